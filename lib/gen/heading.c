/*
 * heading: what makes a question of a heading, and an answer of a paragraph.
 */
#include "gen/heading.h"

#include <stdbool.h>

#include "core/arena.h"
#include "core/ascii.h"
#include "gen/language.h"
#include "gen/sentence.h"

#define LIST(name) ((uint64_t)1 << DF_LIST_##name)

#define QUESTION_WORDS_MIN 3
#define QUESTION_WORDS_MAX 20
#define ANSWER_WORDS_MIN 8
#define ANSWER_WORDS_MAX 75
/* A question means something by itself when it has this many words that are
 * neither small nor vague, or a name. */
#define TELLING_WORDS 3
/* "Residential solar: ..." is one of several. */
#define LABEL_WORDS 6
/* How soon the question must have its verb. */
#define VERB_WORDS 7
/* How soon the answer must come to the point. */
#define POINT_WORDS 10
#define DEFINITION_WORDS 4

/* Whether the word says what is asked about. */
static bool
is_telling(const struct df_token *t)
{
	const uint64_t small = LIST(QUESTION) | LIST(AUX) | LIST(DANGLING) |
	    LIST(CLAUSE) | LIST(VAGUE) | LIST(ARTICLE) | LIST(PREP) |
	    LIST(LOOSE) | LIST(GENERAL);

	return t->low.len > 2 && (t->lists & small) == 0;
}

/* "Which way to go?" is no whole question: it takes a verb, but for why and
 * how to. */
static bool
is_asking(const struct df_sentence *s)
{
	if (df_token_in(&s->v[0], DF_LIST_BARE_QUESTION))
		return true;
	for (size_t i = 0; i < VERB_WORDS && i < s->n; i++)
		if (df_token_in(&s->v[i], DF_LIST_AUX))
			return true;
	return false;
}

/* Whether the question can be asked without the page: no pointing words, and
 * something to ask about. */
static bool
stands_alone(const struct df_sentence *s)
{
	size_t telling = 0, names = 0;

	for (size_t i = 0; i < s->n; i++) {
		const struct df_token *t = &s->v[i];

		if (t->odd || df_token_in(t, DF_LIST_POINTING) ||
		    df_token_in(t, DF_LIST_LISTING))
			return false;
		if (!is_telling(t))
			continue;
		telling++;
		names += i > 0 && t->cap;
	}
	if (!is_asking(s) || memchr(s->text.s, '?', s->text.len - 1))
		return false;
	/* Where all words have capitals, those say nothing. */
	if (names > 0 && names < telling)
		return true;
	return telling >= TELLING_WORDS || (telling == 1 && names == 1) ||
	    (telling >= 1 && s->n <= 5 &&
		df_token_in(&s->v[0], DF_LIST_WHAT_IS) &&
		df_token_in(&s->v[1], DF_LIST_AUX));
}

/* Words are one when they begin alike: plant and plants. */
static bool
is_same_stem(struct df_str a, struct df_str b)
{
	size_t n = a.len < b.len ? a.len : b.len;

	if (n > 4)
		n = n < 7 ? n - 1 : n - 2;
	return a.len > 2 && b.len > 2 && a.len < n + 5 && b.len < n + 5 &&
	    memcmp(a.s, b.s, n) == 0;
}

static bool
is_answer(struct df_str text, const struct df_language *l,
    struct df_sentence *s, struct df_arena *arena)
{
	if ((!df_str_ends(text, DF_STR(".")) &&
		!df_str_ends(text, DF_STR("!"))) ||
	    memchr(text.s, '\n', text.len))
		return false;
	if (df_sentence_read(s, text, l, arena) <= 0 || !s->plain ||
	    s->n < ANSWER_WORDS_MIN || s->n > ANSWER_WORDS_MAX || !s->v[0].cap)
		return false;
	for (size_t i = 0; i < s->n; i++)
		if (df_token_in(&s->v[i], DF_LIST_LOOSE_ANSWER))
			return false;
	for (size_t i = 0; i < LABEL_WORDS && i < s->n; i++)
		if (s->v[i].bare.s[s->v[i].bare.len] == ':')
			return false;
	return !df_token_in(&s->v[0], DF_LIST_OPENER);
}

static bool
has_small_letter(struct df_str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (df_ascii_lower(s.s[i]) || (unsigned char)s.s[i] >= 0x80)
			return true;
	return false;
}

/* Whether the answer speaks of what was asked: a telling word of the question
 * among its first words, or "it", "they", "yes" and their like. */
static bool
is_to_the_point(const struct df_sentence *q, const struct df_sentence *a)
{
	size_t within = df_token_in(&q->v[0], DF_LIST_WHAT_IS)
	    ? DEFINITION_WORDS
	    : POINT_WORDS;

	if (df_token_in(&a->v[0], DF_LIST_ANAPHOR))
		return true;
	for (size_t i = 0; i < within && i < a->n; i++)
		for (size_t k = 1; k < q->n; k++)
			if (is_telling(&q->v[k]) &&
			    is_same_stem(q->v[k].low, a->v[i].low))
				return true;
	return false;
}

/* Whether what follows the paragraph would be missed: of several, the first
 * answers what something is, and yes or no is an answer. */
static bool
is_enough(const struct df_sentence *q, const struct df_sentence *a, bool alone)
{
	return alone || df_token_in(&q->v[0], DF_LIST_WHAT_IS) ||
	    df_token_in(&a->v[0], DF_LIST_YES_NO);
}

/* "How to open a can" -> "How do I open a can?" */
static int
ask_how_to(struct df_str *question, struct df_str heading,
    const struct df_sentence *s, const struct df_language *l,
    struct df_arena *arena)
{
	size_t at = (size_t)(s->v[2].bare.s - heading.s);
	size_t len = heading.len - at;
	char *p;

	if (s->v[2].cap || s->v[s->n - 1].cap)
		return 0;
	p = df_arena_alloc(arena, l->how_to.len + len + 2);
	if (!p)
		return -1;
	memcpy(p, l->how_to.s, l->how_to.len);
	p[l->how_to.len] = ' ';
	memcpy(p + l->how_to.len + 1, heading.s + at, len);
	p[l->how_to.len + 1 + len] = '?';
	*question = (struct df_str){p, l->how_to.len + len + 2};
	return 1;
}

int
df_heading_ask(struct df_str *question, struct df_str heading,
    struct df_str answer, bool alone, const struct df_language *l,
    struct df_arena *arena)
{
	struct df_sentence *s = df_arena_alloc(arena, 2 * sizeof(*s));
	int rc;

	if (!s)
		return -1;
	rc = df_sentence_read(s, heading, l, arena);
	if (rc <= 0)
		return rc;
	if (s->n < QUESTION_WORDS_MIN || s->n > QUESTION_WORDS_MAX ||
	    !s->plain || !s->v[0].cap || !has_small_letter(heading) ||
	    !df_token_in(&s->v[0], DF_LIST_QUESTION) || !stands_alone(s) ||
	    !is_answer(answer, l, s + 1, arena) || !is_to_the_point(s, s + 1) ||
	    !is_enough(s, s + 1, alone))
		return 0;
	if (df_str_ends(heading, DF_STR("?"))) {
		*question = heading;
		return 1;
	}
	if (s->n >= 4 && l->how_to.len > 0 &&
	    df_token_in(&s->v[0], DF_LIST_HOW) &&
	    df_token_in(&s->v[1], DF_LIST_TO))
		return ask_how_to(question, heading, s, l, arena);
	return 0;
}
