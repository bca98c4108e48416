/*
 * repeats: what stands in a page once more, word for word.
 *
 * Some pages hold their text twice, for narrow and for wide screens, or before
 * and behind "read more", slides twice to go round and round, or what a picture
 * shows below it and in a card. Who reads wants it once. Refrains of songs,
 * quotes and code that is shown step by step are no such copies, nor are terms
 * that stand at each offer.
 */
#ifndef DF_CLEAN_REPEATS_H
#define DF_CLEAN_REPEATS_H

#include "clean/tree/rule.h"

struct df_arena;
struct df_units;

/* What each unit is, DF_RULE_LIKELY where it is kept, becomes DF_RULE_REPEATED
 * for second copies. 0, or -1 when the arena is full. */
int df_repeats_drop(
    const struct df_units *u, enum df_rule *rules, struct df_arena *a);

/* The same for sections: a heading with what follows it. */
int df_repeats_drop_sections(
    const struct df_units *u, enum df_rule *rules, struct df_arena *a);

/* The same for texts right behind their like. */
int df_repeats_drop_beside(
    const struct df_units *u, enum df_rule *rules, struct df_arena *a);

/* The same for headings right behind their like, with nothing kept between. */
void df_repeats_drop_headings(const struct df_units *u, enum df_rule *rules);

#endif
