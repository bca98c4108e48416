/*
 * warc_fields: lines of "Name: value", as WARC and HTTP have them.
 */
#ifndef DF_FETCH_WARC_FIELDS_H
#define DF_FETCH_WARC_FIELDS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

/* Take one line off the front, without its LF or CRLF. false at the end. */
bool df_warc_line(struct df_str *rest, struct df_str *line);

/* Take the lines up to the first empty one, which goes too, or all. */
struct df_str df_warc_block(struct df_str *rest);

/* The value of the first field of that name, whatever its case, trimmed; false
 * and the empty string when there is none. */
bool df_warc_field(struct df_str block, const char *name, struct df_str *out);

/* A decimal number up to 2^53, and nothing else. */
bool df_warc_number(struct df_str s, size_t *out);

#endif
