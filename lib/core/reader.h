/*
 * reader: the operands, one after the other, cut into batches of whole lines.
 *
 * A line over the limit is never held: its beginning and its length are all
 * that is kept. Reading gives a batch early when the input has nothing more at
 * the moment, so that a slow producer's records come out at once. An operand
 * that cannot be opened or read to its end is reported and the next one taken.
 */
#ifndef DF_CORE_READER_H
#define DF_CORE_READER_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

#include "core/buf.h"
#include "core/input.h"
#include "core/opt.h"

struct df_batch;

struct df_reader {
	struct df_strings operands;
	size_t next; /* operand to open next */
	size_t max_line;
	struct df_input input;
	struct df_buf carry; /* the beginning of a line, from the last read */
	uint64_t line_no;    /* of the next line */
	uint64_t total;      /* bytes of all operands, 0 if not known */
	uint64_t past;       /* bytes of the operands that are done */
	_Atomic uint64_t taken; /* bytes taken so far, for progress */
	bool open;
	bool skipping; /* the rest of an over-long line */
	bool failed;   /* an operand could not be read: exit 1 at the end */
};

/* operands must outlive the reader; none means standard input. */
void df_reader_init(
    struct df_reader *r, const struct df_strings *operands, size_t max_line);
void df_reader_release(struct df_reader *r);

/* Fill an empty batch. true; false at the end of all operands or when the run
 * is to stop. */
bool df_reader_fill(struct df_reader *r, struct df_batch *b);

/* Whether df_reader_fill would find something, be it the end, without waiting
 * for a first byte; and the descriptor to wait for when not, or -1. */
bool df_reader_ready(const struct df_reader *r);
int df_reader_fd(const struct df_reader *r);

#endif
