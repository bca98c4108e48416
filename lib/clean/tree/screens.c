/*
 * screens: classes for screens of some widths, as Tailwind has them.
 */
#include "clean/tree/screens.h"

#include "clean/tree/attrlist.h"
#include "clean/tree/memo.h"
#include "clean/tree/node.h"
#include "core/count.h"
#include "core/parts.h"

/* More elements beside one are not looked at. */
#define SIBLINGS 8

/* Tailwind's "md:block" and the like: it is shown on larger screens. */
static bool
name_shows_wide(struct df_str name)
{
	static const char *const screens[] = {"sm", "md", "lg", "xl", "2xl"};
	static const char *const shown[] = {"block", "contents", "flex",
	    "flow-root", "grid", "inline", "inline-block", "inline-flex",
	    "inline-grid", "inline-table", "list-item", "table", "table-cell",
	    "table-row"};
	struct df_str screen;

	df_str_cut(&name, ':', &screen);
	if (name.len > 0 && name.s[0] == '!')
		name = df_str_slice(name, 1, name.len);
	return name.len > 0 &&
	    df_parts_is(screen, screens, DF_COUNT(screens)) &&
	    df_parts_is(name, shown, DF_COUNT(shown));
}

/* And "md:hidden": on small ones. */
static bool
name_hides_wide(struct df_str name)
{
	return name.len > 8 && df_str_ends(name, DF_STR(":hidden"));
}

static bool
name_is_hidden(struct df_str name)
{
	return df_str_case_is(name, "hidden");
}

bool
df_screens_hidden(struct df_str classes)
{
	return df_attrlist_any(classes, name_is_hidden) &&
	    !df_attrlist_any(classes, name_shows_wide);
}

/* An element for larger screens. */
static bool
is_wide(const struct df_node *n)
{
	struct df_str class = df_node_attr(n, "class");

	return df_attrlist_any(class, name_is_hidden) &&
	    df_attrlist_any(class, name_shows_wide);
}

static unsigned
hides_wide(struct df_str names_)
{
	return df_attrlist_any(names_, name_hides_wide);
}

static struct df_str
first_text(const struct df_node *top)
{
	const struct df_node *n = top->first;

	while (n && n->weight == 0)
		n = df_node_next(n, top);
	return n ? df_str_trim(n->text) : (struct df_str){0};
}

/* Whether n is for larger screens and begins with that text. */
static bool
is_twin(const struct df_node *n, struct df_str text)
{
	return text.len > 0 && is_wide(n) && df_str_eq(first_text(n), text);
}

bool
df_screens_has_twin(const struct df_node *n)
{
	const struct df_node *c = n->parent ? n->parent->first : NULL;
	const struct df_node *last = NULL;

	if (!df_memo_ask(
		df_attr_of(n, "class"), DF_MEMO_SMALL_ONLY, hides_wide))
		return false;
	for (int k = 0; c && c != n && k < SIBLINGS; k++, c = c->next)
		if (c->tag != DF_TAG_TEXT)
			last = c;
	if (c == n && last && is_twin(last, first_text(n)))
		return true;
	c = n->next;
	while (c && c->tag == DF_TAG_TEXT && c->weight == 0)
		c = c->next;
	return c && is_twin(c, first_text(n));
}
