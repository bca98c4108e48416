/*
 * sign: words for those who cannot see, then names of pictures.
 */
#include "clean/write/sign.h"

#include "clean/tree/node.h"
#include "core/ascii.h"
#include "core/count.h"

/* Elements of a cell that are looked at, and the longest word. */
#define NODES_MAX 20
#define WORD_MAX 40

enum answer {
	SAYS_NOTHING = 0,
	SAYS_YES = 1,
	SAYS_NO = 2,
	SAYS_BOTH = 3,
};

static const struct {
	const char *word;
	enum answer answer;
} words[] = {
    {"check", SAYS_YES},
    {"checked", SAYS_YES},
    {"checkmark", SAYS_YES},
    {"tick", SAYS_YES},
    {"yes", SAYS_YES},
    {"cross", SAYS_NO},
    {"no", SAYS_NO},
    {"times", SAYS_NO},
    {"xmark", SAYS_NO},
};

/* What the words of a name say: fa-circle-check, tick.png. */
static unsigned
answer_of(struct df_str name)
{
	unsigned answer = SAYS_NOTHING;
	size_t i = 0, start;

	while (i < name.len) {
		struct df_str word;

		while (i < name.len && !df_ascii_letter(name.s[i]))
			i++;
		start = i;
		while (i < name.len && df_ascii_letter(name.s[i]))
			i++;
		word = df_str_slice(name, start, i);
		for (size_t k = 0; k < DF_COUNT(words); k++)
			if (df_str_case_is(word, words[k].word))
				answer |= words[k].answer;
	}
	return answer;
}

/* The last part of an address. */
static struct df_str
file_of(struct df_str address)
{
	size_t start, end = 0;

	while (end < address.len && !strchr("?#", address.s[end]))
		end++;
	for (start = end; start > 0 && address.s[start - 1] != '/';)
		start--;
	return df_str_slice(address, start, end);
}

static bool
is_word(struct df_str s)
{
	return s.len > 0 && s.len <= WORD_MAX && !memchr(s.s, '_', s.len);
}

/* A short text of n or one of its attributes. */
static struct df_str
word_of(const struct df_node *n)
{
	static const char *const attrs[] = {
	    "alt", "aria-label", "title", DF_ATTR_DRAWN};
	struct df_str s = df_str_trim(n->text);

	for (size_t i = 0; s.len == 0 && i < DF_COUNT(attrs); i++)
		s = df_str_trim(df_node_attr(n, attrs[i]));
	return is_word(s) ? s : (struct df_str){0};
}

/* What the name of a sign in Google's fonts says. */
static unsigned
answer_of_sign(struct df_str name)
{
	if (df_str_is(name, "check") || df_str_is(name, "done"))
		return SAYS_YES;
	return df_str_is(name, "close") || df_str_is(name, "clear")
	    ? SAYS_NO
	    : SAYS_NOTHING;
}

static const struct df_node *
next(const struct df_node *n, const struct df_node *top)
{
	return n->tag == DF_TAG_A ? df_node_skip(n, top) : df_node_next(n, top);
}

struct df_str
df_sign_of(const struct df_node *cell, struct df_str lang)
{
	bool english = lang.len < 2 || df_str_case_starts(lang, "en");
	struct df_str drawn = df_str_trim(df_node_attr(cell, DF_ATTR_DRAWN));
	const struct df_node *n = cell->first;
	unsigned answer = SAYS_NOTHING;
	int left = NODES_MAX;

	if (is_word(drawn))
		return drawn;
	/* A picture in a link leads to what another cell names. */
	for (; n && left > 0; left--, n = next(n, cell)) {
		struct df_str word;

		if (n->tag == DF_TAG_A)
			continue;
		word = word_of(n);
		if (word.len > 0 && answer_of_sign(word) == SAYS_NOTHING)
			return word;
		answer |= answer_of_sign(word);
		if (n->tag == DF_TAG_IMG)
			answer |= answer_of(file_of(df_node_attr(n, "src")));
		answer |= answer_of(df_node_attr(n, "class"));
	}
	if (answer == SAYS_YES)
		return english ? DF_STR("Yes") : DF_STR("✓");
	if (answer == SAYS_NO)
		return english ? DF_STR("No") : DF_STR("✗");
	return (struct df_str){0};
}
