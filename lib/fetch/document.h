/*
 * document: bytes that were fetched, as the fields of a record.
 */
#ifndef DF_FETCH_DOCUMENT_H
#define DF_FETCH_DOCUMENT_H

#include "core/str.h"

struct df_arena;
struct df_buf;
struct df_err;
struct df_record;

/* All but url, bytes and fetched_at may be empty. */
struct df_document {
	struct df_str url; /* as it is stored */
	struct df_str bytes;
	long status;                /* of HTTP; 0: none */
	struct df_str content_type; /* the header */
	struct df_str path;         /* of a local file */
	struct df_str etag;
	struct df_str last_modified;
	struct df_str fetched_at;
};

/* Set the fields of rec, in the order of df-record(5), and drop what an older
 * version of the document may have left there. Values lie in the arena, in d
 * and in room, which is emptied first. 0, or -1 with an input error. */
int df_document_set(const struct df_document *d, struct df_record *rec,
    struct df_arena *a, struct df_buf *room, struct df_err *err);

#endif
