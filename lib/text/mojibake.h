/*
 * mojibake: repairs UTF-8 that was read as another encoding and written again.
 *
 * "cafÃ©" is café whose two bytes of é were taken for two characters of
 * windows-1252. A sequence of characters that, as bytes of such an encoding,
 * is one character of UTF-8 is replaced by that character, if good text could
 * hardly hold it: two of them side by side, or one with marks where no word
 * has any. Sequences that good text may hold, such as "Ô" in "AMANHÔ, are
 * replaced where the rest of the text is full of sure ones or all that is not
 * ASCII is such a sequence. Characters U+0080
 * to U+009F become those of windows-1252, as in the HTML standard.
 *
 * Known are windows-1252 with Latin-1, windows-1250, windows-1251, Mac OS
 * Roman and code page 437, also where it happened twice. The time is linear.
 */
#ifndef DF_TEXT_MOJIBAKE_H
#define DF_TEXT_MOJIBAKE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_arena;

/* What was seen in the pieces of a text. Zero it first. */
struct df_mojibake {
	size_t sure;  /* sequences that good text does not hold */
	size_t maybe; /* those that it may hold */
	size_t other; /* characters that are not of ASCII and none of these */
	size_t c1;    /* characters U+0080 to U+009F alone */
	size_t lossy; /* leads whose rest was made a space or got lost */
};

/* Look at a piece of the text, which is valid UTF-8. */
void df_mojibake_look(struct df_mojibake *m, struct df_str s);

/* Whether there is anything to repair. */
bool df_mojibake_found(const struct df_mojibake *m);

/* Repair a piece, knowing what was seen in all. What needs nothing stays the
 * view it was. 0, or -1 when the arena is full. */
int df_mojibake_mend(const struct df_mojibake *m, struct df_str s,
    struct df_arena *a, struct df_str *out);

/* All of it for a text in one piece, as often as it was damaged. */
int df_mojibake_repair(struct df_str s, struct df_arena *a, struct df_str *out);

/* How often text that was damaged again and again is repaired. */
#define DF_MOJIBAKE_TIMES 4

#endif
