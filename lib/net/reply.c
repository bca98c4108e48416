/*
 * reply: two buffers and their limits.
 */
#include "net/reply.h"

#include "core/limits.h"

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
}

bool
df_reply_body(struct df_reply *r, struct df_str bytes)
{
	size_t left = r->max - r->body.len;

	if (bytes.len <= left)
		return df_buf_add_str(&r->body, bytes) == 0;
	r->too_large = !r->cut_ok;
	r->cut = r->cut_ok;
	df_buf_add(&r->body, bytes.s, left);
	return false;
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
