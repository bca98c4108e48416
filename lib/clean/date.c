/*
 * date: cuts a text into numbers and words and looks at three in a row.
 */
#include "clean/date.h"

#include <stddef.h>
#include <stdio.h>

#include "clean/jalali.h"
#include "clean/months.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define YEAR_MIN 1990
#define YEAR_MAX 2099
/* The length in bytes of words that say what a number is. */
#define NUMBER_WORD 6
/* What Thai years are more. */
#define BUDDHIST 543
/* Zones are at most so many hours behind and before UTC. */
#define WEST 10
#define EAST 14
/* More of a text is not looked at. */
#define TEXT_MAX 400

/* What may stand between a day, its month and the year. */
static const char *const fillers[] = {"st", "nd", "rd", "th", "of", "de", "del",
    "er", "º", "ª", "ter", "den", "d", "m", "г", "года", "року", "gada", "gads",
    "al", "de l", "d'", "a", "ta", "e", "τις", "năm"};

/* Signs that part figures: of Chinese, Japanese and Korean, and dots. */
static const char *const signs[] = {"年", "月", "日", "년", "월", "일",
    "\xc2\xa0", "·", "–", "—", "•", "،", "،", "’", "º", "ª"};

struct token {
	int number; /* -1: a word */
	int digits;
	int month;   /* 0: no month's name */
	int jalali;  /* the same, of the Persian calendar */
	bool thai;
	char before; /* a sign before it, or what stands right before it */
};

/* The same for what follows a byte 0xE0. */
static size_t
indian_digit(unsigned char d, unsigned char e, int *value)
{
	unsigned char zero = d == 0xb9 ? 0x90 : 0xa6;

	if ((d != 0xa5 && d != 0xa7 && d != 0xb9) || e < zero || e > zero + 9)
		return 0;
	*value = e - zero;
	return 3;
}

/* The value of the digit at i and its length in bytes, 0 when there is none:
 * European, Arabic, Persian, Devanagari, Bengali or Thai. */
static inline size_t
digit_at(struct df_str s, size_t i, int *value)
{
	unsigned char c = (unsigned char)s.s[i], d;

	if (c >= '0' && c <= '9') {
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
	return c == 0xe0 && i + 2 < s.len
	    ? indian_digit(d, (unsigned char)s.s[i + 2], value)
	    : 0;
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80);
}

/* The length of the sign at i, or 0. */
static size_t
sign_at(struct df_str s, size_t i)
{
	if (!(s.s[i] & 0x80))
		return 0;
	for (size_t k = 0; k < COUNT(signs); k++)
		if (df_str_starts(df_str_slice(s, i, s.len), df_str(signs[k])))
			return strlen(signs[k]);
	return 0;
}

