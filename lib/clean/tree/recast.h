/*
 * recast: elements that are laid out as what HTML has elements for.
 *
 * Tables of div elements say by their roles (WAI-ARIA) what they are, tools
 * write code as a div for each line, and who is quoted stands above a quote in
 * an inline element. They become the elements that they stand for, so that all
 * that follows needs to know these only.
 */
#ifndef DF_CLEAN_RECAST_H
#define DF_CLEAN_RECAST_H

struct df_tree;

void df_recast_tree(struct df_tree *tree);

#endif
