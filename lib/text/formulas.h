/*
 * formulas: finds the displayed formulas of a paragraph: $$ ... $$, and LaTeX's
 * environments, \begin{align} ... \end{align}.
 *
 *	struct df_formulas it;
 *	size_t start, end;
 *
 *	df_formulas_init(&it, paragraph);
 *	while (df_formulas_next(&it, &start, &end))
 *		...
 *
 * As pandoc has it, no empty line stands in one.  Two dollar signs are also a
 * price class ($ to $$$): between those of a formula there is a command, ^, _
 * or =, and no link.  The time is linear; any bytes are fine.
 */
#ifndef DF_TEXT_FORMULAS_H
#define DF_TEXT_FORMULAS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_formulas {
	struct df_str text;
	size_t at;
	bool no_dollars, no_end; /* none follows that ends one */
};

void df_formulas_init(struct df_formulas *it, struct df_str text);

/* Where the next formula starts and ends, its marks included; false when there
 * is none. */
bool df_formulas_next(struct df_formulas *it, size_t *start, size_t *end);

#endif
