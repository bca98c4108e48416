/*
 * opt_value: option arguments read and checked.
 */
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/buf.h"
#include "core/ascii.h"
#include "core/err.h"
#include "core/jsonw.h"
#include "core/opt.h"

/* A factor that a suffix stands for. */
struct unit {
	const char *suffix;
	double factor;
};

static const struct unit size_units[] = {{"", 1}, {"k", 1024}, {"K", 1024},
    {"M", 1048576}, {"G", 1073741824}, {NULL, 0}};
static const struct unit duration_units[] = {{"", 1}, {"ms", 0.001}, {"s", 1},
    {"m", 60}, {"h", 3600}, {"d", 86400}, {NULL, 0}};
static const struct unit fraction_units[] = {{"", 1}, {"%", 0.01}, {NULL, 0}};

static int
out_of_range(const char *what, const char *s, int64_t min, int64_t max,
    struct df_err *err)
{
	if (max == INT64_MAX)
		return df_err_usage(err,
		    "%s: '%s' is too small, the least is %lld", what, s,
		    (long long)min);
	return df_err_usage(err, "%s: '%s' is not from %lld to %lld", what, s,
	    (long long)min, (long long)max);
}

/* The whole number at the start of s; *end is behind it. */
static bool
whole(const char *s, int64_t *n, char **end)
{
	const char *digits = *s == '-' ? s + 1 : s;

	if (!df_ascii_digit(*digits))
		return false;
	errno = 0;
	*n = strtoll(s, end, 10);
	return errno == 0;
}

int
df_opt_int(const char *what, const char *s, int64_t min, int64_t max,
    int64_t *out, struct df_err *err)
{
	int64_t n;
	char *end;

	if (max == 0)
		max = INT64_MAX;
	if (!whole(s, &n, &end) || *end != '\0')
		return df_err_usage(
		    err, "%s: '%s' is not a whole number", what, s);
	if (n < min || n > max)
		return out_of_range(what, s, min, max, err);
	*out = n;
	return 0;
}

static const struct unit *
unit_find(const struct unit *units, const char *suffix)
{
	while (units->suffix != NULL && strcmp(units->suffix, suffix) != 0)
		units++;
	return units->suffix ? units : NULL;
}

int
df_opt_size(const char *what, const char *s, int64_t min, int64_t max,
    int64_t *out, struct df_err *err)
{
	const struct unit *unit = NULL;
	int64_t n, factor;
	char *end;

	if (max == 0)
		max = INT64_MAX;
	if (whole(s, &n, &end))
		unit = unit_find(size_units, end);
	if (unit == NULL)
		return df_err_usage(err,
		    "%s: '%s' is no size, such as 512, 64k, 32M or 2G", what,
		    s);
	factor = (int64_t)unit->factor;
	if (n < 0 || n > INT64_MAX / factor || n * factor < min ||
	    n * factor > max)
		return out_of_range(what, s, min, max, err);
	*out = n * factor;
	return 0;
}

/* A decimal number of no sign with one of the units behind it. */
static bool
with_unit(const char *s, const struct unit *units, double *out)
{
	const struct unit *unit;
	char *end;

	if (!df_ascii_digit(*s) && *s != '.')
		return false;
	if (s[0] == '0' && (s[1] | 0x20) == 'x')
		return false;
	*out = strtod(s, &end);
	unit = end == s ? NULL : unit_find(units, end);
	if (unit == NULL || !isfinite(*out))
		return false;
	*out *= unit->factor;
	return true;
}

int
df_opt_duration(
    const char *what, const char *s, double *out, struct df_err *err)
{
	double x;

	if (!with_unit(s, duration_units, &x) || x > 1e9)
		return df_err_usage(err,
		    "%s: '%s' is no duration, such as 500ms, 30, 30s, 5m or 2h",
		    what, s);
	*out = x;
	return 0;
}

int
df_opt_fraction(
    const char *what, const char *s, double *out, struct df_err *err)
{
	double x;

	if (!with_unit(s, fraction_units, &x) || x > 1)
		return df_err_usage(err,
		    "%s: '%s' is no fraction from 0 to 1, such as 0.5 or 50%%",
		    what, s);
	*out = x;
	return 0;
}

static int
choice(const char *what, const struct df_opt *opt, const char *s, int *out,
    struct df_err *err)
{
	struct df_buf names;
	int status;

