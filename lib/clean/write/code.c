/*
 * code: fences, and lines inside of elements.
 */
#include "clean/write/code.h"

#include "clean/tree/memo.h"
#include "clean/tree/names.h"
#include "clean/tree/node.h"
#include "clean/tree/tidy.h"
#include "clean/write/markdown.h"
#include "clean/write/termynal.h"
#include "clean/write/writer.h"
#include "core/ascii.h"
#include "core/buf.h"
#include "core/count.h"
#include "core/parts.h"

/* A column of line numbers has no longer ones. */
#define NUMBER_MAX 6

static bool
is_blank(struct df_str s)
{
	return df_str_trim(s).len == 0;
}

/* Whether nothing but blanks stands beside the element. */
static bool
is_alone(const struct df_node *n)
{
	const struct df_node *c = n->parent ? n->parent->first : n;

	for (; c; c = c->next)
		if (c != n && !c->dropped &&
		    (c->tag != DF_TAG_TEXT || !is_blank(c->text)))
			return false;
	return true;
}

bool
df_code_is(const struct df_node *n)
{
	if (n->tag == DF_TAG_PRE)
		return true;
	return n->tag == DF_TAG_CODE && df_node_find(n, DF_TAG_BR) &&
	    is_alone(n);
}

void
df_code_begin(struct df_code *c, struct df_writer *w, const struct df_node *n)
{
	df_writer_margin(w);
	c->node = n;
	c->begins = true;
	c->fence = w->out->len;
	if (!w->how->plain) {
		df_buf_add_cstr(w->out, "```");
		df_buf_add_str(w->out, df_code_language(n));
		df_buf_addc(w->out, '\n');
	}
	c->start = w->out->len;
}

/* The backquotes that must stand around code which has some itself at the
 * beginning of a line. */
static size_t
fence_length(struct df_str code)
{
	size_t longest = 2, run = 0;
	bool starts = true;

	for (size_t i = 0; i < code.len; i++) {
		if (code.s[i] == '`' && (starts || run > 0)) {
			run++;
			longest = run > longest ? run : longest;
		} else {
			run = 0;
		}
		starts = code.s[i] == '\n' || (starts && code.s[i] == ' ');
	}
	return longest + 1;
}

static void
close_fence(struct df_code *c, struct df_writer *w)
{
	size_t n = fence_length(
	    df_str_slice(df_buf_str(w->out), c->start, w->out->len));
	size_t more = n - 3, len = w->out->len;

	if (more > 0 && df_buf_reserve(w->out, more) == 0) {
		memmove(w->out->s + c->fence + more, w->out->s + c->fence,
		    len - c->fence);
		memset(w->out->s + c->fence, '`', more);
		w->out->len += more;
		w->out->s[w->out->len] = 0;
	}
	df_buf_addc(w->out, '\n');
	while (n-- > 0)
		df_buf_addc(w->out, '`');
}

void
df_code_end(struct df_code *c, struct df_writer *w)
{
	size_t len;

	if (df_termynal_plays(c->node))
		df_termynal_strip(w->out, c->start);
	len = w->out->len;
	while (len > c->start && strchr(" \t\n", w->out->s[len - 1]))
		len--;
	df_buf_truncate(w->out, len);
	if (!w->how->plain && !w->out->failed)
		close_fence(c, w);
	c->node = NULL;
	df_writer_need(w, DF_GAP_BLANK);
}

/* As it is, but for characters that no text needs and empty lines at the
 * beginning. */
void
df_code_text(struct df_code *c, struct df_writer *w, struct df_str s)
{
	size_t n;

	for (size_t i = 0; i < s.len; i += n) {
		enum df_tidy how = df_tidy_char(s.s + i, s.len - i, &n);

		if (how == DF_TIDY_DROP || s.s[i] == '\r')
			continue;
		if (how == DF_TIDY_KEEP)
			c->begins = false;
		if (how == DF_TIDY_LINE && c->begins)
			df_buf_truncate(w->out, c->start);
		else if (how == DF_TIDY_SPACE)
			df_buf_addc(w->out, s.s[i] == '\t' ? '\t' : ' ');
		else
			df_buf_add(w->out, s.s + i, n);
	}
}

bool
df_code_has_numbers(const struct df_node *top)
{
	const struct df_node *n = top;
	size_t digits = 0;
	bool any = false;

	while ((n = df_node_next(n, top))) {
		digits = n->tag == DF_TAG_TEXT ? digits : 0;
		for (size_t i = 0; i < n->text.len; i++) {
			char c = n->text.s[i];

			if (df_ascii_digit(c))
				digits++;
			else if ((unsigned char)c > ' ' &&
			    (c != '.' || digits == 0 || i + 1 < n->text.len))
				return false;
			else
				digits = 0;
			any |= digits > 0;
			if (digits > NUMBER_MAX)
				return false;
		}
	}
	return any;
}

