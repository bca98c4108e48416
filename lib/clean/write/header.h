/*
 * header: whether the first row of a table names its columns.
 *
 * By what it is, by its looks, or because names stand in it and figures or
 * texts in the rows below it.
 */
#ifndef DF_CLEAN_HEADER_H
#define DF_CLEAN_HEADER_H

#include <stdbool.h>

struct df_node;

bool df_header_is(const struct df_node *row, const struct df_node *table);
/* Whether all that the row or cell holds is bold. */
bool df_header_is_bold(const struct df_node *top);

#endif
