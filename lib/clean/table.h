/*
 * table: tells tables of data from those that lay a page out.
 */
#ifndef DF_CLEAN_TABLE_H
#define DF_CLEAN_TABLE_H

#include <stdbool.h>

struct df_node;

/* Whether a table holds data and not the layout of a page: at least two
 * columns and rows, and no cell that is a text of its own. */
bool df_table_is_data(const struct df_node *table);

#endif
