/*
 * format: the rules about form and their thresholds.
 */
#include "score/format.h"

#include <stdbool.h>

#include "core/count.h"
#include "score/faults.h"
#include "score/grams.h"
#include "score/subject.h"
#include "score/verdict.h"

/* A long text may hold one bad character in 2,000, an example none. */
#define BAD_CHARS_MAX 0.0005
/* Left-over mark-up for every word. */
#define MARKUP_MAX 0.01
/* A shorter answer may be a name or a number, without a full stop. */
#define ANSWER_WORDS 12

static int
at_most(struct df_verdict *v, const char *rule, double value, double most,
    long message)
{
	return value <= most ? 0
			     : df_verdict_fail(v, rule, value, most, message);
}

static double
share(size_t n, size_t of)
{
	return n == 0 ? 0 : (double)n / (double)(of > 0 ? of : 1);
}

static int
check_text(struct df_verdict *v, struct df_str text, const struct df_grams *g,
    bool example, long message)
{
	double bad = example ? 0 : BAD_CHARS_MAX;
	struct df_faults f;

	if (g->n == 0)
		return df_verdict_fail(v, "empty", 0, 1, message);
	df_faults_count(&f, text);
	const struct {
		const char *rule;
		double value, most;
	} rules[] = {
	    {"replacement_char", share(f.replacement, g->text_chars), bad},
	    {"control_char", share(f.control, g->text_chars), bad},
	    {"private_use", share(f.private_use, g->text_chars), bad},
	    {"mojibake", share(f.mojibake, g->text_chars), bad},
	    {"html_tags", share(f.tags, g->words), MARKUP_MAX},
	    {"html_entities", share(f.entities, g->words), MARKUP_MAX},
	    {"open_fence", f.open_fence, 0},
	};
	for (size_t i = 0; i < DF_COUNT(rules); i++)
		if (at_most(v, rules[i].rule, rules[i].value, rules[i].most,
			message) < 0)
			return -1;
	return 0;
}

/* Whether a message may come after one of role before (NONE at the start). */
static bool
may_follow(enum df_role before, enum df_role role)
{
	switch (role) {
	case DF_ROLE_SYSTEM:
		return before == DF_ROLE_NONE;
	case DF_ROLE_USER:
		return before != DF_ROLE_USER && before != DF_ROLE_TOOL;
	case DF_ROLE_ASSISTANT:
		return before == DF_ROLE_USER || before == DF_ROLE_TOOL;
	case DF_ROLE_TOOL:
		return before == DF_ROLE_ASSISTANT || before == DF_ROLE_TOOL;
	default:
		return false;
	}
}

/* The first message that is out of turn, or -1. */
static long
find_disorder(const struct df_subject *s)
{
	enum df_role before = DF_ROLE_NONE;

	for (size_t i = 0; i < s->n; i++) {
		if (!may_follow(before, s->v[i].role))
			return (long)i;
		before = s->v[i].role;
	}
	return -1;
}

/* The rules about the list of messages; each counts messages. */
static int
check_shape(struct df_verdict *v, const struct df_subject *s)
{
	long disorder = -1;
	size_t whole = 0, known = 0;

	for (size_t i = 0; i < s->n; i++) {
		whole += s->v[i].whole;
		known += s->v[i].role != DF_ROLE_NONE;
	}
	if (s->n == 0)
		return df_verdict_fail(v, "no_messages", 0, 1, -1);
	if (whole < s->n)
		return df_verdict_fail(
		    v, "bad_message", (double)(s->n - whole), 0, -1);
	if (known < s->n)
		return df_verdict_fail(
		    v, "bad_role", (double)(s->n - known), 0, -1);
	disorder = find_disorder(s);
	if (disorder >= 0 &&
	    df_verdict_fail(v, "bad_order", 1, 0, disorder) < 0)
		return -1;
	if (s->v[s->n - 1].role != DF_ROLE_ASSISTANT)
		return df_verdict_fail(v, "no_answer", 0, 1, -1);
	return 0;
}

static int
check_answer(struct df_verdict *v, const struct df_subject *s, size_t i,
    const struct df_grams *g)
{
	struct df_str text = s->v[i].content;

	if (g->words >= ANSWER_WORDS && !df_faults_ends_whole(text) &&
	    df_verdict_fail(v, "answer_cut_off", 1, 0, (long)i) < 0)
		return -1;
	if (i > 0 && df_str_eq(text, s->v[i - 1].content))
		return df_verdict_fail(v, "answer_is_question", 1, 0, (long)i);
	return 0;
}

static int
check_messages(
    struct df_verdict *v, const struct df_subject *s, const struct df_grams *g)
{
	if (check_shape(v, s) < 0)
		return -1;
	for (size_t i = 0; i < s->n; i++) {
		if (!s->v[i].whole || s->v[i].calls)
			continue;
		if (check_text(v, s->v[i].content, &g[i], true, (long)i) < 0)
			return -1;
		if (s->v[i].role == DF_ROLE_ASSISTANT &&
		    check_answer(v, s, i, &g[i]) < 0)
			return -1;
	}
	return 0;
}

int
df_format_check(
    struct df_verdict *v, const struct df_subject *s, const struct df_grams *g)
{
	int rc = s->example ? check_messages(v, s, g)
			    : check_text(v, s->text, g, false, -1);

	if (rc == 0 && v->n > 0)
		df_verdict_lower(v, 1.0 / (2.0 + (double)v->n));
	return rc;
}
