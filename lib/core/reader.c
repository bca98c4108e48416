/*
 * reader: operands to batches.
 */
#include "core/reader.h"

#include <assert.h>
#include <poll.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/batch.h"
#include "core/err.h"
#include "core/limits.h"
#include "core/msg.h"
#include "core/signals.h"

/* What may stand around a line: a byte-order mark and a CR. */
#define NOT_LINE 4

static const char *const only_stdin[] = {"-"};

/* The size of all operands, or 0 when one is no regular file. */
static uint64_t
total_size(const struct df_strings *operands)
{
	uint64_t total = 0;

	for (size_t i = 0; i < operands->n; i++) {
		const char *name = operands->v[i];
		struct stat st;
		int found =
		    strcmp(name, "-") == 0 ? fstat(0, &st) : stat(name, &st);

		if (found < 0 || !S_ISREG(st.st_mode))
			return 0;
		total += (uint64_t)st.st_size;
	}
	return total;
}

void
df_reader_init(
    struct df_reader *r, const struct df_strings *operands, size_t max_line)
{
	memset(r, 0, sizeof(*r));
	r->operands = *operands;
	if (operands->n == 0) {
		r->operands.v = (const char **)(uintptr_t)only_stdin;
		r->operands.n = 1;
	}
	r->max_line = max_line;
	r->total = total_size(&r->operands);
	df_input_init(&r->input);
	df_buf_init(&r->carry, 0);
}

void
df_reader_release(struct df_reader *r)
{
	df_input_close(&r->input);
	df_buf_release(&r->carry);
}

/* Open the next operand that can be. false when there is none left. */
static bool
open_next(struct df_reader *r)
{
	while (!r->open && r->next < r->operands.n) {
		struct df_err err;

		if (df_input_open(&r->input, r->operands.v[r->next++], &err) <
		    0) {
			df_msg("%s", err.text);
			r->failed = true;
			continue;
		}
		r->open = true;
		r->line_no = 1;
	}
	return r->open;
}

static void
close_current(struct df_reader *r)
{
	r->past += r->input.size;
	df_input_close(&r->input);
	r->open = false;
}

static void
no_memory(struct df_reader *r)
{
	df_msg("%s:%llu: no memory for the line, the rest is not read",
	    df_input_label(r->input.name), (unsigned long long)r->line_no);
	r->failed = true;
}

/* Append what the input gives next to b. false at its end, or on an error,
 * which is reported. */
static bool
read_more(struct df_reader *r, struct df_buf *b)
{
	struct df_err err;
	ssize_t n;

	if (df_buf_reserve(b,
		b->len < DF_BATCH_SIZE ? DF_BATCH_SIZE - b->len
				       : DF_BATCH_SIZE) < 0) {
		no_memory(r);
		return false;
	}
	n = df_input_read(&r->input, b->s + b->len, b->cap - b->len, &err);
	/* Input that ends because the run is to stop is not cut off. */
	if (n < 0 && !df_signals_woken()) {
		df_msg("%s", err.text);
		r->failed = true;
	}
	if (n <= 0)
		return false;
	b->len += (size_t)n;
	b->s[b->len] = '\0';
	atomic_store(&r->taken, r->past + r->input.taken);
	return true;
}

/* The whole lines in a buffer that grows. */
struct found {
	size_t searched;
	size_t end; /* behind the last LF; 0: there is none */
	uint64_t lines;
};

static void
find_lines(const struct df_buf *b, struct found *f)
{
	const char *p, *stop;

	if (b->len == f->searched)
		return;
	p = b->s + f->searched;
	stop = b->s + b->len;
	while (p < stop && (p = memchr(p, '\n', (size_t)(stop - p))) != NULL) {
		p++;
		f->end = (size_t)(p - b->s);
		f->lines++;
	}
	f->searched = b->len;
}

