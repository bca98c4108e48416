/*
 * math: finds the TeX, or makes it.
 */
#include "clean/write/math.h"

#include "clean/tree/node.h"
#include "clean/write/markdown.h"
#include "clean/write/writer.h"
#include "clean/write/writer_text.h"
#include "core/buf.h"
#include "core/count.h"
#include "core/parts.h"

/* A longer formula is none. */
#define TEX_MAX 20000
/* Pieces of white space and elements that are counted to find which one it is.
 */
#define SIBLINGS_MAX 50

static bool
has_word(struct df_str class, const char *what)
{
	size_t n = strlen(what);

	for (size_t i = 0; i + n <= class.len; i++)
		if ((i == 0 || class.s[i - 1] == ' ') &&
		    memcmp(class.s + i, what, n) == 0)
			return true;
	return false;
}

/* Whether the formula itself, as TeX, follows what MathJax has made of it. */
static bool
is_drawn(const struct df_node *n)
{
	const struct df_node *next = n->next;
	struct df_str class;

	if (next && next->tag == DF_TAG_TEXT && next->weight == 0)
		next = next->next;
	if (!next || next->tag != DF_TAG_MATH || n->tag == DF_TAG_TEXT ||
	    n->tag == DF_TAG_MATH || df_node_attr(next, "type").len == 0)
		return false;
	class = df_node_attr(n, "class");
	return has_word(class, "MathJax") || has_word(class, "mjx-");
}

/* Whether a picture was made of a formula, which is its text: by Wikipedia,
 * Moodle, QuickLaTeX, or by a program whose address says so. */
static bool
is_picture(const struct df_node *n)
{
	static const char *const programs[] = {"latex.php?",
	    "latex.codecogs.com/", "mimetex.cgi?", "mathtex.cgi?", "cht=tx"};
	struct df_str class = df_node_attr(n, "class");
	struct df_str src = df_node_attr(n, "src");

	if (has_word(class, "mwe-math-fallback") ||
	    has_word(class, "texrender") ||
	    has_word(class, "quicklatex-auto-format"))
		return true;
	return src.len > 0 && memchr(src.s, '?', src.len) &&
	    df_parts_hold(src, programs, DF_COUNT(programs));
}

bool
df_math_is(const struct df_node *n)
{
	struct df_str class;

	if (n->tag == DF_TAG_MATH || is_drawn(n))
		return true;
	if (n->tag == DF_TAG_IMG)
		return is_picture(n);
	class = df_node_attr(n, "class");
	return class.len > 0 && n->tag == DF_TAG_OTHER &&
	    (has_word(class, "katex-html") || has_word(class, "math") ||
		has_word(class, "math-container") ||
		has_word(class, "arithmatex") ||
		has_word(class, "MathJax_Preview"));
}

static bool
is_display(const struct df_node *n)
{
	const struct df_str none = {0};
	struct df_str type = df_node_attr(n, "type");
	struct df_str class = df_node_attr(n, "class");

	if (df_str_is(df_node_attr(n, "display"), "block") ||
	    has_word(class, "mwe-math-fallback-image-display") ||
	    has_word(class, "ql-img-displayed-equation"))
		return true;
	if (type.len > 0 && df_str_ends(type, DF_STR("mode=display")))
		return true;
	for (int i = 0; i < 4 && n; i++, n = n->parent)
		if (has_word(
			n->tag == DF_TAG_IMG ? none : df_node_attr(n, "class"),
			"katex-display"))
			return true;
	return false;
}

/* Wikipedia puts every formula into a style. */
static struct df_str
without_style(struct df_str tex)
{
	static const char *const styles[] = {
	    "{\\displaystyle ", "{\\textstyle "};

	tex = df_str_trim(tex);
	for (size_t i = 0; i < 2; i++)
		if (df_str_starts(tex, df_str(styles[i])) &&
		    df_str_ends(tex, DF_STR("}")))
			return df_str_slice(
			    tex, strlen(styles[i]), tex.len - 1);
	return tex;
}

static struct df_str
picture_text(const struct df_node *n)
{
	struct df_str tex = df_str_trim(df_node_attr(n, "alt"));

	/* As Canvas has it. */
	if (df_str_starts(tex, DF_STR("LaTeX: ")))
		tex = df_str_slice(tex, 7, tex.len);
	return without_style(tex);
}

/* All the text below n. */
static void
add_text(struct df_buf *b, const struct df_node *top)
{
	for (const struct df_node *n = top->first; n; n = df_node_next(n, top))
		df_buf_add_str(b, n->text);
}

