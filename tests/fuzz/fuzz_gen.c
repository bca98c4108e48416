/*
 * fuzz_gen: any text as a chunk: every answer is a slice of it.
 */
#include <stdint.h>
#include <stdlib.h>

#include "core/arena.h"
#include "core/err.h"
#include "core/limits.h"
#include "gen/generator.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct df_generator *
generator(void)
{
	static struct df_generator g;
	struct df_err err;

	if (!g.state && df_extractive_init(&g, &err) < 0)
		abort();
	return &g;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const langs[] = {
	    "en", "de", "es", "fr", "it", "nl", "pt", "sv", ""};
	struct df_generator *g = generator();
	const char *text = size > 0 ? (const char *)data : "";
	struct df_passage p = {.text = {text, size}};
	struct df_arena arena;
	struct df_pairs out;
	struct df_err err;

	if (size > 0)
		p.lang = df_str(langs[data[size - 1] % 9]);
	df_arena_init(&arena, 64 * DF_MIB);
	if (g->generate(g, &p, DF_TASK_QA, 10, &out, &arena, &err) > 0)
		for (size_t i = 0; i < out.n; i++)
			if (out.v[i].answer.s < p.text.s ||
			    out.v[i].answer.s + out.v[i].answer.len >
				p.text.s + p.text.len)
				abort();
	g->generate(g, &p, DF_TASK_SUMMARY, 1, &out, &arena, &err);
	df_arena_release(&arena);
	return 0;
}
