/*
 * repeats: a table of the first units with each text, then runs from there on.
 */
#include "clean/repeats.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "clean/node.h"
#include "clean/unit.h"
#include "core/arena.h"
#include "core/secret.h"

/* A copy has so many words of running text, which is more than a stanza, and of
 * all that is kept one in so many: the terms of an offer may well stand at each
 * offer. Running text is what units of so many words are. */
#define COPY_WORDS 40
#define COPY_PART 4
#define PROSE_WORDS 10

/* The units that are kept, in order, and a table of the first with each text:
 * places in v from 1 on, 0 for none. */
struct kept {
	const struct df_units *u;
	uint32_t *v;
	size_t n;
	uint32_t *first;
	unsigned bits; /* 1 << bits slots */
	uint64_t secret;
};

static uint64_t
text_of(const struct kept *k, size_t i)
{
	return k->u->v[k->v[i]].text;
}

static int
find_kept(struct kept *k, const struct df_units *u, const enum df_rule *rules,
    struct df_arena *a)
{
	*k = (struct kept){.u = u, .bits = 4, .secret = df_secret()};
	while ((size_t)1 << k->bits < 2 * u->n)
		k->bits++;
	k->v = df_arena_calloc(a, u->n + 1, sizeof(*k->v));
	k->first =
	    df_arena_calloc(a, (size_t)1 << k->bits, sizeof(*k->first));
	if (!k->v || !k->first)
		return -1;
	for (size_t i = 0; i < u->n; i++)
		if (rules[i] == DF_RULE_LIKELY)
			k->v[k->n++] = (uint32_t)i;
	return 0;
}

/* Where the text of the i-th is first; that is i if it was not yet met. */
static size_t
first_of(struct kept *k, size_t i)
{
	size_t mask = ((size_t)1 << k->bits) - 1;
	size_t at = df_secret_slot(k->secret, text_of(k, i), k->bits);

	while (k->first[at] && text_of(k, k->first[at] - 1) != text_of(k, i))
		at = (at + 1) & mask;
	if (!k->first[at])
		k->first[at] = (uint32_t)i + 1;
	return k->first[at] - 1;
}

/* The words of a unit, if it is running text. */
static size_t
prose(const struct df_units *u, size_t i)
{
	const struct df_unit *v = &u->v[i];

	return v->words >= PROSE_WORDS &&
		!(u->places[v->node->index].in & (DF_IN_QUOTE | DF_IN_WHOLE))
	    ? v->words
	    : 0;
}

/* Whether so many words of all that are kept may be the page's text. */
static bool
is_copy(size_t words, size_t all)
{
	return words >= COPY_WORDS && words * COPY_PART >= all;
}

void
df_repeats_drop_headings(const struct df_units *u, enum df_rule *rules)
{
	const struct df_unit *last = NULL;

	for (size_t i = 0; i < u->n; i++) {
		const struct df_unit *v = &u->v[i];

		if (rules[i] != DF_RULE_LIKELY)
			continue;
		if (last && last->text == v->text && v->words > 0 &&
		    last->node->tag == v->node->tag &&
		    df_tag_heading(v->node->tag))
			rules[i] = DF_RULE_REPEATED;
		else
			last = v;
	}
}

int
df_repeats_drop(
    const struct df_units *u, enum df_rule *rules, struct df_arena *a)
{
	size_t n, all = 0, again = 0;
	struct kept k;

	for (size_t i = 0; i < u->n; i++) {
		if (rules[i] != DF_RULE_LIKELY)
			continue;
		all += u->v[i].words;
		again += u->v[i].previous > 0 ? prose(u, i) : 0;
	}
	if (!is_copy(again, all))
		return 0;
	if (find_kept(&k, u, rules, a) < 0)
		return -1;
	for (size_t i = 0; i < k.n; i += n) {
		size_t from = first_of(&k, i), words = 0;

		n = 1;
		if (from == i)
			continue;
		for (n = 0; from + n < i && i + n < k.n &&
		     text_of(&k, from + n) == text_of(&k, i + n);
		     n++)
			words += prose(u, k.v[i + n]);
		for (size_t at = i; is_copy(words, all) && at < i + n; at++)
			rules[k.v[at]] = DF_RULE_REPEATED;
	}
	return 0;
}
