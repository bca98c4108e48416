/*
 * reader: what every reader of pages is given, and what it makes of a page.
 */
#ifndef DF_CLEAN_READER_H
#define DF_CLEAN_READER_H

#include "clean/language.h"
#include "clean/meta/meta.h"
#include "core/str.h"

struct df_arena;
struct df_buf;
struct df_clean_options;

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

#endif
