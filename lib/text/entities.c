/*
 * entities: the table of names, and one pass.
 */
#include "text/entities.h"

#include <stdint.h>
#include <stdlib.h>

#include "core/arena.h"
#include "core/utf8.h"
#include "text/mojibake_codecs.h"

#define NAME_MAX 8
/* How far the end of code in a line is looked for. */
#define SPAN_MAX 1000

/* HTML 4.01, section 24, and of HTML's newer names those that occur: marks of
 * ASCII and a few signs. Sorted. */
struct entity {
	const char *name;
	uint16_t c;
};

static const struct entity names[] = {{"AElig", 0xC6}, {"AMP", 0x26},
    {"Aacute", 0xC1}, {"Acirc", 0xC2}, {"Agrave", 0xC0}, {"Alpha", 0x391},
    {"Aring", 0xC5}, {"Atilde", 0xC3}, {"Auml", 0xC4}, {"Beta", 0x392},
    {"COPY", 0xA9}, {"Ccedil", 0xC7}, {"Chi", 0x3A7}, {"Dagger", 0x2021},
    {"Delta", 0x394}, {"ETH", 0xD0}, {"Eacute", 0xC9}, {"Ecirc", 0xCA},
    {"Egrave", 0xC8}, {"Epsilon", 0x395}, {"Eta", 0x397}, {"Euml", 0xCB},
    {"GT", 0x3E}, {"Gamma", 0x393}, {"Hat", 0x5E}, {"Iacute", 0xCD},
    {"Icirc", 0xCE}, {"Igrave", 0xCC}, {"Iota", 0x399}, {"Iuml", 0xCF},
    {"Kappa", 0x39A}, {"LT", 0x3C}, {"Lambda", 0x39B}, {"Mu", 0x39C},
    {"NewLine", 0xA}, {"Ntilde", 0xD1}, {"Nu", 0x39D}, {"OElig", 0x152},
    {"Oacute", 0xD3}, {"Ocirc", 0xD4}, {"Ograve", 0xD2}, {"Omega", 0x3A9},
    {"Omicron", 0x39F}, {"Oslash", 0xD8}, {"Otilde", 0xD5}, {"Ouml", 0xD6},
    {"Phi", 0x3A6}, {"Pi", 0x3A0}, {"Prime", 0x2033}, {"Psi", 0x3A8},
    {"QUOT", 0x22}, {"REG", 0xAE}, {"Rho", 0x3A1}, {"Scaron", 0x160},
    {"Sigma", 0x3A3}, {"THORN", 0xDE}, {"Tab", 0x9}, {"Tau", 0x3A4},
    {"Theta", 0x398}, {"Uacute", 0xDA}, {"Ucirc", 0xDB}, {"Ugrave", 0xD9},
    {"Upsilon", 0x3A5}, {"Uuml", 0xDC}, {"Xi", 0x39E}, {"Yacute", 0xDD},
    {"Yuml", 0x178}, {"Zeta", 0x396}, {"aacute", 0xE1}, {"acirc", 0xE2},
    {"acute", 0xB4}, {"aelig", 0xE6}, {"agrave", 0xE0}, {"alefsym", 0x2135},
    {"alpha", 0x3B1}, {"amp", 0x26}, {"and", 0x2227}, {"ang", 0x2220},
    {"apos", 0x27}, {"aring", 0xE5}, {"ast", 0x2A}, {"asymp", 0x2248},
    {"atilde", 0xE3}, {"auml", 0xE4}, {"bdquo", 0x201E}, {"beta", 0x3B2},
    {"brvbar", 0xA6}, {"bsol", 0x5C}, {"bull", 0x2022}, {"cap", 0x2229},
    {"ccedil", 0xE7}, {"cedil", 0xB8}, {"cent", 0xA2}, {"check", 0x2713},
    {"chi", 0x3C7}, {"circ", 0x2C6}, {"clubs", 0x2663}, {"colon", 0x3A},
    {"comma", 0x2C}, {"commat", 0x40}, {"cong", 0x2245}, {"copy", 0xA9},
    {"crarr", 0x21B5}, {"cross", 0x2717}, {"cup", 0x222A}, {"curren", 0xA4},
    {"dArr", 0x21D3}, {"dagger", 0x2020}, {"darr", 0x2193}, {"dash", 0x2010},
    {"deg", 0xB0}, {"delta", 0x3B4}, {"diams", 0x2666}, {"divide", 0xF7},
    {"dollar", 0x24}, {"eacute", 0xE9}, {"ecirc", 0xEA}, {"egrave", 0xE8},
    {"empty", 0x2205}, {"emsp", 0x2003}, {"ensp", 0x2002}, {"epsilon", 0x3B5},
    {"equals", 0x3D}, {"equiv", 0x2261}, {"eta", 0x3B7}, {"eth", 0xF0},
    {"euml", 0xEB}, {"euro", 0x20AC}, {"excl", 0x21}, {"exist", 0x2203},
    {"female", 0x2640}, {"fnof", 0x192}, {"forall", 0x2200}, {"frac12", 0xBD},
    {"frac14", 0xBC}, {"frac34", 0xBE}, {"frasl", 0x2044}, {"gamma", 0x3B3},
    {"ge", 0x2265}, {"grave", 0x60}, {"gt", 0x3E}, {"hArr", 0x21D4},
    {"harr", 0x2194}, {"hearts", 0x2665}, {"hellip", 0x2026},
    {"hyphen", 0x2010}, {"iacute", 0xED}, {"icirc", 0xEE}, {"iexcl", 0xA1},
    {"igrave", 0xEC}, {"image", 0x2111}, {"infin", 0x221E}, {"int", 0x222B},
    {"iota", 0x3B9}, {"iquest", 0xBF}, {"isin", 0x2208}, {"iuml", 0xEF},
    {"kappa", 0x3BA}, {"lArr", 0x21D0}, {"lambda", 0x3BB}, {"lang", 0x2329},
    {"laquo", 0xAB}, {"larr", 0x2190}, {"lbrace", 0x7B}, {"lbrack", 0x5B},
    {"lceil", 0x2308}, {"lcub", 0x7B}, {"ldquo", 0x201C}, {"le", 0x2264},
    {"lfloor", 0x230A}, {"lowast", 0x2217}, {"lowbar", 0x5F}, {"loz", 0x25CA},
    {"lpar", 0x28}, {"lrm", 0x200E}, {"lsaquo", 0x2039}, {"lsqb", 0x5B},
    {"lsquo", 0x2018}, {"lt", 0x3C}, {"macr", 0xAF}, {"male", 0x2642},
    {"mdash", 0x2014}, {"micro", 0xB5}, {"middot", 0xB7}, {"minus", 0x2212},
    {"mu", 0x3BC}, {"nabla", 0x2207}, {"nbsp", 0xA0}, {"ndash", 0x2013},
    {"ne", 0x2260}, {"ni", 0x220B}, {"not", 0xAC}, {"notin", 0x2209},
    {"nsub", 0x2284}, {"ntilde", 0xF1}, {"nu", 0x3BD}, {"num", 0x23},
    {"oacute", 0xF3}, {"ocirc", 0xF4}, {"oelig", 0x153}, {"ograve", 0xF2},
    {"oline", 0x203E}, {"omega", 0x3C9}, {"omicron", 0x3BF}, {"oplus", 0x2295},
    {"or", 0x2228}, {"ordf", 0xAA}, {"ordm", 0xBA}, {"oslash", 0xF8},
    {"otilde", 0xF5}, {"otimes", 0x2297}, {"ouml", 0xF6}, {"para", 0xB6},
    {"part", 0x2202}, {"percnt", 0x25}, {"period", 0x2E}, {"permil", 0x2030},
    {"perp", 0x22A5}, {"phi", 0x3C6}, {"phone", 0x260E}, {"pi", 0x3C0},
    {"piv", 0x3D6}, {"plus", 0x2B}, {"plusmn", 0xB1}, {"pound", 0xA3},
    {"prime", 0x2032}, {"prod", 0x220F}, {"prop", 0x221D}, {"psi", 0x3C8},
    {"quest", 0x3F}, {"quot", 0x22}, {"rArr", 0x21D2}, {"radic", 0x221A},
    {"rang", 0x232A}, {"raquo", 0xBB}, {"rarr", 0x2192}, {"rbrace", 0x7D},
    {"rbrack", 0x5D}, {"rceil", 0x2309}, {"rcub", 0x7D}, {"rdquo", 0x201D},
    {"real", 0x211C}, {"reg", 0xAE}, {"rfloor", 0x230B}, {"rho", 0x3C1},
    {"rlm", 0x200F}, {"rpar", 0x29}, {"rsaquo", 0x203A}, {"rsqb", 0x5D},
    {"rsquo", 0x2019}, {"sbquo", 0x201A}, {"scaron", 0x161}, {"sdot", 0x22C5},
    {"sect", 0xA7}, {"semi", 0x3B}, {"shy", 0xAD}, {"sigma", 0x3C3},
    {"sigmaf", 0x3C2}, {"sim", 0x223C}, {"sol", 0x2F}, {"spades", 0x2660},
    {"star", 0x2606}, {"starf", 0x2605}, {"sub", 0x2282}, {"sube", 0x2286},
    {"sum", 0x2211}, {"sup", 0x2283}, {"sup1", 0xB9}, {"sup2", 0xB2},
    {"sup3", 0xB3}, {"supe", 0x2287}, {"szlig", 0xDF}, {"tau", 0x3C4},
    {"there4", 0x2234}, {"theta", 0x3B8}, {"thetasym", 0x3D1},
    {"thinsp", 0x2009}, {"thorn", 0xFE}, {"tilde", 0x2DC}, {"times", 0xD7},
    {"trade", 0x2122}, {"uArr", 0x21D1}, {"uacute", 0xFA}, {"uarr", 0x2191},
    {"ucirc", 0xFB}, {"ugrave", 0xF9}, {"uml", 0xA8}, {"upsih", 0x3D2},
    {"upsilon", 0x3C5}, {"uuml", 0xFC}, {"verbar", 0x7C}, {"vert", 0x7C},
    {"weierp", 0x2118}, {"xi", 0x3BE}, {"yacute", 0xFD}, {"yen", 0xA5},
    {"yuml", 0xFF}, {"zeta", 0x3B6}, {"zwj", 0x200D}, {"zwnj", 0x200C}};

