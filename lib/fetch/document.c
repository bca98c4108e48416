/*
 * document: which type, which character set, which field.
 */
#include "fetch/document.h"

#include <stdbool.h>

#include "core/arena.h"
#include "core/base64.h"
#include "core/buf.h"
#include "core/err.h"
#include "core/hash.h"
#include "core/limits.h"
#include "core/record.h"
#include "net/charset.h"
#include "net/encoding.h"
#include "net/mime.h"

/* The type in m, completed: the server's word; else the file's name; else the
 * bytes. Servers say text/plain of what they do not know. */
static int
find_type(const struct df_document *d, struct df_arena *a, struct df_mime *m)
{
	if (df_mime_parse(d->content_type, a, m) < 0)
		return -1;
	if (df_str_is(m->type, "text/plain") && m->charset.len == 0 &&
	    df_mime_is_binary(d->bytes))
		m->type = (struct df_str){0};
	if (m->type.len == 0)
		m->type = df_mime_of_name(d->path);
	if (m->type.len == 0)
		m->type = df_mime_sniff(d->bytes);
	return 0;
}

/* The field that a body of this type goes to. */
static const char *
field_for(struct df_str type)
{
	if (df_str_is(type, "text/html") ||
	    df_str_is(type, "application/xhtml+xml"))
		return "html";
	return df_str_starts(type, DF_STR("text/")) ? "text" : "body_base64";
}

/* Decode or encode the body; *charset stays empty for what is no text. */
static int
convert(const struct df_document *d, const struct df_mime *m, const char *field,
    struct df_arena *a, struct df_buf *room, struct df_str *charset,
    struct df_str *body, struct df_err *err)
{
	const struct df_encoding *e;

	df_buf_reset(room, DF_BATCH_KEEP);
	if (strcmp(field, "body_base64") == 0) {
		if (df_base64_add(room, d->bytes) < 0)
			return df_err_memory(err);
		*body = df_buf_str(room);
		return 0;
	}
	e = df_charset_find(d->bytes, m->charset,
	    strcmp(field, "html") == 0 || df_str_is(m->type, "text/xml"));
	*charset = df_str(e->name);
	return df_charset_decode(d->bytes, e, a, body, err);
}

/* An empty value takes away what the record had. */
static int
set(struct df_record *rec, const char *name, struct df_str value)
{
	return value.len > 0 ? df_record_set_str(rec, name, value)
			     : df_record_drop(rec, name);
}

static int
set_body(struct df_record *rec, const char *field, struct df_str body)
{
	static const char *const fields[] = {"html", "text", "body_base64"};

	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++)
		if (strcmp(fields[i], field) != 0 &&
		    df_record_drop(rec, fields[i]) < 0)
			return -1;
	return df_record_set_str(rec, field, body);
}

static int
set_all(const struct df_document *d, const struct df_mime *m,
    struct df_str charset, struct df_record *rec, struct df_arena *a)
{
	const struct df_str parts[] = {d->url, d->bytes};
	char *id = df_arena_alloc(a, DF_ID_LEN + 1);

	if (!id || df_hash_id(parts, 2, id) < 0 ||
	    df_record_set_str(rec, "id", df_str(id)) < 0 ||
	    df_record_set_str(rec, "url", d->url) < 0)
		return -1;
	if ((d->status ? df_record_set_int(rec, "status", d->status)
		       : df_record_drop(rec, "status")) < 0 ||
	    set(rec, "content_type", m->type) < 0 ||
	    set(rec, "charset", charset) < 0 ||
	    set(rec, "fetched_at", d->fetched_at) < 0 ||
	    set(rec, "etag", d->etag) < 0)
		return -1;
	return set(rec, "last_modified", d->last_modified);
}

int
df_document_set(const struct df_document *d, struct df_record *rec,
    struct df_arena *a, struct df_buf *room, struct df_err *err)
{
	struct df_str charset = {0}, body = {0};
	const char *field;
	struct df_mime m;

	if (find_type(d, a, &m) < 0)
		return df_err_memory(err);
	field = field_for(m.type);
	if (convert(d, &m, field, a, room, &charset, &body, err) < 0)
		return -1;
	if (set_all(d, &m, charset, rec, a) < 0 ||
	    set_body(rec, field, body) < 0)
		return df_err_memory(err);
	return 0;
}
