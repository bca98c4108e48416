/*
 * marks: a small stack.
 */
#include "clean/marks.h"

#include "clean/markdown.h"
#include "clean/node.h"
#include "core/arena.h"
#include "core/buf.h"
#include "net/url.h"

/* A longer address is no link that anyone reads. */
#define HREF_MAX 2048
#define LANGUAGE_MAX 20

static const char *
sign_of(enum df_tag tag)
{
	switch (tag) {
	case DF_TAG_B:
	case DF_TAG_STRONG:
		return "**";
	case DF_TAG_I:
	case DF_TAG_EM:
		return "*";
	case DF_TAG_CODE:
	case DF_TAG_KBD:
	case DF_TAG_SAMP:
		return "`";
	default:
		return NULL;
	}
}

/* The absolute address of a link; empty when it is none, leads into the same
 * page, or memory ran out. */
static struct df_str
address(const struct df_node *n, const struct df_markdown *how)
{
	struct df_str href = df_str_trim(df_node_attr(n, "href")), out = {0};
	struct df_url base;

	if (href.len == 0 || href.len > HREF_MAX || href.s[0] == '#' ||
	    df_url_parse(df_url_is_http(how->url)
		    ? how->url
		    : DF_STR("http://invalid.invalid/"),
		&base, NULL) < 0)
		return (struct df_str){0};
	if (!df_url_is_http(how->url) && !df_url_is_http(href))
		return (struct df_str){0};
	if (df_url_resolve(&base, href, how->arena, &out) <= 0)
		return (struct df_str){0};
	return out;
}

/* Code with a ` in it would need other marks. */
static bool
has_backtick(const struct df_node *top)
{
	const struct df_node *n = top;
	int left = 100;

	while ((n = df_node_next(n, top)) && left-- > 0)
		if (n->text.len > 0 && memchr(n->text.s, '`', n->text.len))
			return true;
	return left <= 0;
}

static bool
is_inside(const struct df_marks *m, const char *sign)
{
	for (size_t i = 0; i < m->n; i++)
		if (m->v[i].sign == sign ||
		    (m->v[i].sign && m->v[i].sign[0] == '`'))
			return true;
	return false;
}

void
df_marks_begin(
    struct df_marks *m, const struct df_node *n, const struct df_markdown *how)
{
	const char *sign = sign_of(n->tag);
	struct df_mark mark = {n, sign, {0}, false};

	if (how->plain || !how->inlines || m->n == DF_MARKS_MAX ||
	    is_inside(m, sign))
		return;
	if (n->tag == DF_TAG_A && !how->no_links)
		mark.href = address(n, how);
	if (!sign && mark.href.len == 0)
		return;
	if (sign && sign[0] == '`' && has_backtick(n))
		return;
	m->v[m->n++] = mark;
	m->closed++;
}

void
df_marks_open(struct df_marks *m, struct df_buf *out)
{
	for (size_t i = 0; i < m->n; i++) {
		if (m->v[i].open)
			continue;
		df_buf_add_cstr(out, m->v[i].sign ? m->v[i].sign : "[");
		m->v[i].open = true;
	}
	m->closed = 0;
}

/* Characters that would end the link, or a cell, are percent-encoded. */
static void
put_address(struct df_str href, struct df_buf *out)
{
	for (size_t i = 0; i < href.len; i++) {
		char c = href.s[i];

		if (strchr("()|<> ", c))
			df_buf_printf(
			    out, "%%%02X", (unsigned)(unsigned char)c);
		else
			df_buf_addc(out, c);
	}
}

static void
pop(struct df_marks *m, struct df_buf *out)
{
	const struct df_mark *mark = &m->v[--m->n];

	if (!mark->open) {
		m->closed--;
		return;
	}
	if (mark->sign) {
		df_buf_add_cstr(out, mark->sign);
		return;
	}
	df_buf_add_cstr(out, "](");
	put_address(mark->href, out);
	df_buf_addc(out, ')');
}

void
df_marks_leave(struct df_marks *m, const struct df_node *n, struct df_buf *out)
{
	if (m->n > 0 && m->v[m->n - 1].node == n)
		pop(m, out);
}

void
df_marks_end(struct df_marks *m, struct df_buf *out)
{
	while (m->n > 0)
		pop(m, out);
}

static struct df_str
named_in(struct df_str class)
{
	static const char *const before[] = {
	    "language-", "lang-", "highlight-source-", "brush:"};

	for (size_t k = 0; k < sizeof(before) / sizeof(before[0]); k++) {
		size_t n = strlen(before[k]), i, end;

		for (i = 0; i + n < class.len; i++)
			if (memcmp(class.s + i, before[k], n) == 0)
				break;
		if (i + n >= class.len)
			continue;
		for (i += n; i < class.len && class.s[i] == ' '; i++)
			;
		for (end = i;
		     end < class.len && (unsigned char)class.s[end] > ' ' &&
		     !strchr(";`{", class.s[end]);
		     end++)
			;
		if (end > i && end - i <= LANGUAGE_MAX)
			return df_str_slice(class, i, end);
	}
	return (struct df_str){0};
}

struct df_str
df_language_of(const struct df_node *pre)
{
	const struct df_node *n = df_node_find(pre, DF_TAG_CODE);
	struct df_str s = {0};

	if (n)
		s = named_in(df_node_attr(n, "class"));
	for (int i = 0; pre && i < 3 && s.len == 0; i++, pre = pre->parent)
		s = named_in(df_node_attr(pre, "class"));
	return s;
}
