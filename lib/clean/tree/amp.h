/*
 * amp: what the elements of AMP are to readers.
 */
#ifndef DF_CLEAN_AMP_H
#define DF_CLEAN_AMP_H

#include "clean/tree/tags.h"
#include "core/str.h"

/* The tag of an element of any name: those of AMP that stand around the text
 * are like iframe, its others are like div. */
enum df_tag df_amp_tag(struct df_str name);

#endif
