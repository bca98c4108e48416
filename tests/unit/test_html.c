/*
 * The parser's tree, the tables of tags, and limits.
 */
#include "unit.h"
#include "memory.h"

#include "clean/tree/html.h"
#include "clean/tree/node.h"
#include "core/buf.h"
#include "core/err.h"

static const struct df_html_limits limits = {100000, 10};

static struct df_tree
parse(const char *html)
{
	struct df_tree tree;

	assert_int_equal(
	    df_html_parse(df_str(html), &limits, &arena, &tree, NULL), 0);
	return tree;
}

/* The tree as a list: names of elements with what is inside, and text. */
static void
assert_tree(const char *expected, const char *html)
{
	struct df_tree t = parse(html);
	const struct df_node *body = df_node_find(t.root, DF_TAG_BODY);
	struct df_buf b;

	df_buf_init(&b, 0);
	for (const struct df_node *n = body->first, *up; n; n = up) {
		if (n->tag == DF_TAG_TEXT)
			df_buf_add_str(&b, n->text);
		else
			df_buf_printf(&b, "<%s", df_tag_name(n->tag));
		up = n->first;
		while (!up && n != body) {
			if (n->tag != DF_TAG_TEXT)
				df_buf_addc(&b, '>');
			up = n->next;
			n = n->parent;
		}
	}
	assert_str(html, df_buf_str(&b), df_str(expected));
	df_buf_release(&b);
}

/* Drawings and formulas without an end tag end where a page goes on. */
static void
test_foreign(void **state)
{
	(void)state;
	assert_tree("<pa>", "<svg><path d=x><g><p>a");
	assert_tree("<div<pa>>", "<div><svg><svg><p>a</div>");
	assert_tree("<pa>", "<svg><g><p>a<svg></svg>");
	assert_tree("b", "<svg><g><div>a</div></svg>b");
	assert_tree(
	    "<pb>", "<svg><foreignObject><p>a</foreignObject></svg><p>b");
	assert_tree("<math<mix>><pa>", "<math><mi>x</mi><p>a");
	assert_tree("<math<mtext<bx>>>", "<math><mtext><b>x</b></mtext>");
}

/* What React sends later stands where a script would put it, and cycles are
 * none. */
static void
test_streamed(void **state)
{
	(void)state;
	assert_tree("<pa><div<pb><div<pc>><pd>>l<pe>",
	    "<p>a</p><template id=B:0></template>l<p>e</p>"
	    "<div hidden id=S:0><p>b</p><template id=P:1></template><p>d</div>"
	    "<div hidden id=S:1><p>c</div>");
	assert_tree("<table<tr<tda>><tr<tdb>>><table>",
	    "<table><tr><td>a</td></tr><template id=xP:f></template></table>"
	    "<table hidden><tr id=xS:f><td>b</table>");
	assert_tree("<divb><pa><divc>",
	    "<template id=B:0></template><p>a</p>"
	    "<div hidden id=S:0>b</div><div hidden id=S:0>c</div>");
	assert_tree("<diva>",
	    "<div hidden id=S:0><template id=B:0>"
	    "</template>a</div>");
	assert_tree("<div<divb>a>",
	    "<div hidden id=S:0><template id=B:1>"
	    "</template>a</div><div hidden id=S:1>"
	    "<template id=B:2></template>b</div>");
	assert_tree("<div<diva>b>",
	    "<div hidden id=S:0><template id=B:1>"
	    "</template>a</div><div hidden id=S:1>"
	    "<template id=B:0></template>b</div>");
}

/* A page that has nothing else is shown, and so is code; others are judged as
 * hidden. */
static void
test_streamed_shell(void **state)
{
	struct df_tree t;

	(void)state;
	t = parse(
	    "<i>a</i><div hidden id=S:0>all of the text of the page</div>");
	assert_null(df_attr_of(df_node_find(t.root, DF_TAG_DIV), "hidden"));
	t = parse("<i>text of the page</i><div hidden id=S:0>b</div>");
	assert_non_null(df_attr_of(df_node_find(t.root, DF_TAG_DIV), "hidden"));
	t = parse("<i>text of the page</i><template id=B:0></template>"
		  "<div hidden id=S:0><pre>b</pre></div>");
	assert_null(df_attr_of(df_node_find(t.root, DF_TAG_DIV), "hidden"));
}

