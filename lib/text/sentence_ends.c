/*
 * sentence_ends: where sentences really end.
 *
 * UAX #29 goes by characters alone.  Here each candidate it would find is
 * looked at again: which word stands before the full stop, what follows, and
 * how the lines are broken.  Every look back is bounded, every look ahead ends
 * at the next mark, so the time stays linear.
 */
#include "text/sentence_ends.h"

#include "text/chars.h"
#include "text/full_stop.h"
#include "text/hard_wrap.h"
#include "text/sentence_marks.h"
#include "text/sentences.h"

/* [12], [citation needed]: the longest note that is passed over. */
#define NOTE_MAX 24
/* A shorter line was not broken for lack of room. */
#define WRAPPED_MIN 40

#define CLOSING_GUILLEMET 0xBB
#define HIRAGANA_FIRST 0x3041
#define HIRAGANA_LAST 0x309F

static int32_t
char_at(const char *p, const char *end)
{
	int32_t c;

	df_char_decode(p, end, &c);
	return c;
}

/* Whether the full stop belongs to the word before it. */
static bool
is_part_of_word(
    const struct df_sentences *it, const struct df_mark *m, const char *start)
{
	return df_full_stop_is_part(
	    start, m->mark, m->next, it->end, it->ordinals);
}

/* Behind [12] or the like at p, or p. */
static const char *
skip_note(const char *p, const char *end)
{
	if (p == end || *p != '[')
		return p;
	for (const char *q = p + 1; q < end && q - p < NOTE_MAX; q++) {
		if (*q == ']')
			return q + 1;
		if (*q == '[' || *q == '\n')
			break;
	}
	return p;
}

/* Whether c, right after a mark, closes something: quotes, brackets, the
 * asterisks of Markdown. Marks that may also open count as closing. */
static bool
closes(int32_t c)
{
	const struct df_char *props = df_char(c);

	return (props->sentence == SB_CLOSE && props->category != DF_PS) ||
	    c == '*' || c == '_';
}

static const char *
skip_spaces(const char *p, const char *end)
{
	while (p < end && df_mark_class(p, end) == SB_SP)
		p = df_mark_skip(p, end);
	return p;
}

/* Behind a French closing quote, which a blank stands before, or p. Where the
 * sign opens instead, a letter follows it. */
static const char *
skip_spaced_quote(const char *p, const char *end)
{
	const char *q = skip_spaces(p, end);
	unsigned class;

	if (q == p || q == end || char_at(q, end) != CLOSING_GUILLEMET)
		return p;
	q = df_mark_skip(q, end);
	class = q < end ? df_mark_class(q, end) : SB_SP;
	return class == SB_SP || class == SB_SCONTINUE ||
		df_mark_is_separator(class)
	    ? q
	    : p;
}

static void
read_mark(struct df_mark *m, const char *end)
{
	const char *p = m->mark;
	unsigned class = df_mark_class(p, end);

	do {
		m->mark = p;
		m->aterm = class != SB_STERM;
		p = df_mark_skip(p, end);
		class = p < end ? df_mark_class(p, end) : SB_OTHER;
	} while (class == SB_ATERM || class == SB_STERM);
	m->after = p;
	while (p < end) {
		const char *q = skip_note(p, end);

		if (q == p && closes(char_at(p, end)))
			q = df_mark_skip(p, end);
		if (q == p)
			break;
		p = q;
	}
	m->close = skip_spaced_quote(p, end);
	m->next = skip_spaces(m->close, end);
}

/* Behind the blanks and line ends at p; *lines counts the latter, a paragraph
 * separator as two. */
static const char *
skip_blanks(const char *p, const char *end, unsigned *lines)
{
	*lines = 0;
	while (p < end) {
		int32_t c;
		size_t len = df_char_decode(p, end, &c);
		unsigned class = df_char(c)->sentence;

		if (class == SB_CR && end - p > 1 && p[1] == '\n')
			len = 2;
		else if (class != SB_SP && !df_mark_is_separator(class))
			break;
		if (class != SB_SP && *lines < 2)
			*lines += c == 0x2029 ? 2 : 1;
		p += len;
	}
	return p;
}

