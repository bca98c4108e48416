/*
 * language: what to show to the detector, and what to make of its answer.
 */
#include "clean/language.h"

#include <string.h>

#include "core/arena.h"
#include "core/ascii.h"
#include "core/buf.h"
#include "core/err.h"
#include "core/jsonw.h"
#include "core/limits.h"
#include "net/url.h"
#include "text/blocks.h"
#include "text/langcodes.h"
#include "text/langid.h"

/* A smaller part of the text may be names and quotations. */
#define SHARE_LEAST 0.1
/* A smaller part is not asked for again. */
#define CONFIRM_LEAST 0.3
/* No tag of a language is longer. */
#define DECLARED_MAX 100

/* The sample of a long text: so many pieces of so many bytes, and what is left
 * of a word, if that is not too long, and of a character. */
#define PIECES 8
#define PIECE 1024
#define WORD_MOST 64
#define SAMPLE_MAX (PIECES * (PIECE + WORD_MOST + 4))
/* The first piece begins at the start, but ends where it would if it began
 * behind the first word. */
#define SAMPLE_ROOM (SAMPLE_MAX + WORD_MOST + 4)

/* Behind the code between ` at p, or behind p where it does not end soon. */
static const char *
skip_code(const char *p, const char *end)
{
	const char *q = p + 1;

	while (q < end && *q != '`' && *q != '\n')
		q++;
	return q < end && *q == '`' ? q + 1 : p + 1;
}

static const char *
skip_address(const char *p, const char *end)
{
	while (p < end && (unsigned char)*p > ' ' && *p != ')' && *p != '>')
		p++;
	return p;
}

static bool
is_at(const char *p, const char *end, const char *what)
{
	size_t n = strlen(what);

	return (size_t)(end - p) >= n && memcmp(p, what, n) == 0;
}

/* Behind the code or the address at p, or p. */
static const char *
skip(const char *p, const char *end)
{
	if (*p == '`')
		return skip_code(p, end);
	if (is_at(p, end, "](") || is_at(p, end, "http://") ||
	    is_at(p, end, "https://"))
		return skip_address(p, end);
	return p;
}

/* Append a block without its code in lines and its addresses. */
static size_t
add_words(char *out, size_t len, struct df_str s)
{
	const char *p = s.s, *end = s.s + s.len, *q;

	while (p < end && len < DF_LANGID_MAX) {
		const char *stop = end;

		if ((size_t)(end - p) > DF_LANGID_MAX - len)
			stop = p + (DF_LANGID_MAX - len);
		while (p < stop && *p != '`' && *p != ']' && *p != 'h')
			out[len++] = *p++;
		if (p == stop)
			continue;
		q = skip(p, end);
		out[len++] = q > p ? ' ' : *p;
		p = q > p ? q : p + 1;
	}
	if (len < DF_LANGID_MAX)
		out[len++] = '\n';
	return len;
}

/* The words of the text, as much of them as the detector reads. */
static int
words_of(struct df_str text, struct df_arena *a, struct df_str *out)
{
	struct df_blocks it;
	struct df_block block;
	size_t len = 0;
	char *s = df_arena_alloc(
	    a, text.len < DF_LANGID_MAX ? text.len + 1 : DF_LANGID_MAX);

	if (!s)
		return -1;
	df_blocks_init(&it, text);
	while (len < DF_LANGID_MAX && df_blocks_next(&it, &block))
		if (block.kind != DF_BLOCK_CODE)
			len = add_words(
			    s, len, df_str_slice(text, block.start, block.end));
	/* Not in the middle of a character. */
	if (len == DF_LANGID_MAX) {
		while (len > 0 && ((unsigned char)s[len - 1] & 0xc0) == 0x80)
			len--;
		len -= len > 0;
	}
	*out = (struct df_str){s, len};
	return 0;
}

/* Where a piece that ends at about `at` ends: at white space, if that is not
 * far, or else at any character. */
static size_t
piece_end(struct df_str s, size_t at)
{
	size_t end = at < s.len ? at : s.len;

	while (end < s.len && end < at + WORD_MOST &&
	    (unsigned char)s.s[end] > ' ')
		end++;
	while (end < s.len && ((unsigned char)s.s[end] & 0xc0) == 0x80)
		end++;
	return end;
}

/* Of a long text, pieces in equal distances; how many bytes these are, 0 where
 * it is short. */
