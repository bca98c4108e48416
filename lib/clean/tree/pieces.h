/*
 * pieces: a text in Markdown as code, which stays as it is, and the rest.
 */
#ifndef DF_CLEAN_PIECES_H
#define DF_CLEAN_PIECES_H

#include <stdbool.h>

#include "core/str.h"

/* Take the next piece of a text that is not empty: a block of code, or all
 * before the next one. A text that is not in Markdown is one piece. */
struct df_str df_piece_next(struct df_str *rest, bool markdown, bool *code);

#endif
