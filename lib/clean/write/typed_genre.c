/*
 * typed_genre: signs of each are counted line by line.
 */
#include "clean/write/typed_genre.h"

#include "clean/write/typed_line.h"
#include "clean/write/typed_words.h"
#include "core/ascii.h"
#include "core/count.h"

/* One line of so many is a comment in a program, or ends like a statement. */
#define SOURCE_PART 30
#define CODE_PART 8
/* A poem has so many lines at least, of so many words at most. */
#define VERSE_LINES 4
#define VERSE_WORDS 12

static bool
is_prompt(struct df_str s)
{
	static const char *const prompts[] = {"$ ", "% ", ">>> ", "C:\\"};

	return df_str_starts_any(s, prompts, DF_COUNT(prompts)) > 0;
}

/* Whether a line is one of a program: a comment, mostly. */
static bool
is_source(struct df_str s)
{
	static const char *const signs[] = {"/*", "*/", "//", "#!", "#include",
	    "#if", "#define", "#[", "\"\"\"", "'''", "=head", "=cut", "=pod",
	    "<?", "<!", "# ", "```", ";;", "--[[", "%%", "REM ",
	    "Feature: ", "Scenario: ", "Scenario Outline: "};

	return df_str_starts_any(s, signs, DF_COUNT(signs)) > 0 ||
	    df_str_is(s, "#") || df_str_ends(s, DF_STR("*/"));
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
quotes(const struct df_typed_line *v, size_t i)
{
	const struct df_typed_line *l = &v[i];

	if (i == 0 || l->depth == 0 || l->text.len == 0)
		return false;
	for (l--; l > v && l->text.len == 0;)
		l--;
	return l->depth < v[i].depth && l->text.len > 10 &&
	    l->text.s[l->text.len - 1] == ':';
}

static bool
begins_large(struct df_str s)
{
	size_t i = 0;

	while (i < s.len && memchr("\"'(", s.s[i], 3))
		i++;
	return i < s.len && (df_ascii_upper(s.s[i]) || s.s[i] & 0x80);
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
reads_as_verse(const struct df_typed_line *v, size_t n)
{
	size_t any = 0, good = 0, large = 0, marked = 0, words = 0;
	size_t commas = 0, steps = 0;
	unsigned which = 0;

	for (size_t i = 0; i < n; i++) {
		struct df_str s = v[i].text;
		struct df_typed_words w = {0};

		if (s.len == 0)
			continue;
		df_typed_words_add(&w, s);
		any++;
		words += w.plain;
		good += w.plain == w.words && w.gaps == 0 &&
		    w.plain <= VERSE_WORDS && v[i].depth == 0;
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

struct df_typed_genre
df_typed_genre(const struct df_typed_line *v, size_t n)
{
	struct df_typed_genre g = {.verse = reads_as_verse(v, n)};
	size_t fields = 0, source = 0, dashed = 0, statements = 0, any = 0;
	bool program = false;

	for (size_t i = 0; i < n; i++) {
		struct df_str s = v[i].text;
		bool first = s.len > 0 && any++ == 0;

		fields += df_typed_is_field(s);
		g.mail |= fields > 1 || quotes(v, i);
		program |= first && (is_source(s) || begins_dashed(s));
		g.told |= is_prompt(s);
		source += is_source(s);
		dashed += begins_dashed(s);
		statements += ends_statement(s);
	}
	source += dashed > 1 ? dashed : 0;
	g.mail &= !program;
	g.told |= program || source * SOURCE_PART > any ||
	    statements * CODE_PART > any;
	return g;
}
