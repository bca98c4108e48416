/*
 * labels: numbers that stand for texts, and how often each was seen.
 *
 * All are added first, then sorted, then counted.
 */
#ifndef DF_CLEAN_LABELS_H
#define DF_CLEAN_LABELS_H

#include <stddef.h>
#include <stdint.h>

struct df_arena;

struct df_labels {
	uint32_t *v;
	size_t n;
};

/* For so many at most. 0, or -1 when the arena is full. */
int df_labels_init(struct df_labels *l, size_t most, struct df_arena *a);
void df_labels_add(struct df_labels *l, uint32_t label);
void df_labels_sort(struct df_labels *l);
size_t df_labels_count(const struct df_labels *l, uint32_t label);

#endif
