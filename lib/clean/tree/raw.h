/*
 * raw: what is known of a document before anything reads it.
 */
#ifndef DF_CLEAN_RAW_H
#define DF_CLEAN_RAW_H

#include "core/str.h"

/* What a document's body is. */
enum df_raw_form {
	DF_RAW_HTML,  /* decoded, the field html */
	DF_RAW_TEXT,  /* decoded, the field text */
	DF_RAW_BYTES, /* neither: there is no body here yet */
	DF_RAW_FORMS,
};

/* What is known of a document; all but body may be empty. */
struct df_raw {
	enum df_raw_form form;
	struct df_str id; /* the record's, a JSON value */
	struct df_str url;
	struct df_str fetched_at; /* when, as RFC 3339 has it */
	struct df_str lang; /* what the record says, a hint */
	struct df_str type; /* with or without parameters */
	struct df_str body; /* HTML or text, UTF-8 */
};

#endif
