/*
 * opt: the shared table, and parsing a command line with it and the filter's.
 */
#include "core/opt.h"

#include <assert.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/err.h"
#include "core/limits.h"

/* getopt_long's value for the long option of number i, past all letters. */
#define LONG_BASE 256
#define NAMES_MAX 128

#define COMMON(member) offsetof(struct df_common, member)

const struct df_opt df_common_options[] = {
    {.name = "jobs",
	.letter = 'j',
	.type = DF_OPT_INT,
	.arg = "N",
	.help = "worker threads; 0 means one per core",
	.def = "1",
	.max = DF_JOBS_MAX,
	.offset = COMMON(jobs)},
    {.name = "max-line",
	.type = DF_OPT_SIZE,
	.arg = "SIZE",
	.help = "reject lines longer than this",
	.def = "64M",
	.min = 2,
	.max = DF_LINE_MAX_CEILING,
	.offset = COMMON(max_line)},
    {.name = "max-rejects",
	.type = DF_OPT_STRING,
	.arg = "N|P%",
	.help = "stop with status 3 when more records are rejected",
	.offset = COMMON(max_rejects)},
    {.name = "no-progress",
	.type = DF_OPT_FLAG,
	.help = "show no progress, also on a terminal",
	.offset = COMMON(no_progress)},
    {.name = "progress",
	.type = DF_OPT_FLAG,
	.help = "show progress, also where there is no terminal",
	.offset = COMMON(progress)},
    {.name = "quiet",
	.letter = 'q',
	.type = DF_OPT_FLAG,
	.help = "say nothing but errors",
	.offset = COMMON(quiet)},
    {.name = "rejects",
	.type = DF_OPT_STRING,
	.arg = "FILE",
	.help = "write rejected records to FILE, with the reasons",
	.offset = COMMON(rejects)},
    {.name = "stats",
	.type = DF_OPT_STRING,
	.arg = "FILE",
	.help = "write a summary of the run to FILE as JSON, or for "
		"Prometheus if it ends in .prom",
	.offset = COMMON(stats)},
    {.name = "strict",
	.type = DF_OPT_FLAG,
	.help = "stop with status 1 at the first rejected record",
	.offset = COMMON(strict)},
    {.name = "print-params",
	.type = DF_OPT_FLAG,
	.help = "print the version and every option's value and exit",
	.offset = COMMON(print_params)},
    {.name = "list-options",
	.type = DF_OPT_FLAG,
	.help = "print the options, one JSON object each, and exit",
	.offset = COMMON(list_options)},
    {.name = "help",
	.letter = 'h',
	.type = DF_OPT_FLAG,
	.help = "print this help and exit",
	.offset = COMMON(help)},
    {.name = "version",
	.letter = 'V',
	.type = DF_OPT_FLAG,
	.help = "print the version and exit",
	.offset = COMMON(version)},
    {.name = NULL},
};

/* All options of a filter in one row, and getopt_long's view of them. */
struct names {
	const struct df_opt *opt[NAMES_MAX];
	void *base[NAMES_MAX];
	size_t n;
	struct option longs[NAMES_MAX + 1];
	char letters[3 * NAMES_MAX + 2];
};

static void
names_add(struct names *names, const struct df_opt *table, void *base)
{
	size_t at = strlen(names->letters);

	for (; table != NULL && table->name != NULL; table++) {
		bool arg = table->type != DF_OPT_FLAG;
		size_t i = names->n;

		assert(i < NAMES_MAX);
		names->opt[i] = table;
		names->base[i] = base;
		names->longs[i] = (struct option){
		    .name = table->name,
		    .has_arg = !arg           ? no_argument
			: table->bare != NULL ? optional_argument
					      : required_argument,
		    .val = LONG_BASE + (int)i,
		};
		names->n++;
		if (table->letter) {
			names->letters[at++] = table->letter;
			if (arg)
				names->letters[at++] = ':';
			if (arg && table->bare != NULL)
				names->letters[at++] = ':';
		}
	}
	names->letters[at] = '\0';
}

static void
names_init(struct names *names, struct df_options *o)
{
	*names = (struct names){.letters = ":"};
	names_add(names, o->own, o->config);
	names_add(names, df_common_options, &o->common);
}

