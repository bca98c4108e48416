/*
 * posts: running text, counted by the kinds of the elements that it ends in.
 */
#include "clean/judge/posts.h"

#include <stddef.h>

#include "clean/judge/focus.h"
#include "clean/judge/unit.h"
#include "clean/tree/names.h"
#include "clean/tree/node.h"
#include "core/arena.h"
#include "core/secret.h"

/* A kind is the tag and the first class of so many elements, from the one that
 * holds the text upwards. */
#define LEVELS 3
/* Where no post is. */
#define AWAY \
	(DF_IN_NAV | DF_IN_ASIDE | DF_IN_FOOTER | DF_IN_HEADER | \
	    DF_IN_HIDDEN | DF_IN_DIALOG)

/* What the model takes for less likely than that is no post. */
#define LIKELY 0.1f
/* A name says what stands so many elements below it, in so many units. */
#define NAMED_LEVELS 5
#define NAMED_UNITS 60
/* So many texts are a talk. */
#define TALK 3

/* What has no blanks between its words has longer ones, and as much text in so
 * many of its characters as there is in a word of others. */
#define LONG_WORD 12
#define DENSE_CHARS 60
#define WORD_CHARS 5

struct kind {
	uint64_t key;   /* 0: empty */
	uint32_t n;     /* texts, however short */
	uint32_t first; /* the unit of the first one */
	uint32_t words; /* of running text */
	float likely;   /* of these, by the model */
};

struct kinds {
	struct kind *slots;
	unsigned bits; /* 1 << bits slots */
	uint64_t secret;
	uint32_t words; /* of all */
};

static uint64_t
key_of(const struct df_units *u, const struct df_node *n)
{
	uint64_t key = 0;

	for (int i = 0; i < LEVELS && n; i++, n = n->parent)
		key = (key ^ u->places[n->index].kind) * 1099511628211u;
	return key | 1;
}

static struct kind *
find(const struct kinds *k, uint64_t key)
{
	size_t mask = ((size_t)1 << k->bits) - 1;
	size_t i = df_secret_slot(k->secret, key, k->bits);

	while (k->slots[i].key && k->slots[i].key != key)
		i = (i + 1) & mask;
	k->slots[i].key = key;
	return &k->slots[i];
}

static bool
may_be_post(const struct df_units *u, const struct df_unit *v)
{
	return !(u->places[v->node->index].in & AWAY) &&
	    v->linked * 2 <= v->chars;
}

/* The words of running text in a unit; Chinese and Japanese have no blanks. */
static uint32_t
prose_of(const struct df_unit *v)
{
	if (df_focus_is_running(v))
		return v->words;
	return v->chars >= DENSE_CHARS && v->chars / LONG_WORD >= v->words &&
		v->linked * 10 <= v->chars * 3
	    ? v->chars / WORD_CHARS
	    : 0;
}

static int
count(struct kinds *k, const struct df_units *u, const float *shares,
    struct df_arena *a)
{
	*k = (struct kinds){.bits = 4, .secret = df_secret()};
	while ((size_t)1 << k->bits < 2 * u->n)
		k->bits++;
	k->slots = df_arena_calloc(a, (size_t)1 << k->bits, sizeof(*k->slots));
	if (!k->slots)
		return -1;
	for (size_t i = 0; i < u->n; i++) {
		const struct df_unit *v = &u->v[i];
		uint32_t words = prose_of(v); /* "Thanks!" has none */
		struct kind *s;

		if (v->words == 0 || !may_be_post(u, v))
			continue;
		s = find(k, key_of(u, v->node));
		if (s->n++ == 0)
			s->first = (uint32_t)i;
		s->words += words;
		s->likely += shares[i] * (float)words;
		k->words += words;
	}
	return 0;
}

/* Where the slots are depends on the secret: of kinds with as many words the
 * one that comes first has more. */
static bool
has_more(const struct kind *a, const struct kind *b)
{
	return a->words != b->words ? a->words > b->words : a->first < b->first;
}

int
df_posts_find(const struct df_units *u, const float *shares, struct df_arena *a,
    uint64_t *kind)
{
	struct kinds k;
	struct kind best = {0};

	*kind = 0;
	if (count(&k, u, shares, a) < 0)
		return -1;
	for (size_t i = 0; i >> k.bits == 0; i++)
		if (has_more(&k.slots[i], &best))
			best = k.slots[i];
	if (best.n >= 2 && best.words * 2 >= k.words &&
	    best.likely >= LIKELY * (float)best.words)
		*kind = best.key;
	return 0;
}

bool
df_posts_has(const struct df_units *u, const struct df_unit *v, uint64_t kind)
{
	return kind && may_be_post(u, v) && key_of(u, v->node) == kind;
}

size_t
df_posts_count(const struct df_units *u, uint64_t kind)
{
	const struct df_node *last = NULL;
	size_t n = 0;

	for (size_t i = 0; i < u->n; i++) {
		const struct df_unit *v = &u->v[i];

		if (prose_of(v) == 0 || !df_posts_has(u, v, kind))
			continue;
		n += v->node->parent != last;
		last = v->node->parent;
	}
	return n;
}

void
df_posts_keep(
    const struct df_units *u, uint64_t kind, float least, float *shares)
{
	for (size_t i = 0; i < u->n; i++)
		if (shares[i] < least && !u->v[i].previous &&
		    df_posts_has(u, &u->v[i], kind))
			shares[i] = least;
}

static bool
is_named_comment(const struct df_node *n)
{
	static const char *const words[] = {
	    "comment", "comments", "commtext", "replies", "reply", NULL};

	return df_names_have(n, words);
}

static bool
is_in_comment(const struct df_units *u, const struct df_node *n)
{
	for (int i = 0; n && i < NAMED_LEVELS; i++, n = n->parent)
		if (u->places[n->index].units > NAMED_UNITS)
			return false;
		else if (is_named_comment(n))
			return true;
	return false;
}

bool
df_posts_fill(const struct df_units *u)
{
	uint64_t in = 0, running = 0, all = 0;
	size_t n = 0;

	for (size_t i = 0; i < u->n; i++) {
		const struct df_unit *v = &u->v[i];
		uint32_t words = prose_of(v);

		all += words > 0 ? words : v->words;
		running += words;
		if (words == 0 || !is_in_comment(u, v->node))
			continue;
		in += words;
		n++;
	}
	return n >= TALK && 10 * in >= 9 * running && 2 * in >= all;
}