	for (int i = 0; opt->choices[i] != NULL; i++) {
		if (strcmp(opt->choices[i], s) == 0) {
			*out = i;
			return 0;
		}
	}
	df_buf_init(&names, 0);
	for (int i = 0; opt->choices[i] != NULL; i++)
		df_buf_printf(&names, "%s%s", i ? ", " : "", opt->choices[i]);
	status = df_err_usage(err, "%s: '%s' is none of %s", what, s,
	    names.s ? names.s : "its values");
	df_buf_release(&names);
	return status;
}

static int
list_add(struct df_strings *list, const char *s, struct df_err *err)
{
	const char **v = realloc(list->v, (list->n + 1) * sizeof(*v));

	if (v == NULL)
		return df_err_errno(err, "options");
	list->v = v;
	list->v[list->n++] = s;
	return 0;
}

int
df_opt_set(
    const struct df_opt *opt, void *base, const char *s, struct df_err *err)
{
	void *var = (char *)base + opt->offset;
	char what[80];

	snprintf(what, sizeof(what), "--%s", opt->name);
	switch (opt->type) {
	case DF_OPT_FLAG:
		*(bool *)var = true;
		return 0;
	case DF_OPT_STRING:
		*(const char **)var = s;
		return 0;
	case DF_OPT_LIST:
		return list_add(var, s, err);
	case DF_OPT_INT:
		return df_opt_int(what, s, opt->min, opt->max, var, err);
	case DF_OPT_SIZE:
		return df_opt_size(what, s, opt->min, opt->max, var, err);
	case DF_OPT_DURATION:
		return df_opt_duration(what, s, var, err);
	case DF_OPT_FRACTION:
		return df_opt_fraction(what, s, var, err);
	case DF_OPT_CHOICE:
		return choice(what, opt, s, var, err);
	}
	return df_err_usage(err, "%s: unknown type of option", what);
}

/* Whether the user gave a string or a list. */
static bool
is_given(const struct df_opt *opt, const void *var)
{
	if (opt->type == DF_OPT_LIST)
		return ((const struct df_strings *)var)->n > 0;
	return opt->type != DF_OPT_STRING || *(const char *const *)var != NULL;
}

/* Without the credentials that a URL may hold; NULL is null. */
static void
write_text(struct df_jsonw *w, const char *s)
{
	const char *host = s ? strstr(s, "://") : NULL, *at = NULL;
	struct df_buf b;

	for (const char *p = host ? host + 3 : ""; *p && !strchr("/?#", *p);
	     p++)
		if (*p == '@')
			at = p;
	if (!at) {
		df_jsonw_cstr(w, s);
		return;
	}
	df_buf_init(&b, 0);
	df_buf_add(&b, s, (size_t)(host + 3 - s));
	df_buf_add_cstr(&b, at + 1);
	df_jsonw_str(w, df_buf_str(&b));
	df_buf_release(&b);
}

static void
list_write(struct df_jsonw *w, const struct df_strings *list)
{
	df_jsonw_open(w, '[');
	for (size_t i = 0; i < list->n; i++)
		write_text(w, list->v[i]);
	df_jsonw_close(w, ']');
}

void
df_opt_value(const struct df_opt *opt, const void *base, struct df_buf *out)
{
	const void *var = (const char *)base + opt->offset;
	struct df_jsonw w;

	df_jsonw_init(&w, out);
	if (opt->secret && is_given(opt, var)) {
		df_jsonw_cstr(&w, "(secret)");
		return;
	}
	switch (opt->type) {
	case DF_OPT_FLAG:
		df_jsonw_bool(&w, *(const bool *)var);
		break;
	case DF_OPT_STRING:
		write_text(&w, *(const char *const *)var);
		break;
	case DF_OPT_LIST:
		list_write(&w, var);
		break;
	case DF_OPT_INT:
	case DF_OPT_SIZE:
		df_jsonw_int(&w, *(const int64_t *)var);
		break;
	case DF_OPT_DURATION:
	case DF_OPT_FRACTION:
		df_jsonw_double(&w, *(const double *)var);
		break;
	case DF_OPT_CHOICE:
		df_jsonw_cstr(&w, opt->choices[*(const int *)var]);
		break;
	}
}
