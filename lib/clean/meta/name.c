/*
 * name: tables of what stands around names and of what is none.
 */
#include "clean/meta/name.h"

#include <stddef.h>
#include <strings.h>

#include "clean/meta/date.h"
#include "clean/meta/date_token.h"
#include "clean/meta/name_by.h"
#include "clean/meta/name_end.h"
#include "core/arena.h"
#include "core/ascii.h"
#include "core/count.h"
#include "core/parts.h"

/* A line that readers see and that is longer is no name. */
#define SHOWN_MAX 100
#define SHOWN_WORDS 8
/* So many words may be a sentence. */
#define SENTENCE_WORDS 3
/* The time of a day, and signs behind it, are not longer. */
#define TIME_MAX 14

static bool
is_of_word(char c)
{
	return df_ascii_letter(c) || c & 0x80;
}

static bool
holds(struct df_str s, const char *part)
{
	size_t n = strlen(part);

	for (size_t i = 0; i + n <= s.len; i++)
		if ((s.s[i] | 32) == (part[0] | 32) &&
		    strncasecmp(s.s + i, part, n) == 0)
			return true;
	return false;
}

/* The same of a word with neither letters nor other characters at it. */
static bool
holds_word(struct df_str s, const char *word)
{
	size_t n = strlen(word);

	for (size_t i = 0; i + n <= s.len; i++)
		if (strncasecmp(s.s + i, word, n) == 0 &&
		    (i == 0 || !is_of_word(s.s[i - 1])) &&
		    (i + n == s.len || !is_of_word(s.s[i + n])))
			return true;
	return false;
}

/* Neither letters nor anything else beyond ASCII. */
static bool
has_no_letter(struct df_str s)
{
	for (size_t i = 0; i < s.len; i++)
		if ((s.s[i] & 0x80) || df_ascii_letter(s.s[i]))
			return false;
	return true;
}

/* page.head.author, {{name}}: what a template left. */
static bool
is_template(struct df_str s)
{
	return memchr(s.s, '{', s.len) || memchr(s.s, '<', s.len) ||
	    memchr(s.s, '%', s.len) || memchr(s.s, '[', s.len) ||
	    df_str_case_starts(s, "page.") || df_str_case_starts(s, "post.") ||
	    df_str_case_starts(s, "site.") || df_str_case_starts(s, "author.");
}

/* Whether s ends in what companies and societies are by law. */
static bool
ends_in_form(struct df_str s)
{
	static const char *const forms[] = {"GmbH", "mbH", "AG", "KG", "e.V.",
	    "e. V.", "e.V", "Inc", "Inc.", "Ltd", "Ltd.", "LLC", "Corp.",
	    "S.A.", "S.L.", "S.p.A.", "S.r.l.", "Srl", "B.V.", "N.V.", "A/S",
	    "ApS", "Oy", "Pty", "SARL"};

	for (size_t i = 0; i < DF_COUNT(forms); i++) {
		size_t n = strlen(forms[i]);

		if (df_str_ends(s, df_str(forms[i])) &&
		    (s.len == n || s.s[s.len - n - 1] == ' '))
			return true;
	}
	return false;
}

/* Whether s names a company, with its place at most: "Acme GmbH, Vienna" or
 * "Acme, Inc."; not somebody of one. */
static bool
is_company(struct df_str s)
{
	const char *comma = s.len > 0 ? memchr(s.s, ',', s.len) : NULL;
	size_t n = comma ? (size_t)(comma - s.s) : s.len;
	struct df_str rest = df_str_trim(df_str_slice(s, n, s.len));

	if (ends_in_form(df_str_slice(s, 0, n)))
		return true;
	rest = comma ? df_str_trim(df_str_slice(rest, 1, rest.len)) : rest;
	return comma && ends_in_form(rest) && !memchr(rest.s, ' ', rest.len);
}

