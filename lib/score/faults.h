/*
 * faults: counts what a careless pipeline leaves in a text.
 */
#ifndef DF_SCORE_FAULTS_H
#define DF_SCORE_FAULTS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_faults {
	size_t replacement; /* U+FFFD: bytes that were not UTF-8 */
	size_t control;     /* control characters but tab, LF and CR */
	size_t private_use; /* letters of icon fonts */
	size_t mojibake;    /* UTF-8 read as Windows-1252 */
	size_t tags;        /* HTML tags outside code */
	size_t entities;    /* character references outside code */
	bool open_fence;    /* a code fence that is never closed */
};

/* Count them in UTF-8 text, in one pass. */
void df_faults_count(struct df_faults *f, struct df_str text);

/* Whether text ends where a sentence, quotation, list item, table row or code
 * block ends. */
bool df_faults_ends_whole(struct df_str text);

#endif
