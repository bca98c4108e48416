/*
 * repetition: one table of hashes for all measures. An n-gram that repeats
 * begins where a shorter one repeats, so that after the pairs of words little
 * of an ordinary text is left to look at.
 */
#include "score/repetition.h"

#include <stdbool.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/hash.h"
#include "core/secret.h"
#include "core/utf8.h"
#include "score/grams.h"
#include "score/subject.h"
#include "score/verdict.h"

/* The shortest text that Gopher's rules were made for. */
#define LONG_WORDS 50

static const struct {
	const char *name;
	double most;
} rules[DF_REP_RULES] = {
    [DF_REP_PARAGRAPHS] = {"dup_paragraphs", 0.30},
    [DF_REP_PARAGRAPH_CHARS] = {"dup_paragraph_chars", 0.20},
    [DF_REP_LINES] = {"dup_lines", 0.30},
    [DF_REP_LINE_CHARS] = {"dup_line_chars", 0.20},
    [DF_REP_TOP_2] = {"top_2_gram", 0.20},
    [DF_REP_TOP_3] = {"top_3_gram", 0.18},
    [DF_REP_TOP_4] = {"top_4_gram", 0.16},
    [DF_REP_DUP_5] = {"dup_5_grams", 0.15},
    [DF_REP_DUP_6] = {"dup_6_grams", 0.14},
    [DF_REP_DUP_7] = {"dup_7_grams", 0.13},
    [DF_REP_DUP_8] = {"dup_8_grams", 0.12},
    [DF_REP_DUP_9] = {"dup_9_grams", 0.11},
    [DF_REP_DUP_10] = {"dup_10_grams", 0.10},
};

/* A key that was seen. The pass it belongs to takes the place of clearing the
 * table between passes. */
struct slot {
	uint64_t key;
	uint32_t count;
	uint16_t pass;
	bool seen;
};

struct table {
	struct slot *slots;
	unsigned bits; /* 1 << bits slots */
	uint64_t secret;
	uint16_t pass;
};

static int
table_init(struct table *t, size_t keys, struct df_arena *arena)
{
	t->bits = 4;
	while (((size_t)1 << t->bits) < keys * 2)
		t->bits++;
	t->secret = df_secret();
	t->pass = 0;
	t->slots = df_arena_calloc(
	    arena, (size_t)1 << t->bits, sizeof(*t->slots));
	return t->slots ? 0 : -1;
}

/* The slot of key, counted once more. */
static struct slot *
table_count(struct table *t, uint64_t key)
{
	size_t mask = ((size_t)1 << t->bits) - 1;
	size_t i = df_secret_slot(t->secret, key, t->bits);
	struct slot *s;

	for (;; i = (i + 1) & mask) {
		s = &t->slots[i];
		if (s->pass != t->pass) {
			*s = (struct slot){key, 1, t->pass, false};
			return s;
		}
		if (s->key == key) {
			s->count++;
			return s;
		}
	}
}

struct duplicates {
	size_t parts, repeated;
	size_t chars; /* in the repeated ones */
};

static void
add_part(struct table *t, struct duplicates *d, struct df_str part)
{
	d->parts++;
	if (table_count(t, df_hash64(part, part.len))->count > 1) {
		d->repeated++;
		d->chars += df_utf8_count(part);
	}
}

/* Split text at every run of at least `least` line feeds, as a regular
 * expression would: a run at either end leaves an empty part there. */
static void
split(struct table *t, struct duplicates *d, struct df_str text, size_t least)
{
	const char *start = text.s, *end = text.s + text.len, *p = text.s, *q;

	*d = (struct duplicates){0};
	t->pass++;
	while (p < end && (p = memchr(p, '\n', (size_t)(end - p)))) {
		for (q = p; q < end && *q == '\n'; q++)
			continue;
		if ((size_t)(q - p) >= least) {
			add_part(
			    t, d, (struct df_str){start, (size_t)(p - start)});
			start = q;
		}
		p = q;
	}
	add_part(t, d, (struct df_str){start, (size_t)(end - start)});
}

static int
measure_parts(struct df_repetition *r, struct df_str text, double chars,
    struct df_arena *arena)
{
	struct duplicates d;
	struct table t;

	if (table_init(&t, df_str_count(text, '\n') + 2, arena) < 0)
		return -1;
	split(&t, &d, df_str_trim(text), 2);
	r->value[DF_REP_PARAGRAPHS] = (double)d.repeated / (double)d.parts;
	r->value[DF_REP_PARAGRAPH_CHARS] = (double)d.chars / chars;
	split(&t, &d, text, 1);
	r->value[DF_REP_LINES] = (double)d.repeated / (double)d.parts;
	r->value[DF_REP_LINE_CHARS] = (double)d.chars / chars;
	return 0;
}

