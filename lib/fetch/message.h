/*
 * message: an HTTP response as an archive keeps it, taken apart.
 *
 * The transfer coding (chunked) and the content codings (gzip, deflate, br) are
 * undone. Archives often keep the header of a coding that they undid
 * themselves: a body that does not begin like one is taken as it is.
 */
#ifndef DF_FETCH_MESSAGE_H
#define DF_FETCH_MESSAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/buf.h"
#include "core/str.h"

struct df_err;

struct df_message {
	int status;
	struct df_str headers; /* lines; see df_warc_field */
	struct df_str body;
	struct df_buf bufs[2]; /* where the body lies if it was decoded */
};

/* A body of more than max_size bytes is refused. */
void df_message_init(struct df_message *m, size_t max_size);
void df_message_release(struct df_message *m);

/* Parse bytes, which must stay. When they may be cut off, or run on behind the
 * message, its own length must say where it ends. 0, or -1 with an input error:
 * http_header, bad_chunking, bad_encoding, unsupported_encoding, too_large or
 * warc_truncated. */
int df_message_parse(
    struct df_message *m, struct df_str bytes, bool cut, struct df_err *err);

#endif