static void
test_rows(void **state)
{
	(void)state;
	assert_tree("<table<tbody<tr<tda><tdb>><tr<tdc>>>>",
	    "<table><tbody><td>a<td>b<tr><td>c</table>");
	assert_tree("<table<tr<tha>>>", "<table><th>a</th></table>");
	assert_tree("<tda>", "<td>a");
}

/* The table is looked up by name and by number: both must agree. */
static void
test_tags(void **state)
{
	(void)state;
	assert_int_equal(df_tag_find(DF_STR("a")), DF_TAG_A);
	assert_int_equal(df_tag_find(DF_STR("VIDEO")), DF_TAG_VIDEO);
	assert_int_equal(df_tag_find(DF_STR("h3")), DF_TAG_H3);
	assert_int_equal(df_tag_find(DF_STR("x-y")), DF_TAG_OTHER);
	assert_int_equal(df_tag_find(DF_STR("")), DF_TAG_OTHER);
	assert_int_equal(df_tag_flags(DF_TAG_SCRIPT), DF_TAG_SKIP);
	assert_int_equal(df_tag_flags(DF_TAG_P), DF_TAG_BLOCK);
	assert_int_equal(df_tag_flags(DF_TAG_VIDEO), DF_TAG_SKIP);
	assert_int_equal(df_tag_flags(DF_TAG_A), 0);
	assert_int_equal(df_tag_flags(DF_TAG_TEXT), 0);
	assert_int_equal(df_tag_heading(DF_TAG_H1), 1);
	assert_int_equal(df_tag_heading(DF_TAG_H6), 6);
	assert_int_equal(df_tag_heading(DF_TAG_HEAD), 0);
}

static void
test_tree(void **state)
{
	struct df_tree t = parse("<!-- c --><div class='a b' onclick=x>"
				 "<p>one<p>t&amp;<b>wo</b><script>s</script>");
	const struct df_node *div = df_node_find(t.root, DF_TAG_DIV);
	const struct df_node *p, *b;

	(void)state;
	assert_non_null(div);
	assert_str("class", df_node_attr(div, "class"), DF_STR("a b"));
	assert_null(df_node_attr(div, "onclick").s);
	p = div->first;
	assert_int_equal(p->tag, DF_TAG_P);
	assert_str("one", p->first->text, DF_STR("one"));
	assert_int_equal(p->next->tag, DF_TAG_P);
	assert_null(p->next->next);
	b = df_node_find(div, DF_TAG_B);
	assert_null(df_node_find(div, DF_TAG_SCRIPT));
	assert_ptr_equal(b->block, p->next);
	assert_true(df_node_inside(b, DF_TAG_DIV));
	assert_false(df_node_inside(div, DF_TAG_P));
}

/* Wherever memory ends, the page is given up. */
static void
test_no_memory(void **state)
{
	static const char *const pages[] = {"<br>", "a<p/>b",
	    "<script type=math/tex>a</script>", "<i><b>&lt;<!-- -->x</i>"};
	struct df_arena little;
	struct df_tree tree;

	(void)state;
	for (size_t i = 0; i < COUNT(pages); i++) {
		size_t ceiling = 0;
		int result = -1;

		for (; result < 0; ceiling += 16) {
			df_arena_init(&little, ceiling);
			result = df_html_parse(
			    df_str(pages[i]), &limits, &little, &tree, NULL);
			df_arena_release(&little);
		}
		assert_in_range(ceiling, 1000, 100000);
	}
}

/* Write the tree below n: elements by their names, with what is in them in
 * parentheses, text as it is. */
static size_t
print_tree(const struct df_node *n, char *out, size_t at)
{
	for (n = n->first; n; n = n->next) {
		struct df_str s = n->tag == DF_TAG_TEXT
		    ? n->text
		    : df_str(df_tag_name(n->tag));

		if (at > 0 && out[at - 1] != '(')
			out[at++] = ' ';
		memcpy(out + at, s.s, s.len);
		at += s.len;
		if (!n->first)
			continue;
		out[at++] = '(';
		at = print_tree(n, out, at);
		out[at++] = ')';
	}
	return at;
}

