/*
 * header: the fields of an HTTP answer, by name.
 *
 * A block of headers is its lines as they came, status line first, each ended
 * by LF or CRLF. Names are compared without regard to case; nothing is copied.
 */
#ifndef DF_NET_HEADER_H
#define DF_NET_HEADER_H

#include <stdbool.h>

#include "core/str.h"

struct df_arena;

/* The value of the next field of this name in *rest, which is moved behind it;
 * false when there is none. */
bool df_header_next(
    struct df_str *rest, const char *name, struct df_str *value);

/* The value of the first field of this name; empty when there is none. */
struct df_str df_header_find(struct df_str block, const char *name);
/* The values of all fields of this name, one a line: 0, or -1 without
 * memory. */
int df_header_all(struct df_str block, const char *name, struct df_arena *a,
    struct df_str *out);

/* Whether a line to be sent holds what is meant for one host alone. */
bool df_header_is_secret(const char *line);

#endif
