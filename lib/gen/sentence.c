/*
 * sentence: words and their marks.
 */
#include "gen/sentence.h"

#include "core/arena.h"
#include "core/ascii.h"
#include "core/count.h"
#include "core/utf8.h"
#include "text/norm.h"

/* What may stand around a word. Quotes make it odd, marks end a phrase. */
static const struct {
	const char *s;
	bool quote, mark;
} around[] = {
    {"(", false, true},
    {")", false, true},
    {"[", true, true},
    {"]", true, true},
    {"{", true, true},
    {"}", true, true},
    {"\"", true, false},
    {"'", true, false},
    {",", false, true},
    {";", false, true},
    {":", false, true},
    {"!", false, true},
    {"?", false, true},
    {"*", false, false},
    {"_", false, false},
    {"`", false, false},
    {"\xc2\xbf", false, false},
    {"\xc2\xa1", false, false},
    {"\xe2\x80\x9c", true, false},
    {"\xe2\x80\x9d", true, false},
    {"\xe2\x80\x9e", true, false},
    {"\xe2\x80\x98", true, false},
    {"\xe2\x80\x99", true, false},
    {"\xc2\xab", true, false},
    {"\xc2\xbb", true, false},
    {"\xe2\x80\xa6", true, true},
    {"\xe3\x80\x82", false, true},
};

#define AROUND DF_COUNT(around)

static size_t
find_around(struct df_str s, bool at_end)
{
	if (s.len == 0 ||
	    df_ascii_alnum((unsigned char)s.s[at_end ? s.len - 1 : 0]))
		return AROUND;
	for (size_t i = 0; i < AROUND; i++) {
		struct df_str a = df_str(around[i].s);

		if (at_end ? df_str_ends(s, a) : df_str_starts(s, a))
			return i;
	}
	return AROUND;
}

/* Take the marks off the two ends of a word. */
static void
strip(struct df_token *t, struct df_str raw, bool last)
{
	size_t i;

	t->bare = raw;
	while ((i = find_around(t->bare, false)) < AROUND) {
		t->odd |= around[i].quote;
		t->bare =
		    df_str_slice(t->bare, strlen(around[i].s), t->bare.len);
	}
	for (;;) {
		if (last && df_str_ends(t->bare, DF_STR("."))) {
			t->bare.len--;
			continue;
		}
		i = find_around(t->bare, true);
		if (i == AROUND)
			break;
		t->odd |= around[i].quote;
		t->mark |= around[i].mark;
		t->bare.len -= strlen(around[i].s);
	}
}

static bool
is_between_digits(struct df_str s, size_t i)
{
	return i > 0 && i + 1 < s.len && df_ascii_digit(s.s[i - 1]) &&
	    df_ascii_digit(s.s[i + 1]);
}

/* Whether the bare word is one: letters, digits and what joins them. */
static bool
is_plain_word(struct df_str s)
{
	bool has_letter = false;

	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.s[i];

		has_letter |= c >= 0x80 || df_ascii_alnum(c);
		if (c == ',' && is_between_digits(s, i))
			continue;
		if (c < 0x80 && !df_ascii_alnum(c) &&
		    !memchr("-'.&+#/%$", c, 9))
			return false;
		if (c == '-' && i + 1 < s.len && s.s[i + 1] == '-')
			return false;
		if (c == 0xe2 && s.len - i > 2 && s.s[i + 1] == '\x80' &&
		    (s.s[i + 2] == '\x93' || s.s[i + 2] == '\x94'))
			return false; /* a dash */
	}
	return has_letter;
}

/* The typographic apostrophe as the plain one, so that lists need only that. */
static int
plain_apostrophe(struct df_str word, struct df_arena *arena, struct df_str *out)
{
	size_t len = 0;
	char *p;

	*out = word;
	if (!df_str_holds(word, DF_STR("\xe2\x80\x99")))
		return 0;
	p = df_arena_alloc(arena, word.len);
	if (!p)
		return -1;
	for (size_t i = 0; i < word.len; i++) {
		if (word.len - i > 2 &&
		    memcmp(word.s + i, "\xe2\x80\x99", 3) == 0) {
			p[len++] = '\'';
			i += 2;
		} else
			p[len++] = word.s[i];
	}
	*out = (struct df_str){p, len};
	return 0;
}

/* The word in lower case; its own view when it is. 0, or -1 when the arena is
 * full. */
static int
lower(struct df_str word, struct df_arena *arena, struct df_str *low)
{
	size_t i = 0;
	char *p;

	for (i = 0; i < word.len; i++)
		if ((unsigned char)word.s[i] >= 0x80) {
			if (plain_apostrophe(word, arena, &word) < 0)
				return -1;
			return df_norm(word, DF_NORM_FOLD, arena, low);
		}
	for (i = 0; i < word.len; i++)
		if (df_ascii_upper(word.s[i]))
			break;
	*low = word;
	if (i == word.len)
		return 0;
	p = df_arena_strdup(arena, word);
	if (!p)
		return -1;
	for (; i < word.len; i++)
		if (df_ascii_upper(p[i]))
			p[i] = (char)(p[i] + 32);
	*low = (struct df_str){p, word.len};
	return 0;
}