/* The places whose n-gram occurs more than once: only there can a longer one
 * do so, which makes all passes after the first cheap on ordinary text. */
struct places {
	uint32_t *at;
	struct slot **slot;
	size_t n;
};

static void
count_grams(
    struct table *t, struct places *p, const struct df_grams *g, size_t n)
{
	uint64_t power = 1;
	size_t kept = 0;

	for (size_t k = 0; k < n; k++)
		power *= DF_GRAMS_BASE;
	t->pass++;
	for (size_t k = 0; k < p->n && p->at[k] + n <= g->n; k++, kept++) {
		size_t i = p->at[k];

		p->slot[k] =
		    table_count(t, g->prefix[i + n] - g->prefix[i] * power);
	}
	p->n = kept;
	kept = 0;
	for (size_t k = 0; k < p->n; k++) {
		if (p->slot[k]->count < 2)
			continue;
		p->at[kept] = p->at[k];
		p->slot[kept++] = p->slot[k];
	}
	p->n = kept;
}

/* Characters in all occurrences of the most frequent n-gram, the first of
 * several, its words joined by single spaces. */
static size_t
top_chars(
    const struct places *p, const struct df_grams *g, size_t n, unsigned least)
{
	size_t best = 0, chars = 0;

	for (size_t k = 0; k < p->n; k++) {
		size_t i = p->at[k];

		if (p->slot[k]->count <= best || p->slot[k]->count < least)
			continue;
		best = p->slot[k]->count;
		chars = g->chars[i + n] - g->chars[i] + n - 1;
	}
	return best * chars;
}

/* Characters in n-grams that occurred before, going from left to right and
 * past each one found. */
static size_t
repeated_chars(const struct places *p, const struct df_grams *g, size_t n)
{
	size_t next = 0, chars = 0;

	for (size_t k = 0; k < p->n; k++) {
		size_t i = p->at[k];

		if (i < next)
			continue;
		if (p->slot[k]->seen) {
			chars += g->chars[i + n] - g->chars[i];
			next = i + n;
		} else
			p->slot[k]->seen = true;
	}
	return chars;
}

static int
measure_grams(struct df_repetition *r, const struct df_grams *g,
    unsigned top_min, double chars, struct df_arena *arena)
{
	struct places p = {0};
	struct table t;

	p.at = df_arena_alloc(arena, g->n * sizeof(*p.at));
	p.slot = df_arena_alloc(arena, g->n * sizeof(*p.slot));
	if (!p.at || !p.slot || table_init(&t, g->n, arena) < 0)
		return -1;
	for (p.n = 0; p.n < g->n; p.n++)
		p.at[p.n] = (uint32_t)p.n;
	for (size_t n = 2; n <= 10 && p.n > 0; n++) {
		count_grams(&t, &p, g, n);
		r->value[DF_REP_TOP_2 + n - 2] =
		    (double)(n < 5 ? top_chars(&p, g, n, top_min)
				   : repeated_chars(&p, g, n)) /
		    chars;
	}
	return 0;
}

int
df_repetition_measure(struct df_repetition *r, struct df_str text,
    const struct df_grams *g, unsigned top_min, struct df_arena *arena)
{
	double chars = (double)g->text_chars;

	*r = (struct df_repetition){0};
	if (g->text_chars == 0)
		return 0;
	if (measure_parts(r, text, chars, arena) < 0)
		return -1;
	return measure_grams(r, g, top_min, chars, arena);
}

static int
check_one(struct df_verdict *v, struct df_str text, const struct df_grams *g,
    unsigned top_min, long message, struct df_arena *arena)
{
	struct df_repetition r;

	if (df_repetition_measure(&r, text, g, top_min, arena) < 0)
		return -1;
	for (size_t i = 0; i < DF_REP_RULES; i++) {
		df_verdict_lower(
		    v, 1 - r.value[i] / rules[i].most * (1 - DF_SCORE_PASS));
		if (r.value[i] > rules[i].most &&
		    df_verdict_fail(v, rules[i].name, r.value[i], rules[i].most,
			message) < 0)
			return -1;
	}
	return 0;
}

int
df_repetition_check(struct df_verdict *v, const struct df_subject *s,
    const struct df_grams *g, struct df_arena *arena)
{
	if (!s->example)
		return check_one(v, s->text, g, 2, -1, arena);
	for (size_t i = 0; i < s->n; i++)
		if (check_one(v, s->v[i].content, &g[i],
			g[i].words < LONG_WORDS ? 3 : 2, (long)i, arena) < 0)
			return -1;
	return 0;
}
