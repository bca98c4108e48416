/*
 * document: which type, which character set, which field.
 */
#include "fetch/document.h"

#include <stdbool.h>
#include <time.h>

#include "core/arena.h"
#include "core/base64.h"
#include "core/buf.h"
#include "core/count.h"
#include "core/err.h"
#include "core/hash.h"
#include "core/jsonw.h"
#include "core/limits.h"
#include "core/record.h"
#include "fetch/directives.h"
#include "fetch/saved.h"
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
	if ((df_str_is(m->type, "text/plain") && m->charset.len == 0 &&
		df_mime_is_binary(d->bytes)) ||
	    (df_str_starts(m->type, DF_STR("text/")) &&
		df_mime_has_binary_magic(d->bytes)))
		m->type = (struct df_str){0};
	if (m->type.len == 0)
		m->type = df_mime_of_name(d->path);
	if (m->type.len == 0)
		m->type = df_mime_sniff(d->bytes);
	return 0;
}

/* The field that a body of this type goes to. */
static const char *
field_for(const struct df_document *d, struct df_str type)
{
	if (df_str_is(type, "text/html") ||
	    df_str_is(type, "application/xhtml+xml"))
		return "html";
	if (df_str_starts(type, DF_STR("text/")))
		return "text";
	return d->save_dir ? "path" : "body_base64";
}

/* Decode or encode the body; *charset stays empty for what is no text. */
static int
convert(const struct df_document *d, const struct df_mime *m, const char *field,
    struct df_arena *a, struct df_buf *room, struct df_str *charset,
    struct df_str *body, struct df_err *err)
{
	const struct df_encoding *e;

	df_buf_reset(room, DF_BATCH_KEEP);
	if (strcmp(field, "path") == 0)
		return df_saved_put(
		    d->save_dir, d->bytes, m->type, a, body, err);
	if (strcmp(field, "body_base64") == 0) {
		if (df_base64_add(room, d->bytes) < 0)
			return df_err_memory(err);
		*body = df_buf_str(room);
		return 0;
	}
	if (d->dom.len > 0) {
		*charset = DF_STR("UTF-8");
		*body = d->dom;
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
	static const char *const fields[] = {
	    "html", "text", "body_base64", "path"};

	for (size_t i = 0; i < DF_COUNT(fields); i++)
		if (strcmp(fields[i], field) != 0 &&
		    df_record_drop(rec, fields[i]) < 0)
			return -1;
	return df_record_set_str(rec, field, body);
}

/* The directives as an array of their names; none, no field. */
static int
set_robots(struct df_record *rec, unsigned directives, struct df_arena *a)
{
	struct df_jsonw w;
	struct df_buf b;
	char *json;

	if (directives == 0)
		return df_record_drop(rec, "robots");
	df_buf_init(&b, 0);
	df_jsonw_init(&w, &b);
	df_jsonw_open(&w, '[');
	for (unsigned i = 0; i < DF_DIRECTIVES; i++)
		if (directives & 1U << i)
			df_jsonw_cstr(&w, df_directive_names[i]);
	df_jsonw_close(&w, ']');
	json = b.failed ? NULL : df_arena_strdup(a, df_buf_str(&b));
	df_buf_release(&b);
	return json ? df_record_set_raw(rec, "robots", df_str(json)) : -1;
}

static int
set_all(const struct df_document *d, const struct df_mime *m,
    struct df_str charset, unsigned directives, struct df_record *rec,
    struct df_arena *a)
{
	const struct df_str parts[] = {d->url, d->bytes};
	char *id = df_arena_alloc(a, DF_ID_LEN + 1);

	if (!id || df_hash_id(parts, 2, id) < 0 ||
	    df_record_set_str(rec, "id", df_str(id)) < 0 ||
	    df_record_set_str(rec, "url", d->url) < 0 ||
	    set(rec, "final_url", d->final_url) < 0)
		return -1;
	if ((d->status ? df_record_set_int(rec, "status", d->status)
		       : df_record_drop(rec, "status")) < 0 ||
	    set(rec, "content_type", m->type) < 0 ||
	    set(rec, "charset", charset) < 0 ||
	    set(rec, "fetched_at", d->fetched_at) < 0 ||
	    set(rec, "etag", d->etag) < 0)
		return -1;
	if (set(rec, "last_modified", d->last_modified) < 0 ||
	    set_robots(rec, directives, a) < 0)
		return -1;
	return d->dom.len > 0 ? df_record_set_bool(rec, "rendered", true)
			      : df_record_drop(rec, "rendered");
}

/* What the page asks of robots; -1 if that is not to be taken. */
static int
ask_page(const struct df_document *d, const char *field, struct df_str body,
    unsigned *directives, struct df_err *err)
{
	*directives = df_directives_of_tag(d->robots_tag, d->agent);
	if (strcmp(field, "html") == 0)
		*directives |= df_directives_of_page(body, d->agent);
	if (!d->respect_noai)
		return 0;
	if (*directives & DF_NOAI)
		return df_err_input(
		    err, "noai", "the page asks not to train with it");
	if (*directives & DF_NOINDEX)
		return df_err_input(
		    err, "noindex", "the page asks not to be indexed");
	return 0;
}

struct df_str
df_time_stamp(int64_t seconds, char *out, size_t size)
{
	time_t t = (time_t)seconds;
	struct tm tm;

	if (!gmtime_r(&t, &tm))
		return (struct df_str){0};
	return (struct df_str){
	    out, strftime(out, size, "%Y-%m-%dT%H:%M:%SZ", &tm)};
}

int
df_document_set(const struct df_document *d, struct df_record *rec,
    struct df_arena *a, struct df_buf *room, struct df_err *err)
{
	struct df_str charset = {0}, body = {0};
	unsigned directives;
	const char *field;
	struct df_mime m;

	if (find_type(d, a, &m) < 0)
		return df_err_memory(err);
	field = field_for(d, m.type);
	if (convert(d, &m, field, a, room, &charset, &body, err) < 0 ||
	    ask_page(d, field, body, &directives, err) < 0)
		return -1;
	if (set_all(d, &m, charset, directives, rec, a) < 0 ||
	    set_body(rec, field, body) < 0)
		return df_err_memory(err);
	return 0;
}
