/*
 * http: transfers of a libcurl multi handle.
 */
#include "net/http.h"

#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include <curl/curl.h>

#include "core/buf.h"
#include "core/limits.h"
#include "net/address.h"
#include "net/header.h"
#include "net/proxy.h"
#include "net/reply.h"
#include "net/trust.h"

/* A transfer slower than --min-speed for this long is given up. */
#define SLOW_SECONDS 20
/* Descriptors that a caller may wait for beside ours. */
#define WAIT_FDS_MAX 64

struct df_http {
	CURLM *multi;
	const struct df_http_options *options;
	struct curl_slist *own, *harmless; /* of --header; without secrets */
	struct df_transfer *idle;
	struct df_transfer *done, **done_end;
	bool proxies; /* the environment names some */
};

struct df_transfer {
	struct df_http *http;
	struct df_transfer *next; /* of those idle or done */
	CURL *easy;
	struct df_http_request request; /* without its views */
	struct curl_slist *headers;     /* of conditional requests */
	struct df_reply reply;
	bool running;
	bool proxied; /* what it connects to is no server */
	bool refused; /* for its address */
	CURLcode result;
	char error[CURL_ERROR_SIZE];
};

int
df_http_global_init(struct df_err *err)
{
	if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
		return df_err_system(err, "cannot set up libcurl");
	return 0;
}

void
df_http_global_release(void)
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
set_headers(struct df_http *h)
{
	for (size_t i = 0; i < h->options->headers.n; i++) {
		const char *s = h->options->headers.v[i];

		if (append(&h->own, s) < 0 ||
		    (!df_header_is_secret(s) && append(&h->harmless, s) < 0))
			return -1;
	}
	return 0;
}

struct df_http *
df_http_new(const struct df_http_options *o, struct df_err *err)
{
	struct df_http *h = calloc(1, sizeof(*h));

	if (!h)
		goto fail;
	h->options = o;
	h->done_end = &h->done;
	h->proxies = df_proxy_in_use();
	h->multi = curl_multi_init();
	if (!h->multi || set_headers(h) < 0 ||
	    curl_multi_setopt(h->multi, CURLMOPT_MAXCONNECTS,
		(long)o->concurrency * 2) != CURLM_OK)
		goto fail;
	return h;
fail:
	df_http_free(h);
	df_err_system(err, "libcurl cannot be set up");
	return NULL;
}

static void
destroy(struct df_transfer *t)
{
	curl_easy_cleanup(t->easy);
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
	curl_multi_cleanup(h->multi);
	curl_slist_free_all(h->own);
	curl_slist_free_all(h->harmless);
	free(h);
}

static size_t
on_body(char *s, size_t size, size_t n, void *arg)
{
	struct df_transfer *t = arg;

	n *= size;
	return df_reply_body(&t->reply, (struct df_str){s, n}) ? n : 0;
}

static size_t
on_header(char *s, size_t size, size_t n, void *arg)
{
	struct df_transfer *t = arg;

	n *= size;
	return df_reply_head(&t->reply, (struct df_str){s, n}) ? n : 0;
}

static bool
must_check(const struct df_transfer *t)
{
	return t->request.public_only && !t->proxied;
}

static curl_socket_t
on_open(void *arg, curlsocktype purpose, struct curl_sockaddr *a)
{
	struct df_transfer *t = arg;

	(void)purpose;
	if (must_check(t) &&
	    df_address_of(&a->addr, a->addrlen) != DF_ADDRESS_PUBLIC) {
		t->refused = true;
		return CURL_SOCKET_BAD;
	}
	return socket(a->family, a->socktype | SOCK_CLOEXEC, a->protocol);
}

/* A connection that another transfer opened may be taken again: look at its
 * address before anything is sent. */
static int
on_connected(void *arg, char *ip, char *local_ip, int port, int local_port)
{
	struct df_transfer *t = arg;

	(void)local_ip;
	(void)port;
	(void)local_port;
	if (!must_check(t) ||
	    df_address_of_text(df_str(ip)) == DF_ADDRESS_PUBLIC)
		return CURL_PREREQFUNC_OK;
	t->refused = true;
	return CURL_PREREQFUNC_ABORT;
}

