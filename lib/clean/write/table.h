/*
 * table: tables of data, in GitHub's form, or in plain text with tabs.
 *
 * Each row of the page is one line; cells that span columns or rows are
 * followed by empty ones, so that all rows have as many cells as the first,
 * which is the header: where the table has none, an empty one stands there.
 */
#ifndef DF_CLEAN_TABLE_H
#define DF_CLEAN_TABLE_H

#include <stdbool.h>
#include <stddef.h>

struct df_node;
struct df_writer;

/* Columns beyond are not aligned. */
#define DF_COLUMNS_MAX 64

struct df_table {
	const struct df_node *node; /* NULL: outside */
	size_t columns;             /* most that a row has */
	size_t column;              /* the next one */
	size_t rows;                /* written */
	bool headed;                /* the first names the columns */
	size_t filled;              /* cells of this row with text */
	size_t row_at; /* where the row began in the text, with its gap */
	size_t spans[DF_COLUMNS_MAX]; /* rows that a cell above still takes */
};

/* Whether a table holds data and not the layout of a page. */
bool df_table_is_data(const struct df_node *table);
/* And is written as one: the posts of a thread that stand in a table, as older
 * forums have them, are texts. */
bool df_table_is_grid(const struct df_node *table);

/* A caption before the first row is a paragraph. */
void df_table_begin(struct df_table *t, const struct df_node *table);
/* An element inside begins or ends. */
void df_table_enter(
    struct df_table *t, struct df_writer *w, const struct df_node *n);
void df_table_leave(
    struct df_table *t, struct df_writer *w, const struct df_node *n);

#endif
