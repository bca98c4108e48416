/*
 * posters: short texts named as authors, or with a link to a member, that stand
 * with a post.
 */
#include "clean/posters.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "clean/names.h"
#include "clean/node.h"
#include "clean/unit.h"
#include "core/parts.h"

/* Where no post is; what is named as a comment may be one. */
#define AWAY (DF_IN_NAV | DF_IN_ASIDE | DF_IN_FOOTER | DF_IN_HIDDEN)
/* The name of an author has at most so many words; the post stands at most so
 * many elements up, and holds at most so many units. */
#define AUTHOR_WORDS 5
#define AUTHOR_LETTERS 2 /* one stands where there is no picture */
#define AUTHOR_LINE 12   /* with a date, points and the like */
#define AUTHOR_NODES 8
#define AUTHOR_LEVELS 9
#define POST_UNITS 100
#define POST_WORDS 1
/* How likely a post is at least that is kept, or may be. */
#define POST 0.4f

/* Whether one of the words is in the element's names. */
static bool
is_named(const struct df_node *n, const char *const *words)
{
	struct df_names it;
	uint32_t hash;

	if (!n->attrs)
		return false;
	df_names_init(&it, n);
	while (df_names_next(&it, &hash))
		for (size_t i = 0; words[i]; i++)
			if (!it.is_whole && df_str_case_is(it.word, words[i]))
				return true;
	return false;
}

static const char *const author_words[] = {"author", "username", "poster",
    "postauthor", "user", "hnuser", "bigusername", "nickname", NULL};
/* What such names say of an author beside that. */
static const char *const other_words[] = {"avatar", "badge", "badges", "banner",
    "count", "extra", "extras", "flair", "group", "joined", "level", "location",
    "posts", "rank", "reputation", "role", "score", "signature", "stats",
    "status", "title", NULL};

/* Whether the link leads to what a forum knows of a member. */
static bool
leads_to_member(const struct df_node *n)
{
	static const char *const parts[] = {"member.php", "/members/",
	    "/member/", "/users/", "/user/", "/u/", "user?id=", "profile",
	    "/people/"};

	return df_parts_hold(df_node_attr(n, "href"), parts,
	    sizeof(parts) / sizeof(parts[0]));
}

/* Whether one of the first elements below n is a link to an author, or named so
 * by itself or by what it stands in up to n. */
static bool
links_author(const struct df_node *n)
{
	const struct df_node *c = n->first, *above;

	for (int i = 0; c && i < AUTHOR_NODES; i++) {
		if (c->tag == DF_TAG_A && leads_to_member(c))
			return true;
		for (above = c; c->tag == DF_TAG_A; above = above->parent) {
			if (is_named(above, author_words))
				return true;
			if (above == n)
				break;
		}
		c = df_node_next(c, n);
	}
	return false;
}

/* Whether a unit, or what it stands in by itself, is named as an author; what
 * holds the name beside a date or points may be longer. */
static bool
is_author(const struct df_units *u, const struct df_unit *v)
{
	const struct df_node *n = v->node;

	if (v->letters < AUTHOR_LETTERS || is_named(n, other_words))
		return false;
	if (v->words <= AUTHOR_LINE && links_author(n))
		return true;
	if (v->words > AUTHOR_WORDS)
		return false;
	for (; n && u->places[n->index].units == 1; n = n->parent)
		if (is_named(n, author_words))
			return true;
	return false;
}

/* Of the first post, which may differ from all others. */
static const char *const post_words[] = {"post", "question", "answer",
    "comment", "message", "postcell", "reply", NULL};

/* Whether unit i stands in one of several alike, with a post that is kept. */
static bool
stands_with_post(const struct df_units *u, size_t i, const float *shares)
{
	const struct df_node *n = u->v[i].node;

	for (int level = 0; n && level < AUTHOR_LEVELS; level++) {
		const struct df_place *p = &u->places[n->index];
		bool post;

		if (p->units > POST_UNITS)
			return false;
		post = p->alike > 1 || is_named(n, post_words);
		for (uint32_t k = p->first; post && k < p->first + p->units;
		     k++)
			if (shares[k] >= POST && u->v[k].words >= POST_WORDS)
				return true;
		n = n->parent;
	}
	return false;
}

/* Whether the block that holds n, or another block in that, is likely. */
static bool
is_beside_post(
    const struct df_units *u, const struct df_node *n, const float *shares)
{
	const struct df_node *post = n->parent;
	const struct df_place *p;

	if (!post)
		return false;
	p = &u->places[post->index];
	for (uint32_t k = p->first; k < p->first + p->units; k++) {
		const struct df_node *other = u->v[k].node;

		if (shares[k] >= POST && other != n &&
		    (other == post || other->parent == post))
			return true;
	}
	return false;
}

void
df_posters_keep_code(const struct df_units *u, float least, float *shares)
{
	for (size_t i = 0; i < u->n; i++)
		if (u->v[i].node->tag == DF_TAG_PRE && shares[i] < least &&
		    is_beside_post(u, u->v[i].node, shares))
			shares[i] = least;
}

void
df_posters_doubt_points(const struct df_units *u, float doubted, float *shares)
{
	static const char *const points[] = {"badge", "badges", "count",
	    "flair", "karma", "likes", "points", "reputation", "score", "vote",
	    "votes", "voting", NULL};

	for (size_t i = 0; i < u->n; i++) {
		const struct df_unit *v = &u->v[i];

		if (v->letters < AUTHOR_LETTERS && is_named(v->node, points))
			shares[i] *= doubted;
	}
}

void
df_posters_keep(const struct df_units *u, float least, float *shares)
{
	for (size_t i = 0; i < u->n; i++)
		if (shares[i] < least &&
		    !(u->places[u->v[i].node->index].in & AWAY) &&
		    is_author(u, &u->v[i]) && stands_with_post(u, i, shares))
			shares[i] = least;
}
