/*
 * headlines: none twice.
 */
#include "clean/meta/headlines.h"

#include "clean/meta/banner.h"
#include "clean/meta/place.h"
#include "clean/meta/schema.h"
#include "clean/tree/line.h"
#include "clean/tree/node.h"
#include "core/ascii.h"
#include "core/count.h"
#include "core/parts.h"

/* More headings are not looked at. */
#define HEADINGS_MAX 10

_Static_assert(HEADINGS_MAX < DF_HEADLINES_MAX, "the head has room, too");

/* Whether no letter of ASCII is a small one. */
static bool
is_capitals(struct df_str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (df_ascii_lower(s.s[i]))
			return false;
	return true;
}

/* Of two texts that differ in quotes and case, whether the new one is kept:
 * what readers see, unless it shouts, else the plain one. */
static bool
is_nicer(struct df_str new, struct df_str old, enum df_headline_source source)
{
	return source == DF_HEADLINE_H1 ? !is_capitals(new) : new.len < old.len;
}

int
df_headlines_add(struct df_headlines *c, struct df_str whole,
    struct df_str text, enum df_headline_source source,
    struct df_headline **added)
{
	struct df_headline *h = &c->v[c->n];

	*added = NULL;
	text = df_place_cut(df_str_trim(text));
	if (text.len == 0 || text.len > DF_HEADLINES_TEXT ||
	    c->n == DF_HEADLINES_MAX)
		return 0;
	if (df_headline_key(whole, c->arena, &whole) < 0 ||
	    df_headline_init(h, text, c->arena) < 0)
		return -1;
	for (size_t i = 0; i < c->n; i++) {
		struct df_headline *old = &c->v[i];

		if (!df_str_eq(old->key, h->key))
			continue;
		if (!(old->sources & DF_HEADLINE_H1) &&
		    is_nicer(text, old->text, source))
			old->text = text;
		if (!(old->sources & DF_HEADLINE_H1))
			*added = old;
		old->sources |= source;
		if (whole.len < old->whole.len)
			old->whole = whole;
		return 0;
	}
	h->whole = whole;
	h->sources = source;
	*added = h;
	c->n++;
	return 0;
}

/* Whether a class or id speaks of the page's title and not of the site's. */
static bool
is_named(const struct df_node *n)
{
	static const char *const title[] = {"title", "headline", "heading"};
	static const char *const site[] = {"logo", "brand", "site"};
	struct df_str class = df_node_attr(n, "class");
	struct df_str id = df_node_attr(n, "id");

	return (df_parts_hold(class, title, DF_COUNT(title)) ||
		   df_parts_hold(id, title, DF_COUNT(title))) &&
	    !df_parts_hold(class, site, DF_COUNT(site)) &&
	    !df_parts_hold(id, site, DF_COUNT(site));
}

static int
add_heading(struct df_headlines *c, const struct df_node *n)
{
	struct df_headline *h;
	struct df_str text;

	if (df_line_of(n, DF_HEADLINES_TEXT, c->arena, &text) < 0)
		return -1;
	if (text.len == 0)
		return 0;
	if (df_headlines_add(c, text, text, DF_HEADLINE_H1, &h) < 0)
		return -1;
	if (h) {
		h->h1 = c->headings;
		h->linked = df_node_find(n, DF_TAG_A) != NULL;
		h->named = is_named(n);
		if (df_schema_is(n, "headline"))
			h->sources |= DF_HEADLINE_META;
	}
	c->headings++;
	return 0;
}

int
df_headlines_read(
    struct df_headlines *c, const struct df_tree *tree, bool banners)
{
	const struct df_node *n = tree->root;

	while (n && c->headings < HEADINGS_MAX) {
		if (n->tag == DF_TAG_H1 && (banners || !df_banner_is(n)) &&
		    add_heading(c, n) < 0)
			return -1;
		n = n->tag == DF_TAG_H1 ? df_node_skip(n, tree->root)
					: df_node_next(n, tree->root);
	}
	return 0;
}

int
df_headlines_read_lower(struct df_headlines *c, const struct df_tree *tree)
{
	const struct df_node *n = tree->root;

	while (n && c->headings == 0) {
		if (n->tag == DF_TAG_H2 && !n->dropped &&
		    add_heading(c, n) < 0)
			return -1;
		n = n->dropped ? df_node_skip(n, tree->root)
			       : df_node_next(n, tree->root);
	}
	return 0;
}
