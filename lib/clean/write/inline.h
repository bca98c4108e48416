/*
 * inline: elements inside of lines that are neither marks nor text: pictures,
 * raised numbers, ruby, quotations.
 */
#ifndef DF_CLEAN_INLINE_H
#define DF_CLEAN_INLINE_H

#include <stdbool.h>

struct df_node;
struct df_writer;

/* An element begins: write what stands before its text. Whether that was all,
 * and what is inside is written or left out. */
bool df_inline_write(struct df_writer *w, const struct df_node *n);
/* It ends, and was not all. */
void df_inline_leave(struct df_writer *w, const struct df_node *n);

#endif