struct row {
	const char *html, *tree;
};

static void
assert_rows(const struct row *rows, size_t n)
{
	char out[256];

	for (size_t i = 0; i < n; i++) {
		struct df_tree t = parse(rows[i].html);

		out[print_tree(t.root, out, 0)] = '\0';
		assert_string_equal(out, rows[i].tree);
	}
}

/* What pages leave out, and what they get wrong. */
static void
test_rules(void **state)
{
	static const struct row rows[] = {
	    {"", ""},
	    {" \n", ""},
	    {"a", "html(body(a))"},
	    {"<title>a</title>b", "html(head(title(a)) body(b))"},
	    {"<title>a &amp; <b></title>", "html(head(title(a & <b>)))"},
	    {"<title>&ell;&copyx&div=&half</title>",
		"html(head(title(ℓ©x&div=&half)))"},
	    {"<p>&zcaron;&Lstrok;&mldr;", "html(body(p(žŁ…)))"},
	    {"<meta><p>a", "html(head(meta) body(p(a)))"},
	    {"<html><head><body>a", "html(head body(a))"},
	    {"<body>a</body></html> b <i>c", "html(body(a)) html( b  i(c))"},
	    {"<p>a<html><head><body>b</body></head></html>c</p>d",
		"html(body(p(a) bcd))"},
	    {"<P>a<p>b<DIV>c</DIV>d", "html(body(p(a) p(b) div(c) d))"},
	    {"<ul><li>a<ul><li>b</ul><li>c</ul>",
		"html(body(ul(li(a ul(li(b))) li(c))))"},
	    {"<table><tr><td>a<td>b<tr><th>c</table>d",
		"html(body(table(tr(td(a) td(b)) tr(th(c))) d))"},
	    {"<table><tr><td>a</div></p>b<table><tr><td>c</table>d</table>e",
		"html(body(table(tr(td(ab table(tr(td(c))) d))) e))"},
	    {"<div><b>a</div>b</b>c", "html(body(div(b(a)) bc))"},
	    {"<b>a<i>b</b>c</i>d", "html(body(b(a i(b)) cd))"},
	    {"<dl><dt>a<dd>b<dt>c</dl>", "html(body(dl(dt(a) dd(b) dt(c))))"},
	    {"<dl><dd>a<dd>b<dt>c<dt>d</dl>",
		"html(body(dl(dd(a) dd(b) dt(c) dt(d))))"},
	    {"<div>a<wbr>b<source>c<track>d<embed>e</div>f",
		"html(body(div(a other b other c other d embed e) f))"},
	    {"<ol><ul><li>a</ul><li>b</ol>", "html(body(ol(ul(li(a)) li(b))))"},
	    {"<x-a>b<x-c>d</X-A>e", "html(body(other(b other(d)) e))"},
	    {"<a>b<a>c</a>", "html(body(a(b) a(c)))"},
	    {"a<br>b<br/>c</br><img>d", "html(body(a br b br c img d))"},
	    {"a<!-- b -->c<!-- d -->e", "html(body(ace))"},
	    {"<div>a<b", "html(body(div(a)))"},
	    {"<b>a</b</p>b", "html(body(b(a) b))"},
	    {"1 &lt; 2 &AMP &#x41;&#66 &nosuch; &copy2 &",
		"html(body(1 < 2 & AB &nosuch; \xc2\xa9"
		"2 &))"},
	    {"<frameset><frame><noframes>a", "html(other(other(a)))"},
	};

	(void)state;
	assert_rows(rows, COUNT(rows));
}

/* What was left open in an item or a section ends with it. */
static void
test_items(void **state)
{
	static const struct row rows[] = {
	    {"<ul><li><div><span>a<li>b</ul>",
		"html(body(ul(li(div(other(a))) li(b))))"},
	    {"<ul><li><section>a<li>b</ul>",
		"html(body(ul(li(section(a li(b))))))"},
	    {"<ul><li><div>a</li><li>b</ul>c",
		"html(body(ul(li(div(a)) li(b)) c))"},
	    {"<ul><li><div>a</ul>b", "html(body(ul(li(div(a))) b))"},
	    {"<dl><dt><b>a<dd><div>b<dt>c</dl>",
		"html(body(dl(dt(b(a)) dd(div(b)) dt(c))))"},
	    {"<section><div>a</section>b", "html(body(section(div(a)) b))"},
	    {"<b><div>a</b>b</div>", "html(body(b(div(ab))))"},
	};

	(void)state;
	assert_rows(rows, COUNT(rows));
}

