/*
 * titles: finds the cuts behind lines that are titles by their looks alone, or
 * that end in a colon: a person would not cut there.
 *
 * A title is a short line that ends in a word, before one that does not look
 * like that: so the items of a list are none.
 */
#ifndef DF_CHUNK_TITLES_H
#define DF_CHUNK_TITLES_H

struct df_atoms;

/* Make such cuts DF_CUT_TITLE. */
void df_titles_mark(struct df_atoms *a);

#endif
