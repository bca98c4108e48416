/*
 * http: transfers, each a wire and the reply that comes over it, used again
 * and again.
 */
#include "net/http.h"

#include <stdlib.h>

#include "core/buf.h"
#include "net/reply.h"
#include "net/wire.h"

struct df_http {
	const struct df_http_options *options;
	struct df_wires *wires;
	struct df_transfer *idle;
};

struct df_transfer {
	struct df_http *http;
	struct df_transfer *next; /* of those idle */
	struct df_wire *wire;
	struct df_reply reply;
	void *owner;
};

int
df_http_global_init(struct df_err *err)
{
	return df_wire_global_init(err);
}

void
df_http_global_release(void)
{
	df_wire_global_release();
}

struct df_http *
df_http_new(const struct df_http_options *o, struct df_err *err)
{
	struct df_http *h = calloc(1, sizeof(*h));

	if (!h) {
		df_err_system(err, "no memory");
		return NULL;
	}
	h->options = o;
	h->wires = df_wires_new(o, err);
	if (h->wires)
		return h;
	df_http_free(h);
	return NULL;
}

static void
destroy(struct df_transfer *t)
{
	df_wire_free(t->wire);
	df_reply_release(&t->reply);
	free(t);
}

void
df_http_free(struct df_http *h)
{
	if (!h)
		return;
	while (h->idle) {
		struct df_transfer *t = h->idle;

		h->idle = t->next;
		destroy(t);
	}
	df_wires_free(h->wires);
	free(h);
}

/* An idle transfer, or a new one. NULL without memory. */
static struct df_transfer *
take_idle(struct df_http *h)
{
	struct df_transfer *t = h->idle;

	if (t) {
		h->idle = t->next;
		return t;
	}
	t = calloc(1, sizeof(*t));
	if (!t)
		return NULL;
	t->http = h;
	df_reply_init(&t->reply);
	t->wire = df_wire_new(h->wires, &t->reply, t);
	if (t->wire)
		return t;
	destroy(t);
	return NULL;
}

struct df_transfer *
df_http_start(
    struct df_http *h, const struct df_http_request *r, struct df_err *err)
{
	size_t max = r->cut ? r->cut : (size_t)h->options->max_size;
	struct df_transfer *t = take_idle(h);

	if (!t)
		goto fail;
	t->owner = r->owner;
	df_reply_reset(&t->reply, max, r->cut > 0);
	if (df_wire_start(t->wire, r) == 0)
		return t;
fail:
	df_transfer_free(t);
	df_err_system(err, "libcurl cannot start a transfer");
	return NULL;
}

void
df_transfer_free(struct df_transfer *t)
{
	if (!t)
		return;
	df_wire_stop(t->wire);
	df_reply_reset(&t->reply, 0, false);
	t->next = t->http->idle;
	t->http->idle = t;
}

int
df_http_wait(
    struct df_http *h, const int *fds, size_t n, int ms, struct df_err *err)
{
	return df_wires_wait(h->wires, fds, n, ms, err);
}

void *
df_http_done(struct df_http *h)
{
	struct df_transfer *t = df_wires_done(h->wires);

	return t ? t->owner : NULL;
}

int
df_transfer_answer(struct df_transfer *t, struct df_http_answer *a,
    bool *passing, struct df_err *err)
{
	*a = (struct df_http_answer){0};
	if (df_wire_status(t->wire, &a->status, passing, err) < 0)
		return -1;
	a->body = df_buf_str(&t->reply.body);
	a->headers = df_buf_str(&t->reply.head);
	return 0;
}

struct df_buf *
df_transfer_body(struct df_transfer *t)
{
	return &t->reply.body;
}