static int
compare(const void *key, const void *entry)
{
	const struct entity *e = entry;

	return strcmp(key, e->name);
}

/* The character of the name, or 0. */
static int32_t
named(struct df_str s)
{
	char name[NAME_MAX + 1];
	const struct entity *found;

	if (s.len == 0 || s.len > NAME_MAX)
		return 0;
	memcpy(name, s.s, s.len);
	name[s.len] = 0;
	found = bsearch(name, names, sizeof(names) / sizeof(names[0]),
	    sizeof(names[0]), compare);
	return found ? found->c : 0;
}

static int
digit(char c, int base)
{
	int d = c >= '0' && c <= '9' ? c - '0'
	    : c >= 'a' && c <= 'f'   ? c - 'a' + 10
	    : c >= 'A' && c <= 'F'   ? c - 'A' + 10
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
	return c < ' ' || (c >= 0xD800 && c <= 0xDFFF) ? 0 : c;
}

/* The reference at p, which is an &: its character and its length, or 0. */
static int32_t
read_reference(const char *p, const char *end, size_t *len)
{
	size_t n = 1;
	struct df_str s;

	while (n < 12 && p + n < end && p[n] != ';' && p[n] != '&' &&
	    (unsigned char)p[n] > ' ')
		n++;
	if (p + n == end || p[n] != ';')
		return 0;
	*len = n + 1;
	s = (struct df_str){p + 1, n - 1};
	if (s.len > 1 && s.s[0] == '#')
		return numbered(df_str_slice(s, 1, s.len));
	return named(s);
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

/* Whether the name of c needs no semicolon. */
static bool
is_legacy(int32_t c)
{
	return (c >= 0xA0 && c <= 0xFF) || c == '&' || c == '<' || c == '>' ||
	    c == '"';
}

static bool
is_alnum(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
	    (c >= 'a' && c <= 'z');
}

/* As read_reference, in HTML: the longest name counts. */
static int32_t
read_html(const char *p, const char *end, bool attribute, size_t *len)
{
	size_t n = 0, most;
	int32_t c;

	p++;
	if (p < end && *p == '#') {
		c = read_number(p + 1, end, &n);
		*len = n + 2;
		return c < 0 ? 0 : c;
	}
	while (n < NAME_MAX && p + n < end && is_alnum(p[n]))
		n++;
	*len = n + 2;
	if (p + n < end && p[n] == ';' && (c = named((struct df_str){p, n})))
		return c;
	for (most = n; n > 1; n--) {
		c = named((struct df_str){p, n});
		if (!is_legacy(c))
			continue;
		*len = n + 1;
		if (attribute &&
		    (n < most ||
			(p + n < end && (p[n] == '=' || is_alnum(p[n])))))
			return 0;
		return c;
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
