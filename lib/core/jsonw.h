/*
 * jsonw: writes JSON values into a buffer, commas and quotes in their places.
 *
 * What it is not: a tree. Values go out in the order of the calls. Keys are
 * the caller's business: two equal ones are written twice. Nesting deeper than
 * DF_JSON_DEPTH_MAX is a bug. Check the buffer's `failed` at the end.
 *
 *	struct df_jsonw w;
 *	df_jsonw_init(&w, buf);
 *	df_jsonw_open(&w, '{');
 *	df_jsonw_key(&w, "text");
 *	df_jsonw_str(&w, text);
 *	df_jsonw_close(&w, '}');
 */
#ifndef DF_CORE_JSONW_H
#define DF_CORE_JSONW_H

#include <stdbool.h>
#include <stdint.h>

#include "core/buf.h"
#include "core/str.h"

struct df_jsonw {
	struct df_buf *out;
	bool comma; /* a value stands before: the next one needs a comma */
};

void df_jsonw_init(struct df_jsonw *w, struct df_buf *out);
void df_jsonw_open(struct df_jsonw *w, char bracket);  /* '{' or '[' */
void df_jsonw_close(struct df_jsonw *w, char bracket); /* '}' or ']' */
void df_jsonw_key(struct df_jsonw *w, const char *key);
void df_jsonw_str(struct df_jsonw *w, struct df_str text);
void df_jsonw_cstr(struct df_jsonw *w, const char *text); /* NULL: null */
void df_jsonw_int(struct df_jsonw *w, int64_t n);
void df_jsonw_uint(struct df_jsonw *w, uint64_t n);
/* The shortest decimal that reads back as x; a number that is not finite is
 * written as null. */
void df_jsonw_double(struct df_jsonw *w, double x);
/* x rounded to digits places after the point, without trailing zeros. */
void df_jsonw_fixed(struct df_jsonw *w, double x, int digits);
void df_jsonw_bool(struct df_jsonw *w, bool b);
void df_jsonw_null(struct df_jsonw *w);
/* Bytes that are no text, as a string of base64. */
void df_jsonw_base64(struct df_jsonw *w, struct df_str bytes);
/* A value that is JSON already, without line ends in it, such as a slice of a
 * record. */
void df_jsonw_raw(struct df_jsonw *w, struct df_str json);

#endif
