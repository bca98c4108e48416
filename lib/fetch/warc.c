/*
 * warc: the pages in an archive of the web.
 *
 * A window on the stream holds one record: its head, then its content. It is
 * kept until the record's length has proved right, so that after a wrong one
 * the search for the next record can begin right behind the head.
 */
#include "fetch/warc.h"

#include <stdbool.h>
#include <stdlib.h>

#include "core/buf.h"
#include "core/err.h"
#include "core/limits.h"
#include "fetch/message.h"
#include "fetch/warc_fields.h"

/* Read at once. */
#define STEP (128 * DF_KIB)
/* A head: real ones have a few hundred bytes, and a URL may be long. */
#define HEAD_MAX (256 * DF_KIB)
/* What the HTTP headers and the chunk sizes may add to a body. */
#define CONTENT_SLACK DF_MIB
/* Behind a record, enough to see that another one begins. */
#define TAIL 1024

struct df_warc {
	df_warc_read_fn read;
	void *arg;
	size_t max_size;
	struct df_buf window;
	size_t pos;      /* in the window: what comes before is done with */
	uint64_t offset; /* of the window in the stream */
	bool ended;
	bool failed; /* it ended with an error, told once all is done with */
	struct df_err failure;
	bool lost; /* pos is not at the beginning of a record */
	bool cut;  /* the input ends inside the response in hand */
	struct df_message message;
};

struct df_warc *
df_warc_new(df_warc_read_fn read, void *arg, size_t max_size)
{
	struct df_warc *w = calloc(1, sizeof(*w));

	if (!w)
		return NULL;
	w->read = read;
	w->arg = arg;
	w->max_size = max_size;
	df_buf_init(&w->window, 0);
	df_message_init(&w->message, max_size);
	if (df_buf_reserve(&w->window, STEP) < 0) {
		df_warc_free(w);
		return NULL;
	}
	return w;
}

void
df_warc_free(struct df_warc *w)
{
	if (!w)
		return;
	df_message_release(&w->message);
	df_buf_release(&w->window);
	free(w);
}

static struct df_str
ahead(const struct df_warc *w)
{
	return (struct df_str){w->window.s + w->pos, w->window.len - w->pos};
}

/* Move what is ahead to the front of the window. */
static void
compact(struct df_warc *w)
{
	if (w->pos == 0)
		return;
	memmove(w->window.s, w->window.s + w->pos, w->window.len - w->pos);
	w->window.len -= w->pos;
	w->offset += w->pos;
	w->pos = 0;
}

/* Have n bytes ahead, or all that can be read. 0, or -1 without memory. */
static int
fill(struct df_warc *w, size_t n, struct df_err *err)
{
	while (!w->ended && w->window.len - w->pos < n) {
		ssize_t got;

		if (df_buf_reserve(&w->window, STEP) < 0)
			return df_err_system(err, "out of memory");
		got = w->read(
		    w->arg, w->window.s + w->window.len, STEP, &w->failure);
		w->failed = got < 0;
		w->ended = got <= 0;
		w->window.len += got > 0 ? (size_t)got : 0;
	}
	return 0;
}

/* Have a whole line ahead, unless it is longer than a head may be. */
static int
fill_line(struct df_warc *w, struct df_err *err)
{
	size_t n = 1;

	for (;;) {
		struct df_str s;

		if (fill(w, n, err) < 0)
			return -1;
		s = ahead(w);
		if (w->ended || s.len >= HEAD_MAX || memchr(s.s, '\n', s.len))
			return 0;
		n = s.len + 1;
	}
}

static int
skip_blank(struct df_warc *w, struct df_err *err)
{
	for (;;) {
		if (w->pos == w->window.len) {
			compact(w);
			if (fill(w, 1, err) < 0)
				return -1;
			if (w->window.len == 0)
				return 0;
		}
		if (w->window.s[w->pos] != '\r' && w->window.s[w->pos] != '\n')
			return 0;
		w->pos++;
	}
}

static bool
begins(struct df_str rest)
{
	struct df_str line = {NULL, 0};

	if (rest.len > HEAD_MAX)
		rest.len = HEAD_MAX;
	df_warc_line(&rest, &line);
	return df_warc_begins(line) || df_warc_begins_arc(line);
}

/* Go to the next line that looks like a record's first, or to the end. */
static int
find_record(struct df_warc *w, struct df_err *err)
{
	while (w->lost) {
		struct df_str rest;
		struct df_str line;

		if (w->pos > STEP && w->pos > w->window.len / 2)
			compact(w);
		if (fill_line(w, err) < 0)
			return -1;
		rest = ahead(w);
		if (rest.len > HEAD_MAX)
			rest.len = HEAD_MAX;
		w->lost = rest.len > 0 && !begins(rest);
		if (w->lost && df_warc_line(&rest, &line))
			w->pos = (size_t)(rest.s - w->window.s);
	}
	return 0;
}

/* Have the whole head ahead: a line of ARC, or all up to an empty line. Gives
 * its length; the view of it moves when more is read. */
static int
measure_head(struct df_warc *w, size_t *len, struct df_err *err)
{
	for (size_t n = 0;; n++) {
		struct df_str rest;
		struct df_str line;

		if (fill_line(w, err) < 0 || fill(w, n, err) < 0)
			return -1;
		rest = ahead(w);
		if (df_warc_begins(rest))
			df_warc_block(&rest);
		else
			df_warc_line(&rest, &line);
		n = (size_t)(rest.s - ahead(w).s);
		if (n > HEAD_MAX)
			return df_err_input(err, "warc_header",
			    "a record's head has more than %zu KiB",
			    HEAD_MAX / DF_KIB);
		*len = n;
		if (rest.len > 0 || w->ended)
			return 0;
	}
}

