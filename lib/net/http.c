/*
 * http: transfers of a libcurl multi handle.
 */
#include "net/http.h"

#include <stdlib.h>

#include <curl/curl.h>

#include "core/limits.h"

struct df_http {
	CURLM *multi;
	const struct df_http_options *options;
};

struct df_transfer {
	CURLM *multi;
	CURL *easy;
	const struct df_http_options *options;
	struct df_buf body;
	size_t header_bytes;
	bool too_large;
	bool header_flood;
	bool done;
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

struct df_http *
df_http_new(const struct df_http_options *o, struct df_err *err)
{
	struct df_http *h = calloc(1, sizeof(*h));

	if (h)
		h->multi = curl_multi_init();
	if (!h || !h->multi) {
		free(h);
		df_err_system(err, "not enough memory");
		return NULL;
	}
	h->options = o;
	return h;
}

void
df_http_free(struct df_http *h)
{
	if (!h)
		return;
	curl_multi_cleanup(h->multi);
	free(h);
}

/* libcurl hands over decompressed bytes: the limit holds for those. */
static size_t
on_body(char *s, size_t size, size_t n, void *arg)
{
	struct df_transfer *t = arg;
	size_t len = size * n;

	if (len > (size_t)t->options->max_size - t->body.len) {
		t->too_large = true;
		return 0;
	}
	return df_buf_add(&t->body, s, len) < 0 ? 0 : len;
}

/* libcurl keeps the headers; this stops it from keeping too many. */
static size_t
on_header(char *s, size_t size, size_t n, void *arg)
{
	struct df_transfer *t = arg;
	size_t len = size * n;

	(void)s;
	t->header_bytes += len;
	if (t->header_bytes > DF_HTTP_HEADERS_MAX) {
		t->header_flood = true;
		return 0;
	}
	return len;
}

static long
milliseconds(double seconds)
{
	return seconds > 1e6 ? 1000000000L : (long)(seconds * 1000);
}

static CURLcode
set_limits(CURL *c, const struct df_http_options *o)
{
	CURLcode r = CURLE_OK;

	r |= curl_easy_setopt(c, CURLOPT_TIMEOUT_MS, milliseconds(o->timeout));
	r |= curl_easy_setopt(
	    c, CURLOPT_CONNECTTIMEOUT_MS, milliseconds(o->connect_timeout));
	r |= curl_easy_setopt(
	    c, CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)o->max_size);
	r |= curl_easy_setopt(c, CURLOPT_FOLLOWLOCATION, 1L);
	r |= curl_easy_setopt(c, CURLOPT_MAXREDIRS, (long)o->max_redirects);
	r |= curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "http,https");
	r |= curl_easy_setopt(c, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
	return r;
}

static CURLcode
set_up(struct df_transfer *t, const char *url)
{
	const struct df_http_options *o = t->options;
	CURL *c = t->easy;
	CURLcode r = set_limits(c, o);

	r |= curl_easy_setopt(c, CURLOPT_URL, url);
	r |= curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
	r |= curl_easy_setopt(c, CURLOPT_ACCEPT_ENCODING, "");
	r |= curl_easy_setopt(c, CURLOPT_USERAGENT, o->user_agent);
	r |= curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, on_body);
	r |= curl_easy_setopt(c, CURLOPT_WRITEDATA, t);
	r |= curl_easy_setopt(c, CURLOPT_HEADERFUNCTION, on_header);
	r |= curl_easy_setopt(c, CURLOPT_HEADERDATA, t);
	r |= curl_easy_setopt(c, CURLOPT_ERRORBUFFER, t->error);
	r |= curl_easy_setopt(c, CURLOPT_PRIVATE, t);
	r |= curl_easy_setopt(c, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
	return r;
}

struct df_transfer *
df_http_start(struct df_http *h, struct df_str url, struct df_err *err)
{
	struct df_transfer *t = calloc(1, sizeof(*t));
	char *s = strndup(url.s, url.len);

	if (!t || !s)
		goto fail;
	t->options = h->options;
	df_buf_init(&t->body, (size_t)h->options->max_size);
	t->easy = curl_easy_init();
	if (!t->easy || set_up(t, s) != CURLE_OK ||
	    curl_multi_add_handle(h->multi, t->easy) != CURLM_OK)
		goto fail;
	t->multi = h->multi;
	free(s);
	return t;
fail:
	free(s);
	df_transfer_free(t);
	df_err_system(err, "libcurl cannot start a transfer");
	return NULL;
}

