/*
 * measure: how many words an expression takes.
 */
#include "gen/measure.h"

#include "core/ascii.h"
#include "core/count.h"
#include "gen/language.h"
#include "gen/sentence.h"

#define APPROX_WORDS 3

static bool
in_list(const struct df_sentence *s, enum df_list list, size_t i)
{
	return i < s->n && df_token_in(&s->v[i], list);
}

static bool
is_year(struct df_str s)
{
	if (s.len != 4 || s.s[0] < '1' || s.s[0] > '2')
		return false;
	for (size_t i = 1; i < 4; i++)
		if (!df_ascii_digit(s.s[i]))
			return false;
	return s.s[0] == '1' || s.s[1] == '0';
}

static bool
is_day(struct df_str s)
{
	if (df_str_ends(s, DF_STR(".")) || df_str_is(s, "1er"))
		s.len = s.len == 3 && s.s[1] == 'e' ? 1 : s.len - 1;
	return (s.len == 1 && s.s[0] >= '1' && s.s[0] <= '9') ||
	    (s.len == 2 && s.s[0] >= '0' && s.s[0] <= '3' &&
		df_ascii_digit(s.s[1]));
}

/* Past "de" of "7 de noviembre de 1867". */
static size_t
past_of(const struct df_sentence *s, size_t i)
{
	return in_list(s, DF_LIST_DATE_OF, i) ? i + 1 : i;
}

size_t
df_measure_date(const struct df_sentence *s, size_t i)
{
	size_t k = i;

	if (k + 1 < s->n && is_day(s->v[k].bare) &&
	    in_list(s, DF_LIST_MONTH, past_of(s, k + 1)))
		k = past_of(s, k + 1);
	if (in_list(s, DF_LIST_MONTH, k)) {
		k++;
		if (k < s->n && is_day(s->v[k].bare))
			k++;
		k = past_of(s, k);
	}
	return k < s->n && is_year(s->v[k].bare) ? k + 1 - i : 0;
}

/* Digits with commas and points inside. */
static bool
is_figure(struct df_str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!df_ascii_digit(s.s[i]) &&
		    (i == 0 || (s.s[i] != ',' && s.s[i] != '.')))
			return false;
	return s.len > 0;
}

/* Whether a phrase goes on behind the word at i. */
static bool
goes_on(const struct df_sentence *s, size_t i)
{
	return i < s->n && !s->v[i].mark && !s->v[i].odd;
}

/* Past "more than". */
static size_t
past_approx(const struct df_sentence *s, size_t i)
{
	for (int n = 0; n < APPROX_WORDS && goes_on(s, i); n++) {
		if (!in_list(s, DF_LIST_APPROX, i))
			break;
		i++;
	}
	return i;
}

static size_t
past_scale(const struct df_sentence *s, size_t i)
{
	return in_list(s, DF_LIST_SCALE, i) && !s->v[i - 1].mark ? i + 1 : i;
}

size_t
df_measure_number(const struct df_sentence *s, size_t i)
{
	size_t k = past_approx(s, i);

	if (!goes_on(s, k) ||
	    (!is_figure(s->v[k].bare) && !in_list(s, DF_LIST_NUMBER, k)))
		return 0;
	return past_scale(s, k + 1) - i;
}

/* "$20", "US$20", "\xe2\x82\xac""20". */
static bool
is_price(struct df_str s)
{
	static const char *const signs[] = {
	    "$", "US$", "\xe2\x82\xac", "\xc2\xa3", "\xc2\xa5"};

	for (size_t i = 0; i < DF_COUNT(signs); i++)
		if (df_str_starts(s, df_str(signs[i])))
			return is_figure(
			    df_str_slice(s, strlen(signs[i]), s.len));
	return false;
}

size_t
df_measure_money(const struct df_sentence *s, size_t i)
{
	size_t k = past_approx(s, i), n;

	if (k < s->n && !s->v[k].odd && is_price(s->v[k].bare))
		return past_scale(s, k + 1) - i;
	n = df_measure_number(s, i);
	return n > 0 && in_list(s, DF_LIST_CURRENCY, i + n) ? n + 1 : 0;
}

size_t
df_measure_percent(const struct df_sentence *s, size_t i)
{
	size_t k = past_approx(s, i), n;
	struct df_str word;

	if (k < s->n && !s->v[k].odd) {
		word = s->v[k].bare;
		if (df_str_ends(word, DF_STR("%")) &&
		    is_figure(df_str_slice(word, 0, word.len - 1)))
			return k + 1 - i;
	}
	n = df_measure_number(s, i);
	return n > 0 && in_list(s, DF_LIST_PERCENT, i + n) ? n + 1 : 0;
}
