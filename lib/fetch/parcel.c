/*
 * parcel: strings side by side, and a body.
 */
#include "fetch/parcel.h"

#include <stdlib.h>

#include "core/count.h"
#include "core/limits.h"
#include "fetch/wanted.h"

/* Memory that an empty parcel keeps: most pages are smaller. */
#define KEEP (256 * DF_KIB)

struct df_parcel *
df_parcel_new(void)
{
	struct df_parcel *p = calloc(1, sizeof(*p));

	if (!p)
		return NULL;
	df_buf_init(&p->strings, 0);
	df_buf_init(&p->body, 0);
	return p;
}

void
df_parcel_free(struct df_parcel *p)
{
	if (!p)
		return;
	df_buf_release(&p->strings);
	df_buf_release(&p->body);
	free(p);
}

void
df_parcel_reset(struct df_parcel *p)
{
	df_buf_reset(&p->strings, KEEP);
	df_buf_reset(&p->body, KEEP);
	p->line = p->name = (struct df_str){0};
	p->document = (struct df_document){0};
	p->why.kind = DF_ERR_NONE;
}

size_t
df_parcel_size(const struct df_parcel *p)
{
	return sizeof(*p) + p->strings.len + p->body.len;
}

static void
set_place(struct df_parcel *p, const struct df_wanted *w)
{
	p->seq = w->seq;
	p->line_no = w->line_no;
	p->overlong = w->overlong;
	p->is_record = w->is_record;
}

/* Copy what the n views show, and let them show the copies. */
static int
keep(struct df_parcel *p, struct df_str *const views[], size_t n)
{
	size_t at = 0;

	for (size_t i = 0; i < n; i++)
		df_buf_add_str(&p->strings, *views[i]);
	if (p->strings.failed)
		return -1;
	for (size_t i = 0; i < n; i++) {
		views[i]->s = p->strings.s ? p->strings.s + at : NULL;
		at += views[i]->len;
	}
	return 0;
}

int
df_parcel_document(
    struct df_parcel *p, const struct df_wanted *w, const struct df_document *d)
{
	struct df_document *c = &p->document;
	struct df_str *const views[] = {&p->line, &c->url, &c->final_url,
	    &c->content_type, &c->path, &c->etag, &c->last_modified,
	    &c->fetched_at, &c->robots_tag, &c->dom};

	p->kind = DF_PARCEL_DOCUMENT;
	set_place(p, w);
	p->line = (struct df_str){w->line, w->line_len};
	*c = *d;
	if (d->own) {
		struct df_buf empty = p->body;

		p->body = *d->own;
		*d->own = empty;
	} else {
		df_buf_add_str(&p->body, d->bytes);
	}
	c->own = NULL;
	c->bytes = df_buf_str(&p->body);
	return p->body.failed ? -1 : keep(p, views, DF_COUNT(views));
}

int
df_parcel_reject(struct df_parcel *p, const struct df_wanted *w,
    struct df_str name, const struct df_err *why)
{
	struct df_str *const views[] = {&p->line, &p->name};

	p->kind = DF_PARCEL_REJECT;
	set_place(p, w);
	p->line = (struct df_str){w->line, w->line_len};
	p->name = name;
	p->why = *why;
	return keep(p, views, 2);
}

void
df_parcel_end(struct df_parcel *p, const struct df_wanted *w)
{
	p->kind = DF_PARCEL_END;
	set_place(p, w);
}
