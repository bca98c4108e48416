/*
 * opening: whether a text begins with the page's title.
 *
 * Pages hold their headline in the content or above of it, and people differ in
 * whether they want it in the text. Here it is put at the beginning, or taken
 * out, whatever the page does.
 */
#ifndef DF_CLEAN_OPENING_H
#define DF_CLEAN_OPENING_H

#include "core/str.h"

struct df_arena;
struct df_node;

/* In the order of the choices of --title. */
enum df_opening {
	DF_OPENING_AUTO, /* as the content has it */
	DF_OPENING_ALWAYS,
	DF_OPENING_NEVER,
};

/* Drop what says the title near the beginning of what is kept of *top, and, if
 * it is always wanted, put an h1 before, so that *top is another node then.
 * 0, or -1 when the arena is full. */
int df_opening_set(struct df_node **top, struct df_str title,
    enum df_opening how, struct df_arena *a);

#endif
