/*
 * pairs: keeps a question and its answer together.
 *
 * Of what is marked as a question (Q:, or a heading that ends in a question
 * mark) all of the answer, up to the next question or heading, if both fit
 * into one chunk; of a line that only ends in a question mark, what follows
 * right behind.
 */
#ifndef DF_CHUNK_PAIRS_H
#define DF_CHUNK_PAIRS_H

struct df_atoms;

/* Make such cuts DF_CUT_ANSWER. 0, or -1 when memory ran out. */
int df_pairs_mark(struct df_atoms *a);

#endif
