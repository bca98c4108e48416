/*
 * source: operands and lines.
 */
#include "fetch/source.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "core/buf.h"
#include "core/limits.h"
#include "core/loop.h"
#include "fetch/globs.h"
#include "fetch/options.h"
#include "net/url.h"

void
df_source_init(
    struct df_source *s, const struct df_fetch_options *o, struct df_task *task)
{
	*s = (struct df_source){.task = task, .options = o};
	s->reading =
	    o->operands.n == 0 && o->sitemaps.n == 0 && o->feeds.n == 0;
	df_folder_init(&s->folder);
	df_record_init(&s->record);
	df_arena_init(&s->arena, DF_RECORD_MEMORY);
}

void
df_source_release(struct df_source *s)
{
	df_folder_release(&s->folder);
	df_record_release(&s->record);
	df_arena_release(&s->arena);
}

/* Whether the next operand is standard input: then it is begun, so that the
 * wait for its first line is no surprise. */
static bool
at_input(struct df_source *s)
{
	const struct df_strings *operands = &s->options->operands;

	if (s->reading)
		return true;
	if (s->in_folder || s->next_operand >= operands->n ||
	    strcmp(operands->v[s->next_operand], "-") != 0)
		return false;
	s->next_operand++;
	s->reading = true;
	return true;
}

bool
df_source_ready(struct df_source *s, int *fd)
{
	if (!at_input(s) || s->next_sitemap < s->options->sitemaps.n ||
	    s->next_feed < s->options->feeds.n || df_loop_line_ready(s->task))
		return true;
	*fd = df_loop_fd(s->task);
	return false;
}

static int
set_line(struct df_wanted *w, struct df_str line)
{
	w->line = df_wanted_string(line);
	w->line_len = line.len;
	return w->line ? 0 : -1;
}

/* 1, or -1 when there was no memory for w. */
static int
made(struct df_wanted *w, bool complete, struct df_err *err)
{
	if (complete)
		return 1;
	df_wanted_release(w);
	df_err_system(err, "no memory");
	return -1;
}

static int
want_file(struct df_wanted *w, const char *path, struct df_err *err)
{
	w->kind = DF_WANTED_FILE;
	w->path = strdup(path);
	return made(w, w->path && set_line(w, df_str(path)) == 0, err);
}

/* Fill in what url says; w->err when that is nothing to fetch. *shown becomes
 * what may be told of it, whatever bytes it has. */
static int
set_url(struct df_source *s, struct df_wanted *w, struct df_str url,
    struct df_str *shown)
{
	*shown = df_url_redact(url, &s->arena);
	if (!shown->s)
		return -1;
	w->url = df_wanted_string(*shown);
	if (!w->url)
		return -1;
	if (df_wanted_aim(w, url, &s->arena, &w->err) < 0)
		return w->err.kind == DF_ERR_INPUT ? 0 : -1;
	return 0;
}

static int
want_url(struct df_source *s, struct df_wanted *w, struct df_str url,
    struct df_err *err)
{
	struct df_str shown;

	return made(w,
	    set_url(s, w, url, &shown) == 0 && set_line(w, shown) == 0, err);
}

/* A line that is a record: its url, which is put back without credentials. */
static int
set_record(struct df_source *s, struct df_wanted *w, struct df_str line)
{
	struct df_str url, shown;
	struct df_buf out;
	int found, status = -1;

	if (df_record_parse(&s->record, line, &s->arena, &w->err) < 0)
		return set_line(w, df_url_redact(line, &s->arena));
	w->is_record = true;
	found = df_record_str(&s->record, "url", &url);
	if (found < 0)
		return -1;
	if (found == 0) {
		df_err_input(&w->err, "bad_url", "no string field 'url'");
		return set_line(w, line);
	}
	if (set_url(s, w, df_str_trim(url), &shown) < 0)
		return -1;
	if (df_str_eq(url, shown))
		return set_line(w, line);
	df_buf_init(&out, 0);
	if (df_record_set_str(&s->record, "url", shown) == 0 &&
	    df_record_write(&s->record, &out) == 0)
		status = set_line(w, df_buf_str(&out));
	df_buf_release(&out);
	return status;
}

int
df_source_found(struct df_source *s, struct df_wanted *w,
    const struct df_wanted *from, enum df_wanted_kind kind, struct df_str url,
    struct df_err *err)
{
	df_arena_reset(&s->arena);
	w->seq = s->seq++;
	w->kind = kind;
	w->found = true;
	w->depth = from->depth + 1;
	w->home = from->home ? strdup(from->home) : NULL;
	/* Without it the stranger would be taken for the user's own host. */
	if (from->home && !w->home)
		return df_err_system(err, "no memory");
	return want_url(s, w, df_str_trim(url), err) < 0 ? -1 : 0;
}

