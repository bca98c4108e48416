/*
 * typed_genre: what a text that was typed is besides prose, by its lines: a
 * letter, a program, a poem.
 */
#ifndef DF_CLEAN_TYPED_GENRE_H
#define DF_CLEAN_TYPED_GENRE_H

#include <stdbool.h>
#include <stddef.h>

struct df_typed_line;

struct df_typed_genre {
	bool mail;  /* it has the head or the quotes of a letter */
	bool told;  /* it is a program, or shows what a shell was told */
	bool verse; /* its lines are those of a poem */
};

struct df_typed_genre df_typed_genre(const struct df_typed_line *v, size_t n);

#endif
