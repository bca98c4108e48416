/*
 * df-chunk: cut documents into chunks that a model can take, at the places
 * where a person would cut, with exact token counts.
 */

#include "chunk/chunk.h"
#include "chunk/fields.h"
#include "chunk/tokens.h"
#include "core/buf.h"
#include "core/limits.h"
#include "core/run.h"
#include "text/bpe.h"

struct options {
	const char *field;
	const char *tokenizer;
	int strategy;
	int64_t size;
	int64_t overlap;
	int64_t min_size;
	int context;
	bool semantic;
	bool count;
	bool encode;
	bool decode;
	struct df_bpe bpe;
};

struct worker {
	struct df_bpe_work tokens;
	struct df_buf scratch;
};

/* In the order of enum df_chunk_strategy. */
static const char *const strategies[] = {
    "recursive", "sentence", "heading", "page", "fixed", NULL};
enum { CONTEXT_NONE, CONTEXT_HEADINGS };
static const char *const contexts[] = {"none", "headings", NULL};

static const struct df_opt options[] = {
    {.name = "strategy",
	.type = DF_OPT_CHOICE,
	.arg = "NAME",
	.help = "where to cut",
	.def = "recursive",
	.choices = strategies,
	.offset = offsetof(struct options, strategy)},
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
    {.name = "min-size",
	.type = DF_OPT_INT,
	.arg = "N",
	.help = "avoid chunks of fewer tokens; -1: an eighth of the size, or "
		"0 for heading, page and fixed",
	.def = "-1",
	.offset = offsetof(struct options, min_size),
	.min = -1,
	.max = DF_CHUNK_TOKENS_MAX / 2},
    {.name = "semantic",
	.type = DF_OPT_FLAG,
	.help = "cut rather where the words change (TextTiling)",
	.offset = offsetof(struct options, semantic)},
    {.name = "context",
	.type = DF_OPT_CHOICE,
	.arg = "WHAT",
	.help = "begin chunks with what stands above them",
	.def = "none",
	.choices = contexts,
	.offset = offsetof(struct options, context)},
    {.name = "tokenizer",
	.type = DF_OPT_STRING,
	.arg = "NAME",
	.help = "what to count: " DF_BPE_NAMES,
	.def = "cl100k_base",
	.offset = offsetof(struct options, tokenizer)},
    {.name = "count",
	.type = DF_OPT_FLAG,
	.help = "cut nothing: add the token_count of the whole text",
	.offset = offsetof(struct options, count)},
    {.name = "encode",
	.type = DF_OPT_FLAG,
	.help = "cut nothing: add the token_ids of the whole text",
	.offset = offsetof(struct options, encode)},
    {.name = "decode",
	.type = DF_OPT_FLAG,
	.help = "cut nothing: make the text that token_ids stand for",
	.offset = offsetof(struct options, decode)},
    DF_OPT_FIELD(struct options, field),
    {.name = NULL},
};

enum { DOCUMENTS, CHUNKS, TOKENS };
static const char *const counters[] = {"documents", "chunks", "tokens", NULL};

static bool
has_borders(const struct options *o)
{
	return o->strategy == DF_CHUNK_HEADING ||
	    o->strategy == DF_CHUNK_PAGE || o->strategy == DF_CHUNK_FIXED;
}

static int
check(struct options *o, struct df_err *err)
{
	if (o->size - o->overlap < DF_CHUNK_SIZE_MIN ||
	    o->overlap > o->size / 2)
		return df_err_usage(err,
		    "--overlap: %lld is more than half of --size %lld",
		    (long long)o->overlap, (long long)o->size);
	if (o->min_size > o->size / 2)
		return df_err_usage(err,
		    "--min-size: %lld is more than half of --size %lld",
		    (long long)o->min_size, (long long)o->size);
	if (o->strategy == DF_CHUNK_FIXED &&
	    (o->semantic || o->context || o->min_size > 0))
		return df_err_usage(err,
		    "--strategy fixed goes not with --semantic, --context and "
		    "--min-size");
	if (o->decode && (o->count || o->encode))
		return df_err_usage(err,
		    "--decode goes neither with --count nor with --encode");
	return 0;
}

static int
setup(void *config, struct df_err *err)
{
	struct options *o = config;

	if (check(o, err) < 0)
		return -1;
	if (o->min_size < 0)
		o->min_size = has_borders(o) ? 0 : o->size / 8;
	if (df_bpe_open(&o->bpe, o->tokenizer, err) < 0)
		return -1;
	if ((o->encode || o->decode) && o->bpe.unit == DF_UNIT_WORDS)
		return df_err_usage(err, "--tokenizer: words have no numbers");
	return 0;
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
	document.pages = o->strategy == DF_CHUNK_PAGE;
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
	const struct options *o = task->config;
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
	const struct options *o = task->config;
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
	const struct options *o = task->config;
	const struct df_chunk_options how = {
	    .strategy = (enum df_chunk_strategy)o->strategy,
	    .size = (size_t)o->size,
	    .overlap = (size_t)o->overlap,
	    .min_size = (size_t)o->min_size,
	    .context = o->context == CONTEXT_HEADINGS,
	    .semantic = o->semantic};
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
	const struct options *o = task->config;
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
