/*
 * comments: names first, then headings with what follows them.
 */
#include "clean/judge/comments.h"

#include <stddef.h>
#include <stdint.h>

#include "clean/judge/commented.h"
#include "clean/judge/density.h"
#include "clean/tree/node.h"
#include "core/ascii.h"
#include "core/count.h"
#include "core/parts.h"
#include "core/str.h"

/* So many characters of text are left where comments are dropped. */
#define LEFT_CHARS 100
/* And a line that counts them has so many, if it is no heading. */
#define LINE_CHARS 60
/* No more headings are tried in vain, each of which looks at what follows. */
#define VAIN_MOST 100
/* The most words in an id: that of a section is made of its heading. */
#define ID_WORDS 3

/* What begins a word that speaks of comments, and what follows it in another
 * word, or in a name that only says whether there may be any. */
static const char *const words[] = {"comentari", "comment", "cusdis", "diskuse",
    "diskuze", "disqus", "giscus", "hozzaszolas", "hyvor", "komentar",
    "kommentar", "kommentit", "livefyre", "pingback", "reacties", "spotim",
    "trackback", "utterances", "viafoura", "webmention", "wpdiscuz",
    "yorumlar"};
static const char *const others[] = {
    "commentary", "commentator", "commentaries"};
static const char *const states[] = {"has", "no", "with", "without", "show",
    "hide", "open", "closed", "enabled", "disabled", "allowed", "on", "off",
    "status", "count", "link"};

/* Whether a name of at most so many words, such as post-comments or
 * commentList, speaks of comments. */
static bool
names_comments(struct df_str name, size_t most)
{
	size_t n = 0;
	bool found = false;

	for (size_t i = 0, end; i < name.len; i = end) {
		struct df_str word;

		for (end = i; end < name.len && df_ascii_letter(name.s[end]);
		     end++)
			if (end > i && name.s[end] <= 'Z' &&
			    name.s[end - 1] >= 'a')
				break;
		word = df_str_slice(name, i, end);
		if (end == i) {
			end++;
			continue;
		}
		n++;
		if (df_parts_is(word, states, DF_COUNT(states)))
			return false;
		found |= df_str_case_is(word, "respond") ||
		    (df_parts_start(word, words, DF_COUNT(words)) &&
			!df_parts_start(word, others, DF_COUNT(others)));
	}
	return found && n <= most;
}

static bool
any_names(struct df_str names, size_t most)
{
	for (size_t i = 0, end; i < names.len; i = end + 1) {
		for (end = i; end < names.len && names.s[end] > ' '; end++)
			continue;
		if (names_comments(df_str_slice(names, i, end), most))
			return true;
	}
	return false;
}

/* Microdata says it plainly. */
static bool
is_comment(const struct df_node *n)
{
	return any_names(df_node_attr(n, "class"), SIZE_MAX) ||
	    any_names(df_node_attr(n, "id"), ID_WORDS) ||
	    df_str_is(df_node_attr(n, "itemprop"), "comment") ||
	    df_str_ends(df_node_attr(n, "itemtype"), DF_STR("/Comment"));
}

static bool
holds(const struct df_node *n, const struct df_node *inner)
{
	while (inner && inner != n)
		inner = inner->parent;
	return inner != NULL;
}

/* What may be dropped of top. */
struct limits {
	const struct df_node *top, *title;
	uint64_t left; /* characters that are not dropped yet */
	unsigned vain; /* headings behind which too much would go */
};

/* Whether n holds what is never dropped. */
static bool
is_needed(const struct limits *l, const struct df_node *n)
{
	return holds(n, l->top) || holds(n, l->title) ||
	    df_node_find(n, DF_TAG_H1);
}

static bool
may_drop(const struct limits *l, uint64_t chars)
{
	return chars + LEFT_CHARS <= l->left;
}

static void
drop(struct limits *l, struct df_node *n)
{
	n->dropped = true;
	n->rule = DF_RULE_COMMENTS;
	l->left -= n->chars;
}

/* The level of the heading that is all of n, in whatever it stands; 0: none. */
static int
level_of(const struct df_node *n)
{
	uint64_t chars = n->chars;

	while (chars > 0 && !df_tag_heading(n->tag)) {
		for (n = n->first; n && n->chars == 0; n = n->next)
			continue;
		if (!n || n->chars != chars)
			return 0;
	}
	return df_tag_heading(n->tag);
}

/* Drop a heading with what follows it, up to the next of its level or what is
 * needed. */
static void
drop_behind(struct limits *l, struct df_node *n)
{
	int level = df_tag_heading(n->tag), next;
	struct df_node *end;
	uint64_t chars = 0;

	while (n->parent && n->parent->chars == n->chars && n != l->top)
		n = n->parent;
	for (end = n; end && !is_needed(l, end); end = end->next) {
		next = level_of(end);
		if (end != n && next > 0 && next <= level)
			break;
		chars += end->chars;
	}
	l->vain += chars == 0 || !may_drop(l, chars);
	if (!may_drop(l, chars))
		return;
	for (; n != end; n = n->next)
		if (n->tag != DF_TAG_TEXT && !n->dropped)
			drop(l, n);
}

/* The innermost element that holds all that is in n. */
static struct df_node *
core_of(struct df_node *n)
{
	struct df_node *only, *c;

	do {
		only = NULL;
		for (c = n->first; c; c = c->next) {
			if (c->tag == DF_TAG_TEXT && c->weight == 0)
				continue;
			if (c->tag == DF_TAG_TEXT || only)
				return n;
			only = c;
		}
		n = only ? only : n;
	} while (only && !df_tag_heading(n->tag));
	return n;
}

/* Whether n is a line above comments: a heading, what opens details or, when so
 * many characters were before it in the text, a line that counts them; above a
 * text such a line only tells what is below. */
static int
heads_comments(const struct limits *l, const struct df_node *n, uint64_t seen,
    struct df_arena *a, bool *is)
{
	bool heading =
	    df_tag_heading(n->tag) >= 2 || n->tag == DF_TAG_SUMMARY;
	bool line = (n->tag == DF_TAG_P || n->tag == DF_TAG_DIV) &&
	    n->chars <= LINE_CHARS && seen * 2 >= l->top->chars;

	*is = false;
	return heading || line ? df_commented_is(n, !heading, a, is) : 0;
}

/* Drop n if it is named as comments, or what follows it if it heads them: the
 * heading may have been dropped before. */
static int
drop_at(
    struct limits *l, struct df_node *n, uint64_t seen, struct df_arena *a)
{
	bool heads;

	if (n->tag == DF_TAG_TEXT || l->vain > VAIN_MOST ||
	    (n->dropped ? n->rule == DF_RULE_COMMENTS : n->chars == 0))
		return 0;
	if (!n->dropped && n->attrs && is_comment(n) &&
	    may_drop(l, n->chars) && !is_needed(l, n)) {
		drop(l, n);
		return 0;
	}
	if (n->dropped)
		n = core_of(n);
	if (heads_comments(l, n, seen, a, &heads) < 0)
		return -1;
	if (heads)
		drop_behind(l, n);
	return 0;
}

int
df_comments_drop(struct df_tree *tree, struct df_node *top,
    const struct df_node *title, struct df_arena *a)
{
	struct limits l = {top, title, top->chars, 0};
	uint64_t seen = 0;
	struct df_node *n = top;

	while (n) {
		if (drop_at(&l, n, seen, a) < 0)
			return -1;
		seen += n->tag == DF_TAG_TEXT ? n->weight : 0;
		n = n->dropped ? df_node_skip(n, top) : df_node_next(n, top);
	}
	df_density_weigh(tree);
	return 0;
}
