/*
 * array: the elements of a JSON array, as slices of its text; nothing is
 * copied or decoded.
 */
#ifndef DF_CORE_ARRAY_H
#define DF_CORE_ARRAY_H

#include <stdbool.h>

#include "core/str.h"

/* Walk through the elements of an array that was validated before:
 *
 *	struct df_array a;
 *	struct df_str elem;
 *	df_array_init(&a, value);
 *	while (df_array_next(&a, &elem)) ...
 *
 * elem is the raw slice of one element. A value that is no array has none. */
struct df_array {
	const char *p, *end;
};

void df_array_init(struct df_array *a, struct df_str value);
bool df_array_next(struct df_array *a, struct df_str *elem);

#endif
