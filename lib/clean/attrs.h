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
#define DF_ATTRS_MAX 192

/* The number of the attribute with that name in any case, or -1. */
int df_attrs_find(struct df_str name);
/* Its name, in lower case; NULL for a number that none has. */
const char *df_attrs_name(int number);
/* The length of that. */
size_t df_attrs_len(int number);
/* Whether it is read in elements of that name. */
bool df_attrs_fits(int number, struct df_str element);

#endif
