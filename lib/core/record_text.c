/*
 * record_text: "the text" of a record, as record.h defines it.
 */
#include "core/arena.h"
#include "core/buf.h"
#include "core/array.h"
#include "core/fields.h"
#include "core/jstr.h"
#include "core/limits.h"
#include "core/record.h"

/* The content of one message, if it is a string: 1, 0, or -1. */
static int
message_content(const struct df_record *r, struct df_fields *fields,
    struct df_str message, struct df_str *text)
{
	const struct df_field *f;

	if (df_scan_object(message, fields, NULL) < 0)
		return 0;
	f = df_fields_find(fields, message, DF_STR("content"));
	if (f == NULL || f->type != DF_STRING)
		return 0;
	message =
	    df_str_slice(message, f->value + 1, f->value + f->value_len - 1);
	return df_jstr_decode(message, r->arena, text) < 0 ? -1 : 1;
}

/* Append part to text, a blank line between. */
static int
join(struct df_buf *text, struct df_str part)
{
	if (text->len > 0)
		df_buf_add_cstr(text, "\n\n");
	return df_buf_add_str(text, part);
}

/* The contents of messages, gathered in b: 1, 0 when there are none, or -1. */
static int
gather_messages(const struct df_record *r, struct df_str raw, struct df_buf *b)
{
	struct df_fields fields;
	struct df_array messages;
	struct df_str message, part;
	int found = 0;

	df_fields_init(&fields);
	df_array_init(&messages, raw);
	while (found >= 0 && df_array_next(&messages, &message)) {
		int has = message_content(r, &fields, message, &part);

		if (has > 0)
			found = join(b, part) < 0 ? -1 : 1;
		else if (has < 0)
			found = -1;
	}
	df_fields_release(&fields);
	return found;
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
