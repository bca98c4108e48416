/*
 * picture: where the address of a picture stands, and which are none.
 */
#ifndef DF_CLEAN_PICTURE_H
#define DF_CLEAN_PICTURE_H

#include <stdbool.h>

#include "core/str.h"

struct df_markdown;
struct df_node;

/* The absolute address of an img: where a script loads it later, else its own,
 * else of the largest of several sizes, else from the picture around or the
 * noscript behind it. Empty where all are data, or it is too small to be
 * seen. */
struct df_str df_picture_address(
    const struct df_node *n, const struct df_markdown *how);

/* Whether a picture stands for the character that is its text. */
bool df_picture_is_sign(const struct df_node *n);

#endif
