/*
 * pretoken: cuts text into the pieces that a byte-pair encoding is applied to.
 *
 * The published encodings define their pieces by a regular expression; here
 * each pattern is written out as code, which reads every character at most
 * three times whatever the text is.  A piece never depends on what stands
 * before it, so cutting may begin at any piece's start.
 *
 * Text should be valid UTF-8.  If it is not, the pieces still cover every byte
 * once, but which pieces is not specified.
 */
#ifndef DF_TEXT_PRETOKEN_H
#define DF_TEXT_PRETOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/str.h"

/* The numbers stand in vocabulary files: add, never change. */
enum df_pretoken_pattern {
	DF_PRETOKEN_NONE = 0,
	DF_PRETOKEN_CL100K = 1,
	DF_PRETOKEN_O200K = 2,
	DF_PRETOKEN_R50K = 3, /* also p50k_base's and GPT-2's */
	DF_PRETOKEN_LAST = DF_PRETOKEN_R50K,
	/* In no file: Llama 3's, Qwen 2's, Tekken's (of Mistral) and DeepSeek
	 * 3's; GPT-2's with each digit apart; and none, where pieces end where
	 * no merge joins (ownbpe.h). */
	DF_PRETOKEN_LLAMA3,
	DF_PRETOKEN_QWEN2,
	DF_PRETOKEN_TEKKEN,
	DF_PRETOKEN_DEEPSEEK,
	DF_PRETOKEN_DIGITS,
	DF_PRETOKEN_JOINS,
	/* In no file: what is between white space, with the white space in
	 * front of it; pieces end behind an ideographic stop or comma too. */
	DF_PRETOKEN_WORDS,
};

/* What the patterns know of a character. The numbers stand in files too. The
 * last three are told apart for df_pretoken_is_fine only; for others they are
 * letters, and marks are others. */
enum df_pretoken_class {
	DF_PRETOKEN_OTHER = 0,
	DF_PRETOKEN_LETTER = 1,  /* \p{L} */
	DF_PRETOKEN_NUMBER = 2,  /* \p{N} */
	DF_PRETOKEN_SPACE = 3,   /* \s, but for the next */
	DF_PRETOKEN_NEWLINE = 4, /* \r and \n */
	DF_PRETOKEN_UPPER = 5,   /* \p{Lu} and \p{Lt} */
	DF_PRETOKEN_LOWER = 6,   /* \p{Ll} */
	DF_PRETOKEN_MARK = 7,    /* \p{M} */
};

static inline bool
df_pretoken_is_fine(enum df_pretoken_pattern pattern)
{
	return pattern == DF_PRETOKEN_O200K || pattern == DF_PRETOKEN_TEKKEN ||
	    pattern == DF_PRETOKEN_DEEPSEEK;
}

/* The names of those that a rank file's tokens can be cut with, in one line. */
#define DF_PRETOKEN_NAMES \
	"cl100k_base, o200k_base, p50k_base, r50k_base, gpt2, llama3, " \
	"qwen2, tekken, deepseek"

struct df_pretoken {
	enum df_pretoken_pattern pattern;
	const uint8_t *page;    /* code point / 256 -> number of its page */
	const uint8_t *classes; /* pages of 256 classes */
	uint8_t bytes[256];     /* the classes of ASCII; 255 for other bytes */
};

/* The tables, which are borrowed. */
void df_pretoken_init(struct df_pretoken *p, enum df_pretoken_pattern pattern,
    const uint8_t *page, const uint8_t *classes);

/* Where the piece that starts at byte `at` (less than text.len) ends. */
size_t df_pretoken_next(
    const struct df_pretoken *p, struct df_str text, size_t at);

/* Where the pieces from byte `at` on end, at most `most` of them; how many
 * there are. Faster than one by one. */
size_t df_pretoken_ends(const struct df_pretoken *p, struct df_str text,
    size_t at, size_t *ends, size_t most);
/* For tests: without what only some processors can. */
size_t df_pretoken_ends_plain(const struct df_pretoken *p, struct df_str text,
    size_t at, size_t *ends, size_t most);

/* The class of the last character of text, which is not empty. */
enum df_pretoken_class df_pretoken_last(
    const struct df_pretoken *p, struct df_str text);

/* Where the white space (\s) that begins at byte `at` ends. */
size_t df_pretoken_blanks(
    const struct df_pretoken *p, struct df_str text, size_t at);

/* text without the white space (\s, so also that past ASCII) at its ends. */
struct df_str df_pretoken_trim(const struct df_pretoken *p, struct df_str text);

#endif
