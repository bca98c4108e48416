/*
 * norm: normalises with utf8proc, but only where there is something to do.
 *
 * A character is settled when its properties say that it stays as it is and
 * takes no part in what happens before it (UAX #15, detecting normalisation
 * forms).  Runs of settled characters are copied.  From the last one before
 * an unsettled character to the next settled one goes a span, which is
 * decomposed, put in canonical order and composed again.  utf8proc's own
 * ordering takes quadratic time on long runs of marks; ours counts.
 */
#include "text/norm.h"

#include <utf8proc.h>

#include "core/arena.h"
#include "core/ascii.h"
#include "core/checked.h"
#include "text/chars.h"

/* Spans are flushed past this many characters, where that is sound. */
#define FLUSH_AT 1024
/* A longer run of marks is sorted by counting. */
#define SORT_SMALL 32
/* U+FDFA, the longest decomposition, has 18 characters. */
#define DECOMPOSED_MAX 32

#define ONES 0x0101010101010101ULL
#define TOPS (0x80 * ONES)

struct chars {
	int32_t *c;
	size_t len;
	size_t cap;
};

struct work {
	struct df_arena *arena;
	unsigned how;
	unsigned unsettled; /* the df_char_flags that say so */
	struct chars span;
	struct chars sorted;
	char *s; /* the result */
	size_t len;
	size_t cap;
};

static bool
is_settled(const struct work *w, int32_t c)
{
	if (c < 0x80)
		return c >= 0 &&
		    !((w->how & DF_NORM_FOLD) && df_ascii_upper(c));
	if ((w->how & DF_NORM_STRIP) && c < 0x3000)
		return false;
	return !(df_char(c)->flags & w->unsettled);
}

/* Behind the leading ASCII of p..end, for folding only as far as there are no
 * capitals; may stop a little early. */
static const char *
skip_ascii(const char *p, const char *end, bool fold)
{
	while (end - p >= 8) {
		uint64_t w;
		uint64_t capital;

		memcpy(&w, p, sizeof(w));
		if (w & TOPS)
			break;
		capital = (w + (0x80 - 'A') * ONES) &
		    ~(w + (0x7F - 'Z') * ONES) & TOPS;
		if (fold && capital)
			break;
		p += 8;
	}
	return p;
}

/* The first unsettled character from p on, or end; *settled becomes the
 * beginning of the settled one before it, if there is one. */
static const char *
find_unsettled(
    const struct work *w, const char *p, const char *end, const char **settled)
{
	while (p < end) {
		const char *q =
		    skip_ascii(p, end, (w->how & DF_NORM_FOLD) != 0);
		int32_t c;
		size_t len;

		if (q > p) {
			*settled = q - 1;
			p = q;
			if (p == end)
				break;
		}
		len = df_char_decode(p, end, &c);
		if (!is_settled(w, c))
			break;
		*settled = p;
		p += len;
	}
	return p;
}

static int
reserve(struct work *w, size_t n)
{
	size_t need;
	size_t cap;
	char *s;

	if (!df_add(w->len, n, &need))
		return -1;
	if (w->s && need <= w->cap)
		return 0;
	if (!df_mul(need, 2, &cap))
		return -1;
	s = df_arena_grow(w->arena, w->s, w->cap, cap);
	if (!s)
		return -1;
	w->s = s;
	w->cap = cap;
	return 0;
}

static int
append(struct work *w, const char *from, const char *to)
{
	size_t n = (size_t)(to - from);

	if (reserve(w, n) < 0)
		return -1;
	if (n > 0)
		memcpy(w->s + w->len, from, n);
	w->len += n;
	return 0;
}

