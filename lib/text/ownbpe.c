/*
 * ownbpe: added tokens, leads, composing, and the way from symbols to tokens.
 */
#include "text/ownbpe.h"

#include <string.h>

#include "core/limits.h"
#include "text/bpevocab.h"
#include "text/bpework.h"
#include "text/chars.h"
#include "text/norm.h"

/* How much of a text is copied behind a blank, at first. */
#define LEAD_COPY 256

/* What composing a piece may take. */
#define COMPOSED_MAX (8 * DF_MERGES_PIECE)

void
df_own_work_release(struct df_own_work *w)
{
	df_symbols_release(&w->symbols);
	df_buf_release(&w->copy);
	df_arena_release(&w->composed);
	*w = (struct df_own_work){0};
}

/* Whether composing leaves s as it is, whatever stands around it. */
static bool
is_composed(const struct df_own_bpe *own, struct df_str s)
{
	/* The first byte of a character that composing could change: that of
	 * U+0300, and of U+00A0. */
	unsigned char first = own->compatible ? 0xC2 : 0xCC;
	unsigned changes = DF_CHAR_COMBINING |
	    (own->compatible ? DF_CHAR_NOT_NFKC : DF_CHAR_NOT_NFC);
	const char *p = s.s, *end = df_char_end(s);
	int32_t c;

	while (p < end) {
		if ((unsigned char)*p < first) {
			p++;
			continue;
		}
		p += df_char_decode(p, end, &c);
		if (c < 0 || df_char(c)->flags & changes)
			return false;
	}
	return true;
}

/* Behind the character at `at`. */
static size_t
behind(struct df_str text, size_t at)
{
	while (++at < text.len && ((unsigned char)text.s[at] & 0xC0) == 0x80) {
	}
	return at;
}

static bool
is_blank_before(const struct df_bpe *b, struct df_str text, size_t at)
{
	enum df_pretoken_class last =
	    df_pretoken_last(&b->pretoken, df_str_slice(text, 0, at));

	return last == DF_PRETOKEN_SPACE || last == DF_PRETOKEN_NEWLINE;
}

/* Whether the line that begins at `at` begins with a character that stays what
 * it is, and is neither white space nor what signs take over a line's end. */
static bool
is_line_start(const struct df_bpe *b, struct df_str text, size_t at)
{
	return text.s[at - 1] == '\n' && text.s[at] != '/' &&
	    df_pretoken_blanks(&b->pretoken, text, at) == at &&
	    is_composed(b->own, df_str_slice(text, at, behind(text, at)));
}

/* Where the next word that a space stands in front of begins: there pieces end
 * in every pattern, and nothing composes across. So they do at a line's end, in
 * some patterns before it and in the others behind it. */
static size_t
word_end(const struct df_bpe *b, struct df_str text, size_t at)
{
	enum df_pretoken_pattern pattern = b->pretoken.pattern;
	bool before = pattern == DF_PRETOKEN_R50K ||
	    pattern == DF_PRETOKEN_DIGITS;
	bool behind_it = !before && pattern != DF_PRETOKEN_JOINS;

	while (++at < text.len) {
		if (behind_it && is_line_start(b, text, at))
			return at;
		if ((text.s[at] == ' ' || (before && text.s[at] == '\n')) &&
		    !is_blank_before(b, text, at))
			return at;
	}
	return at;
}

/* Where the piece that begins at `at` ends if nothing is composed. */
static size_t
cut(const struct df_bpe *b, struct df_str text, size_t at)
{
	return b->pretoken.pattern == DF_PRETOKEN_JOINS
	    ? df_merges_end(&b->own->merges, text, at)
	    : df_pretoken_next(&b->pretoken, text, at);
}

/* Where it ends if no added token is in it or behind it. */
static size_t
part_end(const struct df_bpe *b, struct df_str text, size_t at)
{
	size_t end = cut(b, text, at), seen = end;

	if (!b->own->nfc)
		return end;
	/* Some compatible characters become a blank and something more. */
	if (b->own->compatible)
		seen = df_pretoken_blanks(&b->pretoken, text, end);
	if (seen < text.len)
		seen = behind(text, seen);
	if (is_composed(b->own, df_str_slice(text, at, seen)))
		return end;
	return word_end(b, text, at);
}

/* Where it ends if no added token begins at `at`: it stops at the next. That
 * it ends may be because of what is behind white space. */
