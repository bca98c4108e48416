/*
 * match: patterns against words, by trying; a pattern has at most
 * DF_PARTS_MAX parts, so the recursion is no deeper than that.
 */
#include "gen/match.h"

#include <string.h>

#include "core/arena.h"
#include "gen/language.h"
#include "gen/measure.h"
#include "gen/question.h"
#include "gen/sentence.h"
#include "gen/topic.h"

#define WITHIN_WORDS 5
/* So few are looked at one by one. */
#define FEW_WORDS 6
#define AHEAD_WORDS 8
#define NOUN_WORDS 4
#define ASIDE_WORDS 12

struct match {
	struct df_binding b;
	struct df_topic_memo *memo; /* of the first words */
	const struct df_usage *u;
	size_t loose; /* where a phrase may begin behind a mark */
};

static bool match_from(struct match *m, size_t part, size_t i);

static bool
take(struct match *m, size_t part, size_t from, size_t to)
{
	m->b.at[part].from = from;
	m->b.at[part].to = to;
	return match_from(m, part + 1, to);
}

/* Whether the word at i goes on with the phrase before it. */
static bool
goes_on(const struct match *m, size_t i)
{
	return i < m->b.s->n &&
	    (i == 0 || i == m->loose || !m->b.s->v[i - 1].mark);
}

static bool
in_list(const struct match *m, enum df_list list, size_t i)
{
	return i < m->b.s->n && df_token_in(&m->b.s->v[i], list);
}

static bool
match_date(struct match *m, size_t part, size_t i)
{
	size_t n = goes_on(m, i) ? df_measure_date(m->b.s, i) : 0;

	if (n == 0 || in_list(m, DF_LIST_RANGE, i + n))
		return false;
	if (m->b.t->part[part].comma) {
		m->loose = i + n;
	}
	return take(m, part, i, i + n);
}

/* Past ", a form of carbon," behind a subject that ends before i. */
static size_t
past_aside(const struct match *m, size_t i)
{
	if (!m->b.s->v[i - 1].mark)
		return i;
	for (size_t k = i; k < m->b.s->n && k < i + ASIDE_WORDS; k++)
		if (m->b.s->v[k].mark)
			return k + 1;
	return m->b.s->n;
}

static bool
match_subject(struct match *m, size_t part, size_t i)
{
	struct df_topic topic;
	size_t loose = m->loose, next;

	if (!goes_on(m, i))
		return false;
	for (size_t n = 1; n <= DF_TOPIC_WORDS && i + n <= m->b.s->n; n++) {
		if (!df_topic_recall(m->memo, &topic, m->b.s, i, i + n,
			m->b.t->part[part].subject, m->u))
			continue;
		m->b.at[part].lower = topic.lower;
		next = past_aside(m, i + n);
		m->loose = next > i + n ? next : loose;
		m->b.at[part].from = i;
		m->b.at[part].to = i + n;
		if (match_from(m, part + 1, next))
			return true;
		m->loose = loose;
	}
	return false;
}

static bool
holds(const struct df_part *p, const struct df_token *t)
{
	if (p->bit != 0)
		return (t->lists & p->bit) != 0;
	if (!p->list || p->list->n > FEW_WORDS)
		return p->list && df_wordlist_find(p->list, t->low, NULL);
	for (size_t i = 0; i < p->list->n; i++)
		if (df_str_eq(p->list->words[i], t->low))
			return true;
	return false;
}

/* Compounds count by their last part: singer-songwriter. */
static bool
word_in(const struct df_part *p, const struct df_token *t)
{
	struct df_str low = t->low;
	size_t i = low.len;

	if (holds(p, t))
		return true;
	while (i > 0 && low.s[i - 1] != '-')
		i--;
	return i > 0 &&
	    df_wordlist_find(p->list, df_str_slice(low, i, low.len), NULL);
}

/* Whether the noun phrase ends with the word at i: a noun before another is
 * only a part of its name. */
static bool
ends_phrase(const struct match *m, size_t i)
{
	return !m->b.l->open_compounds || m->b.s->v[i].mark ||
	    i + 1 == m->b.s->n || in_list(m, DF_LIST_PREP, i + 1);
}

static bool
match_within(struct match *m, size_t part, size_t i)
{
	for (size_t n = 0; n < WITHIN_WORDS && goes_on(m, i + n); n++) {
		if (word_in(&m->b.t->part[part], &m->b.s->v[i + n]) &&
		    ends_phrase(m, i + n))
			return take(m, part, i, i + n + 1);
		if (in_list(m, DF_LIST_PREP, i + n))
			return false;
	}
	return false;
}

