/*
 * name_by: a table of words.
 */
#include "clean/meta/name_by.h"

#include <stddef.h>
#include <strings.h>

#include "core/ascii.h"
#include "core/count.h"
#include "core/parts.h"

/* The name of a reporter is not longer, nor his paper's with it. */
#define REPORTER_MAX 40

/* Behind the rows of a to z: that of other letters, and one without words. */
#define OTHER 26
#define NO_LETTER 27
#define ROW(...) ((const char *const[]){__VA_ARGS__, NULL})

/* What stands before a name, by its first letter: NULL, or words and NULL. A
 * capital is the same as a small letter in ASCII alone. */
static const char *const *const before[NO_LETTER + 1] = {
    ['a' - 'a'] = ROW("alle beiträge von", "all posts by", "alles von",
	"articles by", "article by", "authored by", "authors", "author(s)",
	"author", "autoren", "autor(a)", "autores", "autora", "autor",
	"auteurs", "auteur", "autori", "autrice", "autore", "autoři",
	"a cura di", "av", "af"),
    ['b' - 'a'] = ROW("beitrag von", "byline", "by"),
    ['c' - 'a'] = ROW("created by", "contributed by", "compiled by",
	"contributors", "contributor"),
    ['d' - 'a'] = ROW("di", "door"),
    ['e' - 'a'] = ROW(
	"ein artikel von", "eingestellt von", "erstellt von", "escrito por"),
    ['g' - 'a'] = ROW("geschrieben von", "geschreven door"),
    ['k' - 'a'] = ROW("kirjoittanut", "kirjoittaja"),
    ['m' - 'a'] = ROW("medically reviewed by"),
    ['n' - 'a'] =
	ROW("napisane przez", "napisao", "napisala", "napsal", "napsala"),
    ['o' - 'a'] = ROW("oleh"),
    ['p' - 'a'] = ROW("posts by", "post by", "posted by", "published by", "par",
	"publié par", "por", "publicado por", "przez", "piše", "penulis"),
    ['r' - 'a'] =
	ROW("recipe by", "reviewed by", "reported by", "rédigé par"),
    ['s' - 'a'] = ROW("story by", "story and photos by", "story & photos by",
	"started by", "scritto da", "skrevet av", "skrevet af", "szerző",
	"scris de", "submitted by"),
    ['t' - 'a'] = ROW("this article was written by", "this post was written by",
	"text by", "teksti", "tekst", "tác giả"),
    ['u' - 'a'] = ROW("updated by"),
    ['v' - 'a'] = ROW("via", "view all posts by", "von", "verfasst von"),
    ['w' - 'a'] = ROW("written and reviewed by", "words and photos by",
	"words by", "written by"),
    ['y' - 'a'] = ROW("yazan"),
    ['z' - 'a'] = ROW("zeige alle beiträge von"),
    [OTHER] = ROW("écrit par", "автор", "γράφει ο", "γράφει η", "автор статьи",
	"Автор", "Автор статьи", "Авторы", "Текст", "Γράφει ο", "Γράφει η",
	"作者", "文章作者", "撰文", "文", "记者", "記者", "本报记者",
	"本報記者", "著者", "筆者", "執筆者", "글", "기자", "بقلم", "كتب",
	"نویسنده", "מאת", "लेखक", "написав", "Написав", "написала", "Написала"),
};

/* The words of which one may begin s. */
static const char *const *
words_for(struct df_str s)
{
	static const char *const none[] = {NULL};
	unsigned char c = s.len > 0 ? (unsigned char)s.s[0] | 0x20 : 0;
	size_t row = c & 0x80 ? OTHER : NO_LETTER;

	if (df_ascii_lower(c))
		row = c - 'a';
	return before[row] ? before[row] : none;
}

/* The labels among them that a name may follow only behind a colon, as they
 * stand in s. Oleh is Indonesian for "by", and a name with a capital. */
