/*
 * tex: formulas that stand in the text of a page, for a script to set: between
 * \( and \), \[ and \], $ and $, $$ and $$.
 *
 * Dollar signs mean other things, too: between those of a formula there is what
 * looks like TeX, by the rule of pandoc no blank stands inside of them, and no
 * letter or figure touches them outside.
 */
#ifndef DF_CLEAN_TEX_H
#define DF_CLEAN_TEX_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

/* The length of the formula with its marks that s begins with, or 0; written is
 * what stands before it. What is between goes to *tex, and whether it stands on
 * a line of its own. Does not look farther than the next dollar sign, or some
 * 2,000 bytes. */
size_t df_tex_find(
    struct df_str s, struct df_str written, struct df_str *tex, bool *display);

#endif