static bool
is_nobody(struct df_str s)
{
	static const char *const nobody[] = {"admin", "administrator", "author",
	    "editor", "webmaster", "root", "user", "guest", "unknown",
	    "anonymous", "learn more", "read more", "written by", "none",
	    "null", "undefined", "n/a", "default", "super user", "superuser",
	    "siteadmin", "wpadmin", "webadmin", "wordpressadmin",
	    "about the author", "view all", "share", "false", "true", "name",
	    "home", "test", "category", "categories", "collection",
	    "collections", "countries", "get", "more", "guest author",
	    "publisher", "zvg", "责任", "責任", "기자", "text", "words"};

	if (s.len < 2 || s.len > DF_NAME_MAX ||
	    df_parts_is(s, nobody, DF_COUNT(nobody)))
		return true;
	return s.s[0] == '@' || df_str_starts(s, DF_STR("©")) ||
	    is_company(s) || holds(s, "://") || holds(s, "www.") ||
	    is_template(s) || has_no_letter(s) || df_name_is_calendar(s);
}

/* Without the full stop of a sentence, which no initial is. */
static struct df_str
without_stop(struct df_str s)
{
	size_t n = s.len;

	while (n > 1 && df_ascii_lower(s.s[n - 2]))
		n--;
	if (s.len > 0 && s.s[s.len - 1] == '.' && s.len - n > 2)
		s.len--;
	return s;
}

/* Where the last address in s has its mark, 0 if there is none. */
static size_t
address_mark(struct df_str s)
{
	size_t i = s.len;

	while (i > 0 && s.s[i - 1] != '@' &&
	    !df_str_starts(df_str_slice(s, i - 1, s.len), DF_STR("://")))
		i--;
	return i > 0 ? i - 1 : 0;
}

/* Without an address in brackets at its end, be it such as ada at hive.org. */
static struct df_str
without_address(struct df_str s)
{
	size_t mark = address_mark(s);
	const char *open = s.len > 0 ? memchr(s.s, '<', s.len) : NULL;

	if (mark == 0 && open && df_str_holds(s, DF_STR(" at ")))
		return df_str_slice(s, 0, (size_t)(open - s.s));
	for (size_t i = 2; i < mark; i++)
		if (strchr("(<[", s.s[i]))
			return df_str_slice(s, 0, i);
	return s;
}

/* Blanks and signs that are part of no name. */
static const char thin[] = " \t\n,;:|-*/";
static const char *const wide[] = {"–", "—", "·", "•"};

/* The length of the one at the end of s; 0 when there is none. */
static size_t
sign_at_end(struct df_str s)
{
	if (s.len > 0 && strchr(thin, s.s[s.len - 1]))
		return 1;
	return df_str_ends_any(s, wide, DF_COUNT(wide));
}

/* The same for its beginning. */
static size_t
sign_at_start(struct df_str s)
{
	if (s.len > 0 && strchr(thin, s.s[0]))
		return 1;
	return df_str_starts_any(s, wide, DF_COUNT(wide));
}

/* Without the quotation marks around it that a program has put there, and the
 * bracket of which the end was cut off. */
static struct df_str
without_quotes(struct df_str s)
{
	s = df_str_trim(s);
	if (s.len > 0 && s.s[0] == '(' && !memchr(s.s, ')', s.len))
		return df_str_slice(s, 1, s.len);
	return s.len > 2 && s.s[0] == '"' && s.s[s.len - 1] == '"'
	    ? df_str_slice(s, 1, s.len - 1)
	    : s;
}

/* Without blanks and signs at both ends, and without "By" at the beginning. */
static struct df_str
strip(struct df_str s)
{
	size_t n;

	s = without_quotes(without_address(s));

	do {
		while ((n = sign_at_start(s)) > 0)
			s = df_str_slice(s, n, s.len);
		n = df_name_by(s);
		s = df_str_slice(s, n, s.len);
	} while (n > 0);
	s = df_name_without_role(s);
	while ((n = sign_at_end(s)) > 0)
		s.len -= n;
	return without_stop(s);
}

struct df_str
df_name_given(struct df_str s)
{
	size_t n = 0;

	/* Behind a bar stands the site or an office, and no name holds one. */
	s = strip(s);
	while (n + 3 < s.len && memcmp(s.s + n, " | ", 3) != 0)
		n++;
	if (n + 3 < s.len)
		s = strip(df_str_slice(s, 0, n));
	if (is_nobody(s) || holds(s, ": "))
		s.len = 0;
	return s;
}

