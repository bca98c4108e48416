/*
 * byline: one walk over the page, leaving out what is elsewhere.
 */
#include "clean/byline.h"

#include "clean/classes.h"
#include "clean/node.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Whether n is the element h or stands around it. */
static bool
is_around(const struct df_node *n, const struct df_node *h)
{
	while (h && h != n)
		h = h->parent;
	return h != NULL;
}

/* Elementor and others call everything a widget, Blogger its posts, too. */
static bool is_named_widget(struct df_str class)
{
	static const char *const widget[] = {"widget"};
	static const char *const builders[] = {
	    "elementor", "w-widget", "fl-widget", "widget blog"};

	return df_classes_hold(class, widget, 1) &&
	    !df_classes_hold(class, builders, COUNT(builders));
}

/* What a class or id says. Some wrap the whole page into something with a
 * sidebar, so what holds a quarter of the page's text is none. */
static bool
is_named_elsewhere(const struct df_node *n, const struct df_node *root)
{
	static const char *const comments[] = {
	    "comment", "message-signature", "user-signature"};
	static const char *const others[] = {"related", "recommend", "sidebar",
	    "recent", "trending", "popular", "read-next", "you-may",
	    "also-like"};
	struct df_str class = df_node_attr(n, "class");
	struct df_str id = df_node_attr(n, "id");

	if (df_classes_hold(class, comments, COUNT(comments)) ||
	    df_classes_hold(id, comments, COUNT(comments)))
		return true;
	return 4 * n->chars < root->chars &&
	    (df_classes_hold(class, others, COUNT(others)) ||
		df_classes_hold(id, others, COUNT(others)) ||
		is_named_widget(class));
}

/* Comments, other pages, the site's own frame; never what holds the page's
 * first h1. */
static bool
is_elsewhere(const struct df_node *n, const struct df_node *root,
    const struct df_node *h1)
{
	if (n->tag == DF_TAG_HEAD || n->tag == DF_TAG_NAV)
		return true;
	if (n->tag == DF_TAG_FOOTER)
		return !df_node_inside(n, DF_TAG_ARTICLE) &&
		    !df_node_inside(n, DF_TAG_MAIN);
	if (n->tag == DF_TAG_BODY || n->tag == DF_TAG_HTML ||
	    n->tag == DF_TAG_MAIN)
		return false;
	return is_named_elsewhere(n, root) && !is_around(n, h1);
}

int
df_byline_read(const struct df_tree *tree, enum df_date_order order,
    struct df_arena *a, struct df_byline *out)
{
	const struct df_node *n = tree->root;
	const struct df_node *h1 = df_node_find(tree->root, DF_TAG_H1);
	bool headed = false;
	size_t at = 0;

	df_author_init(&out->author, a);
	df_posted_init(&out->posted, order, a);
	for (; n; at++) {
		if (n->tag != DF_TAG_TEXT && is_elsewhere(n, tree->root, h1)) {
			n = df_node_skip(n, tree->root);
			continue;
		}
		if (n == h1) {
			headed = true;
			df_posted_heading(&out->posted, at);
		}
		if (df_author_see(&out->author, n, at, headed) < 0 ||
		    df_posted_see(&out->posted, n, at, headed) < 0)
			return -1;
		n = df_node_next(n, tree->root);
	}
	return 0;
}
