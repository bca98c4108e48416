/*
 * context: what is put in front of a chunk though it stands elsewhere in the
 * document: with --context headings the headings above it, and the head of the
 * table that it begins in.
 *
 * Tokens are counted line by line while the cuts are planned, and exactly when
 * the context is written; what would be too long is left out then, so that no
 * chunk has too many.
 */
#ifndef DF_CHUNK_CONTEXT_H
#define DF_CHUNK_CONTEXT_H

#include <stddef.h>

struct df_atom;
struct df_atoms;
struct df_chunk;
struct df_heading;

/* Set h's shown and tokens; its parent is among the atoms' headings. 0, or -1
 * when memory ran out. */
int df_context_measure(const struct df_atoms *a, struct df_heading *h);

/* About how many tokens the context of such an atom has. */
size_t df_context_tokens(const struct df_atoms *a, const struct df_atom *atom);

/* Put the context of atom, the first of chunk c, in front of c's text and set
 * its tokens, if both together have at most how->size. c's start, end and
 * tokens are set, and context_len is 0. 0, or -1 when memory ran out. */
int df_context_write(const struct df_atoms *a, const struct df_atom *atom,
    struct df_chunk *c);

#endif
