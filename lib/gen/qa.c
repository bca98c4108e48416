/*
 * qa: once through the sentences to learn how words are written, once more to
 * find questions.
 */
#include "gen/qa.h"

#include "core/arena.h"
#include "gen/paragraphs.h"
#include "gen/candidates.h"
#include "gen/expansion.h"
#include "gen/heading.h"
#include "gen/language.h"
#include "gen/match.h"
#include "gen/section.h"
#include "gen/sentence.h"
#include "gen/usage.h"
#include "text/sentences.h"

#define ABBREVIATION_WEIGHT 65
#define HEADING_WEIGHT 97
#define SECTION_WEIGHT 91
/* A second question about a sentence comes behind the first ones of others. */
#define FURTHER 4

#define WORDS_MIN 4
#define WORDS_MAX 50

struct search {
	const struct df_language *l;
	struct df_str title;
	struct df_usage usage;
	struct df_candidates found;
	struct df_sentence s; /* the one at hand */
	struct df_arena *arena;
};

/* Whether a word speaks of what stands elsewhere. */
static bool
is_loose(const struct df_sentence *s)
{
	for (size_t i = 0; i < s->n; i++)
		if (df_token_in(&s->v[i], DF_LIST_LOOSE))
			return true;
	return false;
}

static bool
all_capitals(const struct df_sentence *s)
{
	size_t capitals = 0;

	for (size_t i = 0; i < s->n; i++)
		capitals += s->v[i].cap;
	return s->n > 3 && capitals * 20 > s->n * 17;
}

/* Whether the sentence can be an answer: whole, plain, and saying nothing
 * about where it stands. */
static bool
is_usable(const struct search *q)
{
	const struct df_sentence *s = &q->s;

	if (!s->plain || s->n < WORDS_MIN || s->n > WORDS_MAX)
		return false;
	if (!df_str_ends(s->text, DF_STR(".")) || all_capitals(s) ||
	    s->v[0].bare.s != s->text.s)
		return false;
	return !is_loose(s);
}

static int
ask_sentence(struct search *q)
{
	struct df_question v[DF_QUESTIONS_MAX];
	int n = df_match(v, &q->s, q->l, &q->usage, q->arena);

	for (int i = 0; i < n; i++) {
		const struct df_template *t = v[i].template;
		struct df_pair pair = {t->name, v[i].text, q->s.text, t->fact};

		if (df_candidates_add(&q->found, pair,
			i == 0 ? t->weight : t->weight / FURTHER, q->arena) < 0)
			return -1;
	}
	return n < 0 ? -1 : 0;
}

/* Full names of abbreviations in text. */
static int
ask_expansions(struct search *q, struct df_str text)
{
	struct df_expansion e;
	struct df_str rest = text;
	struct df_pair pair = {.template = DF_STR("qa/abbreviation")};

	if (q->l->abbreviation.len == 0)
		return 0;
	while (df_expansion_next(&rest, text, &e)) {
		pair.answer = e.name;
		if (df_expansion_ask(&pair.question, q->l->abbreviation,
			e.abbreviation, q->arena) < 0 ||
		    df_candidates_add(
			&q->found, pair, ABBREVIATION_WEIGHT, q->arena) < 0)
			return -1;
	}
	return 0;
}

/* The paragraph below a heading is its answer, if it is all there is before the
 * next heading; to some questions the first of several is. */
static int
ask_heading(
    struct search *q, struct df_str heading, struct df_str answer, bool alone)
{
	struct df_pair pair = {
	    .template = DF_STR("qa/heading"), .answer = answer};
	int rc;

	rc = df_heading_ask(
	    &pair.question, heading, answer, alone, q->l, q->arena);
	if (rc <= 0)
		return rc;
	return df_candidates_add(&q->found, pair, HEADING_WEIGHT, q->arena);
}

