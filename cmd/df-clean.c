/*
 * df-clean: main text and metadata of a page.
 */
#include "clean/fields.h"
#include "clean/judge/model.h"
#include "clean/options.h"
#include "clean/page.h"
#include "clean/tree/html.h"
#include "core/buf.h"
#include "core/err.h"
#include "core/limits.h"
#include "core/run.h"

static int
setup(void *config, struct df_err *err)
{
	struct df_clean_options *o = config;

	df_html_global_init();
	if (df_language_check(&o->lang, err) < 0 ||
	    df_model_load(o->model, DF_MODEL_FILE, err) < 0)
		return -1;
	return df_explain_file_open(
	    o->explain_file, o->explain, o->explain_to, err);
}

static void
teardown(void *config)
{
	struct df_clean_options *o = config;

	df_explain_file_release(o->explain_file);
	df_model_release(o->model);
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

static int
process_record(struct df_task *task, struct df_record *rec)
{
	const struct df_clean_options *o = task->config;
	const struct df_page_tools tools = {
	    .options = o,
	    .arena = task->arena,
	    .room = task->worker,
	    .aside = df_aside(task),
	};
	struct df_raw page = {0};
	struct df_page_result result;

	df_buf_reset(tools.room, DF_BATCH_KEEP);
	if (df_clean_fields_read(rec, &page, &task->err) < 0 ||
	    df_page_read(&page, &tools, &result, &task->err) < 0)
		return -1;
	if (df_clean_fields_set(rec, &result) < 0 ||
	    (!o->keep_html && df_record_drop(rec, "html") < 0))
		return df_err_memory(&task->err);
	return df_emit(task, rec);
}

static int
aside(void *config, struct df_str bytes, struct df_err *err)
{
	struct df_clean_options *o = config;

	return df_explain_file_write(o->explain_file, bytes, err);
}

static int
aside_end(void *config, struct df_err *err)
{
	struct df_clean_options *o = config;

	return df_explain_file_end(o->explain_file, err);
}

int
main(int argc, char *argv[])
{
	struct df_explain_file explain_file;
	struct df_model model = {0};
	struct df_clean_options o = {
	    .explain_file = &explain_file,
	    .model = &model,
	};
	const struct df_filter filter = {
	    .name = "df-clean",
	    .synopsis = "[file ...]",
	    .purpose = "Find the main text of pages and what they say of "
		       "themselves.",
	    .options = df_clean_option_table,
	    .config = &o,
	    .setup = setup,
	    .teardown = teardown,
	    .worker_size = sizeof(struct df_buf),
	    .worker_init = worker_init,
	    .worker_release = worker_release,
	    .record = process_record,
	    .aside = aside,
	    .aside_end = aside_end,
	};

	df_explain_file_init(&explain_file);
	return df_run(&filter, argc, argv);
}
