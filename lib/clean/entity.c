/*
 * entity: the pass that text has too, twice.
 */
#include "clean/entity.h"

#include "text/entities.h"

int
df_entity_decode(struct df_str s, struct df_arena *a, struct df_str *out)
{
	return df_entities_mend(s, false, a, out) < 0 ||
		df_entities_mend(*out, false, a, out) < 0
	    ? -1
	    : 0;
}
