/*
 * label: what a line begins with and a colon ends, and who speaks in it.
 */
#ifndef DF_CHUNK_LABEL_H
#define DF_CHUNK_LABEL_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

/* Where the colon, also the wide one, stands that ends a label as short as a
 * name, or 0. */
size_t df_label_end(struct df_str line);

/* Whether label is how people are named: few words, some with letters, each
 * with a capital, a number or a script that has none, and no other signs. */
bool df_label_is_name(struct df_str label);

/* Who speaks in a line of a chat, behind the time of day, or of a play: "12:01
 * Ann: ", "<ann> ", "ANN. "; empty if it is none. */
struct df_str df_label_speaker(struct df_str line);

#endif
