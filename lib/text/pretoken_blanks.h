/*
 * pretoken_blanks: what all patterns do alike with white space and numbers.
 *
 * Private to the files of pretoken.
 */
#ifndef DF_TEXT_PRETOKEN_BLANKS_H
#define DF_TEXT_PRETOKEN_BLANKS_H

#include <stddef.h>

#include "text/pretoken_class.h"
#include "text/pretoken_run.h"

/* What a run of white space is cut at. */
struct blanks {
	size_t end;     /* of the run */
	size_t last;    /* where its last character begins */
	size_t newline; /* behind its last \r or \n; 0: it has none */
};

static inline struct blanks
blanks_at(const struct cursor *c, size_t from)
{
	size_t at = from, newline = 0, last = from, len;

	while (at < c->len) {
		enum df_pretoken_class class;

		if (c->len - at >= DF_RUN_MAX &&
		    (len = df_run_blanks(c->s + at)) > 0) {
			at += len;
			last = at - 1;
			continue;
		}
		class = class_at(c, at, &len);
		if (class == DF_PRETOKEN_NEWLINE)
			newline = at + 1;
		else if (class != DF_PRETOKEN_SPACE)
			break;
		last = at;
		at += len;
	}
	return (struct blanks){at, last, newline};
}

/* \s+(?!\S) and \s: all but the last character, if there are two. */
static inline size_t
blanks_but_one(const struct cursor *c, size_t from, struct blanks b)
{
	return b.end < c->len && b.last > from ? b.last : b.end;
}

/* \s*[\r\n]+, else \s+(?!\S), else \s+. */
static inline size_t
newlines_end(const struct cursor *c, size_t from)
{
	struct blanks b = blanks_at(c, from);

	return b.newline != 0 ? b.newline : blanks_but_one(c, from, b);
}

static inline size_t
numbers_end(const struct cursor *c, size_t at, int most)
{
	size_t len;

	for (int i = 0; i < most && at < c->len; i++) {
		if (class_at(c, at, &len) != DF_PRETOKEN_NUMBER)
			break;
		at += len;
	}
	return at;
}

#endif
