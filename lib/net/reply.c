/*
 * reply: two buffers and their limits.
 */
#include "net/reply.h"

#include "core/limits.h"
#include "net/header.h"

/* Bodies up to this size leave their memory to the next answer. */
#define BODY_KEEP (256 * DF_KIB)

void
df_reply_init(struct df_reply *r)
{
	*r = (struct df_reply){0};
	df_buf_init(&r->body, 0);
	df_buf_init(&r->head, 0);
}

void
df_reply_release(struct df_reply *r)
{
	df_buf_release(&r->body);
	df_buf_release(&r->head);
	df_coding_free(r->coding);
}

void
df_reply_reset(struct df_reply *r, size_t max, bool cut_ok)
{
	df_buf_reset(&r->body, BODY_KEEP);
	df_buf_reset(&r->head, DF_HTTP_HEADERS_MAX);
	r->head_bytes = 0;
	r->max = max;
	r->cut_ok = cut_ok;
	r->too_large = r->cut = r->flood = false;
	r->coded = r->begun = false;
	r->raw = 0;
	r->fault = DF_CODED_OK;
}

/* false, for what would make it larger than it may be. */
static bool
overflow(struct df_reply *r)
{
	r->too_large = !r->cut_ok;
	r->cut = r->cut_ok;
	return false;
}

/* Bytes that are not compressed, or not any more. */
static bool
add(void *arg, struct df_str bytes)
{
	struct df_reply *r = arg;
	size_t left = r->max - r->body.len;

	if (bytes.len <= left)
		return df_buf_add_str(&r->body, bytes) == 0;
	df_buf_add(&r->body, bytes.s, left);
	return overflow(r);
}

/* The head is there: is the body compressed? */
static bool
begin(struct df_reply *r)
{
	struct df_str head = df_buf_str(&r->head);

	r->begun = true;
	if (df_header_find(head, "content-encoding").len == 0)
		return true;
	if (!r->coding)
		r->coding = df_coding_new(add, r);
	r->fault = r->coding ? df_coding_begin(r->coding, head, r->max)
			     : DF_CODED_MEMORY;
	r->coded = r->fault == DF_CODED_OK && df_coding_is_used(r->coding);
	return r->fault == DF_CODED_OK;
}

bool
df_reply_body(struct df_reply *r, struct df_str bytes)
{
	if (!r->begun && !begin(r))
		return false;
	if (!r->coded)
		return add(r, bytes);
	r->raw += bytes.len;
	if (r->raw > r->max)
		return overflow(r);
	r->fault = df_coding_push(r->coding, bytes);
	if (r->fault == DF_CODED_TOO_LARGE)
		return overflow(r);
	return r->fault == DF_CODED_OK;
}

bool
df_reply_is_whole(struct df_reply *r, const char **why)
{
	static const char *const words[] = {
	    [DF_CODED_BROKEN] = "broken compressed data",
	    [DF_CODED_UNKNOWN] = "compressed in a way that was not asked for",
	};

	*why = r->fault == DF_CODED_BROKEN || r->fault == DF_CODED_UNKNOWN
	    ? words[r->fault]
	    : NULL;
	if (!*why && r->coded && !r->cut && !r->too_large &&
	    !df_coding_is_whole(r->coding))
		*why = "compressed data is cut off";
	return !*why;
}

/* An answer begins with its status line: those before it were 100 Continue and
 * the like. */
bool
df_reply_head(struct df_reply *r, struct df_str line)
{
	r->head_bytes += line.len;
	r->flood = r->head_bytes > DF_HTTP_HEADERS_MAX;
	if (r->flood)
		return false;
	if (df_str_starts(line, DF_STR("HTTP/")))
		df_buf_reset(&r->head, DF_HTTP_HEADERS_MAX);
	return df_buf_add_str(&r->head, line) == 0;
}
