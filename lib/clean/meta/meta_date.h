/*
 * meta_date: which of the days that a page gives are its own.
 */
#ifndef DF_CLEAN_META_DATE_H
#define DF_CLEAN_META_DATE_H

struct df_arena;
struct df_meta;
struct df_sources;

/* Set date and modified, and what goes with the former, in *m. 0, or -1 when
 * the arena is full. */
int df_meta_date_choose(
    const struct df_sources *from, struct df_arena *a, struct df_meta *m);

#endif
