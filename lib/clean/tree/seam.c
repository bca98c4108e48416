/*
 * seam: the rule was found on the pages of WCXB's development set, where a
 * thousand words of the gold texts touched and 20 were parted.
 */
#include "clean/tree/seam.h"

#include "clean/tree/node.h"
#include "core/ascii.h"
#include "core/utf8.h"
#include "text/chars.h"

/* Two texts that are no longer are letters or figures that move. */
#define SHORT 2
/* The least of a word that ends with a full stop that ends a sentence. */
#define STOP_LETTERS 4
/* And of one that ends where an element with a class begins or ends. */
#define WORD_LETTERS 3

static void
look_at(struct df_seam *s, const struct df_node *n)
{
	bool classed = df_node_attr(n, "class").len > 0;

	s->raised |= n->tag == DF_TAG_SUB || n->tag == DF_TAG_SUP;
	s->classed |= classed && n->tag != DF_TAG_A;
	s->named |= classed || n->tag == DF_TAG_A || n->tag == DF_TAG_BUTTON ||
	    n->tag == DF_TAG_TIME;
}

void
df_seam_enter(struct df_seam *s, const struct df_node *n)
{
	look_at(s, n);
	s->begun = true;
}

void
df_seam_leave(struct df_seam *s, const struct df_node *n)
{
	look_at(s, n);
	s->ended = true;
}

static enum df_category
first_of(struct df_str s)
{
	int32_t c;

	df_char_decode(s.s, df_char_end(s), &c);
	return (enum df_category)df_char(c)->category;
}

static enum df_category
last_of(struct df_str s)
{
	size_t n = s.len - 1;

	while (n > 0 && ((unsigned char)s.s[n] & 0xc0) == 0x80)
		n--;
	return first_of(df_str_slice(s, n, s.len));
}

static bool
ends_word(struct df_str s)
{
	enum df_category c = last_of(s);

	return c == DF_LL || c == DF_LU || c == DF_ND;
}

/* Whether a sentence or label ends here. Abbreviations and names of files end
 * or go on behind full stops, too, but mostly behind few letters. */
static bool
ends_sentence(struct df_str s)
{
	char mark = s.s[s.len - 1];
	size_t letters = 0;

	if (!strchr(".!?:", mark))
		return false;
	while (letters + 1 < s.len && df_ascii_lower(s.s[s.len - letters - 2]))
		letters++;
	if (mark == '.' && letters + 1 < s.len &&
	    s.s[s.len - letters - 2] == '.') /* javax.swing.View */
		return false;
	return letters >= (mark == '.' ? STOP_LETTERS : 1);
}

/* Whether it ends with so many small letters. */
static bool
ends_small(struct df_str s, size_t letters)
{
	if (s.len < letters)
		return false;
	for (size_t i = s.len - letters; i < s.len; i++)
		if (!df_ascii_lower(s.s[i]))
			return false;
	return true;
}

/* Whether a word begins with a capital and is more than that. */
static bool
begins_sentence(struct df_str s)
{
	return s.len > 1 && df_ascii_upper(s.s[0]) && df_ascii_lower(s.s[1]);
}

/* Whether it is more than a word: such texts are no parts of one. */
static bool
has_blank(struct df_str s)
{
	s = df_str_trim(s);
	return s.len > 0 && memchr(s.s, ' ', s.len);
}

/* Whether both are texts of several words, of which the second begins like one:
 * "above" and "Python 3.10", "SKU: 7" and "MFR: 8". */
static bool
are_lines(struct df_str before, struct df_str text)
{
	const char *end = text.len > 0 ? memchr(text.s, ' ', text.len) : NULL;

	return end && end > text.s && has_blank(before) && has_blank(text) &&
	    (begins_sentence(text) || end[-1] == ':');
}

bool
df_seam_text(struct df_seam *s, struct df_str text)
{
	const struct df_seam was = *s;
	enum df_category c;

	*s = (struct df_seam){.before = text};
	if (text.len == 0 || was.before.len == 0 || was.raised)
		return false;
	if ((was.ended || was.begun) && begins_sentence(text) &&
	    (ends_sentence(was.before) ||
		(was.classed && ends_small(was.before, WORD_LETTERS))))
		return true;
	if (!was.ended || !was.begun ||
	    !(was.named || are_lines(was.before, text)) ||
	    (was.before.len <= SHORT && text.len <= SHORT))
		return false;
	c = first_of(text);
	if (c == DF_LU && strchr(".!?)%", was.before.s[was.before.len - 1]))
		return true;
	return (c == DF_LU || c == DF_ND) && ends_word(was.before);
}
