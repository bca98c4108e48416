/*
 * Any bytes: what is left are slices in order or one of a few insertions, and
 * attributes that were put aside are slices, too.
 */
#include <stdint.h>
#include <stdlib.h>

#include "clean/node.h"
#include "clean/strip.h"
#include "core/arena.h"
#include "core/limits.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_slice(struct df_str html, const char *from, struct df_str s)
{
	if (s.s < from || s.s > html.s + html.len ||
	    s.len > (size_t)(html.s + html.len - s.s))
		abort();
}

static void
check_attrs(struct df_str html, const struct df_attr *a)
{
	if (!a)
		abort();
	for (; a; a = a->next)
		check_slice(html, html.s, a->value);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct df_str html = {(const char *)data, size}, piece;
	const char *from = html.s;
	struct df_strip s;
	struct df_arena a;

	df_arena_init(&a, 64 * DF_MIB);
	df_strip_init(&s, html, &a);
	while (df_strip_next(&s, &piece)) {
		if (piece.len == 0)
			abort();
		if (df_str_is(piece, " ") || df_str_is(piece, "&lt;") ||
		    df_str_is(piece, "<!---->"))
			continue;
		if (piece.s >= s.mark && piece.s < s.mark + sizeof(s.mark)) {
			check_attrs(html, df_strip_take(&s, piece.s + 3));
			continue;
		}
		check_slice(html, from, piece);
		from = piece.s + piece.len;
	}
	df_arena_release(&a);
	return 0;
}
