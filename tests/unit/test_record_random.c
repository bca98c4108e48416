/*
 * record: random objects with random edits. What was written is parsed again
 * and compared with a plain list of fields on which the same edits were made.
 */
#include "unit.h"

#include "core/arena.h"
#include "core/buf.h"
#include "core/err.h"
#include "core/jstr.h"
#include "core/limits.h"
#include "core/record.h"

#define FIELDS_MAX 12

/* The model: key and value as JSON. */
struct pair {
	const char *key; /* decoded */
	char raw_key[16], value[64];
};

struct object {
	struct pair v[FIELDS_MAX + 4];
	size_t n;
};

static const char *const keys[][3] = {{"a", "a", "\\u0061"},
    {"b", "b", "\\u0062"}, {"c", "c", "c"}, {"\xC3\xA9", "\xC3\xA9", "\\u00e9"},
    {"\n", "\\n", "\\u000A"}, {"\"", "\\\"", "\\u0022"}, {"", "", ""}};
static const char *const values[] = {"0", "-1.50", "1E+2", "true", "false",
    "null", "\"\"", "\"x\\\"y\"", "\"\\u00e9\\ud83d\\ude00\"", "[]", "{}",
    "[1 , [\"]\"],{\"a\":\"}\"}]", "{\"a\":{\"a\":[{}]}, \"b\" : 1}",
    "1234567890123456789012345678901234567890", "\"\xF0\x9F\x98\x80\"",
    "\"a long text that is longer than one block of 32\""};
static const char *const spaces[] = {"", "", "", " ", "\t", "  ", "\r"};

static const char *
space(uint64_t *seed)
{
	return spaces[random_below(seed, COUNT(spaces))];
}

/* A random object as text and as the model. */
static void
generate(uint64_t *seed, struct object *o, struct df_buf *text)
{
	df_buf_printf(text, "%s{%s", space(seed), space(seed));
	o->n = random_below(seed, FIELDS_MAX);
	for (size_t i = 0; i < o->n; i++) {
		const char *const *key = keys[random_below(seed, COUNT(keys))];
		struct pair *p = &o->v[i];

		p->key = key[0];
		snprintf(p->raw_key, sizeof(p->raw_key), "%s",
		    key[1 + random_below(seed, 2)]);
		snprintf(p->value, sizeof(p->value), "%s",
		    values[random_below(seed, COUNT(values))]);
		df_buf_printf(text, "%s\"%s\"%s:%s%s%s%s", i ? "," : "",
		    p->raw_key, space(seed), space(seed), p->value, space(seed),
		    i + 1 < o->n ? space(seed) : "");
		if (i + 1 < o->n && random_below(seed, 3) == 0)
			df_buf_add_cstr(text, " ");
	}
	df_buf_printf(text, "}%s", space(seed));
}

static size_t
find(const struct object *o, const char *key)
{
	size_t i = o->n;

	while (i > 0 && strcmp(o->v[i - 1].key, key) != 0)
		i--;
	return i; /* one past the index; 0 when there is none */
}

static void
drop(struct object *o, const char *key)
{
	size_t i;

	while ((i = find(o, key)) > 0) {
		memmove(&o->v[i - 1], &o->v[i], (o->n - i) * sizeof(o->v[0]));
		o->n--;
	}
}

static void
set(struct object *o, const char *const *key, const char *value)
{
	size_t i = find(o, key[0]);

	if (i == 0) {
		i = ++o->n;
		o->v[i - 1].key = key[0];
		snprintf(
		    o->v[i - 1].raw_key, sizeof(o->v[0].raw_key), "%s", key[1]);
	}
	snprintf(o->v[i - 1].value, sizeof(o->v[0].value), "%s", value);
}

/* Each key is edited at most once: an edit of an edit has tests of its own. */
static void
edit(uint64_t *seed, struct object *o, struct df_record *r)
{
	for (size_t i = 0; i < COUNT(keys); i++) {
		const char *value = values[random_below(seed, COUNT(values))];
		const char *name = keys[i][0];

		switch (random_below(seed, 8)) {
		case 0:
			drop(o, name);
			assert_int_equal(df_record_drop(r, name), 0);
			break;
		case 1:
			set(o, keys[i], value);
			assert_int_equal(
			    df_record_set_raw(r, name, df_str(value)), 0);
			break;
		case 2:
			set(o, keys[i], "\"\\\"\\n\xC3\xA9\"");
			assert_int_equal(
			    df_record_set_str(r, name, df_str("\"\n\xC3\xA9")),
			    0);
			break;
		case 3:
			set(o, keys[i], "-42");
			assert_int_equal(df_record_set_int(r, name, -42), 0);
			break;
		default:
			break;
		}
	}
}

static void
compare(const struct object *o, const struct df_record *r, const char *text)
{
	assert_case(r->fields.n == o->n, text);
	for (size_t i = 0; i < o->n; i++) {
		const struct df_field *f = &r->fields.v[i];

		assert_str(text,
		    (struct df_str){r->line.s + f->key, f->key_len},
		    df_str(o->v[i].raw_key));
		assert_str(text,
		    (struct df_str){r->line.s + f->value, f->value_len},
		    df_str(o->v[i].value));
	}
}

/* Reading through edits gives what reading what was written gives. */
static void
compare_reading(const struct df_record *a, const struct df_record *b)
{
	for (size_t i = 0; i < COUNT(keys); i++) {
		struct df_str x = {NULL, 0}, y = {NULL, 0};
		const char *name = keys[i][0];

		assert_int_equal(
		    df_record_type(a, name), df_record_type(b, name));
		assert_int_equal(
		    df_record_raw(a, name, &x), df_record_raw(b, name, &y));
		if (df_record_type(a, name) != DF_NONE)
			assert_str(name, x, y);
		assert_int_equal(
		    df_record_str(a, name, &x), df_record_str(b, name, &y));
	}
}

static void
edits_do_what_they_do_to_a_list(void **state)
{
	uint64_t seed = 20240229;
	struct df_record r, again;
	struct df_arena arena;
	struct df_buf text, out;
	struct df_err err;

	(void)state;
	df_arena_init(&arena, DF_RECORD_MEMORY);
	df_record_init(&r);
	df_record_init(&again);
	df_buf_init(&text, 0);
	df_buf_init(&out, 0);
	for (int round = 0; round < 100000; round++) {
		struct object o;

		df_arena_reset(&arena);
		df_buf_reset(&text, DF_MIB);
		df_buf_reset(&out, DF_MIB);
		generate(&seed, &o, &text);
		if (df_record_parse(&r, df_buf_str(&text), &arena, &err) < 0)
			fail_msg("%s: %s", text.s, err.text);
		compare(&o, &r, text.s);
		edit(&seed, &o, &r);
		assert_int_equal(df_record_write(&r, &out), 0);
		if (df_record_parse(&again, df_buf_str(&out), &arena, &err) < 0)
			fail_msg("%s\n%s: %s", text.s, out.s, err.text);
		compare(&o, &again, out.s);
		compare_reading(&r, &again);
	}
	df_buf_release(&out);
	df_buf_release(&text);
	df_record_release(&again);
	df_record_release(&r);
	df_arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(edits_do_what_they_do_to_a_list),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