/* Whether a word of the list is a noun before the first relative clause or
 * preposition; "and" and commas go on. */
static bool
is_within(const struct match *m, const struct df_part *p, size_t i)
{
	for (size_t n = 0; n < AHEAD_WORDS && i + n < m->b.s->n; n++) {
		if (holds(p, &m->b.s->v[i + n]) ||
		    (word_in(p, &m->b.s->v[i + n]) && ends_phrase(m, i + n)))
			return true;
		if (in_list(m, DF_LIST_PREP, i + n) &&
		    !in_list(m, DF_LIST_CONJUNCTION, i + n))
			return false;
	}
	return false;
}

/* Words of df_measure_*, when the phrase goes on through all of them. */
static bool
match_measure(struct match *m, size_t part, size_t i,
    size_t (*measure)(const struct df_sentence *, size_t))
{
	size_t n = goes_on(m, i) ? measure(m->b.s, i) : 0;

	return n > 0 && take(m, part, i, i + n);
}

/* What is counted: plain small words up to the end of the phrase, the last of
 * them a plural. */
static bool
match_nouns(struct match *m, size_t part, size_t i)
{
	for (size_t n = 1; n <= NOUN_WORDS && goes_on(m, i + n - 1); n++) {
		const struct df_token *t = &m->b.s->v[i + n - 1];

		if (t->odd || in_list(m, DF_LIST_PREP, i + n - 1) ||
		    (n == 1 && df_str_ends(t->low, DF_STR("ing"))) ||
		    in_list(m, DF_LIST_QUANTITY, i + n - 1) ||
		    in_list(m, DF_LIST_DANGLING, i + n - 1))
			return false;
		if ((t->mark || i + n == m->b.s->n ||
			in_list(m, DF_LIST_PREP, i + n)) &&
		    t->low.len > 2 && df_str_ends(t->low, DF_STR("s")))
			return take(m, part, i, i + n);
	}
	return false;
}

static bool
match_name(struct match *m, size_t part, size_t i)
{
	size_t k = i;

	if (!goes_on(m, i))
		return false;
	if (in_list(m, DF_LIST_DEFINITE, k) && k + 1 < m->b.s->n)
		k++;
	if (!m->b.s->v[k].cap || m->b.s->v[k].odd ||
	    in_list(m, DF_LIST_MONTH, k))
		return false;
	return take(m, part, i, i);
}

static bool
match_gap(struct match *m, size_t part, size_t i)
{
	for (size_t n = 0; n <= m->b.t->part[part].n; n++) {
		if (n > 0) {
			const struct df_token *t = &m->b.s->v[i + n - 1];

			if (!goes_on(m, i + n - 1) || t->odd ||
			    memchr(t->bare.s, ',', t->bare.len) ||
			    in_list(m, DF_LIST_GAPSTOP, i + n - 1) ||
			    (!t->cap &&
				in_list(m, DF_LIST_DANGLING, i + n - 1)))
				return false;
		}
		if (n >= m->b.t->part[part].least && take(m, part, i, i + n))
			return true;
	}
	return false;
}

/* Names, and what joins them: no verb is among them. */
static bool
match_persons(struct match *m, size_t part, size_t i)
{
	for (size_t n = 1; n <= m->b.t->part[part].n; n++) {
		const struct df_token *t = &m->b.s->v[i + n - 1];

		if (!goes_on(m, i + n - 1) || t->odd ||
		    (!t->cap && !df_token_in(t, DF_LIST_PARTICLE) &&
			!df_token_in(t, DF_LIST_ARTICLE) &&
			!df_token_in(t, DF_LIST_CONJUNCTION)))
			return false;
		if (t->cap && take(m, part, i, i + n))
			return true;
	}
	return false;
}

/* Whether no word of the noun phrase comes at i. */
static bool
is_finished(const struct match *m, size_t i)
{
	return i == m->b.s->n || m->b.s->v[i - 1].mark ||
	    (in_list(m, DF_LIST_PREP, i) && !in_list(m, DF_LIST_OF, i));
}

static bool
is_later(const struct match *m, const struct df_part *p, size_t i)
{
	for (size_t k = i; k < m->b.s->n; k++)
		if (holds(p, &m->b.s->v[k]))
			return true;
	return false;
}

