/*
 * headline: a handful of properties and what each is worth.
 *
 * The weights are those of a conditional logistic regression (which of a page's
 * candidates is its title) on the 1,310 pages of WCXB's development set, times
 * 20. On domains that were left out of the fit it is right on 89.7 % of the
 * pages, on those in it on 89.9 %, and no choice among the candidates could be
 * on more than 97 %: people call a page by its heading or by its <title> when
 * both are good names for it, and which one is often chance.
 */
#include "clean/meta/headline.h"

#include "clean/meta/sitename.h"
#include "core/arena.h"
#include "core/count.h"
#include "core/hash.h"
#include "text/norm.h"
#include "text/words.h"

enum weight {
	IN_TITLE = 16,
	IN_OG = 16,
	CITED = 200,           /* not measured */
	PER_SLUG_QUARTER = 11, /* words of the address that stand in it */
	ENDS_SENTENCE = -24,
	ONE_WORD = -20,
	TWO_WORDS = -16,
	MANY_WORDS = -8,
	SITE_NAME = -4,
	/* Of headings only. */
	FIRST = 28,
	LATE = -20,      /* the fourth or later */
	PARAGRAPH = -60, /* not measured */
	NAMED = 12,
	LINKED = -20,
	ON_HOME = -12,
	NEW = -12, /* less than a third of its words are in <title> */
	ONLY = 4,  /* not measured */
	PARTLY_NEW = 4,
	SHORTER = -12, /* than <title> */
	LONGER = -8,
	LONGER_ARTICLE = -8,
	ARTICLE = 24, /* of an article, with four words or more */
	AGREED = 24,  /* the first, and og:title or the like is the same */
};

#define MANY 20
#define PARAGRAPH_WORDS 35
#define ONLY_WORDS 3

/* A copy of s with typographic quotes and dashes made plain. */
static int
make_plain(struct df_str s, struct df_arena *a, struct df_str *out)
{
	static const struct {
		const char *from;
		const char *to;
	} plain[] = {{"‘", "'"}, {"’", "'"}, {"“", "\""}, {"”", "\""},
	    {"–", "-"}, {"—", "-"}, {"…", "."}};
	char *copy = df_arena_strdup(a, s);
	size_t n = 0, i = 0, k;

	if (!copy)
		return -1;
	while (i < s.len) {
		for (k = 0; k < DF_COUNT(plain); k++)
			if (s.s[i] == plain[k].from[0] &&
			    df_str_starts(df_str_slice(s, i, s.len),
				df_str(plain[k].from)))
				break;
		if (k < DF_COUNT(plain)) {
			copy[n++] = plain[k].to[0];
			i += strlen(plain[k].from);
		} else {
			copy[n++] = s.s[i++];
		}
	}
	*out = (struct df_str){copy, n};
	return 0;
}

static bool
has_word(const struct df_headline *h, uint64_t word)
{
	for (size_t i = 0; i < h->distinct; i++)
		if (h->word[i] == word)
			return true;
	return false;
}

int
df_headline_key(struct df_str text, struct df_arena *a, struct df_str *key)
{
	return make_plain(text, a, key) < 0
	    ? -1
	    : df_norm(*key, DF_NORM_FOLD, a, key);
}

int
df_headline_init(struct df_headline *h, struct df_str text, struct df_arena *a)
{
	struct df_words it;
	struct df_str word;

	*h = (struct df_headline){.text = text};
	if (df_headline_key(text, a, &h->key) < 0)
		return -1;
	h->whole = h->key;
	df_words_init(&it, h->key);
	while (df_words_next_word(&it, &word)) {
		uint64_t hash = df_hash64(word, 0);

		h->words++;
		if (h->distinct < DF_HEADLINE_WORDS && !has_word(h, hash))
			h->word[h->distinct++] = hash;
	}
	return 0;
}

size_t
df_headline_shared(const struct df_headline *a, const struct df_headline *b)
{
	size_t n = 0;

	for (size_t i = 0; i < a->distinct; i++)
		n += has_word(b, a->word[i]);
	return n;
}

/* Whether a page's one heading names it, which nothing but another text in
 * <title> does besides: that of a file in a collection, or a mistake. Where a
 * section has that text for its heading, the other is the site's name. */
static bool
is_only(const struct df_headline *h, const struct df_headline_page *page)
{
	return page->headings == 1 && !page->agreed && h->words >= ONLY_WORDS &&
	    page->title->sources == DF_HEADLINE_TITLE &&
	    !df_str_ends(page->title->whole, h->key);
}

static int
heading_score(const struct df_headline *h, const struct df_headline_page *page)
{
	size_t title_words = page->title ? page->title->distinct : 0;
	size_t both = page->title ? df_headline_shared(h, page->title) : 0;
	int score = h->h1 == 0 ? FIRST : h->h1 > 2 ? LATE : 0;

	score += h->named ? NAMED : 0;
	score += h->linked ? LINKED : 0;
	score += page->site->home ? ON_HOME : 0;
	score += h->words > PARAGRAPH_WORDS ? PARAGRAPH : 0;
	if (page->title && 3 * both < h->distinct)
		score += both == 0 && is_only(h, page) ? ONLY : NEW;
	else if (page->title && 3 * both < 2 * h->distinct)
		score += PARTLY_NEW;
	if (h->words < title_words)
		score += SHORTER;
	else if (h->words > title_words)
		score += LONGER + (page->article ? LONGER_ARTICLE : 0);
	if (h->h1 == 0 && h->sources & (DF_HEADLINE_OG | DF_HEADLINE_META))
		score += AGREED;
	return score + (page->article && h->words >= 4 ? ARTICLE : 0);
}

int
df_headline_score(
    const struct df_headline *h, const struct df_headline_page *page)
{
	int score = 0;

	if (h->sources & DF_HEADLINE_TITLE)
		score += IN_TITLE;
	if (h->sources & DF_HEADLINE_OG)
		score += IN_OG;
	if (h->sources & DF_HEADLINE_CITED)
		score += CITED;
	if (page->slug->distinct > 0)
		score += PER_SLUG_QUARTER *
		    (int)((8 * df_headline_shared(page->slug, h) +
			      page->slug->distinct) /
			(2 * page->slug->distinct));
	if (h->key.len > 0 && strchr(".!", h->key.s[h->key.len - 1]))
		score += ENDS_SENTENCE;
	if (h->words == 1)
		score += ONE_WORD;
	else if (h->words == 2)
		score += TWO_WORDS;
	else if (h->words > MANY)
		score += MANY_WORDS;
	if (!page->site->home && df_sitename_is(page->site, h->text))
		score += SITE_NAME;
	if (h->sources & DF_HEADLINE_H1)
		score += heading_score(h, page);
	return score;
}
