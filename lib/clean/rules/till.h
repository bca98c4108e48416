/*
 * till: what a shop says around its button to buy.
 *
 * "Add to cart", "Quantity", "In stock", "Quick view" and the labels of forms
 * tell nothing of what is sold. A page that sells is one of a product or of
 * several, or one that has such a button: elsewhere the same words may mean
 * something else.
 */
#ifndef DF_CLEAN_TILL_H
#define DF_CLEAN_TILL_H

#include "clean/judge/page_type.h"
#include "clean/tree/rule.h"

struct df_units;

/* Drop more units; rules are by unit. */
void df_till_drop(
    const struct df_units *u, enum df_page_type type, enum df_rule *rules);

#endif
