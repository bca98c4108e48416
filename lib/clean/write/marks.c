/*
 * marks: a small stack.
 */
#include "clean/write/marks.h"

#include "clean/tree/node.h"
#include "clean/write/escape.h"
#include "clean/write/href.h"
#include "clean/write/markdown.h"
#include "core/buf.h"

static const char bold[] = "**", italic[] = "*", struck[] = "~~", code[] = "`",
		  link_[] = "[", none[] = "";

static const char *
sign_of(enum df_tag tag)
{
	switch (tag) {
	case DF_TAG_B:
	case DF_TAG_STRONG:
		return bold;
	case DF_TAG_I:
	case DF_TAG_EM:
		return italic;
	case DF_TAG_DEL:
	case DF_TAG_S:
	case DF_TAG_STRIKE:
		return struck;
	case DF_TAG_CODE:
	case DF_TAG_KBD:
	case DF_TAG_SAMP:
	case DF_TAG_TT:
		return code;
	default:
		return NULL;
	}
}

static bool
is_inside(const struct df_marks *m, const char *sign)
{
	for (size_t i = 0; i < m->n; i++)
		if (m->v[i].sign == sign)
			return true;
	return false;
}

/* Whether all that stands in the code is this link: then the link goes
 * outside, for in code it would be none. */
static bool
is_whole_of(const struct df_node *a, const struct df_mark *mark)
{
	return !mark->open && a->parent == mark->node &&
	    mark->node->first == a && !a->next;
}

static void
push(struct df_marks *m, struct df_mark mark)
{
	struct df_mark *top = m->n > 0 ? &m->v[m->n - 1] : NULL;

	m->closed++;
	m->code |= mark.sign == code;
	m->link |= mark.sign == link_;
	if (top && top->sign == code && mark.sign == link_) {
		const struct df_node *outer = top->node;

		top->node = mark.node;
		mark.node = outer;
		m->v[m->n++] = *top;
		*top = mark;
		return;
	}
	m->v[m->n++] = mark;
}

/* Emphasis in an index or exponent would only part it from its letter. */
static bool
is_small(const struct df_node *n)
{
	return n->parent &&
	    (n->parent->tag == DF_TAG_SUB || n->parent->tag == DF_TAG_SUP);
}

void
df_marks_begin(struct df_marks *m, const struct df_node *n,
    const struct df_markdown *how, bool is_bold, bool one_line)
{
	struct df_mark mark = {.node = n, .sign = sign_of(n->tag)};

	if (n->tag == DF_TAG_PRE && one_line)
		mark.sign = code;
	if (how->plain && mark.sign == code && !m->code) {
		m->code = true;
		m->plain = n;
	}
	if (how->plain || m->n == DF_MARKS_MAX)
		return;
	if (n->tag == DF_TAG_A && !how->no_links && !m->link) {
		mark.href =
		    df_href_of(df_node_attr(n, "href"), how, true);
		mark.sign = mark.href.len > 0 ? link_ : NULL;
	}
	if (!mark.sign || is_inside(m, mark.sign) ||
	    (is_bold && mark.sign == bold) ||
	    (mark.sign != link_ && is_small(n)))
		return;
	if (m->code && (mark.sign != link_ || !is_whole_of(n, &m->v[m->n - 1])))
		return;
	push(m, mark);
}

/* Whether emphasis may begin between these. */
static bool
may_open(enum df_side before, enum df_side behind)
{
	return behind == DF_SIDE_WORD ||
	    (behind == DF_SIDE_PUNCTUATION && before != DF_SIDE_WORD);
}

/* Take n bytes out of the text. */
static void
cut(struct df_marks *m, struct df_escape *e, struct df_buf *out, size_t at,
    size_t n)
{
	memmove(out->s + at, out->s + at + n, out->len - at - n);
	df_buf_truncate(out, out->len - n);
	df_escape_moved(e, at, n);
	for (size_t i = 0; i < m->n; i++)
		if (m->v[i].open && m->v[i].at > at)
			m->v[i].at -= n;
}

