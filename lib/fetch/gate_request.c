/*
 * gate_request: one line, an address, and header lines.
 */
#include "fetch/gate_request.h"

#include <string.h>

#include "core/ascii.h"
#include "core/count.h"
#include "core/limits.h"
#include "core/parts.h"
#include "net/url.h"

/* Header lines that end with us: of one hop only, or written anew. */
static const char *const dropped[] = {"connection", "host", "keep-alive",
    "proxy-authorization", "proxy-connection", "te", "trailer", "upgrade"};

void
df_gate_request_init(struct df_gate_request *r)
{
	*r = (struct df_gate_request){0};
	df_buf_init(&r->address, DF_GATE_HEAD_MAX + 16);
}

void
df_gate_request_release(struct df_gate_request *r)
{
	df_buf_release(&r->address);
}

/* Cut the first line, which ends in CR LF and holds no other control
 * characters, off *rest. false if there is no such line. */
static bool
next_line(struct df_str *rest, struct df_str *line)
{
	size_t i = 0;

	while (i < rest->len &&
	    ((unsigned char)rest->s[i] >= ' ' || rest->s[i] == '\t'))
		i++;
	if (rest->len - i < 2 || rest->s[i] != '\r' || rest->s[i + 1] != '\n')
		return false;
	*line = df_str_slice(*rest, 0, i);
	*rest = df_str_slice(*rest, i + 2, rest->len);
	return true;
}

/* Cut what stands before the first blank off *line. */
static struct df_str
next_word(struct df_str *line)
{
	size_t i = 0;
	struct df_str word;

	while (i < line->len && line->s[i] != ' ')
		i++;
	word = df_str_slice(*line, 0, i);
	*line = df_str_slice(*line, i < line->len ? i + 1 : i, line->len);
	return word;
}

/* The name of a header line, empty where it is none. */
static struct df_str
name_of(struct df_str line)
{
	size_t i = 0;

	while (i < line.len && line.s[i] > ' ' && line.s[i] != ':')
		i++;
	return df_str_slice(line, 0, i < line.len && line.s[i] == ':' ? i : 0);
}

/* A number of at most 18 digits. */
static int
read_number(struct df_str s, uint64_t *n)
{
	*n = 0;
	if (s.len == 0 || s.len > 18)
		return -1;
	for (size_t i = 0; i < s.len; i++) {
		if (!df_ascii_digit(s.s[i]))
			return -1;
		*n = *n * 10 + (uint64_t)(s.s[i] - '0');
	}
	return 0;
}

/* The header lines: each has a name, and they tell how long the body is. */
static int
read_lines(struct df_gate_request *r, struct df_str rest)
{
	struct df_str line, name, value, all = rest;
	bool known = false;

	for (;;) {
		if (!next_line(&rest, &line))
			return -1;
		if (line.len == 0)
			break;
		name = name_of(line);
		value = df_str_slice(line, name.len, line.len);
		if (name.len == 0 || df_str_case_is(name, "transfer-encoding"))
			return -1;
		if (!df_str_case_is(name, "content-length"))
			continue;
		value = df_str_trim(df_str_slice(value, 1, value.len));
		if (known || read_number(value, &r->length) < 0)
			return -1;
		known = true;
	}
	if (rest.len > 0)
		return -1;
	r->lines = df_str_slice(all, 0, all.len - 2);
	return 0;
}

/* Where the request goes. */
static int
read_target(struct df_gate_request *r, struct df_str target)
{
	struct df_url u;
	uint64_t port = r->tunnel ? 443 : 80;

	df_buf_reset(&r->address, DF_KIB);
	if (r->tunnel)
		df_buf_add_cstr(&r->address, "https://");
	df_buf_add_str(&r->address, target);
	if (r->address.failed ||
	    df_url_parse(df_buf_str(&r->address), &u, NULL) < 0 ||
	    df_str_case_is(u.scheme, "https") != r->tunnel)
		return -1;
	if (r->tunnel &&
	    (u.user.len > 0 || u.path.len > 0 || u.rest.len > 0 ||
		u.port.len == 0))
		return -1;
	if (u.port.len > 0 && (read_number(u.port, &port) < 0 || port == 0))
		return -1;
	r->host = u.host;
	r->port = (unsigned)port;
	/* They follow each other. */
	r->path = (struct df_str){
	    u.path.len > 0 ? u.path.s : u.rest.s, u.path.len + u.rest.len};
	return 0;
}

int
df_gate_request_parse(struct df_gate_request *r, struct df_str head)
{
	struct df_str line, target;

	if (!next_line(&head, &line))
		return -1;
	r->length = 0;
	r->method = next_word(&line);
	target = next_word(&line);
	r->tunnel = df_str_is(r->method, "CONNECT");
	if (r->method.len == 0 || target.len == 0 ||
	    !df_str_starts(line, DF_STR("HTTP/1.")) || line.len != 8)
		return -1;
	return read_target(r, target) < 0 ? -1 : read_lines(r, head);
}

static bool
is_dropped(struct df_str name)
{
	return df_parts_is(name, dropped, DF_COUNT(dropped));
}

static void
add_host(const struct df_gate_request *r, struct df_buf *out)
{
	df_buf_add_str(out, r->host);
	if (r->port != 80)
		df_buf_printf(out, ":%u", r->port);
}

int
df_gate_request_write(const struct df_gate_request *r, bool whole,
    struct df_str more, struct df_buf *out)
{
	struct df_str rest = r->lines, line;

	df_buf_add_str(out, r->method);
	df_buf_add_cstr(out, " ");
	if (whole) {
		df_buf_add_cstr(out, "http://");
		add_host(r, out);
	}
	if (r->path.len == 0 || r->path.s[0] != '/')
		df_buf_addc(out, '/');
	df_buf_add_str(out, r->path);
	df_buf_add_cstr(out, " HTTP/1.1\r\nHost: ");
	add_host(r, out);
	df_buf_add_cstr(out, "\r\nConnection: close\r\n");
	df_buf_add_str(out, more);
	while (next_line(&rest, &line)) {
		if (is_dropped(name_of(line)))
			continue;
		df_buf_add_str(out, line);
		df_buf_add_cstr(out, "\r\n");
	}
	return df_buf_add_cstr(out, "\r\n");
}
