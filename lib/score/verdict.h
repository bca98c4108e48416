/*
 * verdict: what a check found: a score and the rules that failed.
 *
 * Every rule compares a value with a threshold.  The score of a check is
 * between 0 and 1, and at least DF_SCORE_PASS exactly when no rule failed, so
 * that a score can be sorted by and cut at without knowing the rules.
 */
#ifndef DF_SCORE_VERDICT_H
#define DF_SCORE_VERDICT_H

#include <stddef.h>

#include "core/arena.h"

#define DF_SCORE_PASS 0.5

struct df_finding {
	const char *rule; /* its name, which is never freed */
	double value;     /* what was measured */
	double threshold; /* and passed, one way or the other */
	long message; /* index of the message, -1 for a text or all of them */
};

struct df_verdict {
	double score;         /* 0 to 1: the lowest that a rule gave */
	struct df_finding *v; /* in the arena, in the order of the rules */
	size_t n, cap;
	struct df_arena *arena;
};

void df_verdict_init(struct df_verdict *v, struct df_arena *arena);

/* A rule failed. 0, or -1 when the arena is full. */
int df_verdict_fail(struct df_verdict *v, const char *rule, double value,
    double threshold, long message);

/* Lower the score to this, if it is higher. */
void df_verdict_lower(struct df_verdict *v, double score);

#endif
