/*
 * batch: its buffers, kept from one use to the next.
 */
#include "core/batch.h"

#include <stdlib.h>
#include <string.h>

void
df_batch_init(struct df_batch *b)
{
	memset(b, 0, sizeof(*b));
	df_buf_init(&b->lines, 0);
	df_buf_init(&b->out, 0);
	df_buf_init(&b->rejects, 0);
	df_buf_init(&b->messages, 0);
	df_buf_init(&b->aside, 0);
}

void
df_batch_release(struct df_batch *b)
{
	df_buf_release(&b->lines);
	df_buf_release(&b->out);
	df_buf_release(&b->rejects);
	df_buf_release(&b->messages);
	df_buf_release(&b->aside);
	free(b->notes);
	df_batch_init(b);
}

void
df_batch_reset(struct df_batch *b)
{
	df_buf_reset(&b->lines, DF_BATCH_KEEP);
	df_buf_reset(&b->out, DF_BATCH_KEEP);
	df_buf_reset(&b->rejects, DF_BATCH_KEEP);
	df_buf_reset(&b->messages, DF_BATCH_KEEP);
	df_buf_reset(&b->aside, DF_BATCH_KEEP);
	b->file = NULL;
	b->nlines = 0;
	b->overlong = 0;
	b->nnotes = 0;
	b->records = b->emitted = b->bytes_in = 0;
	memset(b->counters, 0, sizeof(b->counters));
	b->cut = false;
	b->err.kind = DF_ERR_NONE;
}

struct df_note *
df_batch_note(struct df_batch *b)
{
	if (b->nnotes == b->notes_cap) {
		size_t cap = b->notes_cap ? b->notes_cap * 2 : 16;
		struct df_note *v = realloc(b->notes, cap * sizeof(*v));

		if (v == NULL)
			return NULL;
		b->notes = v;
		b->notes_cap = cap;
	}
	b->notes[b->nnotes] = (struct df_note){0};
	return &b->notes[b->nnotes++];
}

void
df_lines_init(struct df_lines *l, const struct df_batch *b)
{
	static const struct df_str mark = {"\xEF\xBB\xBF", 3};

	l->p = b->lines.s;
	l->end = b->lines.s + b->lines.len;
	l->no = b->first_line;
	l->left = b->nlines;
	if (l->no == 1 && df_str_starts(df_buf_str(&b->lines), mark))
		l->p += mark.len;
}

static bool
is_blank(struct df_str line)
{
	for (size_t i = 0; i < line.len; i++) {
		if (line.s[i] != ' ' && line.s[i] != '\t')
			return false;
	}
	return true;
}

/* The LF at the next line's end, or NULL. That of the last line, which is often
 * the only one and long, was found when the batch was read. */
static const char *
find_end(struct df_lines *l)
{
	if (l->left == 1)
		return l->end - 1;
	l->left -= l->left > 0;
	return memchr(l->p, '\n', (size_t)(l->end - l->p));
}

bool
df_lines_next(struct df_lines *l, struct df_str *line, uint64_t *no)
{
	while (l->p < l->end) {
		const char *start = l->p;
		const char *lf = find_end(l);
		const char *stop = lf ? lf : l->end;

		l->p = lf ? lf + 1 : l->end;
		*no = l->no++;
		if (stop > start && stop[-1] == '\r')
			stop--;
		*line = (struct df_str){start, (size_t)(stop - start)};
		if (!is_blank(*line))
			return true;
	}
	return false;
}