/* Whether a phrase ends before the word at i: at a mark, before "which" and the
 * like, or before an "and" that begins a new clause. */
static bool
ends_here(const struct match *m, size_t i)
{
	if (i >= m->b.s->n || (i > 0 && m->b.s->v[i - 1].mark))
		return true;
	if (in_list(m, DF_LIST_CONJUNCTION, i))
		return in_list(m, DF_LIST_PREP, i + 1) ||
		    in_list(m, DF_LIST_PRONOUN, i + 1);
	return in_list(m, DF_LIST_PHRASE_END, i);
}

static bool
match_from(struct match *m, size_t part, size_t i)
{
	const struct df_part *p = &m->b.t->part[part];
	bool found;

	if (part == m->b.t->nparts)
		return true;
	found = i < m->b.s->n && holds(p, &m->b.s->v[i]);
	switch (p->kind) {
	case DF_PART_WORDS:
	case DF_PART_LIST:
		return found && goes_on(m, i) &&
		    (!m->b.s->v[i].mark || part + 1 == m->b.t->nparts ||
			p[1].kind == DF_PART_END) &&
		    take(m, part, i, i + 1);
	case DF_PART_OPTIONAL:
		return (found && goes_on(m, i) && take(m, part, i, i + 1)) ||
		    take(m, part, i, i);
	case DF_PART_WITHIN:
		return match_within(m, part, i);
	case DF_PART_NOT:
		return !found && take(m, part, i, i);
	case DF_PART_NOT_WITHIN:
		return !is_within(m, p, i) && take(m, part, i, i);
	case DF_PART_LATER:
		return is_later(m, p, i) && take(m, part, i, i);
	case DF_PART_NOT_LATER:
		return !is_later(m, p, i) && take(m, part, i, i);
	case DF_PART_SUBJECT:
		return match_subject(m, part, i);
	case DF_PART_DATE:
		return match_date(m, part, i);
	case DF_PART_NUMBER:
		return match_measure(m, part, i, df_measure_number);
	case DF_PART_MONEY:
		return match_measure(m, part, i, df_measure_money);
	case DF_PART_PERCENT:
		return match_measure(m, part, i, df_measure_percent);
	case DF_PART_PERSONS:
		return match_persons(m, part, i);
	case DF_PART_FINISH:
		return is_finished(m, i) && take(m, part, i, i);
	case DF_PART_NOUNS:
		return match_nouns(m, part, i);
	case DF_PART_NAME:
		return match_name(m, part, i);
	case DF_PART_GAP:
		return match_gap(m, part, i);
	case DF_PART_END:
		return ends_here(m, i) && take(m, part, i, i);
	case DF_PART_REST:
		return i + p->n <= m->b.s->n && take(m, part, i, m->b.s->n);
	}
	return false;
}

/* Behind the n questions q, which are for facts, only others for facts. */
static bool
may_follow(const struct df_template *t, const struct df_question *q, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!t->fact || df_str_eq(t->name, q[i].template->name))
			return false;
	return true;
}

/* The heaviest template that matches, of those that no question of q, n of
 * them, forbids. */
static bool
find_best(struct match *best, const struct df_sentence *s,
    const struct df_language *l, const struct df_usage *u,
    struct df_topic_memo *memo, const struct df_question *q, size_t n)
{
	struct match m = {.b = {.s = s, .l = l}, .u = u, .memo = memo};

	best->b.t = NULL;
	for (size_t i = 0; i < l->ntemplates; i++) {
		m.b.t = &l->templates[i];
		m.loose = 0;
		if (best->b.t && best->b.t->weight >= m.b.t->weight)
			continue;
		if (may_follow(m.b.t, q, n) && match_from(&m, 0, 0))
			*best = m;
	}
	return best->b.t != NULL;
}

int
df_match(struct df_question q[DF_QUESTIONS_MAX], const struct df_sentence *s,
    const struct df_language *l, const struct df_usage *u,
    struct df_arena *arena)
{
	struct df_topic_memo memo = {0};
	struct match best;
	int n = 0;

	while (n < DF_QUESTIONS_MAX && (n == 0 || q[n - 1].template->fact) &&
	    find_best(&best, s, l, u, &memo, q, (size_t)n)) {
		q[n].template = best.b.t;
		if (df_question_build(&q[n].text, &best.b, arena) < 0)
			return -1;
		n++;
	}
	return n;
}
