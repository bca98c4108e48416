/*
 * scan: one pass over a line of JSON.
 *
 * Values nested in a field are skipped with a stack of one bit per level (is
 * it an object?), so depth costs no recursion.
 */
#include "core/scan.h"

#include <stdio.h>

#include "core/ascii.h"
#include "core/bytescan.h"
#include "core/err.h"
#include "core/fields.h"
#include "core/limits.h"
#include "core/utf8.h"

/* A limit's number as text. */
#define TEXT(x) #x
#define NUMBER(limit) TEXT(limit)

struct scanner {
	const char *start, *p, *end;
	struct df_err *err;
	const char *key_end; /* the closing quote of the last key */
	bool escaped;        /* the last string had a backslash */
	unsigned depth;
	uint64_t objects[DF_JSON_DEPTH_MAX / 64]; /* bit: level is an object */
};

static void
scanner_init(struct scanner *sc, struct df_str s, struct df_err *err)
{
	sc->start = sc->p = s.len ? s.s : "";
	sc->end = sc->p + s.len;
	sc->err = err;
	sc->depth = 0;
}

/* Fails at the current byte. */
static bool
fail(struct scanner *sc, const char *code, const char *what)
{
	df_err_input(sc->err, code, "%s at byte offset %zu", what,
	    (size_t)(sc->p - sc->start));
	return false;
}

static bool
expected(struct scanner *sc, const char *what)
{
	char text[80];

	if (sc->p == sc->end)
		snprintf(text, sizeof(text), "the line ends where %s belongs,",
		    what);
	else if (*sc->p > 0x20 && *sc->p < 0x7F)
		snprintf(
		    text, sizeof(text), "'%c' where %s belongs,", *sc->p, what);
	else
		snprintf(text, sizeof(text), "byte 0x%02x where %s belongs,",
		    (unsigned char)*sc->p, what);
	return fail(sc, "bad_json", text);
}

static void
skip_space(struct scanner *sc)
{
	while (sc->p < sc->end &&
	    (*sc->p == ' ' || *sc->p == '\t' || *sc->p == '\n' ||
		*sc->p == '\r'))
		sc->p++;
}

/* The four hex digits behind \u as a number, or -1. */
static int32_t
hex4(const char *p, const char *end)
{
	int32_t n = 0;

	if (end - p < 4)
		return -1;
	for (int i = 0; i < 4; i++) {
		char c = p[i], low = (char)(c | 0x20);

		if (df_ascii_digit(c))
			n = n * 16 + c - '0';
		else if (low >= 'a' && low <= 'f')
			n = n * 16 + low - 'a' + 10;
		else
			return -1;
	}
	return n;
}

/* A \uXXXX at p, with its second half if it is a surrogate pair. */
static bool
unicode_escape(struct scanner *sc)
{
	int32_t c = hex4(sc->p + 2, sc->end), low = -1;

	if (c < 0)
		return fail(sc, "bad_json", "\\u without four hex digits");
	if (c < 0xD800 || c > 0xDFFF) {
		sc->p += 6;
		return true;
	}
	if (sc->end - sc->p >= 12 && sc->p[6] == '\\' && sc->p[7] == 'u')
		low = hex4(sc->p + 8, sc->end);
	if (c > 0xDBFF || low < 0xDC00 || low > 0xDFFF)
		return fail(sc, "lone_surrogate", "lone surrogate escape");
	sc->p += 12;
	return true;
}

static bool
escape(struct scanner *sc)
{
	sc->escaped = true;
	if (sc->end - sc->p < 2)
		return fail(sc, "bad_json", "the line ends in an escape");
	switch (sc->p[1]) {
	case '"':
	case '\\':
	case '/':
	case 'b':
	case 'f':
	case 'n':
	case 'r':
	case 't':
		sc->p += 2;
		return true;
	case 'u':
		return unicode_escape(sc);
	default:
		return fail(sc, "bad_json", "unknown escape");
	}
}