static int
chars_reserve(struct df_arena *arena, struct chars *chars, size_t n)
{
	size_t need;
	size_t size;
	int32_t *c;

	if (!df_add(chars->len, n, &need))
		return -1;
	if (chars->c && need <= chars->cap)
		return 0;
	if (!df_mul(need, 2 * sizeof(*c), &size))
		return -1;
	c = df_arena_grow(arena, chars->c, chars->cap * sizeof(*c), size);
	if (!c)
		return -1;
	chars->c = c;
	chars->cap = need * 2;
	return 0;
}

static bool
in_range(int32_t c, int32_t first, int32_t last)
{
	return c >= first && c <= last;
}

/* Whether c is an accent, not a letter: the blocks of combining diacritical
 * marks, Hebrew points, Arabic vowel signs. */
static bool
is_accent(int32_t c, int32_t base)
{
	if (c == 0x0306 && (base == 0x0438 || base == 0x0418))
		return false; /* Cyrillic short I is a letter of its own */
	return in_range(c, 0x0300, 0x036F) || in_range(c, 0x1AB0, 0x1AFF) ||
	    in_range(c, 0x1DC0, 0x1DFF) || in_range(c, 0x20D0, 0x20FF) ||
	    in_range(c, 0xFE20, 0xFE2F) || in_range(c, 0x0591, 0x05BD) ||
	    in_range(c, 0x05C1, 0x05C2) || in_range(c, 0x05C4, 0x05C5) ||
	    in_range(c, 0x064B, 0x0652) || in_range(c, 0x0656, 0x065F) ||
	    c == 0x05BF || c == 0x05C7 || c == 0x0670;
}

static unsigned
combining(int32_t c)
{
	if (!(df_char(c)->flags & DF_CHAR_COMBINING))
		return 0;
	return (unsigned)utf8proc_get_property(c)->combining_class;
}

static void
sort_small(int32_t *c, size_t n)
{
	for (size_t i = 1; i < n; i++) {
		int32_t x = c[i];
		unsigned class = combining(x);
		size_t k = i;

		for (; k > 0 && combining(c[k - 1]) > class; k--)
			c[k] = c[k - 1];
		c[k] = x;
	}
}

/* Stable, as canonical order must be. */
static int
sort_large(struct work *w, int32_t *c, size_t n)
{
	size_t at[257] = {0};

	w->sorted.len = 0;
	if (chars_reserve(w->arena, &w->sorted, n) < 0)
		return -1;
	for (size_t i = 0; i < n; i++)
		at[combining(c[i]) + 1]++;
	for (size_t i = 1; i < 257; i++)
		at[i] += at[i - 1];
	for (size_t i = 0; i < n; i++)
		w->sorted.c[at[combining(c[i])]++] = c[i];
	memcpy(c, w->sorted.c, n * sizeof(*c));
	return 0;
}

/* Put the marks of the span in canonical order. */
static int
sort_marks(struct work *w)
{
	int32_t *c = w->span.c;
	size_t from = 0;

	while (from < w->span.len) {
		size_t to = from;

		while (to < w->span.len && combining(c[to]) != 0)
			to++;
		if (to - from > SORT_SMALL) {
			if (sort_large(w, c + from, to - from) < 0)
				return -1;
		} else {
			sort_small(c + from, to - from);
		}
		from = to + 1;
	}
	return 0;
}

/* Compose the span, write it to the result and empty it. */
static int
flush(struct work *w)
{
	utf8proc_ssize_t n;

	if (w->span.len == 0)
		return 0;
	if (sort_marks(w) < 0)
		return -1;
	n = utf8proc_normalize_utf32(w->span.c, (utf8proc_ssize_t)w->span.len,
	    UTF8PROC_COMPOSE | UTF8PROC_STABLE);
	if (n < 0 || reserve(w, (size_t)n * 4) < 0)
		return -1;
	for (utf8proc_ssize_t i = 0; i < n; i++)
		w->len += df_utf8_encode(w->span.c[i], w->s + w->len);
	w->span.len = 0;
	return 0;
}

