/*
 * commit: the end of a batch's way.
 */
#include "core/commit.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/batch.h"
#include "core/buf.h"
#include "core/count.h"
#include "core/input.h"
#include "core/msg.h"
#include "core/opt.h"
#include "core/reader.h"
#include "core/run.h"
#include "core/signals.h"

/* "12" or "5%" */
static int
parse_max_rejects(struct df_commit *c, const char *s, struct df_err *err)
{
	static const char what[] = "--max-rejects";

	c->max_rejects = -1;
	c->max_share = -1;
	if (s == NULL)
		return 0;
	if (strchr(s, '%') != NULL)
		return df_opt_fraction(what, s, &c->max_share, err);
	return df_opt_int(what, s, 0, 0, &c->max_rejects, err);
}

int
df_commit_init(struct df_commit *c, const struct df_filter *filter,
    const struct df_common *common, const struct df_reader *reader,
    struct df_err *err)
{
	*c = (struct df_commit){
	    .filter = filter, .common = common, .reader = reader};
	df_stats_init(&c->stats, filter->name, filter->counters);
	df_progress_init(&c->progress, common->progress,
	    common->no_progress || common->quiet);
	df_outfile_init(&c->rejects);
	if (parse_max_rejects(c, common->max_rejects, err) < 0)
		return -1;
	if (common->rejects == NULL)
		return 0;
	return df_outfile_open(&c->rejects, common->rejects, err);
}

static void
stop_with_error(struct df_commit *c, const struct df_err *err)
{
	c->stop = DF_STOP_ERROR;
	c->err = *err;
}

static void
write_stdout(struct df_commit *c, struct df_str s)
{
	struct df_err err;

	while (s.len > 0) {
		ssize_t n = write(STDOUT_FILENO, s.s, s.len);

		if (n >= 0) {
			s = df_str_slice(s, (size_t)n, s.len);
		} else if (errno == EPIPE) {
			c->stop = DF_STOP_PIPE;
			return;
		} else if (errno == EAGAIN) {
			/* Somebody made a shared descriptor non-blocking. */
			poll(&(struct pollfd){.fd = STDOUT_FILENO,
				 .events = POLLOUT},
			    1, -1);
		} else if (errno != EINTR) {
			df_err_errno(&err, "standard output");
			stop_with_error(c, &err);
			return;
		}
	}
}

static void
write_out(struct df_commit *c, struct df_str s)
{
	const struct df_filter *filter = c->filter;
	int64_t written = (int64_t)s.len;
	struct df_err err;

	if (s.len == 0)
		return;
	if (filter->sink == NULL)
		write_stdout(c, s);
	else if ((written = filter->sink(filter->config, s, &err)) < 0)
		stop_with_error(c, &err);
	if (written > 0)
		c->stats.bytes_out += (uint64_t)written;
}

static void
write_rejects(struct df_commit *c, struct df_str s)
{
	struct df_err err;

	if (s.len == 0 || c->common->rejects == NULL)
		return;
	/* Each batch's rejects go out at once: a crash loses none of them. */
	if (df_outfile_write(&c->rejects, s, &err) < 0 ||
	    df_outfile_flush(&c->rejects, &err) < 0)
		stop_with_error(c, &err);
}

static void
write_aside(struct df_commit *c, struct df_str s)
{
	struct df_err err;

	if (s.len > 0 && c->filter->aside != NULL &&
	    c->filter->aside(c->filter->config, s, &err) < 0)
		stop_with_error(c, &err);
}

/* What one reject says on standard error. Records that come from no line, such
 * as operands, have no place; their messages name them. */
static void
tell(struct df_commit *c, const struct df_batch *b, const struct df_note *note)
{
	const char *message = b->messages.s + note->message;
	const char *strict = c->common->strict ? " (--strict)" : "";

	if (!c->common->strict &&
	    (c->told >= DF_REJECTS_TOLD || c->common->rejects != NULL ||
		c->common->quiet))
		return;
	c->told++;
	if (note->line_no == 0)
		df_msg("%s%s", message, strict);
	else
		df_msg("%s:%llu: %s%s", df_input_label(b->file),
		    (unsigned long long)note->line_no, message, strict);
}

/* Count and tell the batch's rejects up to the one, if any, that stops the
 * run, which is returned. */
static const struct df_note *
take_notes(struct df_commit *c, const struct df_batch *b)
{
	for (size_t i = 0; i < b->nnotes; i++) {
		const struct df_note *note = &b->notes[i];

		df_stats_reject(&c->stats, b->messages.s + note->code);
		tell(c, b, note);
		if (c->common->strict)
			c->stop = DF_STOP_STRICT;
		else if (c->max_rejects >= 0 &&
		    c->stats.rejected > (uint64_t)c->max_rejects)
			c->stop = DF_STOP_LIMIT;
		if (c->stop != DF_GO)
			return note;
	}
	return NULL;
}

