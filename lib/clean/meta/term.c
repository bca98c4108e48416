/*
 * term: a table of words, which are found whole.
 */
#include "clean/meta/term.h"

#include <stddef.h>

#include "clean/meta/date_token.h"
#include "core/ascii.h"
#include "core/count.h"

/* So many words may stand between a term and the figures of its day. */
#define WORDS_MAX 3

static const char *const terms[] = {"deadline", "due date", "due by", "due on",
    "due", "until", "through", "valid from", "valid", "expires", "expires on",
    "expiry date", "expiration date", "expired on", "ends on", "closing date",
    "apply by", "register by", "event date", "date of event", "event",
    "anmeldeschluss", "bewerbungsschluss", "bewerbungsfrist", "einsendeschluss",
    "anmeldefrist", "frist", "bis", "bis zum", "gültig ab", "gültig bis",
    "gültig", "Gültig", "date limite", "jusqu'au", "jusqu’au", "valable",
    "valable du", "hasta", "hasta el", "fecha límite", "plazo", "válido hasta",
    "até", "até o dia", "prazo", "data limite", "fino al", "entro il",
    "scadenza", "scade il", "tot", "tot en met", "uiterlijk", "t/m", "do dnia",
    "ważne do", "до", "срок", "действует до", "Действует до", "截止",
    "截止日期", "締切"};

/* The length of the longest term that stands whole at i, or 0. Chinese and
 * Japanese have no blanks between words. */
static size_t
term_at(struct df_str s, size_t i)
{
	struct df_str rest = df_str_slice(s, i, s.len);
	size_t best = 0;

	for (size_t k = 0; k < DF_COUNT(terms); k++) {
		bool wide = (unsigned char)terms[k][0] >= 0xe3;
		size_t n;

		/* Most are told by their first letter. */
		if ((s.s[i] | 32) != (terms[k][0] | 32))
			continue;
		n = strlen(terms[k]);
		if (n > best && df_str_case_starts(rest, terms[k]) &&
		    (wide ||
			((i == 0 || !df_ascii_letterlike(s.s[i - 1])) &&
			    (n == rest.len ||
				!df_ascii_letterlike(rest.s[n])))))
			best = n;
	}
	return best;
}

/* Whether s is blanks and a colon at most. */
static bool
is_mark(struct df_str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.s[i] != ' ' && s.s[i] != ':')
			return df_str_is(df_str_slice(s, i, s.len), "：");
	return true;
}

bool
df_term_ends(struct df_str s)
{
	size_t n;

	for (size_t i = 0; i<s.len; i += n> 0 ? n : 1) {
		n = term_at(s, i);
		if (n > 0 && is_mark(df_str_slice(s, i + n, s.len)))
			return true;
	}
	return false;
}

/* Whether s begins with a day, or with a few words before the figures of one:
 * "for proposals: December 31". A mark such as · parts it from another text. */
static bool
leads_to_figure(struct df_str s)
{
	size_t words = 0, i = 0, start;

	while (words <= WORDS_MAX && i < s.len) {
		while (i < s.len && strchr(" ,:.(", s.s[i]))
			i++;
		for (start = i; i < s.len && df_ascii_letterlike(s.s[i]); i++)
			;
		if (df_date_token_has_figure(df_str_slice(s, start, i)))
			return true;
		if (i == start)
			return i < s.len && df_ascii_digit(s.s[i]);
		if (df_str_starts(df_str_slice(s, start, i), DF_STR("·")) ||
		    df_str_starts(df_str_slice(s, start, i), DF_STR("•")))
			return false;
		words++;
	}
	return false;
}

bool
df_term_in(struct df_str s, enum df_date_order order)
{
	struct df_date day;
	size_t n;

	if (!df_date_find(s, order, &day))
		return false;
	for (size_t i = 0; i<s.len; i += n> 0 ? n : 1) {
		n = term_at(s, i);
		if (n > 0 && leads_to_figure(df_str_slice(s, i + n, s.len)))
			return !df_date_find(
			    df_str_slice(s, 0, i), order, &day);
	}
	return false;
}
