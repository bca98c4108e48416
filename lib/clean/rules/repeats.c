/*
 * repeats: a table of the first units with each text, then runs from there on.
 */
#include "clean/rules/repeats.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "clean/judge/unit.h"
#include "clean/tree/node.h"
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
/* Nobody says so many words twice in a row on purpose, but in verse, where
 * lines are no longer than this. */
#define AGAIN_WORDS 8
#define VERSE_WORDS 16
#define VERSE_NODES 200
/* So many headings above a copy are looked at, and so many units of it. */
#define HEADS_MOST 6
#define BESIDE_MOST 200
#define NONE UINT32_MAX

/* The units that are kept, in order. Of each is known, as places in v or NONE,
 * the last before it with the same text, and what heads it. */
struct kept {
	const struct df_units *u;
	uint32_t *v, *before, *head;
	bool *beside; /* part of a run right behind its like */
	size_t n;
};

static uint64_t
text_of(const struct kept *k, size_t i)
{
	return k->u->v[k->v[i]].text;
}

/* Whether a unit is a heading, a term or a question. */
static bool
is_head(const struct df_units *u, size_t i)
{
	const struct df_node *n = u->v[i].node;

	return u->places[n->index].in & DF_IN_HEADING ||
	    df_tag_heading(n->tag) > 0 || n->tag == DF_TAG_DT ||
	    n->tag == DF_TAG_SUMMARY;
}

/* With a table of the last unit with each text: places from 1 on, 0 for none.
 */
static int
find_before(struct kept *k, struct df_arena *a)
{
	uint64_t secret = df_secret();
	unsigned bits = 4; /* 1 << bits slots */
	uint32_t *last;
	size_t mask;

	while ((size_t)1 << bits < 2 * k->n)
		bits++;
	mask = ((size_t)1 << bits) - 1;
	last = df_arena_calloc(a, mask + 1, sizeof(*last));
	if (!last)
		return -1;
	for (size_t i = 0; i < k->n; i++) {
		size_t at = df_secret_slot(secret, text_of(k, i), bits);

		while (last[at] && text_of(k, last[at] - 1) != text_of(k, i))
			at = (at + 1) & mask;
		k->before[i] = last[at] ? last[at] - 1 : NONE;
		last[at] = (uint32_t)i + 1;
	}
	return 0;
}

/* Note what stands right behind its like, as part of a run. */
static void
find_beside(struct kept *k)
{
	for (size_t i = 0; i < k->n; i++) {
		size_t from = k->before[i], n = 0, end = i - from;

		if (from == NONE || k->beside[i] || end > BESIDE_MOST ||
		    i + end > k->n)
			continue;
		while (n < end && text_of(k, from + n) == text_of(k, i + n))
			n++;
		if (n == end)
			memset(k->beside + i, true, n);
	}
}

static int
find_kept(struct kept *k, const struct df_units *u, const enum df_rule *rules,
    struct df_arena *a)
{
	uint32_t head = NONE;

	*k = (struct kept){.u = u};
	k->v = df_arena_calloc(a, 3 * (u->n + 1), sizeof(*k->v));
	k->beside = df_arena_calloc(a, u->n + 1, sizeof(*k->beside));
	if (!k->v || !k->beside)
		return -1;
	k->before = k->v + u->n + 1;
	k->head = k->before + u->n + 1;
	for (size_t i = 0; i < u->n; i++) {
		if (rules[i] != DF_RULE_LIKELY)
			continue;
		k->head[k->n] = head;
		if (is_head(u, i))
			head = (uint32_t)k->n;
		k->v[k->n++] = (uint32_t)i;
	}
	if (find_before(k, a) < 0)
		return -1;
	find_beside(k);
	return 0;
}

/* Whether what heads the one heads a copy too: the same may be said on purpose
 * below two headings, or between other words. */
static bool
is_headed_alike(const struct kept *k, size_t from, size_t i)
{
	for (size_t n = 0; n < HEADS_MOST && !k->beside[i]; n++) {
		from = k->head[from];
		i = k->head[i];
		if (from == NONE || i == NONE || from == i ||
		    text_of(k, from) != text_of(k, i))
			return false;
	}
	return k->beside[i];
}

/* Whether unit i is verse: its lines, or it and the one beside it, are short.
 */
static bool
is_verse(const struct df_units *u, size_t i)
{
	const struct df_unit *v = &u->v[i];
	const struct df_node *n = v->node;
	size_t breaks = 0, left = VERSE_NODES;

	/* Units may lie in each other: all of each would be too much. */
	do {
		breaks += n->tag == DF_TAG_BR;
		n = df_node_next(n, v->node);
	} while (n && --left > 0);
	if (breaks > 0)
		return v->words <= VERSE_WORDS * (breaks + 1);
	if (v->words > VERSE_WORDS || df_tag_heading(v->node->tag))
		return false;
	for (size_t k = i > 0 ? i - 1 : 0; k <= i + 1 && k < u->n; k++)
		if (k != i && u->v[k].node->parent == v->node->parent &&
		    u->v[k].node->tag == v->node->tag &&
		    u->v[k].words <= VERSE_WORDS)
			return true;
	return false;
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
	size_t verses;
	bool headed;
};

/* Whether it may be the page's text. */
static bool
is_copy(const struct run *r)
{
	return r->prose >= COPY_WORDS && r->prose * COPY_PART >= r->all &&
	    (r->n == 0 || r->verses < r->n);
}

static bool
is_section(const struct run *r)
{
	return r->headed && r->n > 1 && r->words >= SECTION_WORDS;
}

/* Whether the second of two runs is no more than a copy: right behind the
 * first, headed like it, or several paragraphs with no heading between. */
static bool
is_idle(const struct kept *k, size_t from, size_t i, const struct run *r)
{
	return from + r->n == i || is_headed_alike(k, from, i) ||
	    (!r->headed && r->n > 1 && k->head[from] == k->head[i]);
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
		size_t from = k.before[i];
		struct run r = {.all = all};

		n = 1;
		if (from == NONE)
			continue;
		for (n = 0; from + n < i && i + n < k.n &&
		     text_of(&k, from + n) == text_of(&k, i + n);
		     n++) {
			r.words += u->v[k.v[i + n]].words;
			r.prose += prose(u, k.v[i + n]);
			r.verses += is_verse(u, k.v[i + n]);
		}
		r.n = n;
		r.headed = df_tag_heading(u->v[k.v[i]].node->tag) > 0;
		if (!is_again(&r) || !is_idle(&k, from, i, &r))
			continue;
		for (size_t at = i; at < i + n; at++)
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

int
df_repeats_drop_beside(
    const struct df_units *u, enum df_rule *rules, struct df_arena *a)
{
	const uint32_t meant = DF_IN_QUOTE | DF_IN_WHOLE | DF_IN_TABLE;
	struct kept k;

	if (find_kept(&k, u, rules, a) < 0)
		return -1;
	for (size_t i = 0; i < k.n; i++) {
		const struct df_unit *v = &u->v[k.v[i]];

		if (k.before[i] != NONE && v->words >= AGAIN_WORDS &&
		    !(u->places[v->node->index].in & meant) &&
		    !is_verse(u, k.v[i]) &&
		    is_headed_alike(&k, k.before[i], i))
			rules[k.v[i]] = DF_RULE_REPEATED;
	}
	return 0;
}
