/*
 * bullet: the marks that pages write into the text of list items.
 */
#ifndef DF_CLEAN_BULLET_H
#define DF_CLEAN_BULLET_H

#include <stddef.h>

#include "core/str.h"

/* Bytes at the beginning of an item's text that are its mark, with the blanks
 * around: a bullet, or, of an item that has this number, the number. */
size_t df_bullet_len(struct df_str s);
size_t df_bullet_number_len(struct df_str s, unsigned number);

#endif
