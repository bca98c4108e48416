/*
 * Normalising gives valid UTF-8 and is done after the first time; NFC agrees
 * with utf8proc's own.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "core/arena.h"
#include "core/limits.h"
#include "core/utf8.h"
#include "text/norm.h"
#include "core/repair.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_twice(struct df_str text, unsigned how, struct df_arena *arena)
{
	struct df_str once;
	struct df_str twice;

	if (df_norm(text, how, arena, &once) < 0)
		return;
	if (df_utf8_check(once) != once.len ||
	    df_norm(once, how, arena, &twice) < 0 || !df_str_eq(once, twice))
		abort();
}

/* utf8proc loses a U+11A7 behind a Hangul syllable: it takes the code point
 * before the first trailing consonant for one. */
static bool
is_lost_on_utf8proc(struct df_str text)
{
	for (size_t i = 0; i + 3 <= text.len; i++) {
		if (memcmp(text.s + i, "\xe1\x86\xa7", 3) == 0)
			return true;
	}
	return false;
}

static void
check_other(struct df_str text, unsigned how, struct df_arena *arena)
{
	utf8proc_uint8_t *theirs = NULL;
	utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE;
	struct df_str ours;
	utf8proc_ssize_t len;

	if (how & DF_NORM_NFKC)
		options |= UTF8PROC_COMPAT;
	len = utf8proc_map((const utf8proc_uint8_t *)text.s,
	    (utf8proc_ssize_t)text.len, &theirs, options);
	if (len < 0 || df_norm(text, how, arena, &ours) < 0 ||
	    !df_str_eq(ours, (struct df_str){(char *)theirs, (size_t)len}))
		abort();
	free(theirs);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct df_str text = {(const char *)data, size};
	struct df_arena arena;
	struct df_str valid;

	df_arena_init(&arena, 256 * DF_MIB);
	for (unsigned how = 0; how < 8; how++)
		check_twice(text, how, &arena);
	if (df_repair(text, &arena, &valid) == 0 &&
	    !is_lost_on_utf8proc(valid)) {
		check_other(valid, DF_NORM_NFC, &arena);
		check_other(valid, DF_NORM_NFKC, &arena);
	}
	df_arena_release(&arena);
	return 0;
}
