/*
 * title: the headlines of a page, of which headline.c likes one best.
 */
#include "clean/meta/title.h"

#include "clean/meta/headline.h"
#include "clean/meta/headlines.h"
#include "clean/meta/name.h"
#include "clean/meta/name_by.h"
#include "clean/meta/section.h"
#include "clean/meta/sitename.h"
#include "clean/tree/line.h"
#include "clean/tree/node.h"
#include "core/arena.h"
#include "core/ascii.h"
#include "core/count.h"

/* A shorter text is a title only by itself. */
#define CORE_MIN 4

static int
add_head(struct df_headlines *c, const struct df_tree *tree,
    const struct df_title_hints *hints, const struct df_sitename *site)
{
	const struct df_node *node = df_node_find(tree->root, DF_TAG_TITLE);
	const struct {
		struct df_str text;
		enum df_headline_source source;
	} given[] = {{hints->og, DF_HEADLINE_OG},
	    {hints->cited, DF_HEADLINE_CITED}, {hints->meta, DF_HEADLINE_META},
	    {hints->jsonld, DF_HEADLINE_META}};
	struct df_str text = {0};
	struct df_headline *h;

	if ((node &&
		df_line_of(node, DF_HEADLINES_TEXT, c->arena, &text) < 0) ||
	    df_headlines_add(c, text, df_sitename_cut(site, text),
		DF_HEADLINE_TITLE, &h) < 0)
		return -1;
	for (size_t i = 0; i < DF_COUNT(given); i++)
		if (df_headlines_add(c, given[i].text,
			df_sitename_cut(site, given[i].text), given[i].source,
			&h) < 0)
			return -1;
	return 0;
}

/* The words of the last part of the address, percent-encoding undone. */
static int
read_slug(struct df_headline *h, struct df_str slug, struct df_arena *a)
{
	static const char hex[] = "0123456789abcdef0123456789ABCDEF";
	char *s = df_arena_strdup(a, slug);
	size_t n = 0;

	if (!s)
		return -1;
	for (size_t i = 0; i < slug.len; i++) {
		const char *x = NULL, *y = NULL;

		if (s[i] == '%' && i + 2 < slug.len && s[i + 1] && s[i + 2]) {
			x = strchr(hex, s[i + 1]);
			y = strchr(hex, s[i + 2]);
		}
		if (x && y) {
			s[n++] = (char)((x - hex) % 16 * 16 + (y - hex) % 16);
			i += 2;
		} else {
			s[n++] = strchr("-_.", s[i]) ? ' ' : s[i];
		}
	}
	return df_headline_init(h, (struct df_str){s, n}, a);
}

/* Whether <title> begins with the heading, and a mark follows. */
static bool
is_part(struct df_str title, struct df_str heading)
{
	return heading.len >= 4 && df_str_starts(title, heading) &&
	    df_sitename_parted(df_str_slice(title, heading.len, title.len));
}

/* Give up what stands at the end of <title>, and <title> itself, but for the
 * head, which may say the same as the end. */
static void
drop_tails(
    struct df_headlines *c, struct df_str title, const struct df_headline *head)
{
	for (size_t i = 0; i < c->n; i++)
		if (&c->v[i] != head && df_str_ends(title, c->v[i].key))
			c->v[i].sources = 0;
}

/* Whether it is the page's first heading. */
static bool
is_first(const struct df_headline *h)
{
	return h->sources & DF_HEADLINE_H1 && h->h1 == 0;
}

/* Whether a title begins as a tag does: with a small letter. */
static bool
is_tagged(struct df_str title)
{
	return title.len > 0 && df_ascii_lower(title.s[0]);
}

/* What og:title gives when <title> has something before it, such as a tag of a
 * question: then that is <title>'s, too. So is the first heading behind a tag:
 * behind something else it may be the name of a book. */
static struct df_headline *
find_tail(struct df_headlines *c, const struct df_sitename *site)
{
	struct df_headline *title = &c->v[0];

	for (size_t i = 1; i < c->n; i++) {
		struct df_headline *h = &c->v[i];
		size_t at = title->key.len - h->key.len;

		if (!(h->sources & DF_HEADLINE_OG ||
			(is_first(h) && is_tagged(title->text))) ||
		    at < 3 || !df_str_ends(title->key, h->key) ||
		    !df_sitename_parted(
			df_str_slice(title->key, at - 3, title->key.len)) ||
		    df_sitename_is(site, h->text))
			continue;
		h->sources |= title->sources;
		title->sources = 0;
		return h;
	}
	return NULL;
}

/* The heading, or on a page without any og:title, that <title> begins with,
 * when that is not the site's name: the rest is what the site adds. */
