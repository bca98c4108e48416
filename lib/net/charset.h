/*
 * charset: turns the bytes of a document into UTF-8.
 *
 * What decides, in this order: a byte-order mark, the label that came with the
 * document (HTTP's charset parameter), what the markup declares, UTF-16, UTF-32
 * or UTF-8 when the bytes are that, uchardet's guess, windows-1252. A label is
 * not believed of bytes that are UTF-8 beyond doubt.
 */
#ifndef DF_NET_CHARSET_H
#define DF_NET_CHARSET_H

#include <stdbool.h>

#include "core/str.h"

struct df_arena;
struct df_encoding;
struct df_err;

/* The encoding of bytes; never NULL. label may be empty; markup says whether
 * to look for <meta> and XML declarations. */
const struct df_encoding *df_charset_find(
    struct df_str bytes, struct df_str label, bool markup);

/* bytes as UTF-8 without byte-order mark, a view of bytes when they are that
 * already, else in the arena. What is malformed becomes U+FFFD. 0, or -1 when
 * the arena is full or iconv lacks the encoding. */
int df_charset_decode(struct df_str bytes, const struct df_encoding *e,
    struct df_arena *a, struct df_str *text, struct df_err *err);

#endif
