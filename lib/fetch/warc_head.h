/*
 * warc_head: what the first lines of a WARC or ARC record say.
 */
#ifndef DF_FETCH_WARC_HEAD_H
#define DF_FETCH_WARC_HEAD_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_err;

/* Of WARC's record types, those that a reader may want. */
enum df_warc_kind {
	DF_WARC_OTHER = 0,  /* warcinfo, request, revisit, metadata, ... */
	DF_WARC_RESPONSE,   /* an HTTP message */
	DF_WARC_RESOURCE,   /* the bytes of a file */
	DF_WARC_CONVERSION, /* what something became, such as text (WET) */
};

struct df_warc_head {
	enum df_warc_kind kind;
	bool arc;
	struct df_str uri;
	struct df_str type; /* of the content */
	char date[32];      /* "2014-02-16T05:02:21Z", or "" */
	bool truncated;     /* the crawler kept only a part */
	size_t length;      /* of the content, in bytes */
};

/* Whether a record seems to begin with this line. */
bool df_warc_begins(struct df_str line);
bool df_warc_begins_arc(struct df_str line);

/* Parse the head: a block of lines for WARC, one line for ARC. 0, or -1 with an
 * input error warc_header. The views are into block. */
int df_warc_head_parse(
    struct df_str block, struct df_warc_head *out, struct df_err *err);

#endif