static long
milliseconds(double s)
{
	return s > 1e6 ? 1000000000L : (long)(s * 1000);
}

static CURLcode
set_limits(CURL *c, const struct df_http_options *o)
{
	CURLcode r = CURLE_OK;

	r |= curl_easy_setopt(c, CURLOPT_TIMEOUT_MS, milliseconds(o->timeout));
	r |= curl_easy_setopt(
	    c, CURLOPT_CONNECTTIMEOUT_MS, milliseconds(o->connect_timeout));
	r |= curl_easy_setopt(c, CURLOPT_LOW_SPEED_LIMIT, (long)o->min_speed);
	r |= curl_easy_setopt(c, CURLOPT_LOW_SPEED_TIME, (long)SLOW_SECONDS);
	r |= curl_easy_setopt(c, CURLOPT_FOLLOWLOCATION, 0L);
	r |= curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "http,https");
	r |= curl_easy_setopt(c, CURLOPT_NETRC,
	    (long)(o->netrc ? CURL_NETRC_OPTIONAL : CURL_NETRC_IGNORED));
	return r;
}

/* Whom to believe, and how to use what HTTP/2 has: rather wait for a connection
 * that may be shared than open another. */
static CURLcode
set_tls(CURL *c)
{
	const char *file = df_trust_file(), *folder = df_trust_folder();
	CURLcode r = curl_easy_setopt(c, CURLOPT_PIPEWAIT, 1L);

	if (file)
		r |= curl_easy_setopt(c, CURLOPT_CAINFO, file);
	if (folder)
		r |= curl_easy_setopt(c, CURLOPT_CAPATH, folder);
	return r;
}

/* What is the same for every request of a handle. */
static CURLcode
set_up(struct df_transfer *t)
{
	const struct df_http_options *o = t->http->options;
	CURL *c = t->easy;
	CURLcode r = set_limits(c, o) | set_tls(c);

	r |= curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
	r |= curl_easy_setopt(c, CURLOPT_ACCEPT_ENCODING, "");
	r |= curl_easy_setopt(c, CURLOPT_USERAGENT, o->user_agent);
	r |= curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, on_body);
	r |= curl_easy_setopt(c, CURLOPT_WRITEDATA, t);
	r |= curl_easy_setopt(c, CURLOPT_HEADERFUNCTION, on_header);
	r |= curl_easy_setopt(c, CURLOPT_HEADERDATA, t);
	r |= curl_easy_setopt(c, CURLOPT_OPENSOCKETFUNCTION, on_open);
	r |= curl_easy_setopt(c, CURLOPT_OPENSOCKETDATA, t);
	r |= curl_easy_setopt(c, CURLOPT_PREREQFUNCTION, on_connected);
	r |= curl_easy_setopt(c, CURLOPT_PREREQDATA, t);
	r |= curl_easy_setopt(c, CURLOPT_ERRORBUFFER, t->error);
	r |= curl_easy_setopt(c, CURLOPT_PRIVATE, t);
	r |= curl_easy_setopt(c, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
	return r;
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
	t->easy = curl_easy_init();
	if (t->easy && set_up(t) == CURLE_OK)
		return t;
	destroy(t);
	return NULL;
}

static int
add_condition(struct df_transfer *t, const char *name, struct df_str value)
{
	struct df_buf line;
	int status;

	if (value.len == 0)
		return 0;
	df_buf_init(&line, 0);
	df_buf_add_cstr(&line, name);
	df_buf_add_str(&line, value);
	status = line.failed ? -1 : append(&t->headers, line.s);
	df_buf_release(&line);
	return status;
}

/* The headers that this very request sends: the common list, or a copy with
 * conditions. */