/* Pass over the content of a record that is too large to be held. */
static int
discard(struct df_warc *w, size_t len, struct df_err *err)
{
	for (;;) {
		size_t n = w->window.len - w->pos;

		if (n > len)
			n = len;
		w->pos += n;
		len -= n;
		if (len == 0)
			return 0;
		compact(w);
		if (fill(w, 1, err) < 0)
			return -1;
		if (w->window.len == 0)
			return df_err_input(err, "warc_truncated",
			    "the input ends inside a record");
	}
}

/* Whether a record may end here: what follows is nothing, or empty lines and
 * the next record, or the bit of it that came before the input broke. */
static bool
ends_well(struct df_str rest, bool arc, bool broken)
{
	bool newline = rest.len > 0 && (rest.s[0] == '\r' || rest.s[0] == '\n');

	if (rest.len == 0 || (arc && newline))
		return true;
	while (rest.len > 0 && (rest.s[0] == '\r' || rest.s[0] == '\n'))
		rest = df_str_slice(rest, 1, rest.len);
	return rest.len == 0 || begins(rest) ||
	    (broken && !memchr(rest.s, '\n', rest.len));
}

/* Have the content ahead, and the beginning of what follows. Where the input
 * breaks, a record must be there up to the empty line behind it: gunzip gives
 * out nothing of what it has found broken, but may have before. */
static int
hold_content(
    struct df_warc *w, const struct df_warc_head *head, struct df_err *err)
{
	struct df_str rest;

	if (fill(w, head->length + TAIL, err) < 0)
		return -1;
	rest = ahead(w);
	if (w->failed && rest.len < head->length + (head->arc ? 1 : 4))
		return df_err_input(err, "warc_truncated",
		    "the input breaks off inside a record");
	w->cut = rest.len < head->length && head->kind == DF_WARC_RESPONSE;
	if (w->cut)
		return 0;
	if (rest.len < head->length)
		return df_err_input(
		    err, "warc_truncated", "the input ends inside a record");
	rest = df_str_slice(rest, head->length, rest.len);
	if (!ends_well(rest, head->arc, w->failed))
		return df_err_input(err, "warc_length",
		    "the record does not end where its length says");
	return 0;
}

/* At the beginning of a record or the end of all: 1 or 0; -1 when neither. */
static int
go_to_record(struct df_warc *w, struct df_err *err)
{
	if (w->pos > w->window.len / 2)
		compact(w);
	if (w->lost ? find_record(w, err) : skip_blank(w, err))
		return -1;
	if (fill_line(w, err) < 0)
		return -1;
	if (w->pos == w->window.len && w->failed) {
		if (err)
			*err = w->failure;
		return -1;
	}
	if (w->pos == w->window.len)
		return 0;
	w->lost = !begins(ahead(w));
	if (w->lost)
		return df_err_input(
		    err, "warc_header", "no record begins here");
	return 1;
}

/* What the head says goes with the window. */
static int
pass_over(struct df_warc *w, struct df_warc_head *head, struct df_err *err)
{
	enum df_warc_kind kind = head->kind;
	size_t length = head->length;

	*head = (struct df_warc_head){0};
	if (discard(w, length, err) < 0)
		return -1;
	w->lost = false;
	if (kind == DF_WARC_OTHER)
		return 0;
	return df_err_input(err, "too_large",
	    "the record is larger than %zu bytes", w->max_size);
}

/* The head, and the content unless that is too large: pos is then between the
 * two. 0; -1 with pos where the search for the next record is to begin. */
static int
take_record(struct df_warc *w, struct df_warc_head *head, struct df_err *err)
{
	size_t start = w->pos;
	struct df_str block = {NULL, 0};
	int result;

	w->lost = true;
	if (measure_head(w, &block.len, err) < 0) {
		w->pos++;
		return -1;
	}
	w->pos += block.len;
	block.s = w->window.s + start;
	if (df_warc_head_parse(block, head, err) < 0)
		return -1;
	if (head->length > w->max_size + CONTENT_SLACK)
		return pass_over(w, head, err);
	result = hold_content(w, head, err);
	w->lost = result < 0 || w->cut;
	/* The window may have moved. */
	block.s = w->window.s + start;
	df_warc_head_parse(block, head, NULL);
	return result;
}

/* A response that the input cuts off is still whole if it says so itself; its
 * record's length may have been wrong, so what follows is looked through. */
static int
open_response(struct df_warc *w, struct df_warc_record *out, struct df_err *err)
{
	struct df_message *m = &w->message;

	if (df_message_parse(m, out->body, w->cut, err) < 0)
		return -1;
	out->status = m->status;
	out->headers = m->headers;
	out->body = m->body;
	df_warc_field(m->headers, "content-type", &out->content_type);
	return 1;
}

static int
open_content(struct df_warc *w, struct df_warc_record *out, struct df_err *err)
{
	out->content_type = out->head.type;
	out->body = ahead(w);
	if (!w->cut) {
		out->body.len = out->head.length;
		w->pos += out->head.length;
	}
	if (out->head.kind == DF_WARC_RESPONSE)
		return open_response(w, out, err);
	if (out->body.len > w->max_size)
		return df_err_input(err, "too_large",
		    "the body is larger than %zu bytes", w->max_size);
	return 1;
}

int
df_warc_next(struct df_warc *w, struct df_warc_record *out, struct df_err *err)
{
	for (;;) {
		int found;

		*out = (struct df_warc_record){0};
		found = go_to_record(w, err);
		out->offset = w->offset + w->pos;
		if (found <= 0)
			return found;
		if (take_record(w, &out->head, err) < 0)
			return -1;
		if (out->head.kind != DF_WARC_OTHER)
			return open_content(w, out, err);
		w->pos += out->head.length;
	}
}
