/*
 * fields: makes the record of a chunk out of the record of its document.
 */
#ifndef DF_CHUNK_FIELDS_H
#define DF_CHUNK_FIELDS_H

#include <stdbool.h>
#include <stddef.h>

#include "chunk/chunk.h"
#include "core/hash.h"
#include "core/str.h"

struct df_buf;
struct df_record;

/* A heading, and what it says without its marks. */
struct df_chunk_title {
	struct df_str marked;
	struct df_str plain;
};

/* What all chunks of a document share. */
struct df_chunk_document {
	struct df_str text;
	struct df_str id;         /* its text, decoded */
	char made[DF_ID_LEN + 1]; /* where id lies if the record had none */
	size_t count;
	bool pages;   /* chunks tell their page */
	bool overlap; /* and how much they repeat */
	/* Those of the chunk before: most chunks have the same. */
	struct df_chunk_title titles[DF_HEADING_LEVELS];
};

/* Turn rec into what its chunks share: doc_id set; dropped what they do not
 * take over: html, body_base64, token_ids and the field that the text came
 * from, unless that is `text`. field as for df_record_text. d must outlive
 * rec's changes. 0, or -1 when memory ran out. */
int df_chunk_document_init(struct df_chunk_document *d, struct df_record *rec,
    const char *field, struct df_str text, size_t count);

/* Set the fields of chunk number index; call it for one after the other.
 * scratch and c must live until rec is written. 0, or -1 when memory ran
 * out. */
int df_chunk_fields(struct df_chunk_document *d, struct df_record *rec,
    const struct df_chunk *c, size_t index, struct df_buf *scratch);

#endif
