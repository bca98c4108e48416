/*
 * content: finds the main text of a page.
 */
#ifndef DF_CLEAN_CONTENT_H
#define DF_CLEAN_CONTENT_H

struct df_node;
struct df_tree;

/* Mark what is no content as dropped and return the element to write out. */
struct df_node *df_content_find(struct df_tree *tree);

#endif
