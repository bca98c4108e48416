/*
 * pretoken: the patterns of the published encodings, written out as code.
 *
 * cl100k_base (tiktoken 0.14, tiktoken_ext/openai_public.py), alternatives in
 * order, each tried at the same place:
 *
 *	1  '(?i:[sdmt]|ll|ve|re)
 *	2  [^\r\n\p{L}\p{N}]?+\p{L}++
 *	3  \p{N}{1,3}+
 *	4   ?[^\s\p{L}\p{N}]++[\r\n]*+
 *	5  \s++$
 *	6  \s*[\r\n]
 *	7  \s+(?!\S)
 *	8  \s
 *
 * o200k_base (Tekken's is the same without 'x, and \p{N} in place of 3), where
 * U is [\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}], l the same with \p{Ll} in place of
 * the first two, and 'x alternative 1 above or nothing:
 *
 *	1  [^\r\n\p{L}\p{N}]?U*l+'x
 *	2  [^\r\n\p{L}\p{N}]?U+l*'x
 *	3  \p{N}{1,3}
 *	4   ?[^\s\p{L}\p{N}]+[\r\n/]*
 *	5  \s*[\r\n]+
 *	6  \s+(?!\S)
 *	7  \s+
 *
 * r50k_base, which is also p50k_base's and GPT-2's:
 *
 *	1  '(?:[sdmt]|ll|ve|re)
 *	2   ?\p{L}++
 *	3   ?\p{N}++
 *	4   ?[^\s\p{L}\p{N}]++
 *	5  \s++$
 *	6  \s+(?!\S)
 *	7  \s
 *
 * Llama 3's and Qwen 2's, as their tokenizer.json has them (Qwen 2 has \p{N} in
 * place of 3):
 *
 *	1  (?i:'s|'t|'re|'ve|'m|'ll|'d)
 *	2  [^\r\n\p{L}\p{N}]?\p{L}+
 *	3  \p{N}{1,3}
 *	4   ?[^\s\p{L}\p{N}]+[\r\n]*
 *	5  \s*[\r\n]+
 *	6  \s+(?!\S)
 *	7  \s+
 *
 * Letters and numbers are those of Unicode 16.0, \s is White_Space (with
 * U+0085, without U+FEFF), and (?i:s) is also the long s, U+017F.
 */
#include "text/pretoken.h"

#include <stdbool.h>

#include "core/ascii.h"
#include "core/count.h"
#include "text/pretoken_blanks.h"
#include "text/pretoken_borders.h"
#include "text/pretoken_class.h"
#include "text/pretoken_deepseek.h"
#include "text/pretoken_run.h"
#include "text/pretoken_wide.h"

void
df_pretoken_init(struct df_pretoken *p, enum df_pretoken_pattern pattern,
    const uint8_t *page, const uint8_t *classes)
{
	p->pattern = pattern;
	p->page = page;
	p->classes = classes;
	for (unsigned i = 0; i < 256; i++)
		p->bytes[i] = i < 0x80 ? classes[page[0] * 256u + i] : WIDE;
}

/* 'x at any place, in either case: its end, or `at` when it is not there. */
static size_t
contraction_end(const struct cursor *c, size_t at)
{
	const unsigned char *s = c->s + at;
	size_t left = c->len - at;
	unsigned char a, b;

	if (left < 2 || s[0] != '\'')
		return at;
	a = s[1] | 0x20;
	if (s[1] < 0x80 && (a == 's' || a == 'd' || a == 'm' || a == 't'))
		return at + 2;
	if (left < 3)
		return at;
	if (s[1] == 0xC5 && s[2] == 0xBF)
		return at + 3;
	b = s[2] | 0x20;
	if ((a == 'l' && b == 'l') || ((a == 'v' || a == 'r') && b == 'e'))
		return at + 3;
	return at;
}

/* Alternative 4 without its blank, at a character of class other. */
static size_t
symbols_end(const struct cursor *c, size_t at)
{
	at = run_end(c, at, DF_PRETOKEN_OTHER);
	while (at < c->len && (c->s[at] == '\r' || c->s[at] == '\n'))
		at++;
	return at;
}

