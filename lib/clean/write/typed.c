/*
 * typed: lines, then blocks of them, then what each block is.
 */
#include "clean/write/typed.h"

#include "core/arena.h"
#include "text/hard_wrap.h"

/* A text has so many bytes a line at least. */
#define LINE_MEAN 6
#define TAB 8
#define DEPTH_MAX 8
/* A paragraph of two lines, or the words of a letter, tell less than more. */
#define WORDS_LEAST 20
#define SAID_LEAST 8
/* A poem has so many lines at least, of so many words at most. */
#define VERSE_LINES 4
#define VERSE_WORDS 12
/* And one word of so many may stand behind a gap. */
#define GAPS_PART 8
/* One line of so many is a comment in a program, or ends like a statement. */
#define SOURCE_PART 30
#define CODE_PART 8
/* The mean length of words in letters, twice: code has shorter or longer. */
#define MEAN_LEAST 5
#define MEAN_MOST 24

static struct df_str
without_end(struct df_str s)
{
	while (s.len > 0 && strchr(" \t\r\f", s.s[s.len - 1]) && s.s[s.len - 1])
		s.len--;
	return s;
}

/* Marks of quotes: "> ", ">> ", "> > ". */
static size_t
quote_marks(struct df_str s, unsigned *depth)
{
	size_t i = 0, behind = 0;

	*depth = 0;
	while (i < s.len && *depth < DEPTH_MAX) {
		if (s.s[i] == '>') {
			++*depth;
			behind = i + 1;
		} else if (s.s[i] != ' ' || *depth == 0) {
			break;
		}
		i++;
	}
	if (behind > 0 && behind < s.len && s.s[behind] == ' ')
		behind++;
	return behind;
}

static void
set_line(struct df_typed_line *l, struct df_str s)
{
	size_t i;

	l->whole = without_end(s);
	s = l->whole;
	i = quote_marks(s, &l->depth);
	for (; i < s.len && (s.s[i] == ' ' || s.s[i] == '\t' || s.s[i] == '\f');
	     i++)
		l->indent +=
		    s.s[i] == '\t' ? TAB - l->indent % TAB : s.s[i] == ' ';
	l->text = df_str_slice(s, i, s.len);
}

/* Whether a line is the foot of a page: "Doe   Informational   [Page 1]". */
static bool
is_foot(struct df_str s)
{
	size_t i = s.len;

	if (i < 8 || s.s[--i] != ']')
		return false;
	while (i > 0 && s.s[i - 1] >= '0' && s.s[i - 1] <= '9')
		i--;
	return df_str_ends(df_str_slice(s, 0, i), DF_STR("   [Page "));
}

/* "RFC 1   Host Software   April 1969". */
static bool
is_head(struct df_str s)
{
	return (df_str_starts(s, DF_STR("RFC ")) ||
		   df_str_starts(s, DF_STR("Internet-Draft"))) &&
	    df_str_holds(s, DF_STR("   "));
}

/* Leave out feet of pages, and the heads that follow. */
static void
drop_feet(struct df_typed *t)
{
	bool before = true; /* nothing on this page yet */

	for (size_t i = 0; i < t->nlines; i++) {
		struct df_str *s = &t->lines[i].text;
		bool foot = is_foot(t->lines[i].whole);

		if (foot || (before && is_head(*s)))
			*s = t->lines[i].whole = (struct df_str){s->s, 0};
		before = foot || (before && s->len == 0);
	}
}

static size_t
count_lines(struct df_str s)
{
	size_t n = s.len > 0;

	for (size_t i = 0; i < s.len; i++)
		n += s.s[i] == '\n';
	return n;
}

static void
set_lines(struct df_typed *t, struct df_str s)
{
	for (size_t k = 0; k < t->nlines; k++) {
		const char *lf = s.len > 0 ? memchr(s.s, '\n', s.len) : NULL;
		size_t n = lf ? (size_t)(lf - s.s) : s.len;

		set_line(&t->lines[k], df_str_slice(s, 0, n));
		s = df_str_slice(s, lf ? n + 1 : n, s.len);
	}
}

