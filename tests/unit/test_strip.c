/*
 * What is left of a page before it is parsed, token by token.
 */
#include "unit.h"
#include "memory.h"

#include <stdlib.h>

#include "clean/tree/attrs.h"
#include "clean/tree/node.h"
#include "clean/tree/strip.h"

struct row {
	const char *html, *left;
	int line;
};

static size_t
add(char *all, size_t n, struct df_str s)
{
	memcpy(all + n, s.s, s.len);
	return n + s.len;
}

static size_t
add_tag(char *all, size_t n, const struct df_strip_token *t)
{
	n = add(all, n, t->kind == DF_STRIP_END ? DF_STR("</") : DF_STR("<"));
	n = add(all, n, t->text);
	for (const struct df_attr *a = t->attrs; a; a = a->next) {
		n = add(all, n, DF_STR("{"));
		n = add(all, n, df_str(a->name));
		n = add(all, n, DF_STR("="));
		n = add(all, n, a->value);
		n = add(all, n, DF_STR("}"));
	}
	return add(all, n, t->empty ? DF_STR("/>") : DF_STR(">"));
}

/* All tokens, one after the other: attributes are in {}, text is in [], that
 * of scripts between ! and ]. The caller frees. */
static char *
strip(struct df_str html)
{
	char *all = malloc(html.len * 5 + 64);
	struct df_strip_token t;
	struct df_strip s;
	size_t n = 0;

	assert_non_null(all);
	df_arena_reset(&arena);
	df_strip_init(&s, html, &arena);
	while (df_strip_next(&s, &t)) {
		assert_true(t.text.len > 0);
		if (t.kind == DF_STRIP_START || t.kind == DF_STRIP_END) {
			n = add_tag(all, n, &t);
			continue;
		}
		n = add(all, n,
		    t.kind == DF_STRIP_RAW         ? DF_STR("!")
			: t.kind == DF_STRIP_DRAWN ? DF_STR("(")
						   : DF_STR("["));
		n = add(all, n, t.text);
		n = add(all, n, DF_STR("]"));
	}
	assert_false(s.failed);
	all[n] = '\0';
	return all;
}

static void
check(const struct row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		char *left = strip(df_str(rows[i].html));

		if (strcmp(left, rows[i].left) != 0)
			fail_msg("line %d: '%s' is left, not '%s'",
			    rows[i].line, left, rows[i].left);
		free(left);
	}
}

#define CHECK(rows) check(rows, COUNT(rows))

static void
test_text_and_tags_stay(void **state)
{
	static const struct row rows[] = {
	    {"", "", __LINE__},
	    {"a < b <> <3 </", "[a ][< b ][<> ][<3 ][</]", __LINE__},
	    {"<!DOCTYPE html><p>a<br/>b</p>", "<p>[a]<br/>[b]</p>", __LINE__},
	    {"&lt;script>x", "[&lt;script>x]", __LINE__},
	    {"<p>a</p foo='b'>c", "<p>[a]</p>[c]", __LINE__},
	    {"<scripts>a</scripts>", "<scripts>[a]</scripts>", __LINE__},
	    {"a<p", "[a]", __LINE__},
	    {"<", "[<]", __LINE__},
	};

	(void)state;
	CHECK(rows);
}

static void
test_comments_are_left_out(void **state)
{
	static const struct row rows[] = {
	    {"a<!-- b > -- -> c -->d", "[a][d]", __LINE__},
	    {"a<!-->d", "[a][d]", __LINE__},
	    {"a<!--->d", "[a][d]", __LINE__},
	    {"a<!---->d", "[a][d]", __LINE__},
	    {"a<!----!>d", "[a][d]", __LINE__},
	    {"a<!--!>b-->d", "[a][d]", __LINE__},
	    {"a<!--b--!>d-->", "[a][d-->]", __LINE__},
	    {"a<!-- <script> -->d", "[a][d]", __LINE__},
	    {"a<!--b->d", "[a]", __LINE__},
	    {"a<!--", "[a]", __LINE__},
	    {"a<?php b ?>d", "[a][d]", __LINE__},
	    {"a<![if IE]>d", "[a][d]", __LINE__},
	    {"a</ b>d</>e", "[a][d][e]", __LINE__},
	    {"a<?b", "[a]", __LINE__},
	    {"a<<!-- c -->b>", "[a][<][b>]", __LINE__},
	};

	(void)state;
	CHECK(rows);
}