/* cl100k's alternatives 5 to 8. */
static size_t
blanks_end(const struct cursor *c, size_t from)
{
	struct blanks b = blanks_at(c, from);

	if (b.newline != 0 && b.end < c->len)
		return b.newline;
	return blanks_but_one(c, from, b);
}

typedef size_t blanks_fn(const struct cursor *, size_t);

/* cl100k's, and with other ends for blanks and numbers Llama 3's and Qwen 2's;
 * inlined into each. */
static inline size_t
letters_next(const struct cursor *c, size_t at, int numbers, blanks_fn *blanks)
{
	size_t len, after, end;
	enum df_pretoken_class class = class_at(c, at, &len), next;

	if (class == DF_PRETOKEN_LETTER)
		return run_end(c, at + len, DF_PRETOKEN_LETTER);
	if (class == DF_PRETOKEN_NUMBER)
		return numbers_end(c, at, numbers);
	if (class == DF_PRETOKEN_NEWLINE)
		return blanks(c, at);
	if ((end = contraction_end(c, at)) > at)
		return end;
	after = at + len;
	if (after == c->len)
		return after;
	next = class_at(c, after, &len);
	if (next == DF_PRETOKEN_LETTER)
		return run_end(c, after + len, DF_PRETOKEN_LETTER);
	if (class == DF_PRETOKEN_OTHER)
		return symbols_end(c, at);
	if (c->s[at] == ' ' && next == DF_PRETOKEN_OTHER)
		return symbols_end(c, after);
	return blanks(c, at);
}

static size_t
cl100k_next(const struct cursor *c, size_t at)
{
	return letters_next(c, at, 3, blanks_end);
}

static size_t
llama3_next(const struct cursor *c, size_t at)
{
	return letters_next(c, at, 3, newlines_end);
}

static size_t
qwen2_next(const struct cursor *c, size_t at)
{
	return letters_next(c, at, 1, newlines_end);
}

#define IN(class, set) ((set) >> (class) & 1)
#define UPPER_RUN \
	(1u << DF_PRETOKEN_UPPER | 1u << DF_PRETOKEN_LETTER | \
	    1u << DF_PRETOKEN_MARK)
#define LOWER_RUN \
	(1u << DF_PRETOKEN_LOWER | 1u << DF_PRETOKEN_LETTER | \
	    1u << DF_PRETOKEN_MARK)
#define SYMBOL_RUN (1u << DF_PRETOKEN_OTHER | 1u << DF_PRETOKEN_MARK)

/* The end of the run of characters of a set of classes. */
static inline size_t
set_end(const struct cursor *c, size_t at, unsigned set)
{
	size_t len;

	for (; at < c->len && IN(class_at(c, at, &len), set); at += len)
		if (IN(DF_PRETOKEN_LETTER, set) && c->s[at] >= 0xE4)
			at = han_end(c, at + len) - len;
	return at;
}

/* o200k's alternatives 1 and 2 without what is in front, at a letter or mark:
 * the first takes capitals only with something behind them that is none. */
static inline size_t
o200k_word_end(const struct cursor *c, size_t at, bool contractions)
{
	enum df_pretoken_class class = DF_PRETOKEN_OTHER;
	size_t len, both = 0;

	while (at < c->len) {
		class = class_at(c, at, &len);
		if (!IN(class, UPPER_RUN))
			break;
		at += len;
		if (class == DF_PRETOKEN_LETTER)
			at = han_end(c, at);
		if (class != DF_PRETOKEN_UPPER)
			both = at;
	}
	if (at < c->len && class == DF_PRETOKEN_LOWER)
		at = set_end(c, at, LOWER_RUN);
	else if (both != 0)
		at = both;
	return contractions && at < c->len ? contraction_end(c, at) : at;
}

static size_t
o200k_symbols_end(const struct cursor *c, size_t at)
{
	at = set_end(c, at, SYMBOL_RUN);
	while (at < c->len &&
	    (c->s[at] == '\r' || c->s[at] == '\n' || c->s[at] == '/'))
		at++;
	return at;
}

