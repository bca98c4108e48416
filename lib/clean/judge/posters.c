/*
 * posters: short texts named as authors, or with a link to a member, that stand
 * with a post.
 */
#include "clean/judge/posters.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "clean/judge/unit.h"
#include "clean/tree/names.h"
#include "clean/tree/node.h"
#include "core/arena.h"
#include "core/ascii.h"
#include "core/count.h"
#include "core/parts.h"

/* Where no post is; what is named as a comment may be one. */
#define AWAY (DF_IN_NAV | DF_IN_ASIDE | DF_IN_FOOTER | DF_IN_HIDDEN)
/* And where no name is, even inside of one. */
#define NAMELESS (DF_IN_NAV | DF_IN_HIDDEN)
/* The name of an author has at most so many words; the post stands at most so
 * many elements up, and holds at most so many units. */
#define AUTHOR_WORDS 5
#define AUTHOR_LETTERS 2 /* one stands where there is no picture */
#define AUTHOR_LINE 16   /* with a date, points and the like */
#define AUTHOR_NODES 20
#define AUTHOR_BEFORE 24 /* characters, as in "asked Mar 3, 2016 by" */
#define AUTHOR_LEVELS 9
#define POST_UNITS 100
#define POST_WORDS 1
/* How likely a post is at least that is kept, or may be. */
#define POST 0.4f

/* The first is also in the names of much that belongs to users. */
static const char *const author_words[] = {"user", "author", "username",
    "poster", "postauthor", "hnuser", "bigusername", "nickname", "commenter",
    NULL};
/* What such names say of an author beside that. */
static const char *const other_words[] = {"avatar", "badge", "badges", "banner",
    "buttons", "count", "extra", "extras", "flair", "group", "ip", "joined",
    "level", "location", "points", "posts", "rank", "reputation", "role",
    "score", "signature", "statistics", "stats", "status", "title", NULL};

/* Whether the link leads to what a forum knows of a member. */
static bool
leads_to_member(const struct df_node *n)
{
	static const char *const parts[] = {"member.php", "/members/",
	    "/member/", "/users/", "/user/", "/u/", "/~",
	    "user?id=", "space-uid", "profile", "/people/"};
	static const char *const no[] = {"login", "logout", "regist", "signup"};
	struct df_str href = df_node_attr(n, "href");

	return df_parts_hold(href, parts, DF_COUNT(parts)) &&
	    !df_parts_hold(href, no, DF_COUNT(no));
}

static bool
is_author_named(const struct df_node *n)
{
	return df_names_have(n, author_words) && !df_names_have(n, other_words);
}

/* Whether n is named as an author or, being a link, leads to one or stands in
 * what is named so, up to top. */
static bool
is_of_author(const struct df_node *n, const struct df_node *top)
{
	if (is_author_named(n))
		return true;
	if (n->tag != DF_TAG_A)
		return false;
	if (leads_to_member(n))
		return true;
	while (n != top) {
		n = n->parent;
		if (df_names_have(n, author_words))
			return true;
	}
	return false;
}

/* Whether the text begins with a figure that is a word, as in "10 posts" or
 * "2.5k", which may be a link, too. */
static bool
is_count(struct df_str s)
{
	size_t i = 0;

	while (i < s.len && strchr("0123456789.,kKM", s.s[i]))
		i++;
	return i > 0 && df_ascii_digit(s.s[0]) && (i == s.len || s.s[i] <= ' ');
}

/* The first text in n, among its first nodes. */
static struct df_str
text_of(const struct df_node *n)
{
	const struct df_node *c = n;

	for (int i = 0; c && i <= AUTHOR_NODES; i++) {
		if (c->tag == DF_TAG_TEXT && c->weight > 0)
			return df_str_trim(c->text);
		c = df_node_next(c, n);
	}
	return DF_STR("");
}

/* The name in the first element below n, near its beginning, that is of an
 * author; or nothing. Pictures of authors, and of posts, have no text. */
static struct df_str
author_in(const struct df_node *n)
{
	const struct df_node *c = n->first;
	uint32_t before = 0;

	for (int i = 0; c && i < AUTHOR_NODES && before <= AUTHOR_BEFORE; i++) {
		struct df_str s = is_of_author(c, n) ? text_of(c) : DF_STR("");

		if (s.len > 0)
			return is_count(s) ? DF_STR("") : s;
		before += c->weight;
		c = df_node_next(c, n);
	}
	return DF_STR("");
}

/* The name of an author that is a unit, or the beginning of one that holds a
 * date or points beside it: in an element or link that says so, or in what
 * stands by itself in one; or nothing. */
