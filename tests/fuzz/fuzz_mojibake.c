/*
 * Any text, mended: valid UTF-8, and no longer than half as much again.
 */
#include <stdint.h>
#include <stdlib.h>

#include "core/arena.h"
#include "core/limits.h"
#include "core/repair.h"
#include "core/utf8.h"
#include "text/mojibake.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct df_str s = {(const char *)data, size}, text, out;
	struct df_arena a;

	df_arena_init(&a, 64 * DF_MIB);
	if (df_repair(s, &a, &text) == 0 &&
	    df_mojibake_repair(text, &a, &out) == 0 &&
	    df_utf8_check(out) != out.len)
		abort();
	df_arena_release(&a);
	return 0;
}
