/*
 * format: one writer per format over the turns of a chat.
 */
#include "export/format.h"

#include "core/buf.h"
#include "core/err.h"
#include "core/jstr.h"
#include "core/record.h"
#include "export/chat.h"

/* Append literal text around one raw JSON string. */
static void
add_member(struct df_buf *out, const char *before, struct df_str raw)
{
	df_buf_add_cstr(out, before);
	if (raw.len == 0)
		raw = DF_STR("\"\"");
	df_buf_add_str(out, raw);
}

static void
write_turns(const struct df_chat *chat, const char *user, const char *assistant,
    struct df_buf *out)
{
	for (size_t i = 0; i < chat->nturns; i++) {
		if (i > 0)
			df_buf_addc(out, ',');
		add_member(out, user, chat->turn[i].question);
		add_member(out, assistant, chat->turn[i].answer);
		df_buf_addc(out, '}');
	}
}

/* {"messages":[{"role":...,"content":...},...]} */
static int
write_openai(const struct df_record *rec, struct df_fields *scratch,
    struct df_arena *arena, struct df_buf *out, struct df_err *err)
{
	struct df_chat chat;

	if (df_chat_read(&chat, rec, scratch, arena, err) < 0)
		return -1;
	df_buf_add_cstr(out, "{\"messages\":[");
	if (chat.system.len > 0) {
		add_member(
		    out, "{\"role\":\"system\",\"content\":", chat.system);
		df_buf_add_cstr(out, "},");
	}
	write_turns(&chat, "{\"role\":\"user\",\"content\":",
	    "},{\"role\":\"assistant\",\"content\":", out);
	return df_buf_add_cstr(out, "]}");
}

/* {"instruction":...,"input":"","output":...,"system":...}; the key `history`
 * is left out, as a list that is empty in the first lines breaks loaders. */
static int
write_alpaca(const struct df_record *rec, struct df_fields *scratch,
    struct df_arena *arena, struct df_buf *out, struct df_err *err)
{
	struct df_chat chat;

	if (df_chat_read(&chat, rec, scratch, arena, err) < 0)
		return -1;
	if (chat.nturns > 1)
		return df_err_input(err, "multi_turn",
		    "%zu questions, but the format holds one; "
		    "use openai or sharegpt",
		    chat.nturns);
	add_member(out, "{\"instruction\":", chat.turn[0].question);
	add_member(out, ",\"input\":\"\",\"output\":", chat.turn[0].answer);
	add_member(out, ",\"system\":", chat.system);
	return df_buf_addc(out, '}');
}

/* {"conversations":[{"from":...,"value":...},...],"system":...} */
static int
write_sharegpt(const struct df_record *rec, struct df_fields *scratch,
    struct df_arena *arena, struct df_buf *out, struct df_err *err)
{
	struct df_chat chat;

	if (df_chat_read(&chat, rec, scratch, arena, err) < 0)
		return -1;
	df_buf_add_cstr(out, "{\"conversations\":[");
	write_turns(&chat, "{\"from\":\"human\",\"value\":",
	    "},{\"from\":\"gpt\",\"value\":", out);
	add_member(out, "],\"system\":", chat.system);
	return df_buf_addc(out, '}');
}

static int
write_jsonl(const struct df_record *rec, struct df_fields *scratch,
    struct df_arena *arena, struct df_buf *out, struct df_err *err)
{
	(void)scratch;
	(void)arena;
	(void)err;
	return df_record_write(rec, out);
}

/* {"text":...} */
static int
write_text(const struct df_record *rec, struct df_fields *scratch,
    struct df_arena *arena, struct df_buf *out, struct df_err *err)
{
	struct df_str text;
	int got;

