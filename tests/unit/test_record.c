/*
 * record: fields read, set and dropped, and every other byte as it was.
 */
#include "unit.h"

#include "core/arena.h"
#include "core/buf.h"
#include "core/err.h"
#include "core/json.h"
#include "core/limits.h"
#include "core/record.h"

struct fixture {
	struct df_arena arena;
	struct df_record r;
	struct df_buf out;
};

static void
init(struct fixture *f)
{
	df_arena_init(&f->arena, DF_RECORD_MEMORY);
	df_record_init(&f->r);
	df_buf_init(&f->out, 0);
}

static void
release(struct fixture *f)
{
	df_buf_release(&f->out);
	df_record_release(&f->r);
	df_arena_release(&f->arena);
}

static void
parse(struct fixture *f, struct df_str line)
{
	struct df_err err;

	df_arena_reset(&f->arena);
	if (df_record_parse(&f->r, line, &f->arena, &err) < 0)
		fail_msg("%s: %s", line.s, err.text);
}

static void
assert_written(struct fixture *f, const char *expected)
{
	df_buf_reset(&f->out, DF_MIB);
	assert_int_equal(df_record_write(&f->r, &f->out), 0);
	assert_str(expected, df_buf_str(&f->out), df_str(expected));
}

/* Edits, applied in order: =name:json sets JSON, ~name:text sets text, -name
 * drops; parted by blanks. */
static void
apply(struct df_record *r, const char *edits)
{
	static char copy[8][64];
	int n = 0;

	while (*edits != '\0') {
		size_t len = strcspn(edits, " ");
		char *name = copy[n++], *colon;
		struct df_str value = {NULL, 0};

		snprintf(name, sizeof(copy[0]), "%.*s", (int)len, edits);
		edits += len + (edits[len] == ' ');
		colon = strchr(name, ':');
		if (colon != NULL) {
			*colon = '\0';
			value = df_str(colon + 1);
		}
		if (*name == '=')
			df_record_set_raw(r, name + 1, value);
		else if (*name == '~')
			df_record_set_str(r, name + 1, value);
		else
			df_record_drop(r, name + 1);
	}
}

