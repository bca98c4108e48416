/*
 * attrs: the attributes that anything reads.
 *
 * To read one more, add its name to the table; all others are left out before
 * the parser sees them. Each has a key of its own: df_attr_key.
 */
#ifndef DF_CLEAN_ATTRS_H
#define DF_CLEAN_ATTRS_H

#include <stdbool.h>

#include "core/str.h"

/* No attribute's number is as large. */
#define DF_ATTRS_MAX 448

/* The number of the attribute with that name in any case, or -1. */
int df_attrs_find(struct df_str name);
/* Its name, in lower case and a constant that ends in NUL; none, .s being NULL,
 * for a number that no attribute has. */
struct df_str df_attrs_name(int number);
/* Whether it is read in elements of that name. */
bool df_attrs_fits(int number, struct df_str element);

#endif
