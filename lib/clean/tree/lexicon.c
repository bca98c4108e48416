/*
 * lexicon: a table with open addressing, at most half full.
 */
#include "clean/tree/lexicon.h"

#include <stdlib.h>

int
df_lexicon_init(struct df_lexicon *l, size_t n)
{
	l->size = 16;
	while (l->size < 2 * n)
		l->size *= 2;
	l->slots = calloc(l->size, sizeof(*l->slots));
	if (!l->slots)
		l->size = 0;
	return l->slots ? 0 : -1;
}

void
df_lexicon_release(struct df_lexicon *l)
{
	free(l->slots);
	*l = (struct df_lexicon){0};
}

void
df_lexicon_add(struct df_lexicon *l, uint32_t hash, float weight)
{
	size_t i = hash & (l->size - 1);

	while (l->slots[i].hash && l->slots[i].hash != hash)
		i = (i + 1) & (l->size - 1);
	l->slots[i] = (struct df_lexicon_entry){hash, weight};
}
