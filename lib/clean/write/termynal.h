/*
 * termynal: what a terminal showed, with its colours as tags within the text.
 *
 * Termynal plays code blocks as a terminal: a script reads their text and
 * writes it as HTML (the documentation of FastAPI, Typer and SQLModel). So
 * what stands there as "<font color=...>" is seen as colour.
 */
#ifndef DF_CLEAN_TERMYNAL_H
#define DF_CLEAN_TERMYNAL_H

#include <stdbool.h>
#include <stddef.h>

struct df_buf;
struct df_node;

/* Whether such a script takes the code of n. */
bool df_termynal_plays(const struct df_node *n);

/* Take the tags for colour and emphasis out of what stands from start on. */
void df_termynal_strip(struct df_buf *b, size_t start);

#endif
