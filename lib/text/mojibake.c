/*
 * mojibake: finds runs of sequences, judges them, and writes what they were.
 */
#include "text/mojibake.h"

#include <string.h>

#include "core/arena.h"
#include "core/count.h"
#include "text/chars.h"
#include "text/mojibake_codecs.h"

/* As many sure sequences to one that may be good text make that one sure. */
#define SURE_PER_MAYBE 3

/* One character of UTF-8 that was taken for several. */
struct sequence {
	int32_t c;
	size_t len;    /* of what stands for it, in bytes */
	unsigned lead; /* its bytes */
	unsigned second;
	int32_t last; /* the last character that stands for it */
	bool marked;  /* one of them, behind the first, is no letter */
};

/* Sequences side by side. */
struct run {
	const char *start, *end;
	enum df_codec codec;
	size_t count;
	struct sequence first;
	bool marked;
	int32_t left, right; /* the characters around; 0: none */
};

/* When a sequence alone is sure. */
enum when {
	NEVER = 0,
	ALWAYS,
	IN_WORD,     /* beside a small letter */
	NOT_CLOSING, /* if its last character is not one that ends a word, or
	              * in a word */
	NOT_CAPITAL, /* if no capital stands before it */
	AFTER_SMALL, /* behind a small letter */
	BETWEEN,     /* between two Latin letters */
	LATIN,       /* beside a Latin letter */
};

/* The first row that fits holds. The reasons are words of good text: "Å³" in
 * physics, "AMANHÔ in Portuguese, "é »" in French, "Річ" in Ukrainian. */
static const struct {
	uint8_t codec, lead, lead_to, second, second_to, when;
} rules[] = {
    {DF_CP1252, 0xC2, 0xC2, 0xA0, 0xBF, NOT_CAPITAL},
    {DF_CP1252, 0xC3, 0xC3, 0xA0, 0xBA, NOT_CAPITAL},
    {DF_CP1252, 0xC5, 0xC5, 0xB0, 0xB9, IN_WORD},
    {DF_CP1252, 0xC3, 0xC5, 0x80, 0xBF, NOT_CLOSING},
    {DF_CP1252, 0xCE, 0xD1, 0x80, 0xBF, NOT_CLOSING},
    {DF_CP1252, 0xC6, 0xDE, 0x80, 0xBF, AFTER_SMALL},
    {DF_CP1252, 0xE1, 0xE1, 0xBA, 0xBB, NOT_CLOSING},
    {DF_CP1252, 0xE2, 0xE2, 0x80, 0x84, ALWAYS},
    {DF_CP1252, 0xE2, 0xE2, 0x86, 0x8C, ALWAYS},
    {DF_CP1252, 0xE2, 0xE2, 0x96, 0x9E, ALWAYS},
    {DF_CP1252, 0xE3, 0xE3, 0x80, 0x83, ALWAYS},
    {DF_CP1252, 0xEF, 0xEF, 0xAC, 0xBF, ALWAYS},
    {DF_CP1252, 0xF0, 0xF0, 0x9F, 0x9F, ALWAYS},
    {DF_CP1250, 0xE2, 0xE2, 0x80, 0x84, ALWAYS},
    {DF_CP1250, 0xC3, 0xC5, 0x80, 0xBF, AFTER_SMALL},
    {DF_CP1251, 0xE2, 0xE2, 0x80, 0x84, ALWAYS},
    {DF_CP1251, 0xC2, 0xC3, 0xA0, 0xBF, LATIN},
    {DF_MACROMAN, 0xE2, 0xE2, 0x80, 0x84, ALWAYS},
    {DF_MACROMAN, 0xC3, 0xC3, 0x80, 0xAF, LATIN},
    {DF_MACROMAN, 0xC3, 0xC3, 0xBA, 0xBF, LATIN},
    {DF_MACROMAN, 0xC3, 0xC3, 0xB0, 0xB9, BETWEEN},
    {DF_CP437, 0xE2, 0xE2, 0x80, 0x84, ALWAYS},
    {DF_CP437, 0xC3, 0xC3, 0x80, 0xAF, LATIN},
    {DF_CP437, 0xC2, 0xC3, 0xB0, 0xBF, BETWEEN},
};

