/*
 * typed_settle: what each block of a text that was typed is, and which of its
 * lines go on.
 */
#ifndef DF_CLEAN_TYPED_SETTLE_H
#define DF_CLEAN_TYPED_SETTLE_H

struct df_typed;

/* Say of each block of a text that is prose what it is; blocks that are one in
 * truth become one, so there may be fewer. */
void df_typed_settle(struct df_typed *t);

#endif
