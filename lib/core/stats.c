/*
 * stats: counting and telling.
 */
#include "core/stats.h"

#include <stdio.h>
#include <string.h>

#include "core/buf.h"
#include "core/err.h"
#include "core/jsonw.h"
#include "core/outfile.h"
#include "core/str.h"

void
df_stats_init(struct df_stats *s, const char *filter, const char *const *names)
{
	memset(s, 0, sizeof(*s));
	s->filter = filter;
	s->names = names;
	clock_gettime(CLOCK_MONOTONIC, &s->start);
}

void
df_stats_reject(struct df_stats *s, const char *code)
{
	size_t i = 0;

	s->rejected++;
	while (i < s->ncodes && strcmp(s->codes[i].code, code) != 0)
		i++;
	if (i == DF_REJECT_CODES_MAX) {
		code = "other";
		i--;
	}
	snprintf(s->codes[i].code, sizeof(s->codes[i].code), "%s", code);
	if (i == s->ncodes)
		s->ncodes++;
	s->codes[i].n++;
}

double
df_stats_seconds(const struct df_stats *s)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - s->start.tv_sec) +
	    (double)(now.tv_nsec - s->start.tv_nsec) / 1e9;
}

void
df_stats_codes(const struct df_stats *s, struct df_buf *out)
{
	for (size_t i = 0; i < s->ncodes; i++)
		df_buf_printf(out, "%s%s %llu", i ? ", " : "", s->codes[i].code,
		    (unsigned long long)s->codes[i].n);
}

/* The numbers that every filter has. */
struct figure {
	const char *name;
	const char *help;
	uint64_t n;
};

#define FIGURES 5

static void
figures(const struct df_stats *s, struct figure v[FIGURES])
{
	v[0] = (struct figure){"records_in", "Records read.", s->records_in};
	v[1] =
	    (struct figure){"records_out", "Records written.", s->records_out};
	v[2] = (struct figure){"rejected", "Records rejected.", s->rejected};
	v[3] = (struct figure){
	    "bytes_in", "Bytes read, decompressed.", s->bytes_in};
	v[4] = (struct figure){"bytes_out", "Bytes written.", s->bytes_out};
}

static void
write_json(const struct df_stats *s, int exit_status, struct df_buf *out)
{
	struct figure v[FIGURES];
	struct df_jsonw w;

	figures(s, v);
	df_jsonw_init(&w, out);
	df_jsonw_open(&w, '{');
	df_jsonw_key(&w, "filter");
	df_jsonw_cstr(&w, s->filter);
	df_jsonw_key(&w, "version");
	df_jsonw_cstr(&w, DF_VERSION);
	for (size_t i = 0; i < FIGURES; i++) {
		df_jsonw_key(&w, v[i].name);
		df_jsonw_uint(&w, v[i].n);
	}
	df_jsonw_key(&w, "rejected_by_code");
	df_jsonw_open(&w, '{');
	for (size_t i = 0; i < s->ncodes; i++) {
		df_jsonw_key(&w, s->codes[i].code);
		df_jsonw_uint(&w, s->codes[i].n);
	}
	df_jsonw_close(&w, '}');
	df_jsonw_key(&w, "seconds");
	df_jsonw_fixed(&w, df_stats_seconds(s), 3);
	df_jsonw_key(&w, "exit_status");
	df_jsonw_int(&w, exit_status);
	for (size_t i = 0; s->names != NULL && s->names[i] != NULL; i++) {
		df_jsonw_key(&w, s->names[i]);
		df_jsonw_uint(&w, s->counters[i]);
	}
	df_jsonw_close(&w, '}');
	df_buf_addc(out, '\n');
}

static void
head(struct df_buf *out, const char *name, const char *help)
{
	df_buf_printf(
	    out, "# HELP df_%s %s\n# TYPE df_%s gauge\n", name, help, name);
}

/* https://prometheus.io/docs/instrumenting/exposition_formats/ */
static void
write_prom(const struct df_stats *s, int exit_status, struct df_buf *out)
{
	struct figure v[FIGURES];

	figures(s, v);
	for (size_t i = 0; i < FIGURES; i++) {
		head(out, v[i].name, v[i].help);
		df_buf_printf(out, "df_%s{filter=\"%s\"} %llu\n", v[i].name,
		    s->filter, (unsigned long long)v[i].n);
	}
	head(out, "rejected_by_code", "Records rejected, by code.");
	for (size_t i = 0; i < s->ncodes; i++)
		df_buf_printf(out,
		    "df_rejected_by_code{filter=\"%s\",code=\"%s\"} %llu\n",
		    s->filter, s->codes[i].code,
		    (unsigned long long)s->codes[i].n);
	head(out, "counted", "What the filter counts by itself.");
	for (size_t i = 0; s->names != NULL && s->names[i] != NULL; i++)
		df_buf_printf(out,
		    "df_counted{filter=\"%s\",name=\"%s\"} %llu\n", s->filter,
		    s->names[i], (unsigned long long)s->counters[i]);
	head(out, "seconds", "Seconds that the run took.");
	df_buf_printf(out, "df_seconds{filter=\"%s\"} %.3f\n", s->filter,
	    df_stats_seconds(s));
	head(out, "exit_status", "Exit status of the run.");
	df_buf_printf(
	    out, "df_exit_status{filter=\"%s\"} %d\n", s->filter, exit_status);
}

int
df_stats_write(const struct df_stats *s, const char *path, int exit_status,
    struct df_err *err)
{
	struct df_outfile file;
	struct df_buf text;
	int status = -1;

	df_buf_init(&text, 0);
	if (df_str_ends(df_str(path), DF_STR(".prom")))
		write_prom(s, exit_status, &text);
	else
		write_json(s, exit_status, &text);
	if (text.failed) {
		df_err_system(err, "%s: no memory", path);
		goto out;
	}
	if (df_outfile_open(&file, path, err) < 0)
		goto out;
	df_outfile_write(&file, df_buf_str(&text), NULL);
	status = df_outfile_commit(&file, err);
out:
	df_buf_release(&text);
	return status;
}
