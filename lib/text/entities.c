/*
 * entities: one pass.
 */
#include "text/entities.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/ascii.h"
#include "core/utf8.h"
#include "text/entities_table.h"
#include "text/mojibake_codecs.h"

/* How far the end of code in a line is looked for. */
#define SPAN_MAX 1000

static int
compare(const void *key, const void *entry)
{
	const struct df_str *s = key;
	const struct df_entity *e = entry;
	const char *name = df_entity_names[e->at / DF_ENTITY_STRETCH] +
	    e->at % DF_ENTITY_STRETCH;
	int order = memcmp(s->s, name, s->len < e->len ? s->len : e->len);

	return order ? order : (int)s->len - (int)e->len;
}

/* The character of the names that nearly all references have, or 0. */
static int32_t
common(struct df_str s)
{
	static const struct {
		struct df_str name;
		int32_t c;
	} names[] = {
	    {{"amp", 3}, '&'},
	    {{"nbsp", 4}, 0xA0},
	    {{"quot", 4}, '"'},
	    {{"lt", 2}, '<'},
	    {{"gt", 2}, '>'},
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (df_str_eq(s, names[i].name))
			return names[i].c;
	return 0;
}

/* The character of the name, or NULL. */
static const struct df_entity *
named(struct df_str s)
{
	if (s.len == 0 || s.len > DF_ENTITY_NAME_MAX)
		return NULL;
	return bsearch(
	    &s, df_entities, df_entities_n, sizeof(df_entities[0]), compare);
}

static int
digit(char c, int base)
{
	int d = df_ascii_digit(c)  ? c - '0'
	    : c >= 'a' && c <= 'f' ? c - 'a' + 10
	    : c >= 'A' && c <= 'F' ? c - 'A' + 10
				   : 99;

	return d < base ? d : -1;
}

/* The character of a number without its #, or 0. */
static int32_t
numbered(struct df_str s)
{
	int base = s.len > 0 && (s.s[0] == 'x' || s.s[0] == 'X') ? 16 : 10;
	size_t i = base == 16;
	int32_t c = 0;

	if (i == s.len)
		return 0;
	for (; i < s.len; i++) {
		int d = digit(s.s[i], base);

		if (d < 0)
			return 0;
		c = c * base + d;
		if (c > 0x10FFFF)
			return 0;
	}
	if (c >= 0x80 && c <= 0x9F)
		return df_codec_c1(c);
	/* Line ends of what was escaped twice are white space. */
	if (c == '\t' || c == '\n' || c == '\r')
		return ' ';
	return c < ' ' || (c >= 0xD800 && c <= 0xDFFF) ? 0 : c;
}

/* The reference at p, which is an &: its character and its length, or 0. */
static int32_t
read_reference(const char *p, const char *end, size_t *len)
{
	const struct df_entity *e;
	size_t n = 1;
	struct df_str s;
	int32_t c;

	while (n < DF_ENTITY_NAME_MAX + 1 && p + n < end && p[n] != ';' &&
	    p[n] != '&' && (unsigned char)p[n] > ' ')
		n++;
	if (p + n == end || p[n] != ';')
		return 0;
	*len = n + 1;
	s = (struct df_str){p + 1, n - 1};
	if (s.len > 1 && s.s[0] == '#')
		return numbered(df_str_slice(s, 1, s.len));
	if ((c = common(s)))
		return c;
	e = named(s);
	return e ? e->c : 0;
}

static size_t
ticks(const char *p, const char *end)
{
	const char *q = p;

	while (q < end && *q == '`')
		q++;
	return (size_t)(q - p);
}

/* Behind the code that begins with the ` at p, or behind these. */
static const char *
skip_span(const char *p, const char *end)
{
	size_t n = ticks(p, end);
	const char *start = p + n, *q = start;

	while (q < end && q - start < SPAN_MAX) {
		size_t m = ticks(q, end);

		if (m == n)
			return q + m;
		q += m > 0 ? m : 1;
	}
	return start;
}

/* How references are told. */
enum how {
	IN_TEXT = 0, /* of our own output: with a semicolon */
	IN_MARKDOWN, /* and not in code */
	IN_HTML,
	IN_ATTRIBUTE,
};

/* The number at p, behind &#, in HTML; its length goes to *len. -1: there is
 * none. */
static int32_t
read_number(const char *p, const char *end, size_t *len)
{
	int base = p < end && (*p == 'x' || *p == 'X') ? 16 : 10;
	const char *q = p + (base == 16), *first = q;
	int32_t c = 0;

	for (int d; q < end && (d = digit(*q, base)) >= 0; q++)
		c = c > 0x10FFFF ? c : c * base + d;
	if (q == first)
		return -1;
	*len = (size_t)(q - p) + (q < end && *q == ';');
	if (c >= 0x80 && c <= 0x9F)
		return df_codec_c1(c);
	return c == 0 || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF) ? 0xFFFD
								      : c;
}

