/*
 * timers: a heap of what is to happen, the earliest first.
 *
 * Equal times come out in the order they went in, so that a run with the same
 * input goes the same way. The clock is the caller's; any unit will do.
 */
#ifndef DF_NET_TIMERS_H
#define DF_NET_TIMERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct df_timer {
	int64_t at;     /* of the clock that now is of, whatever it counts */
	uint64_t order; /* set by df_timers_add */
	uint32_t what;  /* the caller's */
	uint32_t kind;  /* the caller's */
};

struct df_timers {
	struct df_timer *heap;
	size_t n;
	size_t cap;
	uint64_t added;
};

void df_timers_init(struct df_timers *t);
void df_timers_release(struct df_timers *t);

/* Room for n timers in all, so that the next adds cannot fail. 0 or -1. */
int df_timers_reserve(struct df_timers *t, size_t n);
int df_timers_add(
    struct df_timers *t, int64_t at, uint32_t what, uint32_t kind);

/* The earliest, or NULL when there is none. */
const struct df_timer *df_timers_first(const struct df_timers *t);
/* Take the earliest if it is due by now. */
bool df_timers_take(struct df_timers *t, int64_t now, struct df_timer *out);

#endif
