/*
 * fields: the chunk's own fields, and those that its document's record loses.
 */
#include "chunk/fields.h"

#include "chunk/chunk.h"
#include "core/arena.h"
#include "core/buf.h"
#include "core/jsonw.h"
#include "core/limits.h"
#include "core/record.h"
#include "text/plain.h"

/* So much of a heading is told: each chunk under it repeats that. */
#define TITLE_MAX 1000

/* Whole pages, too large to repeat in every chunk, and what is true of the
 * whole text only. */
static const char *const dropped[] = {"html", "body_base64", "token_ids", NULL};

static int
drop_sources(struct df_record *rec, const char *field)
{
	if (field == NULL && df_record_type(rec, "text") != DF_STRING)
		field = "messages";
	if (field != NULL && !df_str_is(DF_STR("text"), field) &&
	    df_record_drop(rec, field) < 0)
		return -1;
	for (size_t i = 0; dropped[i] != NULL; i++)
		if (df_record_drop(rec, dropped[i]) < 0)
			return -1;
	return 0;
}

/* The document's id: as it stands if it is a string or a number, else one made
 * of the text. */
static int
set_document_id(struct df_chunk_document *d, struct df_record *rec)
{
	struct df_str raw;
	int got = df_record_str(rec, "id", &d->id);

	if (got < 0)
		return -1;
	if (got > 0 && d->id.len > 0 && df_record_raw(rec, "id", &raw))
		return df_record_set_raw(rec, "doc_id", raw);
	if (df_record_type(rec, "id") == DF_NUMBER &&
	    df_record_raw(rec, "id", &d->id))
		return df_record_set_raw(rec, "doc_id", d->id);
	if (df_hash_id(&d->text, 1, d->made) < 0)
		return -1;
	d->id = (struct df_str){d->made, DF_ID_LEN};
	return df_record_set_str(rec, "doc_id", d->id);
}

int
df_chunk_document_init(struct df_chunk_document *d, struct df_record *rec,
    const char *field, struct df_str text, size_t count)
{
	*d = (struct df_chunk_document){.text = text, .count = count};
	if (set_document_id(d, rec) < 0)
		return -1;
	return drop_sources(rec, field);
}

static int
set_id(const struct df_chunk_document *d, struct df_record *rec,
    const struct df_chunk *c, struct df_buf *scratch)
{
	size_t comma;
	struct df_str parts[3];
	char *id = df_arena_alloc(rec->arena, DF_ID_LEN + 1);

	df_buf_reset(scratch, DF_BUF_KEEP);
	df_buf_add_uint(scratch, c->start);
	comma = scratch->len;
	if (df_buf_add_uint(scratch, c->end) < 0 || id == NULL)
		return -1;
	parts[0] = d->id;
	parts[1] = df_str_slice(df_buf_str(scratch), 0, comma);
	parts[2] = df_str_slice(df_buf_str(scratch), comma, scratch->len);
	if (df_hash_id(parts, 3, id) < 0)
		return -1;
	return df_record_set_str(rec, "id", (struct df_str){id, DF_ID_LEN});
}

/* So each heading of the document takes memory once, however many chunks stand
 * under it. */
static int
plain_title(
    struct df_chunk_title *last, struct df_str title, struct df_arena *arena)
{
	struct df_str plain;
	size_t n = TITLE_MAX;

	if (last->marked.s == title.s && last->marked.len == title.len)
		return 0;
	if (df_plain(title, arena, &plain) < 0)
		return -1;
	if (plain.len > TITLE_MAX) {
		while (n > 0 && ((unsigned char)plain.s[n] & 0xC0) == 0x80)
			n--;
		plain = df_str_trim(df_str_slice(plain, 0, n));
	}
	*last = (struct df_chunk_title){title, plain};
	return 0;
}

static int
set_headings(struct df_chunk_document *d, struct df_record *rec,
    const struct df_chunk *c, struct df_buf *scratch)
{
	struct df_jsonw w;

	df_buf_reset(scratch, DF_BUF_KEEP);
	df_jsonw_init(&w, scratch);
	df_jsonw_open(&w, '[');
	for (size_t i = 0; i < c->path_len; i++) {
		struct df_chunk_title *title = &d->titles[i];

		if (plain_title(title, c->path[i], rec->arena) < 0)
			return -1;
		df_jsonw_str(&w, title->plain);
	}
	df_jsonw_close(&w, ']');
	if (scratch->failed)
		return -1;
	return df_record_set_raw(rec, "headings", df_buf_str(scratch));
}

int
df_chunk_fields(struct df_chunk_document *d, struct df_record *rec,
    const struct df_chunk *c, size_t index, struct df_buf *scratch)
{
	struct df_str context = df_str_slice(c->text, 0, c->context_len);
	struct df_str kind = df_str(df_kind_name(c->kind));

	if (set_id(d, rec, c, scratch) < 0 ||
	    df_record_set_int(rec, "chunk_index", (int64_t)index) < 0 ||
	    df_record_set_int(rec, "chunk_count", (int64_t)d->count) < 0 ||
	    df_record_set_str(rec, "text", c->text) < 0 ||
	    df_record_set_int(rec, "token_count", (int64_t)c->tokens) < 0 ||
	    df_record_set_int(rec, "start", (int64_t)c->start) < 0 ||
	    df_record_set_int(rec, "end", (int64_t)c->end) < 0 ||
	    df_record_set_str(rec, "kind", kind) < 0)
		return -1;
	if (d->overlap &&
	    df_record_set_int(rec, "overlap", (int64_t)c->overlap) < 0)
		return -1;
	if (d->pages && df_record_set_int(rec, "page", (int64_t)c->page) < 0)
		return -1;
	if (context.len > 0 ? df_record_set_str(rec, "context", context) < 0
			    : df_record_drop(rec, "context") < 0)
		return -1;
	return set_headings(d, rec, c, scratch);
}
