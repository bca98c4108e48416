/*
 * name_end: where a name ends in a line that goes on.
 */
#ifndef DF_CLEAN_NAME_END_H
#define DF_CLEAN_NAME_END_H

#include <stdbool.h>

#include "core/str.h"

/* The name that s begins with, without a date, a place, or what somebody else
 * did that follows; signs may be left at its end. */
struct df_str df_name_end(struct df_str s);

/* s without what somebody is, behind a comma: "Jane Doe, Staff Writer". */
struct df_str df_name_without_role(struct df_str s);

/* Days of the week and months: a date whose figures are elsewhere. */
bool df_name_is_calendar(struct df_str s);

#endif