static size_t
sample(struct df_str words, char out[SAMPLE_ROOM])
{
	size_t len = 0, at = 0;

	if (words.len <= SAMPLE_MAX)
		return 0;
	for (size_t i = 0; i < PIECES; i++) {
		size_t from = piece_end(words, words.len / PIECES * i);
		size_t to = piece_end(words, from + PIECE);

		from = i == 0 ? 0 : from < at ? at : from;
		to = to < from ? from : to;
		memcpy(out + len, words.s + from, to - from);
		len += to - from;
		at = to;
	}
	return len;
}

/* A text in another script than ours, without the words in ours; empty if it
 * is not in one. */
static struct df_str
without_latin(struct df_str words, struct df_arena *a)
{
	size_t latin = 0, len = 0;
	char *s;

	for (size_t i = 0; i < words.len; i++) {
		latin += df_ascii_letter(words.s[i]);
		len += (unsigned char)words.s[i] >= 0x80;
	}
	s = len > latin ? df_arena_alloc(a, words.len) : NULL;
	if (!s)
		return (struct df_str){0};
	len = 0;
	for (size_t i = 0; i < words.len; i++) {
		bool out = df_ascii_letter(words.s[i]);

		if (!out || (len > 0 && s[len - 1] != ' '))
			s[len++] = out ? ' ' : words.s[i];
	}
	return (struct df_str){s, len};
}

/* Names of programs and commands make the detector doubt what it sees. A
 * language that it surely sees without them, when told of it, it has seen
 * rightly: not so in our script, where unknown languages look like known ones.
 */
static void
confirm(struct df_str words, struct df_arena *a, struct df_langids *found)
{
	struct df_langid_hints told = {df_str(found->v[0].code), {0}};
	struct df_langids again;

	words = without_latin(words, a);
	if (words.len == 0 || found->v[0].share < CONFIRM_LEAST)
		return;
	df_langid_find(words, &told, &again);
	found->sure =
	    again.sure && strcmp(again.v[0].code, found->v[0].code) == 0;
}

/* Ask for the language of a sample, and of all only where that is not sure:
 * long texts have the languages of their parts. */
static void
find(struct df_str words, const struct df_langid_hints *hints,
    struct df_arena *a, struct df_langids *found)
{
	char part[SAMPLE_ROOM];
	size_t len = sample(words, part);

	if (len > 0)
		df_langid_find((struct df_str){part, len}, hints, found);
	if (len == 0 || !found->sure)
		df_langid_find(words, hints, found);
	if (!found->sure && found->n > 0)
		confirm(words, a, found);
}

/* The languages of the text, if it has several. */
static int
list(const struct df_langids *found, struct df_arena *a, struct df_str *out)
{
	struct df_buf b;
	struct df_jsonw w;
	size_t n = 0;

	df_buf_init(&b, DF_KIB);
	df_jsonw_init(&w, &b);
	df_jsonw_open(&w, '[');
	for (size_t i = 0; i < found->n; i++) {
		if (found->v[i].share < SHARE_LEAST)
			continue;
		df_jsonw_open(&w, '{');
		df_jsonw_key(&w, "lang");
		df_jsonw_cstr(&w, found->v[i].code);
		df_jsonw_key(&w, "score");
		df_jsonw_fixed(&w, found->v[i].share, 2);
		df_jsonw_close(&w, '}');
		n++;
	}
	df_jsonw_close(&w, ']');
	if (n > 1)
		*out = df_str(df_arena_strdup(a, df_buf_str(&b)));
	df_buf_release(&b);
	return n > 1 && !out->s ? -1 : 0;
}

/* Write a tag as RFC 5646 recommends: en-US, zh-Hant. */
static void
put_case(char *s, size_t len)
{
	size_t start = 0;

	for (size_t i = 0; i <= len; i++) {
		if (i < len && s[i] != '-')
			continue;
		for (size_t k = start; k < i; k++) {
			bool upper = start > 0 &&
			    (i - start == 2 || (i - start == 4 && k == start));

			if (df_ascii_upper(s[k]))
				s[k] += 32;
			if (upper && df_ascii_lower(s[k]))
				s[k] -= 32;
		}
		start = i + 1;
	}
}

/* The part of a tag that names the language. */
static struct df_str
code_of(struct df_str tag)
{
	return df_str_until(tag, '-');
}

