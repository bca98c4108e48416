/*
 * tally: how often each value of a field occurs, such as each licence.
 *
 * Remembers the first DF_TALLY_MAX different values, each up to DF_TALLY_VALUE
 * bytes; what else comes is counted as "other", and what has no value as
 * "none", so that the counts always add up.
 */
#ifndef DF_EXPORT_TALLY_H
#define DF_EXPORT_TALLY_H

#include <stddef.h>
#include <stdint.h>

#include "core/str.h"

struct df_err;

struct df_tally_entry {
	char *value;
	size_t len;
	uint64_t hash;
	uint64_t count;
};

struct df_tally {
	struct df_tally_entry *v;
	size_t n;
	size_t last; /* the entry counted last: the next is often the same */
	uint64_t other;
	uint64_t none;
};

void df_tally_init(struct df_tally *t);
void df_tally_release(struct df_tally *t);
/* Count one value; an empty one is none. 0, or -1 with a system error. */
int df_tally_add(struct df_tally *t, struct df_str value, struct df_err *err);
/* Put the entries in order: most frequent first, equal ones by value. */
void df_tally_sort(struct df_tally *t);
/* The value of entry i. */
struct df_str df_tally_value(const struct df_tally *t, size_t i);

#endif