/* The path in a line that names a file; empty when it names none. */
static struct df_str
path_in(struct df_source *s, struct df_str line)
{
	const struct df_str scheme = DF_STR("file://");

	if (!s->options->allow_file)
		return (struct df_str){0};
	if (df_str_starts(line, scheme))
		return df_str_slice(line, scheme.len, line.len);
	if (df_url_has_scheme(line))
		return (struct df_str){0};
	return line;
}

static int
want_named_file(struct df_source *s, struct df_wanted *w, struct df_str path,
    struct df_err *err)
{
	char *name = df_arena_strdup(&s->arena, path);

	if (!name)
		return df_err_system(err, "no memory");
	if (strlen(name) == path.len)
		return want_file(w, name, err);
	df_err_input(&w->err, "read", "no file has a NUL byte in its name");
	return made(w, set_line(w, path) == 0, err);
}

/* 1, 0 or -1 as df_source_next. */
static int
next_line(struct df_source *s, struct df_wanted *w, struct df_err *err)
{
	struct df_line line;
	struct df_str text;
	int got = df_loop_line(s->task, &line);

	if (got == 0) {
		s->reading = false;
		return 0;
	}
	df_arena_reset(&s->arena);
	w->line_no = line.line_no;
	if (line.overlong > 0) {
		w->overlong = line.overlong;
		w->err.kind = DF_ERR_INPUT; /* the run tells the rest */
		return made(w, set_line(w, line.text) == 0, err);
	}
	text = df_str_trim(line.text);
	if (text.len > 0 && text.s[0] == '{')
		return made(w, set_record(s, w, text) == 0, err);
	if (path_in(s, text).len > 0)
		return want_named_file(s, w, path_in(s, text), err);
	return want_url(s, w, text, err);
}

/* A URL, a folder, a file or -. 1; 0 when nothing comes of it yet; -1. */
static int
take_operand(struct df_source *s, struct df_wanted *w, struct df_err *err)
{
	const char *name = s->options->operands.v[s->next_operand++];
	struct df_err why;
	struct stat st;

	if (strcmp(name, "-") == 0) {
		s->reading = true;
		return 0;
	}
	if (df_url_has_scheme(df_str(name)))
		return want_url(s, w, df_str(name), err);
	if (stat(name, &st) < 0) {
		df_loop_fail(s->task, "%s: %s", name, strerror(errno));
		return 0;
	}
	if (!S_ISDIR(st.st_mode)) {
		w->operand = true;
		return want_file(w, name, err);
	}
	s->in_folder = df_folder_open(&s->folder, name, &why) == 0;
	s->folder_len = strlen(name);
	if (!s->in_folder)
		df_loop_fail(s->task, "%s", why.text);
	return 0;
}

/* Whether --include and --exclude want a file below the folder. */
static bool
is_wanted(const struct df_source *s, const char *path)
{
	const char *below = path + s->folder_len;

	while (*below == '/')
		below++;
	return df_globs_want(&s->options->include, &s->options->exclude, below);
}

/* The next file of the folder, or one that stands for a folder that cannot be
 * read. 1; 0 at its end; -1. */
static int
next_in_folder(struct df_source *s, struct df_wanted *w, struct df_err *err)
{
	const char *path;
	int got = df_folder_next(&s->folder, &path, &w->err);

	if (got == 0) {
		s->in_folder = false;
		return 0;
	}
	if (got > 0) {
		w->err.kind = DF_ERR_NONE;
		if (!is_wanted(s, path))
			return 0;
	}
	return want_file(w, path, err);
}

/* Of --sitemap or --feed. */
static int
want_list(struct df_source *s, struct df_wanted *w, const char *url,
    enum df_wanted_kind kind, struct df_err *err)
{
	df_arena_reset(&s->arena);
	w->kind = kind;
	return want_url(s, w, df_str(url), err);
}

int
df_source_next(struct df_source *s, struct df_wanted *w, struct df_err *err)
{
	const struct df_fetch_options *o = s->options;
	int got = 0;

	for (;;) {
		if (s->next_sitemap < o->sitemaps.n)
			got = want_list(s, w, o->sitemaps.v[s->next_sitemap++],
			    DF_WANTED_SITEMAP, err);
		else if (s->next_feed < o->feeds.n)
			got = want_list(s, w, o->feeds.v[s->next_feed++],
			    DF_WANTED_FEED, err);
		else if (s->reading)
			got = next_line(s, w, err);
		else if (s->in_folder)
			got = next_in_folder(s, w, err);
		else if (s->next_operand < o->operands.n)
			got = take_operand(s, w, err);
		else
			return 0;
		if (got > 0)
			w->seq = s->seq++;
		if (got != 0)
			return got;
	}
}
