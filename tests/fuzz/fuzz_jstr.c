/*
 * fuzz_jstr: any bytes become a JSON string whose text is the bytes, repaired;
 * as the inside of a JSON string they are decoded the same in both ways.
 */
#include <stdint.h>
#include <stdlib.h>

#include "core/arena.h"
#include "core/buf.h"
#include "core/bytescan.h"
#include "core/jstr.h"
#include "core/limits.h"
#include "core/scan.h"
#include "core/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
demand(bool holds)
{
	if (!holds)
		abort();
}

/* The inside of a valid JSON string, with its quotes. */
static struct df_str
decode(struct df_str quoted, struct df_arena *a)
{
	struct df_str raw = df_str_slice(quoted, 1, quoted.len - 1), text;

	demand(df_jstr_decode(raw, a, &text) == 0);
	demand(df_utf8_check(text) == text.len);
	demand(df_jstr_is(raw, text));
	demand(text.len <= raw.len);
	return text;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct df_str s = {(const char *)data, size}, text;
	struct df_arena arena;
	struct df_buf b;

	df_bytes_init();
	df_arena_init(&arena, DF_RECORD_MEMORY);
	df_buf_init(&b, 0);
	demand(df_jstr_add(&b, s) == 0);
	demand(df_scan_value(df_buf_str(&b), NULL, NULL) == 0);
	text = decode(df_buf_str(&b), &arena);
	demand(df_utf8_check(s) < s.len || df_str_eq(text, s));
	df_buf_reset(&b, 0);
	df_buf_addc(&b, '"');
	df_buf_add_str(&b, s);
	df_buf_addc(&b, '"');
	if (df_scan_value(df_buf_str(&b), NULL, NULL) == 0)
		decode(df_buf_str(&b), &arena);
	df_buf_release(&b);
	df_arena_release(&arena);
	return 0;
}
