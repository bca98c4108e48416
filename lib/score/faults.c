/*
 * faults: one pass over the text, stopping at suspicious bytes only.
 */
#include "score/faults.h"

#include <string.h>

#include "core/ascii.h"
#include "core/count.h"
#include "core/utf8.h"

/* A tag or a reference is not longer than this. */
#define TAG_MAX 2000
#define ENTITY_MAX 10

/* Tags that pages are made of. Those that Markdown has no mark for (br, sub,
 * sup, kbd) may stay. */
static const char *const tags[] = {"a", "article", "aside", "b", "blockquote",
    "body", "button", "center", "div", "em", "figure", "font", "footer", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i",
    "iframe", "img", "input", "label", "li", "link", "main", "meta", "nav",
    "ol", "option", "p", "script", "section", "select", "span", "strong",
    "style", "svg", "table", "tbody", "td", "th", "thead", "tr", "ul", "video",
    NULL};

static bool
is_tag_name(const char *s, size_t len)
{
	size_t k;

	for (const char *const *t = tags; *t; t++) {
		for (k = 0; k < len && (*t)[k] == df_ascii_fold(s[k]); k++)
			continue;
		if (k == len && (*t)[k] == '\0')
			return true;
	}
	return false;
}

/* Whether an HTML tag or comment begins at the < that p points at. */
static bool
is_tag(const char *p, const char *end)
{
	const char *name;

	if (end - p > 4 && memcmp(p, "<!--", 4) == 0)
		return true;
	if (end - p > TAG_MAX)
		end = p + TAG_MAX;
	name = ++p;
	if (p < end && *p == '/')
		name = ++p;
	while (p < end && df_ascii_alnum(*p))
		p++;
	if (p == end || p == name || !memchr(" \t\n/>", *p, 5))
		return false;
	return is_tag_name(name, (size_t)(p - name)) &&
	    memchr(p, '>', (size_t)(end - p));
}

/* Whether a character reference begins at the & that p points at. */
static bool
is_entity(const char *p, const char *end)
{
	const char *start;

	if (end - p > ENTITY_MAX)
		end = p + ENTITY_MAX;
	if (++p < end && *p == '#')
		p++;
	start = p;
	while (p < end && df_ascii_alnum(*p))
		p++;
	return p < end && *p == ';' && p - start >= 2;
}

/* Second characters, as UTF-8, that make a fault of the one before: what the
 * bytes 80 to BF of a UTF-8 sequence become in Windows-1252. U+00BB is left
 * out: a closing quotation mark may follow any letter. */
static bool
is_continuation(const char *p, const char *end)
{
	const unsigned char *s = (const unsigned char *)p;

	if (end - p < 2)
		return false;
	if (s[0] == 0xc2)
		return s[1] != 0xbb;
	if (s[0] == 0xc5)
		return s[1] == 0x93 || s[1] == 0xb8 || s[1] == 0xa1;
	return end - p > 2 && s[0] == 0xe2 &&
	    (memcmp(s + 1, "\x82\xac", 2) == 0 ||
		memcmp(s + 1, "\x80\x93", 2) == 0 ||
		memcmp(s + 1, "\x80\x9e", 2) == 0);
}

/* Whether mojibake begins at p, which is C3: one of Ã Â Ð Ñ and a
 * continuation, or the remains of a curly quote, BOM, U+FFFD or emoji. */
static bool
is_mojibake(const char *p, const char *end)
{
	static const char *const wholes[] = {"\xc3\xa2\xe2\x82\xac",
	    "\xc3\xaf\xc2\xbb\xc2\xbf", "\xc3\xaf\xc2\xbf\xc2\xbd",
	    "\xc3\xb0\xc5\xb8"};
	struct df_str rest = {p, (size_t)(end - p)};

	if (rest.len < 4)
		return false;
	if (memchr("\x82\x83\x90\x91", p[1], 4))
		return is_continuation(p + 2, end);
	return df_str_starts_any(rest, wholes, DF_COUNT(wholes)) > 0;
}

/* Look at the suspicious byte at p. */
static void
count_at(struct df_faults *f, const char *p, const char *end, bool code)
{
	const unsigned char *s = (const unsigned char *)p;
	size_t left = (size_t)(end - p);

	if (*s == '<')
		f->tags += !code && is_tag(p, end);
	else if (*s == '&')
		f->entities += !code && is_entity(p, end);
	else if (*s < 0x80 ||
	    (*s == 0xc2 && left > 1 && s[1] < 0xa0 && s[1] != 0x85))
		f->control++;
	else if (*s == 0xc3)
		f->mojibake += is_mojibake(p, end);
	else if (*s == 0xee ||
	    (*s == 0xef && left > 2 && s[1] >= 0x80 && s[1] <= 0xa3))
		f->private_use++;
	else if (left > 2 && memcmp(s, "\xef\xbf\xbd", 3) == 0)
		f->replacement++;
}

