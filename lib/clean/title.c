/*
 * title: headings against what meta elements and <title> say.
 */
#include "clean/title.h"

#include "clean/line.h"
#include "clean/meta.h"
#include "clean/node.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* A longer text is no title. */
#define TITLE_MAX 1000

static int
text_of(const struct df_node *n, struct df_arena *a, struct df_str *out)
{
	return df_line_of(n, TITLE_MAX, a, out);
}

/* The page's h1, if it has only one with text. */
static int
only_h1(const struct df_tree *tree, struct df_arena *a, struct df_str *out)
{
	struct df_node *n = tree->root;
	size_t count = 0;

	*out = (struct df_str){0};
	while (n && count < 2) {
		struct df_str text = {0};

		if (n->tag == DF_TAG_H1 && text_of(n, a, &text) < 0)
			return -1;
		if (text.len > 0 && count++ == 0)
			*out = text;
		n = n->tag == DF_TAG_H1 ? df_node_skip(n, tree->root)
					: df_node_next(n, tree->root);
	}
	if (count != 1)
		*out = (struct df_str){0};
	return 0;
}

/* The first h1 inside the content. */
static int
content_h1(
    const struct df_node *content, struct df_arena *a, struct df_str *out)
{
	const struct df_node *n = content;

	while ((n = df_node_next(n, content)))
		if (n->tag == DF_TAG_H1 && !n->dropped && n->chars > 0)
			return text_of(n, a, out);
	return 0;
}

/* Marks that sites put between a page's title and their name. */
static const char *const separators[] = {
    " | ", " - ", " – ", " — ", " · ", " :: ", " » ", " « ", " • "};

/* Where the last of the separators begins, or s.len. */
static size_t
last_separator(struct df_str s)
{
	for (size_t i = s.len; i-- > 1;)
		for (size_t k = 0; k < COUNT(separators); k++)
			if (df_str_starts(df_str_slice(s, i, s.len),
				df_str(separators[k])))
				return i;
	return s.len;
}

/* A title without the site's name at its end: the name that the page gives,
 * or else a last part that is shorter than what stands before it. */
static struct df_str
without_site(struct df_str title, struct df_str site)
{
	size_t at = last_separator(title);
	struct df_str tail = df_str_slice(title, at, title.len);

	if (at == title.len)
		return title;
	if (site.len > 0 && df_str_ends(tail, site))
		return df_str_trim(df_str_slice(title, 0, at));
	return tail.len < at && at >= 10
	    ? df_str_trim(df_str_slice(title, 0, at))
	    : title;
}

/* Whether a heading stands in <title> as well, and not as the site's name at
 * its end: then it is no slogan. */
static bool
agrees(struct df_str h, struct df_str title, struct df_str site)
{
	if (h.len < 4 || (h.len == site.len && df_str_eq(h, site)))
		return false;
	if (title.len > 2 * h.len + 3 && df_str_ends(title, h))
		return false;
	for (size_t i = 0; i + h.len <= title.len; i++)
		if (memcmp(title.s + i, h.s, h.len) == 0)
			return true;
	return false;
}

/* Whether a heading has words enough for the title of an article. */
static bool
is_headline(struct df_str h, struct df_str site)
{
	size_t words = 1;

	for (size_t i = 0; i < h.len; i++)
		words += h.s[i] == ' ';
	return words >= 4 && !df_str_eq(h, site);
}

int
df_title_choose(const struct df_tree *tree, const struct df_node *content,
    bool article, struct df_arena *a, struct df_meta *m)
{
	const struct df_node *node = df_node_find(tree->root, DF_TAG_TITLE);
	struct df_str title = {0}, h1 = {0}, inner = {0};

	if ((node && text_of(node, a, &title) < 0) ||
	    only_h1(tree, a, &h1) < 0 || content_h1(content, a, &inner) < 0)
		return -1;
	if (agrees(h1, title, m->site) || (article && is_headline(h1, m->site)))
		m->title = h1;
	else if (agrees(inner, title, m->site))
		m->title = inner;
	else if (m->title.len > 0)
		m->title = without_site(m->title, m->site);
	else if (inner.len > 0 && !df_str_eq(inner, m->site) &&
	    !df_str_ends(title, inner))
		m->title = inner;
	else if (title.len > 0)
		m->title = without_site(title, m->site);
	else
		m->title = h1;
	return 0;
}
