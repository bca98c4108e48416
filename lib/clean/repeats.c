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
/* A heading with what is below it has so many words, or it may be a label. */
#define SECTION_WORDS 12
/* Nobody says so many words twice in a row, or in a box of no more units, on
 * purpose, but in verse, where lines are no longer than this. */
#define AGAIN_WORDS 8
#define BOX_UNITS 10
#define VERSE_WORDS 20

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

/* Units that stand once more, in the same order. */
struct run {
	size_t n, words, prose;
	size_t all; /* the words of all that is kept */
	bool headed;
};

/* Whether it may be the page's text. */
static bool
is_copy(const struct run *r)
{
	return r->prose >= COPY_WORDS && r->prose * COPY_PART >= r->all;
}

static bool
is_section(const struct run *r)
{
	return r->headed && r->n > 1 && r->words >= SECTION_WORDS;
}

/* Drop the second of each two runs of which is_again says so. */
static int
drop_runs(const struct df_units *u, size_t all,
    bool (*is_again)(const struct run *r), enum df_rule *rules,
    struct df_arena *a)
{
	struct kept k;
	size_t n;

	if (find_kept(&k, u, rules, a) < 0)
		return -1;
	for (size_t i = 0; i < k.n; i += n) {
		size_t from = first_of(&k, i);
		struct run r = {.all = all};

		n = 1;
		if (from == i)
			continue;
		for (n = 0; from + n < i && i + n < k.n &&
		     text_of(&k, from + n) == text_of(&k, i + n);
		     n++) {
			r.words += u->v[k.v[i + n]].words;
			r.prose += prose(u, k.v[i + n]);
		}
		r.n = n;
		r.headed = df_tag_heading(u->v[k.v[i]].node->tag) > 0;
		for (size_t at = i; is_again(&r) && at < i + n; at++)
			rules[k.v[at]] = DF_RULE_REPEATED;
	}
	return 0;
}

int
df_repeats_drop(
    const struct df_units *u, enum df_rule *rules, struct df_arena *a)
{
	struct run r = {.n = 0};

	for (size_t i = 0; i < u->n; i++) {
		if (rules[i] != DF_RULE_LIKELY)
			continue;
		r.all += u->v[i].words;
		r.prose += u->v[i].previous > 0 ? prose(u, i) : 0;
	}
	return is_copy(&r) ? drop_runs(u, r.all, is_copy, rules, a) : 0;
}

int
df_repeats_drop_sections(
    const struct df_units *u, enum df_rule *rules, struct df_arena *a)
{
	struct run r = {.n = 0};

	for (size_t i = 0; i < u->n; i++) {
		if (rules[i] != DF_RULE_LIKELY || u->v[i].previous == 0)
			continue;
		r.n++;
		r.words += u->v[i].words;
		r.headed |= df_tag_heading(u->v[i].node->tag) > 0;
	}
	return is_section(&r) ? drop_runs(u, 0, is_section, rules, a) : 0;
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

/* Whether unit k says the same as i, and not as one line of verse does after
 * the other. */
static bool
is_like(const struct df_units *u, size_t i, size_t k)
{
	return u->v[k].text == u->v[i].text &&
	    (u->v[i].words > VERSE_WORDS ||
		u->v[k].node->parent != u->v[i].node->parent);
}

/* Whether the last kept unit says the same as i, or one before it in the
 * largest box around it. */
static bool
is_beside(const struct df_units *u, size_t i, size_t last,
    const enum df_rule *rules)
{
	const struct df_node *n = u->v[i].node;
	bool is = last < i && is_like(u, i, last);

	while (n->parent && u->places[n->parent->index].units <= BOX_UNITS)
		n = n->parent;
	for (size_t k = u->places[n->index].first; k < i && !is; k++)
		is = rules[k] == DF_RULE_LIKELY && is_like(u, i, k);
	return is;
}

void
df_repeats_drop_beside(const struct df_units *u, enum df_rule *rules)
{
	const uint32_t meant = DF_IN_QUOTE | DF_IN_WHOLE | DF_IN_TABLE;
	size_t last = u->n;

	for (size_t i = 0; i < u->n; i++) {
		const struct df_unit *v = &u->v[i];

		if (rules[i] != DF_RULE_LIKELY)
			continue;
		if (v->previous > 0 && v->words >= AGAIN_WORDS &&
		    !(u->places[v->node->index].in & meant) &&
		    is_beside(u, i, last, rules))
			rules[i] = DF_RULE_REPEATED;
		else
			last = i;
	}
}