/* Give b its whole lines and keep the rest for the next batch. */
static bool
split(struct df_reader *r, struct df_batch *b, const struct found *f)
{
	b->file = r->input.name;
	b->first_line = r->line_no;
	b->nlines = f->lines;
	r->line_no += f->lines;
	if (df_buf_add(&r->carry, b->lines.s + f->end, b->lines.len - f->end) <
	    0) {
		no_memory(r);
		close_current(r);
		df_buf_reset(&r->carry, DF_BATCH_KEEP);
	}
	df_buf_truncate(&b->lines, f->end);
	return true;
}

/* The rest of the operand, which ended: a last line without LF counts. */
static bool
give_rest(struct df_reader *r, struct df_batch *b)
{
	b->file = r->input.name;
	b->first_line = r->line_no;
	close_current(r);
	return b->lines.len > 0;
}

/* Read up to the end of the line of which *b->bytes_in are taken already;
 * what comes behind it is carried over. Returns the line's last byte. */
static char
skip_line(struct df_reader *r, struct df_batch *b)
{
	struct df_buf *rest = &r->carry;
	char last = b->lines.s[b->lines.len - 1];

	for (;;) {
		size_t n;
		const char *lf;

		df_buf_reset(rest, DF_BATCH_KEEP);
		if (!read_more(r, rest)) {
			close_current(r);
			return last;
		}
		lf = memchr(rest->s, '\n', rest->len);
		n = lf ? (size_t)(lf - rest->s) : rest->len;
		last = n ? rest->s[n - 1] : last;
		b->overlong += n;
		b->bytes_in += n + (lf != NULL);
		if (lf != NULL) {
			rest->len -= n + 1;
			memmove(rest->s, lf + 1, rest->len + 1);
			return last;
		}
	}
}

/* b holds the beginning of a line over the limit: drop the rest of it, and
 * make b the batch that tells of it. */
static bool
give_overlong(struct df_reader *r, struct df_batch *b)
{
	struct df_lines whole;

	b->file = r->input.name;
	b->first_line = r->line_no++;
	df_lines_init(&whole, b);
	b->overlong = (uint64_t)(whole.end - whole.p);
	b->bytes_in = b->lines.len;
	if (skip_line(r, b) == '\r')
		b->overlong--;
	memmove(b->lines.s, whole.p, DF_LINE_SHOWN);
	df_buf_truncate(&b->lines, DF_LINE_SHOWN);
	return true;
}

static bool
fill_from_current(struct df_reader *r, struct df_batch *b)
{
	const struct df_buf empty = b->lines;
	struct found f = {0};

	b->lines = r->carry;
	r->carry = empty;
	for (;;) {
		find_lines(&b->lines, &f);
		if (f.end > 0 &&
		    (b->lines.len >= DF_BATCH_SIZE ||
			!df_input_ready(&r->input)))
			return split(r, b, &f);
		if (f.end == 0 && b->lines.len > r->max_line + NOT_LINE &&
		    b->lines.len > DF_LINE_SHOWN + NOT_LINE)
			return give_overlong(r, b);
		if (!read_more(r, &b->lines))
			return df_signals_caught() == 0 && give_rest(r, b);
	}
}

bool
df_reader_fill(struct df_reader *r, struct df_batch *b)
{
	assert(b->lines.len == 0);
	while (df_signals_caught() == 0 && open_next(r)) {
		if (fill_from_current(r, b))
			return true;
		df_buf_reset(&b->lines, DF_BATCH_KEEP);
	}
	return false;
}

int
df_reader_fd(const struct df_reader *r)
{
	if (r->open)
		return r->input.fd;
	/* Standard input is there before it is opened; files never wait. */
	if (r->next < r->operands.n && strcmp(r->operands.v[r->next], "-") == 0)
		return STDIN_FILENO;
	return -1;
}

bool
df_reader_ready(const struct df_reader *r)
{
	struct pollfd fd = {.fd = df_reader_fd(r), .events = POLLIN};

	return fd.fd == -1 || (r->open && r->input.regular) ||
	    poll(&fd, 1, 0) != 0;
}
