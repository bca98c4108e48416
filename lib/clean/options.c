/*
 * options: the table.
 */
#include "clean/options.h"

#include <stddef.h>

#include "core/limits.h"

#define AT(member) .offset = offsetof(struct df_clean_options, member)

static const char *const formats[] = {"markdown", "text", NULL};

/* In the order of enum df_favor. */
static const char *const favors[] = {"balance", "precision", "recall", NULL};

/* What a page is taken for: auto, then those of enum df_page_type. */
static const char *const page_types[] = {"auto", "article", "collection",
    "documentation", "forum", "listing", "product", "service", NULL};

/* In the order of enum df_opening. */
static const char *const titles[] = {"auto", "always", "never", NULL};

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
	.name = "favor",
	.type = DF_OPT_CHOICE,
	.arg = "WHAT",
	.help = "when in doubt: balance, precision (drop) or recall (keep)",
	.def = "balance",
	.choices = favors,
	AT(favor),
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
	.name = "keep-empty",
	.type = DF_OPT_FLAG,
	.help = "write pages in which there is no text, too",
	AT(keep_empty),
    },
    {
	.name = "keep-html",
	.type = DF_OPT_FLAG,
	.help = "keep the field html",
	AT(keep_html),
    },
    {
	.name = "lang",
	.type = DF_OPT_LIST,
	.arg = "LANG,...",
	.help = "keep documents in these languages only, reject the others",
	AT(lang),
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
	.name = "no-comments",
	.type = DF_OPT_FLAG,
	.help = "leave out what readers wrote below a text",
	AT(no_comments),
    },
    {
	.name = "no-control",
	.type = DF_OPT_FLAG,
	.help = "keep control characters",
	AT(no_fix[DF_FIX_CONTROL]),
    },
    {
	.name = "no-dehyphenate",
	.type = DF_OPT_FLAG,
	.help = "leave words as line ends have parted them",
	AT(no_fix[DF_FIX_DEHYPHENATE]),
    },
    {
	.name = "no-entities",
	.type = DF_OPT_FLAG,
	.help = "leave character references that were escaped twice",
	AT(no_fix[DF_FIX_ENTITIES]),
    },
    {
	.name = "no-ligatures",
	.type = DF_OPT_FLAG,
	.help = "keep ligatures such as U+FB01",
	AT(no_fix[DF_FIX_LIGATURES]),
    },
    {
	.name = "no-links",
	.type = DF_OPT_FLAG,
	.help = "write the text of links only",
	AT(no_links),
    },
    {
	.name = "no-mojibake",
	.type = DF_OPT_FLAG,
	.help = "leave UTF-8 that was read as another encoding",
	AT(no_fix[DF_FIX_MOJIBAKE]),
    },
    {
	.name = "no-nbsp",
	.type = DF_OPT_FLAG,
	.help = "keep no-break spaces",
	AT(no_fix[DF_FIX_NBSP]),
    },
    {
	.name = "no-nfc",
	.type = DF_OPT_FLAG,
	.help = "leave composed and decomposed characters as they are",
	AT(no_fix[DF_FIX_NFC]),
    },
    {
	.name = "no-soft-hyphens",
	.type = DF_OPT_FLAG,
	.help = "keep soft hyphens",
	AT(no_fix[DF_FIX_SOFT_HYPHENS]),
    },
    {
	.name = "no-tables",
	.type = DF_OPT_FLAG,
	.help = "leave tables of data out",
	AT(no_tables),
    },
    {
	.name = "no-zero-width",
	.type = DF_OPT_FLAG,
	.help = "keep zero-width spaces and byte-order marks",
	AT(no_fix[DF_FIX_ZERO_WIDTH]),
    },
    {
	.name = "page-type",
	.type = DF_OPT_CHOICE,
	.arg = "TYPE",
	.help = "take pages for this: article, forum, product, ...",
	.def = "auto",
	.choices = page_types,
	AT(page_type),
    },
    {
	.name = "timeout",
	.type = DF_OPT_DURATION,
	.arg = "TIME",
	.help = "reject pages that take longer",
	.def = "30s",
	AT(timeout),
    },
    {
	.name = "title",
	.type = DF_OPT_CHOICE,
	.arg = "WHEN",
	.help = "begin texts with their title: auto, always or never",
	.def = "auto",
	.choices = titles,
	AT(title),
    },
    {.name = NULL},
};

unsigned
df_clean_fixes(const struct df_clean_options *o)
{
	unsigned fixes = 0;

	for (unsigned i = 0; i < DF_FIXES; i++)
		fixes |= o->no_fix[i] ? 0 : 1U << i;
	return fixes;
}