size_t
df_typed_mark(struct df_str s, long *number)
{
	size_t n = 0;

	*number = -1;
	if (df_str_starts(s, DF_STR("- ")) || df_str_starts(s, DF_STR("* ")) ||
	    df_str_starts(s, DF_STR("+ ")) || df_str_starts(s, DF_STR("o  ")))
		return 2;
	if (df_str_starts(s, DF_STR("\xe2\x80\xa2 ")))
		return 4;
	while (n < s.len && n < 3 && s.s[n] >= '0' && s.s[n] <= '9')
		n++;
	if (n == 0 || n + 1 >= s.len || (s.s[n] != '.' && s.s[n] != ')') ||
	    s.s[n + 1] != ' ')
		return 0;
	*number = 0;
	for (size_t i = 0; i < n; i++)
		*number = *number * 10 + (s.s[i] - '0');
	return n + 2;
}

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
	struct df_typed_words w = df_typed_words_of(t, b->from, b->to, mark);
	bool prose = w.plain * 5 >= w.words * 4 && says_sentence(t, b) &&
	    w.small * 2 >= w.letters && w.letters * 2 >= w.plain * MEAN_LEAST &&
	    w.letters * 2 <= w.plain * MEAN_MOST;

	b->words = w.words;
	b->said = prose && w.gaps == 0;
	/* Blanks that make the lines of a column alike are no gaps. */
	b->wrapped = prose && w.gaps * GAPS_PART <= w.words &&
	    b->to - b->from > 2 && is_even(t, b) &&
	    df_hard_wrap_is(join(t, b, room));
	t->words += b->words;
	t->said += b->said || b->wrapped ? b->words : 0;
	t->wrapped += b->wrapped ? b->words : 0;
}

/* Whether s begins with one of some strings, which NULL ends. */
static bool
begins(struct df_str s, const char *const *with)
{
	while (*with && !df_str_starts(s, df_str(*with)))
		with++;
	return *with != NULL;
}

bool
df_typed_is_field(struct df_str s)
{
	static const char *const names[] = {
	    "From: ", "To: ", "Date: ", "Subject: ", "Cc: ", "CC: ",
	    "Message-ID: ", "Message-Id: ", "Reply-To: ", "Sent: ", "List: ",
	    "In-Reply-To: ", "Newsgroups: ", "In-reply-to: ", NULL};

	return begins(s, names);
}

static bool
is_prompt(struct df_str s)
{
	static const char *const prompts[] = {"$ ", "% ", ">>> ", "C:\\", NULL};

	return begins(s, prompts);
}

/* Whether a line is one of a program: a comment, mostly. */
static bool
is_source(struct df_str s)
{
	static const char *const signs[] = {"/*", "*/", "//", "#!", "#include",
	    "#if", "#define", "#[", "\"\"\"", "'''", "=head", "=cut", "=pod",
	    "<?", "<!", "# ", "```", ";;", "--[[", "%%", "REM ",
	    "Feature: ", "Scenario: ", "Scenario Outline: ", NULL};

	return begins(s, signs) || df_str_is(s, "#") ||
	    df_str_ends(s, DF_STR("*/"));
}

/* A comment of SQL or Haskell, but one alone may name who said the above. */
static bool
begins_dashed(struct df_str s)
{
	return df_str_starts(s, DF_STR("-- "));
}

/* Items of lists end with a semicolon, too, but behind a word. */
static bool
ends_statement(struct df_str s)
{
	if (s.len < 2 || s.s[s.len - 1] != ';')
		return s.len > 0 && memchr("{}", s.s[s.len - 1], 2);
	return memchr(")]}\"'0", s.s[s.len - 2], 6) != NULL;
}

/* A line that says whose words are quoted ends with a colon. */
static bool
quotes(const struct df_typed *t, size_t i)
{
	const struct df_typed_line *l = &t->lines[i];

	if (i == 0 || l->depth == 0 || l->text.len == 0)
		return false;
	for (l--; l > t->lines && l->text.len == 0;)
		l--;
	return l->depth < t->lines[i].depth && l->text.len > 10 &&
	    l->text.s[l->text.len - 1] == ':';
}

static void
look_at_lines(struct df_typed *t)
{
	size_t fields = 0, source = 0, dashed = 0, statements = 0, any = 0;
	bool program = false;

	for (size_t i = 0; i < t->nlines; i++) {
		struct df_str s = t->lines[i].text;
		bool first = s.len > 0 && any++ == 0;

		fields += df_typed_is_field(s);
		t->mail |= fields > 1 || quotes(t, i);
		program |= first && (is_source(s) || begins_dashed(s));
		t->told |= is_prompt(s);
		source += is_source(s);
		dashed += begins_dashed(s);
		statements += ends_statement(s);
	}
	source += dashed > 1 ? dashed : 0;
	t->mail &= !program;
	t->told |= program || source * SOURCE_PART > any ||
	    statements * CODE_PART > any;
}

