/*
 * backlink: the marks before or behind a note that lead back to where it is
 * called, such as an arrow or "^ a b c", and the name of its own place in a
 * heading. They are for those who click.
 */
#ifndef DF_CLEAN_BACKLINK_H
#define DF_CLEAN_BACKLINK_H

struct df_node;

/* Drop those below top. */
void df_backlink_drop(struct df_node *top);

#endif