static int
choose_headers(struct df_transfer *t, const struct df_http_request *r)
{
	struct curl_slist *list = r->foreign ? t->http->harmless : t->http->own;

	if (r->etag.len > 0 || r->last_modified.len > 0) {
		for (const struct curl_slist *l = list; l; l = l->next)
			if (append(&t->headers, l->data) < 0)
				return -1;
		if (add_condition(t, "If-None-Match: ", r->etag) < 0 ||
		    add_condition(t, "If-Modified-Since: ", r->last_modified) <
			0)
			return -1;
		list = t->headers;
	}
	return curl_easy_setopt(t->easy, CURLOPT_HTTPHEADER, list) == CURLE_OK
	    ? 0
	    : -1;
}

/* The proxy is what the environment says, which libcurl is not left to read. */
static CURLcode
choose_proxy(struct df_transfer *t, struct df_str url)
{
	const char *proxy = df_proxy_for_url(url);

	t->proxied = proxy != NULL;
	return curl_easy_setopt(t->easy, CURLOPT_PROXY, proxy ? proxy : "") |
	    curl_easy_setopt(t->easy, CURLOPT_NOPROXY, "");
}

struct df_transfer *
df_http_start(
    struct df_http *h, const struct df_http_request *r, struct df_err *err)
{
	struct df_transfer *t = take_idle(h);
	char *url = strndup(r->url.s, r->url.len);

	if (!t || !url)
		goto fail;
	t->request = *r;
	t->result = CURLE_OK;
	t->error[0] = 0;
	t->refused = false;
	df_reply_reset(&t->reply,
	    r->cut ? r->cut : (size_t)h->options->max_size, r->cut > 0);
	if (curl_easy_setopt(t->easy, CURLOPT_URL, url) != CURLE_OK ||
	    curl_easy_setopt(t->easy, CURLOPT_MAXFILESIZE_LARGE,
		(curl_off_t)(r->cut ? 0 : h->options->max_size)) != CURLE_OK ||
	    choose_headers(t, r) < 0 ||
	    (h->proxies && choose_proxy(t, r->url) != CURLE_OK) ||
	    curl_multi_add_handle(h->multi, t->easy) != CURLM_OK)
		goto fail;
	t->running = true;
	free(url);
	return t;
fail:
	free(url);
	df_transfer_free(t);
	df_err_system(err, "libcurl cannot start a transfer");
	return NULL;
}

static void
unlink_done(struct df_transfer *t)
{
	struct df_http *h = t->http;

	for (struct df_transfer **p = &h->done; *p; p = &(*p)->next) {
		if (*p != t)
			continue;
		*p = t->next;
		if (!*p)
			h->done_end = p;
		return;
	}
}

void
df_transfer_free(struct df_transfer *t)
{
	struct df_http *h;

	if (!t)
		return;
	h = t->http;
	unlink_done(t);
	if (t->running)
		curl_multi_remove_handle(h->multi, t->easy);
	t->running = false;
	curl_easy_setopt(t->easy, CURLOPT_HTTPHEADER, NULL);
	curl_slist_free_all(t->headers);
	t->headers = NULL;
	df_reply_reset(&t->reply, 0, false);
	t->next = h->idle;
	h->idle = t;
}

/* Note what libcurl has finished. */
static void
collect(struct df_http *h)
{
	CURLMsg *m;
	int left;

	while ((m = curl_multi_info_read(h->multi, &left))) {
		struct df_transfer *t = NULL;

		if (m->msg != CURLMSG_DONE)
			continue;
		curl_easy_getinfo(m->easy_handle, CURLINFO_PRIVATE, &t);
		t->result = m->data.result;
		t->next = NULL;
		*h->done_end = t;
		h->done_end = &t->next;
	}
}

int
df_http_wait(
    struct df_http *h, const int *fds, size_t n, int ms, struct df_err *err)
{
	struct curl_waitfd extra[WAIT_FDS_MAX];
	CURLMcode r = CURLM_OK;
	int running;

