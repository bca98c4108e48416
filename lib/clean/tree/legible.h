/*
 * legible: whether a document is text at all.
 *
 * Programs, pictures and archives come as pages and texts by their names or
 * what a server says of them, and read as letters they are neither.
 */
#ifndef DF_CLEAN_LEGIBLE_H
#define DF_CLEAN_LEGIBLE_H

#include "core/str.h"

struct df_err;

/* 0, or -1 with the input error not_text. Looks at no more than 32 kilobytes,
 * in four pieces from all over the text. */
int df_legible_check(struct df_str text, struct df_err *err);

#endif
