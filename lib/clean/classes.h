/*
 * classes: which words the names of elements hold.
 *
 * Names are compared without regard to case, and a word counts wherever it
 * stands in them: postDate, post-date and singlepostdate all hold date.
 */
#ifndef DF_CLEAN_CLASSES_H
#define DF_CLEAN_CLASSES_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_attr;
struct df_node;

/* Where the first of the n parts is in s; s.len when none is. */
size_t df_classes_find(struct df_str s, const char *const *parts, size_t n);
/* Whether s holds one of the parts. */
bool df_classes_hold(struct df_str s, const char *const *parts, size_t n);
/* The class of an element, or else its id. */
const struct df_attr *df_classes_of(const struct df_node *n);

#endif
