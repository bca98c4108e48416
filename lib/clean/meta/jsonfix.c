/*
 * jsonfix: one pass that copies, leaving out and putting in.
 */
#include "clean/meta/jsonfix.h"

#include <stdbool.h>
#include <stddef.h>

#include "core/arena.h"
#include "core/count.h"

#define DEPTH_MAX 64

struct fixing {
	struct df_str in;
	size_t i;
	char *out;
	size_t n;
	char open[DEPTH_MAX]; /* what closes the arrays and objects so far */
	size_t depth;
	bool value; /* a value has ended at the outermost level */
};

static bool
skip(struct fixing *f, const char *mark)
{
	struct df_str rest = df_str_slice(f->in, f->i, f->in.len);

	if (!df_str_starts(rest, df_str(mark)))
		return false;
	f->i += strlen(mark);
	return true;
}

static void
skip_to(struct fixing *f, const char *end)
{
	while (f->i < f->in.len && !skip(f, end))
		f->i++;
}

/* Pass over a comment or a mark that is no JSON. */
static bool
skip_noise(struct fixing *f)
{
	static const char *const marks[] = {
	    "<!--", "-->", "<![CDATA[", "]]>", "\xef\xbb\xbf"};

	for (size_t k = 0; k < DF_COUNT(marks); k++)
		if (skip(f, marks[k]))
			return true;
	if (skip(f, "/*")) {
		skip_to(f, "*/");
		return true;
	}
	if (skip(f, "//")) {
		/* The marks of CDATA often stand behind it. */
		while (f->i < f->in.len && f->in.s[f->i] != '\n' &&
		    f->in.s[f->i] != '<' && f->in.s[f->i] != ']')
			f->i++;
		return true;
	}
	return false;
}

/* Copy an escape; those that JSON does not know become their character. */
static void
put_escape(struct fixing *f)
{
	char c = f->i + 1 < f->in.len ? f->in.s[f->i + 1] : 0;

	if (c && strchr("\"\\/bfnrtu", c)) {
		f->out[f->n++] = '\\';
		f->out[f->n++] = c;
	} else if ((unsigned char)c >= ' ') {
		f->out[f->n++] = c;
	}
	f->i += c ? 2 : 1;
}

static size_t
behind_blanks(struct df_str s, size_t i)
{
	while (i < s.len && (unsigned char)s.s[i] <= ' ')
		i++;
	return i;
}

/* Whether the quotation mark at i ends the string: what may follow one does,
 * behind a comma the beginning of a value. */
static bool
ends_string(struct df_str s, size_t i)
{
	static const char *const noise[] = {"//", "/*", "<!--", "-->", "]]>"};
	size_t next = behind_blanks(s, i + 1);
	struct df_str rest = df_str_slice(s, next, s.len);

	if (rest.len == 0 || strchr(":}];", rest.s[0]) ||
	    df_str_starts_any(rest, noise, DF_COUNT(noise)) > 0)
		return true;
	if (rest.s[0] != ',')
		return false;
	next = behind_blanks(s, next + 1);
	return next == s.len || strchr("\"{[}],-tfn0123456789/", s.s[next]);
}

/* Marks inside of it that were not escaped are. */
static void
put_string(struct fixing *f)
{
	f->out[f->n++] = f->in.s[f->i++];
	while (f->i < f->in.len &&
	    !(f->in.s[f->i] == '"' && ends_string(f->in, f->i))) {
		char c = f->in.s[f->i];

		if (c == '\\') {
			put_escape(f);
		} else if (c == '"') {
			f->out[f->n++] = '\\';
			f->out[f->n++] = c;
			f->i++;
		} else {
			f->out[f->n++] = (unsigned char)c < ' ' ? ' ' : c;
			f->i++;
		}
	}
	f->out[f->n++] = '"';
	f->i++;
}

/* Take back a comma that nothing follows. */
static void
drop_comma(struct fixing *f)
{
	if (f->n > 0 && f->out[f->n - 1] == ',')
		f->n--;
}

static void
put_sign(struct fixing *f, char c)
{
	f->i++;
	if (c == '{' || c == '[') {
		if (f->depth == 0 && f->value)
			f->out[f->n++] = ',';
		f->value = false;
		f->out[f->n++] = c;
		if (f->depth < DEPTH_MAX)
			f->open[f->depth] = c == '{' ? '}' : ']';
		f->depth++;
	} else if (c == '}' || c == ']') {
		if (f->depth == 0)
			return;
		drop_comma(f);
		f->out[f->n++] = c;
		f->depth--;
		f->value = f->depth == 0;
	} else if (f->depth > 0 && c != ';') {
		/* No comma where a value should begin. */
		if (c == ',' && f->n > 0 && strchr("{[,", f->out[f->n - 1]))
			return;
		f->out[f->n++] = c;
	}
}

int
df_jsonfix(struct df_str s, struct df_arena *a, struct df_str *out)
{
	/* Every opening sign may need a comma and a closing one. */
	struct fixing f = {.in = s};

	f.out = df_arena_alloc(a, 2 * s.len + DEPTH_MAX + 4);
	if (!f.out)
		return -1;
	f.out[f.n++] = '[';
	while (f.i < s.len) {
		char c = s.s[f.i];

		if (skip_noise(&f))
			continue;
		if ((unsigned char)c <= ' ')
			f.i++;
		else if (c == '"' && f.depth > 0)
			put_string(&f);
		else
			put_sign(&f, c);
	}
	while (f.depth > 0 && f.depth <= DEPTH_MAX) {
		drop_comma(&f);
		f.out[f.n++] = f.open[--f.depth];
	}
	f.out[f.n++] = ']';
	*out = (struct df_str){f.out, f.n};
	return 0;
}
