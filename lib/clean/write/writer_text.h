/*
 * writer_text: the text inside of the lines that a writer writes, with escapes
 * for what would be markup (escape.h).
 */
#ifndef DF_CLEAN_WRITER_TEXT_H
#define DF_CLEAN_WRITER_TEXT_H

#include <stdbool.h>

#include "core/str.h"

struct df_writer;

/* Text, whose white space becomes a space. */
void df_writer_text(struct df_writer *w, struct df_str s);
/* The same as it is, without escapes. */
void df_writer_verbatim(struct df_writer *w, struct df_str s);
/* What stands before the text of an item that begins, and before its marks. */
void df_writer_sign(struct df_writer *w, struct df_str s);
/* TeX between $ or, on a line of its own, $$. */
void df_writer_formula(struct df_writer *w, struct df_str tex, bool display);

/* A picture; its text may be empty. */
void df_writer_image(struct df_writer *w, struct df_str alt, struct df_str src);

#endif
