/*
 * sentence: the elements that are a part of the running text around them.
 *
 * A menu may be called reference, popup or related; a link in the middle of a
 * sentence that is called so is a word of the sentence.
 */
#ifndef DF_CLEAN_SENTENCE_H
#define DF_CLEAN_SENTENCE_H

#include <stdbool.h>

struct df_node;
struct df_tree;

/* Whether the text of n goes on a sentence: n is an inline element with text of
 * its block on both sides of it, or begins a block that goes on in small
 * letters. Marks of notes and what waits to be asked for are none. The tree is
 * weighed (density.h). */
bool df_sentence_holds(const struct df_tree *tree, const struct df_node *n);

/* Whether text follows n in its block. */
bool df_sentence_goes_on(const struct df_tree *tree, const struct df_node *n);

#endif