/* Along `older` every node comes before its parent. */
static void
test_order(void **state)
{
	struct df_tree t = parse("<ul><li>a<li><b>b<i>c</i></b></ul>d");
	size_t n = 0;

	(void)state;
	for (struct df_node *a = t.newest; a; a = a->older, n++)
		for (struct df_node *b = a->older; b; b = b->older)
			assert_ptr_not_equal(b->parent, a);
	assert_int_equal(n, t.count);
	n = 1;
	for (struct df_node *a = t.root; (a = df_node_next(a, t.root)); n++)
		;
	assert_int_equal(n, t.count);
}

static void
test_nul_and_declared_charset(void **state)
{
	static const char html[] =
	    "<meta charset=koi8-r><p>a\0b \xd0\xbc\xd0\xb8\xd1\x80";
	struct df_tree t;
	const struct df_node *p;

	(void)state;
	assert_int_equal(df_html_parse((struct df_str){html, sizeof(html) - 1},
			     &limits, &arena, &t, NULL),
	    0);
	p = df_node_find(t.root, DF_TAG_P);
	assert_non_null(p);
	assert_str("text", p->first->text, DF_STR("ab мир"));
}

static void
test_deep(void **state)
{
	enum { DEPTH = 5000 };
	char *html = malloc(5 * DEPTH + 5);
	struct df_tree t;
	size_t deepest = 0;

	(void)state;
	assert_non_null(html);
	for (size_t i = 0; i < DEPTH; i++)
		memcpy(html + 5 * i, "<div>", 5);
	memcpy(html + 5 * DEPTH, "text", 5);
	t = parse(html);
	free(html);
	for (struct df_node *n = t.newest; n; n = n->older) {
		size_t depth = 0;

		for (struct df_node *a = n->parent; a; a = a->parent)
			depth++;
		if (depth > deepest)
			deepest = depth;
	}
	assert_true(deepest <= DF_HTML_DEPTH_MAX + 1);
	assert_int_equal(t.newest->tag, DF_TAG_TEXT);
}

static void
test_limits(void **state)
{
	static const struct df_html_limits few = {10, 10}, soon = {100, 1e-9};
	struct df_arena small;
	struct df_tree t;
	struct df_err err;

	(void)state;
	assert_int_equal(
	    df_html_parse(DF_STR("<b><b><b><b><b><b><b><b><b><b><b><b>"), &few,
		&arena, &t, &err),
	    -1);
	assert_string_equal(err.code, "too_many_nodes");
	assert_int_equal(
	    df_html_parse(DF_STR("<p>"), &soon, &arena, &t, &err), -1);
	assert_string_equal(err.code, "timeout");
	df_arena_init(&small, 500);
	assert_int_equal(df_html_parse(DF_STR("<b><b><b><b><b><b><b><b><b><b>"),
			     &limits, &small, &t, &err),
	    -1);
	assert_int_equal(err.kind, DF_ERR_INPUT);
	df_arena_release(&small);
}

static int
set_up(void **state)
{
	df_html_global_init();
	return memory_init(state);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_tags),
	    cmocka_unit_test(test_foreign),
	    cmocka_unit_test(test_rows),
	    cmocka_unit_test(test_streamed),
	    cmocka_unit_test(test_streamed_shell),
	    cmocka_unit_test(test_tree),
	    cmocka_unit_test(test_rules),
	    cmocka_unit_test(test_items),
	    cmocka_unit_test(test_order),
	    cmocka_unit_test(test_nul_and_declared_charset),
	    cmocka_unit_test(test_deep),
	    cmocka_unit_test(test_limits),
	    cmocka_unit_test(test_no_memory),
	};

	return cmocka_run_group_tests(tests, set_up, memory_release);
}
