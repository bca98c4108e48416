/*
 * dial: an easy handle of libcurl that only connects.
 */
#include "net/dial.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include <curl/curl.h>

#include "core/ascii.h"
#include "core/base64.h"
#include "core/buf.h"
#include "core/limits.h"
#include "net/proxy.h"
#include "net/trust.h"

struct df_dial {
	CURL *easy;
	curl_socket_t fd;
	struct df_dial_request request;
	const char *proxy; /* of the environment, or NULL */
	bool refused;
};

static curl_socket_t
on_open(void *arg, curlsocktype purpose, struct curl_sockaddr *a)
{
	struct df_dial *d = arg;

	(void)purpose;
	if (!d->proxy &&
	    !d->request.allows(d->request.arg, &a->addr, a->addrlen)) {
		d->refused = true;
		return CURL_SOCKET_BAD;
	}
	return socket(a->family, a->socktype | SOCK_CLOEXEC, a->protocol);
}

/* The scheme stands for no more than no TLS of ours. */
static CURLcode
set_url(struct df_dial *d)
{
	const struct df_dial_request *r = &d->request;
	struct df_buf url;
	CURLcode code = CURLE_OUT_OF_MEMORY;

	df_buf_init(&url, DF_URL_MAX);
	df_buf_printf(
	    &url, "http://%.*s:%u/", (int)r->host.len, r->host.s, r->port);
	if (!url.failed)
		code = curl_easy_setopt(d->easy, CURLOPT_URL, url.s);
	df_buf_release(&url);
	return code;
}

static CURLcode
set_up(struct df_dial *d)
{
	CURL *c = d->easy;
	CURLcode r = set_url(d);

	d->proxy = df_proxy_for(d->request.https, d->request.host);
	r |= curl_easy_setopt(c, CURLOPT_CONNECT_ONLY, 1L);
	r |= curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
	r |= curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "http");
	r |= curl_easy_setopt(c, CURLOPT_PROXY, d->proxy ? d->proxy : "");
	r |= curl_easy_setopt(c, CURLOPT_NOPROXY, "");
	r |= curl_easy_setopt(
	    c, CURLOPT_HTTPPROXYTUNNEL, df_dial_forwards(d) ? 0L : 1L);
	r |= curl_easy_setopt(
	    c, CURLOPT_CONNECTTIMEOUT_MS, (long)(d->request.timeout * 1000));
	/* Of a proxy that is spoken to over TLS. */
	if (df_trust_file())
		r |= curl_easy_setopt(c, CURLOPT_PROXY_CAINFO, df_trust_file());
	r |= curl_easy_setopt(c, CURLOPT_OPENSOCKETFUNCTION, on_open);
	r |= curl_easy_setopt(c, CURLOPT_OPENSOCKETDATA, d);
	return r;
}

enum df_dial_end
df_dial(const struct df_dial_request *r, struct df_dial **dial)
{
	struct df_dial *d = calloc(1, sizeof(*d));
	enum df_dial_end end = DF_DIAL_FAILED;

	*dial = NULL;
	if (!d)
		return end;
	d->request = *r;
	d->fd = CURL_SOCKET_BAD;
	d->easy = curl_easy_init();
	if (d->easy && set_up(d) == CURLE_OK &&
	    curl_easy_perform(d->easy) == CURLE_OK &&
	    curl_easy_getinfo(d->easy, CURLINFO_ACTIVESOCKET, &d->fd) ==
		CURLE_OK &&
	    d->fd != CURL_SOCKET_BAD) {
		*dial = d;
		return DF_DIAL_OPEN;
	}
	if (d->refused)
		end = DF_DIAL_REFUSED;
	df_dial_close(d);
	return end;
}

void
df_dial_close(struct df_dial *d)
{
	if (!d)
		return;
	curl_easy_cleanup(d->easy);
	free(d);
}

bool
df_dial_forwards(const struct df_dial *d)
{
	return d->proxy && d->request.forward &&
	    !df_str_case_starts(df_str(d->proxy), "socks");
}

static int
hex_digit(char c)
{
	if (df_ascii_digit(c))
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Append s with its %XX undone. */
static int
add_decoded(struct df_buf *out, struct df_str s)
{
	for (size_t i = 0; i < s.len; i++) {
		int high = -1, low = -1;

		if (s.s[i] == '%' && s.len - i > 2) {
			high = hex_digit(s.s[i + 1]);
			low = hex_digit(s.s[i + 2]);
		}
		if (high < 0 || low < 0) {
			df_buf_addc(out, s.s[i]);
			continue;
		}
		df_buf_addc(out, (char)(high * 16 + low));
		i += 2;
	}
	return out->failed ? -1 : 0;
}

int
df_dial_authorize(const struct df_dial *d, struct df_buf *out)
{
	const char *s = strstr(d->proxy, "://");
	struct df_str name;
	struct df_buf user;
	int status;

	s = s ? s + 3 : d->proxy;
	name = (struct df_str){s, strcspn(s, "/")};
	while (name.len > 0 && name.s[name.len - 1] != '@')
		name.len--;
	if (name.len == 0)
		return 0;
	name.len--;
	df_buf_init(&user, DF_URL_MAX);
	status = add_decoded(&user, name);
	if (!memchr(name.s, ':', name.len))
		status = df_buf_addc(&user, ':');
	df_buf_add_cstr(out, "Proxy-Authorization: Basic ");
	if (status == 0)
		status = df_base64_add(out, df_buf_str(&user));
	df_buf_add_cstr(out, "\r\n");
	df_buf_release(&user);
	return status < 0 || out->failed ? -1 : 0;
}

int
df_dial_fd(const struct df_dial *d)
{
	return d->fd;
}

static ssize_t
result(CURLcode code, size_t n)
{
	if (code == CURLE_OK)
		return (ssize_t)n;
	errno = code == CURLE_AGAIN ? EAGAIN : ECONNRESET;
	return -1;
}

ssize_t
df_dial_read(struct df_dial *d, char *buf, size_t n)
{
	size_t got = 0;
	CURLcode code = curl_easy_recv(d->easy, buf, n, &got);

	return result(code, got);
}

ssize_t
df_dial_write(struct df_dial *d, const char *buf, size_t n)
{
	size_t sent = 0;
	CURLcode code = curl_easy_send(d->easy, buf, n, &sent);

	return result(code, sent);
}
