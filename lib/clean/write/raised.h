/*
 * raised: what stands in sup: powers, charges of ions, marks of notes; and in
 * sub, behind figures.
 *
 * Without its place it would be read as a part of the number or word before.
 */
#ifndef DF_CLEAN_RAISED_H
#define DF_CLEAN_RAISED_H

#include <stdbool.h>

struct df_node;
struct df_writer;

/* Write a sup: powers and charges with the characters that Unicode has for
 * them or behind ^, marks of notes in brackets. False: nothing was written but
 * perhaps a ^, and what is in it is written as any text. */
bool df_raised_write(struct df_writer *w, const struct df_node *n);

/* Write the figures in a sub behind a figure, the base of a number, with the
 * characters that Unicode has for them. False: nothing was written. */
bool df_raised_lower(struct df_writer *w, const struct df_node *n);

/* Write a link that is the mark of a note, which only its class says is raised,
 * in brackets. False: it is none, and nothing was written. */
bool df_raised_mark(struct df_writer *w, const struct df_node *n);

#endif
