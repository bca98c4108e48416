/*
 * cohesion: words as numbers, two windows that slide over them, depths.
 */
#include "chunk/cohesion.h"

#include <math.h>
#include <stddef.h>
#include <stdint.h>

#include "chunk/atoms.h"
#include "core/arena.h"
#include "core/hash.h"
#include "core/secret.h"
#include "text/norm.h"
#include "text/words.h"

/* Words in more than this part of the sentences say nothing, if there are
 * enough sentences to tell. */
#define COMMON_PART 5
#define COMMON_LEAST 10

struct term {
	uint64_t hash; /* 0: none */
	uint32_t atoms;
	uint32_t last; /* the atom that counted it last, from 1 */
	uint32_t left, right;
};

/* All words of the text, one after the other, as places in the table. */
struct sequence {
	struct term *terms;
	size_t cap; /* a power of two */
	uint32_t *word;
	size_t n;
	size_t *first; /* of each atom, and one for the end */
};

/* The sums that the cosine is made of. */
struct windows {
	struct term *terms;
	uint64_t both, left, right; /* sums of l * r, l * l, r * r */
};

static size_t
slot_of(const struct sequence *q, uint64_t hash)
{
	size_t at = (size_t)hash & (q->cap - 1);

	while (q->terms[at].hash != 0 && q->terms[at].hash != hash)
		at = (at + 1) & (q->cap - 1);
	return at;
}

/* Put the word of atom i behind the others. */
static int
add_word(const struct df_atoms *a, struct sequence *q, size_t i,
    struct df_str word)
{
	struct df_str folded;
	struct term *t;
	size_t slot;

	if (df_norm(word, DF_NORM_FOLD, a->arena, &folded) < 0)
		return -1;
	slot = slot_of(q, df_hash64(folded, df_secret()) | 1);
	t = &q->terms[slot];
	t->hash = df_hash64(folded, df_secret()) | 1;
	if (t->last != i + 1) {
		t->last = (uint32_t)(i + 1);
		t->atoms++;
	}
	q->word[q->n++] = (uint32_t)slot;
	return 0;
}

static struct df_str
text_of(const struct df_atoms *a, size_t i)
{
	return df_str_slice(a->map->text, a->v[i].start, a->v[i].end);
}

/* Words are counted atom by atom, since one may be cut into several. */
static int
allocate(const struct df_atoms *a, struct sequence *q)
{
	size_t words = 0;

	for (size_t i = 0; i < a->n; i++)
		words += df_words_count(text_of(a, i));
	for (q->cap = 64; q->cap < 2 * words; q->cap *= 2)
		;
	q->terms = df_arena_calloc(a->arena, q->cap, sizeof *q->terms);
	q->word = df_arena_calloc(a->arena, words, sizeof *q->word);
	q->first = df_arena_calloc(a->arena, a->n + 1, sizeof *q->first);
	return q->terms && q->word && q->first ? 0 : -1;
}

static int
collect(const struct df_atoms *a, struct sequence *q)
{
	struct df_str word;
	struct df_words it;

	if (allocate(a, q) < 0)
		return -1;
	for (size_t i = 0; i < a->n; i++) {
		q->first[i] = q->n;
		df_words_init(&it, text_of(a, i));
		while (df_words_next_word(&it, &word))
			if (add_word(a, q, i, word) < 0)
				return -1;
	}
	q->first[a->n] = q->n;
	return 0;
}

/* Take out the words that too many atoms have. */
static void
drop_common(struct sequence *q, size_t natoms)
{
	size_t kept = 0, at = 0;

	if (natoms < COMMON_LEAST)
		return;
	for (size_t i = 0; i < natoms; i++) {
		size_t end = q->first[i + 1];

		q->first[i] = kept;
		for (; at < end; at++)
			if (q->terms[q->word[at]].atoms * COMMON_PART <= natoms)
				q->word[kept++] = q->word[at];
	}
	q->first[natoms] = q->n = kept;
}

