/*
 * summary: a graph of sentences, and a few rounds of voting.
 */
#include "gen/summary.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "core/arena.h"
#include "core/count.h"
#include "core/hash.h"
#include "gen/paragraphs.h"
#include "gen/language.h"
#include "gen/sentence.h"
#include "text/sentences.h"

/* The graph is quadratic: sentences after these are left out. */
#define SENTENCES_MAX 200
/* Fewer are a summary already. */
#define SENTENCES_MIN 4
#define WORDS_MIN 6
#define WORDS_MAX 60
/* One sentence of so many, two of so many, else three. */
#define ONE_OF 6
#define TWO_OF 14

#define ROUNDS 30
#define DAMPING 0.85
#define FIRST_BONUS 0.25

struct node {
	struct df_str text;
	uint64_t *words; /* hashes, sorted, each once */
	size_t n;
	bool fit; /* may stand in a summary */
	double weight, rank, next;
};

struct graph {
	struct node v[SENTENCES_MAX];
	double link[SENTENCES_MAX][SENTENCES_MAX];
	double out[SENTENCES_MAX];
	size_t n, fit;
	struct df_sentence s;
	const struct df_language *l;
	struct df_arena *arena;
};

static int
compare_hashes(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

static int
add_words(struct graph *g, struct node *node)
{
	size_t kept = 0;

	node->words = df_arena_alloc(g->arena, g->s.n * sizeof(*node->words));
	if (!node->words)
		return -1;
	for (size_t i = 0; i < g->s.n; i++) {
		struct df_str low = g->s.v[i].low;

		if (low.len > 0 &&
		    !(g->l && df_wordlist_find(&g->l->stop, low, NULL)))
			node->words[node->n++] = df_hash64(low, 0);
	}
	if (node->n == 0)
		return 0;
	qsort(node->words, node->n, sizeof(*node->words), compare_hashes);
	for (size_t i = 1; i < node->n; i++)
		if (node->words[i] != node->words[kept])
			node->words[++kept] = node->words[i];
	node->n = kept + 1;
	return 0;
}

static bool
ends_like_sentence(struct df_str s)
{
	static const char *const ends[] = {".", "!", ".\"", ".)",
	    ".\xe2\x80\x9d", "\xe3\x80\x82", "\xe0\xa5\xa4", "\xd8\x9f",
	    "\xd6\x89", "\xdb\x94", "\xef\xbc\x81"};

	for (size_t i = 0; i < DF_COUNT(ends); i++)
		if (df_str_ends(s, df_str(ends[i])))
			return !df_str_ends(s, DF_STR("..."));
	return false;
}

/* Whether the sentence reads well without the one before it. */
static bool
is_fit(const struct graph *g)
{
	const struct df_sentence *s = &g->s;

	if (!s->plain || s->n > WORDS_MAX ||
	    (s->n < WORDS_MIN && (unsigned char)s->text.s[0] < 0xe0) ||
	    !ends_like_sentence(s->text))
		return false;
	if (s->v[0].bare.len == 0 ||
	    (!s->v[0].cap && (unsigned char)s->v[0].bare.s[0] < 0x80))
		return false;
	for (size_t i = 0; i < s->n; i++)
		if (df_token_in(&s->v[i], DF_LIST_LOOSE_SUMMARY))
			return false;
	return !df_token_in(&s->v[0], DF_LIST_OPENER) &&
	    !df_token_in(&s->v[0], DF_LIST_PRONOUN);
}

static int
add_paragraph(struct graph *g, struct df_str text, struct df_str lang)
{
	struct df_sentences it;
	struct df_str s;
	struct node *node;
	int rc;

	df_sentences_init(&it, text, lang);
	while (g->n < SENTENCES_MAX && df_sentences_next(&it, &s)) {
		rc = df_sentence_read(&g->s, df_str_trim(s), g->l, g->arena);
		if (rc < 0)
			return -1;
		if (rc == 0)
			continue;
		node = &g->v[g->n];
		node->text = g->s.text;
		node->fit = is_fit(g);
		if (add_words(g, node) < 0)
			return -1;
		g->fit += node->fit;
		g->n += node->n > 0;
	}
	return 0;
}

static size_t
count_common(const struct node *a, const struct node *b)
{
	size_t i = 0, k = 0, n = 0;

	while (i < a->n && k < b->n) {
		n += a->words[i] == b->words[k];
		if (a->words[i] <= b->words[k])
			i++;
		else
			k++;
	}
	return n;
}

/* Links weigh what two sentences have in common, for their lengths. */
static void
link_nodes(struct graph *g)
{
	for (size_t i = 0; i < g->n; i++)
		for (size_t k = 0; k < i; k++) {
			double len = log((double)g->v[i].n + 1) +
			    log((double)g->v[k].n + 1);
			double w =
			    (double)count_common(&g->v[i], &g->v[k]) / len;

			g->link[i][k] = g->link[k][i] = w;
			g->out[i] += w;
			g->out[k] += w;
		}
}

static void
vote(struct graph *g)
{
	for (size_t i = 0; i < g->n; i++)
		g->v[i].rank = 1;
	for (unsigned round = 0; round < ROUNDS; round++) {
		for (size_t i = 0; i < g->n; i++) {
			g->v[i].next = 1 - DAMPING;
			for (size_t k = 0; k < g->n; k++)
				if (g->link[k][i] > 0)
					g->v[i].next += DAMPING * g->v[k].rank *
					    g->link[k][i] / g->out[k];
		}
		for (size_t i = 0; i < g->n; i++)
			g->v[i].rank = g->v[i].next;
	}
	for (size_t i = 0; i < g->n; i++)
		g->v[i].rank *= 1 + FIRST_BONUS / (double)(i + 1);
}

/* Take the fit node of the highest rank, the first of several. */
static struct node *
take_best(struct graph *g)
{
	struct node *best = NULL;

	for (size_t i = 0; i < g->n; i++)
		if (g->v[i].fit && (!best || g->v[i].rank > best->rank))
			best = &g->v[i];
	if (best)
		best->fit = false;
	return best;
}

static int
choose(struct graph *g, struct df_str out[DF_SUMMARY_MAX])
{
	int n = g->n < ONE_OF ? 1 : g->n < TWO_OF ? 2 : 3, k;
	struct node *node;
	int taken = 0;

	for (; taken < n && (node = take_best(g)); taken++) {
		for (k = taken; k > 0 && out[k - 1].s > node->text.s; k--)
			out[k] = out[k - 1];
		out[k] = node->text;
	}
	return taken;
}

int
df_summary_find(struct df_str sentences[DF_SUMMARY_MAX], struct df_str text,
    const struct df_language *l, struct df_arena *arena)
{
	struct graph *g = df_arena_calloc(arena, 1, sizeof(*g));
	struct df_paragraphs it;
	struct df_paragraph b;

	if (!g)
		return -1;
	g->l = l;
	g->arena = arena;
	df_paragraphs_init(&it, text);
	while (df_paragraphs_next(&it, &b))
		if (b.kind == DF_PARAGRAPH_PROSE &&
		    add_paragraph(g, b.text, l ? l->code : DF_STR("")) < 0)
			return -1;
	if (g->n < SENTENCES_MIN)
		return 0;
	link_nodes(g);
	vote(g);
	return choose(g, sentences);
}
