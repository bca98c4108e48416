/*
 * opt: command-line options, declared once in a table.
 *
 * From a filter's table (and the shared one in opt.c) come the getopt_long
 * call, --help, --print-params, --list-options, from which the completions are
 * made, and a test that the manual page names the same options. Values are
 * checked here, with messages that say what was expected.
 */
#ifndef DF_CORE_OPT_H
#define DF_CORE_OPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct df_buf;
struct df_err;

enum df_opt_type {
	DF_OPT_FLAG = 1, /* bool; no argument */
	DF_OPT_STRING,   /* const char *; NULL when not given */
	DF_OPT_LIST,     /* struct df_strings; may be given again and again */
	DF_OPT_INT,      /* int64_t in min..max */
	DF_OPT_SIZE,     /* int64_t in min..max; takes k, M, G (1024s) */
	DF_OPT_DURATION, /* double, seconds; takes ms, s, m, h, d */
	DF_OPT_FRACTION, /* double in 0..1; takes a % too */
	DF_OPT_CHOICE,   /* int, an index into choices */
};

/* The arguments of a DF_OPT_LIST, pointing into argv. */
struct df_strings {
	const char **v;
	size_t n;
};

struct df_opt {
	const char *name; /* long name, without dashes */
	char letter;      /* short one, or 0 */
	bool secret;      /* --print-params does not show its value */
	enum df_opt_type type;
	const char *arg;  /* what --help calls the argument, such as FILE */
	const char *help; /* one line, lower case, no full stop */
	const char *def;  /* default, written as a user would; NULL: none */
	const char *bare; /* =ARG may be left out and is then this; or NULL */
	size_t offset;    /* of the variable in the filter's config struct */
	int64_t min, max; /* DF_OPT_INT and DF_OPT_SIZE; max 0: no limit */
	const char *const *choices; /* DF_OPT_CHOICE, ends in NULL */
};

/* What every filter has. */
struct df_common {
	int64_t jobs;
	int64_t max_line;
	const char *rejects;
	const char *max_rejects;
	const char *stats;
	bool strict;
	bool quiet;
	bool progress;
	bool no_progress;
	bool help;
	bool version;
	bool print_params;
	bool list_options;
};

struct df_options {
	const char *filter;       /* program name */
	const struct df_opt *own; /* ends in a NULL name; may be NULL */
	void *config;
	struct df_common common;
	struct df_strings operands; /* point into argv */
};

/* The shared table, whose offsets are into struct df_common. */
extern const struct df_opt df_common_options[];

/* Set the defaults and parse. argv is permuted and must outlive o. Stops at
 * --help, --version, --print-params and --list-options, of which one is then
 * true. 0, or -1 with a usage error. df_options_release in either case. */
int df_options_parse(
    struct df_options *o, int argc, char **argv, struct df_err *err);
void df_options_release(struct df_options *o);

/* Append what --help, --print-params and --list-options print. */
int df_options_help(const struct df_options *o, const char *synopsis,
    const char *purpose, struct df_buf *out);
int df_options_params(const struct df_options *o, struct df_buf *out);
int df_options_list(const struct df_options *o, struct df_buf *out);

/* Append opt's value in effect, as JSON. base is what its offset refers to. */
void df_opt_value(
    const struct df_opt *opt, const void *base, struct df_buf *out);

/* Set opt's variable from the argument s. 0, or -1 with a usage error. */
int df_opt_set(
    const struct df_opt *opt, void *base, const char *s, struct df_err *err);

/* The parsers, for values inside option arguments. what names the option in
 * the message. */
int df_opt_int(const char *what, const char *s, int64_t min, int64_t max,
    int64_t *out, struct df_err *err);
int df_opt_size(const char *what, const char *s, int64_t min, int64_t max,
    int64_t *out, struct df_err *err);
int df_opt_duration(
    const char *what, const char *s, double *out, struct df_err *err);
int df_opt_fraction(
    const char *what, const char *s, double *out, struct df_err *err);

/* A filter that reads "the text" of records has this one: first member of its
 * config struct type, the variable is a const char *. */
#define DF_OPT_FIELD(config_type, member) \
	{ \
		.name = "field", .letter = 'f', .type = DF_OPT_STRING, \
		.arg = "NAME", \
		.help = "take the text from this field instead of text or " \
			"messages", \
		.offset = offsetof(config_type, member) \
	}

#endif