bool
df_commit_batch(struct df_commit *c, const struct df_batch *b)
{
	const struct df_note *last = take_notes(c, b);
	struct df_str out = df_buf_str(&b->out);
	struct df_str rejects = df_buf_str(&b->rejects);
	struct df_str aside = df_buf_str(&b->aside);

	if (last != NULL) {
		out.len = last->out_len;
		rejects.len = last->rejects_len;
		aside.len = last->aside_len;
	}
	c->stats.records_in += last ? last->records : b->records;
	c->stats.records_out += last ? last->emitted : b->emitted;
	c->stats.bytes_in += last ? last->bytes_in : b->bytes_in;
	for (size_t i = 0; i < DF_COUNTERS_MAX; i++)
		c->stats.counters[i] += b->counters[i];
	write_rejects(c, rejects);
	write_aside(c, aside);
	write_out(c, out);
	if (c->stop == DF_GO && b->err.kind != DF_ERR_NONE)
		stop_with_error(c, &b->err);
	if (c->stop == DF_GO && b->cut)
		c->stop = DF_STOP_SIGNAL;
	df_progress_show(&c->progress, &c->stats,
	    atomic_load(&c->reader->taken), c->reader->total);
	return c->stop == DF_GO;
}

bool
df_commit_passed_share(const struct df_commit *c)
{
	return c->max_share >= 0 &&
	    (double)c->stats.rejected >
	    c->max_share * (double)c->stats.records_in;
}

/* Why the run stopped, told; the exit status. */
static int
tell_stop(struct df_commit *c, int status)
{
	const struct df_stats *s = &c->stats;
	/* clang switches over no atomic one. */
	enum df_stop stop = c->stop;

	switch (stop) {
	case DF_GO:
		break;
	case DF_STOP_PIPE:
	case DF_STOP_STRICT:
		return 1;
	case DF_STOP_ERROR:
		df_msg("%s", c->err.text);
		return 1;
	case DF_STOP_LIMIT:
		df_msg("stopped after %llu reject%s of %llu record%s, "
		       "--max-rejects is %s",
		    (unsigned long long)s->rejected,
		    s->rejected == 1 ? "" : "s",
		    (unsigned long long)s->records_in,
		    s->records_in == 1 ? "" : "s", c->common->max_rejects);
		return 3;
	case DF_STOP_SIGNAL:
		df_msg("stopped by %s after %llu records",
		    df_signals_name(df_signals_caught()),
		    (unsigned long long)s->records_in);
		return 1;
	}
	if (status == 0 && df_commit_passed_share(c)) {
		df_msg("%llu of %llu records rejected, --max-rejects is %s",
		    (unsigned long long)s->rejected,
		    (unsigned long long)s->records_in, c->common->max_rejects);
		return 3;
	}
	return status;
}

/* Whether what was read is another kind of file. */
static bool
is_no_json(const struct df_stats *s)
{
	static const char *const codes[] = {
	    "bad_json", "bad_utf8", "not_object"};
	uint64_t n = 0;

	for (size_t i = 0; i < s->ncodes; i++)
		for (size_t k = 0; k < DF_COUNT(codes); k++)
			if (strcmp(s->codes[i].code, codes[k]) == 0)
				n += s->codes[i].n;
	return n > 0 && n == s->records_in;
}

/* Where the rejects are: kept says whether their file is whole. */
static void
tell_rejects(const struct df_commit *c, bool kept)
{
	const struct df_stats *s = &c->stats;
	const char *file = c->common->rejects, *where = ", kept in ";
	struct df_buf codes;

	if (file == NULL)
		where = ", --rejects FILE keeps them";
	else if (strcmp(file, "-") == 0 || !kept)
		where = file = "";
	df_buf_init(&codes, 0);
	df_stats_codes(s, &codes);
	df_msg("%llu of %llu records rejected (%s)%s%s",
	    (unsigned long long)s->rejected, (unsigned long long)s->records_in,
	    codes.s ? codes.s : "", where, file ? file : "");
	df_buf_release(&codes);
}

static void
tell_summary(const struct df_commit *c, bool kept)
{
	const struct df_stats *s = &c->stats;

	if (c->common->quiet || c->stop == DF_STOP_PIPE)
		return;
	if (s->rejected > 0)
		tell_rejects(c, kept);
	if (s->records_in > 0 && s->records_out == 0 && c->stop == DF_GO)
		df_msg("%llu record%s read and none written%s",
		    (unsigned long long)s->records_in,
		    s->records_in == 1 ? "" : "s",
		    is_no_json(s)
			? ": no line is a JSON object; df-fetch makes "
			  "records of pages and files"
			: "");
}

/* Stopped by no wish of the user. */
static bool
has_failed(const struct df_commit *c)
{
	return c->stop == DF_STOP_ERROR || c->stop == DF_STOP_STRICT ||
	    c->stop == DF_STOP_PIPE;
}

int
df_commit_end(struct df_commit *c, int status)
{
	struct df_err err, lost;
	bool kept = c->common->rejects == NULL || c->rejects.fd < 0 ||
	    df_outfile_commit(&c->rejects, &lost) == 0;

	df_progress_end(&c->progress, &c->stats);
	tell_summary(c, kept);
	status = tell_stop(c, status);
	if (!kept) {
		if (strcmp(lost.text, c->err.text) != 0)
			df_msg("%s", lost.text);
		status = 1;
	}
	if (c->filter->aside_end != NULL && !has_failed(c) &&
	    c->filter->aside_end(c->filter->config, &err) < 0) {
		df_msg("%s", err.text);
		status = 1;
	}
	if (c->common->stats != NULL &&
	    df_stats_write(&c->stats, c->common->stats, status, &err) < 0) {
		df_msg("%s", err.text);
		status = 1;
	}
	return status;
}
