/*
 * wire: libcurl, its multi handle and its easy handles.
 */
#include "net/wire.h"

#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include <curl/curl.h>

#include "core/buf.h"
#include "core/heap.h"
#include "net/address.h"
#include "net/header.h"
#include "net/http.h"
#include "net/proxy.h"
#include "net/reply.h"
#include "net/wire_end.h"
#include "net/wire_options.h"

/* Free memory that the heap keeps. */
#define KEEP_MEMORY (16 * 1024 * 1024)
/* Descriptors that a caller may wait for beside ours. */
#define WAIT_FDS_MAX 64

struct df_wires {
	CURLM *multi;
	const struct df_http_options *options;
	struct curl_slist *own, *harmless; /* of --header; without secrets */
	bool proxies;                      /* the environment names some */
};

struct df_wire {
	struct df_wires *wires;
	struct df_reply *reply;
	void *owner;
	CURL *easy;
	struct curl_slist *headers; /* of conditional requests */
	bool public_only;           /* of the request at hand */
	bool running;
	struct df_wire_end end;
};

int
df_wire_global_init(struct df_err *err)
{
	/* libcurl frees the buffer it reads into after each transfer, which
	 * glibc would give back to the kernel, page by page. */
	df_heap_keep(KEEP_MEMORY);
	if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
		return df_err_system(err, "cannot set up libcurl");
	return 0;
}

void
df_wire_global_release(void)
{
	curl_global_cleanup();
}

static int
append(struct curl_slist **list, const char *s)
{
	struct curl_slist *longer = curl_slist_append(*list, s);

	if (longer)
		*list = longer;
	return longer ? 0 : -1;
}

static int
set_headers(struct df_wires *h)
{
	for (size_t i = 0; i < h->options->headers.n; i++) {
		const char *s = h->options->headers.v[i];

		if (append(&h->own, s) < 0 ||
		    (!df_header_is_secret(s) && append(&h->harmless, s) < 0))
			return -1;
	}
	return 0;
}

struct df_wires *
df_wires_new(const struct df_http_options *o, struct df_err *err)
{
	struct df_wires *h = calloc(1, sizeof(*h));

	if (!h)
		goto fail;
	h->options = o;
	h->proxies = df_proxy_in_use();
	h->multi = curl_multi_init();
	if (!h->multi || set_headers(h) < 0 ||
	    curl_multi_setopt(h->multi, CURLMOPT_MAXCONNECTS,
		(long)o->concurrency * 2) != CURLM_OK)
		goto fail;
	return h;
fail:
	df_wires_free(h);
	df_err_system(err, "libcurl cannot be set up");
	return NULL;
}

void
df_wires_free(struct df_wires *h)
{
	if (!h)
		return;
	curl_multi_cleanup(h->multi);
	curl_slist_free_all(h->own);
	curl_slist_free_all(h->harmless);
	free(h);
}

static size_t
on_body(char *s, size_t size, size_t n, void *arg)
{
	struct df_wire *w = arg;
	struct df_str bytes = {s, size * n};

	return df_reply_body(w->reply, bytes) ? bytes.len : 0;
}

static size_t
on_header(char *s, size_t size, size_t n, void *arg)
{
	struct df_wire *w = arg;
	struct df_str line = {s, size * n};

	return df_reply_head(w->reply, line) ? line.len : 0;
}

static bool
must_check(const struct df_wire *w)
{
	return w->public_only && !w->end.proxied;
}

static curl_socket_t
on_open(void *arg, curlsocktype purpose, struct curl_sockaddr *a)
{
	struct df_wire *w = arg;

	(void)purpose;
	if (must_check(w) &&
	    df_address_of(&a->addr, a->addrlen) != DF_ADDRESS_PUBLIC) {
		w->end.refused = true;
		return CURL_SOCKET_BAD;
	}
	return socket(a->family, a->socktype | SOCK_CLOEXEC, a->protocol);
}

/* A connection that another transfer opened may be taken again: look at its
 * address before anything is sent. */
static int
on_connected(void *arg, char *ip, char *local_ip, int port, int local_port)
{
	struct df_wire *w = arg;

	(void)local_ip;
	(void)port;
	(void)local_port;
	if (!must_check(w) ||
	    df_address_of_text(df_str(ip)) == DF_ADDRESS_PUBLIC)
		return CURL_PREREQFUNC_OK;
	w->end.refused = true;
	return CURL_PREREQFUNC_ABORT;
}

/* What is the same for every request of a handle. */
static int
set_up(struct df_wire *w)
{
	CURL *c = w->easy;
	CURLcode r = CURLE_OK;

	r |= curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, on_body);
	r |= curl_easy_setopt(c, CURLOPT_WRITEDATA, w);
	r |= curl_easy_setopt(c, CURLOPT_HEADERFUNCTION, on_header);
	r |= curl_easy_setopt(c, CURLOPT_HEADERDATA, w);
	r |= curl_easy_setopt(c, CURLOPT_OPENSOCKETFUNCTION, on_open);
	r |= curl_easy_setopt(c, CURLOPT_OPENSOCKETDATA, w);
	r |= curl_easy_setopt(c, CURLOPT_PREREQFUNCTION, on_connected);
	r |= curl_easy_setopt(c, CURLOPT_PREREQDATA, w);
	r |= curl_easy_setopt(c, CURLOPT_ERRORBUFFER, w->end.error);
	r |= curl_easy_setopt(c, CURLOPT_PRIVATE, w);
	return r == CURLE_OK ? df_wire_options_set(c, w->wires->options) : -1;
}

