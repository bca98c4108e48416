/* Formats: exact lines for good records, codes for bad ones. */
#include "unit.h"

#include "core/arena.h"
#include "core/buf.h"
#include "core/err.h"
#include "core/limits.h"
#include "core/record.h"
#include "export/format.h"

#define U(text) "{\"role\":\"user\",\"content\":\"" text "\"}"
#define A(text) "{\"role\":\"assistant\",\"content\":\"" text "\"}"
#define S(text) "{\"role\":\"system\",\"content\":\"" text "\"}"
#define HUMAN(text) "{\"from\":\"human\",\"value\":\"" text "\"}"
#define GPT(text) "{\"from\":\"gpt\",\"value\":\"" text "\"}"
#define MESSAGES(list) "{\"id\":\"1\",\"messages\":[" list "],\"n\":1.0}"

struct fixture {
	struct df_arena arena;
	struct df_record rec;
	struct df_fields scratch;
	struct df_buf out;
	struct df_err err;
};

struct case_line {
	enum df_format_id format;
	const char *in;
	const char *want; /* the line, or the reject's code */
};

static const struct case_line good[] = {
    {DF_FORMAT_OPENAI, MESSAGES(U("q") "," A("a")),
	"{\"messages\":[" U("q") "," A("a") "]}"},
    {DF_FORMAT_OPENAI,
	MESSAGES(S("s") ", " U("1") " ,\t" A("2") "," U("3") "," A("4")),
	"{\"messages\":[" S("s") "," U("1") "," A("2") "," U("3") "," A(
	    "4") "]}"},
    /* Contents stay as they were written. */
    {DF_FORMAT_OPENAI,
	MESSAGES(U("caf\\u00e9 \\/ \\ud83d\\ude00") "," A("\\n x")),
	"{\"messages\":[" U("caf\\u00e9 \\/ \\ud83d\\ude00") "," A(
	    "\\n x") "]}"},
    /* Keys in any order, null ones dropped, escaped names known. */
    {DF_FORMAT_OPENAI,
	MESSAGES("{\"content\":\"q\",\"name\":null,"
		 "\"role\":\"\\u0075ser\"}," A("a")),
	"{\"messages\":[" U("q") "," A("a") "]}"},
    {DF_FORMAT_OPENAI,
	MESSAGES(
	    "{\"role\":\"developer\",\"content\":\"s\"}," U("q") "," A("a")),
	"{\"messages\":[" S("s") "," U("q") "," A("a") "]}"},
    {DF_FORMAT_ALPACA, MESSAGES(U("q") "," A("a")),
	"{\"instruction\":\"q\",\"input\":\"\",\"output\":\"a\","
	"\"system\":\"\"}"},
    {DF_FORMAT_ALPACA, MESSAGES(S("s") "," U("q") "," A("a")),
	"{\"instruction\":\"q\",\"input\":\"\",\"output\":\"a\","
	"\"system\":\"s\"}"},
    {DF_FORMAT_SHAREGPT, MESSAGES(U("q") "," A("a")),
	"{\"conversations\":[" HUMAN("q") "," GPT("a") "],\"system\":\"\"}"},
    {DF_FORMAT_SHAREGPT,
	MESSAGES(S("s") "," U("1") "," A("2") "," U("3") "," A("4")),
	"{\"conversations\":[" HUMAN("1") "," GPT("2") "," HUMAN("3") "," GPT(
	    "4") "],\"system\":\"s\"}"},
    {DF_FORMAT_JSONL, "{ \"a\" : 1.0, \"a\":\"\\u00e9\" }",
	"{ \"a\" : 1.0, \"a\":\"\\u00e9\" }"},
    {DF_FORMAT_TEXT, "{\"id\":\"1\",\"text\":\"caf\\u00e9\"}",
	"{\"text\":\"caf\\u00e9\"}"},
    {DF_FORMAT_TEXT, MESSAGES(U("q") "," A("a\\tb")),
	"{\"text\":\"q\\n\\na\\tb\"}"},
};

