/*
 * options: the table.
 */
#include "clean/options.h"

#include <stddef.h>

#include "core/limits.h"

#define AT(member) .offset = offsetof(struct df_clean_options, member)

static const char *const formats[] = {"markdown", "text", NULL};

/* In the order of enum df_explain_form. */
static const char *const forms[] = {"none", "auto", "ndjson", "html", NULL};

const struct df_opt df_clean_option_table[] = {
    {
	.name = "explain",
	.type = DF_OPT_CHOICE,
	.arg = "FORM",
	.help = "say why each block of a page is kept or dropped",
	.def = "none",
	.bare = "auto",
	.choices = forms,
	AT(explain),
    },
    {
	.name = "explain-to",
	.type = DF_OPT_STRING,
	.arg = "FILE",
	.help = "write that to FILE, as HTML if it ends in .html",
	AT(explain_to),
    },
    {
	.name = "format",
	.type = DF_OPT_CHOICE,
	.arg = "FORMAT",
	.help = "markdown or text, which has no marks",
	.def = "markdown",
	.choices = formats,
	AT(format),
    },
    {
	.name = "images",
	.type = DF_OPT_FLAG,
	.help = "write pictures, too, with their text and address",
	AT(images),
    },
    {
	.name = "keep-html",
	.type = DF_OPT_FLAG,
	.help = "keep the field html",
	AT(keep_html),
    },
    {
	.name = "max-nodes",
	.type = DF_OPT_INT,
	.arg = "N",
	.help = "reject pages with more elements and pieces of text",
	.def = "1000000",
	.min = 1,
	.max = DF_HTML_NODES_MAX,
	AT(max_nodes),
    },
    {
	.name = "no-links",
	.type = DF_OPT_FLAG,
	.help = "write the text of links only",
	AT(no_links),
    },
    {
	.name = "no-tables",
	.type = DF_OPT_FLAG,
	.help = "leave tables of data out",
	AT(no_tables),
    },
    {
	.name = "timeout",
	.type = DF_OPT_DURATION,
	.arg = "TIME",
	.help = "reject pages that take longer to parse",
	.def = "30s",
	AT(timeout),
    },
    {.name = NULL},
};