static void
test_scripts_lose_their_content(void **state)
{
	static const struct row rows[] = {
	    {"<script>a<b></script>c", "<script></script>[c]", __LINE__},
	    {"<SCRIPT>a</sCript >c", "<SCRIPT></sCript>[c]", __LINE__},
	    {"<script>a</script/>c", "<script></script>[c]", __LINE__},
	    {"<script>a</scripts></script>c", "<script></script>[c]", __LINE__},
	    {"<script>'<\\/script>'</script>c", "<script></script>[c]",
		__LINE__},
	    {"<script src=x async>a</script>", "<script></script>", __LINE__},
	    {"<script>a<b>", "<script>", __LINE__},
	    {"<script>a</script", "<script>", __LINE__},
	    {"<script/>a", "<script/>[a]", __LINE__},
	    /* escaped: <script> hides one </script> there */
	    {"<script><!-- a </script>c-->", "<script></script>[c-->]",
		__LINE__},
	    {"<script><!-- <script> a </script> b --></script>c",
		"<script></script>[c]", __LINE__},
	    {"<script><!-- <script> </script> </script>c",
		"<script></script>[c]", __LINE__},
	    {"<script><!-- <script>--></script>c", "<script></script>[c]",
		__LINE__},
	    {"<script><!--><script></script>c", "<script></script>[c]",
		__LINE__},
	    {"<script><!---><script></script>c", "<script></script>[c]",
		__LINE__},
	    {"<script><!-- <script> </script>c", "<script>", __LINE__},
	    {"<script><!--", "<script>", __LINE__},
	    {"<p data-x='<script>'>a</p>", "<p>[a]</p>", __LINE__},
	    {"<p title='<script>'>a</p>", "<p{title=<script>}>[a]</p>",
		__LINE__},
	};

	(void)state;
	CHECK(rows);
}

static void
test_scripts_that_are_read_stay(void **state)
{
	static const struct row rows[] = {
	    {"<script type=\"application/ld+json\">{\"<\":1}</script>c",
		"<script{type=application/ld+json}>!{\"<\":1}]</script>[c]",
		__LINE__},
	    {"<script id=a type=' Application/LD+JSON'>b</script>",
		"<script{type= Application/LD+JSON}{id=a}>!b]</script>",
		__LINE__},
	    {"<script type='math/tex; mode=display'>x</script>",
		"<script{type=math/tex; mode=display}>!x]</script>", __LINE__},
	    {"<script type=application/ld&#43;json>b</script>",
		"<script{type=application/ld+json}>!b]</script>", __LINE__},
	    {"<script type=application/json>b</script>",
		"<script{type=application/json}></script>", __LINE__},
	    {"<script type>b</script>", "<script{type=}></script>", __LINE__},
	    {"<script type=''>b</script>", "<script{type=}></script>",
		__LINE__},
	};

	(void)state;
	CHECK(rows);
}

static void
test_other_elements_without_markup(void **state)
{
	static const struct row rows[] = {
	    {"<style>p>a{}</style>b", "<style></style>[b]", __LINE__},
	    {"<style><!-- </style>b", "<style></style>[b]", __LINE__},
	    {"<style>a", "<style>", __LINE__},
	    {"<iframe><p></iframe>b", "<iframe></iframe>[b]", __LINE__},
	    {"<iframe><p>b", "<iframe><p>[b]", __LINE__},
	    {"<textarea><script></textarea>b", "<textarea></textarea>[b]",
		__LINE__},
	    {"<textarea>a<b title=x id=y>", "<textarea>[a]<b{id=y}{title=x}>",
		__LINE__},
	    {"<title>a <b> & <!-- c</title>d",
		"<title>[a <b> & <!-- c]</title>[d]", __LINE__},
	    {"<title>a</titles></TITLE\n>", "<title>[a</titles>]</TITLE>",
		__LINE__},
	    {"<title>a<p>b", "<title>[a]<p>[b]", __LINE__},
	    {"<title></title>", "<title></title>", __LINE__},
	};

	(void)state;
	CHECK(rows);
}

static void
test_drawings_are_emptied(void **state)
{
	static const struct row rows[] = {
	    {"a<svg><path d='x'/><g>b</g></svg>c", "[a]<svg></svg>[c]",
		__LINE__},
	    {"<svg class=a><title>b < c</title></svg>d",
		"<svg{class=a}>(b]</svg>[d]", __LINE__},
	    {"<svg><title> </title><title/>a</svg>b<svg><title>c",
		"<svg></svg>[b]<svg>", __LINE__},
	    {"<svg><style>a</svg></style></svg>b", "<svg></svg>[b]", __LINE__},
	    {"<svg><g><svg><g/>a</svg>b</g></svg>c",
		"<svg><svg></svg></svg>[c]", __LINE__},
	    {"<svg/>a", "<svg/>[a]", __LINE__},
	    {"<SVG>a</Svg>b", "<SVG></Svg>[b]", __LINE__},
	    {"<svg><path d='>'><!-- x --></svg>b", "<svg></svg>[b]", __LINE__},
	    /* an element of HTML inside: the parser decides */
	    {"<div><svg><g>a</div>b", "<div><svg></div>[b]", __LINE__},
	    {"<svg><p>b<g>c</svg>d", "<svg><p>[b]<g>[c]</svg>[d]", __LINE__},
	};

	(void)state;
	CHECK(rows);
}