/* A string, whose opening quote is at p. */
static bool
string(struct scanner *sc)
{
	sc->escaped = false;
	sc->p++;
	for (;;) {
		sc->p = df_bytes_string(sc->p, sc->end, &sc->escaped);
		if (sc->p == sc->end)
			return fail(sc, "bad_json", "string without an end");
		if (*sc->p == '"') {
			sc->p++;
			return true;
		}
		if (*sc->p != '\\')
			return fail(
			    sc, "bad_json", "control character in a string");
		if (!escape(sc))
			return false;
	}
}

static bool
digits(struct scanner *sc)
{
	const char *from = sc->p;

	while (sc->p < sc->end && df_ascii_digit(*sc->p))
		sc->p++;
	return sc->p > from || expected(sc, "a digit");
}

static bool
number(struct scanner *sc)
{
	if (*sc->p == '-')
		sc->p++;
	if (sc->p < sc->end && *sc->p == '0')
		sc->p++;
	else if (!digits(sc))
		return false;
	if (sc->p < sc->end && *sc->p == '.') {
		sc->p++;
		if (!digits(sc))
			return false;
	}
	if (sc->p < sc->end && (*sc->p | 0x20) == 'e') {
		sc->p++;
		if (sc->p < sc->end && (*sc->p == '+' || *sc->p == '-'))
			sc->p++;
		return digits(sc);
	}
	return true;
}

static bool
literal(struct scanner *sc, struct df_str word)
{
	struct df_str rest = {sc->p, (size_t)(sc->end - sc->p)};

	if (!df_str_starts(rest, word))
		return expected(sc, "a value");
	sc->p += word.len;
	return true;
}

static bool
scalar(struct scanner *sc)
{
	switch (*sc->p) {
	case '"':
		return string(sc);
	case 't':
		return literal(sc, DF_STR("true"));
	case 'f':
		return literal(sc, DF_STR("false"));
	case 'n':
		return literal(sc, DF_STR("null"));
	default:
		if (*sc->p == '-' || df_ascii_digit(*sc->p))
			return number(sc);
		return expected(sc, "a value");
	}
}

static bool
push(struct scanner *sc, bool object)
{
	uint64_t bit = 1ULL << sc->depth % 64;
	uint64_t *word = &sc->objects[sc->depth / 64];

	if (sc->depth == DF_JSON_DEPTH_MAX)
		return fail(sc, "too_deep",
		    "nested deeper than " NUMBER(DF_JSON_DEPTH_MAX) " levels");
	if (bit == 1)
		*word = 0; /* the first to use this word */
	*word = object ? *word | bit : *word & ~bit;
	sc->depth++;
	sc->p++;
	return true;
}

static bool
in_object(const struct scanner *sc)
{
	unsigned top = sc->depth - 1;

	return sc->objects[top / 64] >> top % 64 & 1;
}

/* A member's key, its colon, and the white space around them. */
static bool
key(struct scanner *sc)
{
	skip_space(sc);
	if (sc->p == sc->end || *sc->p != '"')
		return expected(sc, "a key");
	if (!string(sc))
		return false;
	sc->key_end = sc->p - 1;
	skip_space(sc);
	if (sc->p == sc->end || *sc->p != ':')
		return expected(sc, "':'");
	sc->p++;
	return true;
}

/* Past an opening bracket: 1 when a value comes next, 0 when it was closed at
 * once, -1 on error. */
static int
open_bracket(struct scanner *sc)
{
	bool object = *sc->p == '{';

	if (!push(sc, object))
		return -1;
	skip_space(sc);
	if (sc->p < sc->end && *sc->p == (object ? '}' : ']')) {
		sc->p++;
		sc->depth--;
		return 0;
	}
	return !object || key(sc) ? 1 : -1;
}

/* After a value inside brackets: close what ends here. 1 when another value
 * comes next, 0 when the level `base` is reached, -1 on error. */
static int
close_brackets(struct scanner *sc, unsigned base)
{
	while (sc->depth > base) {
		bool object = in_object(sc);

		skip_space(sc);
		if (sc->p < sc->end && *sc->p == ',') {
			sc->p++;
			return !object || key(sc) ? 1 : -1;
		}
		if (sc->p == sc->end || *sc->p != (object ? '}' : ']')) {
			expected(sc, object ? "',' or '}'" : "',' or ']'");
			return -1;
		}
		sc->p++;
		sc->depth--;
	}
	return 0;
}

