/*
 * topic: the rules, each a reason to say no.
 */
#include "gen/topic.h"

#include <string.h>

#include "core/ascii.h"
#include "gen/sentence.h"
#include "gen/usage.h"

struct look {
	const struct df_language *l;
	const struct df_usage *u;
	const struct df_token *v; /* n of the phrase, then the next */
	size_t n;
	bool start; /* at the start of the sentence */
};

/* Whether the bytes after the first hold a capital or digit: NASA, iPhone,
 * GPT-4 are names wherever they stand. */
static bool
is_sign(struct df_str word)
{
	for (size_t i = 1; i < word.len; i++)
		if ((df_ascii_upper(word.s[i]) && word.s[i - 1] != '-') ||
		    df_ascii_digit(word.s[i]))
			return true;
	return false;
}

/* Whether the word ends in one of the list's endings. */
static bool
ends_like(const struct look *k, enum df_list list, struct df_str low)
{
	const struct df_wordlist *w = &k->l->lists[list];

	for (size_t i = 0; i < w->n; i++)
		if (low.len > w->words[i].len + 2 &&
		    df_str_ends(low, w->words[i]))
			return true;
	return false;
}

enum first_word { UNKNOWN = 0, NAME, COMMON };

/* What the capital of the first word means. */
static enum first_word
judge_first(const struct look *k)
{
	const struct df_token *t = &k->v[0];
	struct df_usage_entry e;

	if (!t->cap)
		return is_sign(t->bare) ? NAME : COMMON;
	if (is_sign(t->bare) || !k->start || df_token_in(t, DF_LIST_NAMES))
		return NAME;
	if (k->n > 1 && k->v[1].cap)
		return NAME;
	e = df_usage_find(k->u, t->low);
	if (e.caps != e.lower)
		return e.caps > e.lower ? NAME : COMMON;
	if (ends_like(k, DF_LIST_NOUN_END, t->low) ||
	    (k->n > 1 && df_token_in(t, DF_LIST_COMMON)) ||
	    (k->n == 1 && df_str_ends(t->low, DF_STR("s")) &&
		df_token_in(&k->v[1], DF_LIST_PLURAL_VERB)))
		return COMMON;
	return UNKNOWN;
}

/* "New" of New York: with a capital, and at the start of a sentence, where that
 * means nothing, one of those that names begin with. */
static bool
in_name(const struct look *k, size_t i)
{
	if (!k->v[i].cap || k->v[i].low.len < 2)
		return false;
	return i > 0 || !k->start ||
	    (k->n > 1 && k->v[1].cap &&
		df_token_in(&k->v[0], DF_LIST_NAME_START));
}

/* An adverb, unless it begins a name. */
static bool
is_adverb(const struct look *k, size_t i)
{
	const struct df_token *t = &k->v[i];

	return t->low.len > 4 && df_str_ends(t->low, DF_STR("ly")) &&
	    !df_token_in(t, DF_LIST_LY) &&
	    (!t->cap ||
		(i == 0 && k->start && (k->n == 1 ? t->mark : !k->v[1].cap)));
}

/* Whether no word makes the phrase a clause or a pointer to elsewhere. */
static bool
stands_alone(const struct look *k)
{
	for (size_t i = 0; i < k->n; i++) {
		const struct df_token *t = &k->v[i];

		if (t->odd || (t->mark && i + 1 < k->n) || is_adverb(k, i) ||
		    memchr(t->bare.s, ',', t->bare.len))
			return false;
		if (df_token_in(t, DF_LIST_CLAUSE) ||
		    (df_token_in(t, DF_LIST_DANGLING) && !in_name(k, i)))
			return false;
	}
	return true;
}

static bool
is_number(struct df_str s)
{
	return s.len > 0 && df_ascii_digit(s.s[0]);
}

/* The word that the phrase is about: the last, or the one before "of". */
static const struct df_token *
head_of(const struct look *k)
{
	for (size_t i = 1; i < k->n; i++)
		if (df_token_in(&k->v[i], DF_LIST_OF))
			return &k->v[i - 1];
	return &k->v[k->n - 1];
}

/* Where every noun has a capital only signs are surely names, and a phrase of
 * two nouns without an article. */