static struct df_headline *
find_head(struct df_headlines *c, const struct df_sitename *site)
{
	struct df_headline *title = &c->v[0];
	unsigned source = c->headings > 0 ? DF_HEADLINE_H1 : DF_HEADLINE_OG;

	for (size_t i = 1; i < c->n; i++) {
		struct df_headline *h = &c->v[i];

		if (!(h->sources & source) || !is_part(title->key, h->key) ||
		    df_sitename_is(site, h->text))
			continue;
		h->sources |= title->sources;
		drop_tails(c, title->key, h);
		return h;
	}
	return NULL;
}

/* The candidate of <title>, or a part of it that is one itself. */
static const struct df_headline *
find_title(struct df_headlines *c, const struct df_sitename *site)
{
	struct df_headline *title = &c->v[0], *part;

	if (c->n == 0 || !(title->sources & DF_HEADLINE_TITLE))
		return NULL;
	if (title->sources & DF_HEADLINE_H1 || site->home)
		return title;
	part = find_tail(c, site);
	if (!part)
		part = find_head(c, site);
	return part ? part : title;
}

/* Whether a text is a heading with a mark between two of its words, where the
 * heading has a style that parts them: "Solved - My bees" and "Solved My bees".
 */
static bool
is_marked(struct df_str text, struct df_str heading)
{
	size_t i = 0, k = 0, marks = 0;

	while (i < text.len && k < heading.len) {
		if (text.s[i] == heading.s[k]) {
			i++;
			k++;
		} else if (i > 0 && text.s[i - 1] == ' ' && i + 1 < text.len &&
		    strchr("-|:", text.s[i]) && text.s[i + 1] == ' ') {
			i += 2;
			marks++;
		} else {
			return false;
		}
	}
	return i == text.len && k == heading.len && marks == 1;
}

/* The best candidate's text, or what the head makes of it. */
static struct df_str
spelling(const struct df_headlines *c, const struct df_headline *best)
{
	for (size_t i = 0; i < c->n; i++)
		if (c->v[i].sources & (DF_HEADLINE_TITLE | DF_HEADLINE_OG) &&
		    is_marked(c->v[i].key, best->key))
			return c->v[i].text;
	return best->text;
}

/* Whether s is " by Ada Byron" and no more. */
static bool
is_byline(struct df_str s)
{
	struct df_str line = df_str_trim(s), name = df_name_shown(line);

	return s.len > line.len && df_name_by(line) > 0 && name.len > 0 &&
	    !df_ascii_lower(name.s[0]) &&
	    name.s + name.len == line.s + line.len;
}

/* Whether what stands before a heading ends with a colon that belongs to it:
 * behind " : " stands the section. */
static bool
is_lead(struct df_str s)
{
	return df_str_ends(s, DF_STR(": ")) && !df_str_ends(s, DF_STR(" : "));
}

/* The candidate that h begins with before a site, a section or a slogan, or
 * that it ends with behind a colon, which in a heading belongs to it; NULL when
 * there is none. One that was cut from the text of h does not say so itself. */
static const struct df_headline *
core_of(const struct df_headlines *c, const struct df_sitename *site,
    const struct df_headline *h)
{
	for (size_t i = 0; i < c->n; i++) {
		const struct df_headline *core = &c->v[i];
		bool tail = !(h->sources & DF_HEADLINE_H1) &&
		    (core->sources & DF_HEADLINE_OG || is_first(core));
		size_t n = core->key.len;

		if (core->sources == 0 || n < CORE_MIN || n + 2 >= h->key.len ||
		    df_sitename_is(site, core->text) ||
		    df_str_starts(core->whole, h->key))
			continue;
		if (df_str_starts(h->key, core->key) &&
		    (df_sitename_trails(
			 site, df_str_slice(h->key, n, h->key.len)) ||
			(is_first(core) &&
			    is_byline(df_str_slice(
				h->text, core->text.len, h->text.len)))))
			return core;
		if (tail && df_str_ends(h->key, core->key) &&
		    is_lead(df_str_slice(h->key, 0, h->key.len - n)))
			return core;
	}
	return NULL;
}

/* A title without the section behind it that the page has for a heading:
 * "On bees : hives". */
static struct df_str
without_section(const struct df_headlines *c, struct df_str title)
{
	static const char mark[] = " : ";

	for (size_t i = 0; i < c->n; i++) {
		struct df_str section = c->v[i].text, head = title;

		if (!(c->v[i].sources & DF_HEADLINE_H1) ||
		    !df_str_ends(title, section))
			continue;
		head.len -= section.len;
		if (df_str_ends(head, df_str(mark)))
			return df_str_slice(head, 0, head.len - strlen(mark));
	}
	return title;
}

/* How the best candidate is said. */
static struct df_str
say(const struct df_headlines *c, const struct df_sitename *site,
    const struct df_headline *best)
{
	struct df_str text = spelling(c, best);

	if (!site->home && text.s == best->text.s)
		for (; best; best = core_of(c, site, best))
			text = best->text;
	return df_sitename_drop(site, without_section(c, text));
}

