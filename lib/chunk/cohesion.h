/*
 * cohesion: finds where the words of a text change.
 *
 * TextTiling (M. Hearst, Computational Linguistics 23, 1997): between any two
 * sentences, the words of about DF_COHESION_WINDOW words on either side, and of
 * half of that, are compared by the cosine of their counts; where that falls
 * deeper than around it, the subject changes, and rather at the end of a
 * paragraph near by.  Words that a tenth of the sentences have, all over the
 * text, are left out, in place of a list of stop words for each language; words
 * are compared by their first letters, without case.
 */
#ifndef DF_CHUNK_COHESION_H
#define DF_CHUNK_COHESION_H

#define DF_COHESION_WINDOW 125

struct df_atoms;

/* Set shift of every atom. Takes time linear in the text. 0, or -1 when memory
 * ran out. */
int df_cohesion_measure(struct df_atoms *a);

#endif
