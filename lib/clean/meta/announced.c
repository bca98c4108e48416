/*
 * announced: climbs to the first element with a heading, and looks beside it.
 */
#include "clean/meta/announced.h"

#include "clean/meta/reference.h"
#include "clean/tree/node.h"

/* A teaser begins at most so far above its parts. */
#define CLIMB_MAX 12
/* Longer addresses are taken for those of other pages. */
#define ADDRESS_MAX 2000
/* What has more characters is no teaser. */
#define TEASER_MAX 2000
/* Titles are longer. */
#define NAME_WORDS 2
#define NAME_BYTES 30

static bool
is_heading(const struct df_node *n)
{
	return n->tag >= DF_TAG_H1 && n->tag <= DF_TAG_H6;
}

/* The first heading in top, or NULL. */
static const struct df_node *
heading_in(const struct df_node *top, size_t *looks)
{
	const struct df_node *n = top;

	for (; n && *looks > 0; n = df_node_next(n, top), --*looks)
		if (is_heading(n))
			return n;
	return NULL;
}

/* The link in a heading, or that it stands in; NULL when there is none. */
static const struct df_node *
link_of(const struct df_node *heading)
{
	const struct df_node *a = df_node_find(heading, DF_TAG_A);

	for (const struct df_node *n = heading; !a && n; n = n->parent)
		a = n->tag == DF_TAG_A ? n : NULL;
	return a;
}

/* Whether a heading has more words than the name of a person, or as many
 * characters as those: a heading may hold who wrote a post. */
static bool
is_title(const struct df_node *heading)
{
	size_t words = 0, bytes = 0;

	for (const struct df_node *n = heading; n; n = df_node_next(n, heading))
		for (size_t i = 0; i < n->text.len; i++) {
			bool blank = (unsigned char)n->text.s[i] <= ' ';

			words += !blank &&
			    (i == 0 || (unsigned char)n->text.s[i - 1] <= ' ');
			bytes += !blank;
		}
	return words > NAME_WORDS || bytes > NAME_BYTES;
}

/* The part of s before the first mark, without slashes at its end. */
static struct df_str
before(struct df_str s, char mark)
{
	const char *end = s.len > 0 ? memchr(s.s, mark, s.len) : NULL;

	s.len = end ? (size_t)(end - s.s) : s.len;
	while (s.len > 0 && s.s[s.len - 1] == '/')
		s.len--;
	return s;
}

/* Whether two addresses are of the same page, fragments aside. A query that
 * only one has is taken for a note of where its reader came from. */
static bool
is_same(struct df_str a, struct df_str b)
{
	struct df_str whole = before(a, '#'), other = before(b, '#');
	struct df_str path = before(whole, '?');

	return path.len > 0 && df_str_eq(path, before(other, '?')) &&
	    (!memchr(whole.s, '?', whole.len) ||
		!memchr(other.s, '?', other.len) || df_str_eq(whole, other));
}

/* Whether a link leads to the page itself. */
static bool
is_own(const struct df_announced *t, struct df_str href)
{
	return href.len + t->page.base.len <= ADDRESS_MAX &&
	    df_reference_resolve(&href, t->page.base, t->arena) == 0 &&
	    (is_same(href, t->page.url) || is_same(href, t->page.canonical));
}

/* Whether a heading leads to another page: not one of a thread's posts, whose
 * headings lead to their own places. */
static bool
leads_away(const struct df_announced *t, const struct df_node *heading)
{
	const struct df_node *a = heading ? link_of(heading) : NULL;
	struct df_str href = a ? df_node_attr(a, "href") : (struct df_str){0};

	return heading && heading->tag != DF_TAG_H1 && href.len > 0 &&
	    !memchr(href.s, '#', href.len) && is_title(heading) &&
	    !is_own(t, href);
}

static bool
has_like(struct df_announced *t, const struct df_node *n)
{
	const struct df_node *s = n->parent ? n->parent->first : NULL;

	for (; s && t->looks > 0; s = s->next)
		if (s != n && s->tag == n->tag &&
		    leads_away(t, heading_in(s, &t->looks)))
			return true;
	return false;
}

static bool
holds(const struct df_node *n, const struct df_node *part)
{
	while (part && part != n)
		part = part->parent;
	return part != NULL;
}

/* Whether n is an article of another page within that of the page. */
static bool
is_nested(struct df_announced *t, const struct df_node *n)
{
	if (n->tag != DF_TAG_ARTICLE ||
	    !leads_away(t, heading_in(n, &t->looks)))
		return false;
	while ((n = n->parent))
		if (n->tag == DF_TAG_ARTICLE && holds(n, t->heading))
			return true;
	return false;
}

bool
df_announced_is(struct df_announced *t, const struct df_node *n)
{
	const struct df_node *part = n;

	for (int up = 0; up < CLIMB_MAX && n->parent && t->looks > 0;
	     n = n->parent, up++) {
		const struct df_node *h;

		if (n->tag == DF_TAG_BODY || n->chars > TEASER_MAX ||
		    holds(n, t->heading))
			return false;
		if (is_nested(t, n))
			return true;
		h = heading_in(n, &t->looks);
		/* Who wrote a post may stand in a heading of his own. */
		if (h && (!leads_away(t, h) || holds(h, part)))
			return false;
		if (h && has_like(t, n))
			return true;
	}
	return false;
}
