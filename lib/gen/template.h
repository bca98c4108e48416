/*
 * template: one line "template WEIGHT NAME PATTERN => QUESTION" of a data file;
 * language.h tells what patterns are made of.
 */
#ifndef DF_GEN_TEMPLATE_H
#define DF_GEN_TEMPLATE_H

#include "core/str.h"
#include "gen/language.h"

/* Add the template of this line, without its first word, to the language,
 * which has room for it. 0, or -1 when it makes no sense or the arena is
 * full. */
int df_template_parse(struct df_language *l, struct df_str line);

#endif
