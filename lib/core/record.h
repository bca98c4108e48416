/*
 * record: one line of input, its top-level fields, and changes to them.
 *
 * A record is its line plus a table of slices of it; nothing is copied or
 * decoded until a filter asks.  Changes are kept aside and spliced in when the
 * record is written: every untouched field goes out byte for byte and in its
 * place, white space included, and an untouched record is its line.
 *
 * Of duplicate keys the last is read and replaced, all are written, and
 * dropping a field drops all of them, also when it is set afterwards: who must
 * leave nothing of the old values drops first.  The contract is df-record(5).
 *
 * Memory: the table belongs to the df_record and is reused; values that need
 * decoding and values that are set lie in the arena handed to
 * df_record_parse. A setter keeps the view it is given: what it points at must
 * live until the record is written.
 */
#ifndef DF_CORE_RECORD_H
#define DF_CORE_RECORD_H

#include <stdbool.h>
#include <stdint.h>

#include "core/fields.h"
#include "core/scan.h"
#include "core/str.h"

struct df_arena;
struct df_buf;
struct df_err;
struct json_object;
struct df_edit;

struct df_record {
	struct df_str line; /* without its line end */
	struct df_fields fields;
	struct df_arena *arena;
	struct df_edit *edits; /* in the arena, newest first */
	size_t nedits;
};

void df_record_init(struct df_record *r);
void df_record_release(struct df_record *r);

/* Make r the record that line holds; forgets the one before. The line is
 * borrowed. 0, or -1 with an error of df_scan_object. */
int df_record_parse(struct df_record *r, struct df_str line,
    struct df_arena *arena, struct df_err *err);

/* Make r an empty object, to be filled by setters. */
void df_record_new(struct df_record *r, struct df_arena *arena);

/* Reading. Each sees what setters and df_record_drop have done. */

/* The type of the field, DF_NONE when there is no such field. */
enum df_type df_record_type(const struct df_record *r, const char *name);
/* The value as it stands, with quotes or brackets; false when absent. */
bool df_record_raw(
    const struct df_record *r, const char *name, struct df_str *raw);
/* The decoded text of a string field: 1; 0 when absent or no string; -1 when
 * the arena is full. Not copied when the string has no escape. */
int df_record_str(
    const struct df_record *r, const char *name, struct df_str *text);
/* false when absent, of another type or, for int, no whole number that fits. */
bool df_record_int(const struct df_record *r, const char *name, int64_t *n);
bool df_record_double(const struct df_record *r, const char *name, double *x);
bool df_record_bool(const struct df_record *r, const char *name, bool *b);
/* The field as a json-c tree: 1 and *v, which the caller puts (df_json_put);
 * 0 when absent; -1 when json-c refuses it. */
int df_record_json(const struct df_record *r, const char *name,
    struct json_object **v, struct df_err *err);

/* "The text" of a record as every filter means it: the string field `field`
 * when that is not NULL; else `text`; else the contents of `messages`, joined
 * by blank lines. 1; 0 when the record has none; -1 when the arena is full. */
int df_record_text(
    const struct df_record *r, const char *field, struct df_str *text);

/* Changing. 0, or -1 when the arena is full. A new field goes to the end. */
int df_record_set_str(
    struct df_record *r, const char *name, struct df_str text);
int df_record_set_int(struct df_record *r, const char *name, int64_t n);
int df_record_set_double(struct df_record *r, const char *name, double x);
int df_record_set_bool(struct df_record *r, const char *name, bool b);
/* json is one valid JSON value, without line ends in it. */
int df_record_set_raw(
    struct df_record *r, const char *name, struct df_str json);
int df_record_drop(struct df_record *r, const char *name);

/* Append the record, changes applied, without a line end. 0 or -1. */
int df_record_write(const struct df_record *r, struct df_buf *out);

#endif
