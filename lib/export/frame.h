/*
 * frame: one example on its way from a worker to the files.
 *
 * Workers run at the same time and may not touch the files or count together;
 * what the writer must know of a record travels in front of its line: the
 * split, the hash of its document, and the fields that the card counts.
 */
#ifndef DF_EXPORT_FRAME_H
#define DF_EXPORT_FRAME_H

#include <stdint.h>

#include "core/str.h"
#include "export/split.h"

struct df_buf;
struct df_record;

/* The fields that the card counts. */
enum df_fact {
	DF_FACT_TASK = 0,
	DF_FACT_TEMPLATE,
	DF_FACT_MODEL,
	DF_FACT_LICENSE,
	DF_FACT_LANG,
	DF_FACTS
};

struct df_frame {
	enum df_split split;
	uint64_t document;
	struct df_str fact[DF_FACTS]; /* raw JSON strings, or empty */
	struct df_str line;           /* the line of the data set, no LF */
};

/* Append what goes in front of the line of rec. 0 or -1. */
int df_frame_write(struct df_buf *out, enum df_split split, uint64_t document,
    const struct df_record *rec);

/* Take apart one line that df_frame_write began; its parts are views. */
bool df_frame_read(struct df_frame *frame, struct df_str text);

#endif
