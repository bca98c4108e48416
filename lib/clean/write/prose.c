/*
 * prose: each pre by itself, then all of them together.
 */
#include "clean/write/prose.h"

#include "clean/tree/memo.h"
#include "clean/tree/node.h"
#include "clean/write/code.h"
#include "clean/write/typed.h"
#include "core/arena.h"
#include "core/count.h"
#include "core/parts.h"

/* Elements around one whose names are looked at. */
#define LEVELS 3

/* Whether a class says that an element shows code, or what that prints. */
static unsigned
names_code(struct df_str class)
{
	static const char *const names[] = {"code", "highlight", "source",
	    "src", "listing", "screen", "literal", "console", "terminal",
	    "sample", "program", "syntax", "synopsis", "example", "output",
	    "shell", "snippet", "brush", "command"};

	return df_parts_hold(class, names, DF_COUNT(names));
}

/* Whether a class says that what somebody wrote to others is in it. */
static bool
is_named_letter(const struct df_node *n)
{
	static const char *const names[] = {"comment", "message", "mail",
	    "letter", "post_text", "post-text", "moz-text"};

	return df_parts_hold(df_node_attr(n, "class"), names, DF_COUNT(names));
}

/* Whether it holds nothing but text, its looks, links and headings. */
static bool
is_simple(const struct df_node *top)
{
	const struct df_node *n = top;

	while ((n = df_node_next(n, top)))
		if ((df_tag_flags(n->tag) & DF_TAG_BLOCK &&
			!df_tag_heading(n->tag)) ||
		    df_node_is_code(n) || n->tag == DF_TAG_MATH)
			return false;
	return true;
}

static bool
may_be_prose(const struct df_node *n)
{
	const struct df_node *up = n;

	if (n->tag != DF_TAG_PRE || n->dropped || !is_simple(n))
		return false;
	for (int i = 0; up && i < LEVELS; i++, up = up->parent)
		if (df_memo_ask(
			df_attr_of(up, "class"), DF_MEMO_CODE, names_code))
			return false;
	return df_code_language(n).len == 0;
}

/* The next node in top that is not dropped. */
static const struct df_node *
next_kept(const struct df_node *n, const struct df_node *top)
{
	n = df_node_next(n, top);
	while (n && n->dropped)
		n = df_node_skip(n, top);
	return n;
}

int
df_prose_text(const struct df_node *top, struct df_arena *a, struct df_str *out)
{
	const struct df_node *n;
	size_t len = 0;
	char *s;

	*out = (struct df_str){0};
	for (n = top; n; n = next_kept(n, top))
		len += n->tag == DF_TAG_BR ? 1 : n->text.len;
	if (len > DF_TYPED_MAX)
		return 0;
	s = df_arena_alloc(a, len + 1);
	if (!s)
		return -1;
	*out = (struct df_str){s, len};
	for (n = top; n; n = next_kept(n, top)) {
		if (n->tag == DF_TAG_BR)
			*s++ = '\n';
		else if (n->text.len > 0)
			memcpy(s, n->text.s, n->text.len);
		s += n->text.len;
	}
	return 0;
}

static int
read_pre(const struct df_node *n, struct df_arena *a, struct df_typed *t)
{
	struct df_str text;

	return df_prose_text(n, a, &text) < 0 ? -1 : df_typed_read(text, a, t);
}

/* The next pre behind n that is not dropped and may be prose, or NULL. */
static struct df_node *
next_pre(struct df_node *n, const struct df_node *top)
{
	bool first = n == top;

	do {
		n = !first && (n->dropped || n->tag == DF_TAG_PRE)
		    ? df_node_skip(n, top)
		    : df_node_next(n, top);
		first = false;
	} while (n && !may_be_prose(n));
	return n;
}

/* One that is prose if the page is. */
struct part {
	struct df_node *node;
	struct part *next;
	bool whole; /* it is a letter or a poem */
};

/* What all of a page hold. */
struct sum {
	struct df_typed_sum words;
	struct part *parts;
	uint64_t chars;
};

/* Judge one by itself, with memory for its lines that is forgotten. */
static int
judge(struct df_node *n, struct df_arena *a, struct df_arena *lines,
    struct sum *sum)
{
	struct df_typed t;
	struct part *part;
	bool whole;

	df_arena_reset(lines);
	if (read_pre(n, lines, &t) < 0)
		return -1;
	sum->chars += n->chars;
	sum->words.all += t.sum.all;
	sum->words.wrapped += t.sum.wrapped;
	sum->words.unbroken += t.sum.unbroken;
	sum->words.said += t.sum.said;
	whole = df_typed_is_mail(&t) || df_typed_is_verse(&t);
	if (df_typed_is_prose(&t) ||
	    (is_named_letter(n) && df_typed_is_letter(&t))) {
		n->rule = DF_RULE_PROSE;
	} else if (whole || df_typed_is_part(&t)) {
		part = df_arena_alloc(a, sizeof(*part));
		if (!part)
			return -1;
		*part = (struct part){n, sum->parts, whole};
		sum->parts = part;
	}
	return 0;
}

/* A page that consists of them, such as one of an RFC or a letter, is prose as
 * a whole; others show samples. */
int
df_prose_find(struct df_node *top, struct df_arena *a)
{
	struct df_arena lines;
	struct sum sum = {0};
	int result = 0;
	bool all;

	df_arena_init(&lines, a->ceiling - a->used);
	for (struct df_node *n = next_pre(top, top); n && result == 0;
	     n = next_pre(n, top))
		result = judge(n, a, &lines, &sum);
	df_arena_release(&lines);
	if (sum.chars * 2 <= top->chars)
		return result;
	all = df_typed_sum_is_document(&sum.words);
	for (struct part *p = sum.parts; p; p = p->next)
		if (p->whole || all)
			p->node->rule = DF_RULE_PROSE;
	return result;
}
