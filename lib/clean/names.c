/*
 * names: cutting names into words.
 */
#include "clean/names.h"

#include "clean/lexicon.h"
#include "clean/node.h"

/* Elements with more words in their names list utilities, not names. */
#define WORDS_MAX 40

static bool
is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || is_upper(c) || (c & 0x80);
}

/* What begins the hashes of this attribute's words; 0: it has no names. */
static uint32_t
prefix_of(const char *name)
{
	switch (name[0]) {
	case 'c':
		return strcmp(name, "class") == 0 ? DF_LEXICON_SEED : 0;
	case 'i':
		if (strcmp(name, "id") == 0)
			return DF_LEXICON_SEED;
		return strcmp(name, "itemprop") == 0
		    ? df_lexicon_step(DF_LEXICON_SEED, '%')
		    : 0;
	case 'r':
		return strcmp(name, "role") == 0
		    ? df_lexicon_step(DF_LEXICON_SEED, '@')
		    : 0;
	default:
		return 0;
	}
}

void
df_names_init(struct df_names *it, const struct df_node *n)
{
	*it = (struct df_names){.attr = n->attrs, .budget = WORDS_MAX};
}

/* Go on to the next attribute that has names. */
static bool
next_attr(struct df_names *it)
{
	while (it->attr) {
		const struct df_attr *a = it->attr;

		it->attr = a->next;
		it->prefix = prefix_of(a->name);
		if (it->prefix && a->value.len > 0) {
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
	size_t i = 0;

	*hash = it->prefix;
	if (it->words++ > 0)
		it->whole = df_lexicon_step(it->whole, '-');
	do {
		*hash = df_lexicon_step(*hash, s.s[i]);
		it->whole = df_lexicon_step(it->whole, s.s[i]);
		i++;
	} while (i < s.len && is_letter(s.s[i]) &&
	    !(is_upper(s.s[i]) && !is_upper(s.s[i - 1])));
	it->is_whole = false;
	it->word = df_str_slice(s, 0, i);
	it->rest = df_str_slice(s, i, s.len);
}

bool
df_names_next(struct df_names *it, uint32_t *hash)
{
	for (;;) {
		if (it->rest.len == 0) {
			if (end_name(it, hash))
				return true;
			if (it->budget == 0 || !next_attr(it))
				return false;
		}
		if (is_letter(it->rest.s[0])) {
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
