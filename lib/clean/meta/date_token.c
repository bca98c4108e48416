/*
 * date_token: cuts at whatever is neither letter nor figure, and at signs.
 */
#include "clean/meta/date_token.h"

#include "clean/meta/jalali.h"
#include "clean/meta/months.h"
#include "core/ascii.h"
#include "core/count.h"

/* More figures of a number do not count. */
#define DIGITS_MAX 8

/* What may stand between a day, its month and the year. */
static const char *const fillers[] = {"st", "nd", "rd", "th", "of", "de", "del",
    "er", "º", "ª", "ter", "den", "d", "m", "г", "года", "року", "gada", "gads",
    "al", "de l", "d'", "a", "ta", "e", "τις", "năm"};

/* Signs that part figures: of Chinese, Japanese and Korean, and dots. The
 * first six say what stands before them is. */
#define UNITS 6
static const char *const signs[] = {"年", "月", "日", "년", "월", "일",
    "\xc2\xa0", "·", "–", "—", "•", "،", "،", "’", "º", "ª", "：", "，", "、",
    "。", "（", "）", "【", "】", "　"};

/* What is added to a year of an era; the words end so. */
static const struct {
	const char *word;
	int before;
} eras[] = {{"令和", 2018}, {"平成", 1988}, {"民國", 1911}, {"民国", 1911}};

/* The first year of an era has a name of its own. */
#define FIRST_YEAR "元"

/* Figures of three bytes by their first two. */
static const struct {
	unsigned char lead, second, zero;
} wide_digits[] = {
    {0xe0, 0xa5, 0xa6}, /* Devanagari */
    {0xe0, 0xa7, 0xa6}, /* Bengali */
    {0xe0, 0xb9, 0x90}, /* Thai */
    {0xef, 0xbc, 0x90}, /* European, wide */
};

