/*
 * code: blocks of code, as they are.
 *
 * Lines that are elements of their own (div, li, tr, code) end with a line
 * feed; line numbers and buttons beside the code are left out. What is laid out
 * without pre becomes one before: listing.h.
 */
#ifndef DF_CLEAN_CODE_H
#define DF_CLEAN_CODE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_node;
struct df_writer;

struct df_code {
	const struct df_node *node; /* NULL: outside of code */
	size_t fence;               /* where the first fence begins */
	size_t start;               /* where the code begins */
	bool begins;                /* nothing but blanks yet */
};

/* Whether there is nothing but numbers below n, one at least. */
bool df_code_has_numbers(const struct df_node *n);
/* And its name says that they are those of lines of code. */
bool df_code_is_numbers(const struct df_node *n);
/* The cell behind a cell; a blank may stand between. NULL if there is none. */
const struct df_node *df_code_next_cell(const struct df_node *n);
/* Whether an element inside of code is none: the numbers of lines, in a column
 * of their own or before each, and buttons. */
bool df_code_is_beside(const struct df_node *n);

/* Whether an element is a block of code: pre, or code that holds lines and
 * stands alone. */
bool df_code_is(const struct df_node *n);

void df_code_begin(
    struct df_code *c, struct df_writer *w, const struct df_node *n);
void df_code_end(struct df_code *c, struct df_writer *w);

void df_code_text(struct df_code *c, struct df_writer *w, struct df_str s);
/* An element inside begins: whether what it holds is code. */
bool df_code_enter(
    struct df_code *c, struct df_writer *w, const struct df_node *n);
void df_code_leave(
    struct df_code *c, struct df_writer *w, const struct df_node *n);

/* The language that a code block's classes or attributes name; empty when
 * none does. */
struct df_str df_code_language(const struct df_node *pre);

#endif
