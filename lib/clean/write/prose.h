/*
 * prose: running text in pre, which is written as what it is.
 *
 * Lists of mail, RFCs, manual pages and old books stand in pre, as their lines
 * were broken by hand (typed.h). Code never does here: what names a language,
 * holds an element for code, or is named as code, is not looked at.
 */
#ifndef DF_CLEAN_PROSE_H
#define DF_CLEAN_PROSE_H

struct df_arena;
struct df_node;
struct df_writer;

/* Give those below top that are prose their rule, DF_RULE_PROSE. 0, or -1 when
 * the arena is full. */
int df_prose_find(struct df_node *top, struct df_arena *a);

/* Write one that has this rule. */
void df_prose_write(struct df_writer *w, const struct df_node *n);

#endif