static bool
is_filler(struct df_str word)
{
	for (size_t i = 0; i < COUNT(fillers); i++)
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

/* The next word or number from *i on; false at the end. */
static bool
next_part(struct df_str s, size_t *i, struct token *t, struct df_str *word)
{
	size_t start, n;
	char before = 0;
	int value;

	while (*i < s.len && digit_at(s, *i, &value) == 0 &&
	    (!is_letter(s.s[*i]) || sign_at(s, *i) > 0)) {
		n = sign_at(s, *i);
		/* In Czech a blank follows the dots of a date. */
		if ((n > 0 || !(before & 0x80)) &&
		    !(before == '.' && s.s[*i] == ' '))
			before = s.s[*i];
		*i += n > 0 ? n : 1;
	}
	if (*i >= s.len)
		return false;
	*t = (struct token){.number = -1, .before = before};
	*word = (struct df_str){0};
	if (digit_at(s, *i, &value) > 0) {
		t->number = 0;
		while (*i < s.len && (n = digit_at(s, *i, &value)) > 0) {
			if (t->digits++ < 8)
				t->number = t->number * 10 + value;
			*i += n;
		}
		return true;
	}
	start = *i;
	while (*i < s.len &&
	    ((is_letter(s.s[*i]) && sign_at(s, *i) == 0 &&
		 digit_at(s, *i, &value) == 0) ||
		is_thai_dot(s, *i)))
		++*i;
	*word = df_str_slice(s, start, *i);
	return true;
}

/* Japanese years count from an era's first; 0: the word is none. */
static int
era_of(struct df_str word)
{
	return df_str_is(word, "令和") ? 2018
	    : df_str_is(word, "平成")  ? 1988
				       : 0;
}

/* What a word says of the number that follows: a year of an era, a month. */
static bool
take_number(struct df_str s, size_t *i, struct df_str word, struct token *t)
{
	int era = era_of(word);
	bool month = df_str_case_is(word, "tháng");
	struct token next;
	size_t k = *i;

	if ((!era && !month) || !next_part(s, &k, &next, &word) ||
	    next.number < 1 || next.digits > 2)
		return false;
	*i = k;
	if (month) {
		t->month = next.number;
		return true;
	}
	*t = next;
	t->number += era;
	t->digits = 4;
	return true;
}

/* As above, leaving out fillers. */
static bool
next_token(struct df_str s, size_t *i, struct token *t)
{
	struct df_str word;

	do {
		if (!next_part(s, i, t, &word))
			return false;
	} while (word.len > 0 && is_filler(word));
	if (word.len == NUMBER_WORD && take_number(s, i, word, t))
		return true;
	if (word.len > 0)
		t->month = df_month_of(word);
	t->thai = word.len > 2 && (unsigned char)word.s[0] == 0xe0 &&
	    ((unsigned char)word.s[1] & 0xfe) == 0xb8;
	if (word.len > 0 && word.s[0] & 0x80)
		t->jalali = df_jalali_month_of(word);
	return true;
}

static bool
make(int y, int m, int d, struct df_date *out)
{
	static const int days[] = {
	    31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	if (y < YEAR_MIN || y > YEAR_MAX || m < 1 || m > 12 || d < 1 ||
	    d > days[m - 1])
		return false;
	return snprintf(out->s, sizeof(out->s), "%04d-%02d-%02d", y, m, d) ==
	    10;
}

/* The year of one that may be Thai. */
static int
christian(int year)
{
	return year > YEAR_MIN + BUDDHIST && year <= YEAR_MAX + BUDDHIST
	    ? year - BUDDHIST
	    : year;
}

/* Whether the three stand as close as the parts of a number do. */
static bool
is_joined(const struct token t[3])
{
	return (t[2].before && strchr("-/.", t[2].before)) ||
	    ((unsigned char)t[1].before >= 0x80 &&
		(unsigned char)t[2].before >= 0x80);
}

static bool
is_month_first(const struct token t[3], enum df_date_order order)
{
	if (t[1].number > 12 || order == DF_DATE_DAY_FIRST)
		return t[1].number > 12;
	return t[0].number <= 12 && (order == DF_DATE_US || t[2].before == '/');
}

/* A day of the Persian calendar: with the name of a month, or in figures. */
static bool
is_jalali(const struct token t[3], struct df_date *out)
{
	bool year_first = t[0].digits == 4;
	int y = year_first ? t[0].number : t[2].number;
	int d = year_first ? t[2].number : t[0].number;
	int m = t[1].jalali ? t[1].jalali : t[1].number;

	if (t[0].number < 0 || t[2].number < 0 ||
	    !(t[1].jalali || (m > 0 && is_joined(t))))
		return false;
	return df_jalali_convert(&y, &m, &d) && make(y, m, d, out);
}

static bool
is_day(const struct token t[3], enum df_date_order order, struct df_date *out)
{
	int a = t[0].number, b = t[1].number, c = t[2].number;

	if (t[0].month && b >= 0 && t[1].digits <= 2 && t[2].digits == 4)
		return make(c, t[0].month, b, out);
	if (t[1].month && a >= 0 && t[0].digits <= 2 && t[2].digits == 4)
		return make(
		    t[1].thai ? christian(c) : c, t[1].month, a, out);
	if (t[1].month && t[0].digits == 4 && c >= 0 && t[2].digits <= 2)
		return make(a, t[1].month, c, out);
	if (t[2].month && t[0].digits == 4 && b >= 0 && t[1].digits <= 2)
		return make(a, t[2].month, b, out);
	if (a < 0 || b < 0 || c < 0)
		return false;
	if (t[0].digits == 4 && t[1].digits <= 2 && t[2].digits <= 2 &&
	    (is_joined(t) || (t[1].digits == 2 && t[2].digits == 2)))
		return make(a, b, c, out);
	if (!is_joined(t) || t[0].digits > 2 || t[1].digits > 2 ||
	    t[2].digits != 4)
		return false;
	c = t[2].before == '/' ? christian(c) : c;
	return is_month_first(t, order) ? make(c, a, b, out)
					: make(c, b, a, out);
}

static bool
begins_era(struct df_str s, size_t i)
{
	unsigned char c = (unsigned char)s.s[i];

	return (c == 0xe4 || c == 0xe5) && i + NUMBER_WORD <= s.len &&
	    era_of(df_str_slice(s, i, i + NUMBER_WORD)) > 0;
}

/* Whether s holds the numbers of a day: a year and another one, all in one, or
 * an era of Japan. */
static bool
has_numbers(struct df_str s)
{
	size_t run = 0, numbers = 0, n;
	bool year = false;
	int value;

	for (size_t i = 0; i < s.len; i += n ? n : 1) {
		n = digit_at(s, i, &value);
		numbers += n > 0 && run == 0;
		run = n ? run + 1 : 0;
		year |= run == 4;
		if ((year && numbers > 1) || run == 8 || begins_era(s, i))
			return true;
	}
	return false;
}

bool
df_date_has_figure(struct df_str s)
{
	int value;

	for (size_t i = 0; i < s.len; i++)
		if (digit_at(s, i, &value) > 0)
			return true;
	return false;
}

bool
df_date_find(struct df_str s, enum df_date_order order, struct df_date *out)
{
	struct token t[3] = {{.number = -1}, {.number = -1}, {.number = -1}};
	size_t i = 0;

	if (s.len > TEXT_MAX)
		s.len = TEXT_MAX;
	if (!has_numbers(s))
		return false;
	for (;;) {
		t[0] = t[1];
		t[1] = t[2];
		/* In Arabic a month is often named twice. */
		do {
			if (!next_token(s, &i, &t[2]))
				return false;
		} while (t[2].month && t[2].month == t[1].month);
		if (is_day(t, order, out) || is_jalali(t, out))
			return true;
		if (t[2].digits == 8 &&
		    make(t[2].number / 10000, t[2].number / 100 % 100,
			t[2].number % 100, out))
			return true;
	}
}

/* Countries in which English, too, puts the day first. */
static bool
is_day_first(struct df_str host)
{
	static const char *const ends[] = {".uk", ".au", ".nz", ".ie", ".in",
	    ".za", ".sg", ".hk", ".my", ".ke", ".ng", ".pk", ".lk", ".gh"};

	for (size_t i = 0; i < COUNT(ends); i++)
		if (df_str_ends(host, df_str(ends[i])))
			return true;
	return false;
}

enum df_date_order
df_date_order_of(struct df_str lang, struct df_str host)
{
	if (df_str_case_is(lang, "en-US") || df_str_case_is(lang, "en_US"))
		return DF_DATE_US;
	if (lang.len >= 2 && !df_str_case_is(lang, "en"))
		return DF_DATE_DAY_FIRST;
	return is_day_first(host) ? DF_DATE_DAY_FIRST : DF_DATE_MONTH_FIRST;
}

/* Days since some day long ago. */
static long
days_of(const struct df_date *d)
{
	long y = (d->s[0] - '0') * 1000 + (d->s[1] - '0') * 100 +
	    (d->s[2] - '0') * 10 + d->s[3] - '0';
	long m = (d->s[5] - '0') * 10 + d->s[6] - '0';
	long day = (d->s[8] - '0') * 10 + d->s[9] - '0';

	if (m < 3) {
		y--;
		m += 12;
	}
	return 365 * y + y / 4 - y / 100 + y / 400 + (153 * (m - 3) + 2) / 5 +
	    day;
}

bool
df_date_is_next(const struct df_date *a, const struct df_date *b)
{
	long d;

	if (!a->s[0] || !b->s[0])
		return false;
	d = days_of(a) - days_of(b);
	return d == 1 || d == -1;
}

/* The hour of a time of day in s that is in UTC, or in no named zone; -1 when
 * there is none. */
static int
hour_of(struct df_str s)
{
	static const char *const utc[] = {"z", "+00:00", "+0000", "+00",
	    "-00:00", "utc", "gmt", " utc", " gmt", ""};
	size_t i = 0, end;

	s = df_str_trim(s);
	while (i + 2 < s.len && s.s[i + 2] != ':')
		i++;
	if (i < 9 || i + 5 > s.len || s.s[i] < '0' || s.s[i] > '2' ||
	    s.s[i + 1] < '0' || s.s[i + 1] > '9')
		return -1;
	for (end = i + 3; end < s.len && strchr("0123456789:.", s.s[end]);)
		end++;
	for (size_t k = 0; k < COUNT(utc); k++)
		if (df_str_case_is(df_str_slice(s, end, s.len), utc[k]))
			return 10 * (s.s[i] - '0') + s.s[i + 1] - '0';
	return -1;
}

bool
df_date_may_be(
    struct df_str s, const struct df_date *day, const struct df_date *there)
{
	int hour;

	if (!df_date_is_next(day, there))
		return false;
	hour = hour_of(s);
	return strcmp(there->s, day->s) < 0 ? hour >= 0 && hour < WEST
					    : hour >= 24 - EAST;
}

static bool
is_year(struct df_str s)
{
	return s.len >= 8 &&
	    (df_str_starts(s, DF_STR("20")) || df_str_starts(s, DF_STR("19")));
}

static size_t
digits_at(struct df_str s, size_t i)
{
	size_t n = 0;

	while (i + n < s.len && s.s[i + n] >= '0' && s.s[i + n] <= '9')
		n++;
	return n;
}

/* How long the day is that s begins with, in parts: 2025/12/31, 2025-12-31 or
 * 2025/dec/31; 0 when it has another form. */
static size_t
parted_day(struct df_str s)
{
	char mark = s.s[4];
	size_t i = 5, n = digits_at(s, i);

	if (!strchr("/-_", mark))
		return 0;
	while (n == 0 && mark == '/' && i < s.len && is_letter(s.s[i]))
		i++;
	i += n;
	if (n > 2 || i == 5 || i >= s.len || s.s[i] != mark)
		return 0;
	n = digits_at(s, ++i);
	return n == 1 || n == 2 ? i + n : 0;
}

bool
df_date_in_url(struct df_str url, struct df_date *out)
{
	for (size_t i = 8; i + 9 <= url.len; i++) {
		struct df_str rest = df_str_slice(url, i + 1, url.len);
		size_t n;

		if (!strchr("/-_=", url.s[i]) || !is_year(rest))
			continue;
		n = parted_day(rest);
		if (n == 0 && url.s[i] == '/' && digits_at(rest, 0) == 8 &&
		    (rest.len == 8 || rest.s[8] == '/'))
			n = 8;
		rest.len = n;
		if (n > 0 && df_date_find(rest, DF_DATE_DAY_FIRST, out))
			return true;
	}
	return false;
}
