/*
 * table: counts rows, columns and the longest cell.
 */
#include "clean/table.h"

#include <stddef.h>
#include <stdint.h>

#include "clean/node.h"

/* A cell with more text stands in a layout table, unless there is a th. */
#define CELL_CHARS 500

bool
df_table_is_data(const struct df_node *table)
{
	const struct df_node *n = table;
	size_t rows = 0, cells = 0, columns = 0;
	uint64_t most = 0;
	bool headed = false;

	while ((n = df_node_next(n, table))) {
		if (n->tag == DF_TAG_TABLE || n->tag == DF_TAG_PRE ||
		    df_tag_heading(n->tag))
			return false;
		if (n->tag == DF_TAG_TR) {
			rows++;
			cells = 0;
		} else if (n->tag == DF_TAG_TD || n->tag == DF_TAG_TH) {
			if (++cells > columns)
				columns = cells;
			if (n->chars > most)
				most = n->chars;
			headed |= n->tag == DF_TAG_TH;
		}
	}
	return rows >= 2 && columns >= 2 && (headed || most <= CELL_CHARS);
}
