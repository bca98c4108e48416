/*
 * held: what a block is not cut within: links, and formulas, of which one that
 * is larger than a chunk is held line by line.
 */
#ifndef DF_CHUNK_HELD_H
#define DF_CHUNK_HELD_H

struct df_atoms;
struct df_block;

/* Make what is held in a block that is going to be cut the links of a. 0, or -1
 * when memory ran out. */
int df_held_find(struct df_atoms *a, const struct df_block *block);

#endif