	(void)scratch;
	(void)arena;
	if (df_record_type(rec, "text") == DF_STRING &&
	    df_record_raw(rec, "text", &text)) {
		add_member(out, "{\"text\":", text);
		return df_buf_addc(out, '}');
	}
	got = df_record_text(rec, NULL, &text);
	if (got < 0)
		return df_err_memory(err);
	if (got == 0)
		return df_err_input(
		    err, "no_text", "there is neither text nor messages");
	df_buf_add_cstr(out, "{\"text\":");
	df_jstr_add(out, text);
	return df_buf_addc(out, '}');
}

/* Shapes: the OpenAI API description (FineTuneChatRequestInput) and
 * LLaMA-Factory's data/README.md. */
const struct df_format df_formats[DF_FORMATS] = {
    [DF_FORMAT_OPENAI] =
	{
	    .name = "openai",
	    .about = "one conversation as OpenAI-style `messages`, each with "
		     "`role` and `content`",
	    .features = "  - name: messages\n"
			"    list:\n"
			"    - name: role\n"
			"      dtype: string\n"
			"    - name: content\n"
			"      dtype: string\n",
	    .columns = "\"formatting\":\"sharegpt\","
		       "\"columns\":{\"messages\":\"messages\"},"
		       "\"tags\":{\"role_tag\":\"role\","
		       "\"content_tag\":\"content\",\"user_tag\":\"user\","
		       "\"assistant_tag\":\"assistant\","
		       "\"system_tag\":\"system\"}",
	    .write = write_openai,
	},
    [DF_FORMAT_ALPACA] =
	{
	    .name = "alpaca",
	    .about =
		"one question and answer in the Alpaca form: `instruction`, "
		"`input` (always empty), `output`, `system` (may be empty)",
	    .features = "  - name: instruction\n"
			"    dtype: string\n"
			"  - name: input\n"
			"    dtype: string\n"
			"  - name: output\n"
			"    dtype: string\n"
			"  - name: system\n"
			"    dtype: string\n",
	    .columns = "\"formatting\":\"alpaca\","
		       "\"columns\":{\"prompt\":\"instruction\","
		       "\"query\":\"input\",\"response\":\"output\","
		       "\"system\":\"system\"}",
	    .write = write_alpaca,
	},
    [DF_FORMAT_SHAREGPT] =
	{
	    .name = "sharegpt",
	    .about =
		"one conversation in the ShareGPT form: `conversations`, "
		"each with `from` (human or gpt) and `value`, and `system` "
		"(may be empty)",
	    .features = "  - name: conversations\n"
			"    list:\n"
			"    - name: from\n"
			"      dtype: string\n"
			"    - name: value\n"
			"      dtype: string\n"
			"  - name: system\n"
			"    dtype: string\n",
	    .columns = "\"formatting\":\"sharegpt\","
		       "\"columns\":{\"messages\":\"conversations\","
		       "\"system\":\"system\"}",
	    .write = write_sharegpt,
	},
    [DF_FORMAT_JSONL] =
	{
	    .name = "jsonl",
	    .about = "one record, unchanged",
	    .features = "",
	    .columns = NULL,
	    .write = write_jsonl,
	},
    [DF_FORMAT_TEXT] =
	{
	    .name = "text",
	    .about = "one `text`",
	    .features = "  - name: text\n"
			"    dtype: string\n",
	    .columns = "\"columns\":{\"prompt\":\"text\"}",
	    .write = write_text,
	},
};

const char *const df_format_names[] = {
    [DF_FORMAT_OPENAI] = "openai",
    [DF_FORMAT_ALPACA] = "alpaca",
    [DF_FORMAT_SHAREGPT] = "sharegpt",
    [DF_FORMAT_JSONL] = "jsonl",
    [DF_FORMAT_TEXT] = "text",
    [DF_FORMATS] = NULL,
};

int
df_format_write(enum df_format_id format, const struct df_record *rec,
    struct df_fields *scratch, struct df_arena *arena, struct df_buf *out,
    struct df_err *err)
{
	return df_formats[format].write(rec, scratch, arena, out, err);
}
