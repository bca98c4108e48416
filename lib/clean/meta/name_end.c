/*
 * name_end: tables of what follows names.
 */
#include "clean/meta/name_end.h"

#include <stddef.h>
#include <string.h>

#include "core/ascii.h"
#include "core/count.h"
#include "core/parts.h"

#define ROLE_WORDS 6

bool
df_name_is_calendar(struct df_str s)
{
	static const char *const words[] = {"mon", "tue", "wed", "thu", "fri",
	    "sat", "sun", "jan", "feb", "mar", "apr", "may", "jun", "jul",
	    "aug", "sep", "oct", "nov", "dec", "monday", "tuesday", "wednesday",
	    "thursday", "friday", "saturday", "sunday", "january", "february",
	    "march", "april", "june", "july", "august", "september", "october",
	    "november", "december"};
	size_t i = 0, start;

	while (i < s.len) {
		for (start = i; i < s.len && !strchr(" ,", s.s[i]); i++)
			;
		if (i > start &&
		    !df_parts_is(
			df_str_slice(s, start, i), words, DF_COUNT(words)))
			return false;
		while (i < s.len && strchr(" ,", s.s[i]))
			i++;
	}
	return s.len > 0;
}

static bool
is_small(char c)
{
	return df_ascii_lower(c) || c & 0x80;
}

/* Whether a day or month begins s that was glued to a name. */
static bool
is_glued_date(struct df_str s)
{
	size_t n = 0;

	while (n < s.len && df_ascii_letter(s.s[n]))
		n++;
	if (n < 6 || !df_ascii_upper(s.s[0]))
		return n == 3 && n + 1 < s.len && df_ascii_digit(s.s[n + 1]) &&
		    df_name_is_calendar(df_str_slice(s, 0, n));
	return df_name_is_calendar(df_str_slice(s, 0, n));
}

/* Whether figures may follow the first i bytes of s that are none of its own,
 * as they are of names to log in with: those have no blanks. */
static bool
may_be_glued(struct df_str s, size_t i)
{
	return is_small(s.s[i - 1]) &&
	    ((unsigned char)s.s[0] >= 0xe3 || memchr(s.s, ' ', i));
}

/* Whether s, which follows a name, is no part of it. */
static bool
is_end(struct df_str s)
{
	static const char *const ends[] = {" | ", " · ", " • ", " - ", " – ",
	    " — ", " / ", " on ", " in ", " at ", " Published", " Updated",
	    " Posted", " Last ", "|", "•", " says", " wrote", " prije", ":",
	    " @", "»", " (@", " is a ", " is an ", " is the ", "：", "来源",
	    "來源", "发布", "發佈", "时间：", "時間：", "日期", " 编辑",
	    " 編輯", "编辑：", "責任編輯", "责任编辑", "责编", " 기자",
	    ", Photo", ", Foto", ", foto"};
	/* What somebody else did, who follows. */
	static const char *const others[] = {" edited by ", " reviewed by ",
	    " medically reviewed", " fact checked", " fact-checked",
	    " photo by ", " photos by ", " photographs by ", " photography by ",
	    " illustrated by ", " illustration by ", " illustrations by ",
	    " translated by "};
	/* What was done then, in other languages. */
	static const char *const done[] = {" publié", " mis à jour",
	    " veröffentlicht", " aktualisiert", " publicado", " actualizado",
	    " atualizado", " pubblicato", " aggiornato", " gepubliceerd",
	    " bijgewerkt", " geplaatst", " publicerad", " uppdaterad",
	    " publisert", " oppdatert", " udgivet", " opdateret",
	    " opublikowan", " julkaistu", " publikován", " aktualizov",
	    " опубликован", " Опубликован"};

	if (df_str_starts_any(s, ends, DF_COUNT(ends)) > 0)
		return true;
	/* Where a reporter is: 記者王小明／台北報導. */
	if (df_str_starts(s, DF_STR("／")) &&
	    (df_str_ends(s, DF_STR("報導")) || df_str_ends(s, DF_STR("報道"))))
		return true;
	return s.s[0] == ' ' &&
	    (df_parts_start(s, others, DF_COUNT(others)) ||
		df_parts_start(s, done, DF_COUNT(done)));
}

