/*
 * pretoken_wide: the borders of pieces with AVX-512, for pretoken.c alone.
 *
 * What stands in 64 bytes is told by a comparison for each kind, and the
 * borders that were found are written eight at a time.  Built with GNU C's
 * function targets on x86-64; elsewhere df_pretoken_wide_usable is false, and
 * the rest is never called.
 */
#ifndef DF_TEXT_PRETOKEN_WIDE_H
#define DF_TEXT_PRETOKEN_WIDE_H

#include <stdbool.h>
#include <stddef.h>

#include "text/pretoken_borders.h"

bool df_pretoken_wide_usable(void);

/* As df_pretoken_ends; next cuts one piece. */
size_t df_pretoken_wide_ends(const struct cursor *c, size_t at, size_t *ends,
    size_t most, enum borders how,
    size_t (*next)(const struct cursor *c, size_t at));

#endif
