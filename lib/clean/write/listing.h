/*
 * listing: code that highlighters have laid out, put back into pre.
 *
 * SyntaxHighlighter, GitHub, Pygments, Chroma, Rouge, Hexo, Crayon, CodeMirror
 * and their like write code as a table with a column for the numbers of lines,
 * or each line as an element of its own. All that follows knows code by pre, so
 * such a table or list becomes one, with the lines that readers see.
 */
#ifndef DF_CLEAN_LISTING_H
#define DF_CLEAN_LISTING_H

struct df_arena;
struct df_tree;

/* 0, or -1 when the arena is full. */
int df_listing_find(struct df_tree *tree, struct df_arena *a);

#endif