/* The emphasis that ended right here may need a blank or mark behind it. */
static void
check_last(struct df_marks *m, struct df_escape *e, struct df_buf *out,
    enum df_side behind)
{
	size_t n = m->last.sign ? strlen(m->last.sign) : 0;
	struct df_str inside;

	if (n == 0 || m->last.sign == link_ || m->last.sign == code ||
	    m->last.to != out->len || behind != DF_SIDE_WORD)
		return;
	inside = (struct df_str){out->s, out->len - n};
	if (df_side_before(inside) == DF_SIDE_PUNCTUATION) {
		df_buf_truncate(out, out->len - n);
		cut(m, e, out, m->last.from, n);
	}
}

/* Whether the text of the link that ended last ends with a mark: one that came
 * right behind would be of one run with it. */
static bool
ends_marked(const struct df_marks *m, const struct df_buf *out)
{
	const char *end = out->s + m->last.text_to;

	return strchr("*~`", end[-1]) && end[-2] != '\\';
}

/* Whether a mark goes on where the last one ended, with nothing but a blank
 * between. Code never does: what stands side by side are two things. */
static bool
goes_on(const struct df_marks *m, const struct df_mark *mark,
    const struct df_buf *out)
{
	if (!m->last.sign || m->last.sign != mark->sign || mark->sign == code ||
	    (mark->sign == link_ && !df_str_eq(m->last.href, mark->href)))
		return false;
	if (m->last.to == out->len)
		return mark->sign != link_ || !ends_marked(m, out);
	return m->last.to + 1 == out->len && out->s[m->last.to] == ' ';
}

/* Whether the stars of a mark would stand right behind those of the last one:
 * Markdown sees them as one run. */
static bool
joins_run(const struct df_marks *m, const struct df_mark *mark,
    const struct df_buf *out)
{
	return m->last.sign && m->last.to == out->len &&
	    m->last.sign[0] == '*' && mark->sign[0] == '*';
}

/* What stands before a mark that is to be written. */
static enum df_side
side_before(const struct df_marks *m, const struct df_mark *mark,
    const struct df_buf *out)
{
	struct df_str s = df_buf_str(out);

	if (joins_run(m, mark, out))
		while (s.len > 1 && s.s[s.len - 1] == '*' &&
		    s.s[s.len - 2] != '\\')
			s.len--;
	return df_side_before(s);
}

/* What stands behind the mark that ended last, when text comes. */
static enum df_side
side_behind(
    const struct df_marks *m, const struct df_buf *out, enum df_side behind)
{
	size_t i = 0;

	if (m->closed == 0)
		return behind;
	while (i < m->n && m->v[i].open)
		i++;
	return i < m->n && m->closed == 1 && joins_run(m, &m->v[i], out) &&
		!goes_on(m, &m->v[i], out)
	    ? behind
	    : DF_SIDE_PUNCTUATION;
}

static void
open_one(struct df_marks *m, struct df_mark *mark, struct df_buf *out,
    enum df_side behind)
{
	mark->open = true;
	if (goes_on(m, mark, out)) {
		bool blank = m->last.to < out->len;

		df_buf_truncate(out, m->last.text_to);
		if (blank)
			df_buf_addc(out, ' ');
		mark->at = m->last.from;
		m->last.sign = NULL;
		return;
	}
	if (mark->sign != code && mark->sign != link_ &&
	    !may_open(side_before(m, mark, out), behind)) {
		mark->sign = none;
		return;
	}
	if (mark->sign == link_ && out->len > 0 &&
	    out->s[out->len - 1] == '!') {
		df_buf_truncate(out, out->len - 1);
		df_buf_add_cstr(out, "\\!");
	}
	/* The backquotes of code right behind code would be one run. */
	if (mark->sign == code && m->last.sign == code &&
	    m->last.to == out->len)
		df_buf_addc(out, ' ');
	mark->at = out->len;
	df_buf_add_cstr(out, mark->sign);
	m->ticked |= mark->sign == code;
	m->waved |= mark->sign == struck;
	m->starred |= mark->sign[0] == '*';
}

