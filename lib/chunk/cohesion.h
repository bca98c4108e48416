/*
 * cohesion: finds where the words of a text change.
 *
 * TextTiling (M. Hearst, Computational Linguistics 23, 1997): between any two
 * sentences, the words of about DF_COHESION_WINDOW words on either side are
 * compared by the cosine of their counts; where that falls deeper than around
 * it, the subject changes.  Words that a fifth of the sentences have are left
 * out, in place of a list of stop words for each language; words are compared
 * without case.
 */
#ifndef DF_CHUNK_COHESION_H
#define DF_CHUNK_COHESION_H

#define DF_COHESION_WINDOW 100

struct df_atoms;

/* Set shift of every atom. Takes time linear in the text. 0, or -1 when memory
 * ran out. */
int df_cohesion_measure(struct df_atoms *a);

#endif
