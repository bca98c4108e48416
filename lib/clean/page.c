/*
 * page: the table of readers.
 */
#include "clean/page.h"

#include "clean/body.h"
#include "clean/content.h"
#include "clean/judge/density.h"
#include "clean/meta/frontmatter.h"
#include "clean/options.h"
#include "clean/rules/opening.h"
#include "clean/tree/base.h"
#include "clean/tree/deadline.h"
#include "clean/tree/legible.h"
#include "clean/tree/memo.h"
#include "clean/tree/mend.h"
#include "clean/tree/node.h"
#include "clean/tree/recast.h"
#include "clean/tree/state.h"
#include "clean/tree/tidy_text.h"
#include "clean/write/listing.h"
#include "clean/write/markdown.h"
#include "clean/write/notes.h"
#include "clean/write/prose.h"
#include "core/arena.h"
#include "core/buf.h"
#include "core/err.h"
#include "net/url.h"
#include "text/blocks.h"
#include "text/plain.h"

/* How far the first element of XML is looked for. */
#define XML_PROLOG 4096
/* The longest prefix of names in XML. */
#define PREFIX_MAX 20
/* How sure we are of what JSON-LD gives as text: it is the page's own, but may
 * be cut. */
#define SCORE_OF_BODY 0.8
/* What is shorter may be "Loading" or a name; what is longer, an address. */
#define STATE_TEXT 50

/* 0, or -1 with err. */
typedef int reader(const struct df_raw *page, const struct df_page_tools *t,
    struct df_page_result *result, struct df_err *err);

static int
write_text(struct df_node *top, const struct df_markdown *how,
    const struct df_page_tools *t, struct df_page_result *result)
{
	if (df_opening_set(&top, result->meta.title,
		(enum df_opening)t->options->title, t->arena) < 0)
		return -1;
	df_markdown_write(top, how, t->room);
	if (t->room->failed)
		return -1;
	return df_mend_made(df_buf_str(t->room), how->fixes, !how->plain,
	    t->arena, &result->text);
}

/* The text that the page gives to machines: in JSON-LD or, where next to
 * nothing was found, in what scripts would make it from. */
static int
find_body(const struct df_tree *page, const struct df_page_tools *t,
    struct df_page_result *result)
{
	if (df_body_is_better(result->meta.body, result->text) ||
	    result->text.len > STATE_TEXT)
		return 0;
	return df_state_body(page->state, t->arena, &result->meta.body);
}

/* Take the text for machines where readers see little or none. What is wrong
 * with that HTML is nothing wrong with the page. */
static int
fall_back(const struct df_tree *page, const struct df_markdown *how,
    const struct df_html_limits *limits, const struct df_page_tools *t,
    struct df_page_result *result)
{
	struct df_str html, found = result->text;
	struct df_err ignored = {0};
	struct df_tree tree;

	if (find_body(page, t, result) < 0)
		return -1;
	if (!df_body_is_better(result->meta.body, result->text))
		return 0;
	if (df_body_html(result->meta.body, t->arena, &html) < 0)
		return -1;
	found.s = df_arena_strdup(t->arena, found);
	if (!found.s)
		return -1;
	if (df_html_parse(html, limits, t->arena, &tree, &ignored) < 0)
		return 0;
	if (df_listing_find(&tree, t->arena) < 0 ||
	    df_mend_tree(&tree, how->fixes, t->arena) < 0)
		return -1;
	df_buf_reset(t->room, SIZE_MAX);
	df_density_weigh(&tree);
	if (write_text(tree.root, how, t, result) < 0)
		return -1;
	if (result->text.len <= found.len) {
		result->text = found;
		return 0;
	}
	result->extract_score = SCORE_OF_BODY;
	if (t->options->page_type == 0 && result->meta.article)
		result->page_type = df_page_type_names[DF_PAGE_ARTICLE];
	return 0;
}

/* Whether who is named on a page of many things, or of one that is sold, wrote
 * one of those, or a review; those of lists are kept before the first teaser,
 * as short news are taken for lists. */
static bool
is_doubtful(const struct df_meta *m, enum df_page_type type)
{
	switch (type) {
	case DF_PAGE_LISTING:
		return m->author_seen || m->author_teased || m->author_crowded;
	case DF_PAGE_COLLECTION:
		return m->author_far || m->author_teased || m->author_crowded;
	case DF_PAGE_PRODUCT:
		return m->author_seen || m->author_crowded;
	case DF_PAGE_SERVICE:
		return m->author_far;
	default:
		return false;
	}
}

