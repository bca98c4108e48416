/*
 * choice: expectations of sets of units.
 */
#include "clean/judge/choice.h"

#include <stdlib.h>

#include "clean/judge/unit.h"

/* A page whose best unit is less likely than this to be content has none: it
 * says that scripts are needed, or that it is not to be had. */
#define LIKELY 0.3
/* So many thresholds stand for all. */
#define STEPS 16

static int
compare(const void *a, const void *b)
{
	const struct df_choice *x = a, *y = b;

	if (x->share != y->share)
		return x->share < y->share ? 1 : -1;
	return x->unit < y->unit ? -1 : x->unit > y->unit;
}

/* The words of the units of each threshold's share and more, the likeliest
 * first. */
static void
count_above(const struct df_units *u, const struct df_choice *v, double *above)
{
	double words = 0;
	size_t i = 0;

	for (int k = 0; k < STEPS; k++) {
		for (; i < u->n && v[i].share >= 1 - (k + 0.5) / STEPS; i++)
			words += u->v[v[i].unit].words;
		above[k] = words;
	}
}

/* The F measure of keeping so many words, those of the likeliest units, where
 * the content is the units above a threshold, any being as likely as others. */
static double
f_together(double kept, const double *above, double beta2)
{
	double f = 0;

	for (int k = 0; k < STEPS; k++)
		f += (1 + beta2) * (kept < above[k] ? kept : above[k]) /
		    (kept + beta2 * above[k]);
	return f / STEPS;
}

/* Of all sets of so many units the one of the likeliest is best, so there is
 * one set of each size to look at. */
size_t
df_choice_best(const struct df_units *u, struct df_choice *v, double beta2,
    bool by_chance)
{
	double wanted = 0, kept = 0, hit = 0, best = 0, above[STEPS];
	size_t n = 0;

	for (size_t i = 0; i < u->n; i++)
		wanted += v[i].share * u->v[v[i].unit].words;
	qsort(v, u->n, sizeof(*v), compare);
	count_above(u, v, above);
	for (size_t i = 0; i < u->n && v[i].share > 0; i++) {
		double words = u->v[v[i].unit].words, f;

		kept += words;
		hit += v[i].share * words;
		if (kept == 0)
			continue;
		f = (1 + beta2) * hit / (kept + beta2 * wanted);
		if (!by_chance)
			f += f_together(kept, above, beta2);
		if (f < best)
			continue;
		best = f;
		n = i + 1;
	}
	return u->n > 0 && v[0].share < LIKELY ? 0 : n;
}