static const char *const chinese[] = {
    "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "零"};
#define CHINESE_TEN 10
#define CHINESE_ZERO 11

static size_t
wide_digit(struct df_str s, int *value)
{
	for (size_t k = 0; k < DF_COUNT(wide_digits); k++) {
		unsigned char zero = wide_digits[k].zero;
		unsigned char e = s.len > 2 ? (unsigned char)s.s[2] : 0;

		if (s.len > 2 && (unsigned char)s.s[0] == wide_digits[k].lead &&
		    (unsigned char)s.s[1] == wide_digits[k].second &&
		    e >= zero && e <= zero + 9) {
			*value = e - zero;
			return 3;
		}
	}
	return 0;
}

/* The value of the digit at i and its length in bytes, 0 when there is none. */
static inline size_t
digit_at(struct df_str s, size_t i, int *value)
{
	unsigned char c = (unsigned char)s.s[i], d;

	if (df_ascii_digit(c)) {
		*value = c - '0';
		return 1;
	}
	if (c < 0x80)
		return 0;
	d = i + 1 < s.len ? (unsigned char)s.s[i + 1] : 0;
	if (c == 0xd9 && d >= 0xa0 && d <= 0xa9) {
		*value = d - 0xa0;
		return 2;
	}
	if (c == 0xdb && d >= 0xb0 && d <= 0xb9) {
		*value = d - 0xb0;
		return 2;
	}
	return c == 0xe0 || c == 0xef
	    ? wide_digit(df_str_slice(s, i, s.len), value)
	    : 0;
}

/* The length of the first of n signs that stands at i, or 0. */
static size_t
sign_of(struct df_str s, size_t i, size_t n)
{
	if (i >= s.len || !(s.s[i] & 0x80))
		return 0;
	for (size_t k = 0; k < n; k++)
		if (df_str_starts(df_str_slice(s, i, s.len), df_str(signs[k])))
			return strlen(signs[k]);
	return 0;
}

static size_t
sign_at(struct df_str s, size_t i)
{
	return sign_of(s, i, DF_COUNT(signs));
}

static bool
is_filler(struct df_str word)
{
	for (size_t i = 0; i < DF_COUNT(fillers); i++)
		if (df_str_case_is(word, fillers[i]))
			return true;
	return false;
}

/* The dot in a month's name that Thai cuts short. */
static bool
is_thai_dot(struct df_str s, size_t i)
{
	return s.s[i] == '.' && i + 1 < s.len &&
	    (unsigned char)s.s[i + 1] == 0xe0 && i > 2 &&
	    (unsigned char)s.s[i - 3] == 0xe0;
}

/* The index of the Chinese figure at i, or -1. */
static int
chinese_at(struct df_str s, size_t i)
{
	unsigned char c = (unsigned char)s.s[i];

	if (c < 0xe3 || c > 0xe9)
		return -1;
	for (size_t k = 0; k < DF_COUNT(chinese); k++)
		if (df_str_starts(
			df_str_slice(s, i, s.len), df_str(chinese[k])))
			return (int)k;
	return -1;
}

/* The length of a number in Chinese figures at i, before the sign of a year,
 * month or day: 二〇二四 or 二十三; 0 when there is none. */
static size_t
chinese_number(struct df_str s, size_t i, struct df_date_token *t)
{
	size_t start = i;
	int k, n = 0, digits = 0;
	bool ten = false;

	for (; i < s.len && (k = chinese_at(s, i)) >= 0; i += 3, digits++) {
		if (digits == 4)
			return 0;
		if (k == CHINESE_TEN) {
			n = n > 0 ? 10 * n : 10;
			ten = true;
			continue;
		}
		k = k == CHINESE_ZERO ? 0 : k;
		n = ten ? n + k : 10 * n + k;
	}
	if (digits == 0 || sign_of(s, i, UNITS) == 0)
		return 0;
	t->number = n;
	t->digits = ten ? 2 : digits;
	return i - start;
}

static size_t
take_figures(struct df_str s, size_t i, struct df_date_token *t)
{
	size_t start = i, n;
	int value;

	if (digit_at(s, i, &value) == 0)
		return chinese_number(s, i, t);
	t->number = 0;
	while (i < s.len && (n = digit_at(s, i, &value)) > 0) {
		if (t->digits++ < DIGITS_MAX)
			t->number = t->number * 10 + value;
		i += n;
	}
	return i - start;
}

/* The next word or number from *i on; false at the end. */
static bool
next_part(
    struct df_str s, size_t *i, struct df_date_token *t, struct df_str *word)
{
	size_t start, n;
	char before = 0;
	int value;

	while (*i < s.len && digit_at(s, *i, &value) == 0 &&
	    (!df_ascii_letterlike(s.s[*i]) || sign_at(s, *i) > 0)) {
		n = sign_at(s, *i);
		/* In Czech a blank follows the dots of a date. */
		if ((n > 0 || !(before & 0x80)) &&
		    !((before == '.' || before == '|') && s.s[*i] == ' '))
			before = s.s[*i];
		*i += n > 0 ? n : 1;
	}
	if (*i >= s.len)
		return false;
	*t = (struct df_date_token){.number = -1, .before = before};
	*word = (struct df_str){0};
	n = take_figures(s, *i, t);
	*i += n;
	if (n > 0)
		return true;
	start = *i;
	while (*i < s.len &&
	    ((df_ascii_letterlike(s.s[*i]) && sign_at(s, *i) == 0 &&
		 digit_at(s, *i, &value) == 0) ||
		is_thai_dot(s, *i)))
		++*i;
	*word = df_str_slice(s, start, *i);
	return true;
}

/* What is added to the year that follows a word; 0 when that is no era. */
static int
era_of(struct df_str word)
{
	for (size_t k = 0; k < DF_COUNT(eras); k++)
		if (df_str_ends(word, df_str(eras[k].word)))
			return eras[k].before;
	return 0;
}

/* The year that a word begins, as a token; false when it begins none. */
static bool
take_era(
    struct df_str s, size_t *i, struct df_str word, struct df_date_token *t)
{
	static const char first[] = FIRST_YEAR;
	struct df_date_token next = *t;
	struct df_str rest;
	size_t k = *i;
	int era;

	if (df_str_ends(word, df_str(first))) {
		era = era_of(df_str_slice(word, 0, word.len - strlen(first)));
		next.number = 1;
	} else {
		era = era_of(word);
		if (era == 0 || !next_part(s, &k, &next, &rest) ||
		    next.number < 1 || next.digits > 3)
			return false;
	}
	if (era == 0)
		return false;
	*i = k;
	*t = next;
	t->number += era;
	t->digits = 4;
	return true;
}

/* A month that has a number for a name: tháng 3. */
static bool
take_month(
    struct df_str s, size_t *i, struct df_str word, struct df_date_token *t)
{
	struct df_date_token next;
	size_t k = *i;

	if (!df_str_case_is(word, "tháng") || !next_part(s, &k, &next, &word) ||
	    next.number < 1 || next.digits > 2)
		return false;
	*i = k;
	t->month = next.number;
	return true;
}

static bool
is_figure(struct df_str s, size_t i)
{
	return i < s.len && df_ascii_digit(s.s[i]);
}

/* Where the zone ends that follows a time of day: +0100, CET, a.m. */
static size_t
end_of_zone(struct df_str s, size_t i)
{
	size_t start, n;

	while (i < s.len && s.s[i] == ' ')
		i++;
	start = i;
	if (i < s.len && (s.s[i] == '+' || s.s[i] == '-')) {
		for (n = 0; is_figure(s, i + 1 + n) && n < 5; n++)
			;
		return n == 4 ? i + 5 : start;
	}
	while (i < s.len && df_ascii_upper(s.s[i]))
		i++;
	return i - start >= 2 && i - start <= 5 &&
		df_month_of(df_str_slice(s, start, i)) == 0
	    ? i
	    : start;
}

/* Where the time of day ends whose hours end at i; i when they do not. */
static size_t
end_of_time(struct df_str s, size_t i)
{
	size_t end = i;

	while (end < s.len && s.s[end] == ':' && is_figure(s, end + 1) &&
	    is_figure(s, end + 2) && !is_figure(s, end + 3))
		end += 3;
	return end > i ? end_of_zone(s, end) : i;
}

/* The month that Roman figures give, 0 when they are none. */
static int
roman_of(struct df_str word)
{
	static const char *const months[] = {"I", "II", "III", "IV", "V", "VI",
	    "VII", "VIII", "IX", "X", "XI", "XII"};

	for (size_t i = 0; i < DF_COUNT(months); i++)
		if (df_str_is(word, months[i]))
			return (int)i + 1;
	return 0;
}

bool
df_date_token_next(struct df_str s, size_t *i, struct df_date_token *t)
{
	struct df_str word;
	size_t end;

	for (;;) {
		if (!next_part(s, i, t, &word))
			return false;
		end =
		    t->number >= 0 && t->digits <= 2 ? end_of_time(s, *i) : *i;
		if (end == *i && !(word.len > 0 && is_filler(word)))
			break;
		*i = end;
	}
	if (word.len == 0 || take_era(s, i, word, t) ||
	    take_month(s, i, word, t))
		return true;
	t->month = df_month_of(word);
	t->roman = roman_of(word);
	t->thai = word.len > 2 && (unsigned char)word.s[0] == 0xe0 &&
	    ((unsigned char)word.s[1] & 0xfe) == 0xb8;
	if (word.s[0] & 0x80)
		t->jalali = df_jalali_month_of(word);
	return true;
}

/* Whether the sign of a year stands at i. */
static bool
is_year_sign(struct df_str s, size_t i)
{
	return (unsigned char)s.s[i] == 0xe5 &&
	    df_str_starts(df_str_slice(s, i, s.len), df_str(signs[0]));
}

/* How many figures end right before i, two at most. */
static size_t
figures_before(struct df_str s, size_t i)
{
	size_t n = 0;

	while (n < 2 && n < i && is_figure(s, i - n - 1))
		n++;
	return n;
}

/* Whether three numbers of one or two figures end at i, the last of two, which
 * dots or slashes part. */
static bool
ends_pairs(struct df_str s, size_t i)
{
	size_t at = i < 2 ? 0 : i - 2, n; /* of the second sign */

	if (at == 0 || (s.s[at] != '.' && s.s[at] != '/'))
		return false;
	n = figures_before(s, at);
	if (n == 0 || n + 1 >= at || s.s[at - n - 1] != s.s[at])
		return false;
	return figures_before(s, at - n - 1) > 0;
}

bool
df_date_token_may_be_day(struct df_str s)
{
	size_t run = 0, numbers = 0, n;
	bool year = false;
	int value;

	for (size_t i = 0; i < s.len; i += n ? n : 1) {
		n = digit_at(s, i, &value);
		numbers += n > 0 && run == 0;
		run = n ? run + 1 : 0;
		year |= run == 4;
		if ((year && numbers > 1) || run == 8 ||
		    (run == 2 && ends_pairs(s, i)) ||
		    (n == 0 && s.s[i] & 0x80 && is_year_sign(s, i)))
			return true;
	}
	return false;
}

bool
df_date_token_has_figure(struct df_str s)
{
	int value;

	/* Of most texts it is asked in vain. */
	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.s[i];

		if (df_ascii_digit(c) ||
		    (c > 0x80 &&
			(digit_at(s, i, &value) > 0 || is_year_sign(s, i))))
			return true;
	}
	return false;
}
