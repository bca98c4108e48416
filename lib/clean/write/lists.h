/*
 * lists: where lists, their items and definitions begin in the text.
 *
 * Their ends are the writer's: what begins here is a container of it.
 */
#ifndef DF_CLEAN_LISTS_H
#define DF_CLEAN_LISTS_H

#include <stdbool.h>

struct df_node;
struct df_writer;

/* The terms of a list of definitions. */
struct df_terms {
	const struct df_node *list; /* where the last one stood */
	bool last;                  /* and nothing came behind it */
};

/* Whether a list of definitions is a table of contents: its terms are items,
 * and a definition is the list below one. */
bool df_lists_is_contents(const struct df_node *dl);

void df_lists_begin(struct df_writer *w, const struct df_node *n);
void df_lists_item(struct df_writer *w, const struct df_node *n);
/* A term or its definition, in what is no table of contents. */
void df_lists_term(
    struct df_writer *w, const struct df_node *n, struct df_terms *t);

#endif
