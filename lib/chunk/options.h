/*
 * options: what df-chunk was asked to do.
 */
#ifndef DF_CHUNK_OPTIONS_H
#define DF_CHUNK_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "chunk/chunk.h"
#include "core/opt.h"
#include "text/bpe.h"

struct df_err;

/* In the order of the choices of --context. */
enum df_chunk_context {
	DF_CHUNK_CONTEXT_NONE,
	DF_CHUNK_CONTEXT_HEADINGS,
};

struct df_chunk_config {
	const char *field;
	const char *tokenizer;
	const char *pretokenizer; /* NULL: what suits the tokenizer */
	int strategy; /* enum df_chunk_strategy */
	int64_t size;
	int64_t overlap;
	int64_t min_size; /* -1: what suits the strategy */
	int context;      /* enum df_chunk_context */
	bool semantic;
	bool count;
	bool encode;
	bool decode;
	struct df_bpe bpe; /* the command closes it */
};

/* The table of the options, whose offsets are into struct df_chunk_config. */
extern const struct df_opt df_chunk_option_table[];

/* Whether the options go together: 0, or -1 with a usage error. */
int df_chunk_config_check(const struct df_chunk_config *o, struct df_err *err);

/* Open the tokenizer: 0, or -1 with a usage or system error. */
int df_chunk_config_open(struct df_chunk_config *o, struct df_err *err);

/* How texts are to be cut. */
struct df_chunk_options df_chunk_config_how(const struct df_chunk_config *o);

#endif