/* Whether the line that ends at p was broken only because it was full: all of
 * its paragraph are, or it is long, and the next, at next, goes on in small
 * letters. */
static bool
is_wrapped(const struct df_sentences *it, const char *p, const char *next)
{
	if (it->wrapped && next < it->measured)
		return df_hard_wrap_goes_on(
		    (struct df_str){next, (size_t)(it->measured - next)});
	if (next == it->end || p - it->begin < WRAPPED_MIN ||
	    df_mark_class(next, it->end) != SB_LOWER)
		return false;
	if (it->end - next > 1 && (next[1] == ')' || next[1] == '.'))
		return false;
	for (const char *q = p - WRAPPED_MIN; q < p; q++)
		if (*q == '\n')
			return false;
	return true;
}

/* Marks that mean their end of sentence also without a blank behind them. */
static bool
needs_blank(int32_t c)
{
	return c < 0x80 || (c >= 0x2000 && c < 0x2070);
}

static bool
is_upper_lower(const char *p, const char *end)
{
	const char *q = df_mark_skip(p, end);

	return df_mark_class(p, end) == SB_UPPER && q < end &&
	    df_mark_class(q, end) == SB_LOWER;
}

/* Whether a mark with nothing but quotes between it and the next character
 * ends the sentence: always in Chinese, never before Japanese particles, and
 * elsewhere where a blank was forgotten (Great!Thanks, so...Yes), but not in
 * a URL. */
static bool
ends_unspaced(const struct df_sentences *it, const struct df_mark *m)
{
	int32_t mark = char_at(m->mark, it->end);
	int32_t next = char_at(m->next, it->end);

	if (m->close > m->after && next >= HIRAGANA_FIRST &&
	    next <= HIRAGANA_LAST)
		return false;
	if (!needs_blank(mark))
		return true;
	if (m->aterm)
		return m->mark[0] == '.' && m->mark > it->begin &&
		    m->mark[-1] == '.' && is_upper_lower(m->next, it->end);
	return df_char_is_cjk(next) ||
	    (m->before && df_mark_class(m->before, it->end) == SB_LOWER &&
		is_upper_lower(m->next, it->end));
}

/* Whether a full stop before a blank ends the sentence. */
static bool
stop_ends(
    const struct df_sentences *it, const struct df_mark *m, const char *start)
{
	bool number = df_mark_class(m->next, it->end) == SB_NUMERIC;

	if (!number && df_mark_lower_ahead(m->next, it->end))
		return false;
	return m->close > m->after || !is_part_of_word(it, m, start);
}

/* Whether the sentence ends before m->next < it->end, on the same line. */
static bool
ends(const struct df_sentences *it, const struct df_mark *m, const char *start)
{
	unsigned next = df_mark_class(m->next, it->end);

	if (next == SB_ATERM || next == SB_STERM || next == SB_SCONTINUE)
		return false;
	if (m->next == m->close)
		return ends_unspaced(it, m);
	if (m->aterm)
		return stop_ends(it, m, start);
	return m->close == m->after || next != SB_LOWER;
}

const char *
df_sentence_end(const struct df_sentences *it, const char *start)
{
	struct df_mark m = {0};
	unsigned lines;
	const char *p = skip_blanks(start, it->end, &lines);

	for (;;) {
		m.mark = df_mark_find(p, it->end, true, &m.before);
		if (m.mark == it->end)
			return it->end;
		if (df_mark_is_separator(df_mark_class(m.mark, it->end))) {
			p = skip_blanks(m.mark, it->end, &lines);
			if (lines > 1 || !is_wrapped(it, m.mark, p))
				return p;
			continue;
		}
		read_mark(&m, it->end);
		p = skip_blanks(m.next, it->end, &lines);
		if (p == it->end || lines > 1)
			return p;
		m.next = p;
		if (lines == 1 ? !m.aterm || !is_part_of_word(it, &m, start)
			       : ends(it, &m, start))
			return p;
	}
}