/* So it is with days. Then the days can be compared. */
static void
drop_doubtful(struct df_meta *m, enum df_page_type type)
{
	bool many = type == DF_PAGE_LISTING || type == DF_PAGE_COLLECTION;
	bool goods = type == DF_PAGE_COLLECTION || type == DF_PAGE_PRODUCT;
	bool offer = goods || type == DF_PAGE_SERVICE;

	/* In a thread the names side by side wrote a post each. */
	if (type == DF_PAGE_FORUM && m->first_seen.len > 0)
		m->author = m->first_seen;
	if (is_doubtful(m, type))
		m->author.len = 0;
	if (m->modified_seen && goods)
		m->modified.len = 0;
	if ((m->date_seen && offer) || (m->date_teased && many))
		m->date.len = 0;
	/* Before it was published no page was changed, and it is mostly the
	 * change that pages are wrong about. */
	if (m->date.len > 0 && m->modified.len > 0 &&
	    strcmp(m->modified.s, m->date.s) < 0)
		m->modified.len = 0;
}

/* What of the tree is content, with its notes and the running text in pre.
 * guess is where the density method finds it. 0, or -1 when the arena is
 * full. */
static int
find_content(struct df_tree *tree, struct df_node *guess,
    const struct df_raw *page, struct df_content_how *find,
    const struct df_page_result *result, struct df_content *content)
{
	/* A page that was saved tells itself where it came from. */
	find->url = df_url_is_http(page->url) ? page->url
					      : result->meta.canonical_url;
	if (df_content_find(tree, guess, find, content) < 0)
		return -1;
	if (!content->top)
		return 0;
	if (df_notes_settle(tree, content->top, page->url, find->arena) < 0)
		return -1;
	return df_prose_find(content->top, find->arena);
}

static int
read_html(const struct df_raw *page, const struct df_page_tools *t,
    struct df_page_result *result, struct df_err *err)
{
	const struct df_clean_options *o = t->options;
	const struct df_html_limits limits = {o->max_nodes, o->timeout};
	struct df_markdown how = {
	    .plain = o->format == DF_CLEAN_TEXT,
	    .images = o->images,
	    .no_links = o->no_links,
	    .no_tables = o->no_tables,
	    .fixes = df_clean_fixes(o),
	    .url = page->url,
	    .arena = t->arena,
	};
	struct df_deadline deadline;
	struct df_content_how find = {
	    .model = o->model,
	    .favor = (enum df_favor)o->favor,
	    .type = o->page_type - 1,
	    .no_comments = o->no_comments,
	    .arena = t->arena,
	};
	struct df_content content;
	struct df_node *guess;
	struct df_tree tree;

	df_deadline_set(&deadline, o->timeout);
	if (df_html_parse(page->body, &limits, t->arena, &tree, err) < 0)
		return -1;
	df_recast_tree(&tree);
	if (df_memo_attach(&tree, t->arena) < 0 ||
	    df_listing_find(&tree, t->arena) < 0 ||
	    df_mend_tree(&tree, how.fixes, t->arena) < 0)
		return df_err_memory(err);
	if (df_deadline_check(&deadline, err) < 0)
		return -1;
	how.base = df_base_of(&tree, page->url, t->arena);
	guess = df_density_find(&tree);
	if (df_meta_read(&tree, page, how.base, t->arena, &result->meta) < 0 ||
	    find_content(&tree, guess, page, &find, result, &content) < 0)
		return df_err_memory(err);
	how.lang = result->meta.lang;
	if (o->explain_file->form != DF_EXPLAIN_NONE)
		df_explain_page(o->explain_file->form,
		    &(struct df_explain_of){page->id, page->url, content.least},
		    &tree, content.top, t->aside);
	if (df_deadline_check(&deadline, err) < 0)
		return -1;
	drop_doubtful(&result->meta, content.type);
	result->page_type = df_page_type_names[content.type];
	result->extract_score = content.score;
	if ((content.top && write_text(content.top, &how, t, result) < 0) ||
	    fall_back(&tree, &how, &limits, t, result) < 0)
		return df_err_memory(err);
	return df_deadline_check(&deadline, err);
}

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
	return read_html(page, t, result, err);
}

/* For each type, the readers in the order of enum df_raw_form. A body that is
 * HTML is read as such, whatever its type says; a text without a type is plain
 * text. */
static const struct {
	const char *type;
	reader *read[DF_RAW_FORMS];
} readers[] = {
    {"text/html", {read_html, read_made, NULL}},
    {"application/xhtml+xml", {read_html, read_made, NULL}},
    {"text/xml", {read_html, read_xml, NULL}},
    {"application/xml", {read_html, read_xml, NULL}},
    {"text/plain", {read_html, read_plain, NULL}},
    {"text/markdown", {read_html, read_markdown, NULL}},
    {"text/x-markdown", {read_html, read_markdown, NULL}},
};

/* The reader for the page; NULL when there is none. */
static reader *
find_reader(const struct df_raw *page)
{
	struct df_str type = essence(page->type);

	if (page->form == DF_RAW_HTML)
		return read_html;
	if (type.len == 0)
		type = DF_STR("text/plain");
	for (size_t i = 0; i < sizeof(readers) / sizeof(readers[0]); i++) {
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
	    !(t->options->keep_empty && read == read_html))
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
