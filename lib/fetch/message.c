/*
 * message: an HTTP response as an archive keeps it, taken apart.
 */
#include "fetch/message.h"

#include "core/ascii.h"
#include "core/count.h"
#include "core/err.h"
#include "core/gunzip.h"
#include "core/utf8.h"
#include "net/brotli.h"
#include "fetch/warc_fields.h"

/* Content codings on top of each other; servers in their right mind use one. */
#define CODINGS_MAX 3
/* A buffer that grew past this for a large body is given back. */
#define BUF_KEEP ((size_t)4 << 20)

void
df_message_init(struct df_message *m, size_t max_size)
{
	*m = (struct df_message){0};
	df_buf_init(&m->bufs[0], max_size);
	df_buf_init(&m->bufs[1], max_size);
}

void
df_message_release(struct df_message *m)
{
	df_buf_release(&m->bufs[0]);
	df_buf_release(&m->bufs[1]);
}

/* "HTTP/1.1 200 OK": the status, or -1. */
static int
status_of(struct df_str line)
{
	size_t at, status;

	if (!df_str_starts(line, DF_STR("HTTP/")))
		return -1;
	at = df_str_until(line, ' ').len;
	while (at < line.len && line.s[at] == ' ')
		at++;
	if (line.len - at < 3 ||
	    !df_warc_number(df_str_slice(line, at, at + 3), &status) ||
	    status < 100 || (line.len - at > 3 && line.s[at + 3] != ' '))
		return -1;
	return (int)status;
}

static int
parse_head(struct df_message *m, struct df_str *rest, struct df_err *err)
{
	struct df_str line = {NULL, 0};

	do {
		df_warc_line(rest, &line);
		m->status = status_of(line);
		if (m->status < 0)
			return df_err_input(err, "http_header",
			    "the response does not begin with a status line");
		m->headers = df_warc_block(rest);
	} while (m->status < 200 && df_str_starts(*rest, DF_STR("HTTP/")));
	return 0;
}