static bool
begins_large(struct df_str s)
{
	size_t i = 0;

	while (i < s.len && memchr("\"'(", s.s[i], 3))
		i++;
	return i < s.len && ((s.s[i] >= 'A' && s.s[i] <= 'Z') || s.s[i] & 0x80);
}

/* A scenario of Gherkin, of which each step begins with such a word: the bit of
 * the one that s begins with. */
static unsigned
step_of(struct df_str s)
{
	static const char *const words[] = {"Given ", "When ", "Then "};
	unsigned i = 0;

	while (i < 3 && !df_str_starts(s, df_str(words[i])))
		i++;
	return i < 3 ? 1U << i : 0;
}

/* Whether nearly all lines are a few plain words, most begin with a capital, a
 * third of them end with a mark, and a sixth with a comma, such as those of
 * poems: what programs print has no commas there. */
static bool
reads_as_verse(const struct df_typed *t)
{
	size_t any = 0, good = 0, large = 0, marked = 0, words = 0;
	size_t commas = 0, steps = 0;
	unsigned which = 0;

	for (size_t i = 0; i < t->nlines; i++) {
		struct df_str s = t->lines[i].text;
		struct df_typed_words w = {0};

		if (s.len == 0)
			continue;
		df_typed_words_add(&w, s);
		any++;
		words += w.plain;
		good += w.plain == w.words && w.gaps == 0 &&
		    w.plain <= VERSE_WORDS && t->lines[i].depth == 0;
		large += begins_large(s);
		which |= step_of(s);
		steps += step_of(s) > 0;
		marked += memchr(",.;:!?-", s.s[s.len - 1], 7) != NULL;
		commas += memchr(",;", s.s[s.len - 1], 2) != NULL;
	}
	if (which == 7 && steps * 4 >= any)
		return false;
	return any >= VERSE_LINES && good * 10 >= any * 9 &&
	    large * 5 >= any * 3 && marked * 3 >= any && commas * 6 >= any &&
	    words >= any * 4;
}

int
df_typed_read(struct df_str text, struct df_arena *a, struct df_typed *t)
{
	char *room;

	*t = (struct df_typed){0};
	t->nlines = count_lines(text);
	if (text.len > DF_TYPED_MAX || t->nlines * LINE_MEAN > text.len)
		return 0;
	t->lines = df_arena_calloc(a, t->nlines, sizeof(*t->lines));
	t->blocks = df_arena_calloc(a, t->nlines, sizeof(*t->blocks));
	room = df_arena_alloc(a, text.len + 1);
	if (!t->lines || !t->blocks || !room)
		return -1;
	set_lines(t, text);
	drop_feet(t);
	find_blocks(t);
	look_at_lines(t);
	for (size_t i = 0; i < t->nblocks; i++)
		weigh(t, &t->blocks[i], room);
	t->verse = reads_as_verse(t);
	return 0;
}

bool
df_typed_is_prose(const struct df_typed *t)
{
	return !t->told && t->wrapped >= WORDS_LEAST &&
	    t->wrapped * 2 >= t->words;
}

bool
df_typed_is_document(const struct df_typed *t)
{
	return !t->told && t->wrapped >= WORDS_LEAST && t->said * 2 >= t->words;
}

bool
df_typed_is_part(const struct df_typed *t)
{
	return !t->told && t->said >= SAID_LEAST;
}

bool
df_typed_is_mail(const struct df_typed *t)
{
	return t->mail && t->said >= SAID_LEAST;
}

bool
df_typed_is_verse(const struct df_typed *t)
{
	return t->verse && !t->told && !t->mail;
}

int
df_typed_level(struct df_str s)
{
	int level = 2;

	for (size_t i = 1; i + 1 < s.len && level < 6 && s.s[i] != ' '; i++) {
		if (s.s[i - 1] < '0' || s.s[i - 1] > '9')
			return 2;
		level +=
		    s.s[i] == '.' && s.s[i + 1] >= '0' && s.s[i + 1] <= '9';
		i += s.s[i] == '.' && s.s[i + 1] != ' ';
	}
	return level;
}
