/*
 * kind: tells what a chunk holds most of.
 *
 * Code, tables and lists by what more than half of the text (headings left
 * out) is; question-and-answer and dialogue by how its lines begin and end
 * (lines.h); all else is prose.
 */
#ifndef DF_CHUNK_KIND_H
#define DF_CHUNK_KIND_H

#include <stdbool.h>
#include <stddef.h>

struct df_outline;

enum df_kind {
	DF_KIND_PROSE = 0,
	DF_KIND_QA,
	DF_KIND_DIALOGUE,
	DF_KIND_LIST,
	DF_KIND_CODE,
	DF_KIND_TABLE,
};

/* The kind of the part of a text from start to end, of which no block before
 * the first one holds anything; in_code when it begins within a code block. */
enum df_kind df_kind_of(const struct df_outline *o, size_t first, size_t start,
    size_t end, bool in_code);

/* As it stands in records: prose, question-and-answer, ... */
const char *df_kind_name(enum df_kind kind);

#endif