static unsigned
category(int32_t c)
{
	return c > 0 ? df_char(c)->category : DF_CC;
}

static bool
is_letter(int32_t c)
{
	unsigned k = category(c);

	return k >= DF_LU && k <= DF_LO;
}

static bool
is_capital(int32_t c)
{
	return category(c) == DF_LU || category(c) == DF_LT;
}

static bool
is_small(int32_t c)
{
	return category(c) == DF_LL;
}

static bool
is_latin(int32_t c)
{
	return c < 0x250 && is_letter(c);
}

/* What ends a word or a sentence, or stands above the end of one. */
static bool
closes(int32_t c)
{
	static const uint16_t list[] = {0x2019, 0x201D, 0x201C, 0x2018, 0x201A,
	    0x201E, 0x2026, 0x203A, 0x2039, 0x2013, 0x2014, 0x2022, 0x2122,
	    0xA0, 0xAB, 0xBB, 0xAE, 0xB0, 0xB2, 0xB3, 0xB9, 0xAA, 0xBA};

	for (size_t i = 0; i < DF_COUNT(list); i++)
		if (list[i] == c)
			return true;
	return false;
}

/* Whether c is a character that texts have. */
static bool
is_text(int32_t c, unsigned lead)
{
	unsigned k = category(c);

	if (c < 0xA0)
		return lead == 0xC2; /* damaged twice */
	return k != DF_CN && k != DF_CS && k != DF_CO && k != DF_CC;
}

/* Read one sequence at p. */
static bool
read_sequence(
    const char *p, const char *end, enum df_codec codec, struct sequence *q)
{
	static const int32_t least[] = {0, 0x80, 0x800, 0x10000};
	const char *start = p;
	unsigned need;
	int32_t c;

	p += df_char_decode(p, end, &c);
	q->lead = df_codec_lead(codec, c);
	if (q->lead == 0 || p == end || (unsigned char)*p < 0x80)
		return false;
	need = q->lead < 0xE0 ? 1 : q->lead < 0xF0 ? 2 : 3;
	q->c = (int32_t)(q->lead & (0x3F >> need));
	q->marked = false;
	for (unsigned i = 0; i < need; i++) {
		unsigned byte;

		if (p == end || (unsigned char)*p < 0x80)
			return false;
		p += df_char_decode(p, end, &c);
		byte = df_codec_rest(codec, c);
		if (byte == 0)
			return false;
		if (i == 0)
			q->second = byte;
		q->c = q->c << 6 | (int32_t)(byte & 0x3F);
		q->marked = q->marked || !is_letter(c);
	}
	q->last = c;
	q->len = (size_t)(p - start);
	return q->c >= least[need] && q->c <= 0x10FFFF &&
	    is_text(q->c, q->lead);
}

/* Read as many sequences as stand side by side at p. */
static bool
read_run(const char *p, const char *end, struct run *r)
{
	struct sequence q;

	for (unsigned i = 0; i < DF_CODECS; i++) {
		if (!read_sequence(p, end, (enum df_codec)i, &r->first))
			continue;
		r->codec = (enum df_codec)i;
		r->start = p;
		r->end = p + r->first.len;
		r->count = 1;
		r->marked = r->first.marked;
		while (
		    r->end < end && read_sequence(r->end, end, r->codec, &q)) {
			r->end += q.len;
			r->count++;
			r->marked = r->marked || q.marked;
		}
		r->right = 0;
		if (r->end < end)
			df_char_decode(r->end, end, &r->right);
		return true;
	}
	return false;
}