/* The edit distance (Levenshtein) of a and b, of up to 63 bytes each. */
static size_t
distance(const char *a, size_t alen, const char *b)
{
	size_t row[64], blen = strlen(b);

	if (alen > 63 || blen > 63)
		return SIZE_MAX;
	for (size_t j = 0; j <= blen; j++)
		row[j] = j;
	for (size_t i = 1; i <= alen; i++) {
		size_t corner = row[0];

		row[0] = i;
		for (size_t j = 1; j <= blen; j++) {
			size_t best = corner + (a[i - 1] != b[j - 1]);

			if (row[j] + 1 < best)
				best = row[j] + 1;
			if (row[j - 1] + 1 < best)
				best = row[j - 1] + 1;
			corner = row[j];
			row[j] = best;
		}
	}
	return row[blen];
}

/* The option that differs in the fewest letters, in half of them at most; or
 * NULL. */
static const char *
nearest(const struct names *names, const char *s, size_t len)
{
	const char *best = NULL;
	size_t least = len / 2 + 1;

	for (size_t i = 0; i < names->n; i++) {
		size_t d = distance(s, len, names->longs[i].name);

		if (d < least) {
			least = d;
			best = names->longs[i].name;
		}
	}
	return best;
}

/* How many long options begin with the len bytes at s. */
static size_t
beginning_with(const struct names *names, const char *s, size_t len)
{
	size_t n = 0;

	for (size_t i = 0; i < names->n; i++)
		n += strncmp(names->longs[i].name, s, len) == 0;
	return n;
}

static int
unknown_long(const struct names *names, const char *arg, struct df_err *err)
{
	const char *s = arg + 2, *near;
	size_t len = strcspn(s, "=");

	if (beginning_with(names, s, len) > 1)
		return df_err_usage(err,
		    "option '--%.*s' is ambiguous, try --help", (int)len, s);
	near = nearest(names, s, len);
	return df_err_usage(err, "unknown option '--%.*s', %s%s%s", (int)len, s,
	    near != NULL ? "the nearest is '--" : "try --help",
	    near != NULL ? near : "", near != NULL ? "'" : "");
}

static const struct df_opt *
opt_of(const struct names *names, int val, void **base)
{
	for (size_t i = 0; i < names->n; i++) {
		if (val == LONG_BASE + (int)i ||
		    (val != 0 && val == names->opt[i]->letter)) {
			*base = names->base[i];
			return names->opt[i];
		}
	}
	return NULL;
}

/* What getopt_long refused. */
static int
refused(const struct names *names, int c, char **argv, struct df_err *err)
{
	void *base;
	const struct df_opt *opt = opt_of(names, optopt, &base);

	if (c == ':' && opt != NULL)
		return df_err_usage(err, "option '--%s' needs an argument, %s",
		    opt->name, opt->arg);
	if (opt != NULL)
		return df_err_usage(
		    err, "option '--%s' takes no argument", opt->name);
	if (optopt != 0)
		return df_err_usage(
		    err, "unknown option '-%c', try --help", optopt);
	return unknown_long(names, argv[optind - 1], err);
}

static int
set_defaults(const struct names *names, struct df_err *err)
{
	for (size_t i = 0; i < names->n; i++) {
		const struct df_opt *opt = names->opt[i];

		if (opt->def != NULL &&
		    df_opt_set(opt, names->base[i], opt->def, err) < 0)
			return -1;
	}
	return 0;
}

static bool
answers_at_once(const struct df_common *c)
{
	return c->help || c->version || c->list_options;
}

int
df_options_parse(
    struct df_options *o, int argc, char **argv, struct df_err *err)
{
	struct names names;
	int c;

	names_init(&names, o);
	if (set_defaults(&names, err) < 0)
		return -1;
	opterr = 0;
	optind = 0; /* forget what an earlier command line left */
	while ((c = getopt_long(
		    argc, argv, names.letters, names.longs, NULL)) != -1) {
		void *base = NULL;
		const struct df_opt *opt = opt_of(&names, c, &base);

		if (c == '?' || c == ':' || opt == NULL)
			return refused(&names, c, argv, err);
		if (df_opt_set(opt, base, optarg ? optarg : opt->bare, err) < 0)
			return -1;
		if (answers_at_once(&o->common))
			return 0;
	}
	o->operands.v = (const char **)argv + optind;
	o->operands.n = (size_t)(argc - optind);
	return 0;
}

void
df_options_release(struct df_options *o)
{
	for (const struct df_opt *opt = o->own; opt && opt->name; opt++) {
		if (opt->type == DF_OPT_LIST) {
			struct df_strings *list =
			    (void *)((char *)o->config + opt->offset);

			free(list->v);
			*list = (struct df_strings){0};
		}
	}
}
