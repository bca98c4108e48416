/*
 * fuzz_record: a line becomes a record that can be read, changed and written;
 * what was written is a record again, with the changes and all the rest.
 */
#include <stdint.h>
#include <stdlib.h>

#include "core/arena.h"
#include "core/buf.h"
#include "core/limits.h"
#include "core/record.h"
#include "core/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
demand(bool holds)
{
	if (!holds)
		abort();
}

/* Every field of a that no edit named, in order, is in b byte for byte. */
static void
compare(const struct df_record *a, const struct df_record *b)
{
	size_t j = 0;

	for (size_t i = 0; i < a->fields.n; i++) {
		const struct df_field *f = &a->fields.v[i], *g;
		struct df_str key = {a->line.s + f->key, f->key_len};

		if (f->key_escaped || df_str_is(key, "a") ||
		    df_str_is(key, "b"))
			continue;
		do {
			demand(j < b->fields.n);
			g = &b->fields.v[j++];
		} while (!df_str_eq(
		    key, (struct df_str){b->line.s + g->key, g->key_len}));
		demand(df_str_eq((struct df_str){a->line.s + f->start,
				     f->value + f->value_len - f->start},
		    (struct df_str){b->line.s + g->start,
			g->value + g->value_len - g->start}));
	}
}

static void
change(struct df_record *r, struct df_arena *arena, struct df_str text)
{
	struct df_record again;
	struct df_str s;
	struct df_buf out;
	int64_t n;

	df_buf_init(&out, 0);
	df_record_init(&again);
	demand(df_record_set_int(r, "a", -5) == 0);
	demand(df_record_drop(r, "b") == 0);
	demand(df_record_set_str(r, "new\n", text) == 0);
	demand(df_record_write(r, &out) == 0);
	demand(df_record_parse(&again, df_buf_str(&out), arena, NULL) == 0);
	compare(r, &again);
	demand(df_record_int(&again, "a", &n) && n == -5);
	demand(df_record_type(&again, "b") == DF_NONE);
	demand(df_record_str(&again, "new\n", &s) == 1);
	demand(df_str_eq(s, text));
	df_record_release(&again);
	df_buf_release(&out);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct df_str line = {(const char *)data, size};
	struct df_str text = {NULL, 0}, s;
	struct df_arena arena;
	struct df_record r;
	double x;
	bool b;

	df_arena_init(&arena, DF_RECORD_MEMORY);
	df_record_init(&r);
	if (df_record_parse(&r, line, &arena, NULL) == 0) {
		if (df_record_text(&r, NULL, &text) != 1)
			text = (struct df_str){NULL, 0};
		demand(df_utf8_check(text) == text.len);
		df_record_double(&r, "a", &x);
		df_record_bool(&r, "a", &b);
		df_record_raw(&r, "b", &s);
		change(&r, &arena, text);
	}
	df_record_release(&r);
	df_arena_release(&arena);
	return 0;
}
