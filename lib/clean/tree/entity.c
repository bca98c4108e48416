/*
 * entity: the pass of lib/text, until nothing changes.
 */
#include "clean/tree/entity.h"

#include "text/entities.h"

/* What was escaped more often than this is a text about escaping. */
#define TIMES 4

int
df_entity_mend(
    struct df_str s, bool spans, struct df_arena *a, struct df_str *out)
{
	*out = s;
	for (int i = 0; i < TIMES; i++) {
		s = *out;
		if (df_entities_mend(s, spans, a, out) < 0)
			return -1;
		if (out->s == s.s)
			break;
	}
	return 0;
}

int
df_entity_decode(struct df_str s, struct df_arena *a, struct df_str *out)
{
	return df_entity_mend(s, false, a, out);
}
