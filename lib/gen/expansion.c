/*
 * expansion: backwards from a parenthesis, word by word.
 */
#include "gen/expansion.h"

#include "core/arena.h"
#include "core/ascii.h"

#define LETTERS_MIN 2
#define LETTERS_MAX 7
#define SMALL_WORD 3

static char
upper(char c)
{
	return df_ascii_lower(c) ? (char)(c - 32) : c;
}

/* The capitals between the parenthesis at p and its end; length 0 when there
 * is anything else. */
static struct df_str
capitals(const char *p, const char *end)
{
	const char *start = ++p;

	while (p < end && df_ascii_upper(*p))
		p++;
	if (p == end || *p != ')' || p - start < LETTERS_MIN ||
	    p - start > LETTERS_MAX)
		return (struct df_str){0};
	return (struct df_str){start, (size_t)(p - start)};
}

/* The start of the word that ends at p, or NULL when no letters do. */
static const char *
word_start(const char *p, const char *text)
{
	const char *start = p;

	while (start > text &&
	    (df_ascii_letterlike(start[-1]) || start[-1] == '\''))
		start--;
	return start < p ? start : NULL;
}

/* Match the letters from the last to the first with the words before p. A
 * small word ("of", "and") may be passed over, but not as the first. */
static const char *
find_name(const char *text, const char *p, struct df_str letters)
{
	size_t n = letters.len;
	const char *start = NULL;

	while (n > 0) {
		start = word_start(p, text);
		if (!start)
			return NULL;
		if (upper(*start) == letters.s[n - 1])
			n--;
		else if (p - start > SMALL_WORD || df_ascii_upper(*start))
			return NULL;
		p = start;
		if (n > 0 && (p == text || (p[-1] != ' ' && p[-1] != '-')))
			return NULL;
		if (n > 0)
			p--;
	}
	return start;
}

bool
df_expansion_next(
    struct df_str *rest, struct df_str text, struct df_expansion *e)
{
	const char *end = text.s + text.len, *p = rest->s, *start;

	while (p < end && (p = memchr(p, '(', (size_t)(end - p)))) {
		struct df_str letters = capitals(p, end);

		if (letters.len > 0 && p - text.s > 2 && p[-1] == ' ') {
			start = find_name(text.s, p - 1, letters);
			if (start &&
			    (start == text.s || start[-1] == ' ' ||
				start[-1] == '\n')) {
				*e = (struct df_expansion){
				    {start, (size_t)(p - 1 - start)}, letters};
				*rest = df_str_slice(
				    text, (size_t)(p + 1 - text.s), text.len);
				return true;
			}
		}
		p++;
	}
	return false;
}

int
df_expansion_ask(struct df_str *question, struct df_str pattern,
    struct df_str abbreviation, struct df_arena *arena)
{
	size_t before = df_str_until(pattern, '{').len;
	size_t behind = before + 3 < pattern.len ? before + 3 : pattern.len;
	char *p = df_arena_alloc(arena, pattern.len + abbreviation.len);

	if (!p)
		return -1;
	memcpy(p, pattern.s, before);
	memcpy(p + before, abbreviation.s, abbreviation.len);
	memcpy(p + before + abbreviation.len, pattern.s + behind,
	    pattern.len - behind);
	*question = (struct df_str){
	    p, before + abbreviation.len + pattern.len - behind};
	return 0;
}
