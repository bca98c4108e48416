/*
 * charset_guess: what encoding text is in that says nothing about it.
 *
 * uchardet's guess, corrected where the bytes belie it, else windows-1252. Only
 * charset_guess.c knows uchardet. What UTF-8, UTF-16 and UTF-32 look like is
 * charset.c's business and comes first.
 */
#ifndef DF_NET_CHARSET_GUESS_H
#define DF_NET_CHARSET_GUESS_H

#include "core/str.h"

struct df_encoding;

/* Never NULL. */
const struct df_encoding *df_charset_guess(struct df_str bytes);

#endif
