/*
 * formulas: from a mark that opens to the one that closes; where none does, no
 * further one of its kind is tried.
 */
#include "text/formulas.h"

#include <string.h>

#include "core/ascii.h"

/* The name of an environment has no more bytes. */
#define NAME_MAX 32

static bool
has(struct df_str text, struct df_str mark)
{
	for (size_t at = 0; at < text.len; at++) {
		const char *p = memchr(text.s + at, mark.s[0], text.len - at);

		if (p == NULL)
			return false;
		at = (size_t)(p - text.s);
		if (df_str_starts(df_str_slice(text, at, text.len), mark))
			return true;
	}
	return false;
}

void
df_formulas_init(struct df_formulas *it, struct df_str text)
{
	/* Most paragraphs have neither. */
	*it = (struct df_formulas){.text = text,
	    .no_dollars = !has(text, DF_STR("$$")),
	    .no_end = !has(text, DF_STR("\\end{"))};
}

static bool
is_formula(struct df_str s)
{
	bool found = false;

	for (size_t i = 0; i < s.len; i++) {
		char next = i + 1 < s.len ? s.s[i + 1] : ' ';

		if (s.s[i] == ']' && next == '(')
			return false;
		found = found || memchr("^_=", s.s[i], 3) != NULL ||
		    (s.s[i] == '\\' && df_ascii_letter(next));
	}
	return found;
}

static size_t
dollars(struct df_str s, size_t at)
{
	size_t n = 0;

	while (at + n < s.len && s.s[at + n] == '$')
		n++;
	return n;
}

/* The length of the formula between dollar signs at it->at, or 0. */
static size_t
display_length(struct df_formulas *it)
{
	struct df_str s = it->text;
	size_t from = it->at + 2, to = from;

	if (it->no_dollars || dollars(s, it->at) != 2)
		return 0;
	while (to < s.len && !(s.s[to] == '$' && dollars(s, to) > 1))
		to += s.s[to] == '\\' ? 2 : 1;
	if (to >= s.len) {
		it->no_dollars = true;
		return 0;
	}
	return is_formula(df_str_slice(s, from, to)) ? to + 2 - it->at : 0;
}

/* What stands in the braces behind \begin or the like at `at`; empty when it is
 * not there. */
static struct df_str
name_at(struct df_str s, size_t at, struct df_str mark)
{
	struct df_str rest = df_str_slice(s, at, s.len);
	size_t n = mark.len;

	if (!df_str_starts(rest, mark))
		return (struct df_str){NULL, 0};
	while (n < rest.len && n - mark.len < NAME_MAX &&
	    (df_ascii_letter(rest.s[n]) || rest.s[n] == '*'))
		n++;
	return n < rest.len && rest.s[n] == '}'
	    ? df_str_slice(rest, mark.len, n)
	    : (struct df_str){NULL, 0};
}

/* The length of the environment at it->at, those of the same name in it
 * included, or 0. */
static size_t
environment_length(struct df_formulas *it)
{
	const struct df_str begin = DF_STR("\\begin{"), end = DF_STR("\\end{");
	struct df_str s = it->text, name = name_at(s, it->at, begin);
	size_t depth = 0, at = it->at;

	if (it->no_end || name.len == 0)
		return 0;
	while (at < s.len) {
		const char *p = memchr(s.s + at, '\\', s.len - at);

		at = p != NULL ? (size_t)(p - s.s) : s.len;
		depth += df_str_eq(name_at(s, at, begin), name);
		if (df_str_eq(name_at(s, at, end), name) && --depth == 0)
			return at + end.len + name.len + 1 - it->at;
		at++;
	}
	it->no_end = true;
	return 0;
}

bool
df_formulas_next(struct df_formulas *it, size_t *start, size_t *end)
{
	size_t len = it->text.len, n;

	while (it->at < len && !(it->no_dollars && it->no_end)) {
		char c = it->text.s[it->at];

		n = c == '$'    ? display_length(it)
		    : c == '\\' ? environment_length(it)
				: 0;
		if (n > 0) {
			*start = it->at;
			*end = it->at += n;
			return true;
		}
		if (c == '$')
			it->at += dollars(it->text, it->at);
		else
			it->at += c == '\\' ? 2 : 1;
	}
	return false;
}