struct df_wire *
df_wire_new(struct df_wires *wires, struct df_reply *reply, void *owner)
{
	struct df_wire *w = calloc(1, sizeof(*w));

	if (!w)
		return NULL;
	w->wires = wires;
	w->reply = reply;
	w->owner = owner;
	w->easy = curl_easy_init();
	if (w->easy && set_up(w) == 0)
		return w;
	df_wire_free(w);
	return NULL;
}

void
df_wire_free(struct df_wire *w)
{
	if (!w)
		return;
	df_wire_stop(w);
	curl_easy_cleanup(w->easy);
	free(w);
}

static int
add_condition(struct df_wire *w, const char *name, struct df_str value)
{
	struct df_buf line;
	int status;

	if (value.len == 0)
		return 0;
	df_buf_init(&line, 0);
	df_buf_add_cstr(&line, name);
	df_buf_add_str(&line, value);
	status = line.failed ? -1 : append(&w->headers, line.s);
	df_buf_release(&line);
	return status;
}

/* The headers that this very request sends: the common list, or a copy with
 * conditions. */
static int
choose_headers(struct df_wire *w, const struct df_http_request *r)
{
	struct curl_slist *list =
	    r->foreign ? w->wires->harmless : w->wires->own;

	if (r->etag.len > 0 || r->last_modified.len > 0) {
		for (const struct curl_slist *l = list; l; l = l->next)
			if (append(&w->headers, l->data) < 0)
				return -1;
		if (add_condition(w, "If-None-Match: ", r->etag) < 0 ||
		    add_condition(w, "If-Modified-Since: ", r->last_modified) <
			0)
			return -1;
		list = w->headers;
	}
	return curl_easy_setopt(w->easy, CURLOPT_HTTPHEADER, list) == CURLE_OK
	    ? 0
	    : -1;
}

/* Wait for a connection to share; without TLS that lasts a whole answer. */
static CURLcode
choose_sharing(struct df_wire *w, struct df_str url)
{
	return curl_easy_setopt(
	    w->easy, CURLOPT_PIPEWAIT, (long)df_str_case_starts(url, "https:"));
}

/* The proxy is what the environment says, which libcurl is not left to read. */
static CURLcode
choose_proxy(struct df_wire *w, struct df_str url)
{
	const char *proxy = df_proxy_for_url(url);

	w->end.proxied = proxy != NULL;
	return curl_easy_setopt(w->easy, CURLOPT_PROXY, proxy ? proxy : "") |
	    curl_easy_setopt(w->easy, CURLOPT_NOPROXY, "");
}

int
df_wire_start(struct df_wire *w, const struct df_http_request *r)
{
	const struct df_http_options *o = w->wires->options;
	char *url = strndup(r->url.s, r->url.len);
	int status = -1;

	w->public_only = r->public_only;
	w->end.result = CURLE_OK;
	w->end.error[0] = 0;
	w->end.refused = false;
	if (url && curl_easy_setopt(w->easy, CURLOPT_URL, url) == CURLE_OK &&
	    curl_easy_setopt(w->easy, CURLOPT_MAXFILESIZE_LARGE,
		(curl_off_t)(r->cut ? 0 : o->max_size)) == CURLE_OK &&
	    choose_sharing(w, r->url) == CURLE_OK &&
	    choose_headers(w, r) == 0 &&
	    (!w->wires->proxies || choose_proxy(w, r->url) == CURLE_OK) &&
	    curl_multi_add_handle(w->wires->multi, w->easy) == CURLM_OK)
		status = 0;
	w->running = status == 0;
	free(url);
	return status;
}

void
df_wire_stop(struct df_wire *w)
{
	if (w->running)
		curl_multi_remove_handle(w->wires->multi, w->easy);
	w->running = false;
	if (w->easy)
		curl_easy_setopt(w->easy, CURLOPT_HTTPHEADER, NULL);
	curl_slist_free_all(w->headers);
	w->headers = NULL;
}

void *
df_wires_done(struct df_wires *h)
{
	struct df_wire *w = NULL;
	CURLMsg *m;
	int left;

	while ((m = curl_multi_info_read(h->multi, &left))) {
		if (m->msg != CURLMSG_DONE)
			continue;
		curl_easy_getinfo(m->easy_handle, CURLINFO_PRIVATE, &w);
		w->end.result = m->data.result;
		return w->owner;
	}
	return NULL;
}

int
df_wires_wait(
    struct df_wires *h, const int *fds, size_t n, int ms, struct df_err *err)
{
	struct curl_waitfd extra[WAIT_FDS_MAX];
	CURLMcode r;
	int running;

	if (n > WAIT_FDS_MAX)
		n = WAIT_FDS_MAX;
	for (size_t i = 0; i < n; i++)
		extra[i] = (struct curl_waitfd){
		    .fd = fds[i], .events = CURL_WAIT_POLLIN};
	/* A transfer that was just added makes the poll return at once. */
	r = curl_multi_poll(h->multi, extra, (unsigned)n, ms, NULL);
	if (r == CURLM_OK)
		r = curl_multi_perform(h->multi, &running);
	if (r != CURLM_OK)
		return df_err_system(
		    err, "libcurl: %s", curl_multi_strerror(r));
	return 0;
}

int
df_wire_status(
    struct df_wire *w, long *status, bool *passing, struct df_err *err)
{
	const char *why;

	if ((w->end.result != CURLE_OK && !w->reply->cut) ||
	    !df_reply_is_whole(w->reply, &why))
		return df_wire_end_explain(&w->end, w->reply,
		    w->wires->options->max_size, passing, err);
	curl_easy_getinfo(w->easy, CURLINFO_RESPONSE_CODE, status);
	return 0;
}
