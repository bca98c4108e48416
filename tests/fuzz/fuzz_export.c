/*
 * Whatever the record: what a format writes is one JSON object on one line,
 * written again it stays the same, and the frame in front of it reads back.
 */
#include <stdlib.h>

#include "core/arena.h"
#include "core/buf.h"
#include "core/err.h"
#include "core/limits.h"
#include "core/record.h"
#include "export/format.h"
#include "export/frame.h"
#include "export/license.h"
#include "export/split.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct state {
	struct df_arena arena;
	struct df_record rec;
	struct df_fields scratch;
	struct df_buf first, second;
};

static void
demand(bool good)
{
	if (!good)
		abort();
}

static bool
convert(struct state *s, struct df_str line, int format, struct df_buf *out)
{
	struct df_err err = {0};

	if (df_record_parse(&s->rec, line, &s->arena, &err) < 0)
		return false;
	return df_format_write((enum df_format_id)format, &s->rec, &s->scratch,
		   &s->arena, out, &err) == 0;
}

static void
check_format(struct state *s, struct df_str line, int format)
{
	struct df_buf *a = &s->first, *b = &s->second;
	struct df_err err;

	df_arena_reset(&s->arena);
	df_buf_reset(a, DF_MIB);
	df_buf_reset(b, DF_MIB);
	if (!convert(s, line, format, a))
		return;
	demand(df_scan_object(df_buf_str(a), &s->scratch, &err) == 0);
	demand(a->len == 0 || memchr(a->s, '\n', a->len) == NULL);
	if (format == DF_FORMAT_OPENAI || format == DF_FORMAT_TEXT ||
	    format == DF_FORMAT_JSONL) {
		demand(convert(s, df_buf_str(a), format, b));
		demand(df_str_eq(df_buf_str(a), df_buf_str(b)));
	}
}

static void
check_frame(struct state *s, struct df_str line)
{
	struct df_frame frame;
	struct df_buf *out = &s->first;
	struct df_err err;
	struct df_str key;

	df_arena_reset(&s->arena);
	df_buf_reset(out, DF_MIB);
	if (df_record_parse(&s->rec, line, &s->arena, &err) < 0)
		return;
	(void)df_split_key(&s->rec, &key);
	demand(df_frame_write(out, DF_SPLIT_TEST, line.len, &s->rec) == 0);
	demand(df_record_write(&s->rec, out) == 0);
	demand(df_frame_read(&frame, df_buf_str(out)));
	demand(frame.document == line.len && df_str_eq(frame.line, line));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct df_str line = {(const char *)data, size};
	struct df_frame frame;
	struct state s;

	df_arena_init(&s.arena, DF_RECORD_MEMORY);
	df_record_init(&s.rec);
	df_fields_init(&s.scratch);
	df_buf_init(&s.first, 0);
	df_buf_init(&s.second, 0);
	if (memchr(data, '\n', size) == NULL) {
		for (int i = 0; i < DF_FORMATS; i++)
			check_format(&s, line, i);
		check_frame(&s, line);
	}
	(void)df_frame_read(&frame, line);
	(void)df_license_id(line);
	df_buf_release(&s.second);
	df_buf_release(&s.first);
	df_fields_release(&s.scratch);
	df_record_release(&s.rec);
	df_arena_release(&s.arena);
	return 0;
}
