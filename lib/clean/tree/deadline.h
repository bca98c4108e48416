/*
 * deadline: when the time for one record is up.
 *
 * A page is looked at again and again, each time in linear time; between two
 * looks somebody asks here. The parser asks on its own, see html.h.
 */
#ifndef DF_CLEAN_DEADLINE_H
#define DF_CLEAN_DEADLINE_H

struct df_err;

struct df_deadline {
	double end;     /* seconds of the monotonic clock */
	double seconds; /* from the beginning; 0: any time */
};

void df_deadline_set(struct df_deadline *d, double seconds);
/* 0, or -1 with the input error timeout. */
int df_deadline_check(const struct df_deadline *d, struct df_err *err);

#endif
