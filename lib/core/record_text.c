/*
 * record_text: "the text" of a record, as record.h defines it.
 */
#include "core/arena.h"
#include "core/array.h"
#include "core/buf.h"
#include "core/fields.h"
#include "core/jstr.h"
#include "core/limits.h"
#include "core/record.h"
#include "core/scan.h"

/* Append a JSON string to text, a blank line between: 1, or -1. */
static int
join(const struct df_record *r, struct df_str raw, struct df_buf *text)
{
	struct df_str part;

	raw = df_str_slice(raw, 1, raw.len - 1);
	if (df_jstr_decode(raw, r->arena, &part) < 0)
		return -1;
	if (text->len > 0)
		df_buf_add_cstr(text, "\n\n");
	return df_buf_add_str(text, part) < 0 ? -1 : 1;
}

/* Append the string `name` of a JSON object: 1; 0 when there is none, and then
 * *other is what there is in its place, or empty; or -1. */
static int
join_field(const struct df_record *r, struct df_str object, const char *name,
    struct df_buf *text, struct df_str *other)
{
	struct df_fields fields;
	const struct df_field *f = NULL;
	int found = 0;

	*other = (struct df_str){NULL, 0};
	df_fields_init(&fields);
	if (df_scan_object(object, &fields, NULL) == 0)
		f = df_fields_find(&fields, object, df_str(name));
	if (f != NULL) {
		*other =
		    df_str_slice(object, f->value, f->value + f->value_len);
		if (f->type == DF_STRING)
			found = join(r, *other, text);
	}
	df_fields_release(&fields);
	return found;
}

/* The contents of messages, gathered in b, and the texts of contents that are
 * lists of parts: 1, 0 when there are none, or -1. */
static int
gather_messages(const struct df_record *r, struct df_str raw, struct df_buf *b)
{
	struct df_array messages, parts;
	struct df_str message, content, part, none;
	int found = 0, has = 0;

	df_array_init(&messages, raw);
	while (has >= 0 && df_array_next(&messages, &message)) {
		has = join_field(r, message, "content", b, &content);
		found |= has > 0;
		df_array_init(
		    &parts, has == 0 ? content : (struct df_str){NULL, 0});
		while (has >= 0 && df_array_next(&parts, &part)) {
			has = join_field(r, part, "text", b, &none);
			found |= has > 0;
		}
	}
	return has < 0 ? -1 : found;
}

static int
messages_text(const struct df_record *r, struct df_str raw, struct df_str *text)
{
	struct df_buf b;
	int found;

	df_buf_init(&b, DF_RECORD_MEMORY);
	found = gather_messages(r, raw, &b);
	if (found > 0) {
		*text = (struct df_str){
		    df_arena_strdup(r->arena, df_buf_str(&b)), b.len};
		found = text->s ? 1 : -1;
	}
	df_buf_release(&b);
	return found;
}

int
df_record_text(
    const struct df_record *r, const char *field, struct df_str *text)
{
	struct df_str raw;
	int has;

	if (field != NULL)
		return df_record_str(r, field, text);
	has = df_record_str(r, "text", text);
	if (has != 0 || !df_record_raw(r, "messages", &raw))
		return has;
	return messages_text(r, raw, text);
}
