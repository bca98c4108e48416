/*
 * timers: a heap of what is to happen, the earliest first.
 */
#include <stdlib.h>

#include "core/checked.h"
#include "net/timers.h"

void
df_timers_init(struct df_timers *t)
{
	*t = (struct df_timers){0};
}

void
df_timers_release(struct df_timers *t)
{
	free(t->heap);
	df_timers_init(t);
}

int
df_timers_reserve(struct df_timers *t, size_t n)
{
	size_t cap = t->cap ? t->cap : 64;
	size_t size;
	void *grown;

	if (n <= t->cap)
		return 0;
	while (cap < n)
		if (!df_mul(cap, 2, &cap))
			return -1;
	if (!df_mul(cap, sizeof(*t->heap), &size))
		return -1;
	grown = realloc(t->heap, size);
	if (!grown)
		return -1;
	t->heap = grown;
	t->cap = cap;
	return 0;
}

static bool
before(const struct df_timer *a, const struct df_timer *b)
{
	return a->at != b->at ? a->at < b->at : a->order < b->order;
}

int
df_timers_add(struct df_timers *t, int64_t at, uint32_t what, uint32_t kind)
{
	struct df_timer timer = {at, t->added, what, kind};
	size_t i;

	if (df_timers_reserve(t, t->n + 1) < 0)
		return -1;
	t->added++;
	for (i = t->n++; i > 0; i = (i - 1) / 2) {
		if (!before(&timer, &t->heap[(i - 1) / 2]))
			break;
		t->heap[i] = t->heap[(i - 1) / 2];
	}
	t->heap[i] = timer;
	return 0;
}

const struct df_timer *
df_timers_first(const struct df_timers *t)
{
	return t->n > 0 ? &t->heap[0] : NULL;
}

bool
df_timers_take(struct df_timers *t, int64_t now, struct df_timer *out)
{
	struct df_timer last;
	size_t i = 0;

	if (t->n == 0 || t->heap[0].at > now)
		return false;
	*out = t->heap[0];
	last = t->heap[--t->n];
	for (;;) {
		size_t child = 2 * i + 1;

		if (child >= t->n)
			break;
		if (child + 1 < t->n &&
		    before(&t->heap[child + 1], &t->heap[child]))
			child++;
		if (!before(&t->heap[child], &last))
			break;
		t->heap[i] = t->heap[child];
		i = child;
	}
	t->heap[i] = last;
	return true;
}
