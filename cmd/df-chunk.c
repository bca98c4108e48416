/*
 * df-chunk: cut documents into chunks that a model can take, at the places
 * where a person would cut, with exact token counts.
 */

#include "chunk/chunk.h"
#include "chunk/fields.h"
#include "chunk/options.h"
#include "chunk/tokens.h"
#include "core/buf.h"
#include "core/limits.h"
#include "core/run.h"
#include "text/bpe.h"

struct worker {
	struct df_bpe_work tokens;
	struct df_buf scratch;
};

enum { DOCUMENTS, CHUNKS, TOKENS };
static const char *const counters[] = {"documents", "chunks", "tokens", NULL};

static int
setup(void *config, struct df_err *err)
{
	struct df_chunk_config *o = config;

	if (df_chunk_config_check(o, err) < 0)
		return -1;
	return df_chunk_config_open(o, err);
}

static void
teardown(void *config)
{
	struct df_chunk_config *o = config;

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
	const struct df_chunk_config *o = task->config;
	struct worker *w = task->worker;
	struct df_chunk_document document;

	if (df_chunk_document_init(&document, rec, o->field, text, chunks->n) <
	    0)
		return df_err_memory(&task->err);
	document.pages = o->strategy == DF_CHUNK_PAGE;
	document.overlap = o->overlap > 0;
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
decode_record(struct df_task *task, struct df_record *rec)
{
	const struct df_chunk_config *o = task->config;
	struct worker *w = task->worker;
	size_t n;

	if (df_tokens_decode(rec, &o->bpe, o->field ? o->field : "text", &n,
		&w->scratch, &task->err) < 0)
		return -1;
	df_count(task, DOCUMENTS, 1);
	df_count(task, TOKENS, n);
	return df_emit(task, rec);
}

/* --count and --encode. */
static int
count_record(struct df_task *task, struct df_record *rec, struct df_str text)
{
	const struct df_chunk_config *o = task->config;
	struct worker *w = task->worker;
	size_t n = 0;

	if (o->encode) {
		if (df_tokens_encode(rec, &o->bpe, &w->tokens, text, &n,
			&w->scratch, &task->err) < 0)
			return -1;
	} else if (df_bpe_count(&o->bpe, &w->tokens, text, &n) < 0) {
		return df_err_memory(&task->err);
	}
	if (o->count && df_record_set_int(rec, "token_count", (int64_t)n) < 0)
		return df_err_memory(&task->err);
	df_count(task, DOCUMENTS, 1);
	df_count(task, TOKENS, n);
	return df_emit(task, rec);
}

static int
cut_record(struct df_task *task, struct df_record *rec, struct df_str text)
{
	const struct df_chunk_config *o = task->config;
	const struct df_chunk_options how = df_chunk_config_how(o);
	struct worker *w = task->worker;
	struct df_chunks chunks;
	struct df_str lang = {NULL, 0};

	if (df_record_str(rec, "lang", &lang) < 0)
		return df_err_memory(&task->err);
	if (df_chunk_text(&chunks, &how, &o->bpe, &w->tokens, text, lang,
		task->arena, &task->err) < 0)
		return -1;
	if (chunks.n == 0)
		return df_reject(task, "no_text", "the text is empty");
	return emit_chunks(task, rec, text, &chunks);
}

static int
process_record(struct df_task *task, struct df_record *rec)
{
	const struct df_chunk_config *o = task->config;
	struct df_str text;
	int got;

	if (o->decode)
		return decode_record(task, rec);
	got = df_record_text(rec, o->field, &text);
	if (got < 0)
		return df_err_memory(&task->err);
	if (got == 0)
		return df_reject_no_text(task, o->field);
	if (o->count || o->encode)
		return count_record(task, rec, text);
	return cut_record(task, rec, text);
}

int
main(int argc, char *argv[])
{
	struct df_chunk_config o = {0};
	const struct df_filter filter = {
	    .name = "df-chunk",
	    .synopsis = "[file ...]",
	    .purpose = "Cut documents into chunks of up to so many tokens.",
	    .options = df_chunk_option_table,
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