static int
hex_value(char c)
{
	if (df_ascii_digit(c))
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

/* The line before a chunk: its size in hex, then perhaps extensions. */
static bool
chunk_size(struct df_str *rest, size_t *size)
{
	struct df_str line = {NULL, 0};
	size_t i = 0;

	*size = 0;
	if (!df_warc_line(rest, &line))
		return false;
	line = df_str_trim(line);
	for (; i < line.len && hex_value(line.s[i]) >= 0; i++)
		*size = *size * 16 + (size_t)hex_value(line.s[i]);
	return i > 0 && i < 16 &&
	    (i == line.len || line.s[i] == ';' || line.s[i] == ' ');
}

static int
undo_chunks(struct df_message *m, struct df_err *err)
{
	struct df_buf *out = &m->bufs[0];
	struct df_str rest = m->body;
	struct df_str line = {NULL, 0};
	size_t size;

	if (!chunk_size(&rest, &size))
		return 0;
	while (size > 0) {
		if (size > rest.len)
			return df_err_input(err, "bad_chunking",
			    "the last chunk of the body is cut off");
		if (df_buf_add(out, rest.s, size) < 0)
			return df_err_input(
			    err, "too_large", "the body is too large");
		rest = df_str_slice(rest, size, rest.len);
		if (!df_warc_line(&rest, &line) || line.len > 0 ||
		    !chunk_size(&rest, &size))
			return df_err_input(err, "bad_chunking",
			    "the chunks of the body do not fit their sizes");
	}
	m->body = df_buf_str(out);
	return 0;
}

/* With the framing of RFC 1950, as RFC 9110 wants it, or without: there are
 * both. */
static int
undo_deflate(struct df_str in, struct df_buf *out, struct df_err *err)
{
	const unsigned char *s = (const unsigned char *)in.s;
	/* Deflate, a window of up to 32 KiB, and a check. */
	bool framed = in.len > 1 && (s[0] & 0x0F) == 8 && s[0] >> 4 <= 7 &&
	    (s[0] * 256 + s[1]) % 31 == 0;

	return df_inflate(in, !framed, out, err);
}

static int
undo_gzip(struct df_str in, struct df_buf *out, struct df_err *err)
{
	return df_inflate(in, false, out, err);
}

/* Whether a body is still encoded is seen at its first bytes; or, where those
 * say nothing, when it cannot be decoded and is good text. */
static const struct {
	const char *name;
	struct df_str begins;
	int (*undo)(struct df_str in, struct df_buf *out, struct df_err *err);
} codings[] = {
    {"gzip", {"\x1F\x8B", 2}, undo_gzip},
    {"x-gzip", {"\x1F\x8B", 2}, undo_gzip},
    {"deflate", {"", 0}, undo_deflate},
    {"br", {"", 0}, df_brotli},
};

static int
undo_coding(struct df_message *m, struct df_str name, struct df_err *err)
{
	struct df_buf *out = &m->bufs[m->body.s == m->bufs[0].s];
	struct df_err why;

	if (name.len == 0 || df_str_case_is(name, "identity") ||
	    m->body.len == 0)
		return 0;
	for (size_t i = 0; i < DF_COUNT(codings); i++) {
		if (!df_str_case_is(name, codings[i].name))
			continue;
		if (!df_str_starts(m->body, codings[i].begins))
			return 0;
		df_buf_reset(out, BUF_KEEP);
		if (codings[i].undo(m->body, out, &why) == 0) {
			m->body = df_buf_str(out);
			return 0;
		}
		if (codings[i].begins.len == 0 &&
		    df_utf8_check(m->body) == m->body.len)
			return 0;
		if (err)
			*err = why;
		return -1;
	}
	return df_err_input(err, "unsupported_encoding",
	    "cannot undo the content encoding '%.*s'",
	    name.len < 40 ? (int)name.len : 40, name.s);
}

/* The codings were applied from left to right. */
static int
undo_codings(struct df_message *m, struct df_str list, struct df_err *err)
{
	for (size_t n = 0; list.len > 0; n++) {
		size_t from = list.len;

		while (from > 0 && list.s[from - 1] != ',')
			from--;
		if (n == CODINGS_MAX)
			return df_err_input(err, "unsupported_encoding",
			    "more than %d content encodings", CODINGS_MAX);
		if (undo_coding(m,
			df_str_trim(df_str_slice(list, from, list.len)),
			err) < 0)
			return -1;
		list.len = from > 0 ? from - 1 : 0;
	}
	return 0;
}

/* Undo the chunks, if there are any, or trust Content-Length for a message of
 * which the archive does not say where it ends. */
static int
undo_transfer(struct df_message *m, bool cut, struct df_err *err)
{
	struct df_str value;
	size_t len;

	if (df_warc_field(m->headers, "transfer-encoding", &value) &&
	    df_str_case_is(value, "chunked")) {
		const char *before = m->body.s;

		if (undo_chunks(m, err) < 0)
			return -1;
		cut = cut && m->body.s == before;
	}
	if (!cut)
		return 0;
	df_warc_field(m->headers, "content-length", &value);
	if (!df_warc_number(value, &len) || len > m->body.len)
		return df_err_input(
		    err, "warc_truncated", "the input ends inside a record");
	m->body.len = len;
	return 0;
}

int
df_message_parse(
    struct df_message *m, struct df_str bytes, bool cut, struct df_err *err)
{
	struct df_str coding;

	df_buf_reset(&m->bufs[0], BUF_KEEP);
	df_buf_reset(&m->bufs[1], BUF_KEEP);
	if (parse_head(m, &bytes, err) < 0)
		return -1;
	m->body = bytes;
	if (undo_transfer(m, cut, err) < 0)
		return -1;
	df_warc_field(m->headers, "content-encoding", &coding);
	if (undo_codings(m, coding, err) < 0)
		return -1;
	if (m->body.len > m->bufs[0].ceiling)
		return df_err_input(err, "too_large", "the body is too large");
	return 0;
}