void
df_marks_open(struct df_marks *m, struct df_escape *e, struct df_buf *out,
    struct df_str text)
{
	enum df_side behind = df_side_behind(text);

	if (out->failed)
		return;
	check_last(m, e, out, side_behind(m, out, behind));
	for (size_t i = 0; m->closed > 0 && i < m->n; i++) {
		if (m->v[i].open)
			continue;
		m->closed--;
		open_one(m, &m->v[i], out,
		    m->closed > 0 ? DF_SIDE_PUNCTUATION : behind);
	}
	m->last.sign = NULL;
}

/* Code that holds backquotes stands between more of them. */
static void
close_code(const struct df_mark *mark, struct df_buf *out)
{
	struct df_str s = df_str_slice(df_buf_str(out), mark->at + 1, out->len);
	size_t longest = 0, run = 0, more;

	for (size_t i = 0; i < s.len; i++) {
		run = s.s[i] == '`' ? run + 1 : 0;
		longest = run > longest ? run : longest;
	}
	if (longest > 0) {
		bool pad = s.s[0] == '`' || run > 0;

		more = longest + pad;
		if (df_buf_reserve(out, more) < 0)
			return;
		memmove(
		    out->s + mark->at + 1 + more, out->s + mark->at + 1, s.len);
		memset(out->s + mark->at, '`', longest + 1);
		if (pad)
			out->s[mark->at + more] = ' ';
		out->len += more;
		out->s[out->len] = 0;
		if (pad)
			df_buf_addc(out, ' ');
	}
	for (size_t i = 0; i < longest + 1; i++)
		df_buf_addc(out, '`');
}

static void
close_link(struct df_marks *m, const struct df_mark *mark, struct df_escape *e,
    struct df_buf *out)
{
	struct df_str text =
	    df_str_slice(df_buf_str(out), mark->at + 1, out->len);

	if (df_href_reads(mark->href, text)) {
		cut(m, e, out, mark->at, 1);
		return;
	}
	m->last.text_to = out->len;
	df_buf_add_cstr(out, "](");
	df_href_put(mark->href, out);
	df_buf_addc(out, ')');
	m->last.sign = link_;
	m->last.href = mark->href;
	m->last.from = mark->at;
	m->last.to = out->len;
}

static void
close_one(struct df_marks *m, const struct df_mark *mark, struct df_escape *e,
    struct df_buf *out)
{
	if (mark->sign == code) {
		m->last.text_to = out->len;
		close_code(mark, out);
		m->last.sign = code;
		m->last.from = mark->at;
		m->last.to = out->len;
	} else if (mark->sign == link_) {
		close_link(m, mark, e, out);
	} else if (mark->sign[0]) {
		m->last.text_to = out->len;
		df_buf_add_cstr(out, mark->sign);
		m->last.sign = mark->sign;
		m->last.from = mark->at;
		m->last.to = out->len;
	}
}

void
df_marks_leave(struct df_marks *m, const struct df_node *n, struct df_escape *e,
    struct df_buf *out)
{
	struct df_mark mark;

	if (m->plain == n) {
		m->plain = NULL;
		m->code = false;
	}
	if (m->n == 0 || m->v[m->n - 1].node != n)
		return;
	mark = m->v[--m->n];
	if (!mark.open)
		m->closed--;
	else if (!out->failed)
		close_one(m, &mark, e, out);
	m->code = is_inside(m, code);
	m->link = is_inside(m, link_);
}

void
df_marks_break(struct df_marks *m, struct df_escape *e, struct df_buf *out)
{
	for (size_t i = m->n; i-- > 0 && !out->failed;) {
		struct df_mark *mark = &m->v[i];

		if (!mark->open)
			continue;
		close_one(m, mark, e, out);
		if (mark->sign == link_)
			mark->sign = none;
		if (mark->sign == none)
			continue;
		mark->open = false;
		m->closed++;
	}
	m->last.sign = NULL;
}
