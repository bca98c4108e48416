/*
 * rights: which licence an address or a text means.
 */
#ifndef DF_CLEAN_RIGHTS_H
#define DF_CLEAN_RIGHTS_H

#include <stdbool.h>

#include "core/str.h"

/* Room for the longest identifier. */
#define DF_RIGHTS_MAX 40

/* The SPDX identifier of a licence of Creative Commons or of a free document
 * or software licence, given by its address or its name; NULL when s means
 * none. The first of several counts. The result lies in buf or is constant. */
const char *df_rights_name(struct df_str s, char buf[DF_RIGHTS_MAX]);

/* Whether s is the address of a licence that df_rights_name knows, and not one
 * of those that software is under. */
bool df_rights_is_licence(struct df_str s);

#endif
