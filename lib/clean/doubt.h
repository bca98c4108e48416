/*
 * doubt: metadata that a page may say of a part of it alone, which depends on
 * what type of page it is.
 */
#ifndef DF_CLEAN_DOUBT_H
#define DF_CLEAN_DOUBT_H

#include "clean/judge/page_type.h"

struct df_meta;

/* Drop authors and days that are rather those of a part, or contradict each
 * other. */
void df_doubt_settle(struct df_meta *m, enum df_page_type type);

#endif