static void
left_add(struct windows *w, uint32_t word)
{
	struct term *t = &w->terms[word];

	w->left += 2 * (uint64_t)t->left++ + 1;
	w->both += t->right;
}

static void
left_remove(struct windows *w, uint32_t word)
{
	struct term *t = &w->terms[word];

	w->left -= 2 * (uint64_t)t->left-- - 1;
	w->both -= t->right;
}

static void
right_add(struct windows *w, uint32_t word)
{
	struct term *t = &w->terms[word];

	w->right += 2 * (uint64_t)t->right++ + 1;
	w->both += t->left;
}

static void
right_remove(struct windows *w, uint32_t word)
{
	struct term *t = &w->terms[word];

	w->right -= 2 * (uint64_t)t->right-- - 1;
	w->both -= t->left;
}

/* Let the border between the windows go over word number at. */
static void
slide(struct windows *w, const struct sequence *q, size_t at)
{
	right_remove(w, q->word[at]);
	left_add(w, q->word[at]);
	if (at + DF_COHESION_WINDOW < q->n)
		right_add(w, q->word[at + DF_COHESION_WINDOW]);
	if (at >= DF_COHESION_WINDOW)
		left_remove(w, q->word[at - DF_COHESION_WINDOW]);
}

/* How alike the words before and behind each atom's start are. */
static void
compare(const struct sequence *q, size_t natoms, double *alike)
{
	struct windows w = {.terms = q->terms};
	size_t at = 0;

	for (size_t i = 0; i < DF_COHESION_WINDOW && i < q->n; i++)
		right_add(&w, q->word[i]);
	for (size_t i = 0; i < natoms; i++) {
		for (; at < q->first[i]; at++)
			slide(&w, q, at);
		alike[i] = w.both == 0
		    ? 0
		    : (double)w.both / sqrt((double)w.left * (double)w.right);
	}
}

/* How much more alike the words are at the next peaks on both sides: to the
 * left of gap i up to left[i], to the right up to `right`. Gaps are numbered
 * like the atoms behind them, from 1. */
static void
deepen(const double *alike, double *left, double *depth, size_t n)
{
	double right = 0;

	for (size_t i = 1; i < n; i++)
		left[i] = i > 1 && alike[i - 1] >= alike[i] ? left[i - 1]
							    : alike[i];
	for (size_t i = n - 1; i > 0; i--) {
		if (i == n - 1 || alike[i + 1] < alike[i])
			right = alike[i];
		depth[i] = left[i] - alike[i] + right - alike[i];
	}
}

/* Depths beyond Hearst's cut-off (the mean less half a standard deviation), in
 * thousandths of the deepest. */
static void
set_shifts(struct df_atoms *a, const double *depth)
{
	double sum = 0, squares = 0, most = 0, mean, cutoff;
	double n = a->n > 1 ? (double)(a->n - 1) : 1;

	for (size_t i = 1; i < a->n; i++) {
		sum += depth[i];
		squares += depth[i] * depth[i];
		most = depth[i] > most ? depth[i] : most;
	}
	mean = sum / n;
	squares = squares / n - mean * mean;
	cutoff = mean - sqrt(squares > 0 ? squares : 0) / 2;
	for (size_t i = 1; i < a->n; i++) {
		double over = depth[i] - cutoff;

		if (over > 0 && most > cutoff)
			a->v[i].shift =
			    (uint16_t)(1000 * over / (most - cutoff));
	}
}

int
df_cohesion_measure(struct df_atoms *a)
{
	struct sequence q = {0};
	double *alike, *left, *depth;

	if (a->n < 2)
		return 0;
	if (collect(a, &q) < 0)
		return -1;
	drop_common(&q, a->n);
	alike = df_arena_calloc(a->arena, a->n, sizeof *alike);
	left = df_arena_calloc(a->arena, a->n, sizeof *left);
	depth = df_arena_calloc(a->arena, a->n, sizeof *depth);
	if (alike == NULL || left == NULL || depth == NULL)
		return -1;
	compare(&q, a->n, alike);
	deepen(alike, left, depth, a->n);
	set_shifts(a, depth);
	return 0;
}