/* What the document says, as far as that is a language tag, or a locale such as
 * en_GB. */
static int
take_declared(struct df_str declared, struct df_arena *a, struct df_str *lang)
{
	struct df_str code, known;
	char *s;

	*lang = DF_STR("und");
	declared = df_str_trim(declared);
	if (declared.len > DECLARED_MAX)
		return 0;
	s = df_arena_strdup(a, declared);
	if (!s)
		return -1;
	for (size_t i = 0; i < declared.len; i++)
		s[i] = s[i] == '_' ? '-' : s[i];
	declared.s = s;
	code = code_of(declared);
	known = df_langcode_short(code);
	if (!df_langid_is_tag(declared) || !df_langcode_is(code))
		return 0;
	put_case(s, declared.len);
	*lang = (struct df_str){s, declared.len};
	if (known.len > 0) { /* en-US for eng-US */
		*lang = df_str_slice(*lang, 1, lang->len);
		memcpy(s + 1, known.s, known.len);
	}
	return 0;
}

/* The end of the host's name, if it may be a country. */
static struct df_str
country_of(struct df_str url)
{
	struct df_url u;
	size_t n;

	if (!df_url_is_http(url) || df_url_parse(url, &u, NULL) < 0)
		return (struct df_str){0};
	n = u.host.len;
	while (n > 0 && u.host.s[n - 1] != '.')
		n--;
	u.host = df_str_slice(u.host, n, u.host.len);
	return n > 0 && u.host.len == 2 ? u.host : (struct df_str){0};
}

int
df_language_find(struct df_str text, struct df_str declared, struct df_str url,
    struct df_arena *a, struct df_language *out)
{
	struct df_langids found;
	struct df_langid_hints hints;
	struct df_str words;

	*out = (struct df_language){0};
	if (take_declared(declared, a, &out->lang) < 0 ||
	    words_of(text, a, &words) < 0)
		return -1;
	hints = (struct df_langid_hints){out->lang, country_of(url)};
	find(words, &hints, a, &found);
	if (!found.sure)
		return 0;
	out->score = found.v[0].share;
	if (!df_langid_matches(out->lang, df_str(found.v[0].code))) {
		out->lang = df_str(df_arena_strdup(a, df_str(found.v[0].code)));
		if (!out->lang.s)
			return -1;
	}
	return list(&found, a, &out->langs);
}

/* The next of the tags in a list; false at its end. */
static bool
next_tag(struct df_str *rest, struct df_str *tag)
{
	size_t n = 0;

	if (rest->len == 0)
		return false;
	while (n < rest->len && rest->s[n] != ',')
		n++;
	*tag = df_str_trim(df_str_slice(*rest, 0, n));
	*rest = df_str_slice(*rest, n < rest->len ? n + 1 : n, rest->len);
	return true;
}

/* 0 if it may be what a document has for lang, else -1 with a usage error. */
static int
check_tag(struct df_str tag, struct df_err *err)
{
	struct df_str code = code_of(tag), known = df_langcode_short(code);

	if (known.len > 0)
		return df_err_usage(err,
		    "--lang: BCP 47 has %.*s for the language '%.*s'",
		    (int)known.len, known.s, (int)code.len, code.s);
	if (!df_langid_is_tag(tag) || !df_langcode_is(code))
		return df_err_usage(err,
		    "--lang: '%.*s' is no language tag of BCP 47, such as en "
		    "or pt-BR",
		    (int)tag.len, tag.s);
	return 0;
}

int
df_language_check(const struct df_strings *wanted, struct df_err *err)
{
	for (size_t i = 0; i < wanted->n; i++) {
		struct df_str rest = df_str(wanted->v[i]), tag;

		if (rest.len == 0)
			return df_err_usage(err, "--lang: no language named");
		while (next_tag(&rest, &tag))
			if (check_tag(tag, err) < 0)
				return -1;
	}
	return 0;
}

int
df_language_want(
    const struct df_strings *wanted, struct df_str lang, struct df_err *err)
{
	for (size_t i = 0; i < wanted->n; i++) {
		struct df_str rest = df_str(wanted->v[i]), tag;

		while (next_tag(&rest, &tag))
			if (df_langid_matches(lang, tag))
				return 0;
	}
	if (wanted->n == 0)
		return 0;
	return df_err_input(err, "lang", "the language is %.*s, not of --lang",
	    (int)lang.len, lang.s);
}
