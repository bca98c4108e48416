/*
 * df-chunk: cut documents into chunks that a model can take, at the places
 * where a person would cut, with exact token counts.
 */

#include "chunk/chunk.h"
#include "chunk/fields.h"
#include "core/buf.h"
#include "core/limits.h"
#include "core/run.h"
#include "text/bpe.h"

struct options {
	const char *field;
	int64_t size;
	int64_t overlap;
	struct df_bpe bpe;
};

struct worker {
	struct df_bpe_work tokens;
	struct df_buf scratch;
};

static const struct df_opt options[] = {
    {.name = "size",
	.letter = 's',
	.type = DF_OPT_INT,
	.arg = "N",
	.help = "most tokens of a chunk",
	.def = "512",
	.offset = offsetof(struct options, size),
	.min = DF_CHUNK_SIZE_MIN,
	.max = DF_CHUNK_TOKENS_MAX},
    {.name = "overlap",
	.type = DF_OPT_INT,
	.arg = "N",
	.help = "repeat up to N tokens of whole sentences from the chunk "
		"before",
	.def = "0",
	.offset = offsetof(struct options, overlap),
	.max = DF_CHUNK_TOKENS_MAX / 2},
    DF_OPT_FIELD(struct options, field),
    {.name = NULL},
};

enum { DOCUMENTS, CHUNKS, TOKENS };
static const char *const counters[] = {"documents", "chunks", "tokens", NULL};

static int
setup(void *config, struct df_err *err)
{
	struct options *o = config;

	if (o->size - o->overlap < DF_CHUNK_SIZE_MIN ||
	    o->overlap > o->size / 2)
		return df_err_usage(err,
		    "--overlap: %lld is more than half of --size %lld",
		    (long long)o->overlap, (long long)o->size);
	return df_bpe_open(&o->bpe, "cl100k_base", err);
}

static void
teardown(void *config)
{
	struct options *o = config;

	df_bpe_close(&o->bpe);
}

static int
worker_init(void *worker, const void *config, struct df_err *err)
{
	struct worker *w = worker;

	(void)config;
	(void)err;
	df_bpe_work_init(&w->tokens);
	df_buf_init(&w->scratch, 0);
	return 0;
}

static void
worker_release(void *worker)
{
	struct worker *w = worker;

	df_bpe_work_release(&w->tokens);
	df_buf_release(&w->scratch);
}

static int
emit_chunks(struct df_task *task, struct df_record *rec, struct df_str text,
    const struct df_chunks *chunks)
{
	const struct options *o = task->config;
	struct worker *w = task->worker;
	struct df_chunk_document document;

	if (df_chunk_document_init(&document, rec, o->field, text, chunks->n) <
	    0)
		return df_err_memory(&task->err);
	for (size_t i = 0; i < chunks->n; i++) {
		if (df_chunk_fields(
			&document, rec, &chunks->v[i], i, &w->scratch) < 0)
			return df_err_memory(&task->err);
		if (df_emit(task, rec) < 0)
			return -1;
		df_count(task, TOKENS, chunks->v[i].tokens);
	}
	df_count(task, DOCUMENTS, 1);
	df_count(task, CHUNKS, chunks->n);
	return 0;
}

static int
process_record(struct df_task *task, struct df_record *rec)
{
	const struct options *o = task->config;
	const struct df_chunk_options how = {
	    (size_t)o->size, (size_t)o->overlap};
	struct worker *w = task->worker;
	struct df_chunks chunks;
	struct df_str text, lang = {NULL, 0};
	int got = df_record_text(rec, o->field, &text);

	if (got < 0 || df_record_str(rec, "lang", &lang) < 0)
		return df_err_memory(&task->err);
	if (got == 0)
		return df_reject_no_text(task, o->field);
	if (df_chunk_text(&chunks, &how, &o->bpe, &w->tokens, text, lang,
		task->arena, &task->err) < 0)
		return -1;
	if (chunks.n == 0)
		return df_reject(task, "no_text", "the text is empty");
	return emit_chunks(task, rec, text, &chunks);
}

int
main(int argc, char *argv[])
{
	struct options o = {0};
	const struct df_filter filter = {
	    .name = "df-chunk",
	    .synopsis = "[file ...]",
	    .purpose = "Cut documents into chunks of up to so many tokens.",
	    .options = options,
	    .config = &o,
	    .counters = counters,
	    .setup = setup,
	    .teardown = teardown,
	    .worker_size = sizeof(struct worker),
	    .worker_init = worker_init,
	    .worker_release = worker_release,
	    .record = process_record,
	};

	return df_run(&filter, argc, argv);
}
