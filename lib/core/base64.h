/*
 * base64: RFC 4648, with padding, for bytes that are no text.
 */
#ifndef DF_CORE_BASE64_H
#define DF_CORE_BASE64_H

#include "core/str.h"

struct df_buf;

/* Append s encoded. 0 or -1. */
int df_base64_add(struct df_buf *b, struct df_str s);

#endif
