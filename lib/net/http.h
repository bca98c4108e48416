/*
 * http: requests over HTTP, many at once.
 *
 * An engine runs any number of transfers. A transfer is one request and its
 * answer: redirects are not followed, nothing is tried twice, robots.txt is not
 * asked; who uses this decides. Connections are kept and shared.
 *
 * Whatever a server does ends a transfer in bounded time and memory: with an
 * answer (of any status), or with an input error whose code is one of dns,
 * connect, reset, tls, timeout, too_large, private_address, bad_response,
 * bad_url. One thread uses an engine.
 */
#ifndef DF_NET_HTTP_H
#define DF_NET_HTTP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/err.h"
#include "core/opt.h"
#include "core/str.h"

struct df_buf;
struct df_http;
struct df_transfer;

struct df_http_options {
	double timeout;            /* seconds for the whole transfer */
	double connect_timeout;    /* seconds until connected */
	int64_t max_size;          /* bytes of a body, decompressed */
	int64_t min_speed;         /* bytes a second; 0: any */
	int64_t concurrency;       /* connections worth keeping */
	struct df_strings headers; /* "Name: value", to be sent along */
	const char *user_agent;
	bool netrc; /* credentials of ~/.netrc, or of $NETRC */
};

struct df_http_request {
	struct df_str url; /* that df_url_request made */
	void *owner;       /* the caller's */
	/* Refuse loopback, private and link-local addresses, whatever the host
	 * resolves to when connecting. */
	bool public_only;
	/* Somebody else's host: the own headers that hold secrets
	 * (Authorization, Cookie) stay at home. */
	bool foreign;
	size_t cut; /* not 0: end a body here, without error */
	/* Validators of what is known already; may be empty. */
	struct df_str etag;
	struct df_str last_modified;
};

/* What came back. Views live until the transfer is freed. */
struct df_http_answer {
	long status;
	struct df_str body;
	struct df_str headers; /* see header.h */
};

/* Before any thread starts, and at the end. 0, or -1 with a system error. */
int df_http_global_init(struct df_err *err);
void df_http_global_release(void);

/* The options are borrowed. NULL with a system error; free(NULL) is fine. */
struct df_http *df_http_new(
    const struct df_http_options *o, struct df_err *err);
void df_http_free(struct df_http *h); /* after all its transfers */

/* Begin a request, which is copied. NULL with a system error. */
struct df_transfer *df_http_start(
    struct df_http *h, const struct df_http_request *r, struct df_err *err);
/* Work until a transfer is done, one of the n descriptors can be read, or ms
 * milliseconds have passed. 0, or -1 with a system error. */
int df_http_wait(
    struct df_http *h, const int *fds, size_t n, int ms, struct df_err *err);
/* The owner of a transfer that is done and was not asked for yet, or NULL. */
void *df_http_done(struct df_http *h);

/* Of a done transfer: 0, or -1 with why there is no answer; *passing then says
 * whether it may be another time. */
int df_transfer_answer(struct df_transfer *t, struct df_http_answer *a,
    bool *passing, struct df_err *err);
/* The buffer that holds its body, for who wants to keep that: another one may
 * be put there. */
struct df_buf *df_transfer_body(struct df_transfer *t);
void df_transfer_free(struct df_transfer *t); /* in any state, or NULL */

#endif