/* Without the paper that Koreans put before a reporter: 스포츠조선=선수민. */
static struct df_str
behind_paper(struct df_str s)
{
	const char *mark = s.len > 0 ? memchr(s.s, '=', s.len) : NULL;

	return mark ? df_str_slice(s, (size_t)(mark - s.s) + 1, s.len) : s;
}

/* Whether a word has small letters of a to z only. */
static bool
is_small(struct df_str word)
{
	for (size_t i = 0; i < word.len; i++)
		if (!df_ascii_lower(word.s[i]))
			return false;
	return true;
}

/* Whether s, which seems to be a name, goes on as a sentence does: with a word
 * in small letters that is no part of names, nor between them. */
static bool
is_sentence(struct df_str s)
{
	static const char *const small[] = {"a", "aan", "abi", "abu", "af",
	    "al", "an", "and", "ap", "at", "auf", "aus", "av", "bei", "ben",
	    "bin", "bint", "binti", "by", "d", "da", "dal", "dalla", "das",
	    "de", "degli", "dei", "del", "dell", "della", "delle", "dello",
	    "dem", "den", "der", "des", "di", "do", "dos", "du", "e", "ed",
	    "el", "en", "et", "for", "from", "für", "i", "ibn", "im", "in",
	    "la", "las", "le", "les", "lo", "los", "och", "of", "og", "on",
	    "op", "s", "t", "te", "ten", "ter", "the", "to", "u", "uit", "und",
	    "van", "vom", "von", "with", "y", "zu", "zum", "zur"};
	size_t n;

	for (size_t i = 0; i < s.len; i += n + 1) {
		struct df_str word;
		bool known = false;

		for (n = 0; i + n < s.len && s.s[i + n] != ' '; n++)
			;
		word = df_str_slice(s, i, i + n);
		for (size_t k = 0; k < DF_COUNT(small) && !known; k++)
			known = df_str_is(word, small[k]);
		if (i > 0 && n > 0 && is_small(word) && !known)
			return true;
	}
	return false;
}

struct df_str
df_name_shown(struct df_str s)
{
	static const char *const no_name[] = {"about the", "author", "http",
	    "read more", "comment", "posts", "follow", "minute", "sign in",
	    "subscribe", "updated", "min read", "view ", "published",
	    "staff only", "click", "replying to", "geändert", "aktualisiert",
	    "veröffentlicht", "fotograf", "photograph", "mis à jour",
	    "publié le", "actualizado", "aggiornato", "bijgewerkt"};
	/* Agostino, Loginov and Photopoulos are names. */
	static const char *const no_word[] = {"ago", "login", "share", "shares",
	    "shared", "foto", "fotos", "photo", "photos", "фото", "Фото"};
	size_t words = 1;
	struct df_date day;

	s = strip(behind_paper(df_name_end(strip(s))));
	for (size_t i = 0; i < s.len; i++)
		words += s.s[i] == ' ';
	if (is_nobody(s) || s.len > SHOWN_MAX || words > SHOWN_WORDS ||
	    (words >= SENTENCE_WORDS && is_sentence(s)) ||
	    df_name_is_label(s) || df_date_find(s, DF_DATE_DAY_FIRST, &day))
		return (struct df_str){0};
	for (size_t i = 0; i < DF_COUNT(no_name); i++)
		if (holds(s, no_name[i]))
			return (struct df_str){0};
	for (size_t i = 0; i < DF_COUNT(no_word); i++)
		if (holds_word(s, no_word[i]))
			return (struct df_str){0};
	return s;
}

/* The length of "by " or the same in another language at the beginning of s;
 * 0 for none. */
static size_t
by_at(struct df_str s)
{
	static const char *const words[] = {"by ", "von ", "par ", "por ",
	    "da ", "di ", "door ", "av ", "af ", "przez "};

	return df_str_starts_any(s, words, DF_COUNT(words));
}

/* The same at s[i], behind a blank, for what begins with a capital or follows a
 * sign, in any form that stands before names. */
static size_t
label_at(struct df_str s, size_t i)
{
	struct df_str rest = df_str_slice(s, i, s.len);

	if (df_str_case_starts(rest, "via "))
		return 0;
	if (df_ascii_lower(rest.s[0]) &&
	    sign_at_end(df_str_slice(s, 0, i - 1)) == 0)
		return 0;
	return df_name_by(rest);
}