/* What MathML's elements become: before, between and behind their children. */
static const struct rule {
	enum df_tag tag;
	const char *before, *first, *second, *behind;
} rules[] = {
    {DF_TAG_MFRAC, "\\frac{", "}{", "}{", "}"},
    {DF_TAG_MSUP, "{", "}^{", "}{", "}"},
    {DF_TAG_MSUB, "{", "}_{", "}{", "}"},
    {DF_TAG_MSUBSUP, "{", "}_{", "}^{", "}"},
    {DF_TAG_MOVER, "{", "}^{", "}{", "}"},
    {DF_TAG_MUNDER, "{", "}_{", "}{", "}"},
    {DF_TAG_MUNDEROVER, "{", "}_{", "}^{", "}"},
    {DF_TAG_MROOT, "{", "}^{1/", "", "}"},
    {DF_TAG_MSQRT, "\\sqrt{", "", "", "}"},
    {DF_TAG_MTEXT, "\\text{", "", "", "}"},
    {DF_TAG_MFENCED, "(", ",", ",", ")"},
    {DF_TAG_MTABLE, "\\begin{matrix}", " \\\\ ", " \\\\ ", "\\end{matrix}"},
    {DF_TAG_MTR, "", " & ", " & ", ""},
    {DF_TAG_MSPACE, " ", "", "", ""},
};

/* One number above another, without a line, as in binomials. */
static const struct rule stacked = {
    DF_TAG_MFRAC, "\\genfrac{}{}{0pt}{}{", "}{", "}{", "}"};

/* What stands over a letter and is an accent of TeX, no limit or power. */
static const struct accent {
	const char *sign;
	struct rule rule;
} accents[] = {
    {"^", {DF_TAG_MOVER, "\\hat{", "", "", "}"}},
    {"\u02c6", {DF_TAG_MOVER, "\\hat{", "", "", "}"}},
    {"~", {DF_TAG_MOVER, "\\tilde{", "", "", "}"}},
    {"\u02dc", {DF_TAG_MOVER, "\\tilde{", "", "", "}"}},
    {".", {DF_TAG_MOVER, "\\dot{", "", "", "}"}},
    {"\u02d9", {DF_TAG_MOVER, "\\dot{", "", "", "}"}},
    {"\u00a8", {DF_TAG_MOVER, "\\ddot{", "", "", "}"}},
    {"\u2192", {DF_TAG_MOVER, "\\overrightarrow{", "", "", "}"}},
    {"\u00af", {DF_TAG_MOVER, "\\overline{", "", "", "}"}},
    {"\u203e", {DF_TAG_MOVER, "\\overline{", "", "", "}"}},
};

/* The accent that n puts over its first child; NULL when it puts none. */
static const struct accent *
accent_of(const struct df_node *n)
{
	const struct df_node *c = n->first;
	int elements = 0;

	if (n->tag != DF_TAG_MOVER)
		return NULL;
	for (int left = SIBLINGS_MAX; c && left > 0; c = c->next, left--)
		if (c->tag != DF_TAG_TEXT && ++elements == 2)
			break;
	if (elements != 2 || c->tag != DF_TAG_MO || !c->first)
		return NULL;
	for (size_t i = 0; i < DF_COUNT(accents); i++)
		if (df_str_is(df_str_trim(c->first->text), accents[i].sign))
			return &accents[i];
	return NULL;
}

/* Whether n is a fraction without a line. */
static bool
is_stacked(const struct df_node *n)
{
	struct df_str line = {0};

	if (n->tag == DF_TAG_MFRAC)
		line = df_node_attr(n, "linethickness");
	return df_str_starts(line, DF_STR("0")) &&
	    !df_str_starts(line, DF_STR("0."));
}

static const struct rule *
rule_of(const struct df_node *n)
{
	const struct accent *accent = accent_of(n);

	if (accent)
		return &accent->rule;
	if (is_stacked(n))
		return &stacked;
	for (size_t i = 0; i < DF_COUNT(rules); i++)
		if (rules[i].tag == n->tag)
			return &rules[i];
	return NULL;
}

/* The number of elements before n below its parent, 2 for more. */
static int
index_of(const struct df_node *n)
{
	const struct df_node *c = n->parent->first;
	int i = 0;

	for (int left = SIBLINGS_MAX; c != n && i < 2 && left > 0; left--) {
		i += c->tag != DF_TAG_TEXT;
		c = c->next;
	}
	return c == n ? i : 2;
}

/* A single letter or number needs no braces. */
static bool
is_leaf_first(const struct df_node *n)
{
	const struct df_node *c = n->first;

	while (c && c->tag == DF_TAG_TEXT)
		c = c->next;
	return c &&
	    (c->tag == DF_TAG_MI || c->tag == DF_TAG_MN || c->tag == DF_TAG_MO);
}

/* Whether n is an accent that stands in the TeX already. */
static bool
is_accent(const struct df_node *n)
{
	return n->tag == DF_TAG_MO && accent_of(n->parent) && index_of(n) == 1;
}