static struct df_str
author_of(const struct df_units *u, const struct df_unit *v)
{
	const struct df_node *n = v->node;
	struct df_str name = DF_STR("");

	if (v->letters < AUTHOR_LETTERS || df_names_have(n, other_words))
		return name;
	if (v->words <= AUTHOR_LINE)
		name = author_in(n);
	for (; name.len == 0 && v->words <= AUTHOR_WORDS && n &&
	     u->places[n->index].units == 1;
	     n = n->parent)
		if (df_names_have(n, author_words) &&
		    !is_count(text_of(v->node)))
			name = text_of(v->node);
	return name;
}

/* Of the first post, which may differ from all others. */
static const char *const post_words[] = {"post", "question", "answer",
    "comment", "entry", "message", "postcell", "reply", "story", "thing",
    "thread", "topic", NULL};

/* The one of several alike, with a post that is kept, that unit i stands in;
 * NULL: there is none. */
static const struct df_node *
post_around(const struct df_units *u, size_t i, const float *shares)
{
	const struct df_node *n = u->v[i].node;

	for (int level = 0; n && level < AUTHOR_LEVELS; level++) {
		const struct df_place *p = &u->places[n->index];
		bool post;

		if (p->units > POST_UNITS)
			return NULL;
		post = !(p->in & AWAY) &&
		    (p->alike > 1 || df_names_have(n, post_words));
		for (uint32_t k = p->first; post && k < p->first + p->units;
		     k++)
			if (shares[k] >= POST && u->v[k].words >= POST_WORDS)
				return n;
		n = n->parent;
	}
	return NULL;
}

bool
df_posters_is_author(const struct df_node *n)
{
	static const char *const around[] = {"info", NULL};

	return (df_names_have(n, author_words + 1) &&
		   !df_names_have(n, other_words) &&
		   !df_names_have(n, around)) ||
	    (n->tag == DF_TAG_A && leads_to_member(n) && !is_count(text_of(n)));
}

bool
df_posters_names(const struct df_units *u, const struct df_node *n)
{
	const struct df_node *owner = u->places[n->index].owner, *c = n;

	for (int i = 0; c && i <= AUTHOR_NODES; i++) {
		bool own = u->places[c->index].owner == owner;

		if (own && df_posters_is_author(c))
			return true;
		c = own ? df_node_next(c, n) : df_node_skip(c, n);
	}
	return false;
}

bool
df_posters_tells_more(const struct df_node *n)
{
	return df_names_have(n, other_words);
}

static void
add_likely(uint32_t *likely, const struct df_node *n)
{
	likely[n->index]++;
	if (n->parent)
		likely[n->parent->index]++;
}

/* Of each element, how many likely units it is itself or its children are. */
static uint32_t *
count_likely(const struct df_units *u, const float *shares, struct df_arena *a)
{
	uint32_t *likely = df_arena_calloc(a, u->nplaces + 1, sizeof(*likely));

	for (size_t i = 0; likely && i < u->n; i++)
		if (shares[i] >= POST)
			add_likely(likely, u->v[i].node);
	return likely;
}

int
df_posters_keep_code(
    const struct df_units *u, float least, float *shares, struct df_arena *a)
{
	uint32_t *likely = count_likely(u, shares, a);

	if (!likely)
		return -1;
	for (size_t i = 0; i < u->n; i++) {
		const struct df_node *n = u->v[i].node;

		if (n->tag != DF_TAG_PRE || shares[i] >= least || !n->parent ||
		    likely[n->parent->index] <= (shares[i] >= POST))
			continue;
		if (shares[i] < POST)
			add_likely(likely, n);
		shares[i] = least;
	}
	return 0;
}

void
df_posters_doubt_points(const struct df_units *u, float doubted, float *shares)
{
	static const char *const points[] = {"badge", "badges", "count",
	    "flair", "karma", "likes", "points", "reputation", "score", "vote",
	    "votes", "voting", NULL};

	for (size_t i = 0; i < u->n; i++) {
		const struct df_unit *v = &u->v[i];

		if (v->letters < AUTHOR_LETTERS &&
		    df_names_have(v->node, points))
			shares[i] *= doubted;
	}
}

/* Whether a unit has figures beside a name: of a date, or points. */
static bool
has_figures(const struct df_unit *v, struct df_str name)
{
	uint32_t digits = 0;

	for (size_t i = 0; i < name.len; i++)
		digits += df_ascii_digit(name.s[i]);
	return v->digits > digits;
}

void
df_posters_keep(const struct df_units *u, float least, float *shares)
{
	const struct df_node *post, *last_post = NULL;
	struct df_str name, last = {0};

	for (size_t i = 0; i < u->n; i++) {
		const struct df_unit *v = &u->v[i];

		if (u->places[v->node->index].in & NAMELESS)
			continue;
		name = author_of(u, v);
		post = name.len > 0 ? post_around(u, i, shares) : NULL;
		if (!post)
			continue;
		/* For narrow screens it stands there once more. */
		if (shares[i] < least &&
		    (has_figures(v, name) || post != last_post ||
			!df_str_eq(name, last)))
			shares[i] = least;
		last = name;
		last_post = post;
	}
}