static bool
has_name(const struct look *k, bool article, enum first_word first)
{
	if (k->l->noun_capitals)
		return is_sign(k->v[k->n - 1].bare) ||
		    (!article && k->n > 1 && k->v[0].cap && k->v[1].cap);
	if (!article && first == NAME)
		return true;
	for (size_t i = 1; i < k->n; i++)
		if ((k->v[i].cap || is_sign(k->v[i].bare)) &&
		    !df_token_in(&k->v[i], DF_LIST_MONTH))
			return true;
	return false;
}

/* Whether every word begins with a capital, but for of, van and the like. */
static bool
is_named(const struct look *k)
{
	if (k->n > 5)
		return false;
	for (size_t i = 0; i < k->n; i++)
		if (!k->v[i].cap &&
		    (i == 0 || i + 1 == k->n ||
			!df_token_in(&k->v[i], DF_LIST_PARTICLE)))
			return false;
	return true;
}

/* "Mastering an instrument", "investing in gold". */
static bool
is_activity(const struct look *k)
{
	return k->n > 1 && df_str_ends(k->v[0].low, DF_STR("ing")) &&
	    (k->n > 3 || df_token_in(&k->v[1], DF_LIST_ARTICLE) ||
		df_token_in(&k->v[1], DF_LIST_PREP));
}

/* Nouns without a name in them: "a compiler", "machine learning". */
static bool
is_general(const struct look *k, bool article, enum first_word first)
{
	if (df_token_in(&k->v[0], DF_LIST_DEFINITE) &&
	    (k->n != 2 || !ends_like(k, DF_LIST_ABSTRACT_END, k->v[1].low)))
		return false;
	if (df_token_in(head_of(k), DF_LIST_VAGUE))
		return false;
	if (!article && first == UNKNOWN)
		return k->n == 1;
	return true;
}

static bool
judge(struct df_topic *t, const struct df_sentence *s, size_t from, size_t to,
    enum df_subject_kind kind, const struct df_usage *u)
{
	struct look k = {s->l, u, s->v + from, to - from, from == 0};
	enum first_word first;
	bool article, name;

	if (k.n == 0 || k.n > DF_TOPIC_WORDS || !stands_alone(&k) ||
	    is_number(k.v[0].bare))
		return false;
	article = df_token_in(&k.v[0], DF_LIST_ARTICLE);
	if (article ? k.n == 1 : df_token_in(&k.v[0], DF_LIST_PREP))
		return false;
	if (k.start && !k.v[0].cap && !is_sign(k.v[0].bare))
		return false;
	first = judge_first(&k);
	name = has_name(&k, article, first);
	if (article && df_token_in(head_of(&k), DF_LIST_PARTIAL) &&
	    (kind == DF_SUBJECT_PROPER ||
		df_token_in(&k.v[0], DF_LIST_DEFINITE)))
		return false;
	t->lower = k.start &&
	    (article || (first == COMMON && k.v[0].cap && !k.l->noun_capitals));
	if (kind == DF_SUBJECT_NAMED)
		return !article && first != COMMON && k.n > 1 && is_named(&k);
	if (kind == DF_SUBJECT_NOUN &&
	    (is_activity(&k) ||
		(article && df_token_in(head_of(&k), DF_LIST_PERSON) &&
		    df_token_in(&k.v[0], DF_LIST_DEFINITE))))
		return false;
	if (name)
		return !(k.n == 1 && df_token_in(&k.v[0], DF_LIST_VAGUE));
	if (kind == DF_SUBJECT_PROPER)
		return k.n == 1 && first == UNKNOWN &&
		    !df_token_in(&k.v[0], DF_LIST_VAGUE) &&
		    !df_str_ends(k.v[0].low, DF_STR("s"));
	return is_general(&k, article, first);
}

bool
df_topic_recall(struct df_topic_memo *memo, struct df_topic *t,
    const struct df_sentence *s, size_t from, size_t to,
    enum df_subject_kind kind, const struct df_usage *u)
{
	bool yes;

	if (from > 0 || to > DF_TOPIC_WORDS)
		return judge(t, s, from, to, kind, u);
	if (memo->v[kind][to] == DF_TOPIC_UNKNOWN) {
		yes = judge(t, s, from, to, kind, u);
		memo->v[kind][to] = !yes ? DF_TOPIC_NO
		    : t->lower           ? DF_TOPIC_LOWER
					 : DF_TOPIC_YES;
	}
	t->lower = memo->v[kind][to] == DF_TOPIC_LOWER;
	return memo->v[kind][to] != DF_TOPIC_NO;
}
