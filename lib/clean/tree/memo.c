/*
 * memo: a table with open addressing, made once for each page.
 */
#include "clean/tree/memo.h"

#include "clean/tree/lexicon.h"
#include "clean/tree/names.h"
#include "core/arena.h"
#include "core/hash.h"
#include "core/secret.h"

/* Pages with more names than this are made to be slow: the rest get none. */
#define MEMOS_MOST 8192
/* More words than an element's names have. */
#define WORDS_ROOM 96

struct memos {
	struct df_memo **slots;
	size_t mask, n;
	uint64_t secret;
	struct df_arena *arena;
};

/* Cut the name into words. */
static int
cut(struct df_memo *m, const struct df_attr *at, struct df_arena *a)
{
	struct df_memo_word words[WORDS_ROOM];
	const struct df_attr alone = {
	    .name = at->name, .value = at->value, .key = at->key};
	const struct df_node n = {.attrs = (struct df_attr *)(uintptr_t)&alone};
	struct df_names it;
	uint32_t hash;
	size_t count = 0;

	df_names_init(&it, &n);
	while (count < WORDS_ROOM && df_names_next(&it, &hash)) {
		words[count].hash = hash;
		words[count].start =
		    it.is_whole ? 0 : (uint16_t)(it.word.s - at->value.s);
		words[count].len = it.is_whole ? 0 : (uint16_t)it.word.len;
		m->nsingle = (uint16_t)(m->nsingle + !it.is_whole);
		count++;
	}
	m->nwords = (uint16_t)count;
	m->words = df_arena_alloc(a, (count + 1) * sizeof(*words));
	if (!m->words)
		return -1;
	memcpy(m->words, words, count * sizeof(*words));
	return 0;
}

/* The memo of an attribute, made if need be, to at->memo. */
static int
find(struct memos *t, struct df_attr *at, uint32_t kind)
{
	uint32_t hash = (uint32_t)df_hash64(at->value, t->secret + kind);
	struct df_memo *m;
	size_t i = hash & t->mask;

	for (; (m = t->slots[i]) != NULL; i = (i + 1) & t->mask)
		if (m->hash == hash && m->kind == kind &&
		    df_str_eq(m->value, at->value)) {
			at->memo = m;
			return 0;
		}
	if (t->n == MEMOS_MOST)
		return 0;
	m = df_arena_calloc(t->arena, 1, sizeof(*m));
	if (!m)
		return -1;
	m->value = at->value;
	m->kind = kind;
	m->hash = hash;
	if (cut(m, at, t->arena) < 0)
		return -1;
	t->slots[i] = m;
	t->n++;
	at->memo = m;
	return 0;
}

int
df_memo_attach(const struct df_tree *tree, struct df_arena *a)
{
	struct memos t = {.mask = 255, .secret = df_secret(), .arena = a};

	while (t.mask < tree->count && t.mask < 2 * MEMOS_MOST - 1)
		t.mask = 2 * t.mask + 1;
	t.slots = df_arena_calloc(a, t.mask + 1, sizeof(struct df_memo *));
	if (!t.slots)
		return -1;
	for (struct df_node *n = tree->newest; n; n = n->older)
		for (struct df_attr *at = n->attrs; at; at = at->next) {
			uint32_t kind = df_names_kind(at);

			if (kind && at->value.len > 0 && find(&t, at, kind) < 0)
				return -1;
		}
	return 0;
}

/* Whether all names of n have memos, and few enough words that none is left
 * out. */
static bool
has_memos(const struct df_node *n)
{
	unsigned words = 0;

	for (const struct df_attr *at = n->attrs; at; at = at->next) {
		if (!at->memo && at->value.len > 0 && df_names_kind(at))
			return false;
		words += at->memo ? at->memo->nsingle : 0;
	}
	return words <= DF_NAMES_WORDS_MAX;
}

static float
weigh_words(const struct df_node *n, const struct df_lexicon *l)
{
	struct df_names it;
	uint32_t hash;
	float sum = 0;

	df_names_init(&it, n);
	while (df_names_next(&it, &hash))
		sum += df_lexicon_weight(l, hash);
	return sum;
}

static float
weigh_memo(struct df_memo *m, const struct df_lexicon *l)
{
	for (size_t i = 0; i < m->nwords && !m->weighed; i++)
		m->weight += df_lexicon_weight(l, m->words[i].hash);
	m->weighed = true;
	return m->weight;
}

float
df_memo_weigh(const struct df_node *n, const struct df_lexicon *l)
{
	float sum = 0;

	if (!has_memos(n))
		return weigh_words(n, l);
	/* Weights are such multiples of a power of two that their sums are
	 * exact: the order does not matter. */
	for (const struct df_attr *at = n->attrs; at; at = at->next)
		if (at->memo)
			sum += weigh_memo(at->memo, l);
	return sum;
}

bool
df_memo_is_new(const struct df_node *n)
{
	bool new = false;

	if (!has_memos(n))
		return true;
	for (const struct df_attr *at = n->attrs; at; at = at->next)
		if (at->memo) {
			new = new || !at->memo->listed;
			at->memo->listed = true;
		}
	return new;
}
