/*
 * jsonw: writing JSON.
 */
#include "core/jsonw.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/base64.h"
#include "core/jstr.h"

/* Below this every whole number is a double of its own, 2^53. */
#define EXACT_WHOLE 9007199254740992.0

void
df_jsonw_init(struct df_jsonw *w, struct df_buf *out)
{
	*w = (struct df_jsonw){.out = out};
}

/* Before a value: the comma that parts it from the one before. */
static void
separate(struct df_jsonw *w)
{
	if (w->comma)
		df_buf_addc(w->out, ',');
	w->comma = true;
}

void
df_jsonw_open(struct df_jsonw *w, char bracket)
{
	separate(w);
	df_buf_addc(w->out, bracket);
	w->comma = false;
}

void
df_jsonw_close(struct df_jsonw *w, char bracket)
{
	df_buf_addc(w->out, bracket);
	w->comma = true;
}

void
df_jsonw_key(struct df_jsonw *w, const char *key)
{
	separate(w);
	df_jstr_add(w->out, df_str(key));
	df_buf_addc(w->out, ':');
	w->comma = false;
}

void
df_jsonw_str(struct df_jsonw *w, struct df_str text)
{
	separate(w);
	df_jstr_add(w->out, text);
}

void
df_jsonw_cstr(struct df_jsonw *w, const char *text)
{
	if (text == NULL)
		df_jsonw_null(w);
	else
		df_jsonw_str(w, df_str(text));
}

void
df_jsonw_int(struct df_jsonw *w, int64_t n)
{
	separate(w);
	if (n < 0)
		df_buf_addc(w->out, '-');
	df_buf_add_uint(w->out, n < 0 ? -(uint64_t)n : (uint64_t)n);
}

void
df_jsonw_uint(struct df_jsonw *w, uint64_t n)
{
	separate(w);
	df_buf_add_uint(w->out, n);
}

void
df_jsonw_double(struct df_jsonw *w, double x)
{
	char text[32];

	if (!isfinite(x)) {
		df_jsonw_null(w);
		return;
	}
	separate(w);
	if (fabs(x) < EXACT_WHOLE && x == trunc(x)) {
		/* 50, where the shortest form of %g is 5e+01. */
		df_buf_printf(w->out, "%.0f", x);
		return;
	}
	for (int digits = 1; digits <= 17; digits++) {
		snprintf(text, sizeof(text), "%.*g", digits, x);
		if (strtod(text, NULL) == x)
			break;
	}
	df_buf_add_cstr(w->out, text);
}

void
df_jsonw_fixed(struct df_jsonw *w, double x, int digits)
{
	char text[352]; /* DBL_MAX has 309 digits before the point */

	if (!isfinite(x)) {
		df_jsonw_null(w);
		return;
	}
	snprintf(text, sizeof(text), "%.*f", digits, x);
	df_jsonw_double(w, strtod(text, NULL));
}

void
df_jsonw_bool(struct df_jsonw *w, bool b)
{
	separate(w);
	df_buf_add_cstr(w->out, b ? "true" : "false");
}

void
df_jsonw_null(struct df_jsonw *w)
{
	separate(w);
	df_buf_add_cstr(w->out, "null");
}

void
df_jsonw_raw(struct df_jsonw *w, struct df_str json)
{
	separate(w);
	df_buf_add_str(w->out, json);
}

void
df_jsonw_base64(struct df_jsonw *w, struct df_str bytes)
{
	separate(w);
	df_buf_addc(w->out, '"');
	df_base64_add(w->out, bytes);
	df_buf_addc(w->out, '"');
}
