/*
 * density: finds the main text of a page.
 *
 * A density method: text that stands in blocks with few links is good, and
 * the content is the smallest element that holds nearly all of the page's
 * good text. Before that, what is hidden or named as boilerplate is dropped;
 * afterwards, blocks inside the content that are mostly links.
 */
#ifndef DF_CLEAN_DENSITY_H
#define DF_CLEAN_DENSITY_H

struct df_node;
struct df_tree;

/* Mark what is no content as dropped and return the element to write out. */
struct df_node *df_density_find(struct df_tree *tree);

/* Weigh all text that is not dropped: own, own_linked, chars, linked, good. */
void df_density_weigh(struct df_tree *tree);
/* Drop headings below top that nothing is left under; it must be weighed. */
void df_density_drop_bare(struct df_node *top);

#endif
