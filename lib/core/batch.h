/*
 * batch: a run of whole lines of one operand on its way through the filter:
 * the lines, what was emitted for them, and which of them were rejected.
 *
 * Filled by the reader, worked on by one worker, then written in input order.
 */
#ifndef DF_CORE_BATCH_H
#define DF_CORE_BATCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/buf.h"
#include "core/err.h"
#include "core/limits.h"

/* A rejected record. Offsets say how far the batch's buffers had come when it
 * was done, so that a run can stop exactly behind it. */
struct df_note {
	size_t code; /* in messages, where it ends in NUL */
	uint64_t line_no;
	uint64_t records;   /* of the batch, this one included */
	uint64_t emitted;   /* lines emitted before it */
	uint64_t bytes_in;  /* of the batch's lines, this one included */
	size_t out_len;     /* of out */
	size_t rejects_len; /* of rejects, its own line included */
	size_t message;     /* likewise */
	size_t aside_len;   /* of aside */
};

struct df_batch {
	struct df_buf lines;
	const char *file; /* NULL for standard input */
	uint64_t first_line;
	/* How many lines there are, where the last one ends in LF; 0 where that
	 * is not known. */
	uint64_t nlines;
	/* Not 0: lines holds only the beginning of one line of this many bytes,
	 * which is over --max-line; bytes_in is set already. */
	uint64_t overlong;

	struct df_buf out;
	struct df_buf rejects; /* lines for the --rejects file */
	struct df_buf messages;
	struct df_buf aside; /* for the filter's file beside the output */
	struct df_note *notes;
	size_t nnotes, notes_cap;
	uint64_t records;
	uint64_t emitted;
	uint64_t bytes_in;
	uint64_t counters[DF_COUNTERS_MAX];
	bool cut;          /* a signal came before all lines were done */
	struct df_err err; /* kind not 0: a system error ends the run here */
};

void df_batch_init(struct df_batch *b);
void df_batch_release(struct df_batch *b);
/* Empty it for the next lines. */
void df_batch_reset(struct df_batch *b);
/* Its lines, blank ones left out, each without its line end and, at the start
 * of an operand, without a byte-order mark. */
struct df_lines {
	const char *p, *end;
	uint64_t no;   /* of the line that comes next */
	uint64_t left; /* how many are, if known */
};

void df_lines_init(struct df_lines *l, const struct df_batch *b);
/* The next line and its number. */
bool df_lines_next(struct df_lines *l, struct df_str *line, uint64_t *no);

/* A new note, zeroed; NULL without memory. */
struct df_note *df_batch_note(struct df_batch *b);

#endif
