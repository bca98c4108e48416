/*
 * format: the lines of a data set, one shape for each kind of trainer.
 *
 * Every line of one format has the same keys with the same types, whatever the
 * record holds, since loaders guess a column's type from its first lines. The
 * exception is jsonl: the records as they are, byte for byte.
 */
#ifndef DF_EXPORT_FORMAT_H
#define DF_EXPORT_FORMAT_H

struct df_arena;
struct df_buf;
struct df_err;
struct df_fields;
struct df_record;

enum df_format_id {
	DF_FORMAT_OPENAI = 0,
	DF_FORMAT_ALPACA,
	DF_FORMAT_SHAREGPT,
	DF_FORMAT_JSONL,
	DF_FORMAT_TEXT,
	DF_FORMATS
};

struct df_format {
	const char *name;
	const char *about;    /* what a line is, for the card */
	const char *features; /* dataset_info's features as YAML, or "" */
	const char *columns;  /* LLaMA-Factory's entry as JSON, or NULL */
	int (*write)(const struct df_record *rec, struct df_fields *scratch,
	    struct df_arena *arena, struct df_buf *out, struct df_err *err);
};

extern const struct df_format df_formats[DF_FORMATS];

/* Their names in the order of df_format_id, ending in NULL. */
extern const char *const df_format_names[];

/* Append rec in this format, without a line end. 0, or -1 with an input error:
 * those of df_chat_read, multi_turn or no_text. */
int df_format_write(enum df_format_id format, const struct df_record *rec,
    struct df_fields *scratch, struct df_arena *arena, struct df_buf *out,
    struct df_err *err);

#endif
