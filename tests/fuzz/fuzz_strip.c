/*
 * Any bytes: tokens are slices in order, and the values of attributes are
 * slices, too, or decoded.
 */
#include <stdint.h>
#include <stdlib.h>

#include "clean/tree/node.h"
#include "clean/tree/strip.h"
#include "core/arena.h"
#include "core/limits.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool
is_slice(struct df_str html, const char *from, struct df_str s)
{
	return s.s >= from && s.s <= html.s + html.len &&
	    s.len <= (size_t)(html.s + html.len - s.s);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct df_str html = {(const char *)data, size};
	const char *from = html.s;
	struct df_strip_token t;
	struct df_strip s;
	struct df_arena a;

	df_arena_init(&a, 64 * DF_MIB);
	df_strip_init(&s, html, &a);
	while (df_strip_next(&s, &t)) {
		if (t.text.len == 0 || !is_slice(html, from, t.text))
			abort();
		from = t.text.s + t.text.len;
		for (const struct df_attr *at = t.attrs; at; at = at->next)
			if (!is_slice(html, from, at->value) &&
			    at->value.len > size)
				abort();
	}
	df_arena_release(&a);
	return 0;
}
