/*
 * explain_file: its form, its head and its foot.
 */
#include "clean/explain_file.h"

#include "clean/explain_html.h"
#include "core/buf.h"

void
df_explain_file_init(struct df_explain_file *f)
{
	f->form = DF_EXPLAIN_NONE;
	df_outfile_init(&f->out);
}

static bool
ends_in(const char *path, const char *ending)
{
	size_t n = strlen(path), m = strlen(ending);

	return n > m && df_str_case_is(df_str(path + n - m), ending);
}

static enum df_explain_form
form_of(enum df_explain_form form, const char *path)
{
	if (form == DF_EXPLAIN_NONE && !path)
		return DF_EXPLAIN_NONE;
	if (form > DF_EXPLAIN_AUTO)
		return form;
	return path && (ends_in(path, ".html") || ends_in(path, ".htm"))
	    ? DF_EXPLAIN_HTML
	    : DF_EXPLAIN_NDJSON;
}

/* Write what stands before or behind all records. */
static int
frame(struct df_explain_file *f, void (*part)(struct df_buf *out),
    struct df_err *err)
{
	struct df_buf b;
	int status;

	if (f->form != DF_EXPLAIN_HTML)
		return 0;
	df_buf_init(&b, 0);
	part(&b);
	status = df_outfile_write(&f->out, df_buf_str(&b), err);
	df_buf_release(&b);
	return status;
}

int
df_explain_file_open(struct df_explain_file *f, enum df_explain_form form,
    const char *path, struct df_err *err)
{
	f->form = form_of(form, path);
	if (f->form == DF_EXPLAIN_NONE)
		return 0;
	if (df_outfile_open(&f->out, path ? path : "-", err) < 0)
		return -1;
	return frame(f, df_explain_html_head, err);
}

int
df_explain_file_write(
    struct df_explain_file *f, struct df_str s, struct df_err *err)
{
	return df_outfile_write(&f->out, s, err);
}

int
df_explain_file_end(struct df_explain_file *f, struct df_err *err)
{
	if (f->form == DF_EXPLAIN_NONE)
		return 0;
	if (frame(f, df_explain_html_foot, err) < 0)
		return -1;
	return df_outfile_commit(&f->out, err);
}

void
df_explain_file_release(struct df_explain_file *f)
{
	df_outfile_abort(&f->out);
}
