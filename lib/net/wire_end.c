/*
 * wire_end: a table of libcurl's results, and what it cannot know.
 */
#include "net/wire_end.h"

#include <string.h>

#include <curl/curl.h>

#include "core/ascii.h"
#include "core/count.h"
#include "core/err.h"
#include "core/limits.h"
#include "net/reply.h"

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

_Static_assert(DF_WIRE_ERROR_SIZE >= CURL_ERROR_SIZE, "room for a message");

/* It runs out of its own buffer, not of memory, when a header line is endless:
 * nothing of an answer is there then. */
static bool
is_endless_line(const struct df_wire_end *e, const struct df_reply *reply)
{
	return e->result == CURLE_OUT_OF_MEMORY && reply->body.len == 0 &&
	    reply->head_bytes > 0;
}

/* In libcurl's words, which begin like sentences. */
static int
explain_as(const char *code, const char *words, struct df_err *err)
{
	const char *s = words;
	char first = *s;

	while (*s && *++s >= 'a' && *s <= 'z')
		;
	/* Not of names, such as HTTP/2 and OpenSSL. */
	if (df_ascii_upper(first) && strchr("' ,.:", *s))
		first |= 0x20;
	return first ? df_err_input(err, code, "%c%s", first, words + 1)
		     : df_err_input(err, code, "libcurl does not say why");
}

/* By the table. */
static int
explain_result(const struct df_wire_end *e, bool *passing, struct df_err *err)
{
	const char *code = "bad_response";

	for (size_t i = 0; i < DF_COUNT(codes); i++) {
		if (codes[i].result != (CURLcode)e->result)
			continue;
		code = codes[i].code;
		*passing = codes[i].passing;
	}
	/* One that quotes the proxy would tell its password; "Recv failure" may
	 * be of a kept connection that was dead. */
	if (e->error[0] && !(e->proxied && strchr(e->error, '\'')) &&
	    (*passing || !strstr(e->error, " failure: ")))
		return explain_as(code, e->error, err);
	return explain_as(
	    code, curl_easy_strerror((CURLcode)e->result), err);
}

int
df_wire_end_explain(const struct df_wire_end *e, struct df_reply *reply,
    int64_t max_size, bool *passing, struct df_err *err)
{
	const char *code = "bad_response", *why;

	*passing = false;
	if (e->refused)
		return df_err_input(err, "private_address",
		    "it leads to a private address (see --allow-private)");
	if (reply->too_large || e->result == CURLE_FILESIZE_EXCEEDED)
		return df_err_input(err, "too_large",
		    "body larger than --max-size, %lld bytes",
		    (long long)max_size);
	/* Of what came to its end, or was ended by us. */
	if ((e->result == CURLE_OK || e->result == CURLE_WRITE_ERROR) &&
	    !df_reply_is_whole(reply, &why)) {
		*passing = true;
		return df_err_input(err, code, "%s", why);
	}
	if (reply->flood)
		return df_err_input(err, code, "more than %zu bytes of headers",
		    DF_HTTP_HEADERS_MAX);
	if (is_endless_line(e, reply))
		return df_err_input(err, code, "a header line is too long");
	/* Which libcurl calls a failure to receive. */
	if (strstr(e->error, "chunked-encoding"))
		return explain_as(code, e->error, err);
	if (e->result == CURLE_OUT_OF_MEMORY || reply->body.failed ||
	    reply->fault == DF_CODED_MEMORY)
		return df_err_memory(err);
	return explain_result(e, passing, err);
}
