/*
 * verdict: collects what failed.
 */
#include "score/verdict.h"

void
df_verdict_init(struct df_verdict *v, struct df_arena *arena)
{
	*v = (struct df_verdict){.score = 1, .arena = arena};
}

int
df_verdict_fail(struct df_verdict *v, const char *rule, double value,
    double threshold, long message)
{
	if (v->n == v->cap) {
		size_t cap = v->cap ? v->cap * 2 : 8;
		struct df_finding *p = df_arena_grow(
		    v->arena, v->v, v->cap * sizeof(*p), cap * sizeof(*p));

		if (!p)
			return -1;
		v->v = p;
		v->cap = cap;
	}
	v->v[v->n++] = (struct df_finding){rule, value, threshold, message};
	return 0;
}

void
df_verdict_lower(struct df_verdict *v, double score)
{
	if (score < v->score)
		v->score = score < 0 ? 0 : score;
}