static size_t
free_end(const struct df_bpe *b, struct df_str text, size_t at)
{
	const struct df_added *added = &b->own->added;
	size_t end = part_end(b, text, at), seen = end, stop;

	if (added->longest == 0)
		return end;
	if (b->pretoken.pattern != DF_PRETOKEN_JOINS)
		seen = df_pretoken_blanks(&b->pretoken, text, end);
	if (seen < text.len)
		seen++;
	stop = df_added_find(added, text, at + 1, seen);
	return stop < seen ? part_end(b, df_str_slice(text, 0, stop), at) : end;
}

size_t
df_own_next(const struct df_bpe *b, struct df_str text, size_t at)
{
	const struct df_own_bpe *own = b->own;
	uint32_t id;
	size_t token = df_added_at(&own->added, text, at, &id);

	if (token == 0)
		return free_end(b, text, at);
	at += token;
	if (!own->again || at == text.len ||
	    df_added_at(&own->added, text, at, &id) > 0)
		return at;
	return free_end(b, text, at);
}

bool
df_own_parts_token(const struct df_own_bpe *own, struct df_str text, size_t at)
{
	size_t most = own->added.longest, from = at < most ? 0 : at - most;
	uint32_t id;

	for (; from < at && most > 0; from++)
		if (from + df_added_at(&own->added, text, from, &id) > at)
			return true;
	return false;
}

/* The symbols as tokens of the work, or measured. */
static int
take(struct df_bpe_work *w)
{
	const struct df_symbols *s = &w->own.symbols;

	if (w->own.measuring) {
		for (size_t i = 0; i < s->n && w->own.left > 0; i++) {
			w->own.left--;
			w->own.bytes += s->v[i].len;
		}
		return 0;
	}
	if (df_bpe_work_reserve(w, s->n) < 0)
		return -1;
	for (size_t i = 0; i < s->n; i++)
		w->ids[w->n++] = s->v[i].id;
	return 0;
}

/* The same of an added token of len bytes. */
static int
take_added(struct df_bpe_work *w, uint32_t id, size_t len)
{
	if (w->own.measuring) {
		w->own.bytes += w->own.left > 0 ? len : 0;
		w->own.left -= w->own.left > 0;
		return 0;
	}
	if (df_bpe_work_reserve(w, 1) < 0)
		return -1;
	w->ids[w->n++] = id;
	return 0;
}

/* Measured bytes from `before` on are in the same ratio to whole as to all. */
static void
scale(struct df_own_work *w, size_t before, size_t whole, size_t all)
{
	if (w->measuring && all > 0)
		w->bytes = before +
		    (size_t)((double)(w->bytes - before) / (double)all *
			(double)whole);
}

static bool
begins_blank(struct df_str text)
{
	return text.s[0] == ' ' || df_str_starts(text, DF_STR("\xE2\x96\x81"));
}

/* A piece as it is merged. */
static int
add_symbols(const struct df_bpe *b, struct df_bpe_work *w, struct df_str piece,
    bool lead)
{
	if (df_merges_encode(&b->own->merges, &w->own.symbols, piece, lead) < 0)
		return -1;
	return take(w);
}

/* The same of the first piece of a text, with the U+2581 that is put in front
 * of it. */
static int
add_behind_blank(
    const struct df_bpe *b, struct df_bpe_work *w, struct df_str piece)
{
	const struct df_own_bpe *own = b->own;
	bool blank = begins_blank(piece);

	if (own->lead == DF_LEAD_NO_BLANK && blank)
		return add_symbols(b, w, piece, false);
	if (!own->split || !blank)
		return add_symbols(b, w, piece, true);
	if (add_symbols(b, w, DF_STR(""), true) < 0)
		return -1;
	return add_symbols(b, w, piece, false);
}

static int
add_composed(const struct df_bpe *b, struct df_bpe_work *w, struct df_str piece,
    bool first)
{
	size_t before = w->own.bytes, at = 0, end;
	struct df_str text;

	if (w->own.composed.ceiling == 0)
		df_arena_init(&w->own.composed, COMPOSED_MAX);
	df_arena_reset(&w->own.composed);
	if (df_norm(piece, b->own->compatible ? DF_NORM_NFKC : DF_NORM_NFC,
		&w->own.composed, &text) < 0)
		return -1;
	for (; at < text.len; at = end) {
		struct df_str part;

		end = cut(b, text, at);
		part = df_str_slice(text, at, end);
		if ((first && at == 0 ? add_behind_blank(b, w, part)
				      : add_symbols(b, w, part, false)) < 0)
			return -1;
	}
	scale(&w->own, before, piece.len, text.len);
	return 0;
}

