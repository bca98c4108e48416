/*
 * name: what of a text is the name of an author.
 *
 * People, pen names, teams and organisations. Systems put in names of nobody
 * (admin), templates that were not filled, addresses and labels; those are
 * none.
 */
#ifndef DF_CLEAN_NAME_H
#define DF_CLEAN_NAME_H

#include <stdbool.h>

#include "core/str.h"

struct df_arena;

/* Longer texts are no names. */
#define DF_NAME_MAX 200

/* Each gives a slice of s, empty when that holds no name: of a text that is
 * said to be a name, without "By" before it; and of a line that readers see,
 * also without what follows the name (a date, a place, a role). */
struct df_str df_name_given(struct df_str s);
struct df_str df_name_shown(struct df_str s);

/* What follows "by" behind a day: "Posted on 4 March 2021 by Jane Doe". */
struct df_str df_name_behind_date(struct df_str s);

/* Turn "Doe, Jane" into "Jane Doe", in the arena. 0, or -1 when it is full. */
int df_name_straighten(struct df_str *s, struct df_arena *a);

/* Whether s looks like what people log in with, not like a name. */
bool df_name_is_login(struct df_str s);

/* Whether one of two lists holds the first name of the other. */
bool df_name_shares(struct df_str a, struct df_str b);

/* Whether a list that is joined with ", " holds that name. */
bool df_name_holds(struct df_str list, struct df_str name);

#endif
