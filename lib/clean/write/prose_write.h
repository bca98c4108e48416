/*
 * prose_write: running text in pre, written as the paragraphs, headings, items,
 * terms, quotes and code that it is (typed.h).
 */
#ifndef DF_CLEAN_PROSE_WRITE_H
#define DF_CLEAN_PROSE_WRITE_H

struct df_node;
struct df_writer;

/* Write an element that has the rule DF_RULE_PROSE. What fails is told by the
 * writer's output. */
void df_prose_write(struct df_writer *w, const struct df_node *n);

#endif
