/*
 * page: a document of any type that we can read, to text and metadata.
 *
 * One table says which reader a content type has, for each form that the body
 * comes in. To support a type, write a reader and add a line to it.
 */
#ifndef DF_CLEAN_PAGE_H
#define DF_CLEAN_PAGE_H

#include "clean/html.h"
#include "clean/language.h"
#include "clean/meta.h"
#include "core/str.h"

struct df_arena;
struct df_buf;
struct df_clean_options;
struct df_err;

/* What a document's body is. */
enum df_page_form {
	DF_PAGE_HTML,  /* decoded, the field html */
	DF_PAGE_TEXT,  /* decoded, the field text */
	DF_PAGE_BYTES, /* neither: there is no body here yet */
	DF_PAGE_FORMS,
};

/* What is known of a document; all but body may be empty. */
struct df_page {
	enum df_page_form form;
	struct df_str id; /* the record's, a JSON value */
	struct df_str url;
	struct df_str fetched_at; /* when, as RFC 3339 has it */
	struct df_str lang; /* what the record says, a hint */
	struct df_str type; /* with or without parameters */
	struct df_str body; /* HTML or text, UTF-8 */
};

/* What a reader needs besides; the room for text was emptied before. */
struct df_page_tools {
	const struct df_clean_options *options;
	struct df_arena *arena;
	struct df_buf *room;
	struct df_buf *aside; /* for explanations, if options ask for them */
};

struct df_page_result {
	struct df_meta meta;
	struct df_str text;    /* in the arena or the room */
	const char *page_type; /* NULL: not known */
	double extract_score;  /* how sure we are of the text, 0 to 1 */
	struct df_language language;
};

/* Read the page. 0, or -1 with an input error whose code is unsupported_type,
 * no_text or one of df_html_parse's. */
int df_page_read(const struct df_page *page, const struct df_page_tools *t,
    struct df_page_result *result, struct df_err *err);

#endif
