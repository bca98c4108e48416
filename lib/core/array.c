/*
 * array: from comma to comma.
 */
#include "core/array.h"

#include <stddef.h>

#include "core/scan.h"

void
df_array_init(struct df_array *a, struct df_str v)
{
	v = df_str_trim(v);
	*a = (struct df_array){0};
	if (v.len >= 2 && v.s[0] == '[') {
		a->p = v.s + 1;
		a->end = v.s + v.len - 1;
	}
}

bool
df_array_next(struct df_array *a, struct df_str *elem)
{
	struct df_str rest = {a->p, (size_t)(a->end - a->p)};
	size_t len = rest.len ? df_scan_prefix(rest) : 0;
	const char *comma;

	if (len == 0) {
		a->p = a->end;
		return false;
	}
	*elem = df_str_trim(df_str_slice(rest, 0, len));
	comma = memchr(a->p + len, ',', rest.len - len);
	a->p = comma ? comma + 1 : a->end;
	return true;
}
