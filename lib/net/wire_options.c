/*
 * wire_options: limits, trust, and how to speak.
 */
#include "net/wire_options.h"

#include <unistd.h>

#include <curl/curl.h>

#include "net/coding.h"
#include "net/http.h"
#include "net/trust.h"

/* A transfer slower than --min-speed for this long is given up. */
#define SLOW_SECONDS 20
/* Most pages come whole in one read of this size. */
#define READ_SIZE (64 * 1024L)

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

/* Whom to believe. With a file and no folder libcurl reads the file once; with
 * both, for each connection, which takes 15 ms for what Debian trusts. */
static CURLcode
set_trust(CURL *c)
{
	const char *file = df_trust_file(), *folder = df_trust_folder();
	const char *usual = curl_version_info(CURLVERSION_NOW)->cainfo;
	CURLcode r = CURLE_OK;

	if (!file && !folder && usual && access(usual, R_OK) == 0)
		file = usual;
	if (file)
		r |= curl_easy_setopt(c, CURLOPT_CAINFO, file);
	if (file || folder)
		r |= curl_easy_setopt(c, CURLOPT_CAPATH, folder);
	return r;
}

int
df_wire_options_set(void *easy, const struct df_http_options *o)
{
	CURLcode r = set_limits(easy, o) | set_trust(easy);

	r |= curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
	r |= curl_easy_setopt(easy, CURLOPT_BUFFERSIZE, READ_SIZE);
	r |= curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, df_coding_names());
	r |= curl_easy_setopt(easy, CURLOPT_HTTP_CONTENT_DECODING, 0L);
	r |= curl_easy_setopt(easy, CURLOPT_USERAGENT, o->user_agent);
	r |= curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
	return r == CURLE_OK ? 0 : -1;
}
