/*
 * opt_help: what is printed from the option tables.
 */
#include <string.h>

#include "core/buf.h"
#include "core/jsonw.h"
#include "core/opt.h"

#define HELP_COLUMN 26
#define HELP_WIDTH 79

/* Append text, wrapped at HELP_WIDTH, from HELP_COLUMN on. */
static void
add_wrapped(struct df_buf *out, const char *text, size_t column)
{
	while (*text != '\0') {
		size_t word = strcspn(text, " ");

		if (column + 1 + word > HELP_WIDTH) {
			df_buf_printf(out, "\n%*s", HELP_COLUMN, "");
			column = HELP_COLUMN;
		} else if (column > HELP_COLUMN) {
			df_buf_addc(out, ' ');
			column++;
		}
		df_buf_add(out, text, word);
		column += word;
		text += word;
		text += strspn(text, " ");
	}
}

static void
add_choices(struct df_buf *help, const struct df_opt *opt)
{
	df_buf_add_cstr(help, ": ");
	for (size_t i = 0; opt->choices[i] != NULL; i++)
		df_buf_printf(help, "%s%s", i ? ", " : "", opt->choices[i]);
}

static void
add_option(struct df_buf *out, const struct df_opt *opt)
{
	size_t line = out->len, column;
	struct df_buf help;

	if (opt->letter)
		df_buf_printf(out, "  -%c, --%s", opt->letter, opt->name);
	else
		df_buf_printf(out, "      --%s", opt->name);
	if (opt->arg != NULL)
		df_buf_printf(
		    out, opt->bare != NULL ? "[=%s]" : " %s", opt->arg);
	column = out->len - line;
	if (column + 2 > HELP_COLUMN) {
		df_buf_addc(out, '\n');
		column = 0;
	}
	df_buf_printf(out, "%*s", (int)(HELP_COLUMN - column), "");
	df_buf_init(&help, 0);
	df_buf_add_cstr(&help, opt->help);
	if (opt->choices != NULL)
		add_choices(&help, opt);
	if (opt->def != NULL)
		df_buf_printf(&help, " (default %s)", opt->def);
	if (help.s != NULL)
		add_wrapped(out, help.s, HELP_COLUMN);
	df_buf_addc(out, '\n');
	df_buf_release(&help);
}

int
df_options_help(const struct df_options *o, const char *synopsis,
    const char *purpose, struct df_buf *out)
{
	const struct df_opt *opt;

	df_buf_printf(
	    out, "usage: %s [options] %s\n%s\n", o->filter, synopsis, purpose);
	if (o->own != NULL && o->own->name != NULL) {
		df_buf_add_cstr(out, "\nOptions:\n");
		for (opt = o->own; opt->name != NULL; opt++)
			add_option(out, opt);
	}
	df_buf_add_cstr(out, "\nOptions common to all filters:\n");
	for (opt = df_common_options; opt->name != NULL; opt++)
		add_option(out, opt);
	return df_buf_printf(
	    out, "\nThe whole manual: man %s, man df-tools\n", o->filter);
}

static void
add_params(struct df_buf *out, const struct df_opt *opt, const void *base)
{
	for (; opt != NULL && opt->name != NULL; opt++) {
		df_buf_printf(out, ",\"%s\":", opt->name);
		df_opt_value(opt, base, out);
	}
}

/* The shared options that are values, not questions. */
static void
add_common_params(struct df_buf *out, const struct df_common *common)
{
	for (const struct df_opt *opt = df_common_options; opt->name; opt++) {
		if (strcmp(opt->name, "print-params") == 0)
			return;
		df_buf_printf(out, ",\"%s\":", opt->name);
		df_opt_value(opt, common, out);
	}
}

int
df_options_params(const struct df_options *o, struct df_buf *out)
{
	df_buf_printf(out, "{\"filter\":\"%s\",\"version\":\"%s\"", o->filter,
	    DF_VERSION);
	add_params(out, o->own, o->config);
	add_common_params(out, &o->common);
	return df_buf_add_cstr(out, "}\n");
}

static const char *
type_name(enum df_opt_type type)
{
	static const char *const names[] = {
	    [DF_OPT_FLAG] = "flag",
	    [DF_OPT_STRING] = "string",
	    [DF_OPT_LIST] = "list",
	    [DF_OPT_INT] = "integer",
	    [DF_OPT_SIZE] = "size",
	    [DF_OPT_DURATION] = "duration",
	    [DF_OPT_FRACTION] = "fraction",
	    [DF_OPT_CHOICE] = "choice",
	};

	return names[type];
}

static void
add_listed(struct df_buf *out, const struct df_opt *opt, bool common)
{
	char letter[2] = {opt->letter, '\0'};
	struct df_jsonw w;

	df_jsonw_init(&w, out);
	df_jsonw_open(&w, '{');
	df_jsonw_key(&w, "long");
	df_jsonw_cstr(&w, opt->name);
	df_jsonw_key(&w, "short");
	df_jsonw_cstr(&w, opt->letter ? letter : NULL);
	df_jsonw_key(&w, "type");
	df_jsonw_cstr(&w, type_name(opt->type));
	df_jsonw_key(&w, "arg");
	df_jsonw_cstr(&w, opt->arg);
	df_jsonw_key(&w, "default");
	df_jsonw_cstr(&w, opt->def);
	df_jsonw_key(&w, "choices");
	df_jsonw_open(&w, '[');
	for (size_t i = 0; opt->choices && opt->choices[i]; i++)
		df_jsonw_cstr(&w, opt->choices[i]);
	df_jsonw_close(&w, ']');
	df_jsonw_key(&w, "common");
	df_jsonw_bool(&w, common);
	df_jsonw_key(&w, "help");
	df_jsonw_cstr(&w, opt->help);
	df_jsonw_close(&w, '}');
	df_buf_addc(out, '\n');
}

int
df_options_list(const struct df_options *o, struct df_buf *out)
{
	const struct df_opt *opt;

	for (opt = o->own; opt != NULL && opt->name != NULL; opt++)
		add_listed(out, opt, false);
	for (opt = df_common_options; opt->name != NULL; opt++)
		add_listed(out, opt, true);
	return out->failed ? -1 : 0;
}
