/*
 * pretoken_ends: looking at a text from its end, and at white space.
 */
#include "text/pretoken.h"

#include "text/pretoken_class.h"

/* Where the last character of the first `to` bytes begins. */
static size_t
last_start(const struct cursor *c, size_t to)
{
	size_t at = to - 1;

	while (at > 0 && to - at < 4 && (c->s[at] & 0xC0) == 0x80)
		at--;
	return at;
}

enum df_pretoken_class
df_pretoken_last(const struct df_pretoken *p, struct df_str text)
{
	struct cursor c = {p, (const unsigned char *)text.s, text.len};
	size_t len;

	return class_at(&c, last_start(&c, text.len), &len);
}

size_t
df_pretoken_blanks(const struct df_pretoken *p, struct df_str text, size_t at)
{
	struct cursor c = {p, (const unsigned char *)text.s, text.len};
	size_t len;

	while (at < text.len && is_blank(class_at(&c, at, &len)))
		at += len;
	return at;
}

struct df_str
df_pretoken_trim(const struct df_pretoken *p, struct df_str text)
{
	struct cursor c = {p, (const unsigned char *)text.s, text.len};
	size_t from = df_pretoken_blanks(p, text, 0), to = text.len, at, len;

	for (; to > from; to = at) {
		/* In broken UTF-8, characters found from both ends overlap. */
		at = last_start(&c, to);
		if (at < from || !is_blank(class_at(&c, at, &len)) ||
		    at + len != to)
			break;
	}
	return df_str_slice(text, from, to);
}
