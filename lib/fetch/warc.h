/*
 * warc: the pages in an archive of the web: WARC 1.0 and 1.1, and ARC.
 *
 * Reads a stream of bytes that is decompressed already (core/input.h undoes
 * gzip, member by member). Gives HTTP responses with their bodies decoded,
 * resources and conversions; other records are passed over. A broken record is
 * an error of its own, and the next call goes on with the record behind it: by
 * its length when that leads to another record, else at the next line that
 * looks like the beginning of one.
 *
 * Memory: one record, at most max_size and a bit, and its decoded body. Digests
 * are not compared.
 */
#ifndef DF_FETCH_WARC_H
#define DF_FETCH_WARC_H

#include <stdint.h>
#include <sys/types.h>

#include "fetch/warc_head.h"

struct df_err;
struct df_warc;

/* Up to size bytes; 0 at the end; -1 with err filled. df_input_read is one. */
typedef ssize_t (*df_warc_read_fn)(
    void *arg, char *buf, size_t size, struct df_err *err);

/* Views into the reader, valid until the next call. */
struct df_warc_record {
	struct df_warc_head head;
	uint64_t offset;       /* of the record in the stream */
	int status;            /* of a response, else 0 */
	struct df_str headers; /* of a response; see df_warc_field */
	struct df_str content_type;
	struct df_str body;
};

/* NULL without memory. A record or body of more than max_size is refused. */
struct df_warc *df_warc_new(df_warc_read_fn read, void *arg, size_t max_size);
void df_warc_free(struct df_warc *w); /* NULL is fine */

/* The next record. 1; 0 at the end; -1 with err: of kind DF_ERR_INPUT when one
 * record is bad (warc_header, warc_length, warc_truncated, too_large and those
 * of message.h), and the next call goes on; of any other kind when nothing more
 * can be read. out->offset says where, too, and out->head what is known. */
int df_warc_next(
    struct df_warc *w, struct df_warc_record *out, struct df_err *err);

#endif
