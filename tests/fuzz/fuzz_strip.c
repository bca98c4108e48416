/*
 * Any bytes: what is left are slices in order or one of three insertions, and
 * to leave things out of it once more changes nothing.
 */
#include <stdint.h>
#include <stdlib.h>

#include "clean/strip.h"
#include "core/buf.h"
#include "core/limits.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
strip(struct df_str html, struct df_buf *left)
{
	const char *from = html.s;
	struct df_strip s;
	struct df_str piece;

	df_strip_init(&s, html);
	while (df_strip_next(&s, &piece)) {
		if (piece.len == 0)
			abort();
		if (piece.s >= from && piece.s < html.s + html.len) {
			if (piece.len > (size_t)(html.s + html.len - piece.s))
				abort();
			from = piece.s + piece.len;
		} else if (!df_str_is(piece, " ") &&
		    !df_str_is(piece, "&lt;") && !df_str_is(piece, "<!---->")) {
			abort();
		}
		df_buf_add(left, piece.s, piece.len);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct df_str html = {(const char *)data, size};
	struct df_buf once, twice;

	df_buf_init(&once, 64 * DF_MIB);
	df_buf_init(&twice, 64 * DF_MIB);
	strip(html, &once);
	strip(df_buf_str(&once), &twice);
	/* A tag cut off at the end may have a space more. */
	if (!df_str_eq(df_str_trim(df_buf_str(&once)),
		df_str_trim(df_buf_str(&twice))))
		abort();
	df_buf_release(&once);
	df_buf_release(&twice);
	return 0;
}
