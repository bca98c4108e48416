/*
 * scan: checks that a line is one JSON object and finds its top-level fields.
 *
 * The whole line is validated as RFC 8259 JSON, nested values included, in one
 * pass that copies nothing.  Only this file knows the grammar; nested values
 * that a filter wants to walk through are scanned again with df_scan_object
 * and array.h's df_array_next, or handed to json-c by json.h.
 */
#ifndef DF_CORE_SCAN_H
#define DF_CORE_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/str.h"

struct df_err;
struct df_fields;

enum df_type {
	DF_NONE = 0, /* no such field */
	DF_NULL,
	DF_BOOL,
	DF_NUMBER,
	DF_STRING,
	DF_ARRAY,
	DF_OBJECT,
};

/* Scan s, which must be one JSON object with nothing but white space around
 * it. 0, or -1 with an input error whose code is one of bad_json, not_object,
 * bad_utf8, lone_surrogate, too_deep, too_many_fields and whose text names the
 * offset of the offending byte. s may be up to DF_LINE_MAX_CEILING long. */
int df_scan_object(struct df_str s, struct df_fields *f, struct df_err *err);

/* As df_scan_object for any JSON value, without a table; *type may be NULL. */
int df_scan_value(struct df_str s, enum df_type *type, struct df_err *err);

/* The length of the validated value that s begins with, white space before it
 * included; 0 when there is none. */
size_t df_scan_prefix(struct df_str s);

/* The type that a raw, validated value has. */
enum df_type df_value_type(struct df_str value);

#endif
