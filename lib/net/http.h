/*
 * http: fetches pages over HTTP, several at once. Only http.c knows libcurl.
 *
 * An engine runs any number of transfers; each belongs to its caller, who
 * starts it, calls df_http_wait until it is done, reads its answer and frees
 * it. Nothing is retried and robots.txt is not asked: who uses this decides.
 *
 * Whatever a server does ends a transfer in bounded time and memory: with an
 * answer (of any status), or with an input error whose code is one of dns,
 * connect, tls, timeout, too_large, redirect_loop, bad_redirect, bad_response.
 * One thread uses an engine.
 */
#ifndef DF_NET_HTTP_H
#define DF_NET_HTTP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/buf.h"
#include "core/err.h"
#include "core/str.h"

struct df_http;
struct df_transfer;

struct df_http_options {
	double timeout;         /* seconds for the whole transfer */
	double connect_timeout; /* seconds until connected */
	int64_t max_size;       /* bytes of a body, decompressed */
	int64_t max_redirects;
	const char *user_agent;
};

/* What came back. Views live until the transfer is freed. */
struct df_http_answer {
	long status;
	struct df_str body;
	struct df_str content_type; /* headers: empty when not sent */
	struct df_str etag;
	struct df_str last_modified;
};

/* Before any thread starts, and at the end. 0, or -1 with a system error. */
int df_http_global_init(struct df_err *err);
void df_http_global_release(void);

/* The options are borrowed. NULL with a system error; free(NULL) is fine. */
struct df_http *df_http_new(
    const struct df_http_options *o, struct df_err *err);
void df_http_free(struct df_http *h); /* after all its transfers */

/* Begin to fetch url, which df_url_request made. NULL with a system error. */
struct df_transfer *df_http_start(
    struct df_http *h, struct df_str url, struct df_err *err);
/* Work until a transfer is done, fd (when not -1) can be read, or ms
 * milliseconds have passed. 0, or -1 with a system error. */
int df_http_wait(struct df_http *h, int fd, int ms, struct df_err *err);

bool df_transfer_done(const struct df_transfer *t);
/* Of a done transfer: 0, or -1 with why there is no answer. */
int df_transfer_answer(
    struct df_transfer *t, struct df_http_answer *a, struct df_err *err);
void df_transfer_free(struct df_transfer *t); /* in any state, or NULL */

#endif
