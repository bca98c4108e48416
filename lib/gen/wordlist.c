/*
 * wordlist: sorted words, found by halving.
 */
#include "gen/wordlist.h"

#include <stdlib.h>

#include "core/arena.h"

static int
compare(struct df_str a, struct df_str b)
{
	size_t n = a.len < b.len ? a.len : b.len;
	int c = n > 0 ? memcmp(a.s, b.s, n) : 0;

	return c != 0 ? c : (a.len > b.len) - (a.len < b.len);
}

/* A word and its form, while they are sorted together. */
struct entry {
	struct df_str word, form;
};

static int
compare_entries(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;

	return compare(x->word, y->word);
}

bool
df_wordlist_find(
    const struct df_wordlist *w, struct df_str word, struct df_str *form)
{
	size_t lo = 0, hi = w->n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		int c = compare(w->words[mid], word);

		if (c == 0) {
			if (form)
				*form = w->forms[mid];
			return true;
		}
		if (c < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return false;
}

bool
df_words_cut(struct df_str *s, char separator, struct df_str *word)
{
	size_t i = 0;

	while (s->len > 0 && s->s[0] == separator)
		*s = df_str_slice(*s, 1, s->len);
	while (i < s->len && s->s[i] != separator)
		i++;
	*word = df_str_slice(*s, 0, i);
	*s = df_str_slice(*s, i, s->len);
	return i > 0;
}

/* What stands before the first c of s, and what behind it. */
static bool
cut_at(struct df_str s, char c, struct df_str *before, struct df_str *behind)
{
	const char *p = s.len > 0 ? memchr(s.s, c, s.len) : NULL;

	if (!p)
		return false;
	*before = df_str_slice(s, 0, (size_t)(p - s.s));
	*behind = df_str_slice(s, before->len + 1, s.len);
	return true;
}

int
df_wordlist_parse(struct df_wordlist *w, struct df_str text, char separator,
    struct df_arena *arena)
{
	struct df_str rest = text, word;
	struct entry *e;
	size_t n = 0;

	while (df_words_cut(&rest, separator, &word))
		n++;
	e = df_arena_alloc(arena, n * sizeof(*e));
	w->words = df_arena_alloc(arena, n * sizeof(*w->words));
	w->forms = df_arena_alloc(arena, n * sizeof(*w->forms));
	if (!e || !w->words || !w->forms)
		return -1;
	for (w->n = 0; df_words_cut(&text, separator, &word); w->n++)
		if (!cut_at(word, '=', &e[w->n].word, &e[w->n].form))
			e[w->n] = (struct entry){word, word};
	qsort(e, n, sizeof(*e), compare_entries);
	for (size_t i = 0; i < n; i++) {
		w->words[i] = e[i].word;
		w->forms[i] = e[i].form;
	}
	return 0;
}