static bool
needs_colon(const char *word, struct df_str s)
{
	static const char *const labels[] = {"contributors", "contributor",
	    "author(s)", "authors", "author", "autoren", "autores", "autora",
	    "autor", "auteurs", "auteur", "autori", "autrice", "autore",
	    "autoři", "byline", "szerző", "yazan", "piše", "teksti", "tekst",
	    "автор", "автор статьи", "Автор", "Автор статьи", "Авторы", "Текст",
	    "كتب", "نویسنده", "लेखक", "tác giả", "penulis", "kirjoittaja"};

	if (strcmp(word, "oleh") == 0 && s.s[0] == 'O')
		return true;
	for (size_t i = 0; i < DF_COUNT(labels); i++)
		if (strcmp(labels[i], word) == 0)
			return true;
	/* Those of China, Japan and Korea. */
	return (unsigned char)word[0] >= 0xe3;
}

/* The length of the blank or colon at the beginning of s, or 0. */
static size_t
mark_at(struct df_str s, bool *colon)
{
	size_t n = 0;

	if (s.len > 0 && (s.s[0] == ' ' || s.s[0] == ':'))
		n = 1;
	else if (df_str_starts(s, DF_STR("：")) ||
	    df_str_starts(s, DF_STR("／")))
		n = strlen("：");
	*colon |= n > 0 && s.s[0] != ' ';
	return n;
}

size_t
df_name_by(struct df_str s)
{
	for (const char *const *w = words_for(s); *w; w++) {
		size_t n = strlen(*w), i = n, mark;
		bool colon = false;

		if (s.len <= n || strncasecmp(s.s, *w, n) != 0)
			continue;
		while ((mark = mark_at(df_str_slice(s, i, s.len), &colon)) > 0)
			i += mark;
		if (i > n && i < s.len && (colon || !needs_colon(*w, s)))
			return i;
		if (i == n && strcmp(*w, "記者") == 0 &&
		    df_str_holds(s, DF_STR("／")))
			return n;
	}
	return 0;
}

/* Characters that stay what they are in a line begin the text; the last may
 * become one with what follows. */
static struct df_str
plain_beginning(struct df_str s)
{
	size_t n = 0;

	s = df_str_trim(s);
	while (n < s.len && s.s[n] > ' ' && s.s[n] < 0x7f)
		n++;
	if (n > 0 && n < s.len && s.s[n] & 0x80)
		n--;
	return df_str_slice(s, 0, n);
}

bool
df_name_may_be_by(struct df_str raw)
{
	struct df_str s = plain_beginning(raw);
	bool may = s.len == 0;

	for (const char *const *w = words_for(s); !may && *w; w++)
		may = strncasecmp(s.s, *w, strnlen(*w, s.len)) == 0;
	return may;
}

/* Words that are labels only with a colon: alone they are headings. */
static bool
is_heading(struct df_str s)
{
	static const char *const words[] = {"文", "글", "기자"};

	if (df_str_is(s, "Oleh"))
		return true;
	return df_parts_is(s, words, DF_COUNT(words));
}

bool
df_name_is_label(struct df_str s)
{
	size_t len = s.len;

	while (s.len > 0 && strchr(" :-|", s.s[s.len - 1]))
		s.len--;
	if (df_str_ends(s, DF_STR("：")))
		s.len -= strlen("：");
	if (s.len < 2 || s.len > 24 || (s.len == len && is_heading(s)))
		return false;
	for (const char *const *w = words_for(s); *w; w++)
		if (strlen(*w) == s.len && strncasecmp(s.s, *w, s.len) == 0)
			return true;
	return false;
}

bool
df_name_is_starter(struct df_str s)
{
	static const char *const labels[] = {"thread starter", "topic starter",
	    "original poster", "started by", "asked by", "автор темы"};

	return df_parts_is(s, labels, DF_COUNT(labels));
}

/* Whether s is empty, or begins with an address. */
static bool
is_address(struct df_str s)
{
	const char *blank, *at;

	s = df_str_trim(s);
	if (s.len == 0)
		return true;
	blank = memchr(s.s, ' ', s.len);
	at = memchr(s.s, '@', s.len);
	return at && (!blank || at < blank);
}

bool
df_name_is_reporter(struct df_str s)
{
	static const char title[] = " 기자";
	size_t n = strlen(title);

	for (size_t i = 1; i + n <= s.len && i <= REPORTER_MAX; i++)
		if (df_str_starts(df_str_slice(s, i, s.len), df_str(title)))
			return is_address(df_str_slice(s, i + n, s.len));
	return false;
}