static const struct case_line bad[] = {
    {DF_FORMAT_OPENAI, "{}", "no_messages"},
    {DF_FORMAT_OPENAI, "{\"messages\":\"hello\"}", "no_messages"},
    {DF_FORMAT_OPENAI, MESSAGES(""), "no_messages"},
    {DF_FORMAT_OPENAI, MESSAGES("1"), "bad_message"},
    {DF_FORMAT_OPENAI, MESSAGES("{}"), "bad_message"},
    {DF_FORMAT_OPENAI, MESSAGES("{\"role\":1,\"content\":\"x\"}"),
	"bad_message"},
    {DF_FORMAT_OPENAI, MESSAGES("{\"role\":\"user\"}"), "bad_message"},
    {DF_FORMAT_OPENAI, MESSAGES("{\"role\":\"user\",\"content\":[]}"),
	"bad_message"},
    {DF_FORMAT_OPENAI, MESSAGES(U("q")), "bad_roles"},
    {DF_FORMAT_OPENAI, MESSAGES(A("a")), "bad_roles"},
    {DF_FORMAT_OPENAI, MESSAGES(S("s")), "bad_roles"},
    {DF_FORMAT_OPENAI, MESSAGES(S("s") "," A("a")), "bad_roles"},
    {DF_FORMAT_OPENAI, MESSAGES(S("s") "," S("t") "," U("q") "," A("a")),
	"bad_roles"},
    {DF_FORMAT_OPENAI, MESSAGES(U("q") "," U("r") "," A("a")), "bad_roles"},
    {DF_FORMAT_OPENAI, MESSAGES(U("q") "," A("a") "," A("b")), "bad_roles"},
    {DF_FORMAT_OPENAI, MESSAGES(U("q") "," A("a") "," U("r")), "bad_roles"},
    {DF_FORMAT_OPENAI, MESSAGES(U("q") "," S("s") "," A("a")), "bad_roles"},
    {DF_FORMAT_OPENAI,
	MESSAGES(U("q") ",{\"role\":\"tool\",\"content\":\"x\"}"), "bad_roles"},
    {DF_FORMAT_OPENAI, MESSAGES(U("") "," A("a")), "empty_content"},
    {DF_FORMAT_OPENAI, MESSAGES(U("q") "," A(" \\n\\t ")), "empty_content"},
    {DF_FORMAT_OPENAI,
	MESSAGES(U("q") ",{\"role\":\"assistant\",\"content\":\"a\","
			"\"weight\":0}"),
	"extra_key"},
    {DF_FORMAT_OPENAI,
	MESSAGES(U("q") ",{\"role\":\"assistant\",\"content\":null,"
			"\"tool_calls\":[{}]}"),
	"extra_key"},
    {DF_FORMAT_ALPACA, MESSAGES(U("1") "," A("2") "," U("3") "," A("4")),
	"multi_turn"},
    {DF_FORMAT_SHAREGPT, MESSAGES(A("a")), "bad_roles"},
    {DF_FORMAT_TEXT, "{\"n\":1}", "no_text"},
};

static int
set_up(void **state)
{
	static struct fixture f;

	df_arena_init(&f.arena, DF_RECORD_MEMORY);
	df_record_init(&f.rec);
	df_fields_init(&f.scratch);
	df_buf_init(&f.out, 0);
	*state = &f;
	return 0;
}

static int
tear_down(void **state)
{
	struct fixture *f = *state;

	df_buf_release(&f->out);
	df_fields_release(&f->scratch);
	df_record_release(&f->rec);
	df_arena_release(&f->arena);
	return 0;
}

static int
convert(struct fixture *f, enum df_format_id format, const char *line)
{
	df_arena_reset(&f->arena);
	df_buf_reset(&f->out, SIZE_MAX);
	f->err = (struct df_err){0};
	assert_int_equal(
	    df_record_parse(&f->rec, df_str(line), &f->arena, &f->err), 0);
	return df_format_write(
	    format, &f->rec, &f->scratch, &f->arena, &f->out, &f->err);
}

static void
good_records_become_exact_lines(void **state)
{
	struct fixture *f = *state;

	for (size_t i = 0; i < COUNT(good); i++) {
		if (convert(f, good[i].format, good[i].in) < 0)
			fail_msg("%s: %s", good[i].in, f->err.text);
		assert_string_equal(f->out.s, good[i].want);
	}
}

static void
bad_records_have_a_code(void **state)
{
	struct fixture *f = *state;

	for (size_t i = 0; i < COUNT(bad); i++) {
		if (convert(f, bad[i].format, bad[i].in) == 0)
			fail_msg("%s became %s", bad[i].in, f->out.s);
		assert_int_equal(f->err.kind, DF_ERR_INPUT);
		if (strcmp(f->err.code, bad[i].want) != 0)
			fail_msg("%s: %s, not %s", bad[i].in, f->err.code,
			    bad[i].want);
	}
}

static void
a_thousand_turns_fit(void **state)
{
	struct fixture *f = *state;
	struct df_buf in;

	df_buf_init(&in, 0);
	df_buf_add_cstr(&in, "{\"messages\":[");
	for (int i = 0; i < 1000; i++)
		df_buf_printf(&in, "%s%s,%s", i ? "," : "", U("q"), A("a"));
	df_buf_add_cstr(&in, "]}");
	assert_int_equal(convert(f, DF_FORMAT_OPENAI, in.s), 0);
	assert_string_equal(f->out.s, in.s);
	df_buf_release(&in);
}

static void
every_name_stands_in_its_place(void **state)
{
	(void)state;
	for (int i = 0; i < DF_FORMATS; i++)
		assert_string_equal(df_formats[i].name, df_format_names[i]);
	assert_null(df_format_names[DF_FORMATS]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(
		good_records_become_exact_lines, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(
		bad_records_have_a_code, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(
		a_thousand_turns_fit, set_up, tear_down),
	    cmocka_unit_test(every_name_stands_in_its_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