/* As read_reference, in HTML: the longest name counts. */
static int32_t
read_html(const char *p, const char *end, bool attribute, size_t *len)
{
	const struct df_entity *e;
	size_t n = 0, most;
	int32_t c;

	p++;
	if (p < end && *p == '#') {
		c = read_number(p + 1, end, &n);
		*len = n + 2;
		return c < 0 ? 0 : c;
	}
	while (n < DF_ENTITY_NAME_MAX && p + n < end && df_ascii_alnum(p[n]))
		n++;
	*len = n + 2;
	if (p + n < end && p[n] == ';') {
		if ((c = common((struct df_str){p, n})))
			return c;
		if ((e = named((struct df_str){p, n})))
			return e->c;
	}
	most = n;
	for (n = n > DF_ENTITY_BARE_MAX ? DF_ENTITY_BARE_MAX : n; n > 1; n--) {
		e = named((struct df_str){p, n});
		if (!e || !e->bare)
			continue;
		*len = n + 1;
		if (attribute &&
		    (n < most ||
			(p + n < end && (p[n] == '=' || df_ascii_alnum(p[n])))))
			return 0;
		return e->c;
	}
	return 0;
}

static int32_t
read_one(const char *p, const char *end, enum how how, size_t *len)
{
	if (*p != '&')
		return 0;
	return how >= IN_HTML ? read_html(p, end, how == IN_ATTRIBUTE, len)
			      : read_reference(p, end, len);
}

static const char *
next_mark(const char *p, const char *end, enum how how)
{
	if (how == IN_MARKDOWN && *p == '`')
		return skip_span(p, end);
	if (how == IN_MARKDOWN || *p == '&')
		return p + 1;
	p = memchr(p, '&', (size_t)(end - p));
	return p ? p : end;
}

static int
replace(struct df_str s, enum how how, struct df_arena *a, struct df_str *out)
{
	const char *end = s.len > 0 ? s.s + s.len : s.s;
	const char *from = s.s, *p = s.s;
	char *text = NULL;
	size_t len = 0;

	*out = s;
	if (s.len == 0 || !memchr(s.s, '&', s.len))
		return 0;
	while (p < end) {
		size_t n = 0;
		int32_t c = read_one(p, end, how, &n);

		if (c == 0) {
			p = next_mark(p, end, how);
			continue;
		}
		/* A reference is never shorter than its character. */
		if (!text && !(text = df_arena_alloc(a, s.len)))
			return -1;
		memcpy(text + len, from, (size_t)(p - from));
		len += (size_t)(p - from);
		len += df_utf8_encode(c, text + len);
		from = p += n;
	}
	if (!text)
		return 0;
	memcpy(text + len, from, (size_t)(end - from));
	*out = (struct df_str){text, len + (size_t)(end - from)};
	return 0;
}

int
df_entities_mend(
    struct df_str s, bool spans, struct df_arena *a, struct df_str *out)
{
	return replace(s, spans ? IN_MARKDOWN : IN_TEXT, a, out);
}

int
df_entities_decode(
    struct df_str s, bool attribute, struct df_arena *a, struct df_str *out)
{
	return replace(s, attribute ? IN_ATTRIBUTE : IN_HTML, a, out);
}