static size_t
end_of(struct df_str s)
{
	size_t i;

	for (i = 1; i < s.len; i++) {
		struct df_str rest = df_str_slice(s, i, s.len);

		if (df_ascii_digit(s.s[i]) &&
		    (s.s[i - 1] == ' ' || may_be_glued(s, i)))
			break;
		if (is_small(s.s[i - 1]) && is_glued_date(rest))
			break;
		if (is_end(rest))
			break;
	}
	return i;
}

/* Without its last word, if that is of a date. */
static struct df_str
without_word(struct df_str s, bool day)
{
	size_t n = s.len;
	struct df_str word;

	while (n > 0 && s.s[n - 1] != ' ')
		n--;
	word = df_str_slice(s, n, s.len);
	while (day && word.len > 0 && word.s[word.len - 1] == ',')
		word.len--;
	return n > 0 && df_name_is_calendar(word) &&
		(!day || (word.len > 3 && df_str_ends(word, DF_STR("day"))))
	    ? df_str_trim(df_str_slice(s, 0, n))
	    : s;
}

/* Without the word that leads to a day: "am 4. März", "le 4 mars". */
static struct df_str
without_lead(struct df_str s)
{
	static const char *const leads[] = {
	    " am", " le", " el", " il", " op", " den", " em", " dnia", " dne"};

	s.len -= df_str_ends_any(s, leads, DF_COUNT(leads));
	return s;
}

struct df_str
df_name_end(struct df_str s)
{
	size_t end = s.len > 0 ? end_of(s) : 0;
	struct df_str name = df_str_trim(df_str_slice(s, 0, end));

	/* The month of a day that follows, and the day of the week. */
	if (end < s.len && df_ascii_digit(s.s[end]))
		name = without_lead(without_word(name, false));
	return without_word(name, true);
}

/* Whether one of the first words of s, up to a comma, says what somebody is. */
static bool
is_role(struct df_str s)
{
	static const char *const roles[] = {"writer", "editor", "reporter",
	    "correspondent", "columnist", "journalist", "contributor",
	    "producer", "editor-in-chief", "blogger"};
	size_t i = 0, start;

	for (size_t words = 0; words < ROLE_WORDS && i < s.len; words++) {
		while (i < s.len && s.s[i] == ' ')
			i++;
		for (start = i; i < s.len && !strchr(" ,", s.s[i]); i++)
			;
		if (df_parts_is(
			df_str_slice(s, start, i), roles, DF_COUNT(roles)))
			return true;
		if (i < s.len && s.s[i] == ',')
			return false;
	}
	return false;
}

/* What somebody is in other languages, and for whom he works: all that stands
 * behind a comma. */
static bool
is_post(struct df_str s)
{
	static const char *const posts[] = {"redakteur", "redakteurin",
	    "redaktion", "journalistin", "autorin", "korrespondent",
	    "korrespondentin", "reporterin", "volontär", "volontärin",
	    "journaliste", "rédacteur", "rédactrice", "rédacteur en chef",
	    "rédactrice en chef", "correspondant", "correspondante",
	    "periodista", "redactor", "redactora", "corresponsal", "jornalista",
	    "repórter", "redator", "redatora", "giornalista", "redattore",
	    "redattrice", "redacteur", "verslaggever", "dziennikarz",
	    "dziennikarka", "журналист", "журналистка", "корреспондент",
	    "редактор", "bbc", "bbc news", "bbc sport", "cnn", "reuters",
	    "associated press", "the associated press", "ap", "ap news", "afp",
	    "dpa", "agence france-presse", "bloomberg", "bloomberg news",
	    "npr"};

	return df_parts_is(s, posts, DF_COUNT(posts));
}

/* The same for one or several parts with commas; behind a name of two words. */
static bool
are_posts(struct df_str name, struct df_str s)
{
	size_t i;

	if (!memchr(name.s, ' ', name.len))
		return false;
	while (s.len > 0) {
		for (i = 0; i < s.len && s.s[i] != ','; i++)
			;
		if (!is_post(df_str_trim(df_str_slice(s, 0, i))))
			return false;
		s = df_str_slice(s, i + (i < s.len), s.len);
	}
	return true;
}

struct df_str
df_name_without_role(struct df_str s)
{
	for (size_t i = 1; i + 1 < s.len; i++)
		if (s.s[i] == ',' &&
		    (is_role(df_str_slice(s, i + 1, s.len)) ||
			are_posts(df_str_slice(s, 0, i),
			    df_str_slice(s, i + 1, s.len))))
			return df_str_slice(s, 0, i);
	return s;
}
