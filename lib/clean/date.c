/*
 * date: cuts a text into numbers and words and looks at three in a row.
 */
#include "clean/date.h"

#include <stddef.h>
#include <stdio.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define YEAR_MIN 1990
#define YEAR_MAX 2099
/* More of a text is not looked at. */
#define TEXT_MAX 400
#define WORD_MAX 24

/* How the names of months begin, in lower case; the longer one first where one
 * begins another. */
static const struct {
	const char *stem;
	int month;
} months[] = {{"marras", 11}, {"joulu", 12}, {"červenc", 7}, {"jan", 1},
    {"gen", 1}, {"ene", 1}, {"ian", 1}, {"jän", 1}, {"янв", 1}, {"січ", 1},
    {"sty", 1}, {"oca", 1}, {"led", 1}, {"ιαν", 1}, {"tammi", 1}, {"feb", 2},
    {"fév", 2}, {"fev", 2}, {"фев", 2}, {"лют", 2}, {"lut", 2}, {"şub", 2},
    {"úno", 2}, {"φεβ", 2}, {"helmi", 2}, {"mar", 3}, {"mär", 3}, {"maa", 3},
    {"mrt", 3}, {"mrz", 3}, {"мар", 3}, {"бер", 3}, {"bře", 3}, {"μαρ", 3},
    {"már", 3}, {"apr", 4}, {"avr", 4}, {"abr", 4}, {"апр", 4}, {"кві", 4},
    {"kwi", 4}, {"nis", 4}, {"dub", 4}, {"απρ", 4}, {"ápr", 4}, {"huhti", 4},
    {"may", 5}, {"mai", 5}, {"mei", 5}, {"maj", 5}, {"mag", 5}, {"máj", 5},
    {"мая", 5}, {"май", 5}, {"тра", 5}, {"kvě", 5}, {"μαΐ", 5}, {"μαι", 5},
    {"touko", 5}, {"jun", 6}, {"juin", 6}, {"giu", 6}, {"июн", 6}, {"чер", 6},
    {"cze", 6}, {"haz", 6}, {"čer", 6}, {"ιουν", 6}, {"jún", 6}, {"kesä", 6},
    {"iun", 6}, {"jul", 7}, {"juil", 7}, {"lug", 7}, {"июл", 7}, {"лип", 7},
    {"lip", 7}, {"tem", 7}, {"ιουλ", 7}, {"júl", 7}, {"heinä", 7}, {"iul", 7},
    {"aug", 8}, {"août", 8}, {"aout", 8}, {"ago", 8}, {"авг", 8}, {"сер", 8},
    {"sie", 8}, {"ağu", 8}, {"srp", 8}, {"αυγ", 8}, {"elo", 8}, {"sep", 9},
    {"set", 9}, {"сен", 9}, {"вер", 9}, {"wrz", 9}, {"eyl", 9}, {"zář", 9},
    {"σεπ", 9}, {"szept", 9}, {"syys", 9}, {"oct", 10}, {"okt", 10},
    {"out", 10}, {"ott", 10}, {"окт", 10}, {"жов", 10}, {"paź", 10},
    {"eki", 10}, {"říj", 10}, {"οκτ", 10}, {"loka", 10}, {"nov", 11},
    {"noi", 11}, {"ноя", 11}, {"лис", 11}, {"lis", 11}, {"kas", 11},
    {"νοε", 11}, {"dec", 12}, {"déc", 12}, {"dez", 12}, {"des", 12},
    {"dic", 12}, {"дек", 12}, {"гру", 12}, {"gru", 12}, {"ara", 12},
    {"pro", 12}, {"δεκ", 12}};

/* What may stand between a day, its month and the year. */
static const char *const fillers[] = {
    "st", "nd", "rd", "th", "of", "de", "del", "er", "º", "ª", "ter", "den"};

struct token {
	int number; /* -1: a word */
	int digits;
	int month;   /* 0: no month's name */
	char before; /* what stands right before it */
};

/* One byte of lower case for ASCII; the letters of the table else. */
static void
lower(char *w, size_t n)
{
	unsigned char *s = (unsigned char *)w;

	for (size_t i = 0; i < n; i++) {
		if (s[i] >= 'A' && s[i] <= 'Z') {
			s[i] += 32;
		} else if (i > 0 && s[i - 1] == 0xc3 && s[i] >= 0x80 &&
		    s[i] <= 0x9e) {
			s[i] += 0x20;
		} else if (i > 0 && s[i - 1] == 0xd0 && s[i] >= 0x90 &&
		    s[i] <= 0x9f) {
			s[i] += 0x20;
		} else if (i > 0 && s[i - 1] == 0xd0 && s[i] >= 0xa0 &&
		    s[i] <= 0xaf) {
			s[i - 1] = 0xd1;
			s[i] -= 0x20;
		} else if (i > 0 && s[i - 1] == 0xce && s[i] >= 0x91 &&
		    s[i] <= 0x9f) {
			s[i] += 0x20;
		}
	}
}

