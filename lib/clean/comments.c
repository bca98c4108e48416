/*
 * comments: names first, then headings with what follows them.
 */
#include "clean/comments.h"

#include <stddef.h>
#include <stdint.h>

#include "clean/density.h"
#include "clean/line.h"
#include "clean/node.h"
#include "core/str.h"
#include "text/chars.h"
#include "text/norm.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
/* So many characters of text are left where comments are dropped. */
#define LEFT_CHARS 100
/* The longest heading that is looked at, and the most words in an id: that of a
 * section is made of its heading. */
#define HEADING_MAX 200
#define ID_WORDS 3

/* What begins a word that speaks of comments, and what follows it in another
 * word, or in a name that only says whether there may be any. */
static const char *const words[] = {"comment", "disqus", "kommentar",
    "comentari", "komentar", "livefyre", "wpdiscuz", "reacties"};
static const char *const others[] = {
    "commentary", "commentator", "commentaries"};
static const char *const states[] = {"has", "no", "with", "without", "show",
    "hide", "open", "closed", "enabled", "disabled", "allowed", "on", "off",
    "status", "count", "link"};

/* Headings, folded, without numbers and signs around them. */
static const char *const headings[] = {"add a comment", "add comment",
    "comentario", "comentarios", "comment", "commentaire", "commentaires",
    "commenti", "commento", "comments", "comments closed",
    "comments are closed", "deixe um comentario", "deja un comentario",
    "deja una respuesta", "hozzaszolas", "hozzaszolasok", "join the discussion",
    "join the conversation", "komentare", "komentari", "komentarze",
    "kommentar", "kommentare", "kommentarer", "kommentit",
    "laisser un commentaire", "lascia un commento", "leave a comment",
    "leave a reply", "leave your comment", "no comments", "no comments yet",
    "one comment", "plaats een reactie", "post a comment", "reacties",
    "reader comments", "schreibe einen kommentar", "user comments",
    "write a comment", "yorum", "yorumlar", "коментарі", "коментари",
    "комментарии", "комментариев", "комментарий", "コメント", "留言", "评论",
    "評論", "댓글"};
/* And behind a number, before the title. */
static const char *const counted[] = {"comments on ", "comments to ",
    "comment on ", "comment to ", "replies to ", "responses to ",
    "response to ", "reply to ", "thoughts on ", "thought on "};

static bool
begins_with_any(struct df_str s, const char *const *v, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (df_str_case_starts(s, v[i]))
			return true;
	return false;
}

static bool
is_any(struct df_str s, const char *const *v, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (df_str_case_is(s, v[i]))
			return true;
	return false;
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Whether a name of at most so many words, such as post-comments or
 * commentList, speaks of comments. */
static bool
names_comments(struct df_str name, size_t most)
{
	size_t n = 0;
	bool found = false;

	for (size_t i = 0, end; i < name.len; i = end) {
		struct df_str word;

		for (end = i; end < name.len && is_letter(name.s[end]); end++)
			if (end > i && name.s[end] <= 'Z' &&
			    name.s[end - 1] >= 'a')
				break;
		word = df_str_slice(name, i, end);
		if (end == i) {
			end++;
			continue;
		}
		n++;
		if (is_any(word, states, COUNT(states)))
			return false;
		found |= df_str_case_is(word, "respond") ||
		    (begins_with_any(word, words, COUNT(words)) &&
			!begins_with_any(word, others, COUNT(others)));
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

/* Without what is no letter at both ends. */
static struct df_str
letters_of(struct df_str s, bool *number)
{
	size_t from = 0, to = 0, n;

	*number = false;
	for (size_t i = 0; i < s.len; i += n) {
		int32_t c;

		n = df_char_decode(s.s + i, df_char_end(s), &c);
		if (df_char(c)->category >= DF_LU &&
		    df_char(c)->category <= DF_LO)
			to = i + n;
		else if (to == 0)
			from = i + n;
		*number |= to == 0 && df_char(c)->category == DF_ND;
	}
	return to > from ? df_str_slice(s, from, to) : (struct df_str){0};
}

static int
is_heading(const struct df_node *n, struct df_arena *a, bool *is)
{
	struct df_str s;
	bool number;

	*is = false;
	if (df_tag_heading(n->tag) < 2 || n->chars == 0)
		return 0;
	if (df_line_of(n, HEADING_MAX, a, &s) < 0 ||
	    df_norm(s, DF_NORM_FOLD | DF_NORM_STRIP, a, &s) < 0)
		return -1;
	s = letters_of(s, &number);
	*is = is_any(s, headings, COUNT(headings)) ||
	    (number && begins_with_any(s, counted, COUNT(counted)));
	return 0;
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
	if (!may_drop(l, chars))
		return;
	for (; n != end; n = n->next)
		if (n->tag != DF_TAG_TEXT && !n->dropped)
			drop(l, n);
}

int
df_comments_drop(struct df_tree *tree, struct df_node *top,
    const struct df_node *title, struct df_arena *a)
{
	struct limits l = {top, title, top->chars};
	struct df_node *n = top;

	while (n) {
		bool heading = false;

		if (!n->dropped && n->tag != DF_TAG_TEXT && n->chars > 0) {
			if (n->attrs && is_comment(n) &&
			    may_drop(&l, n->chars) && !is_needed(&l, n))
				drop(&l, n);
			else if (is_heading(n, a, &heading) < 0)
				return -1;
		}
		if (heading)
			drop_behind(&l, n);
		n = n->dropped ? df_node_skip(n, top) : df_node_next(n, top);
	}
	df_density_weigh(tree);
	return 0;
}
