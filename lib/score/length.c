/*
 * length: Gopher's limits, and those of messages.
 */
#include "score/length.h"

#include "score/grams.h"
#include "score/subject.h"
#include "score/verdict.h"

#define MEAN_MIN 3.0
#define MEAN_MAX 10.0
/* The mean length of fewer words says nothing. */
#define MEAN_WORDS 50

/* The fewest words of a message: one is an answer, not a question. */
static const int64_t message_min[] = {
    [DF_ROLE_NONE] = 1,
    [DF_ROLE_SYSTEM] = 1,
    [DF_ROLE_USER] = 2,
    [DF_ROLE_ASSISTANT] = 1,
    [DF_ROLE_TOOL] = 0,
};

static int
at_least(struct df_verdict *v, const char *rule, double value, double least,
    long message)
{
	if (value >= least)
		return 0;
	df_verdict_lower(v, DF_SCORE_PASS * value / least);
	return df_verdict_fail(v, rule, value, least, message);
}

static int
at_most(struct df_verdict *v, const char *rule, double value, double most,
    long message)
{
	if (value <= most)
		return 0;
	df_verdict_lower(v, DF_SCORE_PASS * most / value);
	return df_verdict_fail(v, rule, value, most, message);
}

/* Scripts without spaces have one-letter words here: their mean length is no
 * measure. */
static int
check_mean(struct df_verdict *v, const struct df_grams *g, long message)
{
	double mean;

	if (g->words == 0 || g->unspaced * 2 > g->words)
		return 0;
	mean = (double)g->word_chars / (double)g->words;
	if (at_least(v, "word_length_min", mean, MEAN_MIN, message) < 0)
		return -1;
	return at_most(v, "word_length_max", mean, MEAN_MAX, message);
}

static int
check_words(struct df_verdict *v, const struct df_grams *g, int64_t min,
    int64_t max, long message)
{
	double words = (double)g->words;

	if (at_least(v, "words_min", words, (double)min, message) < 0)
		return -1;
	return at_most(v, "words_max", words, (double)max, message);
}

static int
check_message(struct df_verdict *v, const struct df_message *m,
    const struct df_grams *g, int64_t max, long i)
{
	if (!m->whole || m->calls)
		return 0;
	if (check_words(v, g, message_min[m->role], max, i) < 0)
		return -1;
	return g->words < MEAN_WORDS ? 0 : check_mean(v, g, i);
}

int
df_length_check(struct df_verdict *v, const struct df_subject *s,
    const struct df_grams *g, const struct df_length_limits *limits)
{
	if (!s->example) {
		if (check_words(
			v, g, limits->min_words, limits->max_words, -1) < 0)
			return -1;
		return check_mean(v, g, -1);
	}
	for (size_t i = 0; i < s->n; i++)
		if (check_message(
			v, &s->v[i], &g[i], limits->max_words, (long)i) < 0)
			return -1;
	return 0;
}
