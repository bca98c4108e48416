/*
 * sentences: rules SB3 to SB998 of UAX #29, to the letter; the sentences that
 * people want are sentence_ends.c's.
 */
#include "text/sentences.h"

#include <string.h>

#include "text/chars.h"
#include "text/full_stop.h"
#include "text/hard_wrap.h"
#include "text/sentence_ends.h"
#include "text/sentence_marks.h"

void
df_sentences_init_plain(struct df_sentences *it, struct df_str text)
{
	*it = (struct df_sentences){
	    .p = text.s,
	    .end = df_char_end(text),
	    .begin = text.s,
	    .plain = true,
	};
}

void
df_sentences_init(
    struct df_sentences *it, struct df_str text, struct df_str lang)
{
	df_sentences_init_plain(it, text);
	it->plain = false;
	it->ordinals = df_full_stop_ordinals(lang);
}

/* Behind the separator at p; CR LF is one (SB3). */
static const char *
after_separator(const char *p, const char *end)
{
	int32_t c;

	if (*p == '\r' && end - p > 1 && p[1] == '\n')
		return p + 2;
	return p + df_char_decode(p, end, &c);
}

static void
read_mark(struct df_mark *m, const char *end)
{
	const char *p;

	m->aterm = df_mark_class(m->mark, end) == SB_ATERM;
	p = df_mark_skip(m->mark, end);
	m->after = p;
	while (p < end && df_mark_class(p, end) == SB_CLOSE)
		p = df_mark_skip(p, end);
	m->close = p;
	while (p < end && df_mark_class(p, end) == SB_SP)
		p = df_mark_skip(p, end);
	m->next = p;
}

/* Whether the sentence ends before m->next < end, which is no separator. */
static bool
ends(const struct df_mark *m, const char *end)
{
	unsigned next = df_mark_class(m->next, end);
	unsigned before = m->before ? df_mark_class(m->before, end) : SB_OTHER;

	if (next == SB_ATERM || next == SB_STERM || next == SB_SCONTINUE)
		return false; /* SB8a */
	if (!m->aterm)
		return true;
	if (m->next == m->after &&
	    (next == SB_NUMERIC ||
		(next == SB_UPPER &&
		    (before == SB_UPPER || before == SB_LOWER))))
		return false;                      /* SB6, SB7 */
	return !df_mark_lower_ahead(m->next, end); /* SB8 */
}

static const char *
plain_end(const char *p, const char *end)
{
	struct df_mark m = {0};

	for (;;) {
		m.mark = df_mark_find(p, end, false, &m.before);
		if (m.mark == end)
			return end;
		if (df_mark_is_separator(df_mark_class(m.mark, end)))
			return after_separator(m.mark, end);
		read_mark(&m, end);
		if (m.next == end)
			return end;
		if (df_mark_is_separator(df_mark_class(m.next, end)))
			return after_separator(m.next, end);
		if (ends(&m, end))
			return m.next;
		/* No break up to next; before that stands no letter. */
		m.before = m.mark;
		p = m.next;
	}
}

/* Behind the paragraph at p: where an empty line begins. */
static const char *
paragraph_end(const char *p, const char *end)
{
	while (p < end && (p = memchr(p, '\n', (size_t)(end - p))) != NULL) {
		const char *q = ++p;

		while (q < end && (*q == ' ' || *q == '\t' || *q == '\r'))
			q++;
		if (q == end || *q == '\n')
			return p;
	}
	return end;
}

/* Know how the lines of the sentence's paragraph are broken. */
static void
measure(struct df_sentences *it, const char *p)
{
	if (it->measured != NULL && p < it->measured)
		return;
	while (p < it->end && (*p == '\n' || *p == '\r'))
		p++;
	it->measured = paragraph_end(p, it->end);
	it->wrapped =
	    df_hard_wrap_is((struct df_str){p, (size_t)(it->measured - p)});
}

bool
df_sentences_next(struct df_sentences *it, struct df_str *sentence)
{
	const char *start = it->p;

	if (start == it->end)
		return false;
	if (it->plain) {
		it->p = plain_end(start, it->end);
	} else {
		measure(it, start);
		it->p = df_sentence_end(it, start);
	}
	*sentence = (struct df_str){start, (size_t)(it->p - start)};
	return true;
}