/* o200k's, and Tekken's; inlined into each. */
static inline size_t
cased_next(const struct cursor *c, size_t at, int numbers, bool contractions)
{
	/* NOLINTNEXTLINE(misc-redundant-expression): they share classes. */
	const unsigned word = UPPER_RUN | LOWER_RUN;
	enum df_pretoken_class class, next = DF_PRETOKEN_SPACE;
	size_t len, after;

	class = class_at(c, at, &len);
	if (IN(class, word))
		return o200k_word_end(c, at, contractions);
	if (class == DF_PRETOKEN_NUMBER)
		return numbers_end(c, at, numbers);
	if (class == DF_PRETOKEN_NEWLINE)
		return newlines_end(c, at);
	after = at + len;
	if (after < c->len)
		next = class_at(c, after, &len);
	if (IN(next, word))
		return o200k_word_end(c, after, contractions);
	if (class == DF_PRETOKEN_OTHER)
		return o200k_symbols_end(c, at);
	if (c->s[at] == ' ' && next == DF_PRETOKEN_OTHER)
		return o200k_symbols_end(c, after);
	return newlines_end(c, at);
}

static size_t
o200k_next(const struct cursor *c, size_t at)
{
	return cased_next(c, at, 3, true);
}

static size_t
tekken_next(const struct cursor *c, size_t at)
{
	return cased_next(c, at, 1, false);
}

/* As contraction_end, in lower case only. */
static size_t
lower_contraction_end(const struct cursor *c, size_t at)
{
	size_t end = contraction_end(c, at);

	for (size_t i = at + 1; i < end; i++)
		if (!df_ascii_lower(c->s[i]))
			return at;
	return end;
}

static size_t
r50k_next(const struct cursor *c, size_t at)
{
	size_t len, end = lower_contraction_end(c, at);
	enum df_pretoken_class class = class_at(c, at, &len);

	if (end > at)
		return end;
	if (c->s[at] == ' ' && at + 1 < c->len) {
		enum df_pretoken_class next = class_at(c, at + 1, &len);

		if (next < DF_PRETOKEN_SPACE)
			return run_end(c, at + 1 + len, next);
	}
	if (class < DF_PRETOKEN_SPACE)
		return run_end(c, at, class);
	return blanks_but_one(c, at, blanks_at(c, at));
}

/* GPT-2's, applied to what is between digits, each of which is a piece. */
static size_t
digits_next(const struct cursor *c, size_t at)
{
	struct blanks b;
	size_t len;
	enum df_pretoken_class class = class_at(c, at, &len);

	if (class == DF_PRETOKEN_NUMBER)
		return at + len;
	if (!is_blank(class))
		return r50k_next(c, at);
	b = blanks_at(c, at);
	if (b.end < c->len && class_at(c, b.end, &len) == DF_PRETOKEN_NUMBER)
		return b.end;
	return r50k_next(c, at);
}

static size_t
words_next(const struct cursor *c, size_t at)
{
	size_t len;

	at = blanks_at(c, at).end;
	while (at < c->len && !is_blank(class_at(c, at, &len))) {
		at += len;
		if (len == 3 && c->s[at - 3] == 0xE3 && c->s[at - 2] == 0x80 &&
		    (c->s[at - 1] == 0x81 || c->s[at - 1] == 0x82))
			break;
	}
	return at;
}