/* Whether the first character of word is a capital: its lower case begins
 * otherwise. Sharp s, which folds to two letters, is none. */
static bool
is_capital(struct df_str word, struct df_str low)
{
	if (word.len == 0 || low.len == 0)
		return false;
	if ((unsigned char)word.s[0] < 0x80)
		return df_ascii_upper(word.s[0]);
	return (unsigned char)low.s[0] >= 0x80 && low.len > 1 && word.len > 1 &&
	    memcmp(word.s, low.s, 2) != 0;
}

static bool
is_paired(struct df_str s)
{
	long round = 0, square = 0, quotes = 0;

	for (size_t i = 0; i < s.len; i++) {
		round += (s.s[i] == '(') - (s.s[i] == ')');
		square += (s.s[i] == '[') - (s.s[i] == ']');
		quotes += s.s[i] == '"';
		if (round < 0 || square < 0)
			return false;
	}
	return round == 0 && square == 0 && quotes % 2 == 0;
}

/* Whether something foul begins at the first byte of s. */
static bool
is_foul(struct df_str s)
{
	static const char *const foul[] = {"](", "http", "www.", "|", "{", "}",
	    "\\", "<", ">", "...", "\xe2\x80\xa6", "=", "^", "[1", "[2", "[3",
	    "[4", "[5", "[6", "[7", "[8", "[9", "[citation", "[edit", "[note",
	    "\xef\xbf\xbd", "\n\n", "``"};

	for (size_t i = 0; i < DF_COUNT(foul); i++)
		if (foul[i][0] == s.s[0] && df_str_starts(s, df_str(foul[i])))
			return true;
	return false;
}

/* Whether the sentence has no link, code, mark-up or dots in it. */
static bool
is_plain(struct df_str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (memchr("]hw|{}\\<>.\xe2=^[\xef\n`", s.s[i], 17) &&
		    is_foul(df_str_slice(s, i, s.len)))
			return false;
	return is_paired(s);
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* A full stop behind a word inside of a sentence: right after a short one (Dr.,
 * St.) or one with stops inside (U.S.), else something is wrong. "A." at the
 * start numbers a list. */
static bool
is_stopped(const struct df_token *t, bool first)
{
	struct df_str s = t->bare;

	if (first && s.len == 2 && s.s[1] == '.')
		return true;
	return df_str_ends(s, DF_STR(".")) && s.len > 4 &&
	    !memchr(s.s, '.', s.len - 1);
}

/* The next run of what is not white space: U+00A0 is, too. */
static bool
next_raw(struct df_str *rest, struct df_str *raw)
{
	size_t i = 0, j;

	while (i < rest->len && is_blank(rest->s[i]))
		i++;
	for (j = i; j < rest->len && !is_blank(rest->s[j]); j++)
		if (rest->s[j] == '\xc2' && j + 1 < rest->len &&
		    rest->s[j + 1] == '\xa0')
			break;
	*raw = df_str_slice(*rest, i, j);
	if (j < rest->len && rest->s[j] == '\xc2')
		j += 2;
	*rest = df_str_slice(*rest, j, rest->len);
	return raw->len > 0 || rest->len > 0;
}

/* A word between parentheses, which belongs to none of the phrases. The depth
 * of them behind it. */
static int
paren_depth(struct df_str raw, int depth)
{
	for (size_t i = 0; i < raw.len; i++)
		depth += (raw.s[i] == '(') - (raw.s[i] == ')');
	return depth < 0 ? 0 : depth;
}

/* The lists that hold the word; a full stop behind it, in the middle of a
 * paragraph, is no part of it. */
static uint64_t
lists_of(const struct df_language *l, struct df_str low)
{
	uint64_t lists;

	if (!l)
		return 0;
	lists = df_language_lists(l, low);
	if (lists == 0 && df_str_ends(low, DF_STR(".")))
		lists = df_language_lists(l, df_str_slice(low, 0, low.len - 1));
	return lists;
}

int
df_sentence_read(struct df_sentence *s, struct df_str text,
    const struct df_language *l, struct df_arena *arena)
{
	struct df_str rest = text, raw;
	struct df_token *t;
	int depth = 0;

	s->text = text;
	s->l = l;
	s->n = 0;
	s->plain = is_plain(text);
	while (next_raw(&rest, &raw)) {
		bool inside = depth > 0 || (raw.len > 0 && raw.s[0] == '(');

		if (raw.len == 0)
			continue;
		depth = paren_depth(raw, depth);
		if (inside) {
			if (s->n > 0 && depth == 0 && raw.s[raw.len - 1] == ',')
				s->v[s->n - 1].mark = true;
			continue;
		}
		if (s->n == DF_TOKENS_MAX)
			return 0;
		t = &s->v[s->n];
		*t = (struct df_token){0};
		strip(t, raw, rest.len == 0);
		if (!is_plain_word(t->bare) || is_stopped(t, s->n == 0)) {
			t->odd = true;
			t->mark = true;
		}
		if (lower(t->bare, arena, &t->low) < 0)
			return -1;
		t->lists = lists_of(l, t->low);
		t->cap = is_capital(t->bare, t->low);
		s->n++;
	}
	return s->n > 0;
}
