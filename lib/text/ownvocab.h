/*
 * ownvocab: the vocabulary and the merges of a tokenizer.json.
 *
 * They are megabytes of two flat values, so they are walked through as they
 * lie.  Private to ownjson.c.
 */
#ifndef DF_TEXT_OWNVOCAB_H
#define DF_TEXT_OWNVOCAB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/buf.h"
#include "core/fields.h"
#include "core/str.h"
#include "text/ownadded.h"
#include "text/ownparts.h"

struct df_err;
struct df_own_bpe;

/* Longer tokens are nobody's. */
#define DF_OWN_TOKEN_MAX 4096
#define DF_OWN_UNK_MAX 64

struct df_own_reader {
	struct df_own_bpe *own;
	struct df_own_parts parts;
	struct df_str file, model;
	struct df_fields top, members; /* of the file and of its model */
	struct df_str unk;             /* in its buffer */
	char unk_bytes[DF_OWN_UNK_MAX];
	bool fallback;
	uint32_t ntokens;        /* their numbers are below */
	uint8_t *made;           /* for each token, whether a merge makes it */
	struct df_added raw;     /* those searched for before all others */
	int16_t byte_of[512];    /* of the characters that stand for bytes */
	struct df_arena strings; /* what is decoded now */
	struct df_buf bytes;
	struct df_err *err;
};

/* GPT-2's way to write bytes as characters. */
void df_own_map_bytes(int16_t byte_of[512]);

/* The text of a raw string with its quotes, until the next call. Like all here
 * 0, or -1 with r->err. */
int df_own_string(
    struct df_own_reader *r, struct df_str raw, struct df_str *text);

/* Set r->ntokens to what the vocabulary needs. */
int df_own_survey(struct df_own_reader *r, struct df_str vocab);
int df_own_count_merges(
    struct df_own_reader *r, struct df_str merges, uint32_t *n);

/* Both into r->own->merges, which has room for them. */
int df_own_read_vocabulary(struct df_own_reader *r, struct df_str vocab);
int df_own_read_merges(struct df_own_reader *r, struct df_str merges);

/* The same of an added token, which need not be in the vocabulary. */
int df_own_read_added(
    struct df_own_reader *r, struct df_str text, uint32_t id);

#endif