static int
month_of(const char *word)
{
	for (size_t i = 0; i < COUNT(months); i++)
		if (strncmp(word, months[i].stem, strlen(months[i].stem)) == 0)
			return months[i].month;
	return 0;
}

static bool
is_filler(const char *word)
{
	for (size_t i = 0; i < COUNT(fillers); i++)
		if (strcmp(word, fillers[i]) == 0)
			return true;
	return false;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80);
}

/* The next token from *i on that is no filler; false at the end. The two
 * characters that follow year and month in Chinese and Japanese are blanks. */
static bool
next_token(struct df_str s, size_t *i, struct token *t)
{
	static const char *const signs[] = {
	    "年", "月", "日", "\xc2\xa0", "·", "–", "—", "•"};
	char word[WORD_MAX];
	size_t n, k;

again:
	while (*i < s.len && !is_digit(s.s[*i]) && !is_letter(s.s[*i]))
		++*i;
	for (k = 0; k < COUNT(signs); k++)
		if (df_str_starts(
			df_str_slice(s, *i, s.len), df_str(signs[k]))) {
			*i += strlen(signs[k]);
			goto again;
		}
	if (*i >= s.len)
		return false;
	*t = (struct token){.number = -1, .before = *i ? s.s[*i - 1] : ' '};
	if (is_digit(s.s[*i])) {
		t->number = 0;
		for (; *i < s.len && is_digit(s.s[*i]); ++*i) {
			if (t->digits++ < 8)
				t->number = t->number * 10 + s.s[*i] - '0';
		}
		return true;
	}
	for (n = 0; *i < s.len && is_letter(s.s[*i]); ++*i) {
		for (k = 0; k < 3; k++)
			if (df_str_starts(
				df_str_slice(s, *i, s.len), df_str(signs[k])))
				break;
		if (k < 3)
			break;
		if (n < WORD_MAX - 1)
			word[n++] = s.s[*i];
	}
	word[n] = 0;
	lower(word, n);
	if (is_filler(word))
		goto again;
	t->month = month_of(word);
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

/* Whether the three stand as close as the parts of a number do. */
static bool
is_joined(const struct token t[3])
{
	return strchr("-/.", t[2].before) ||
	    ((unsigned char)t[1].before >= 0x80 &&
		(unsigned char)t[2].before >= 0x80);
}

static bool
is_day(const struct token t[3], bool day_first, struct df_date *out)
{
	int a = t[0].number, b = t[1].number, c = t[2].number;

	if (t[0].month && b >= 0 && t[1].digits <= 2 && t[2].digits == 4)
		return make(c, t[0].month, b, out);
	if (t[1].month && a >= 0 && t[0].digits <= 2 && t[2].digits == 4)
		return make(c, t[1].month, a, out);
	if (t[1].month && t[0].digits == 4 && c >= 0 && t[2].digits <= 2)
		return make(a, t[1].month, c, out);
	if (a < 0 || b < 0 || c < 0 || !is_joined(t))
		return false;
	if (t[0].digits == 4 && t[1].digits <= 2 && t[2].digits <= 2)
		return make(a, b, c, out);
	if (t[0].digits > 2 || t[1].digits > 2 || t[2].digits != 4)
		return false;
	if (b > 12 || (a <= 12 && !day_first && t[2].before == '/'))
		return make(c, a, b, out);
	return make(c, b, a, out);
}

bool
df_date_find(struct df_str s, bool day_first, struct df_date *out)
{
	struct token t[3] = {{-1, 0, 0, 0}, {-1, 0, 0, 0}, {-1, 0, 0, 0}};
	size_t i = 0;

	if (s.len > TEXT_MAX)
		s.len = TEXT_MAX;
	for (;;) {
		t[0] = t[1];
		t[1] = t[2];
		if (!next_token(s, &i, &t[2]))
			break;
		if (is_day(t, day_first, out))
			return true;
		if (t[2].digits == 8 &&
		    make(t[2].number / 10000, t[2].number / 100 % 100,
			t[2].number % 100, out))
			return true;
	}
	return false;
}
