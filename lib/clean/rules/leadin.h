/*
 * leadin: words that announce what follows, and what they announce.
 *
 * The model judges each unit by itself, and lists of links are often not
 * content. But the list or paragraphs right behind "The tools were:" belong to
 * that sentence. What announces other articles ("Related:", the heading "More
 * stories"), or nothing that was kept, says nothing itself.
 */
#ifndef DF_CLEAN_LEADIN_H
#define DF_CLEAN_LEADIN_H

#include "clean/judge/page_type.h"
#include "clean/tree/rule.h"

struct df_arena;
struct df_units;

/* Rules, one for each unit, say which are kept (DF_RULE_LIKELY), shares how
 * likely each is. What is announced becomes DF_RULE_LIKELY, what announces
 * nothing DF_RULE_BARE_HEADING. 0, or -1 when the arena is full. */
int df_leadin_settle(const struct df_units *u, enum df_page_type type,
    const float *shares, enum df_rule *rules, struct df_arena *a);

#endif
