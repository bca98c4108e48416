/*
 * labels: a sorted array, and the two ends of what is equal in it.
 */
#include "clean/judge/labels.h"

#include <stdbool.h>
#include <stdlib.h>

#include "core/arena.h"

int
df_labels_init(struct df_labels *l, size_t most, struct df_arena *a)
{
	*l = (struct df_labels){
	    .v = df_arena_alloc(a, (most + 1) * sizeof(*l->v))};
	return l->v ? 0 : -1;
}

void
df_labels_add(struct df_labels *l, uint32_t label)
{
	l->v[l->n++] = label;
}

static int
compare(const void *a, const void *b)
{
	const uint32_t *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

void
df_labels_sort(struct df_labels *l)
{
	qsort(l->v, l->n, sizeof(*l->v), compare);
}

/* The first that is not less, or that is greater. */
static size_t
bound(const struct df_labels *l, uint32_t label, bool greater)
{
	size_t from = 0, to = l->n;

	while (from < to) {
		size_t middle = from + (to - from) / 2;

		if (l->v[middle] < label || (greater && l->v[middle] == label))
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

size_t
df_labels_count(const struct df_labels *l, uint32_t label)
{
	return bound(l, label, true) - bound(l, label, false);
}
