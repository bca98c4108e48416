/*
 * date_attr: the day that an element gives in an attribute or its text.
 */
#ifndef DF_CLEAN_DATE_ATTR_H
#define DF_CLEAN_DATE_ATTR_H

#include <stdbool.h>

#include "clean/meta/date.h"
#include "core/str.h"

struct df_node;

/* Where the elements that Reddit shows posts with have their day. */
#define DF_DATE_ATTR_CREATED "created-timestamp"

/* Whether n has an attribute that may give a day. */
bool df_date_attr_has(const struct df_node *n);

/* The day that n gives: in an attribute, or in its text, which is what the
 * author saw when the attribute has it in UTC. */
bool df_date_attr_find(const struct df_node *n, struct df_str text,
    enum df_date_order order, struct df_date *day);

#endif
