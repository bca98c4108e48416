/*
 * scan: checks that a line is one JSON object and finds its top-level fields.
 *
 * The whole line is validated as RFC 8259 JSON, nested values included, in one
 * pass that copies nothing.  Only this file knows the grammar; nested values
 * that a filter wants to walk through are scanned again with df_scan_object
 * and df_array_next, or handed to json-c by json.h.
 */
#ifndef DF_CORE_SCAN_H
#define DF_CORE_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/str.h"

struct df_err;

enum df_type {
	DF_NONE = 0, /* no such field */
	DF_NULL,
	DF_BOOL,
	DF_NUMBER,
	DF_STRING,
	DF_ARRAY,
	DF_OBJECT,
};

/* One member of an object, as offsets into the scanned text. */
struct df_field {
	uint32_t start;     /* the key's opening quote */
	uint32_t key;       /* the key's first byte, inside the quotes */
	uint32_t key_len;   /* raw, escapes not undone */
	uint32_t value;     /* the value's first byte, a quote for strings */
	uint32_t value_len; /* with quotes or brackets */
	uint8_t type;       /* enum df_type */
	bool key_escaped;   /* the raw key holds a backslash */
};

/* The members of one object in their order, duplicates included. The memory
 * is kept from one object to the next. */
struct df_fields {
	struct df_field *v;
	size_t n;
	size_t cap;
};

void df_fields_init(struct df_fields *f);
void df_fields_release(struct df_fields *f);

/* Scan s, which must be one JSON object with nothing but white space around
 * it. 0, or -1 with an input error whose code is one of bad_json, not_object,
 * bad_utf8, lone_surrogate, too_deep, too_many_fields and whose text names the
 * offset of the offending byte. s may be up to DF_LINE_MAX_CEILING long. */
int df_scan_object(struct df_str s, struct df_fields *f, struct df_err *err);

/* As df_scan_object for any JSON value, without a table; *type may be NULL. */
int df_scan_value(struct df_str s, enum df_type *type, struct df_err *err);

/* The last member of f whose key decodes to name, or NULL. text is what was
 * scanned. */
const struct df_field *df_fields_find(
    const struct df_fields *f, struct df_str text, struct df_str name);

/* Walk through the elements of an array that was validated before:
 *
 *	struct df_array a;
 *	struct df_str elem;
 *	df_array_init(&a, value);
 *	while (df_array_next(&a, &elem)) ...
 *
 * elem is the raw slice of one element. A value that is no array has none. */
struct df_array {
	const char *p, *end;
};

void df_array_init(struct df_array *a, struct df_str value);
bool df_array_next(struct df_array *a, struct df_str *elem);

/* The type that a raw, validated value has. */
enum df_type df_value_type(struct df_str value);

#endif