/* Whether a line's beginning says when it was written, or how long it takes to
 * read it. */
static bool
is_when(struct df_str s)
{
	static const char *const reading[] = {"min read", "minute read",
	    "mins read", "minutes read", "min. read", "Min. Lesezeit",
	    "Minuten Lesezeit", "min de lecture", "min de lectura",
	    "min di lettura"};
	struct df_date day;

	if (df_date_find(s, DF_DATE_DAY_FIRST, &day))
		return true;
	for (size_t i = 0; i < DF_COUNT(reading); i++)
		if (holds(s, reading[i]))
			return true;
	/* 10:30 am */
	return s.len >= 4 && s.len <= TIME_MAX && df_ascii_digit(s.s[0]) &&
	    (s.s[1] == ':' || s.s[2] == ':');
}

struct df_str
df_name_behind_date(struct df_str s)
{
	size_t n;

	if (!df_date_token_has_figure(s))
		return (struct df_str){0};
	for (size_t i = 2; i < s.len; i++) {
		if (s.s[i - 1] != ' ')
			continue;
		n = by_at(df_str_slice(s, i, s.len));
		if (n == 0)
			n = label_at(s, i);
		if (n > 0 && is_when(df_str_slice(s, 0, i - 1)))
			return df_str_slice(s, i + n, s.len);
	}
	return (struct df_str){0};
}

/* What may stand behind the comma of a name that is in the usual order. */
static bool
is_suffix(struct df_str s)
{
	static const char *const suffixes[] = {
	    "inc", "ltd", "llc", "jr", "sr", "phd", "esq", "gmbh", "co"};
	bool lower = s.len > 1 && s.s[1] == '.'; /* an initial */

	for (size_t i = 0; i < s.len; i++)
		lower |= df_ascii_lower(s.s[i]);
	while (s.len > 0 && s.s[s.len - 1] == '.')
		s.len--;
	return df_parts_is(s, suffixes, DF_COUNT(suffixes)) ||
	    (!lower && !(s.len > 0 && s.s[0] & 0x80));
}

int
df_name_straighten(struct df_str *s, struct df_arena *a)
{
	const char *comma = s->len ? memchr(s->s, ',', s->len) : NULL;
	struct df_str last, first;
	char *name;

	if (!comma)
		return 0;
	last = df_str_trim(df_str_slice(*s, 0, (size_t)(comma - s->s)));
	first =
	    df_str_trim(df_str_slice(*s, (size_t)(comma - s->s) + 1, s->len));
	if (last.len == 0 || first.len == 0 ||
	    memchr(first.s, ',', first.len) || memchr(last.s, ' ', last.len) ||
	    is_suffix(first))
		return 0;
	name = df_arena_alloc(a, first.len + 1 + last.len);
	if (!name)
		return -1;
	memcpy(name, first.s, first.len);
	name[first.len] = ' ';
	memcpy(name + first.len + 1, last.s, last.len);
	*s = (struct df_str){name, first.len + 1 + last.len};
	return 0;
}

bool
df_name_is_login(struct df_str s)
{
	bool sign = false, upper = false;

	for (size_t i = 0; i < s.len; i++) {
		if (s.s[i] == ' ' || s.s[i] & 0x80)
			return false;
		sign |=
		    df_ascii_digit(s.s[i]) || s.s[i] == '_' || s.s[i] == '.';
		upper |= i > 0 && df_ascii_upper(s.s[i]);
	}
	return sign || upper || (s.len > 0 && df_ascii_lower(s.s[0]));
}

bool
df_name_holds(struct df_str list, struct df_str name)
{
	for (size_t i = 0; i + name.len <= list.len; i++)
		if ((i == 0 || list.s[i - 1] == ' ') &&
		    (i + name.len == list.len || list.s[i + name.len] == ',') &&
		    memcmp(list.s + i, name.s, name.len) == 0)
			return true;
	return false;
}

static struct df_str
first_of(struct df_str list)
{
	return df_str_until(list, ',');
}

bool
df_name_shares(struct df_str a, struct df_str b)
{
	return df_str_holds(a, first_of(b)) || df_str_holds(b, first_of(a));
}
