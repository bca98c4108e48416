/*
 * fuzz_plain: any text: what is left is no longer, and made of its bytes in
 * their order.
 */
#include <stdint.h>
#include <stdlib.h>

#include "core/arena.h"
#include "core/limits.h"
#include "text/plain.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct df_str text = {(const char *)data, size}, out;
	struct df_arena arena;
	size_t at = 0;

	df_arena_init(&arena, 64 * DF_MIB);
	if (df_plain(text, &arena, &out) == 0) {
		for (size_t i = 0; i < out.len; i++, at++) {
			while (at < size && text.s[at] != out.s[i])
				at++;
			if (at == size)
				abort();
		}
	}
	df_arena_release(&arena);
	return 0;
}
