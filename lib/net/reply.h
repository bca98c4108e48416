/*
 * reply: an HTTP answer as it comes in, within limits.
 */
#ifndef DF_NET_REPLY_H
#define DF_NET_REPLY_H

#include <stdbool.h>
#include <stddef.h>

#include "core/buf.h"
#include "core/str.h"
#include "net/coding.h"

struct df_reply {
	struct df_buf body;
	struct df_buf head; /* the lines of the last answer */
	size_t head_bytes;  /* of all answers, 100 Continue and such included */
	size_t max;         /* bytes of the body */
	bool cut_ok;        /* what is longer is cut, without error */
	/* What ended it: */
	bool too_large, cut, flood;

	struct df_coding *coding; /* NULL until one is needed */
	bool coded;               /* the body is compressed */
	bool begun;               /* some of the body is there */
	size_t raw;               /* bytes of it as they came */
	enum df_coded fault;      /* of the compression */
};

void df_reply_init(struct df_reply *r);
void df_reply_release(struct df_reply *r);
/* Make it ready for the next answer. */
void df_reply_reset(struct df_reply *r, size_t max, bool cut_ok);

/* Bytes of the body, which are decompressed as the head says; one line of the
 * head. false when it is to end here. */
bool df_reply_body(struct df_reply *r, struct df_str bytes);
bool df_reply_head(struct df_reply *r, struct df_str line);

/* At the end: whether the body is as compressed bodies are; if not, why. */
bool df_reply_is_whole(struct df_reply *r, const char **why);

#endif
