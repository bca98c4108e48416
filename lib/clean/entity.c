/*
 * entity: one pass, in place in a copy; a reference is never shorter than its
 * character.
 */
#include "clean/entity.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/utf8.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
/* The longest reference, with & and ; */
#define REFERENCE_MAX 12

static const struct {
	const char *name;
	const char *text;
} names[] = {{"amp", "&"}, {"quot", "\""}, {"apos", "'"}, {"lt", "<"},
    {"gt", ">"}, {"nbsp", "\xc2\xa0"}, {"ndash", "–"}, {"mdash", "—"},
    {"lsquo", "‘"}, {"rsquo", "’"}, {"ldquo", "“"}, {"rdquo", "”"},
    {"hellip", "…"}, {"laquo", "«"}, {"raquo", "»"}, {"bull", "•"},
    {"middot", "·"}, {"copy", "©"}, {"reg", "®"}, {"trade", "™"}, {"deg", "°"},
    {"eacute", "é"}, {"egrave", "è"}, {"agrave", "à"}, {"ccedil", "ç"},
    {"auml", "ä"}, {"ouml", "ö"}, {"uuml", "ü"}, {"Auml", "Ä"}, {"Ouml", "Ö"},
    {"Uuml", "Ü"}, {"szlig", "ß"}, {"aacute", "á"}, {"iacute", "í"},
    {"oacute", "ó"}, {"uacute", "ú"}, {"ntilde", "ñ"}};

/* The character of &#8217; or &#x2019; or 0. */
static uint32_t
number_of(struct df_str digits)
{
	bool hex = digits.len > 0 && (digits.s[0] | 32) == 'x';
	uint32_t base = hex ? 16 : 10, value = 0;

	if (digits.len <= hex || digits.len > 8)
		return 0;
	for (size_t i = hex; i < digits.len; i++) {
		unsigned char c = (unsigned char)digits.s[i];
		uint32_t d = c >= '0' && c <= '9' ? c - (uint32_t)'0'
		    : hex && (c | 32) >= 'a' && (c | 32) <= 'f'
		    ? (c | 32) - (uint32_t)'a' + 10
		    : 99;

		if (d >= base)
			return 0;
		value = value * base + d;
	}
	return value < 0x20 || value > 0x10ffff ||
		(value >= 0xd800 && value < 0xe000)
	    ? 0
	    : value;
}

/* What the reference at the beginning of s stands for goes to out, which has
 * room for four bytes; its length is returned, and that of the reference goes
 * to *len. 0: there is none. */
static size_t
decode(struct df_str s, char *out, size_t *len)
{
	struct df_str name;
	size_t end = 1;
	uint32_t c;

	while (end < s.len && end < REFERENCE_MAX && s.s[end] != ';')
		end++;
	if (end >= s.len || s.s[end] != ';')
		return 0;
	*len = end + 1;
	name = df_str_slice(s, 1, end);
	if (name.len > 1 && name.s[0] == '#') {
		c = number_of(df_str_slice(name, 1, name.len));
		return c ? df_utf8_encode((int32_t)c, out) : 0;
	}
	for (size_t k = 0; k < COUNT(names); k++)
		if (df_str_is(name, names[k].name)) {
			size_t n = strlen(names[k].text);

			memcpy(out, names[k].text, n);
			return n;
		}
	return 0;
}

static size_t
pass(char *s, size_t len)
{
	size_t n = 0, i = 0, width = 0;

	while (i < len) {
		char c[4];
		size_t k = s[i] == '&'
		    ? decode((struct df_str){s + i, len - i}, c, &width)
		    : 0;

		if (k > 0) {
			memcpy(s + n, c, k);
			n += k;
			i += width;
		} else {
			s[n++] = s[i++];
		}
	}
	return n;
}

int
df_entity_decode(struct df_str s, struct df_arena *a, struct df_str *out)
{
	char *copy;
	size_t n;

	*out = s;
	if (s.len == 0 || !memchr(s.s, '&', s.len) || !memchr(s.s, ';', s.len))
		return 0;
	copy = df_arena_strdup(a, s);
	if (!copy)
		return -1;
	n = pass(copy, s.len);
	*out = (struct df_str){copy, pass(copy, n)};
	return 0;
}