static const struct {
	const char *line, *edits, *expected;
} edits[] = {
    {"{}", "", "{}"},
    {" { } ", "", " { } "},
    {"{}", "=a:1", "{\"a\":1}"},
    {" { } ", "=a:1 =b:2", " { \"a\":1,\"b\":2} "},
    {"{}", "-a", "{}"},
    {"{}", "=a:1 -a", "{}"},
    {"{}", "=a:1 -a =a:2", "{\"a\":2}"},
    {"{}", "~a:x\"y =a\"b:1", "{\"a\":\"x\\\"y\",\"a\\\"b\":1}"},
    /* First, middle, last, only. */
    {"{\"a\":1}", "-a", "{}"},
    {"{ \"a\" : 1 }", "-a", "{  }"},
    {"{ \"a\" : 1 }", "-a =b:2", "{ \"b\":2 }"},
    {"{ \"a\" : 1 }", "=a:2", "{ \"a\" : 2 }"},
    {"{\"a\":1,\"b\":2,\"c\":3}", "-a", "{\"b\":2,\"c\":3}"},
    {"{\"a\":1,\"b\":2,\"c\":3}", "-b", "{\"a\":1,\"c\":3}"},
    {"{\"a\":1,\"b\":2,\"c\":3}", "-c", "{\"a\":1,\"b\":2}"},
    {"{\"a\":1,\"b\":2,\"c\":3}", "-a -b", "{\"c\":3}"},
    {"{\"a\":1,\"b\":2,\"c\":3}", "-b -c", "{\"a\":1}"},
    {"{\"a\":1,\"b\":2,\"c\":3}", "-a -c", "{\"b\":2}"},
    {"{\"a\":1,\"b\":2,\"c\":3}", "-a -b -c", "{}"},
    {"{\"a\":1,\"b\":2,\"c\":3}", "-c -b -a =d:4", "{\"d\":4}"},
    {"{\"a\":1,\"b\":2}", "=a:[] =b:{}", "{\"a\":[],\"b\":{}}"},
    {"{\"a\":1,\"b\":2}", "=c:3 -a =d:4", "{\"b\":2,\"c\":3,\"d\":4}"},
    {"{\"a\":1,\"b\":2}", "=a:8 =a:9 ~b:x", "{\"a\":9,\"b\":\"x\"}"},
    /* White space stays with what it stood before. */
    {"{\t\"a\" :1 ,  \"b\": 2\t, \"c\"  :3  }", "-b",
	"{\t\"a\" :1\t, \"c\"  :3  }"},
    {"{\t\"a\" :1 ,  \"b\": 2\t, \"c\"  :3  }", "-a",
	"{\t\"b\": 2\t, \"c\"  :3  }"},
    {"{\t\"a\" :1 ,  \"b\": 2\t, \"c\"  :3  }", "-c =d:4",
	"{\t\"a\" :1 ,  \"b\": 2,\"d\":4  }"},
    {"{\"a\":\r\"x\"\r}", "=a:1", "{\"a\":\r1\r}"},
    /* Of duplicates the last is replaced, and all are dropped. */
    {"{\"a\":1,\"a\":2}", "", "{\"a\":1,\"a\":2}"},
    {"{\"a\":1,\"a\":2}", "=a:3", "{\"a\":1,\"a\":3}"},
    {"{\"a\":1,\"b\":0,\"a\":2}", "-a", "{\"b\":0}"},
    {"{\"a\":1,\"b\":0,\"a\":2}", "-a =a:3", "{\"b\":0,\"a\":3}"},
    {"{\"a\":1,\"\\u0061\":2}", "=a:3 -a =a:4", "{\"\\u0061\":4}"},
    {"{\"a\":1,\"\\u0061\":2}", "-a =c:3", "{\"c\":3}"},
    {"{\"\\u0061\":1,\"a\":2}", "-a", "{}"},
    {"{\"b\":1,\"\\u0061\":1}", "=a:5", "{\"b\":1,\"\\u0061\":5}"},
    {"{\"\":1}", "=:2", "{\"\":2}"},
    /* Bytes that a parser would have changed. */
    {"{\"n\":1234567890123456789012345678901234567890,\"x\":1.0,"
     "\"s\":\"\\u00e9\\/\",\"e\":1E+02,\"d\":-0,\"t\":1}",
	"=t:2",
	"{\"n\":1234567890123456789012345678901234567890,\"x\":1.0,"
	"\"s\":\"\\u00e9\\/\",\"e\":1E+02,\"d\":-0,\"t\":2}"},
    {"{\"a\\u0000b\":1,\"a\":2}", "-a", "{\"a\\u0000b\":1}"},
};

static void
edits_touch_nothing_else(void **state)
{
	struct fixture f;

	(void)state;
	init(&f);
	for (size_t i = 0; i < COUNT(edits); i++) {
		parse(&f, df_str(edits[i].line));
		apply(&f.r, edits[i].edits);
		assert_written(&f, edits[i].expected);
		/* Writing changes nothing. */
		assert_written(&f, edits[i].expected);
	}
	release(&f);
}