/* Whether a sequence may begin at p, with c of len bytes: a cheap look before
 * the dear one. */
static bool
may_lead(const char *p, const char *end, int32_t c, size_t len)
{
	return p + len < end && (unsigned char)p[len] >= 0x80 &&
	    (c <= 0x2C7 || (c >= 0x393 && c < 0x450) ||
		(c >= 0x2013 && c <= 0x25CA) || c >= 0xF000);
}

/* A lead without its rest: what stood there, or 0. The quotation mark whose
 * last byte windows-1252 does not have; and "Ã " and "Â ", whose no-break
 * spaces somebody made spaces. */
static int32_t
read_lossy(const char *p, const char *end, int32_t left, size_t *len)
{
	static const char quote[] = "\xC3\xA2\xE2\x82\xAC";
	static const char gone[] = "\xEF\xBF\xBD";
	const char *q = p + sizeof(quote) - 1;

	if (end - p >= 5 && memcmp(p, quote, sizeof(quote) - 1) == 0) {
		*len = sizeof(quote) - 1;
		if (end - q >= 3 && memcmp(q, gone, 3) == 0)
			*len += 3;
		return 0x201D;
	}
	*len = end - p > 3 && p[3] == ' ' ? 3 : 2;
	if (end - p < 3 || p[2] != ' ' || is_capital(left))
		return 0;
	if (memcmp(p, "\xC3\x83", 2) == 0)
		return 0xE0;
	if (memcmp(p, "\xC3\x82", 2) == 0)
		return ' ';
	return 0;
}

static bool
alone_is_sure(const struct run *r, enum when when)
{
	bool word =
	    is_small(r->left) || (is_small(r->right) && !is_capital(r->left));

	switch (when) {
	case ALWAYS:
		return true;
	case IN_WORD:
		return word;
	case NOT_CLOSING:
		return word || !closes(r->first.last);
	case NOT_CAPITAL:
		return !is_capital(r->left) && r->left != 0xAB;
	case AFTER_SMALL:
		return is_small(r->left);
	case BETWEEN:
		return is_latin(r->left) && is_latin(r->right);
	case LATIN:
		return is_latin(r->left) || is_latin(r->right);
	case NEVER:
		break;
	}
	return false;
}

/* Whether c is put around what is only mentioned. */
static bool
is_quote(int32_t c)
{
	return c == '"' || c == '\'' || c == '`' || c == 0xAB || c == 0xBB ||
	    (c >= 0x2018 && c <= 0x201E);
}

static bool
is_sure(const struct run *r)
{
	const struct sequence *q = &r->first;

	if (r->count == 1 && is_quote(r->left) && is_quote(r->right))
		return false;

	if (r->count > 1 && r->codec == DF_CP437)
		return r->marked && q->last < 0x2500;
	if (r->count > 1)
		return r->codec == DF_CP1252 || r->marked || r->count > 3;
	for (size_t i = 0; i < DF_COUNT(rules); i++)
		if (rules[i].codec == r->codec && q->lead >= rules[i].lead &&
		    q->lead <= rules[i].lead_to &&
		    q->second >= rules[i].second &&
		    q->second <= rules[i].second_to)
			return alone_is_sure(r, (enum when)rules[i].when);
	return false;
}

/* What comes next in a text. */
enum found {
	NOTHING,
	RUN,
	LOSSY,
	C1,
};

struct finder {
	const char *p, *end;
	int32_t left;
	struct run run;
	const char *at; /* where it was found; p is behind it */
	int32_t c;      /* what a lossy one or a C1 character was */
	size_t other;   /* characters that are not of ASCII and none of these */
};

static bool
read_c1(struct finder *f, int32_t c)
{
	if (c < 0x80 || c > 0x9F)
		return false;
	f->c = df_codec_c1(c);
	return true;
}

