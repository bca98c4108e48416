/*
 * options: what df-clean was asked to do.
 */
#ifndef DF_CLEAN_OPTIONS_H
#define DF_CLEAN_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "clean/explain_file.h"
#include "clean/tree/tidy.h"
#include "core/opt.h"

struct df_model;

/* In the order of the choices of --format. */
enum df_clean_format {
	DF_CLEAN_MARKDOWN,
	DF_CLEAN_TEXT,
};

struct df_clean_options {
	struct df_model *model;               /* loaded by the command */
	struct df_explain_file *explain_file; /* opened by the command */
	const char *explain_to;
	int explain; /* enum df_explain_form */
	bool images;
	bool keep_empty;
	bool keep_html;
	bool no_fix[DF_FIXES];  /* by enum df_fix */
	struct df_strings lang; /* wanted ones; lists with commas */
	bool no_comments;
	bool no_links;
	bool no_tables;
	int favor;     /* enum df_favor */
	int format;    /* enum df_clean_format */
	int title;     /* enum df_opening */
	int page_type; /* 0: any; else enum df_page_type, plus 1 */
	int64_t max_nodes;
	double timeout; /* seconds; 0: any */
};

/* The table of the options, whose offsets are into struct df_clean_options. */
extern const struct df_opt df_clean_option_table[];

/* The repairs of texts that were not turned off, see tidy.h. */
unsigned df_clean_fixes(const struct df_clean_options *o);

#endif
