/*
 * sign: what a cell of a table says by a picture alone.
 *
 * Tables that compare products show ticks and crosses: as pictures, as icons of
 * a font, with a word for those who cannot see them or without.
 */
#ifndef DF_CLEAN_SIGN_H
#define DF_CLEAN_SIGN_H

#include "core/str.h"

struct df_node;

/* A word or a tick or cross for a cell that has no other text; empty when
 * nothing tells. lang is the page's, and may be empty. */
struct df_str df_sign_of(const struct df_node *cell, struct df_str lang);

#endif
