/*
 * place: the link to a heading's own place, which programs take for a part of
 * the heading: "Bees#bees", "Bees #", "Bees¶".
 */
#ifndef DF_CLEAN_PLACE_H
#define DF_CLEAN_PLACE_H

#include "core/str.h"

/* The heading s without it, a slice; of "C#" the sign is a part. */
struct df_str df_place_cut(struct df_str s);

#endif