void
df_transfer_free(struct df_transfer *t)
{
	if (!t)
		return;
	if (t->multi)
		curl_multi_remove_handle(t->multi, t->easy);
	curl_easy_cleanup(t->easy);
	df_buf_release(&t->body);
	free(t);
}

/* Mark what libcurl has finished; true when there was any. */
static bool
collect(struct df_http *h)
{
	bool any = false;
	CURLMsg *m;
	int left;

	while ((m = curl_multi_info_read(h->multi, &left))) {
		struct df_transfer *t = NULL;

		if (m->msg != CURLMSG_DONE)
			continue;
		curl_easy_getinfo(m->easy_handle, CURLINFO_PRIVATE, &t);
		t->result = m->data.result;
		t->done = true;
		any = true;
	}
	return any;
}

int
df_http_wait(struct df_http *h, int fd, int ms, struct df_err *err)
{
	struct curl_waitfd extra = {.fd = fd, .events = CURL_WAIT_POLLIN};
	int running;
	CURLMcode r = curl_multi_perform(h->multi, &running);

	if (r == CURLM_OK && !collect(h)) {
		r = curl_multi_poll(
		    h->multi, &extra, fd == -1 ? 0 : 1, ms, NULL);
		if (r == CURLM_OK)
			r = curl_multi_perform(h->multi, &running);
		collect(h);
	}
	if (r != CURLM_OK)
		return df_err_system(
		    err, "libcurl: %s", curl_multi_strerror(r));
	return 0;
}

bool
df_transfer_done(const struct df_transfer *t)
{
	return t->done;
}

/* Why a transfer failed, as a reject code. What is not here: bad_response. */
static const struct {
	CURLcode result;
	const char *code;
} codes[] = {
    {CURLE_COULDNT_RESOLVE_HOST, "dns"},
    {CURLE_COULDNT_RESOLVE_PROXY, "dns"},
    {CURLE_COULDNT_CONNECT, "connect"},
    {CURLE_INTERFACE_FAILED, "connect"},
    {CURLE_SSL_CONNECT_ERROR, "tls"},
    {CURLE_PEER_FAILED_VERIFICATION, "tls"},
    {CURLE_SSL_CERTPROBLEM, "tls"},
    {CURLE_SSL_CIPHER, "tls"},
    {CURLE_SSL_CACERT_BADFILE, "tls"},
    {CURLE_SSL_ISSUER_ERROR, "tls"},
    {CURLE_OPERATION_TIMEDOUT, "timeout"},
    {CURLE_FILESIZE_EXCEEDED, "too_large"},
    {CURLE_TOO_MANY_REDIRECTS, "redirect_loop"},
    {CURLE_UNSUPPORTED_PROTOCOL, "bad_redirect"},
    {CURLE_URL_MALFORMAT, "bad_redirect"},
};

static int
explain(const struct df_transfer *t, struct df_err *err)
{
	const struct df_http_options *o = t->options;
	const char *code = "bad_response";

	if (t->too_large || t->result == CURLE_FILESIZE_EXCEEDED)
		return df_err_input(err, "too_large",
		    "body larger than "
		    "--max-size, %lld bytes",
		    (long long)o->max_size);
	if (t->header_flood)
		return df_err_input(err, code, "more than %zu bytes of headers",
		    DF_HTTP_HEADERS_MAX);
	if (t->result == CURLE_TOO_MANY_REDIRECTS)
		return df_err_input(err, "redirect_loop",
		    "more than %lld redirects", (long long)o->max_redirects);
	if (t->result == CURLE_OUT_OF_MEMORY || t->body.failed)
		return df_err_memory(err);
	for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
		if (codes[i].result == t->result)
			code = codes[i].code;
	return df_err_input(err, code, "%s",
	    t->error[0] ? t->error : curl_easy_strerror(t->result));
}

static struct df_str
header(CURL *c, const char *name)
{
	struct curl_header *h;

	if (curl_easy_header(c, name, 0, CURLH_HEADER, -1, &h) != CURLHE_OK)
		return (struct df_str){0};
	return df_str(h->value);
}

int
df_transfer_answer(
    struct df_transfer *t, struct df_http_answer *a, struct df_err *err)
{
	*a = (struct df_http_answer){0};
	if (t->result != CURLE_OK)
		return explain(t, err);
	curl_easy_getinfo(t->easy, CURLINFO_RESPONSE_CODE, &a->status);
	a->body = df_buf_str(&t->body);
	a->content_type = header(t->easy, "content-type");
	a->etag = header(t->easy, "etag");
	a->last_modified = header(t->easy, "last-modified");
	return 0;
}