size_t
df_pretoken_next(const struct df_pretoken *p, struct df_str text, size_t at)
{
	struct cursor c = {p, (const unsigned char *)text.s, text.len};

	switch (p->pattern) {
	case DF_PRETOKEN_CL100K:
		return cl100k_next(&c, at);
	case DF_PRETOKEN_O200K:
		return o200k_next(&c, at);
	case DF_PRETOKEN_R50K:
		return r50k_next(&c, at);
	case DF_PRETOKEN_LLAMA3:
		return llama3_next(&c, at);
	case DF_PRETOKEN_QWEN2:
		return qwen2_next(&c, at);
	case DF_PRETOKEN_TEKKEN:
		return tekken_next(&c, at);
	case DF_PRETOKEN_DEEPSEEK:
		return df_pretoken_deepseek_next(&c, at);
	case DF_PRETOKEN_DIGITS:
		return digits_next(&c, at);
	case DF_PRETOKEN_WORDS:
		return words_next(&c, at);
	case DF_PRETOKEN_NONE:
	case DF_PRETOKEN_JOINS:
		break;
	}
	return text.len;
}

typedef size_t next_fn(const struct cursor *, size_t);

/* A stretch is looked at anew when less than this much of it is left. */
#define LEFT_LEAST 24

/* Inlined for each pattern. */
static inline size_t
all_ends(const struct cursor *c, size_t at, size_t *ends, size_t most,
    enum borders how, next_fn *next)
{
	struct stretch w;
	size_t n = 0;

	for (w = stretch_at(c, at); n < most && at < c->len;) {
		struct found found;
		size_t begin = at;

		if (at - w.base > DF_RUN_BITS - LEFT_LEAST)
			w = stretch_at(c, at);
		found = borders_behind(&w, at, how);
		for (; found.borders != 0 && n < most; n++) {
			at = begin + (size_t)__builtin_ctzll(found.borders);
			found.borders &= found.borders - 1;
			ends[n] = at;
		}
		if (n < most && (found.stopped || at == begin))
			at = ends[n++] = next(c, at);
		else
			w = stretch_at(c, at);
	}
	return n;
}

/* How the patterns that are in borders.h are cut. */
static const struct way {
	enum borders how;
	next_fn *next;
} ways[] = {
    [DF_PRETOKEN_CL100K] = {BORDERS_CL100K, cl100k_next},
    [DF_PRETOKEN_O200K] = {BORDERS_O200K, o200k_next},
    [DF_PRETOKEN_R50K] = {BORDERS_R50K, r50k_next},
    [DF_PRETOKEN_LLAMA3] = {BORDERS_CL100K, llama3_next},
    [DF_PRETOKEN_QWEN2] = {BORDERS_QWEN2, qwen2_next},
};

static const struct way *
way_of(enum df_pretoken_pattern pattern)
{
	const size_t n = DF_COUNT(ways);

	return pattern < n && ways[pattern].next != NULL ? &ways[pattern]
							 : NULL;
}

size_t
df_pretoken_ends_plain(const struct df_pretoken *p, struct df_str text,
    size_t at, size_t *ends, size_t most)
{
	struct cursor c = {p, (const unsigned char *)text.s, text.len};
	size_t n = 0;

	switch (p->pattern) {
	case DF_PRETOKEN_CL100K:
		return all_ends(
		    &c, at, ends, most, BORDERS_CL100K, cl100k_next);
	case DF_PRETOKEN_O200K:
		return all_ends(&c, at, ends, most, BORDERS_O200K, o200k_next);
	case DF_PRETOKEN_R50K:
		return all_ends(&c, at, ends, most, BORDERS_R50K, r50k_next);
	case DF_PRETOKEN_LLAMA3:
		return all_ends(
		    &c, at, ends, most, BORDERS_CL100K, llama3_next);
	case DF_PRETOKEN_QWEN2:
		return all_ends(&c, at, ends, most, BORDERS_QWEN2, qwen2_next);
	default:
		for (; n < most && at < text.len; n++)
			at = ends[n] = df_pretoken_next(p, text, at);
		return n;
	}
}

size_t
df_pretoken_ends(const struct df_pretoken *p, struct df_str text, size_t at,
    size_t *ends, size_t most)
{
	struct cursor c = {p, (const unsigned char *)text.s, text.len};
	const struct way *way = way_of(p->pattern);

	return way != NULL && df_pretoken_wide_usable()
	    ? df_pretoken_wide_ends(&c, at, ends, most, way->how, way->next)
	    : df_pretoken_ends_plain(p, text, at, ends, most);
}
