/*
 * byline: one walk over the page, leaving out what is elsewhere.
 */
#include "clean/meta/byline.h"

#include "clean/meta/announced.h"
#include "clean/meta/banner.h"
#include "clean/tree/memo.h"
#include "clean/tree/node.h"
#include "core/count.h"
#include "core/parts.h"

/* Whether n is the element h or stands around it. */
static bool
is_around(const struct df_node *n, const struct df_node *h)
{
	while (h && h != n)
		h = h->parent;
	return h != NULL;
}

/* Elementor and others call everything a widget, Blogger its posts, too. */
static bool
is_named_widget(const struct df_parts *class)
{
	static const char *const widget[] = {"widget"};
	static const char *const builders[] = {
	    "elementor", "w-widget", "fl-widget", "widget blog"};

	return df_parts_have(class, widget, 1) &&
	    !df_parts_have(class, builders, DF_COUNT(builders));
}

enum saying {
	SAYS_COMMENT = 1,
	SAYS_OTHER = 2,
	SAYS_WIDGET = 4,
};

static unsigned
sayings_of(struct df_str name)
{
	static const char *const comments[] = {
	    "comment", "message-signature", "user-signature", "wm-ipp"};
	static const char *const others[] = {"related", "recommend", "sidebar",
	    "recent", "trending", "popular", "read-next", "you-may",
	    "also-like", "testimonial", "menu-item", "nav-menu"};
	struct df_parts parts;

	df_parts_read(&parts, name);
	if (df_parts_have(&parts, comments, DF_COUNT(comments)))
		return SAYS_COMMENT;
	if (df_parts_have(&parts, others, DF_COUNT(others)))
		return SAYS_OTHER;
	return is_named_widget(&parts) ? SAYS_WIDGET : 0;
}

static unsigned
sayings(const struct df_attr *at)
{
	return df_memo_ask(at, DF_MEMO_ELSEWHERE, sayings_of);
}

/* What a class or id says. Some wrap the whole page into something with a
 * sidebar, so what holds a quarter of the page's text is none. */
static bool
is_named_elsewhere(
    const struct df_node *n, const struct df_node *root, bool comment)
{
	unsigned class, id;

	if (!n->attrs)
		return false;
	class = sayings(df_attr_of(n, "class"));
	id = sayings(df_attr_of(n, "id"));
	if ((class | id) & SAYS_COMMENT && !comment)
		return true;
	return 4 * n->chars < root->chars &&
	    ((class | id) & SAYS_OTHER || class & SAYS_WIDGET);
}

/* Whether the page is a comment itself: what its heading stands in, short of
 * all of it, is called so. */
static bool
is_comment(const struct df_node *heading)
{
	const struct df_node *n = heading;

	for (; n && n->tag != DF_TAG_BODY && n->tag != DF_TAG_HTML;
	     n = n->parent)
		if (n->attrs && sayings(df_attr_of(n, "class")) & SAYS_COMMENT)
			return true;
	return false;
}

/* Whether n is the foot of the site and not of an article. */
static bool
is_foot(const struct df_node *n)
{
	return (n->tag == DF_TAG_FOOTER ||
		   df_str_is(df_node_attr(n, "role"), "contentinfo")) &&
	    !df_node_inside(n, DF_TAG_ARTICLE) &&
	    !df_node_inside(n, DF_TAG_MAIN);
}

/* Code, comments, other pages, the site's frame; never what holds the page's
 * heading. */
static bool
is_elsewhere(const struct df_node *n, const struct df_node *root,
    const struct df_node *heading, bool comment)
{
	if (n->tag == DF_TAG_HEAD || n->tag == DF_TAG_NAV)
		return true;
	if (df_node_is_code(n))
		return !is_around(n, heading);
	if (is_foot(n))
		return true;
	if (n->tag == DF_TAG_BODY || n->tag == DF_TAG_HTML ||
	    n->tag == DF_TAG_MAIN)
		return false;
	return is_named_elsewhere(n, root, comment) && !is_around(n, heading);
}

/* Whether n, behind the page's heading, begins what the page tells of another
 * one. */
static bool
is_teaser(const struct df_node *n)
{
	return n->tag == DF_TAG_ARTICLE ||
	    (n->tag >= DF_TAG_H1 && n->tag <= DF_TAG_H6);
}

/* The first heading with a tag that is not in a menu, rather no banner. */
static const struct df_node *
first_heading(const struct df_tree *tree, enum df_tag tag)
{
	const struct df_node *n = tree->root, *first = NULL;

	while (n) {
		if (n->tag == tag && !df_banner_is(n))
			return n;
		if (n->tag == tag && !first)
			first = n;
		n = n->tag == DF_TAG_NAV ? df_node_skip(n, tree->root)
					 : df_node_next(n, tree->root);
	}
	return first;
}

/* What the byline stands at: the first h1, or h2 where there is none. */
static const struct df_node *
heading_of(const struct df_tree *tree)
{
	const struct df_node *h = first_heading(tree, DF_TAG_H1);

	return h ? h : first_heading(tree, DF_TAG_H2);
}

int
df_byline_read(const struct df_tree *tree, const struct df_announced_page *page,
    enum df_date_order order, const struct df_date *latest, struct df_arena *a,
    struct df_byline *out)
{
	const struct df_node *n = tree->root;
	const struct df_node *heading = heading_of(tree);
	struct df_announced teasers = {heading, *page, a, DF_ANNOUNCED_LOOKS};
	bool headed = !heading, comment = is_comment(heading);
	size_t at = 0;

	out->teaser = out->article = SIZE_MAX;
	df_author_init(&out->author, &teasers, a);
	df_posted_init(&out->posted, &teasers, order, latest, a);
	for (; n; at++) {
		if (n->tag != DF_TAG_TEXT &&
		    is_elsewhere(n, tree->root, heading, comment)) {
			if (is_foot(n) && df_posted_foot(&out->posted, n) < 0)
				return -1;
			n = df_node_skip(n, tree->root);
			continue;
		}
		if (n == heading) {
			headed = true;
			if (!df_banner_is(n))
				df_posted_heading(&out->posted, at);
		} else if (headed && is_teaser(n)) {
			if (out->teaser == SIZE_MAX)
				out->teaser = at;
			if (n->tag == DF_TAG_ARTICLE &&
			    out->article == SIZE_MAX)
				out->article = at;
		}
		if (df_author_see(&out->author, n, at, headed) < 0 ||
		    df_posted_see(&out->posted, n, at, headed) < 0)
			return -1;
		n = df_node_next(n, tree->root);
	}
	out->author.teasers = out->posted.teasers = NULL;
	return 0;
}
