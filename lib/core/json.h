/*
 * json: nested JSON values as json-c trees. Only json.c knows json-c.
 *
 * Ownership is json-c's: df_json_parse gives one reference, df_json_put takes
 * it back; what the getters return is borrowed from its parent. Strings are
 * views into the tree. Use this for values that are deep and varied (schemas,
 * JSON-LD, model answers); for the fields of records and flat arrays record.h
 * and scan.h are faster and keep every byte; to write, use jsonw.h.
 */
#ifndef DF_CORE_JSON_H
#define DF_CORE_JSON_H

#include <stdbool.h>
#include <stdint.h>

#include "core/scan.h"
#include "core/str.h"

struct df_err;
struct json_object;

/* Parse one whole JSON value (strict, UTF-8, depth up to DF_JSON_DEPTH_MAX,
 * nothing behind it). 0 and *out (NULL for the JSON value null), or -1. A key
 * that holds U+0000 is refused, since json-c would cut it. */
int df_json_parse(
    struct df_str s, struct json_object **out, struct df_err *err);
void df_json_put(struct json_object *v); /* NULL is fine */

enum df_type df_json_type(const struct json_object *v);
/* The member, or NULL when v is no object or has no such member. */
struct json_object *df_json_get(const struct json_object *v, const char *key);
size_t df_json_len(const struct json_object *v); /* array; else 0 */
struct json_object *df_json_at(const struct json_object *v, size_t i);
bool df_json_str(const struct json_object *v, struct df_str *out);
bool df_json_num(const struct json_object *v, double *out);
bool df_json_bool(const struct json_object *v, bool *out);

/* Calls fn for every member in order until it returns false. */
void df_json_each(const struct json_object *v,
    bool (*fn)(struct df_str key, struct json_object *member, void *arg),
    void *arg);

#endif
