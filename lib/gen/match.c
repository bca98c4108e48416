/*
 * match: patterns against words, by trying; a pattern has at most
 * DF_PARTS_MAX parts, so the recursion is no deeper than that.
 */
#include "gen/match.h"

#include "core/arena.h"
#include "core/buf.h"
#include "gen/language.h"
#include "gen/sentence.h"
#include "gen/topic.h"

#define WITHIN_WORDS 5
#define AHEAD_WORDS 8
#define NOUN_WORDS 4
#define ASIDE_WORDS 12

struct match {
	const struct df_sentence *s;
	const struct df_language *l;
	const struct df_usage *u;
	const struct df_template *t;
	struct df_topic topic;
	size_t topic_at;
	size_t loose; /* where a phrase may begin behind a mark */
	struct {
		size_t from, to;
	} at[DF_PARTS_MAX];
};

static bool match_from(struct match *m, size_t part, size_t i);

static bool
take(struct match *m, size_t part, size_t from, size_t to)
{
	m->at[part].from = from;
	m->at[part].to = to;
	return match_from(m, part + 1, to);
}

/* Whether the word at i goes on with the phrase before it. */
static bool
goes_on(const struct match *m, size_t i)
{
	return i < m->s->n && (i == 0 || i == m->loose || !m->s->v[i - 1].mark);
}

static bool
in_list(const struct match *m, enum df_list list, size_t i)
{
	return i < m->s->n && df_token_in(&m->s->v[i], list);
}

static bool
is_year(struct df_str s)
{
	if (s.len != 4 || s.s[0] < '1' || s.s[0] > '2')
		return false;
	for (size_t i = 1; i < 4; i++)
		if (s.s[i] < '0' || s.s[i] > '9')
			return false;
	return s.s[0] == '1' || s.s[1] == '0';
}

static bool
is_day(struct df_str s)
{
	return (s.len == 1 && s.s[0] >= '1' && s.s[0] <= '9') ||
	    (s.len == 2 && s.s[0] >= '0' && s.s[0] <= '3' && s.s[1] >= '0' &&
		s.s[1] <= '9');
}

/* The words of the date at i: 1995, May 1995, May 12, 1995, 12 May 1995; 0
 * when there is none. */
static size_t
date_words(const struct match *m, size_t i)
{
	const struct df_token *v = m->s->v + i;
	size_t n = m->s->n - i, k = 0;

	if (i >= m->s->n)
		return 0;
	if (k + 1 < n && is_day(v[k].bare) &&
	    in_list(m, DF_LIST_MONTH, i + k + 1))
		k++;
	if (in_list(m, DF_LIST_MONTH, i + k)) {
		k++;
		if (k < n && is_day(v[k].bare))
			k++;
	}
	return k < n && is_year(v[k].bare) ? k + 1 : 0;
}

static bool
match_date(struct match *m, size_t part, size_t i)
{
	size_t n = goes_on(m, i) ? date_words(m, i) : 0;

	if (n == 0 || in_list(m, DF_LIST_RANGE, i + n))
		return false;
	if (m->t->part[part].comma) {
		m->loose = i + n;
	}
	return take(m, part, i, i + n);
}

/* Past ", a form of carbon," behind a subject that ends before i. */
static size_t
past_aside(const struct match *m, size_t i)
{
	if (!m->s->v[i - 1].mark)
		return i;
	for (size_t k = i; k < m->s->n && k < i + ASIDE_WORDS; k++)
		if (m->s->v[k].mark)
			return k + 1;
	return m->s->n;
}

static bool
match_subject(struct match *m, size_t part, size_t i)
{
	struct df_topic topic;
	size_t loose = m->loose, next;

	if (!goes_on(m, i))
		return false;
	for (size_t n = 1; n <= DF_TOPIC_WORDS && i + n < m->s->n; n++) {
		if (!df_topic_judge(
			&topic, m->s, i, i + n, m->t->part[part].subject, m->u))
			continue;
		m->topic = topic;
		m->topic_at = part;
		next = past_aside(m, i + n);
		m->loose = next > i + n ? next : loose;
		m->at[part].from = i;
		m->at[part].to = i + n;
		if (match_from(m, part + 1, next))
			return true;
		m->loose = loose;
	}
	return false;
}

/* Compounds count by their last part: singer-songwriter. */
static bool
word_in(const struct df_part *p, const struct df_token *t)
{
	struct df_str low = t->low;
	size_t i = low.len;

	if (t->lists & p->bit)
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
	return !m->l->open_compounds || m->s->v[i].mark || i + 1 == m->s->n ||
	    in_list(m, DF_LIST_PREP, i + 1);
}

