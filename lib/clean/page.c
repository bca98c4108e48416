/*
 * page: the table of readers.
 */
#include "clean/page.h"

#include "clean/meta/frontmatter.h"
#include "clean/options.h"
#include "clean/reader_html.h"
#include "clean/tree/legible.h"
#include "clean/tree/tidy_text.h"
#include "core/count.h"
#include "core/err.h"
#include "text/blocks.h"
#include "text/plain.h"

/* How far the first element of XML is looked for. */
#define XML_PROLOG 4096
/* The longest prefix of names in XML. */
#define PREFIX_MAX 20

/* 0, or -1 with err. */
typedef int reader(const struct df_raw *page, const struct df_page_tools *t,
    struct df_page_result *result, struct df_err *err);

static int
read_text(const struct df_raw *page, const struct df_page_tools *t,
    bool markdown, struct df_page_result *result, struct df_err *err)
{
	if (df_tidy_text(page->body, df_clean_fixes(t->options), markdown,
		t->arena, &result->text) < 0)
		return df_err_memory(err);
	return 0;
}

static int
read_plain(const struct df_raw *page, const struct df_page_tools *t,
    struct df_page_result *result, struct df_err *err)
{
	return read_text(page, t, false, result, err);
}

/* The title, unless what stands before the text says another, is the first
 * heading that stands in no code block, without the marks inside of it. */
static int
read_markdown(const struct df_raw *page, const struct df_page_tools *t,
    struct df_page_result *result, struct df_err *err)
{
	struct df_raw body = *page;
	struct df_str yaml;
	struct df_blocks it;
	struct df_block block;

	if (df_frontmatter_find(page->body, &yaml, &body.body) &&
	    df_frontmatter_read(yaml, t->arena, &result->meta) < 0)
		return df_err_memory(err);
	if (read_text(&body, t, true, result, err) < 0)
		return -1;
	if (result->meta.title.len > 0)
		return 0;
	df_blocks_init(&it, result->text);
	while (result->meta.title.len == 0 && df_blocks_next(&it, &block))
		if (block.kind == DF_BLOCK_HEADING)
			result->meta.title = block.title;
	if (df_plain(result->meta.title, t->arena, &result->meta.title) < 0)
		return df_err_memory(err);
	return 0;
}

/* What this filter has made of a page before: its metadata is known. */
static int
read_made(const struct df_raw *page, const struct df_page_tools *t,
    struct df_page_result *result, struct df_err *err)
{
	return read_text(page, t, true, result, err);
}

/* A type without its parameters. */
static struct df_str
essence(struct df_str type)
{
	return df_str_trim(df_str_until(type, ';'));
}

static int
unsupported(const struct df_raw *page, struct df_err *err)
{
	struct df_str type = essence(page->type);

	return df_err_input(err, "unsupported_type",
	    "no reader for documents of type %.*s",
	    type.len > 100 ? 100 : (int)type.len, type.s);
}

/* Whether a tag is that of html, with or without a prefix of XML. */
static bool
begins_html(struct df_str tag)
{
	size_t i = 1;

	if (df_str_case_starts(tag, "<html"))
		return true;
	while (i < tag.len && i < PREFIX_MAX && tag.s[i] > ' ' &&
	    tag.s[i] != ':' && tag.s[i] != '>')
		i++;
	return df_str_starts(
	    df_str_slice(tag, i, tag.len), DF_STR(":html"));
}

/* XML of which the first element is html. */
static int
read_xml(const struct df_raw *page, const struct df_page_tools *t,
    struct df_page_result *result, struct df_err *err)
{
	struct df_str s = page->body;
	size_t i = 0;

	while (i + 1 < s.len && i < XML_PROLOG &&
	    !(s.s[i] == '<' && s.s[i + 1] != '?' && s.s[i + 1] != '!'))
		i++;
	if (!begins_html(df_str_slice(s, i, s.len)))
		return unsupported(page, err);
	return df_reader_html(page, t, result, err);
}

/* For each type, the readers in the order of enum df_raw_form. A body that is
 * HTML is read as such, whatever its type says; a text without a type is plain
 * text. */
static const struct {
	const char *type;
	reader *read[DF_RAW_FORMS];
} readers[] = {
    {"text/html", {df_reader_html, read_made, NULL}},
    {"application/xhtml+xml", {df_reader_html, read_made, NULL}},
    {"text/xml", {df_reader_html, read_xml, NULL}},
    {"application/xml", {df_reader_html, read_xml, NULL}},
    {"text/plain", {df_reader_html, read_plain, NULL}},
    {"text/markdown", {df_reader_html, read_markdown, NULL}},
    {"text/x-markdown", {df_reader_html, read_markdown, NULL}},
};

/* The reader for the page; NULL when there is none. */
static reader *
find_reader(const struct df_raw *page)
{
	struct df_str type = essence(page->type);

	if (page->form == DF_RAW_HTML)
		return df_reader_html;
	if (type.len == 0)
		type = DF_STR("text/plain");
	for (size_t i = 0; i < DF_COUNT(readers); i++) {
		reader *const *read = readers[i].read;

		if (df_str_case_is(type, readers[i].type))
			return read[page->form];
	}
	return NULL;
}

int
df_page_read(const struct df_raw *page, const struct df_page_tools *t,
    struct df_page_result *result, struct df_err *err)
{
	reader *read = find_reader(page);

	*result = (struct df_page_result){0};
	if (!read)
		return unsupported(page, err);
	if (df_legible_check(page->body, err) < 0)
		return -1;
	if (read(page, t, result, err) < 0)
		return -1;
	if (result->text.len == 0 &&
	    !(t->options->keep_empty && read == df_reader_html))
		return df_err_input(err, "no_text", "no text found");
	/* Markup is legible in any encoding and may be most of the page. */
	if (df_legible_check(result->text, err) < 0)
		return -1;
	if (df_language_find(result->text,
		result->meta.lang.len > 0 ? result->meta.lang : page->lang,
		page->url.len > 0 ? page->url : result->meta.canonical_url,
		t->arena, &result->language) < 0)
		return df_err_memory(err);
	return df_language_want(&t->options->lang, result->language.lang, err);
}