/* Do something with every sentence of a paragraph. */
static int
each_sentence(struct search *q, struct df_str text, int (*fn)(struct search *))
{
	struct df_sentences it;
	struct df_str s;
	int rc;

	df_sentences_init(&it, text, q->l->code);
	while (df_sentences_next(&it, &s)) {
		rc = df_sentence_read(&q->s, df_str_trim(s), q->l, q->arena);
		if (rc < 0 || (rc > 0 && fn(q) < 0))
			return -1;
	}
	return 0;
}

static int
learn(struct search *q)
{
	return df_usage_add(&q->usage, &q->s, q->arena);
}

static int
ask(struct search *q)
{
	return is_usable(q) ? ask_sentence(q) : 0;
}

static int
learn_text(struct search *q, struct df_str text)
{
	struct df_paragraphs it;
	struct df_paragraph b;

	df_paragraphs_init(&it, text);
	while (df_paragraphs_next(&it, &b))
		if (b.kind == DF_PARAGRAPH_PROSE &&
		    each_sentence(q, b.text, learn) < 0)
			return -1;
	df_usage_sort(&q->usage);
	return 0;
}

static bool
is_heading(const struct df_paragraph *p)
{
	return p->kind == DF_PARAGRAPH_HEADING ||
	    p->kind == DF_PARAGRAPH_QUESTION;
}

/* Whether the next paragraph is a heading, or there is none. */
static bool
ends_section(struct df_paragraphs it)
{
	struct df_paragraph next;

	return !df_paragraphs_next(&it, &next) || is_heading(&next);
}

/* All that stands between a heading and the next one; nothing when the text
 * ends before that, since the section may go on in the next chunk. */
static struct df_str
section_body(struct df_paragraphs it)
{
	struct df_paragraph p;
	struct df_str body = {0};

	while (df_paragraphs_next(&it, &p)) {
		if (is_heading(&p))
			return body;
		if (body.len == 0)
			body.s = p.text.s;
		body.len = (size_t)(p.text.s - body.s) + p.text.len;
	}
	return (struct df_str){0};
}

/* What "Article 3" says. */
static int
ask_section(
    struct search *q, struct df_str heading, struct df_paragraphs behind)
{
	struct df_pair pair = {.template = DF_STR("qa/section")};
	int rc;

	if (q->title.len == 0 || q->l->section.len == 0)
		return 0;
	pair.answer = section_body(behind);
	if (pair.answer.len == 0)
		return 0;
	rc = df_section_ask(
	    &pair.question, heading, q->title, pair.answer, q->l, q->arena);
	if (rc <= 0)
		return rc;
	return df_candidates_add(&q->found, pair, SECTION_WEIGHT, q->arena);
}

static int
ask_prose(struct search *q, struct df_str heading, struct df_str text,
    struct df_paragraphs behind)
{
	if (heading.len > 0 &&
	    ask_heading(q, heading, text, ends_section(behind)) < 0)
		return -1;
	if (ask_expansions(q, text) < 0)
		return -1;
	return each_sentence(q, text, ask);
}

static int
ask_text(struct search *q, struct df_str text)
{
	struct df_str heading = {0};
	struct df_paragraphs it;
	struct df_paragraph p;

	df_paragraphs_init(&it, text);
	while (df_paragraphs_next(&it, &p)) {
		if ((p.kind == DF_PARAGRAPH_PROSE &&
			ask_prose(q, heading, p.text, it) < 0) ||
		    (p.kind == DF_PARAGRAPH_HEADING &&
			ask_section(q, p.text, it) < 0))
			return -1;
		heading = is_heading(&p) ? p.text : (struct df_str){0};
	}
	return 0;
}

int
df_qa_find(struct df_pairs *out, const struct df_passage *p,
    const struct df_language *l, size_t max, struct df_arena *arena)
{
	struct search *q = df_arena_calloc(arena, 1, sizeof(*q));

	if (!q)
		return -1;
	q->l = l;
	q->title = df_str_trim(p->title);
	q->arena = arena;
	if (learn_text(q, p->text) < 0 || ask_text(q, p->text) < 0)
		return -1;
	return df_candidates_choose(&q->found, max, out, arena);
}
