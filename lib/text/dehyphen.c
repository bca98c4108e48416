/*
 * dehyphen: a set of the text's words, and a look at each hyphen.
 */
#include "text/dehyphen.h"

#include <stdint.h>

#include "core/arena.h"
#include "core/ascii.h"
#include "core/count.h"
#include "core/hash.h"
#include "core/parts.h"
#include "core/secret.h"

/* Longer words are not learned, and not joined. */
#define WORD_MAX 64
/* Longer texts stay as they are: the set may take six times as much. */
#define TEXT_MAX ((size_t)32 << 20)
/* From this many parted words on a text is taken for a hyphenated one, if they
 * are at least one in so many lines: compounds alone end one in hundreds. */
#define OFTEN_LEAST 4
#define OFTEN_LINES 40
/* A line that the page's width has ended. */
#define LINE_LEAST 25
#define LINE_MOST 140

/* First parts that keep their hyphen in English as a rule. */
static const char *const firsts[] = {"self", "well", "non", "ex", "half", "all",
    "high", "low", "long", "short", "full", "cross", "mid", "quasi", "semi"};

/* A hyphen behind a word, and the word behind it. */
struct joint {
	struct df_str first, second;
	const char *hyphen, *next; /* the second part begins there */
	bool line;                 /* at a line's end, else before a space */
	bool soft;                 /* a soft hyphen */
};

static bool
is_letter(char c)
{
	unsigned char u = (unsigned char)c;

	return df_ascii_letter(u) || u >= 0xC3;
}

/* Bytes of words: letters, and what continues those outside ASCII. */
static bool
is_word(char c)
{
	return is_letter(c) || (c & 0x80);
}

/* Not U+2000 to U+2FFF, which are marks. */
static bool
begins_mark(const char *p, const char *end)
{
	return (unsigned char)*p == 0xE2 || ((unsigned char)*p == 0xC2) ||
	    (end - p >= 2 && (unsigned char)p[0] == 0xE3 &&
		(unsigned char)p[1] == 0x80);
}

static uint64_t
hash(struct df_str a, struct df_str b)
{
	char word[2 * WORD_MAX];
	size_t n = 0;

	for (int k = 0; k < 2; k++) {
		for (size_t i = 0; i < a.len && n < sizeof(word); i++) {
			char c = a.s[i];

			word[n++] = df_ascii_fold(c);
		}
		a = b;
	}
	return df_hash64((struct df_str){word, n}, df_secret()) | 1;
}

static bool
knows(const struct df_dehyphen *d, uint64_t h)
{
	size_t i = (size_t)(h >> 8) & d->mask;

	while (d->words[i] != 0 && d->words[i] != h)
		i = (i + 1) & d->mask;
	return d->words[i] == h;
}

static void
learn(struct df_dehyphen *d, uint64_t h)
{
	size_t i = (size_t)(h >> 8) & d->mask;

	while (d->words[i] != 0 && d->words[i] != h)
		i = (i + 1) & d->mask;
	d->words[i] = h;
}

/* The word at p, which may be empty; *p becomes what follows. */
static struct df_str
take_word(const char **p, const char *end)
{
	const char *start = *p;

	while (*p < end && (*p > start ? is_word(**p) : is_letter(**p))) {
		if ((unsigned char)**p >= 0xC2 && begins_mark(*p, end))
			break;
		(*p)++;
	}
	return (struct df_str){start, (size_t)(*p - start)};
}

static size_t
hyphen_len(const char *p, const char *end)
{
	if (p < end && *p == '-')
		return 1;
	if (end - p >= 3 && memcmp(p, "\xE2\x80\x90", 3) == 0)
		return 3;
	if (end - p >= 2 && memcmp(p, "\xC2\xAD", 2) == 0)
		return 2;
	return 0;
}

/* Whether a word parted by a hyphen stands behind `first`, a word. */
static bool
read_joint(struct df_str first, const char *p, const char *end, struct joint *j)
{
	size_t len = hyphen_len(p, end);
	const char *q = p + len;

	if (len == 0 || first.len == 0 || q == end)
		return false;
	j->first = first;
	j->hyphen = p;
	j->soft = len == 2;
	if (*q == '\r')
		q++;
	j->line = q < end && *q == '\n';
	if (q == end || (*q != '\n' && (*q != ' ' || j->soft)))
		return false;
	q++;
	while (j->line && q < end && (*q == ' ' || *q == '\t'))
		q++;
	if (q == end || !is_word(*q) || df_ascii_upper(*q))
		return false;
	j->next = q;
	j->second = take_word(&q, end);
	return j->second.len > 0 && first.len + j->second.len <= WORD_MAX;
}

