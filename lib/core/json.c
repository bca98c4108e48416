/*
 * json: json-c behind a few functions.
 */
#include "core/json.h"

#include <json-c/json.h>
#include <limits.h>

#include "core/ascii.h"
#include "core/buf.h"
#include "core/err.h"
#include "core/limits.h"

/* As many digits always fit in 64 bits. */
#define INT64_DIGITS 18

static int
parse(struct json_tokener *tok, struct df_str s, struct json_object **out,
    struct df_err *err)
{
	enum json_tokener_error e;

	json_tokener_set_flags(
	    tok, JSON_TOKENER_STRICT | JSON_TOKENER_VALIDATE_UTF8);
	*out = json_tokener_parse_ex(tok, s.s, (int)s.len);
	e = json_tokener_get_error(tok);
	/* A number at the very end could go on: a NUL says it does not. */
	if (e == json_tokener_continue) {
		*out = json_tokener_parse_ex(tok, "", 1);
		e = json_tokener_get_error(tok);
	}
	if (e == json_tokener_success)
		return 0;
	json_object_put(*out);
	*out = NULL;
	return df_err_input(err, "bad_json", "json-c: %s at byte offset %zu",
	    json_tokener_error_desc(e), json_tokener_get_parse_end(tok));
}

/* Whether a key in s holds an escaped U+0000, at which json-c would cut it.
 * Strings that are values may hold one. */
static bool
key_has_nul(struct df_str s)
{
	const char *p = s.s, *end = s.s + s.len;
	bool nul = false, in_string = false;

	for (; p < end; p++) {
		if (!in_string) {
			if (*p == ':' && nul)
				return true;
			if (*p == '"') {
				in_string = true;
				nul = false;
			}
		} else if (*p == '\\') {
			if (end - p >= 6 && memcmp(p, "\\u0000", 6) == 0)
				nul = true;
			p++;
		} else if (*p == '"') {
			in_string = false;
		}
	}
	return false;
}

/* Behind the string whose opening quote is at p. */
static const char *
string_end(const char *p)
{
	for (p++; *p != '"'; p++)
		p += *p == '\\';
	return p + 1;
}

/* Behind the number at p. *whole: it has no fraction and no exponent. */
static const char *
number_end(const char *p, const char *end, bool *whole)
{
	*whole = true;
	for (; p < end &&
	     (*p == '-' || *p == '+' || *p == '.' || (*p | 0x20) == 'e' ||
		 df_ascii_digit(*p));
	     p++)
		*whole = *whole && *p != '.' && (*p | 0x20) != 'e';
	return p;
}

/* json-c makes whole numbers of more than 64 bits the largest that it knows;
 * those with an exponent become the nearest double. So out gets s, which was
 * validated, with an exponent behind all whole numbers that may be too long;
 * nothing when there are none. */
static void
widen(struct df_str s, struct df_buf *out)
{
	const char *p = s.s, *end = s.s + s.len, *from = p;

	while (p < end) {
		const char *start = p;
		bool whole = false;

		if (*p == '"')
			p = string_end(p);
		else if (*p == '-' || df_ascii_digit(*p))
			p = number_end(p, end, &whole);
		else
			p++;
		if (whole && p - start > INT64_DIGITS) {
			df_buf_add(out, from, (size_t)(p - from));
			df_buf_add_cstr(out, "e0");
			from = p;
		}
	}
	if (from != s.s)
		df_buf_add(out, from, (size_t)(end - from));
}

int
df_json_parse(struct df_str s, struct json_object **out, struct df_err *err)
{
	struct json_tokener *tok;
	struct df_buf wide;
	int status = -1;

	*out = NULL;
	/* Our own scan first: json-c lets some non-JSON through even when
	 * strict, and stops at the end of the first value. */
	if (s.len > INT_MAX - 1)
		return df_err_input(err, "too_long", "value over 2 GiB");
	if (df_scan_value(s, NULL, err) < 0)
		return -1;
	if (key_has_nul(s))
		return df_err_input(err, "bad_json", "a key holds U+0000");
	df_buf_init(&wide, INT_MAX - 1);
	widen(s, &wide);
	tok = json_tokener_new_ex(DF_JSON_DEPTH_MAX + 1);
	if (tok == NULL || wide.failed)
		df_err_memory(err);
	else
		status = parse(tok, wide.len ? df_buf_str(&wide) : s, out, err);
	if (tok != NULL)
		json_tokener_free(tok);
	df_buf_release(&wide);
	return status;
}

void
df_json_put(struct json_object *v)
{
	json_object_put(v);
}

enum df_type
df_json_type(const struct json_object *v)
{
	switch (json_object_get_type(v)) {
	case json_type_boolean:
		return DF_BOOL;
	case json_type_double:
	case json_type_int:
		return DF_NUMBER;
	case json_type_string:
		return DF_STRING;
	case json_type_array:
		return DF_ARRAY;
	case json_type_object:
		return DF_OBJECT;
	default:
		return DF_NULL;
	}
}

struct json_object *
df_json_get(const struct json_object *v, const char *key)
{
	struct json_object *member = NULL;

	if (json_object_is_type(v, json_type_object))
		json_object_object_get_ex(v, key, &member);
	return member;
}

size_t
df_json_len(const struct json_object *v)
{
	if (!json_object_is_type(v, json_type_array))
		return 0;
	return json_object_array_length(v);
}

struct json_object *
df_json_at(const struct json_object *v, size_t i)
{
	return i < df_json_len(v) ? json_object_array_get_idx(v, i) : NULL;
}

/* json-c's getters take a pointer that is not const, to cache in. */
static struct json_object *
unconst(const struct json_object *v)
{
	union {
		const struct json_object *in;
		struct json_object *out;
	} u = {.in = v};

	return u.out;
}

bool
df_json_str(const struct json_object *v, struct df_str *out)
{
	if (!json_object_is_type(v, json_type_string))
		return false;
	out->s = json_object_get_string(unconst(v));
	out->len = (size_t)json_object_get_string_len(v);
	return true;
}

bool
df_json_num(const struct json_object *v, double *out)
{
	if (df_json_type(v) != DF_NUMBER)
		return false;
	*out = json_object_get_double(v);
	return true;
}

bool
df_json_bool(const struct json_object *v, bool *out)
{
	if (!json_object_is_type(v, json_type_boolean))
		return false;
	*out = json_object_get_boolean(v);
	return true;
}

void
df_json_each(const struct json_object *v,
    bool (*fn)(struct df_str key, struct json_object *member, void *arg),
    void *arg)
{
	if (!json_object_is_type(v, json_type_object))
		return;
	json_object_object_foreach(unconst(v), key, member)
	{
		if (!fn(df_str(key), member, arg))
			return;
	}
}
