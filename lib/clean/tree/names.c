/*
 * names: cutting names into words.
 */
#include "clean/tree/names.h"

#include "clean/tree/lexicon.h"
#include "clean/tree/memo.h"
#include "clean/tree/node.h"
#include "core/ascii.h"

uint32_t
df_names_kind(const struct df_attr *a)
{
	if (df_attr_is(a, "class") || df_attr_is(a, "id"))
		return DF_LEXICON_SEED;
	if (df_attr_is(a, "role"))
		return df_lexicon_step(DF_LEXICON_SEED, '@');
	if (df_attr_is(a, "itemprop"))
		return df_lexicon_step(DF_LEXICON_SEED, '%');
	return 0;
}

void
df_names_init(struct df_names *it, const struct df_node *n)
{
	*it = (struct df_names){.attr = n->attrs, .budget = DF_NAMES_WORDS_MAX};
}

/* Give the words that the memo has. */
static void
begin_memo(struct df_names *it, const struct df_memo *m)
{
	it->budget -= m->nsingle;
	it->value = m->value;
	it->ready = m->words;
	it->ready_end = m->words + m->nwords;
	it->rest.len = 0;
	it->words = 0;
}

static uint32_t
take_ready(struct df_names *it)
{
	const struct df_memo_word *w = it->ready++;

	it->is_whole = w->len == 0;
	if (!it->is_whole)
		it->word = df_str_slice(it->value, w->start, w->start + w->len);
	return w->hash;
}

/* Go on to the next attribute that has names. */
static bool
next_attr(struct df_names *it)
{
	while (it->attr) {
		const struct df_attr *a = it->attr;

		it->attr = a->next;
		it->prefix = df_names_kind(a);
		if (it->prefix && a->value.len > 0) {
			if (a->memo && a->memo->nsingle <= it->budget) {
				begin_memo(it, a->memo);
				return true;
			}
			it->rest = a->value;
			it->whole = it->prefix;
			it->words = 0;
			return true;
		}
	}
	return false;
}

/* The end of a name: gives it whole, where it has several words. */
static bool
end_name(struct df_names *it, uint32_t *hash)
{
	bool several = it->words > 1;

	*hash = it->whole;
	it->is_whole = several;
	it->whole = it->prefix;
	it->words = 0;
	return several;
}

static void
cut_word(struct df_names *it, uint32_t *hash)
{
	struct df_str s = it->rest;
	uint32_t word = it->prefix, whole = it->whole;
	size_t i = 0;
	bool upper;

	if (it->words++ > 0)
		whole = df_lexicon_step(whole, '-');
	do {
		word = df_lexicon_step(word, s.s[i]);
		whole = df_lexicon_step(whole, s.s[i]);
		upper = df_ascii_upper(s.s[i]);
		i++;
	} while (i < s.len && df_ascii_letterlike(s.s[i]) &&
	    (upper || !df_ascii_upper(s.s[i])));
	*hash = word;
	it->whole = whole;
	it->is_whole = false;
	it->word = df_str_slice(s, 0, i);
	it->rest = df_str_slice(s, i, s.len);
}

bool
df_names_next(struct df_names *it, uint32_t *hash)
{
	for (;;) {
		if (it->ready < it->ready_end) {
			*hash = take_ready(it);
			return true;
		}
		if (it->rest.len == 0) {
			if (end_name(it, hash))
				return true;
			if (it->budget == 0 || !next_attr(it))
				return false;
			continue;
		}
		if (df_ascii_letterlike(it->rest.s[0])) {
			if (it->budget == 0) {
				it->rest.len = 0;
				continue;
			}
			it->budget--;
			cut_word(it, hash);
			return true;
		}
		if ((unsigned char)it->rest.s[0] <= ' ' && end_name(it, hash))
			return true;
		it->rest = df_str_slice(it->rest, 1, it->rest.len);
	}
}

bool
df_names_begin(struct df_str names, struct df_str name)
{
	return df_str_starts(names, name) &&
	    (names.len == name.len || (unsigned char)names.s[name.len] <= ' ');
}

bool
df_names_have(const struct df_node *n, const char *const *words)
{
	struct df_names it;
	uint32_t hash;

	if (!n->attrs)
		return false;
	df_names_init(&it, n);
	while (df_names_next(&it, &hash))
		for (size_t i = 0; !it.is_whole && words[i]; i++)
			if (df_str_case_is(it.word, words[i]))
				return true;
	return false;
}
