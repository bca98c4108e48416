/*
 * context: sums over the page, from which all means follow.
 */
#include "clean/judge/context.h"

#include <math.h>
#include <stddef.h>

#include "clean/judge/feature.h"
#include "clean/judge/unit.h"
#include "clean/tree/node.h"
#include "core/arena.h"
#include "core/count.h"

/* Distances in units from here on are all the same. */
#define FAR 99
/* A unit is likely content from here on, and sure when it is that far off. */
#define LIKELY 0.5f
#define SURE 0.4f

#define AT(row, name) DF_FEATURE_AT(row, DF_F_##name)

struct sum {
	double kept, words; /* kept: each word by the share of its unit */
};

struct view {
	const struct df_units *u;
	const float *shares;
	float *rows;
	struct sum *before; /* of the units before each, and of all */
};

static float *
row_of(const struct view *v, size_t unit)
{
	return df_feature_row(v->rows, unit);
}

/* The mean share of the words of units from up to to, without those of one
 * unit that is among them. */
static float
mean(const struct view *v, size_t from, size_t to, size_t without)
{
	double words = v->u->v[without].words;
	double kept = v->before[to].kept - v->before[from].kept -
	    words * (double)v->shares[without];
	double all = v->before[to].words - v->before[from].words - words;

	return all >= 1 ? (float)(kept / all) : 0;
}

static int
sum_up(struct view *v, struct df_arena *a)
{
	size_t n = v->u->n;

	v->before = df_arena_calloc(a, n + 1, sizeof(*v->before));
	if (!v->before)
		return -1;
	for (size_t i = 0; i < n; i++) {
		double words = v->u->v[i].words;

		v->before[i + 1].kept =
		    v->before[i].kept + words * (double)v->shares[i];
		v->before[i + 1].words = v->before[i].words + words;
	}
	return 0;
}

static void
fill_neighbours(const struct view *v, size_t i)
{
	static const struct {
		enum df_feature feature;
		size_t far;
	} around[] = {
	    {DF_F_share_around5, 5},
	    {DF_F_share_around12, 12},
	    {DF_F_share_around30, 30},
	};
	static const enum df_feature prev[] = {
	    DF_F_share_prev, DF_F_share_prev2, DF_F_share_prev3};
	static const enum df_feature next[] = {
	    DF_F_share_next, DF_F_share_next2, DF_F_share_next3};
	size_t n = v->u->n;
	float *row = row_of(v, i);

	AT(row, share) = v->shares[i];
	for (size_t k = 0; k < DF_COUNT(prev); k++) {
		DF_FEATURE_AT(row, prev[k]) = i > k ? v->shares[i - k - 1] : 0;
		DF_FEATURE_AT(row, next[k]) =
		    i + k + 1 < n ? v->shares[i + k + 1] : 0;
	}
	for (size_t k = 0; k < DF_COUNT(around); k++) {
		size_t far = around[k].far;

		DF_FEATURE_AT(row, around[k].feature) = mean(
		    v, i > far ? i - far : 0, i + far < n ? i + far + 1 : n, i);
	}
}

static void
fill_around(const struct view *v, size_t i)
{
	static const enum df_feature up[] = {DF_F_share_up1, DF_F_share_up2,
	    DF_F_share_up3, DF_F_share_up4, DF_F_share_up5};
	const struct df_node *n = v->u->v[i].node;
	float *row = row_of(v, i);

	for (size_t k = 0; k < DF_COUNT(up); k++) {
		const struct df_place *p;

		n = n->parent ? n->parent : n;
		p = &v->u->places[n->index];
		DF_FEATURE_AT(row, up[k]) =
		    mean(v, p->first, p->first + p->units, i);
	}
}

/* The units of the same path; the first stands for all. */
static int
fill_groups(const struct view *v, struct df_arena *a)
{
	float *sums = df_arena_calloc(a, v->u->n + 1, sizeof(*sums));

	if (!sums)
		return -1;
	for (size_t i = 0; i < v->u->n; i++)
		sums[v->u->v[i].group] += v->shares[i];
	for (size_t i = 0; i < v->u->n; i++) {
		const struct df_unit *u = &v->u->v[i];

		AT(row_of(v, i), share_group) =
		    u->same > 0 ? sums[u->group] / (float)u->same : 0;
	}
	return 0;
}

static float
distance(size_t from, size_t to)
{
	return to - from < FAR ? (float)(to - from) : FAR;
}

/* How far the next likely unit is on either side; behind it, the unit itself
 * counts. */
static void
fill_distances(const struct view *v)
{
	size_t n = v->u->n, likely = SIZE_MAX;

	for (size_t i = 0; i < n; i++) {
		AT(row_of(v, i), from_likely) =
		    likely == SIZE_MAX ? FAR : distance(likely, i);
		if (v->shares[i] > LIKELY)
			likely = i;
	}
	likely = SIZE_MAX;
	for (size_t i = n; i-- > 0;) {
		if (v->shares[i] > LIKELY)
			likely = i;
		AT(row_of(v, i), to_likely) =
		    likely == SIZE_MAX ? FAR : distance(i, likely);
	}
}

static float
section_mean(const struct view *v, size_t from, size_t to)
{
	double words = v->before[to].words - v->before[from].words;
	double kept = v->before[to].kept - v->before[from].kept;

	return words >= 1 ? (float)(kept / words) : 0;
}

/* Each heading begins a section, which goes to the next one. */
static void
fill_sections(const struct view *v)
{
	size_t n = v->u->n, from = 0, to;
	float before = 0;

	for (size_t last = 0; from < n; last = from, from = to) {
		float own, heading;

		for (to = from + 1; to < n; to++)
			if (AT(row_of(v, to), in_heading) > 0)
				break;
		own = section_mean(v, from, to);
		heading =
		    AT(row_of(v, from), in_heading) > 0 ? v->shares[from] : 0;
		for (size_t i = last; from > 0 && i < from; i++)
			AT(row_of(v, i), share_section_next) = own;
		for (size_t i = from; i < to; i++) {
			AT(row_of(v, i), share_section) = own;
			AT(row_of(v, i), share_heading) = heading;
			AT(row_of(v, i), share_section_prev) = before;
		}
		before = own;
	}
}

/* The same numbers in every row, and how much was kept before it. */
static void
fill_page(const struct view *v)
{
	size_t n = v->u->n;
	const struct sum *all = &v->before[n];
	float most = 0;
	double sure = 0;

	for (size_t i = 0; i < n; i++) {
		most = v->shares[i] > most ? v->shares[i] : most;
		if (fabsf(v->shares[i] - 0.5f) > SURE)
			sure += v->u->v[i].words;
	}
	for (size_t i = 0; i < n; i++) {
		float *row = row_of(v, i);

		AT(row, share_page) = section_mean(v, 0, n);
		AT(row, share_words) = (float)log2(1 + all->kept);
		AT(row, share_most) = most;
		AT(row, share_sure) =
		    all->words > 0 ? (float)(sure / all->words) : 0;
		AT(row, share_before) =
		    all->kept > 0 ? (float)(v->before[i].kept / all->kept) : 0;
	}
}

int
df_context_fill(const struct df_units *u, const float *shares, float *rows,
    struct df_arena *a)
{
	struct view v = {.u = u, .shares = shares, .rows = rows};

	if (sum_up(&v, a) < 0 || fill_groups(&v, a) < 0)
		return -1;
	for (size_t i = 0; i < u->n; i++) {
		fill_neighbours(&v, i);
		fill_around(&v, i);
	}
	fill_distances(&v);
	fill_sections(&v);
	fill_page(&v);
	return 0;
}
