/*
 * posters: who wrote the posts of a thread.
 */
#ifndef DF_CLEAN_POSTERS_H
#define DF_CLEAN_POSTERS_H

struct df_units;

/* Give the names that stand with likely posts a share of so much at least. */
void df_posters_keep(const struct df_units *u, float least, float *shares);

#endif
