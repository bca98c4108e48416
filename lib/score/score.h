/*
 * score: runs the checks that were asked for on a record and writes what they
 * found into it.
 *
 * Fields: scores {check: 0..1}, score, passed, flags [{check, rule, value,
 * threshold, message}].  What an earlier run wrote about other checks stays:
 * the new findings are merged into it, and `score` is the lowest of all.
 */
#ifndef DF_SCORE_SCORE_H
#define DF_SCORE_SCORE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/buf.h"
#include "core/fields.h"
#include "score/length.h"
#include "score/verdict.h"

struct df_err;
struct df_record;

enum df_check {
	DF_CHECK_FORMAT = 0,
	DF_CHECK_LENGTH,
	DF_CHECK_REPETITION,
	DF_CHECKS,
};

struct df_score_plan {
	bool check[DF_CHECKS];
	struct df_length_limits length;
	double min_score;  /* what a record must have to pass */
	const char *field; /* of the text, or NULL */
};

struct df_score_result {
	struct df_verdict verdict[DF_CHECKS]; /* of the checks in the plan */
	double score; /* the lowest, earlier checks included */
	bool passed;
};

/* Parse a list of checks, "format,length", into plan->check. 0, or -1 with a
 * usage error. */
int df_score_parse_checks(
    struct df_score_plan *plan, const char *list, struct df_err *err);

/* What one worker scores with. The plan is borrowed. */
struct df_scorer {
	const struct df_score_plan *plan;
	struct df_buf scores, flags; /* the values set in the last record */
	struct df_fields fields;
};

void df_scorer_init(struct df_scorer *sc, const struct df_score_plan *plan);
void df_scorer_release(struct df_scorer *sc);

/* Score rec and set its fields, which are valid until the next call. 1; 0 when
 * it has no text; -1 with an input error when its arena is full. */
int df_scorer_run(struct df_scorer *sc, struct df_record *rec,
    struct df_score_result *result, struct df_err *err);

const char *df_check_name(enum df_check check);

/* What the first check that failed found first, or NULL. */
const struct df_finding *df_score_first(
    const struct df_score_result *result, enum df_check *check);

#endif