static void
values_are_read_by_type(void **state)
{
	struct fixture f;
	struct df_str s;
	int64_t n = 77;
	double x;
	bool b;

	(void)state;
	init(&f);
	parse(&f,
	    DF_STR("{\"s\":\"a\\nb\",\"n\":-12,\"x\":1.5,\"t\":true,"
		   "\"z\":null,\"big\":9223372036854775808,\"o\":1.0,"
		   "\"e\":1e2,\"max\":9223372036854775807}"));
	assert_int_equal(df_record_str(&f.r, "s", &s), 1);
	assert_str("s", s, DF_STR("a\nb"));
	assert_int_equal(df_record_str(&f.r, "n", &s), 0);
	assert_int_equal(df_record_str(&f.r, "no", &s), 0);
	assert_true(df_record_int(&f.r, "n", &n) && n == -12);
	assert_true(df_record_int(&f.r, "max", &n) && n == INT64_MAX);
	assert_false(df_record_int(&f.r, "big", &n));
	assert_false(df_record_int(&f.r, "x", &n));
	assert_false(df_record_int(&f.r, "o", &n));
	assert_false(df_record_int(&f.r, "e", &n));
	assert_false(df_record_int(&f.r, "s", &n));
	assert_int_equal(n, INT64_MAX);
	assert_true(df_record_double(&f.r, "x", &x) && x == 1.5);
	assert_true(df_record_double(&f.r, "e", &x) && x == 100);
	assert_true(df_record_double(&f.r, "n", &x) && x == -12);
	assert_false(df_record_double(&f.r, "z", &x));
	assert_true(df_record_bool(&f.r, "t", &b) && b);
	assert_false(df_record_bool(&f.r, "z", &b));
	assert_int_equal(df_record_type(&f.r, "z"), DF_NULL);
	assert_int_equal(df_record_type(&f.r, "no"), DF_NONE);
	assert_false(df_record_raw(&f.r, "no", &s));
	assert_true(df_record_raw(&f.r, "o", &s));
	assert_str("o", s, DF_STR("1.0"));
	release(&f);
}

static void
reading_sees_what_was_set(void **state)
{
	struct fixture f;
	struct df_str s;
	int64_t n;
	bool b;
	double x;

	(void)state;
	init(&f);
	parse(&f, DF_STR("{\"a\":1,\"b\":\"x\",\"b\":\"y\"}"));
	assert_int_equal(df_record_str(&f.r, "b", &s), 1);
	assert_str("the last", s, DF_STR("y"));
	df_record_set_str(&f.r, "a", DF_STR("t\n"));
	assert_int_equal(df_record_str(&f.r, "a", &s), 1);
	assert_str("a", s, DF_STR("t\n"));
	assert_true(df_record_raw(&f.r, "a", &s));
	assert_str("raw a", s, DF_STR("\"t\\n\""));
	df_record_drop(&f.r, "b");
	assert_int_equal(df_record_type(&f.r, "b"), DF_NONE);
	assert_int_equal(df_record_str(&f.r, "b", &s), 0);
	assert_false(df_record_raw(&f.r, "b", &s));
	df_record_set_int(&f.r, "i", INT64_MIN);
	df_record_set_double(&f.r, "x", 0.1);
	df_record_set_bool(&f.r, "t", true);
	assert_true(df_record_int(&f.r, "i", &n) && n == INT64_MIN);
	assert_true(df_record_double(&f.r, "x", &x) && x == 0.1);
	assert_true(df_record_bool(&f.r, "t", &b) && b);
	assert_int_equal(df_record_type(&f.r, "t"), DF_BOOL);
	assert_written(&f,
	    "{\"a\":\"t\\n\",\"i\":-9223372036854775808,"
	    "\"x\":0.1,\"t\":true}");
	df_record_new(&f.r, &f.arena);
	assert_written(&f, "{}");
	df_record_set_str(&f.r, "k", (struct df_str){NULL, 0});
	assert_written(&f, "{\"k\":\"\"}");
	release(&f);
}

static void
keys_are_compared_decoded(void **state)
{
	struct fixture f;
	struct df_str s;
	struct json_object *v;
	struct df_err err;

	(void)state;
	init(&f);
	parse(&f,
	    DF_STR("{\"\\u0074ext\":\"x\",\"a\\u0000\":\"nul\","
		   "\"o\":{\"a\\u0000b\":1},\"p\":[1,{\"q\":2}]}"));
	assert_int_equal(df_record_str(&f.r, "text", &s), 1);
	assert_str("text", s, DF_STR("x"));
	assert_int_equal(df_record_type(&f.r, "a"), DF_NONE);
	assert_int_equal(df_record_json(&f.r, "o", &v, &err), -1);
	assert_int_equal(df_record_json(&f.r, "no", &v, &err), 0);
	assert_int_equal(df_record_json(&f.r, "p", &v, &err), 1);
	assert_int_equal(df_json_len(v), 2);
	df_json_put(v);
	release(&f);
}