static void
test_attributes_that_nobody_reads(void **state)
{
	static const struct row rows[] = {
	    {"<a onclick=x href=y target=z>b", "<a{href=y}>[b]", __LINE__},
	    {"<a  CLASS = 'x y'\n data-b = \"<>\" id>c",
		"<a{id=}{class=x y}>[c]", __LINE__},
	    {"<a id=1 id=2 ID=3>b", "<a{id=1}>[b]", __LINE__},
	    {"<a data-b='1'id=2>c", "<a{id=2}>[c]", __LINE__},
	    {"<a id='1'data-b='2'title='3'>c", "<a{title=3}{id=1}>[c]",
		__LINE__},
	    {"<a data-b/id=2>c", "<a{id=2}>[c]", __LINE__},
	    {"<a href=b/>c", "<a{href=b/}>[c]", __LINE__},
	    {"<img sizes=1 src=a />b", "<img{src=a}/>[b]", __LINE__},
	    {"<br data-a=b/>c", "<br>[c]", __LINE__},
	    {"<a id=b data-c/>d", "<a{id=b}/>[d]", __LINE__},
	    {"<br data-a='b'/>c", "<br/>[c]", __LINE__},
	    {"<p src=a value=b>c", "<p>[c]", __LINE__},
	    {"<b @click=\"a > 1\" :x=\"y\">c", "<b>[c]", __LINE__},
	    {"<b =a id=b>c", "<b{id=b}>[c]", __LINE__},
	    {"<b data-a= >c", "<b>[c]", __LINE__},
	    {"<b data-a='x>c", "", __LINE__},
	    {"<b data-a='x'", "", __LINE__},
	    {"<b data-a=", "", __LINE__},
	    {"<b id='x>c", "", __LINE__},
	    {"<b ", "", __LINE__},
	};

	(void)state;
	CHECK(rows);
}

static void
test_attributes_with_references(void **state)
{
	static const struct row rows[] = {
	    {"<a href='b&amp;c' id=d>e", "<a{id=d}{href=b&c}>[e]", __LINE__},
	    {"<a id=b&c/>d", "<a{id=b&c/}>[d]", __LINE__},
	    {"<a id=1 id=&2>d", "<a{id=1}>[d]", __LINE__},
	    {"<a href='?a&copy=1&lt&gt;'>", "<a{href=?a&copy=1<>}>", __LINE__},
	};

	(void)state;
	CHECK(rows);
}

static void
test_attributes_have_numbers(void **state)
{
	int i = df_attrs_find(DF_STR("HREF"));

	(void)state;
	assert_true(i >= 0 && i < DF_ATTRS_MAX);
	assert_string_equal(df_attrs_name(i).s, "href");
	assert_int_not_equal(i, df_attrs_find(DF_STR("hidden")));
	assert_int_equal(df_attrs_find(DF_STR("hre")), -1);
	assert_int_equal(df_attrs_find(DF_STR("")), -1);
	assert_int_equal(df_attrs_find(DF_STR("@class")), -1);
	assert_int_equal(df_attrs_find(DF_STR("\xc3\xa9")), -1);
}

static uint32_t
key_of(int number)
{
	struct df_str name = df_attrs_name(number);

	return df_attr_key(name.s, name.len);
}

static void
test_attributes_have_keys(void **state)
{
	(void)state;
	for (int i = 0; i < DF_ATTRS_MAX; i++)
		for (int k = 0; k < i && df_attrs_name(i).s; k++)
			if (df_attrs_name(k).s)
				assert_int_not_equal(key_of(i), key_of(k));
}

/* What repeats a million times takes a moment, not its square. */
static void
test_long_input(void **state)
{
	static const char *const parts[] = {"<title>", "<textarea>", "<iframe>",
	    "<script><!--", "<!--", "<svg><g>", "<p a='", "<p id=", "<", "</",
	    "<a a", "<style></", "<!--<script>", "<script>-<!--<script "};

	(void)state;
	for (size_t i = 0; i < COUNT(parts); i++) {
		size_t len = strlen(parts[i]), n = 1000000;
		char *html = malloc(len * n + 1);

		assert_non_null(html);
		for (size_t k = 0; k < n; k++)
			memcpy(html + k * len, parts[i], len + 1);
		free(strip((struct df_str){html, len * n}));
		free(html);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_text_and_tags_stay),
	    cmocka_unit_test(test_comments_are_left_out),
	    cmocka_unit_test(test_scripts_lose_their_content),
	    cmocka_unit_test(test_scripts_that_are_read_stay),
	    cmocka_unit_test(test_other_elements_without_markup),
	    cmocka_unit_test(test_drawings_are_emptied),
	    cmocka_unit_test(test_attributes_that_nobody_reads),
	    cmocka_unit_test(test_attributes_with_references),
	    cmocka_unit_test(test_attributes_have_numbers),
	    cmocka_unit_test(test_attributes_have_keys),
	    cmocka_unit_test(test_long_input),
	};

	return cmocka_run_group_tests(tests, memory_init, memory_release);
}
