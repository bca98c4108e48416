/*
 * dehyphen: joins words that hard-wrapped lines have parted.
 *
 * "exam-" at a line's end and "ple" at the next one's beginning become
 * "example" where that word, or the text's other line ends, speak for it. A
 * hyphen stays that belongs to the word: where the text has "well-known" or
 * where "well" and "known" are words of it and "wellknown" is none. Behind a
 * hyphen a space stands for a line end that somebody made one; then only a word
 * of the text is joined. The lines stay as many as they are.
 */
#ifndef DF_TEXT_DEHYPHEN_H
#define DF_TEXT_DEHYPHEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/str.h"

struct df_arena;

/* The words of a text, to ask for. */
struct df_dehyphen {
	uint64_t *words; /* hashes; NULL: nothing to do */
	size_t mask;
	bool often; /* many lines end in a hyphen: the text is hyphenated */
};

/* Learn the words of the text. 0, or -1 when the arena is full. */
int df_dehyphen_init(
    struct df_dehyphen *d, struct df_str text, struct df_arena *a);
/* Join what is parted in a piece of it; *out may be the view it was. */
int df_dehyphen_mend(const struct df_dehyphen *d, struct df_str s,
    struct df_arena *a, struct df_str *out);

#endif
