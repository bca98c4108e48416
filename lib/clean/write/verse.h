/*
 * verse: elements whose line ends readers see, but which are no code: poems in
 * pre, and texts that style or class give white-space: pre-line and the like.
 */
#ifndef DF_CLEAN_VERSE_H
#define DF_CLEAN_VERSE_H

#include <stdbool.h>

struct df_node;

bool df_verse_is(const struct df_node *n);

#endif
