/*
 * Any bytes, cut in any way, are the same bytes again; any bytes can be
 * repaired to valid UTF-8, and that can be cut too.
 */
#include <stdint.h>
#include <stdlib.h>

#include "core/arena.h"
#include "core/limits.h"
#include "core/utf8.h"
#include "text/graphemes.h"
#include "core/repair.h"
#include "text/sentences.h"
#include "text/words.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Segments must follow each other and never be empty. */
static const char *
follow(const char *at, struct df_str s)
{
	if (s.s != at || s.len == 0)
		abort();
	return at + s.len;
}

static void
cut(struct df_str text)
{
	const char *end = text.s + text.len;
	struct df_graphemes graphemes;
	struct df_words words;
	struct df_sentences sentences;
	struct df_str s;
	const char *at = text.s;

	df_graphemes_init(&graphemes, text);
	while (df_graphemes_next(&graphemes, &s))
		at = follow(at, s);
	if (at != end)
		abort();
	at = text.s;
	df_words_init(&words, text);
	while (df_words_next(&words, &s)) {
		at = follow(at, s);
		if (words.wordlike != df_words_has_alnum(s))
			abort();
	}
	if (at != end)
		abort();
	for (int plain = 0; plain < 2; plain++) {
		at = text.s;
		if (plain)
			df_sentences_init_plain(&sentences, text);
		else
			df_sentences_init(&sentences, text, DF_STR("de"));
		while (df_sentences_next(&sentences, &s))
			at = follow(at, s);
		if (at != end)
			abort();
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct df_str text = {(const char *)data, size};
	struct df_arena arena;
	struct df_str repaired;

	cut(text);
	df_arena_init(&arena, 64 * DF_MIB);
	if (df_repair(text, &arena, &repaired) < 0 ||
	    df_utf8_check(repaired) != repaired.len)
		abort();
	cut(repaired);
	df_arena_release(&arena);
	return 0;
}
