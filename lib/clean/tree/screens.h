/*
 * screens: what classes show on screens of some widths alone.
 *
 * Tailwind's "hidden md:block" hides a text on telephones, "md:hidden" on all
 * others; often both stand side by side and say the same. A page is read here
 * as a wide screen shows it.
 */
#ifndef DF_CLEAN_SCREENS_H
#define DF_CLEAN_SCREENS_H

#include <stdbool.h>

#include "core/str.h"

struct df_node;

/* Whether a list of classes hides an element, and on wide screens, too. */
bool df_screens_hidden(struct df_str classes);

/* Whether n, which wide screens hide, stands beside what they show and what
 * begins with the same text. */
bool df_screens_has_twin(const struct df_node *n);

#endif