/* One value of any type, white space before it included. */
static bool
value(struct scanner *sc)
{
	unsigned base = sc->depth;
	int more = 1;

	while (more > 0) {
		skip_space(sc);
		if (sc->p == sc->end)
			return expected(sc, "a value");
		if (*sc->p == '{' || *sc->p == '[')
			more = open_bracket(sc);
		else
			more = scalar(sc) ? 0 : -1;
		if (more == 0)
			more = close_brackets(sc, base);
	}
	return more == 0;
}

static bool
at_end(struct scanner *sc)
{
	skip_space(sc);
	return sc->p == sc->end || expected(sc, "the end of the line");
}

static int
check_utf8(struct df_str s, struct df_err *err)
{
	if (s.len == 0 || df_bytes_utf8(s.s, s.s + s.len))
		return 0;
	return df_err_input(err, "bad_utf8", "invalid UTF-8 at byte offset %zu",
	    df_utf8_check(s));
}

enum df_type
df_value_type(struct df_str v)
{
	switch (v.len ? v.s[0] : 0) {
	case 0:
		return DF_NONE;
	case '"':
		return DF_STRING;
	case '{':
		return DF_OBJECT;
	case '[':
		return DF_ARRAY;
	case 't':
	case 'f':
		return DF_BOOL;
	case 'n':
		return DF_NULL;
	default:
		return DF_NUMBER;
	}
}

int
df_scan_value(struct df_str s, enum df_type *type, struct df_err *err)
{
	struct scanner sc;

	scanner_init(&sc, s, err);
	if (check_utf8(s, err) < 0 || !value(&sc) || !at_end(&sc))
		return -1;
	if (type != NULL)
		*type = df_value_type(df_str_trim(s));
	return 0;
}

/* One member of the object being scanned, into the table. */
static bool
member(struct scanner *sc, struct df_fields *f)
{
	struct df_field field;
	struct df_field *slot;

	skip_space(sc);
	field.start = (uint32_t)(sc->p - sc->start);
	field.key = field.start + 1;
	if (!key(sc))
		return false;
	field.key_escaped = sc->escaped;
	field.key_len = (uint32_t)(sc->key_end - sc->start) - field.key;
	skip_space(sc);
	field.value = (uint32_t)(sc->p - sc->start);
	if (!value(sc))
		return false;
	field.value_len = (uint32_t)(sc->p - sc->start) - field.value;
	field.type = (uint8_t)df_value_type(
	    (struct df_str){sc->start + field.value, field.value_len});
	if (f->n == DF_FIELDS_MAX)
		return fail(sc, "too_many_fields",
		    "more than " NUMBER(DF_FIELDS_MAX) " fields");
	slot = df_fields_add(f);
	if (slot == NULL) {
		df_err_memory(sc->err);
		return false;
	}
	*slot = field;
	return true;
}

static bool
members(struct scanner *sc, struct df_fields *f)
{
	if (!push(sc, true))
		return false;
	skip_space(sc);
	if (sc->p < sc->end && *sc->p == '}') {
		sc->p++;
		return true;
	}
	for (;;) {
		if (!member(sc, f))
			return false;
		skip_space(sc);
		if (sc->p == sc->end || (*sc->p != ',' && *sc->p != '}'))
			return expected(sc, "',' or '}'");
		if (*sc->p++ == '}')
			return true;
	}
}

int
df_scan_object(struct df_str s, struct df_fields *f, struct df_err *err)
{
	struct scanner sc;

	f->n = 0;
	scanner_init(&sc, s, err);
	if (check_utf8(s, err) < 0)
		return -1;
	skip_space(&sc);
	if (sc.p < sc.end && *sc.p == '{')
		return members(&sc, f) && at_end(&sc) ? 0 : -1;
	if (df_scan_value(s, NULL, err) < 0)
		return -1;
	return df_err_input(err, "not_object", "JSON, but no object");
}

size_t
df_scan_prefix(struct df_str s)
{
	struct scanner sc;

	scanner_init(&sc, s, NULL);
	return value(&sc) ? (size_t)(sc.p - sc.start) : 0;
}
