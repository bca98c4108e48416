/*
 * cohesion: words as numbers, two windows that slide over them, depths.
 */
#include "chunk/cohesion.h"

#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "chunk/atoms.h"
#include "chunk/leaning.h"
#include "core/arena.h"
#include "core/hash.h"
#include "core/secret.h"
#include "text/norm.h"
#include "text/words.h"

/* Words in more than this part of the sentences, and in each quarter of the
 * text, say nothing, if there are enough sentences to tell. */
#define COMMON_PART 10
#define EVERYWHERE 0xF
#define COMMON_LEAST 10
/* Words that begin with so many of the same letters are forms of one. */
#define STEM 5
/* How many deviations above the mean a depth counts in full. */
#define DEEP 2

struct term {
	uint64_t hash; /* 0: none */
	uint32_t atoms;
	uint32_t last; /* the atom that counted it last, from 1 */
	uint32_t left, right;
	uint8_t quarters; /* a bit for each of the text that has it */
};

/* All words of the text, one after the other, as places in the table. */
struct sequence {
	struct term *terms;
	size_t cap; /* a power of two */
	uint32_t *word;
	size_t n;
	size_t *first; /* of each atom, and one for the end */
};

/* Two windows of that many words, and the sums that their cosine is made of. */
struct windows {
	struct term *terms;
	size_t size;
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

/* The first letters of a word. */
static struct df_str
stem(struct df_str word)
{
	size_t n = 0;

	for (size_t i = 0; i < word.len; i++)
		if (((unsigned char)word.s[i] & 0xC0) != 0x80 && n++ == STEM)
			return df_str_slice(word, 0, i);
	return word;
}

/* Put the word of atom i behind the others. */
static int
add_word(
    const struct df_atoms *a, struct sequence *q, size_t i, struct df_str word)
{
	struct df_str folded;
	struct term *t;
	uint64_t hash;
	size_t slot;

	if (df_norm(word, DF_NORM_FOLD, a->arena, &folded) < 0)
		return -1;
	hash = df_hash64(stem(folded), df_secret()) | 1;
	slot = slot_of(q, hash);
	t = &q->terms[slot];
	t->hash = hash;
	if (t->last != i + 1) {
		t->last = (uint32_t)(i + 1);
		t->atoms++;
		t->quarters |= (uint8_t)(1u << (4 * i / a->n));
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

static bool
is_common(const struct term *t, size_t natoms)
{
	return (size_t)t->atoms * COMMON_PART > natoms &&
	    t->quarters == EVERYWHERE;
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
			if (!is_common(&q->terms[q->word[at]], natoms))
				q->word[kept++] = q->word[at];
	}
	q->first[natoms] = q->n = kept;
}

/* A word that one sentence has alone could only tell that the windows differ,
 * which they do by it everywhere. */
static bool
is_told(const struct term *t)
{
	return t->atoms > 1;
}

static void
left_add(struct windows *w, uint32_t word)
{
	struct term *t = &w->terms[word];

	if (!is_told(t))
		return;
	w->left += 2 * (uint64_t)t->left++ + 1;
	w->both += t->right;
}

static void
left_remove(struct windows *w, uint32_t word)
{
	struct term *t = &w->terms[word];

	if (!is_told(t))
		return;
	w->left -= 2 * (uint64_t)t->left-- - 1;
	w->both -= t->right;
}

static void
right_add(struct windows *w, uint32_t word)
{
	struct term *t = &w->terms[word];

	if (!is_told(t))
		return;
	w->right += 2 * (uint64_t)t->right++ + 1;
	w->both += t->left;
}

static void
right_remove(struct windows *w, uint32_t word)
{
	struct term *t = &w->terms[word];

	if (!is_told(t))
		return;
	w->right -= 2 * (uint64_t)t->right-- - 1;
	w->both -= t->left;
}

/* Let the border between the windows go over word number at. */
static void
slide(struct windows *w, const struct sequence *q, size_t at)
{
	right_remove(w, q->word[at]);
	left_add(w, q->word[at]);
	if (at + w->size < q->n)
		right_add(w, q->word[at + w->size]);
	if (at >= w->size)
		left_remove(w, q->word[at - w->size]);
}

/* Add to alike, with a weight, how alike the words in windows of that size
 * before and behind each atom's start are. */
static void
compare(const struct sequence *q, size_t natoms, size_t size, double weight,
    double *alike)
{
	struct windows w = {.terms = q->terms, .size = size};
	size_t at = 0;

	for (size_t i = 0; i < q->cap; i++)
		q->terms[i].left = q->terms[i].right = 0;
	for (size_t i = 0; i < size && i < q->n; i++)
		right_add(&w, q->word[i]);
	for (size_t i = 0; i < natoms; i++) {
		for (; at < q->first[i]; at++)
			slide(&w, q, at);
		if (w.both > 0)
			alike[i] += weight * (double)w.both /
			    sqrt((double)w.left * (double)w.right);
	}
}

/* How much more alike the words are at the next peaks on both sides: to the
 * left of gap i up to left[i], to the right up to `right`. The lesser of these
 * counts for more, since on a slope only one is great. Gaps are numbered like
 * the atoms behind them, from 1. */
static void
deepen(const double *alike, double *left, double *depth, size_t n)
{
	double right = 0, rise, fall;

	for (size_t i = 1; i < n; i++)
		left[i] =
		    i > 1 && alike[i - 1] >= alike[i] ? left[i - 1] : alike[i];
	for (size_t i = n - 1; i > 0; i--) {
		if (i == n - 1 || alike[i + 1] < alike[i])
			right = alike[i];
		rise = left[i] - alike[i];
		fall = right - alike[i];
		depth[i] =
		    rise < fall ? (3 * rise + fall) / 2 : (rise + 3 * fall) / 2;
	}
}

/* Let the gaps between `from` and `to`, which part no sentences but more,
 * give their depths to the nearer of these, if it is within a window. Neither
 * end of the text is a gap. */
static void
settle_between(
    const struct sequence *q, double *depth, size_t from, size_t to, size_t n)
{
	double first = 0, last = 0;

	for (size_t i = from + 1; i < to; i++) {
		size_t before = q->first[i] - q->first[from];
		size_t behind = q->first[to] - q->first[i];
		bool back = to == n || (from > 0 && before <= behind);
		double *most = back ? &first : &last;

		if ((back && from == 0) ||
		    (back ? before : behind) > DF_COHESION_WINDOW)
			continue;
		*most = depth[i] > *most ? depth[i] : *most;
		depth[i] = 0;
	}
	if (first > depth[from])
		depth[from] = first;
	if (to < n && last > depth[to])
		depth[to] = last;
}

/* Windows tell about where the words change: that is where a paragraph ends, if
 * one does near by (Hearst does the same). */
static void
settle(const struct df_atoms *a, const struct sequence *q, double *depth)
{
	size_t from = 0;

	for (size_t i = 1; i <= a->n; i++) {
		if (i < a->n && a->v[i].cut > DF_CUT_PARAGRAPH)
			continue;
		settle_between(q, depth, from, i, a->n);
		from = i;
	}
}

/* Whether atom i leans on the one before; a paragraph does so less. */
static unsigned
leaning(const struct df_atoms *a, size_t i)
{
	if (a->v[i].cut == DF_CUT_SECTION ||
	    !df_leaning_begins(text_of(a, i), a->lang))
		return 1;
	return a->v[i].cut <= DF_CUT_PARAGRAPH ? 2 : 0;
}

/* Depths beyond the mean, in thousandths of DEEP deviations. */
static void
set_shifts(struct df_atoms *a, const struct sequence *q, double *depth)
{
	double sum = 0, squares = 0, mean, deviation;
	double n = a->n > 1 ? (double)(a->n - 1) : 1;

	for (size_t i = 1; i < a->n; i++) {
		sum += depth[i];
		squares += depth[i] * depth[i];
	}
	mean = sum / n;
	squares = squares / n - mean * mean;
	deviation = sqrt(squares > 0 ? squares : 0);
	settle(a, q, depth);
	for (size_t i = 1; i < a->n; i++) {
		double over = depth[i] - mean, most = DEEP * deviation;
		unsigned part = leaning(a, i);

		if (over <= 0 || most <= 0 || part == 0)
			continue;
		a->v[i].shift =
		    (uint16_t)(over < most ? 1000 * over / most : 1000);
		a->v[i].shift /= part;
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
	compare(&q, a->n, DF_COHESION_WINDOW, 2.0 / 3, alike);
	compare(&q, a->n, DF_COHESION_WINDOW / 2, 1.0 / 3, alike);
	deepen(alike, left, depth, a->n);
	set_shifts(a, &q, depth);
	return 0;
}