/* Learn the words, if there is room; count them, and those that are parted. */
static size_t
look(struct df_dehyphen *d, struct df_str text, size_t *words)
{
	const char *p = text.s, *end = text.s + text.len;
	struct df_str last = {0};
	size_t lines = 0, parted = 0;
	bool compound = false;

	while (p < end) {
		struct df_str word = take_word(&p, end);
		struct joint j;

		*words += word.len > 0;
		if (word.len > 0 && word.len <= WORD_MAX && d->words) {
			learn(d, hash(word, (struct df_str){0}));
			if (compound && last.len + word.len < WORD_MAX)
				learn(d, ~hash(last, word) | 1);
		}
		if (p == end)
			break;
		compound = word.len > 0 && *p == '-';
		last = word;
		if (read_joint(word, p, end, &j)) {
			parted++;
			compound = false;
			/* A part is no word that the text has. */
			p = j.line ? j.second.s + j.second.len : j.next;
			continue;
		}
		lines += *p == '\n';
		p++;
	}
	d->often =
	    parted >= OFTEN_LEAST && parted * OFTEN_LINES >= lines + parted;
	return parted;
}

/* Whether a hyphen stands behind a word, and a blank or line end behind it:
 * where none does, no word is parted, and none need be learned. */
static bool
may_part(struct df_str text)
{
	/* The last byte of each. */
	static const unsigned char hyphens[] = {'-', 0x90, 0xAD};
	const char *end = text.s + text.len, *p;

	for (size_t k = 0; k < sizeof(hyphens); k++)
		for (p = text.s; p < end; p++) {
			p = memchr(p, hyphens[k], (size_t)(end - p));
			if (!p)
				break;
			if (p > text.s && is_word(p[-1]) && p + 1 < end &&
			    (p[1] == ' ' || p[1] == '\r' || p[1] == '\n'))
				return true;
		}
	return false;
}

int
df_dehyphen_init(struct df_dehyphen *d, struct df_str text, struct df_arena *a)
{
	size_t size = 256, words = 0;

	*d = (struct df_dehyphen){0};
	if (text.len == 0 || text.len > TEXT_MAX || !may_part(text) ||
	    look(d, text, &words) == 0)
		return 0;
	/* A word may be learned twice, the second time with its neighbour. */
	while (size < 3 * words)
		size *= 2;
	d->words = df_arena_calloc(a, size, sizeof(*d->words));
	if (!d->words)
		return -1;
	d->mask = size - 1;
	look(d, text, &words);
	return 0;
}

/* Whether the line that ends at p, in s, is one that its width has ended. */
static bool
is_wrapped(struct df_str s, const char *p)
{
	const char *start = p;
	size_t n = 0;

	while (start > s.s && start[-1] != '\n' && n <= 4 * LINE_MOST) {
		start--;
		n += ((unsigned char)*start & 0xC0) != 0x80;
	}
	return n >= LINE_LEAST && n <= LINE_MOST;
}

static bool
keeps_hyphen(struct df_str first)
{
	return df_parts_is(first, firsts, DF_COUNT(firsts));
}

static bool
is_parted(const struct df_dehyphen *d, struct df_str s, const struct joint *j)
{
	struct df_str none = {0};
	bool whole = knows(d, hash(j->first, j->second));
	bool compound = knows(d, ~hash(j->first, j->second) | 1);

	if (j->soft)
		return true;
	if (whole || compound)
		return whole && !compound;
	return j->line && d->often && is_wrapped(s, j->hyphen) &&
	    !keeps_hyphen(j->first) &&
	    !(knows(d, hash(j->first, none)) &&
		knows(d, hash(j->second, none)));
}

/* Where the word that begins at p ends, with the marks behind it. */
static const char *
rest_end(const char *p, const char *end)
{
	while (p < end && *p != ' ' && *p != '\n' && *p != '\t' && *p != '\r')
		p++;
	return p;
}

int
df_dehyphen_mend(const struct df_dehyphen *d, struct df_str s,
    struct df_arena *a, struct df_str *out)
{
	const char *p = s.s, *end = s.s + s.len, *from = s.s;
	char *text = NULL;
	size_t len = 0;

	*out = s;
	if (!d->words)
		return 0;
	while (p < end) {
		struct df_str word = take_word(&p, end);
		struct joint j;

		if (p == end)
			break;
		if (!read_joint(word, p, end, &j) || !is_parted(d, s, &j)) {
			p++;
			continue;
		}
		if (!text && !(text = df_arena_alloc(a, s.len)))
			return -1;
		memcpy(text + len, from, (size_t)(j.hyphen - from));
		len += (size_t)(j.hyphen - from);
		p = rest_end(j.next, end);
		memcpy(text + len, j.next, (size_t)(p - j.next));
		len += (size_t)(p - j.next);
		/* The line now ends behind the word. */
		if (j.line && p < end && *p != '\n') {
			text[len++] = '\n';
			p += *p == ' ' || *p == '\t';
		}
		from = p;
	}
	if (!text)
		return 0;
	memcpy(text + len, from, (size_t)(end - from));
	*out = (struct df_str){text, len + (size_t)(end - from)};
	return 0;
}
