/*
 * prose: which elements pre hold running text; prose_write.h writes it as what
 * it is.
 *
 * Lists of mail, RFCs, manual pages and old books stand in pre, as their lines
 * were broken by hand (typed.h). Code never does here: what names a language,
 * holds an element for code, or is named as code, is not looked at.
 */
#ifndef DF_CLEAN_PROSE_H
#define DF_CLEAN_PROSE_H

#include "core/str.h"

struct df_arena;
struct df_node;

/* Give those below top that are prose their rule, DF_RULE_PROSE. 0, or -1 when
 * the arena is full. */
int df_prose_find(struct df_node *top, struct df_arena *a);

/* All text of an element that is not dropped, as it stands; none if that is too
 * long to be looked at. 0, or -1 when the arena is full. */
int df_prose_text(
    const struct df_node *top, struct df_arena *a, struct df_str *out);

#endif
