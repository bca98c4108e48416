/*
 * amid: what stands amid a text that is kept is a part of it.
 *
 * The model judges each unit by itself, and of short ones it is often not sure.
 * A heading right above what is kept says what that is about, and a term what
 * its definition is; in documentation, where nothing is sold amid the text, a
 * box with sentences is a note.
 */
#ifndef DF_CLEAN_AMID_H
#define DF_CLEAN_AMID_H

#include "clean/judge/page_type.h"
#include "clean/tree/rule.h"

struct df_units;

/* Keep more units; rules are by unit. */
void df_amid_keep(
    const struct df_units *u, enum df_page_type type, enum df_rule *rules);

#endif