static bool
is_suspicious(unsigned char c)
{
	if (c < 0x20)
		return c != '\t' && c != '\n' && c != '\r';
	return c == '<' || c == '&' || c == 0x7f || c == 0xc2 || c == 0xc3 ||
	    c == 0xee || c == 0xef;
}

/* One line outside fences: between backquotes is code. */
static void
count_line(struct df_faults *f, const char *p, const char *line_end,
    const char *end, bool fenced)
{
	const char *close;
	bool code = false;

	for (; p < line_end; p++) {
		if (*p == '`' && !fenced) {
			close = memchr(p + 1, '`', (size_t)(line_end - p - 1));
			code = close != NULL && !code;
		} else if (*p == '\\' && !fenced && p + 1 < line_end &&
		    (p[1] == '<' || p[1] == '&')) {
			p++; /* escaped: text that speaks of mark-up */
		} else if (is_suspicious((unsigned char)*p))
			count_at(f, p, end, code || fenced);
	}
}

/* The length of the fence that the line begins with, or 0; *mark is its
 * character. */
static size_t
fence_length(const char *p, const char *end, char *mark)
{
	const char *start;

	while (p < end && (*p == ' ' || *p == '\t'))
		p++;
	start = p;
	if (p == end || (*p != '`' && *p != '~'))
		return 0;
	*mark = *p;
	while (p < end && *p == *mark)
		p++;
	return p - start < 3 ? 0 : (size_t)(p - start);
}

void
df_faults_count(struct df_faults *f, struct df_str text)
{
	const char *p = text.s, *end = text.s + text.len, *line_end;
	size_t fence = 0, n;
	char mark = 0, open = 0;

	*f = (struct df_faults){0};
	for (; p < end; p = line_end + 1) {
		line_end = memchr(p, '\n', (size_t)(end - p));
		if (!line_end)
			line_end = end;
		n = fence_length(p, line_end, &mark);
		if (fence == 0 && n > 0) {
			fence = n;
			open = mark;
		} else if (fence > 0 && n >= fence && mark == open)
			fence = 0;
		count_line(f, p, line_end, end, fence > 0);
	}
	f->open_fence = fence > 0;
}

/* The start of the last line of text, which has no white space at its end. */
static struct df_str
last_line(struct df_str text)
{
	size_t i = text.len;

	while (i > 0 && text.s[i - 1] != '\n')
		i--;
	return df_str_trim(df_str_slice(text, i, text.len));
}

static bool
is_item(struct df_str line)
{
	size_t i = 0;

	if (line.len > 1 && memchr("-*+#|", line.s[0], 5))
		return true;
	if (df_str_starts(line, DF_STR("\xe2\x80\xa2")))
		return true;
	while (i < line.len && df_ascii_digit(line.s[i]))
		i++;
	return i > 0 && i < line.len && (line.s[i] == '.' || line.s[i] == ')');
}

/* The last character of text, which is not empty. */
static int32_t
last_char(struct df_str text)
{
	size_t i = text.len - 1;
	int32_t c;

	while (i > 0 && ((unsigned char)text.s[i] & 0xc0) == 0x80)
		i--;
	df_utf8_decode(text.s + i, text.len - i, &c);
	return c;
}

bool
df_faults_ends_whole(struct df_str text)
{
	/* Ends of sentences, and what closes around them: ASCII, then « » ‘ ’
	 * “ ” …, then the full stops of Armenian, Arabic, Urdu, Hindi,
	 * Burmese, Ethiopic, Khmer, and of Chinese and Japanese. */
	static const int32_t ends[] = {'.', '!', '?', '"', '\'', ')', ']', '}',
	    '`', '*', '_', '>', '|', 0xab, 0xbb, 0x2018, 0x2019, 0x201c, 0x201d,
	    0x2026, 0x589, 0x61f, 0x6d4, 0x964, 0x104b, 0x1362, 0x17d4, 0x3002,
	    0x300d, 0x300f, 0x3011, 0xff01, 0xff09, 0xff0e, 0xff1f, 0xff61};
	int32_t c;

	text = df_str_trim(text);
	if (text.len == 0)
		return true;
	c = last_char(text);
	for (size_t i = 0; i < DF_COUNT(ends); i++)
		if (c == ends[i])
			return true;
	return is_item(last_line(text));
}
