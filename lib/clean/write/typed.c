/*
 * typed: lines, then blocks of them, each weighed by its words.
 */
#include "clean/write/typed.h"

#include "clean/write/typed_words.h"
#include "core/arena.h"
#include "core/ascii.h"
#include "text/hard_wrap.h"

/* A line of so many bytes may be a paragraph. */
#define PARAGRAPH_LEAST 100
/* A paragraph of two lines, or the words of a letter, tell less than more. */
#define WORDS_LEAST 20
#define SAID_LEAST 8
/* And one word of so many may stand behind a gap. */
#define GAPS_PART 8
/* The mean length of words in letters, twice: code has shorter or longer. */
#define MEAN_LEAST 5
#define MEAN_MOST 24

static bool
is_mark(const struct df_typed_line *l)
{
	long number;

	return df_typed_mark(l->text, &number) > 0;
}

/* Whether line i, in the block that began at `from`, begins another. */
static bool
begins_block(const struct df_typed *t, size_t from, size_t i)
{
	const struct df_typed_line *l = &t->lines[i], *b = &t->lines[i - 1];

	if (l->text.len == 0 || l->depth != b->depth)
		return true;
	if (is_mark(l) && (is_mark(&t->lines[from]) || l->indent > b->indent))
		return true;
	/* A term or heading stands alone above what it heads. */
	return i == from + 1 && l->indent >= b->indent + DF_TYPED_STEP &&
	    !is_mark(b);
}

static void
find_blocks(struct df_typed *t)
{
	size_t i = 0, to;
	bool apart = true;

	while (i < t->nlines) {
		if (t->lines[i].text.len == 0) {
			apart = true;
			i++;
			continue;
		}
		for (to = i + 1; to < t->nlines && !begins_block(t, i, to);)
			to++;
		t->blocks[t->nblocks++] = (struct df_typed_block){.from = i,
		    .to = to,
		    .depth = t->lines[i].depth,
		    .apart = apart};
		apart = false;
		i = to;
	}
}

/* Whether all lines but the first begin at one place, or nearly so. */
static bool
is_even(const struct df_typed *t, const struct df_typed_block *b)
{
	for (size_t i = b->from + 2; i < b->to; i++)
		if (t->lines[i].indent > t->lines[b->from + 1].indent + 1 ||
		    t->lines[i].indent + 1 < t->lines[b->from + 1].indent)
			return false;
	return true;
}

/* Whether it says a sentence: a mark that ends one. */
static bool
says_sentence(const struct df_typed *t, const struct df_typed_block *b)
{
	for (size_t i = b->from; i < b->to; i++) {
		struct df_str s = t->lines[i].text;

		for (size_t k = 1; k < s.len; k++)
			if (strchr(".?!:,", s.s[k]) && s.s[k] &&
			    (k + 1 == s.len || s.s[k + 1] == ' '))
				return true;
	}
	return false;
}

/* Whether most of it is lines that are paragraphs, as those write them whose
 * program breaks lines: longer than those of code, from a capital to a mark. */
static bool
has_paragraphs(const struct df_typed *t, const struct df_typed_block *b)
{
	size_t in = 0, all = 0;

	for (size_t i = b->from; i < b->to; i++) {
		struct df_str s = t->lines[i].text;
		bool is = s.len >= PARAGRAPH_LEAST &&
		    (df_ascii_upper(s.s[0]) || s.s[0] & 0x80) &&
		    memchr(".?!:", s.s[s.len - 1], 4);

		in += is ? s.len : 0;
		all += s.len;
	}
	return in * 2 > all;
}

/* The lines of a block as one text. */
static struct df_str
join(const struct df_typed *t, const struct df_typed_block *b, char *room)
{
	size_t len = 0;

	for (size_t i = b->from; i < b->to; i++) {
		struct df_str s = t->lines[i].text;

		if (i > b->from)
			room[len++] = '\n';
		memcpy(room + len, s.s, s.len);
		len += s.len;
	}
	return (struct df_str){room, len};
}

/* What is known of a block before the whole is. */
static void
weigh(struct df_typed *t, struct df_typed_block *b, char *room)
{
	long number;
	size_t mark = df_typed_mark(t->lines[b->from].text, &number);
	struct df_typed_words w =
	    df_typed_words_of(&t->lines[b->from], b->to - b->from, mark);
	bool prose = w.plain * 5 >= w.words * 4 && says_sentence(t, b) &&
	    w.small * 2 >= w.letters && w.letters * 2 >= w.plain * MEAN_LEAST &&
	    w.letters * 2 <= w.plain * MEAN_MOST;

	b->words = w.words;
	b->said = prose && w.gaps == 0;
	/* Blanks that make the lines of a column alike are no gaps. */
	b->wrapped = prose && w.gaps * GAPS_PART <= w.words &&
	    b->to - b->from > 2 && is_even(t, b) &&
	    df_hard_wrap_is(join(t, b, room));
	t->sum.all += b->words;
	t->sum.said += b->said || b->wrapped ? b->words : 0;
	t->sum.wrapped += b->wrapped ? b->words : 0;
	if (b->said && !b->wrapped && has_paragraphs(t, b))
		t->sum.unbroken += b->words;
}

int
df_typed_read(struct df_str text, struct df_arena *a, struct df_typed *t)
{
	char *room;

	*t = (struct df_typed){0};
	if (df_typed_lines(text, a, &t->lines, &t->nlines) < 0)
		return -1;
	if (t->nlines == 0)
		return 0;
	t->blocks = df_arena_calloc(a, t->nlines, sizeof(*t->blocks));
	room = df_arena_alloc(a, text.len + 1);
	if (!t->blocks || !room)
		return -1;
	t->genre = df_typed_genre(t->lines, t->nlines);
	find_blocks(t);
	for (size_t i = 0; i < t->nblocks; i++)
		weigh(t, &t->blocks[i], room);
	return 0;
}

/* Words that are prose for sure. */
static size_t
sure_words(const struct df_typed_sum *sum)
{
	return sum->wrapped + sum->unbroken;
}

bool
df_typed_is_prose(const struct df_typed *t)
{
	return !t->genre.told && sure_words(&t->sum) >= WORDS_LEAST &&
	    sure_words(&t->sum) * 2 >= t->sum.all;
}

bool
df_typed_is_letter(const struct df_typed *t)
{
	return !t->genre.told && t->sum.said >= SAID_LEAST &&
	    t->sum.said * 2 >= t->sum.all;
}

bool
df_typed_sum_is_document(const struct df_typed_sum *sum)
{
	return sure_words(sum) >= WORDS_LEAST && sum->said * 2 >= sum->all;
}

bool
df_typed_is_document(const struct df_typed *t)
{
	return !t->genre.told && df_typed_sum_is_document(&t->sum);
}

bool
df_typed_is_part(const struct df_typed *t)
{
	return !t->genre.told && t->sum.said >= SAID_LEAST;
}

bool
df_typed_is_mail(const struct df_typed *t)
{
	return t->genre.mail && t->sum.said >= SAID_LEAST;
}

bool
df_typed_is_verse(const struct df_typed *t)
{
	return t->genre.verse && !t->genre.told && !t->genre.mail;
}