/* Decompose c and add it to the span. */
static int
add(struct work *w, int32_t c)
{
	utf8proc_option_t options = UTF8PROC_DECOMPOSE;
	struct chars *span = &w->span;
	int32_t parts[DECOMPOSED_MAX];
	int class = 0;
	utf8proc_ssize_t n;

	if (w->how & DF_NORM_NFKC)
		options |= UTF8PROC_COMPAT;
	if (w->how & DF_NORM_FOLD)
		options |= UTF8PROC_CASEFOLD;
	n = utf8proc_decompose_char(c < 0 ? DF_UTF8_REPLACEMENT : c, parts,
	    DECOMPOSED_MAX, options, &class);
	if (n < 0 || n > DECOMPOSED_MAX)
		return -1;
	if (n > 0 && span->len >= FLUSH_AT &&
	    !(df_char(parts[0])->flags &
		(DF_CHAR_NOT_NFC | DF_CHAR_COMBINING)) &&
	    flush(w) < 0)
		return -1;
	if (chars_reserve(w->arena, span, (size_t)n) < 0)
		return -1;
	for (utf8proc_ssize_t i = 0; i < n; i++) {
		int32_t before = span->len > 0 ? span->c[span->len - 1] : 0;

		if (!(w->how & DF_NORM_STRIP) || !is_accent(parts[i], before))
			span->c[span->len++] = parts[i];
	}
	return 0;
}

/* Normalise from p up to the next settled character behind `unsettled`;
 * returns where that is, or NULL when memory ran out. */
static const char *
do_span(struct work *w, const char *p, const char *unsettled, const char *end)
{
	while (p < end) {
		int32_t c;
		size_t len = df_char_decode(p, end, &c);

		if (p > unsettled && is_settled(w, c))
			break;
		if (add(w, c) < 0)
			return NULL;
		p += len;
	}
	return flush(w) < 0 ? NULL : p;
}

/* Folding meets capitals everywhere: those before ASCII need no span. */
static const char *
fold_ascii(struct work *w, const char *p, const char *end)
{
	if (reserve(w, (size_t)(end - p)) < 0)
		return NULL;
	while (p < end && (unsigned char)*p < 0x80 &&
	    (p + 1 == end || (unsigned char)p[1] < 0x80)) {
		bool capital = df_ascii_upper(*p);

		w->s[w->len++] = (char)(capital ? *p - 'A' + 'a' : *p);
		p++;
	}
	return p;
}

static int
run(struct work *w, struct df_str s, const char *settled, const char *unsettled)
{
	const char *p = s.s;
	const char *end = df_char_end(s);

	while (unsettled < end) {
		if (append(w, p, settled ? settled : unsettled) < 0)
			return -1;
		p = settled ? settled : unsettled;
		if (w->how & DF_NORM_FOLD) {
			p = fold_ascii(w, p, end);
			if (!p)
				return -1;
		}
		if (p <= unsettled) {
			p = do_span(w, p, unsettled, end);
			if (!p)
				return -1;
		}
		settled = NULL;
		unsettled = find_unsettled(w, p, end, &settled);
	}
	return append(w, p, end);
}

int
df_norm(
    struct df_str s, unsigned how, struct df_arena *arena, struct df_str *out)
{
	struct work w = {.arena = arena, .how = how};
	const char *settled = NULL;
	const char *unsettled;

	w.unsettled = DF_CHAR_COMBINING |
	    (how & DF_NORM_NFKC ? DF_CHAR_NOT_NFKC : DF_CHAR_NOT_NFC) |
	    (how & DF_NORM_FOLD ? DF_CHAR_FOLDS : 0);
	unsettled = find_unsettled(&w, s.s, df_char_end(s), &settled);
	if (unsettled == df_char_end(s)) {
		*out = s;
		return 0;
	}
	if (reserve(&w, s.len / 2 + 16) < 0 ||
	    run(&w, s, settled, unsettled) < 0)
		return -1;
	*out = (struct df_str){w.s, w.len};
	return 0;
}