/* Without the brace around the first child of n, if that needs none. */
static const char *
bare(const struct df_node *n, const char *s)
{
	return (s[0] == '{' || (s[0] == '}' && s[1] && strchr("^_", s[1]))) &&
		is_leaf_first(n)
	    ? s + 1
	    : s;
}

static void
enter(struct df_buf *b, const struct df_node *n)
{
	const struct rule *r;
	struct df_str s = n->text;
	int i;

	if (n->tag == DF_TAG_TEXT) {
		if (df_str_trim(s).len > 0)
			df_buf_add_str(b,
			    n->parent->tag == DF_TAG_MTEXT ? s
							   : df_str_trim(s));
		return;
	}
	r = rule_of(n->parent);
	i = index_of(n);
	if (r && i > 0)
		df_buf_add_cstr(
		    b, i == 1 ? bare(n->parent, r->first) : r->second);
	r = rule_of(n);
	if (r)
		df_buf_add_cstr(b, bare(n, r->before));
}

static void
leave(struct df_buf *b, const struct df_node *n)
{
	const struct rule *r = rule_of(n);

	if (r)
		df_buf_add_cstr(b, r->behind);
}

static void
add_mathml(struct df_buf *b, const struct df_node *top)
{
	const struct df_node *n = top->first;

	while (n && n != top && b->len < TEX_MAX) {
		bool open = n->tag != DF_TAG_ANNOTATION && !is_accent(n);

		if (open)
			enter(b, n);
		if (open && n->first) {
			n = n->first;
			continue;
		}
		if (open)
			leave(b, n);
		while (n != top && !n->next) {
			n = n->parent;
			if (n != top)
				leave(b, n);
		}
		n = n == top ? top : n->next;
	}
}

/* Take the marks off that MathJax looks for in text; whether they mean a
 * formula on a line of its own. */
static bool
unwrap(struct df_str *tex)
{
	static const struct {
		const char *open, *close;
	} marks[] = {{"$$", "$$"}, {"\\[", "\\]"}, {"$", "$"}, {"\\(", "\\)"}};

	*tex = df_str_trim(*tex);
	for (size_t i = 0; i < 4; i++) {
		size_t n = strlen(marks[i].open);

		if (tex->len < 2 * n + 1 ||
		    !df_str_starts(*tex, df_str(marks[i].open)) ||
		    !df_str_ends(*tex, df_str(marks[i].close)))
			continue;
		*tex = df_str_slice(*tex, n, tex->len - n);
		return i < 2;
	}
	return false;
}

static bool
is_tex(const struct df_node *n)
{
	struct df_str type = df_node_attr(n, "encoding");

	return df_str_case_is(type, "application/x-tex") ||
	    df_str_case_is(type, "text/x-tex") ||
	    df_str_case_is(type, "latex") || df_str_case_is(type, "tex");
}

static const struct df_node *
annotation(const struct df_node *top)
{
	const struct df_node *n = top;

	while ((n = df_node_next(n, top)))
		if (n->tag == DF_TAG_ANNOTATION && is_tex(n))
			return n;
	return NULL;
}

static void
write_math(struct df_writer *w, const struct df_node *n)
{
	const struct df_node *tex = annotation(n);
	bool display = is_display(n);
	struct df_buf b;

	df_buf_init(&b, 2 * TEX_MAX);
	if (tex)
		add_text(&b, tex);
	else if (df_node_attr(n, "type").len > 0)
		add_text(&b, n);
	else
		add_mathml(&b, n);
	if (!b.failed)
		df_writer_formula(w, without_style(df_buf_str(&b)), display);
	df_buf_release(&b);
}

/* An element whose text is TeX, with or without marks around it. */
static void
write_marked(struct df_writer *w, const struct df_node *n)
{
	struct df_str tex;
	struct df_buf b;
	size_t len;

	df_buf_init(&b, 2 * TEX_MAX);
	add_text(&b, n);
	tex = df_str_trim(df_buf_str(&b));
	len = tex.len;
	if (!b.failed) {
		bool display = unwrap(&tex);

		if (tex.len < len)
			df_writer_formula(w, tex, display);
		else
			df_writer_text(w, tex);
	}
	df_buf_release(&b);
}

void
df_math_write(struct df_writer *w, const struct df_node *n)
{
	struct df_str class = df_node_attr(n, "class");

	if (is_drawn(n))
		return;
	if (n->tag == DF_TAG_IMG)
		df_writer_formula(w, picture_text(n), is_display(n));
	else if (n->tag == DF_TAG_MATH)
		write_math(w, n);
	else if (!has_word(class, "katex-html") &&
	    !has_word(class, "MathJax_Preview"))
		write_marked(w, n);
}