	n = n > WAIT_FDS_MAX ? WAIT_FDS_MAX : n;
	for (size_t i = 0; i < n; i++)
		extra[i] = (struct curl_waitfd){
		    .fd = fds[i], .events = CURL_WAIT_POLLIN};
	/* A transfer that was just added makes the poll return at once. */
	if (!h->done) {
		r = curl_multi_poll(h->multi, extra, (unsigned)n, ms, NULL);
		if (r == CURLM_OK)
			r = curl_multi_perform(h->multi, &running);
		collect(h);
	}
	if (r == CURLM_OK)
		return 0;
	return df_err_system(err, "libcurl: %s", curl_multi_strerror(r));
}

void *
df_http_done(struct df_http *h)
{
	struct df_transfer *t = h->done;

	if (t)
		unlink_done(t);
	return t ? t->request.owner : NULL;
}

/* Why a transfer failed, as a reject code, and whether it may pass. What is
 * not here: bad_response. */
static const struct {
	const char *code;
	CURLcode result;
	bool passing;
} codes[] = {
    {"dns", CURLE_COULDNT_RESOLVE_HOST, false},
    {"dns", CURLE_COULDNT_RESOLVE_PROXY, false},
    {"connect", CURLE_COULDNT_CONNECT, false},
    {"reset", CURLE_RECV_ERROR, true},
    {"reset", CURLE_SEND_ERROR, true},
    {"reset", CURLE_GOT_NOTHING, true},
    {"bad_response", CURLE_PARTIAL_FILE, true},
    {"bad_response", CURLE_HTTP2, true},
    {"bad_response", CURLE_HTTP2_STREAM, true},
    {"tls", CURLE_SSL_CONNECT_ERROR, false},
    {"tls", CURLE_PEER_FAILED_VERIFICATION, false},
    {"tls", CURLE_SSL_CIPHER, false},
    {"tls", CURLE_SSL_CACERT_BADFILE, false},
    {"tls", CURLE_SSL_ISSUER_ERROR, false},
    {"timeout", CURLE_OPERATION_TIMEDOUT, true},
    {"bad_url", CURLE_URL_MALFORMAT, false},
};

static int
explain(const struct df_transfer *t, bool *passing, struct df_err *err)
{
	const char *code = "bad_response";

	*passing = false;
	if (t->refused)
		return df_err_input(err, "private_address",
		    "it leads to a private address (see --allow-private)");
	if (t->reply.too_large || t->result == CURLE_FILESIZE_EXCEEDED)
		return df_err_input(err, "too_large",
		    "body larger than --max-size, %lld bytes",
		    (long long)t->http->options->max_size);
	if (t->reply.flood)
		return df_err_input(err, code, "more than %zu bytes of headers",
		    DF_HTTP_HEADERS_MAX);
	if (t->result == CURLE_OUT_OF_MEMORY && t->reply.body.len == 0 &&
	    t->reply.head_bytes > 0)
		return df_err_input(err, code, "a header line is too long");
	/* Which libcurl calls a failure to receive. */
	if (strstr(t->error, "chunked-encoding"))
		return df_err_input(err, code, "%s", t->error);
	if (t->result == CURLE_OUT_OF_MEMORY || t->reply.body.failed)
		return df_err_memory(err);
	for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
		if (codes[i].result == t->result) {
			code = codes[i].code;
			*passing = codes[i].passing;
		}
	/* One that quotes the proxy would tell its password; "Recv failure" may
	 * be of a kept connection that was dead. */
	if (t->error[0] && !(t->proxied && strchr(t->error, '\'')) &&
	    (*passing || !strstr(t->error, " failure: ")))
		return df_err_input(err, code, "%s", t->error);
	return df_err_input(err, code, "%s", curl_easy_strerror(t->result));
}

int
df_transfer_answer(struct df_transfer *t, struct df_http_answer *a,
    bool *passing, struct df_err *err)
{
	*a = (struct df_http_answer){0};
	if (t->result != CURLE_OK && !t->reply.cut)
		return explain(t, passing, err);
	curl_easy_getinfo(t->easy, CURLINFO_RESPONSE_CODE, &a->status);
	a->body = df_buf_str(&t->reply.body);
	a->headers = df_buf_str(&t->reply.head);
	return 0;
}