static bool
match_within(struct match *m, size_t part, size_t i)
{
	for (size_t n = 0; n < WITHIN_WORDS && goes_on(m, i + n); n++) {
		if (word_in(&m->t->part[part], &m->s->v[i + n]) &&
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
	for (size_t n = 0; n < AHEAD_WORDS && i + n < m->s->n; n++) {
		if (word_in(p, &m->s->v[i + n]))
			return true;
		if (in_list(m, DF_LIST_PREP, i + n) &&
		    !in_list(m, DF_LIST_CONJUNCTION, i + n))
			return false;
	}
	return false;
}

static bool
match_number(struct match *m, size_t part, size_t i)
{
	struct df_str s;

	if (!goes_on(m, i) || m->s->v[i].mark || m->s->v[i].odd)
		return false;
	s = m->s->v[i].bare;
	for (size_t k = 0; k < s.len; k++)
		if (!((s.s[k] >= '0' && s.s[k] <= '9') || s.s[k] == ','))
			return in_list(m, DF_LIST_NUMBER, i) &&
			    take(m, part, i, i + 1);
	return take(m, part, i, i + 1);
}

/* What is counted: plain small words up to the end of the phrase, the last of
 * them a plural. */
static bool
match_nouns(struct match *m, size_t part, size_t i)
{
	for (size_t n = 1; n <= NOUN_WORDS && goes_on(m, i + n - 1); n++) {
		const struct df_token *t = &m->s->v[i + n - 1];

		if (t->odd || in_list(m, DF_LIST_PREP, i + n - 1) ||
		    (n == 1 && df_str_ends(t->low, DF_STR("ing"))) ||
		    in_list(m, DF_LIST_QUANTITY, i + n - 1) ||
		    in_list(m, DF_LIST_DANGLING, i + n - 1))
			return false;
		if ((t->mark || i + n == m->s->n ||
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
	if (in_list(m, DF_LIST_DEFINITE, k) && k + 1 < m->s->n)
		k++;
	if (!m->s->v[k].cap || m->s->v[k].odd || in_list(m, DF_LIST_MONTH, k))
		return false;
	return take(m, part, i, i);
}

static bool
match_gap(struct match *m, size_t part, size_t i)
{
	for (size_t n = 0; n <= m->t->part[part].n; n++) {
		if (n > 0) {
			const struct df_token *t = &m->s->v[i + n - 1];

			if (!goes_on(m, i + n - 1) || t->odd ||
			    in_list(m, DF_LIST_GAPSTOP, i + n - 1) ||
			    (!t->cap &&
				in_list(m, DF_LIST_DANGLING, i + n - 1)))
				return false;
		}
		if (n >= m->t->part[part].least && take(m, part, i, i + n))
			return true;
	}
	return false;
}

static bool
is_later(const struct match *m, const struct df_part *p, size_t i)
{
	for (size_t k = i; k < m->s->n; k++)
		if (m->s->v[k].lists & p->bit)
			return true;
	return false;
}

/* Whether a phrase ends before the word at i: at a mark, before "which" and the
 * like, or before an "and" that begins a new clause. */
static bool
ends_here(const struct match *m, size_t i)
{
	if (i >= m->s->n || (i > 0 && m->s->v[i - 1].mark))
		return true;
	if (in_list(m, DF_LIST_CONJUNCTION, i))
		return in_list(m, DF_LIST_PREP, i + 1) ||
		    in_list(m, DF_LIST_PRONOUN, i + 1);
	return in_list(m, DF_LIST_PHRASE_END, i);
}

static bool
match_from(struct match *m, size_t part, size_t i)
{
	const struct df_part *p = &m->t->part[part];
	bool found;

	if (part == m->t->nparts)
		return true;
	found = i < m->s->n &&
	    (p->kind == DF_PART_WORDS
		    ? df_wordlist_find(p->list, m->s->v[i].low, NULL)
		    : (m->s->v[i].lists & p->bit) != 0);
	switch (p->kind) {
	case DF_PART_WORDS:
	case DF_PART_LIST:
		return found && goes_on(m, i) &&
		    (!m->s->v[i].mark || part + 1 == m->t->nparts ||
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
		return match_number(m, part, i);
	case DF_PART_NOUNS:
		return match_nouns(m, part, i);
	case DF_PART_NAME:
		return match_name(m, part, i);
	case DF_PART_GAP:
		return match_gap(m, part, i);
	case DF_PART_END:
		return ends_here(m, i) && take(m, part, i, i);
	case DF_PART_REST:
		return i + p->n <= m->s->n && take(m, part, i, m->s->n);
	}
	return false;
}

/* {n} and {n:list} of the question. */
static void
add_reference(
    struct df_buf *b, const struct match *m, size_t part, struct df_str list)
{
	const struct df_wordlist *forms = df_language_list(m->l, list);
	struct df_str word;

	for (size_t i = m->at[part].from; i < m->at[part].to; i++) {
		const struct df_token *t = &m->s->v[i];

		word = t->bare;
		if ((part == m->topic_at && i == m->at[part].from &&
			m->topic.lower) ||
		    m->t->part[part].kind == DF_PART_WORDS)
			word = t->low;
		if (forms)
			df_wordlist_find(forms, t->low, &word);
		if (i > m->at[part].from)
			df_buf_addc(b, ' ');
		df_buf_add_str(b, word);
	}
}

static bool
is_vowel(struct df_str s)
{
	if (s.len == 0)
		return false;
	if (s.len > 1 && s.s[0] == '\xc3')
		return true; /* an accented one, but for a few */
	return memchr("aeiouAEIOU", s.s[0], 10) != NULL;
}

/* Append q with the language's elision: "que un" -> "qu'un". */
static void
add_elided(struct df_buf *b, struct df_str q, struct df_str elision)
{
	const char *gap = memchr(elision.s, ' ', elision.len);
	size_t len = (size_t)(gap - elision.s);
	struct df_str word = df_str_slice(elision, 0, len);
	struct df_str form = df_str_slice(elision, len + 1, elision.len);

	for (size_t i = 0; i < q.len; i++) {
		struct df_str rest = df_str_slice(q, i, q.len);

		if ((i == 0 || q.s[i - 1] == ' ') &&
		    df_str_starts(rest, word) && rest.len > len + 1 &&
		    rest.s[len] == ' ' &&
		    is_vowel(df_str_slice(rest, len + 1, rest.len))) {
			df_buf_add_str(b, form);
			i += len;
		} else
			df_buf_addc(b, q.s[i]);
	}
}

/* The question with its references filled in; what was empty leaves no gap. */
static void
fill_in(struct df_buf *b, const struct match *m)
{
	struct df_str q = m->t->question, list;
	size_t end;

	for (size_t i = 0; i < q.len; i = end) {
		end = i + 1;
		if (q.s[i] == '{') {
			while (end < q.len && q.s[end] != '}')
				end++;
			list = i + 3 < end ? df_str_slice(q, i + 3, end)
					   : (struct df_str){0};
			add_reference(b, m, (size_t)(q.s[i + 1] - '1'), list);
			end++;
			continue;
		}
		if (b->len > 0 && b->s[b->len - 1] == ' ') {
			if (q.s[i] == ' ')
				continue;
			if (q.s[i] == '?' && q.s[i - 1] != ' ')
				df_buf_truncate(b, b->len - 1);
		}
		df_buf_addc(b, q.s[i]);
	}
}

static int
build_question(
    struct df_str *out, const struct match *m, struct df_arena *arena)
{
	struct df_buf b, elided, *whole = &b;
	char *copy;

	df_buf_init(&b, 0);
	df_buf_init(&elided, 0);
	fill_in(&b, m);
	if (m->l->elision.len > 0) {
		add_elided(&elided, df_buf_str(&b), m->l->elision);
		whole = &elided;
	}
	copy = b.failed || elided.failed
	    ? NULL
	    : df_arena_strdup(arena, df_buf_str(whole));
	*out = (struct df_str){copy, whole->len};
	df_buf_release(&b);
	df_buf_release(&elided);
	return copy ? 0 : -1;
}

int
df_match(struct df_question *q, const struct df_sentence *s,
    const struct df_language *l, const struct df_usage *u,
    struct df_arena *arena)
{
	struct match m = {.s = s, .l = l, .u = u}, best = {0};

	for (size_t i = 0; i < l->ntemplates; i++) {
		m.t = &l->templates[i];
		m.loose = 0;
		if (best.t && best.t->weight >= m.t->weight)
			continue;
		if (match_from(&m, 0, 0))
			best = m;
	}
	if (!best.t)
		return 0;
	q->template = best.t;
	return build_question(&q->text, &best, arena) < 0 ? -1 : 1;
}