static unsigned names_numbers(struct df_str class)
{
	static const char *const names[] = {"lineno", "line-number", "linenum",
	    "gutter", "linenodiv", "ln-num", "blob-num", "crayon-num",
	    "hljs-ln-n", "listing_lines"};

	return df_parts_hold(class, names, DF_COUNT(names)) ||
	    df_str_is(class, "ln") || df_str_is(class, "lnt");
}

bool
df_code_is_numbers(const struct df_node *n)
{
	return n->attrs &&
	    df_memo_ask(
		df_attr_of(n, "class"), DF_MEMO_NUMBERS, names_numbers) != 0 &&
	    df_code_has_numbers(n);
}

const struct df_node *
df_code_next_cell(const struct df_node *n)
{
	n = n->next;
	if (n && n->tag == DF_TAG_TEXT)
		n = n->next;
	return n && df_node_is_cell(n) ? n : NULL;
}

static bool
is_line(const struct df_node *n)
{
	return df_tag_flags(n->tag) & DF_TAG_BLOCK && !df_node_is_cell(n) &&
	    n->tag != DF_TAG_PRE;
}

/* Whether n is the number before a line that is a block of its own. */
static bool
is_number_of_line(const struct df_node *n)
{
	return n->next && is_line(n->next) && n->parent && is_line(n->parent) &&
	    n->parent->first == n && df_code_has_numbers(n);
}

bool
df_code_is_beside(const struct df_node *n)
{
	static const char *const buttons[] = {
	    "copy-b", "copyb", "btn-copy", "clipboard", "code-toolbar__"};

	if (df_code_is_numbers(n))
		return true;
	if (df_parts_hold(df_node_attr(n, "class"), buttons, DF_COUNT(buttons)))
		return true;
	if (df_node_is_cell(n) && df_code_next_cell(n))
		return df_code_has_numbers(n);
	return is_number_of_line(n);
}

static void
end_line(struct df_code *c, struct df_writer *w)
{
	if (!c->begins && w->out->s[w->out->len - 1] != '\n')
		df_code_text(c, w, DF_STR("\n"));
}

bool
df_code_enter(struct df_code *c, struct df_writer *w, const struct df_node *n)
{
	if (n->tag == DF_TAG_BR) {
		df_code_text(c, w, DF_STR("\n"));
		return true;
	}
	if (n->tag == DF_TAG_IMG || df_code_is_beside(n))
		return false;
	if (is_line(n))
		end_line(c, w);
	return true;
}

/* Whether one line of code follows another, each an element, with nothing
 * between. */
static bool
is_code_line(const struct df_node *n)
{
	return n->tag == DF_TAG_CODE && n->next && n->next->tag == DF_TAG_CODE;
}

/* Whether n is a line by its class, as of Gatsby, and no line feed follows. By
 * that of Shiki it is one where the next is right behind it. */
static bool
is_named_line(const struct df_node *n)
{
	static const char *const names[] = {"code-line", "highlight-line"};
	const struct df_node *next = n->next;
	struct df_str class = df_node_attr(n, "class");

	if (!next || class.len == 0 || next->tag == DF_TAG_BR ||
	    df_str_starts(next->text, DF_STR("\n")))
		return false;
	if (df_names_begin(class, DF_STR("line")))
		return df_names_begin(
		    df_node_attr(next, "class"), DF_STR("line"));
	return df_parts_hold(class, names, DF_COUNT(names));
}

/* Whether n is a line that holds nothing, no blank and not even its end. */
static bool
is_empty_line(const struct df_node *n)
{
	const struct df_node *c = n;

	if (n->chars > 0 || (n->tag != DF_TAG_DIV && !is_named_line(n)))
		return false;
	while ((c = df_node_next(c, n)))
		if (c->tag == DF_TAG_BR || c->tag == DF_TAG_DIV ||
		    c->weight > 0 || df_str_trim(c->text).len < c->text.len)
			return false;
	return true;
}

void
df_code_leave(struct df_code *c, struct df_writer *w, const struct df_node *n)
{
	if (n == c->node)
		df_code_end(c, w);
	else if (is_code_line(n) || (is_line(n) && n->next) || is_named_line(n))
		end_line(c, w);
	if (c->node && is_empty_line(n) && !c->begins)
		df_code_text(c, w, DF_STR("\n"));
}