static const struct {
	const char *line, *field, *text; /* NULL: none */
} texts[] = {
    {"{\"text\":\"a\",\"messages\":[]}", NULL, "a"},
    {"{\"text\":\"\"}", NULL, ""},
    {"{\"text\":1,\"messages\":[{\"content\":\"m\"}]}", NULL, "m"},
    {"{\"text\":\"a\",\"f\":\"b\"}", "f", "b"},
    {"{\"text\":\"a\"}", "f", NULL},
    {"{}", NULL, NULL},
    {"{\"messages\":[{\"content\":[{\"type\":\"text\",\"text\":\"a\"},"
     "{\"type\":\"image_url\"},{\"text\":\"b\"}]},{\"content\":\"c\"}]}",
	NULL, "a\n\nb\n\nc"},
    {"{\"messages\":[{\"content\":[1,[],{}]}]}", NULL, NULL},
    {"{\"messages\":[]}", NULL, NULL},
    {"{\"messages\":\"x\"}", NULL, NULL},
    {"{\"messages\":[{\"role\":\"user\"},1,null]}", NULL, NULL},
    {"{\"messages\":[{\"content\":\"a\\n\"},{\"content\":null},"
     "{\"content\":\"b\"}]}",
	NULL, "a\n\n\nb"},
    {"{\"messages\":[{\"content\":\"\"},{\"content\":\"b\"}]}", NULL, "b"},
    {"{\"messages\":[{\"content\":\"x\",\"content\":\"y\"}]}", NULL, "y"},
};

static void
the_text_is_found_where_it_is(void **state)
{
	struct fixture f;

	(void)state;
	init(&f);
	for (size_t i = 0; i < COUNT(texts); i++) {
		struct df_str text;
		int has;

		parse(&f, df_str(texts[i].line));
		has = df_record_text(&f.r, texts[i].field, &text);
		assert_case(has == (texts[i].text != NULL), texts[i].line);
		if (has > 0)
			assert_str(texts[i].line, text, df_str(texts[i].text));
	}
	release(&f);
}

/* A conversation of many turns costs memory as its length, not its square. */
static void
long_conversations_are_joined(void **state)
{
	struct fixture f;
	struct df_buf line;
	struct df_str text;

	(void)state;
	init(&f);
	df_buf_init(&line, 0);
	df_buf_add_cstr(&line, "{\"messages\":[");
	for (int i = 0; i < 3000; i++) {
		df_buf_printf(&line, "%s{\"content\":\"turn\\n", i ? "," : "");
		for (int j = 0; j < 500; j++)
			df_buf_add_cstr(&line, "word ");
		df_buf_add_cstr(&line, "\"}");
	}
	df_buf_add_cstr(&line, "]}");
	parse(&f, df_buf_str(&line));
	assert_int_equal(df_record_text(&f.r, NULL, &text), 1);
	assert_int_equal(text.len, 3000 * 2505 + 2999 * 2);
	assert_true(f.arena.used < 4 * text.len);
	df_buf_release(&line);
	release(&f);
}

static void
a_full_arena_is_told_of(void **state)
{
	struct fixture f;
	struct df_str s;

	(void)state;
	init(&f);
	f.arena.ceiling = 64;
	parse(&f,
	    DF_STR("{\"a\":\"\\n23456789012345678901234567890123456789"
		   "0123456789012345678901234567890123456789\"}"));
	assert_int_equal(df_record_str(&f.r, "a", &s), -1);
	assert_int_equal(df_record_text(&f.r, "a", &s), -1);
	assert_int_equal(df_record_drop(&f.r, "a"), -1);
	assert_int_equal(df_record_set_int(&f.r, "b", 1), -1);
	assert_written(&f, f.r.line.s);
	release(&f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(edits_touch_nothing_else),
	    cmocka_unit_test(values_are_read_by_type),
	    cmocka_unit_test(reading_sees_what_was_set),
	    cmocka_unit_test(keys_are_compared_decoded),
	    cmocka_unit_test(the_text_is_found_where_it_is),
	    cmocka_unit_test(long_conversations_are_joined),
	    cmocka_unit_test(a_full_arena_is_told_of),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
