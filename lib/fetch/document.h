/*
 * document: bytes that were fetched, as the fields of a record.
 */
#ifndef DF_FETCH_DOCUMENT_H
#define DF_FETCH_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/str.h"

struct df_arena;
struct df_buf;
struct df_err;
struct df_record;

/* All but url and bytes may be empty. */
struct df_document {
	struct df_str url;       /* as it is stored */
	struct df_str final_url; /* after redirects */
	struct df_str bytes;
	struct df_buf *own;         /* which holds them, if they may be taken */
	struct df_str dom;          /* what a browser made of them; UTF-8 */
	long status;                /* of HTTP; 0: none */
	struct df_str content_type; /* the header */
	struct df_str path;         /* of a local file */
	struct df_str etag;
	struct df_str last_modified;
	struct df_str fetched_at;
	struct df_str robots_tag; /* X-Robots-Tag */
	/* How to take it. */
	struct df_str agent; /* our name, for robots_tag and meta elements */
	bool respect_noai;
	const char *save_dir; /* NULL: what is no text goes into the record */
};

/* A time, in seconds since 1970, as ISO 8601 in UTC. */
struct df_str df_time_stamp(int64_t seconds, char *out, size_t size);

/* Set the fields of rec, in the order of df-record(5), and drop what an older
 * version of the document may have left there. Values lie in the arena, in d
 * and in room, which is emptied first. 0, or -1 with an input error, which is
 * noai or noindex when the page asks not to be taken, or with a system error
 * when it cannot be saved. */
int df_document_set(const struct df_document *d, struct df_record *rec,
    struct df_arena *a, struct df_buf *room, struct df_err *err);

#endif
