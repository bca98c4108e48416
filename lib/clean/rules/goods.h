/*
 * goods: what is for sale: its data, and the other goods around it.
 */
#ifndef DF_CLEAN_GOODS_H
#define DF_CLEAN_GOODS_H

struct df_arena;
struct df_units;

/* Multiply the shares of other goods or threads, announced by a line above
 * them, by doubted. 0, or -1 when the arena is full. */
int df_goods_doubt(
    const struct df_units *u, float doubted, float *shares, struct df_arena *a);

/* Give what stands below a line that names a section of what is told of it a
 * share of so much at least. 0, or -1 when the arena is full. */
int df_goods_tell(
    const struct df_units *u, float least, float *shares, struct df_arena *a);

/* Give lists of terms, which are its data, a share of so much at least. */
void df_goods_keep(const struct df_units *u, float least, float *shares);

#endif
