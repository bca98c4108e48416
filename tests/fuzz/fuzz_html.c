/*
 * Any text as a page, Markdown or plain text: it is read or rejected, in
 * bounded memory, and what comes out is valid UTF-8.
 */
#include <stdint.h>
#include <stdlib.h>

#include "clean/judge/model.h"
#include "clean/options.h"
#include "clean/page.h"
#include "clean/tree/html.h"
#include "core/arena.h"
#include "core/buf.h"
#include "core/err.h"
#include "core/limits.h"
#include "core/repair.h"
#include "core/utf8.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Set before the first input, as main() would. */
static struct df_model model;

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	struct df_err err;

	(void)argc;
	(void)argv;
	if (df_model_load(&model, DF_MODEL_FILE, &err) < 0)
		abort();
	return 0;
}

static void
check(struct df_str s)
{
	if (df_utf8_check(s) != s.len)
		abort();
}

static void
read_as(const char *type, struct df_str text, struct df_arena *a,
    struct df_buf *room, struct df_buf *aside)
{
	struct df_explain_file why = {.form = DF_EXPLAIN_HTML};
	const struct df_clean_options options = {.images = true,
	    .max_nodes = 10000,
	    .timeout = 5,
	    .explain_file = &why,
	    .model = &model};
	const struct df_page_tools tools = {
	    .options = &options, .arena = a, .room = room, .aside = aside};
	const struct df_raw page = {.url = DF_STR("https://example.org/a/b?c"),
	    .form =
		strcmp(type, "text/html") == 0 ? DF_RAW_HTML : DF_RAW_TEXT,
	    .type = df_str(type),
	    .body = text};
	struct df_page_result r;
	struct df_err err;

	df_buf_reset(room, DF_MIB);
	if (df_page_read(&page, &tools, &r, &err) < 0) {
		if (err.kind != DF_ERR_INPUT)
			abort();
		return;
	}
	check(r.text);
	check(r.meta.title);
	check(r.meta.author);
	check(r.meta.description);
	if (r.text.len == 0)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct df_str s = {(const char *)data, size}, text;
	struct df_arena a;
	struct df_buf room, aside;

	df_arena_init(&a, 64 * DF_MIB);
	df_buf_init(&room, 64 * DF_MIB);
	df_buf_init(&aside, 64 * DF_MIB);
	if (df_repair(s, &a, &text) == 0) {
		read_as("text/html", text, &a, &room, &aside);
		read_as("text/markdown", text, &a, &room, &aside);
		check(df_buf_str(&aside));
	}
	df_buf_release(&room);
	df_buf_release(&aside);
	df_arena_release(&a);
	return 0;
}
