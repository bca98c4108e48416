/*
 * posts: the texts of a thread, which one template wrote.
 *
 * They stand in elements of one kind, however deep replies to replies lie. The
 * kind that holds most of the page's running text is that of the posts; when
 * the model doubts all of them, as it does with comments below an article, they
 * are kept all the same.
 */
#ifndef DF_CLEAN_POSTS_H
#define DF_CLEAN_POSTS_H

struct df_arena;
struct df_units;

/* Raise the shares of the units of posts to least. 0, or -1 when the arena is
 * full. */
int df_posts_keep(const struct df_units *u, float least, float *shares,
    struct df_arena *a);

#endif
