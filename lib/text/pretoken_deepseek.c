/*
 * pretoken_deepseek: the third cut, which numbers and Chinese end like the
 * text's end.
 */
#include "text/pretoken_deepseek.h"

#include <stdbool.h>

#include "text/chars.h"
#include "text/pretoken_blanks.h"

/* What the third cut tells apart. */
enum kind {
	KIND_END, /* of what is cut: a number, Chinese, the text's end */
	KIND_LETTER, /* \p{L} and \p{M} */
	KIND_SIGN, /* \p{P} and \p{S} */
	KIND_BLANK, /* \s */
	KIND_OTHER,
};

static int32_t
character(const struct cursor *c, size_t at, size_t *len)
{
	const char *s = (const char *)c->s;
	int32_t u;

	*len = df_char_decode(s + at, s + c->len, &u);
	return u;
}

static bool
is_chinese(int32_t u)
{
	return (u >= 0x4E00 && u <= 0x9FA5) || (u >= 0x3040 && u <= 0x30FF);
}

static enum kind
kind_at(const struct cursor *c, size_t at, size_t *len)
{
	uint8_t category;
	int32_t u;

	*len = 0;
	if (at == c->len)
		return KIND_END;
	u = character(c, at, len);
	if (is_chinese(u))
		return KIND_END;
	switch (class_at(c, at, len)) {
	case DF_PRETOKEN_NUMBER:
		return KIND_END;
	case DF_PRETOKEN_LETTER:
	case DF_PRETOKEN_UPPER:
	case DF_PRETOKEN_LOWER:
	case DF_PRETOKEN_MARK:
		return KIND_LETTER;
	case DF_PRETOKEN_SPACE:
	case DF_PRETOKEN_NEWLINE:
		return KIND_BLANK;
	case DF_PRETOKEN_OTHER:
		break;
	}
	category = df_char(u)->category;
	return category >= DF_PC && category <= DF_SO ? KIND_SIGN : KIND_OTHER;
}

static size_t
kind_end(const struct cursor *c, size_t at, enum kind kind)
{
	size_t len;

	while (kind_at(c, at, &len) == kind)
		at += len;
	return at;
}

static size_t
chinese_end(const struct cursor *c, size_t at)
{
	size_t len = 0;

	do
		at += len;
	while (at < c->len && is_chinese(character(c, at, &len)));
	return at;
}

static size_t
signs_end(const struct cursor *c, size_t at)
{
	at = kind_end(c, at, KIND_SIGN);
	while (at < c->len && (c->s[at] == '\r' || c->s[at] == '\n'))
		at++;
	return at;
}

static size_t
ascii_letters_end(const struct cursor *c, size_t at)
{
	while (at < c->len && df_is_letter(c->s[at]))
		at++;
	return at;
}

/* White space as the other patterns have it, but that what is cut may end
 * before the text does. */
static size_t
white_end(const struct cursor *c, size_t at)
{
	struct blanks b = blanks_at(c, at);
	size_t len;

	if (b.newline != 0)
		return b.newline;
	return kind_at(c, b.end, &len) == KIND_END ? b.end
						   : blanks_but_one(c, at, b);
}

/* What no alternative matches, up to where one does. */
static size_t
rest_end(const struct cursor *c, size_t at)
{
	size_t len, next;

	while (kind_at(c, at, &len) == KIND_OTHER &&
	    kind_at(c, at + len, &next) != KIND_LETTER)
		at += len;
	return at;
}

size_t
df_pretoken_deepseek_next(const struct cursor *c, size_t at)
{
	size_t len, after;
	enum kind kind = kind_at(c, at, &len);

	if (kind == KIND_END)
		return is_chinese(character(c, at, &len))
		    ? chinese_end(c, at)
		    : numbers_end(c, at, 3);
	if (kind == KIND_LETTER)
		return kind_end(c, at, KIND_LETTER);
	after = at + len;
	if (kind == KIND_SIGN && c->s[at] < 0x80 && after < c->len &&
	    df_is_letter(c->s[after]))
		return ascii_letters_end(c, after);
	if (kind == KIND_SIGN)
		return signs_end(c, at);
	if (c->s[at] != '\r' && c->s[at] != '\n' &&
	    kind_at(c, after, &len) == KIND_LETTER)
		return kind_end(c, after, KIND_LETTER);
	if (c->s[at] == ' ' && kind_at(c, after, &len) == KIND_SIGN)
		return signs_end(c, after);
	return kind == KIND_BLANK ? white_end(c, at) : rest_end(c, at);
}
