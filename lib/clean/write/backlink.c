/*
 * backlink: links are told by the few characters that they hold.
 */
#include "clean/write/backlink.h"

#include "clean/tree/node.h"
#include "core/ascii.h"
#include "core/utf8.h"

/* A link with more below it says more than a mark. */
#define LINK_NODES 12
/* And one in a heading stands so deep at most. */
#define HEADING_LEVELS 3

/* Arrows up and back, and what is used for one. */
static bool
is_sign(int32_t c)
{
	return c == '^' || c == 0x2191 || c == 0x21a9 || c == 0x21b5 ||
	    c == 0x21b0 || c == 0x21d1 || c == 0x21e7 || c == 0x23ce ||
	    c == 0x2934 || c == 0x2b06 || c == 0x2b8c || c == 0x2b91;
}

/* What may stand with a sign: blanks and the ways to show it. */
static bool
is_nothing(int32_t c)
{
	return c <= ' ' || c == 0xa0 || c == 0xfe0e || c == 0xfe0f;
}

/* What a link or text holds. */
enum held {
	HOLDS_NOTHING = 0,
	HOLDS_SIGN,    /* and maybe a number, of the place it leads to */
	HOLDS_LETTERS, /* one or two */
	HOLDS_TEXT,
};

/* What s, which comes behind what was held before, makes of that. */
static enum held
add(enum held before, struct df_str s, size_t *letters)
{
	size_t n;

	for (size_t i = 0; i < s.len && before != HOLDS_TEXT; i += n) {
		int32_t c;

		n = df_utf8_decode(s.s + i, s.len - i, &c);
		if (is_nothing(c))
			continue;
		if (is_sign(c) && before != HOLDS_LETTERS)
			before = HOLDS_SIGN;
		else if (df_ascii_lower(c) && before != HOLDS_SIGN &&
		    ++*letters <= 2)
			before = HOLDS_LETTERS;
		else if (!(df_ascii_digit(c) && before == HOLDS_SIGN))
			before = HOLDS_TEXT;
	}
	return before;
}

static enum held
held_by(const struct df_node *link)
{
	const struct df_node *n = link;
	enum held held = HOLDS_NOTHING;
	size_t letters = 0;

	for (int left = LINK_NODES; left > 0; left--) {
		n = n->dropped ? df_node_skip(n, link) : df_node_next(n, link);
		if (!n)
			return held;
		if (n->dropped)
			continue;
		if (n->tag == DF_TAG_TEXT)
			held = add(held, n->text, &letters);
		else if (n->tag == DF_TAG_IMG)
			return HOLDS_TEXT;
	}
	return HOLDS_TEXT;
}

static bool
leads_inside(const struct df_node *n)
{
	return n->tag == DF_TAG_A &&
	    df_str_starts(df_str_trim(df_node_attr(n, "href")), DF_STR("#"));
}

/* Whether a link in a heading leads there and says so: "#part" to #part. */
static bool
names_place(const struct df_node *n)
{
	const struct df_node *t = n->first, *up = n->parent;

	if (!t || t->next || t->tag != DF_TAG_TEXT ||
	    !df_str_eq(df_str_trim(t->text),
		df_str_trim(df_node_attr(n, "href"))))
		return false;
	for (int level = 0; up && level < HEADING_LEVELS; level++) {
		if (df_tag_heading(up->tag))
			return true;
		up = up->parent;
	}
	return false;
}

/* Of letters only those behind a sign are marks: *sign is the text or link that
 * was one last, and nothing else came since then. */
static void
drop_link(struct df_node *n, struct df_node **sign)
{
	if (names_place(n)) {
		n->dropped = true;
		return;
	}
	switch (held_by(n)) {
	case HOLDS_SIGN:
		n->dropped = true;
		*sign = n;
		return;
	case HOLDS_LETTERS:
		if (*sign)
			n->dropped = (*sign)->dropped = true;
		return;
	case HOLDS_NOTHING:
		return;
	default:
		*sign = NULL;
	}
}

void
df_backlink_drop(struct df_node *top)
{
	struct df_node *n = top, *sign = NULL;

	while (n) {
		size_t letters = 0;
		enum held held;

		if (!n->dropped && leads_inside(n))
			drop_link(n, &sign);
		else if (!n->dropped && n->tag == DF_TAG_TEXT) {
			held = add(HOLDS_NOTHING, n->text, &letters);
			if (held == HOLDS_SIGN)
				sign = n;
			else if (held != HOLDS_NOTHING)
				sign = NULL;
		} else if (!n->dropped) {
			n = df_node_next(n, top);
			continue;
		}
		n = df_node_skip(n, top);
	}
}
