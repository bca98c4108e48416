/*
 * options: the table, and what goes with what.
 */
#include "chunk/options.h"

#include <stddef.h>

#include "core/err.h"
#include "core/limits.h"

#define AT(member) .offset = offsetof(struct df_chunk_config, member)

/* Chunks that are no smaller than this part, if nothing else is asked for. */
#define MIN_PART 8
#define SIZE_DEFAULT 512
#define TEXT_OF(x) #x
#define TEXT(x) TEXT_OF(x)

/* In the order of enum df_chunk_strategy. */
static const char *const strategies[] = {
    "recursive", "sentence", "heading", "page", "fixed", NULL};
/* In the order of enum df_chunk_context. */
static const char *const contexts[] = {"none", "headings", NULL};

const struct df_opt df_chunk_option_table[] = {
    {.name = "strategy",
	.type = DF_OPT_CHOICE,
	.arg = "NAME",
	.help = "where to cut",
	.def = "recursive",
	.choices = strategies,
	AT(strategy)},
    {.name = "size",
	.letter = 's',
	.type = DF_OPT_INT,
	.arg = "N",
	.help = "most tokens of a chunk",
	.def = TEXT(SIZE_DEFAULT),
	AT(size),
	.min = DF_CHUNK_SIZE_MIN,
	.max = DF_CHUNK_TOKENS_MAX},
    {.name = "overlap",
	.type = DF_OPT_INT,
	.arg = "N",
	.help = "repeat up to N tokens of whole sentences from the chunk "
		"before",
	.def = "0",
	AT(overlap),
	.max = DF_CHUNK_TOKENS_MAX / 2},
    {.name = "min-size",
	.type = DF_OPT_INT,
	.arg = "N",
	.help = "avoid chunks of fewer tokens; -1: an eighth of the size, or "
		"0 for heading, page and fixed",
	.def = "-1",
	AT(min_size),
	.min = -1,
	.max = DF_CHUNK_TOKENS_MAX / 2},
    {.name = "semantic",
	.type = DF_OPT_FLAG,
	.help = "cut rather where the words change (TextTiling)",
	AT(semantic)},
    {.name = "context",
	.type = DF_OPT_CHOICE,
	.arg = "WHAT",
	.help = "begin chunks with what stands above them",
	.def = "none",
	.choices = contexts,
	AT(context)},
    {.name = "tokenizer",
	.type = DF_OPT_STRING,
	.arg = "NAME",
	.help = "what to count: " DF_BPE_NAMES
		"; or a file: tokenizer.json, tiktoken ranks",
	.def = "cl100k_base",
	AT(tokenizer)},
    {.name = "pretokenizer",
	.type = DF_OPT_STRING,
	.arg = "NAME",
	.help = "what cuts text for a file of tiktoken ranks: "
		DF_PRETOKEN_NAMES,
	AT(pretokenizer)},
    {.name = "count",
	.type = DF_OPT_FLAG,
	.help = "cut nothing: add the token_count of the whole text",
	AT(count)},
    {.name = "encode",
	.type = DF_OPT_FLAG,
	.help = "cut nothing: add the token_ids of the whole text",
	AT(encode)},
    {.name = "decode",
	.type = DF_OPT_FLAG,
	.help = "cut nothing: make the text that token_ids stand for",
	AT(decode)},
    DF_OPT_FIELD(struct df_chunk_config, field),
    {.name = NULL},
};

static bool
has_borders(const struct df_chunk_config *o)
{
	return o->strategy == DF_CHUNK_HEADING ||
	    o->strategy == DF_CHUNK_PAGE || o->strategy == DF_CHUNK_FIXED;
}

/* The first option that says how to cut, or NULL if all are as they would be
 * anyway. */
static const char *
cutting(const struct df_chunk_config *o)
{
	return o->strategy != DF_CHUNK_RECURSIVE  ? "--strategy"
	    : o->size != SIZE_DEFAULT             ? "--size"
	    : o->overlap != 0                     ? "--overlap"
	    : o->min_size != -1                   ? "--min-size"
	    : o->semantic                         ? "--semantic"
	    : o->context != DF_CHUNK_CONTEXT_NONE ? "--context"
						  : NULL;
}

int
df_chunk_config_check(const struct df_chunk_config *o, struct df_err *err)
{
	const char *whole = o->decode ? "--decode"
	    : o->encode               ? "--encode"
	    : o->count                ? "--count"
				      : NULL;

	if (whole != NULL && cutting(o) != NULL)
		return df_err_usage(err,
		    "%s cuts nothing: it does not go with %s", whole,
		    cutting(o));
	if (o->overlap > o->size / 2)
		return df_err_usage(err,
		    "--overlap: %lld is more than half of --size %lld",
		    (long long)o->overlap, (long long)o->size);
	if (o->size - o->overlap < DF_CHUNK_SIZE_MIN)
		return df_err_usage(err,
		    "--overlap: %lld leaves less than %d tokens of --size %lld",
		    (long long)o->overlap, DF_CHUNK_SIZE_MIN,
		    (long long)o->size);
	if (o->min_size > o->size / 2)
		return df_err_usage(err,
		    "--min-size: %lld is more than half of --size %lld",
		    (long long)o->min_size, (long long)o->size);
	if (o->strategy == DF_CHUNK_FIXED &&
	    (o->semantic || o->context || o->min_size > 0))
		return df_err_usage(err,
		    "--strategy fixed goes with none of --semantic, --context "
		    "and --min-size");
	if (o->decode && (o->count || o->encode))
		return df_err_usage(err,
		    "--decode goes neither with --count nor with --encode");
	return 0;
}

int
df_chunk_config_open(struct df_chunk_config *o, struct df_err *err)
{
	long long most;

	if (df_bpe_open(&o->bpe, o->tokenizer, o->pretokenizer, err) < 0)
		return -1;
	if ((o->encode || o->decode) && o->bpe.unit == DF_UNIT_WORDS)
		return df_err_usage(err, "--tokenizer: words have no numbers");
	most = (long long)df_bpe_character_tokens(&o->bpe);
	if (o->size - o->overlap < most)
		return df_err_usage(err,
		    "--size: a character can have %lld tokens of this "
		    "tokenizer; choose more",
		    most);
	return 0;
}

struct df_chunk_options
df_chunk_config_how(const struct df_chunk_config *o)
{
	int64_t min_size = has_borders(o) ? 0 : o->size / MIN_PART;

	return (struct df_chunk_options){
	    .strategy = (enum df_chunk_strategy)o->strategy,
	    .size = (size_t)o->size,
	    .overlap = (size_t)o->overlap,
	    .min_size = (size_t)(o->min_size < 0 ? min_size : o->min_size),
	    .context = o->context == DF_CHUNK_CONTEXT_HEADINGS,
	    .semantic = o->semantic,
	};
}
