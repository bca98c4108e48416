/*
 * err: filling a df_err.
 */
#include "core/err.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static void fill(struct df_err *err, enum df_err_kind kind, const char *code,
    const char *fmt, va_list ap) __attribute__((format(printf, 4, 0)));

static void
fill(struct df_err *err, enum df_err_kind kind, const char *code,
    const char *fmt, va_list ap)
{
	err->kind = kind;
	snprintf(err->code, sizeof(err->code), "%s", code);
	vsnprintf(err->text, sizeof(err->text), fmt, ap);
}

int
df_err_input(struct df_err *err, const char *code, const char *fmt, ...)
{
	va_list ap;

	if (err == NULL)
		return -1;
	va_start(ap, fmt);
	fill(err, DF_ERR_INPUT, code, fmt, ap);
	va_end(ap);
	return -1;
}

int
df_err_system(struct df_err *err, const char *fmt, ...)
{
	va_list ap;

	if (err == NULL)
		return -1;
	va_start(ap, fmt);
	fill(err, DF_ERR_SYSTEM, "", fmt, ap);
	va_end(ap);
	return -1;
}

int
df_err_usage(struct df_err *err, const char *fmt, ...)
{
	va_list ap;

	if (err == NULL)
		return -1;
	va_start(ap, fmt);
	fill(err, DF_ERR_USAGE, "", fmt, ap);
	va_end(ap);
	return -1;
}

int
df_err_errno(struct df_err *err, const char *fmt, ...)
{
	const char *reason = strerror(errno);
	va_list ap;
	size_t n, room;

	if (err == NULL)
		return -1;
	va_start(ap, fmt);
	fill(err, DF_ERR_SYSTEM, "", fmt, ap);
	va_end(ap);
	/* What is cut off a text that is too long is not the reason. */
	n = strlen(err->text);
	room = sizeof(err->text) - sizeof(": ") - strlen(reason);
	snprintf(err->text + (n < room ? n : room),
	    sizeof(err->text) - (n < room ? n : room), ": %s", reason);
	return -1;
}

int
df_err_memory(struct df_err *err)
{
	return df_err_input(
	    err, "out_of_memory", "the record needs more memory than allowed");
}
