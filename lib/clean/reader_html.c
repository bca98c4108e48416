/*
 * reader_html: from the tree to the text, or to what machines are given of it.
 */
#include "clean/reader_html.h"

#include "clean/body.h"
#include "clean/content.h"
#include "clean/doubt.h"
#include "clean/judge/density.h"
#include "clean/options.h"
#include "clean/reader.h"
#include "clean/rules/opening.h"
#include "clean/tree/base.h"
#include "clean/tree/deadline.h"
#include "clean/tree/grid.h"
#include "clean/tree/html.h"
#include "clean/tree/memo.h"
#include "clean/tree/mend.h"
#include "clean/tree/node.h"
#include "clean/tree/raw.h"
#include "clean/tree/recast.h"
#include "clean/tree/state.h"
#include "clean/write/listing.h"
#include "clean/write/markdown.h"
#include "clean/write/notes.h"
#include "clean/write/prose.h"
#include "core/arena.h"
#include "core/buf.h"
#include "core/err.h"
#include "net/url.h"

/* How sure we are of what JSON-LD gives as text: it is the page's own, but may
 * be cut. */
#define SCORE_OF_BODY 0.8
/* What is shorter may be "Loading" or a name; what is longer, an address. */
#define STATE_TEXT 50

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

/* What of the tree is content, with its notes and the running text in pre.
 * guess is where the density method finds it. 0, or -1 when the arena is
 * full. */
static int
find_content(struct df_tree *tree, struct df_node *guess,
    const struct df_raw *page, struct df_content_how *find,
    const struct df_page_result *result, struct df_content *content)
{
	/* A page that was saved tells itself where it came from. */
	find->url =
	    df_url_is_http(page->url) ? page->url : result->meta.canonical_url;
	if (df_content_find(tree, guess, find, content) < 0)
		return -1;
	if (!content->top)
		return 0;
	if (df_notes_settle(tree, content->top, page->url, find->arena) < 0)
		return -1;
	return df_prose_find(content->top, find->arena);
}

static int
read_tree(struct df_str html, const struct df_html_limits *limits,
    unsigned fixes, struct df_arena *a, struct df_tree *tree,
    struct df_err *err)
{
	if (df_html_parse(html, limits, a, tree, err) < 0)
		return -1;
	df_recast_tree(tree);
	if (df_grid_recast(tree, a) < 0 || df_memo_attach(tree, a) < 0 ||
	    df_listing_find(tree, a) < 0 ||
	    df_mend_tree(tree, fixes, a) < 0)
		return df_err_memory(err);
	return 0;
}

int
df_reader_html(const struct df_raw *page, const struct df_page_tools *t,
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
	if (read_tree(page->body, &limits, how.fixes, t->arena, &tree, err) <
		0 ||
	    df_deadline_check(&deadline, err) < 0)
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
	df_doubt_settle(&result->meta, content.type);
	result->page_type = df_page_type_names[content.type];
	result->extract_score = content.score;
	if ((content.top && write_text(content.top, &how, t, result) < 0) ||
	    fall_back(&tree, &how, &limits, t, result) < 0)
		return df_err_memory(err);
	return df_deadline_check(&deadline, err);
}
