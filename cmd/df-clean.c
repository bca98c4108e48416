/*
 * df-clean: main text and metadata of a page.
 */
#include <stddef.h>

#include "clean/page.h"
#include "core/buf.h"
#include "core/err.h"
#include "core/limits.h"
#include "core/run.h"

struct options {
	bool keep_html;
	bool inlines;
	bool no_links;
	bool no_tables;
	int format;
	int64_t max_nodes;
	double timeout;
};

static const char *const formats[] = {"markdown", "text", NULL};

static const struct df_opt options[] = {
    {
	.name = "format",
	.type = DF_OPT_CHOICE,
	.arg = "FORMAT",
	.help = "markdown or text, which has no marks",
	.def = "markdown",
	.offset = offsetof(struct options, format),
	.choices = formats,
    },
    {
	.name = "inline",
	.type = DF_OPT_FLAG,
	.help = "mark links, emphasis and code within lines, too",
	.offset = offsetof(struct options, inlines),
    },
    {
	.name = "no-links",
	.type = DF_OPT_FLAG,
	.help = "with --inline, write the text of links only",
	.offset = offsetof(struct options, no_links),
    },
    {
	.name = "no-tables",
	.type = DF_OPT_FLAG,
	.help = "leave tables of data out",
	.offset = offsetof(struct options, no_tables),
    },
    {
	.name = "keep-html",
	.type = DF_OPT_FLAG,
	.help = "keep the field html",
	.offset = offsetof(struct options, keep_html),
    },
    {
	.name = "max-nodes",
	.type = DF_OPT_INT,
	.arg = "N",
	.help = "reject pages with more elements and pieces of text",
	.def = "1000000",
	.offset = offsetof(struct options, max_nodes),
	.min = 1,
	.max = DF_HTML_NODES_MAX,
    },
    {
	.name = "timeout",
	.type = DF_OPT_DURATION,
	.arg = "TIME",
	.help = "reject pages that take longer to parse",
	.def = "30s",
	.offset = offsetof(struct options, timeout),
    },
    {.name = NULL},
};

static int
setup(void *config, struct df_err *err)
{
	(void)config;
	(void)err;
	df_html_global_init();
	return 0;
}

static void
teardown(void *config)
{
	(void)config;
	df_html_global_release();
}

/* A worker is the room that its pages' text is written to. */
static int
worker_init(void *worker, const void *config, struct df_err *err)
{
	(void)config;
	(void)err;
	df_buf_init(worker, DF_RECORD_MEMORY);
	return 0;
}

static void
worker_release(void *worker)
{
	df_buf_release(worker);
}

/* A text of that type is what this filter has made of the html before. */
static bool
is_html(struct df_str type)
{
	return df_str_starts(type, DF_STR("text/html")) ||
	    df_str_starts(type, DF_STR("application/xhtml+xml"));
}

/* The page in a record: its html, or else its text. */
static int
get_page(struct df_task *task, struct df_record *rec, struct df_page *page)
{
	int html = df_record_str(rec, "html", &page->body);
	int text = html == 0 ? df_record_str(rec, "text", &page->body) : 0;

	if (html < 0 || text < 0 || df_record_str(rec, "url", &page->url) < 0 ||
	    df_record_str(rec, "content_type", &page->type) < 0)
		return df_err_memory(&task->err);
	if (html > 0)
		page->type = DF_STR("text/html");
	else if (text > 0 && (page->type.len == 0 || is_html(page->type)))
		page->type = DF_STR("text/plain");
	else if (text == 0 && page->type.len == 0)
		return df_err_input(
		    &task->err, "no_text", "there is neither html nor text");
	return 0;
}

/* What a page does not give stays as the record has it. */
static int
set_found(struct df_record *rec, const char *name, struct df_str value)
{
	return value.len == 0 ? 0 : df_record_set_str(rec, name, value);
}

static int
set_fields(struct df_record *rec, const struct df_page_result *r)
{
	if (set_found(rec, "title", r->meta.title) < 0 ||
	    set_found(rec, "author", r->meta.author) < 0 ||
	    set_found(rec, "date", r->meta.date) < 0 ||
	    set_found(rec, "date_modified", r->meta.modified) < 0 ||
	    set_found(rec, "site", r->meta.site) < 0 ||
	    set_found(rec, "description", r->meta.description) < 0 ||
	    set_found(rec, "canonical_url", r->meta.canonical_url) < 0 ||
	    set_found(rec, "license", r->meta.license) < 0 ||
	    set_found(rec, "lang", r->meta.lang) < 0 ||
	    (r->meta.tags.len > 0 &&
		df_record_set_raw(rec, "tags", r->meta.tags) < 0))
		return -1;
	if (r->lang_score > 0 &&
	    df_record_set_double(rec, "lang_score", r->lang_score) < 0)
		return -1;
	return df_record_set_str(rec, "text", r->text);
}

static int
process_record(struct df_task *task, struct df_record *rec)
{
	const struct options *o = task->config;
	struct df_page_tools tools = {
	    .limits = {o->max_nodes, o->timeout},
	    .plain = o->format == 1,
	    .inlines = o->inlines,
	    .no_links = o->no_links,
	    .no_tables = o->no_tables,
	    .arena = task->arena,
	    .room = task->worker,
	};
	struct df_page page = {0};
	struct df_page_result result;

	df_buf_reset(tools.room, DF_BATCH_KEEP);
	if (get_page(task, rec, &page) < 0 ||
	    df_page_read(&page, &tools, &result, &task->err) < 0)
		return -1;
	if (set_fields(rec, &result) < 0 ||
	    (!o->keep_html && df_record_drop(rec, "html") < 0))
		return df_err_memory(&task->err);
	return df_emit(task, rec);
}

int
main(int argc, char *argv[])
{
	struct options o = {0};
	const struct df_filter filter = {
	    .name = "df-clean",
	    .synopsis = "[file ...]",
	    .purpose = "Find the main text of pages and what they say of "
		       "themselves.",
	    .options = options,
	    .config = &o,
	    .setup = setup,
	    .teardown = teardown,
	    .worker_size = sizeof(struct df_buf),
	    .worker_init = worker_init,
	    .worker_release = worker_release,
	    .record = process_record,
	};

	return df_run(&filter, argc, argv);
}