static enum found
find(struct finder *f)
{
	while (f->p < f->end) {
		size_t len, lossy;
		int32_t c;

		if (!((unsigned char)*f->p & 0x80)) {
			f->left = (unsigned char)*f->p++;
			continue;
		}
		len = df_char_decode(f->p, f->end, &c);
		f->at = f->p;
		if (may_lead(f->p, f->end, c, len) &&
		    read_run(f->p, f->end, &f->run)) {
			f->run.left = f->left;
			f->p = f->run.end;
			f->left = f->run.first.c;
			return RUN;
		}
		if (c >= 0xC2 && c <= 0xE2 &&
		    (f->c = read_lossy(f->p, f->end, f->left, &lossy)) != 0) {
			f->p += lossy;
			f->left = f->c;
			return LOSSY;
		}
		f->p += len;
		f->left = c;
		if (read_c1(f, c))
			return C1;
		f->other++;
	}
	return NOTHING;
}

static struct finder
finder(struct df_str s)
{
	return (struct finder){.p = s.s, .end = df_char_end(s)};
}

void
df_mojibake_look(struct df_mojibake *m, struct df_str s)
{
	struct finder f = finder(s);

	for (;;) {
		switch (find(&f)) {
		case NOTHING:
			m->other += f.other;
			return;
		case RUN:
			if (is_sure(&f.run))
				m->sure += f.run.count;
			else
				m->maybe += f.run.count;
			break;
		case LOSSY:
			if (f.c == 0x201D)
				m->sure++;
			else
				m->lossy++;
			break;
		case C1:
			m->c1++;
			break;
		}
	}
}

bool
df_mojibake_found(const struct df_mojibake *m)
{
	return m->sure > 0 || m->c1 > 0;
}

/* Write the characters that the run's sequences were. */
static size_t
write_run(const struct run *r, char *out)
{
	const char *p = r->start;
	size_t len = 0;
	struct sequence q;

	while (p < r->end && read_sequence(p, r->end, r->codec, &q)) {
		len += df_utf8_encode(q.c, out + len);
		p += q.len;
	}
	return len;
}

static size_t
write_lossy(const struct finder *f, char *out)
{
	return f->c == ' ' ? 0 : df_utf8_encode(f->c, out);
}

int
df_mojibake_mend(const struct df_mojibake *m, struct df_str s,
    struct df_arena *a, struct df_str *out)
{
	bool all = m->sure > 0 &&
	    (m->other == 0 || m->sure >= SURE_PER_MAYBE * m->maybe);
	struct finder f = finder(s);
	const char *from = s.s;
	size_t len = 0;
	enum found what;
	char *text = NULL;

	*out = s;
	while ((what = find(&f)) != NOTHING) {
		if (what == RUN && !is_sure(&f.run) && !all)
			continue;
		if (what == LOSSY && m->sure == 0)
			continue;
		/* Nothing becomes longer, but for C1 characters. */
		if (!text && !(text = df_arena_alloc(a, s.len + s.len / 2)))
			return -1;
		memcpy(text + len, from, (size_t)(f.at - from));
		len += (size_t)(f.at - from);
		len += what == RUN  ? write_run(&f.run, text + len)
		    : what == LOSSY ? write_lossy(&f, text + len)
				    : df_utf8_encode(f.c, text + len);
		from = f.p;
	}
	if (!text)
		return 0;
	memcpy(text + len, from, (size_t)(f.end - from));
	*out = (struct df_str){text, len + (size_t)(f.end - from)};
	return 0;
}

int
df_mojibake_repair(struct df_str s, struct df_arena *a, struct df_str *out)
{
	*out = s;
	for (int i = 0; i < DF_MOJIBAKE_TIMES; i++) {
		struct df_mojibake m = {0};
		struct df_str before = *out;

		df_mojibake_look(&m, before);
		if (!df_mojibake_found(&m))
			break;
		if (df_mojibake_mend(&m, before, a, out) < 0)
			return -1;
		if (out->s == before.s)
			break;
	}
	return 0;
}