/* A piece without an added token; first: of a text that gets a lead. */
static int
add_plain(const struct df_bpe *b, struct df_bpe_work *w, struct df_str piece,
    bool first)
{
	if (b->own->nfc && !is_composed(b->own, piece))
		return add_composed(b, w, piece, first);
	return first ? add_behind_blank(b, w, piece)
		     : add_symbols(b, w, piece, false);
}

int
df_own_add_piece(
    const struct df_bpe *b, struct df_bpe_work *w, struct df_str piece)
{
	uint32_t id;
	size_t token = df_added_at(&b->own->added, piece, 0, &id);

	if (token == 0)
		return add_plain(b, w, piece, false);
	if (take_added(w, id, token) < 0)
		return -1;
	if (token == piece.len)
		return 0;
	return add_plain(b, w, df_str_slice(piece, token, piece.len), true);
}

/* Where the first piece of a text ends that has a space put in front of it;
 * `copy` becomes that piece with the space. */
static int
space_first(const struct df_bpe *b, struct df_own_work *w, struct df_str text,
    struct df_str *copy)
{
	if (w->copy.ceiling == 0)
		df_buf_init(&w->copy, 0);
	for (size_t n = LEAD_COPY;; n *= 2) {
		size_t len = n < text.len ? n : text.len, end, next;

		df_buf_reset(&w->copy, SIZE_MAX);
		df_buf_addc(&w->copy, ' ');
		df_buf_add_str(&w->copy, df_str_slice(text, 0, len));
		if (w->copy.failed)
			return -1;
		*copy = df_buf_str(&w->copy);
		end = next = cut(b, *copy, 0);
		if (end < copy->len)
			next = cut(b, *copy, end);
		if (len == text.len || next < copy->len) {
			copy->len = end;
			return 0;
		}
	}
}

/* DF_LEAD_SPACE. The space may be a piece by itself. */
static int
add_behind_space(const struct df_bpe *b, struct df_bpe_work *w,
    struct df_str text, size_t *end)
{
	struct df_str copy;

	if (space_first(b, &w->own, text, &copy) < 0 ||
	    df_merges_encode(&b->own->merges, &w->own.symbols, copy, false) < 0)
		return -1;
	if (w->own.symbols.n > 0 && w->own.symbols.v[0].len > 0)
		w->own.symbols.v[0].len--;
	*end = copy.len - 1;
	if (take(w) < 0)
		return -1;
	if (*end > 0)
		return 0;
	*end = df_own_next(b, text, 0);
	return df_own_add_piece(b, w, df_str_slice(text, 0, *end));
}

int
df_own_add_first(const struct df_bpe *b, struct df_bpe_work *w,
    struct df_str text, size_t *end)
{
	const struct df_own_bpe *own = b->own;
	uint32_t id;

	*end = 0;
	if (text.len == 0 || own->lead == DF_LEAD_NONE)
		return 0;
	if (own->lead == DF_LEAD_SPACE)
		return text.s[0] == ' ' ? 0 : add_behind_space(b, w, text, end);
	if (df_added_at(&own->added, text, 0, &id) > 0 ||
	    (own->lead == DF_LEAD_NO_BLANK && begins_blank(text)))
		return 0;
	*end = df_own_next(b, text, 0);
	return add_plain(b, w, df_str_slice(text, 0, *end), true);
}

static size_t
extent(const struct df_bpe *b, struct df_bpe_work *w, struct df_str text)
{
	size_t at, end;

	if (df_own_add_first(b, w, text, &at) < 0)
		return 0;
	for (; at < text.len && w->own.left > 0; at = end) {
		end = df_own_next(b, text, at);
		if (df_own_add_piece(b, w, df_str_slice(text, at, end)) < 0)
			break;
	}
	return w->own.bytes < text.len ? w->own.bytes : text.len;
}

size_t
df_own_extent(
    const struct df_bpe *b, struct df_bpe_work *w, struct df_str text, size_t n)
{
	size_t bytes;

	w->own.measuring = true;
	w->own.left = n;
	w->own.bytes = 0;
	bytes = extent(b, w, text);
	w->own.measuring = false;
	return bytes;
}