/* The heading of the first level that <title> ends with behind a mark, if the
 * page has no other; NULL if not. */
static struct df_headline *
book_of(struct df_headlines *c)
{
	const struct df_headline *title = &c->v[0];
	struct df_headline *h = &c->v[c->n - 1];
	size_t at = title->key.len - h->key.len;

	return c->headings == 1 && h->sources == DF_HEADLINE_H1 &&
		title->sources == DF_HEADLINE_TITLE &&
		df_str_ends(title->key, h->key) && at > 3 &&
		df_sitename_parted(
		    df_str_slice(title->key, at - 3, title->key.len))
	    ? h
	    : NULL;
}

/* Where <title> says "Chapter - Book" and the only heading of the first level
 * the book, as mdBook does, the next heading, if it says the chapter, is the
 * title. */
static int
take_chapter(struct df_headlines *c, const struct df_tree *tree)
{
	struct df_headline *title = &c->v[0], *book = book_of(c), chapter;
	struct df_str key;

	if (!book)
		return 0;
	key = df_str_slice(title->key, 0, title->key.len - book->key.len - 3);
	if (df_section_open(tree, key, c->arena, &chapter) < 0)
		return -1;
	if (chapter.text.len == 0)
		return 0;
	book->sources = 0;
	chapter.whole = title->whole;
	chapter.sources = DF_HEADLINE_TITLE | DF_HEADLINE_H1;
	*title = chapter;
	return 0;
}

/* Whether a heading says the text, or ends with it behind a number or "Class".
 */
static int
is_headed(const struct df_headlines *c, const struct df_tree *tree,
    struct df_str key, bool *is)
{
	struct df_headline h;

	*is = false;
	for (size_t i = 1; i < c->n && !*is; i++) {
		size_t at = c->v[i].key.len - key.len;

		*is = c->v[i].sources & DF_HEADLINE_H1 &&
		    df_str_ends(c->v[i].key, key) &&
		    (at == 0 || c->v[i].key.s[at - 1] == ' ');
	}
	if (*is)
		return 0;
	if (df_section_find(tree, key, c->arena, &h) < 0)
		return -1;
	*is = h.text.len > 0;
	return 0;
}

/* "Class (Book 17)": Javadoc and Texinfo name the book in brackets behind what
 * the page's heading says. */
static int
drop_book(struct df_headlines *c, const struct df_tree *tree)
{
	struct df_headline *title = &c->v[0], head;
	size_t at = title->text.len;
	bool is;

	if (title->sources != DF_HEADLINE_TITLE ||
	    !df_str_ends(title->text, DF_STR(")")))
		return 0;
	while (at > 0 && title->text.s[at - 1] != '(')
		at--;
	if (at < 3 || title->text.s[at - 2] != ' ')
		return 0;
	if (df_headline_init(&head, df_str_slice(title->text, 0, at - 2),
		c->arena) < 0 ||
	    is_headed(c, tree, head.key, &is) < 0)
		return -1;
	if (!is)
		return 0;
	head.whole = title->whole;
	head.sources = title->sources;
	*title = head;
	return 0;
}

int
df_title_choose(const struct df_tree *tree, const struct df_title_hints *hints,
    const struct df_sitename *site, struct df_arena *a, struct df_str *title)
{
	struct df_headlines *c = df_arena_calloc(a, 1, sizeof(*c));
	struct df_headline *slug = df_arena_calloc(a, 1, sizeof(*slug));
	struct df_headline_page page = {
	    .site = site, .slug = slug, .article = hints->article};
	const struct df_headline *best = NULL;
	int most = 0;

	*title = (struct df_str){0};
	if (!c || !slug)
		return -1;
	c->arena = a;
	if (read_slug(slug, site->slug, a) < 0 ||
	    add_head(c, tree, hints, site) < 0 ||
	    df_headlines_read(c, tree, site->home) < 0 ||
	    (c->headings == 0 && df_headlines_read(c, tree, true) < 0) ||
	    (c->n == 0 && df_headlines_read_lower(c, tree) < 0))
		return -1;
	if (c->n > 0 && drop_book(c, tree) < 0)
		return -1;
	if (c->n > 1 && take_chapter(c, tree) < 0)
		return -1;
	page.headings = c->headings;
	page.title = find_title(c, site);
	if (page.title && page.headings == 1 &&
	    page.title->sources == DF_HEADLINE_TITLE &&
	    df_section_agrees(tree, page.title, a, &page.agreed) < 0)
		return -1;
	for (size_t i = 0; i < c->n; i++) {
		int score = df_headline_score(&c->v[i], &page);

		if (c->v[i].sources != 0 && (!best || score > most)) {
			most = score;
			best = &c->v[i];
		}
	}
	if (best)
		*title = say(c, site, best);
	return 0;
}
