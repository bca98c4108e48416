/*
 * name_by: what stands before the name of an author, in many languages.
 */
#ifndef DF_CLEAN_NAME_BY_H
#define DF_CLEAN_NAME_BY_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

/* The length of "By", "Written by" or the same in another language with what
 * parts it from the name; 0 when s does not begin so. */
size_t df_name_by(struct df_str s);

/* Whether the line made of a text as it stands in the page may begin so. */
bool df_name_may_be_by(struct df_str raw);

/* Whether s is only the label of a name that follows: "By", "Author:". */
bool df_name_is_label(struct df_str s);

/* Whether a name begins s that is followed by what Korean reporters are called,
 * and by nothing but an address. */
bool df_name_is_reporter(struct df_str s);

/* Whether s is the label of who began a thread. */
bool df_name_is_starter(struct df_str s);

#endif
