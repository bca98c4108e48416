/*
 * math: formulas as TeX between $ or $$.
 *
 * The TeX is what the page carries along (MathML's annotation, MathJax's
 * script, the text of the picture in Wikipedia), or else is made of the
 * MathML.
 */
#ifndef DF_CLEAN_MATH_H
#define DF_CLEAN_MATH_H

#include <stdbool.h>

struct df_node;
struct df_writer;

/* Whether an element is a formula, or one that shows what another says. */
bool df_math_is(const struct df_node *n);
/* Write it. */
void df_math_write(struct df_writer *w, const struct df_node *n);

#endif
