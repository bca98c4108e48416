/*
 * byline: one walk; the best rank wins, then the first in the page.
 */
#include "clean/byline.h"

#include <strings.h>

#include "clean/line.h"
#include "clean/node.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
/* Longer texts are neither names nor dates. */
#define NAME_MAX_LEN 100
#define DATE_MAX_LEN 120
#define LOOSE_MAX_LEN 70
/* Words of a name, and how far from the top a text may be a byline. */
#define NAME_WORDS 8
#define NO_RANK 100

struct search {
	struct df_byline *out;
	struct df_arena *arena;
	bool day_first;
	int author_rank, date_rank, modified_rank;
	bool headed; /* past the first h1 */
};

static bool
is(struct df_str s, const char *word)
{
	return strlen(word) == s.len && strncasecmp(word, s.s, s.len) == 0;
}

static bool
holds(struct df_str s, const char *part)
{
	size_t n = strlen(part);

	for (size_t i = 0; i + n <= s.len; i++)
		if ((s.s[i] | 32) == (part[0] | 32) &&
		    strncasecmp(s.s + i, part, n) == 0)
			return true;
	return false;
}

static bool
holds_any(struct df_str s, const char *const *v, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (holds(s, v[i]))
			return true;
	return false;
}

/* A list of words, such as rel or itemprop, holds word. */
static bool
lists(struct df_str s, const char *word)
{
	size_t i = 0, start;

	while (i < s.len) {
		while (i < s.len && (unsigned char)s.s[i] <= ' ')
			i++;
		start = i;
		while (i < s.len && (unsigned char)s.s[i] > ' ')
			i++;
		if (i > start && is(df_str_slice(s, start, i), word))
			return true;
	}
	return false;
}

/* What stands before a name in a byline; the longer first. */
static const char *const by[] = {"written and reviewed by ", "article by ",
    "story by ", "words by ", "text by ", "written by:", "written by ",
    "posted by ", "published by ", "created by ", "started by ", "reviewed by ",
    "authored by ", "author: ", "author:", "authors: ", "by: ", "by ", "von ",
    "par ", "por ", "di ", "door ", "av ", "af ",
    "autor: ", "autor:", "auteur : ", "autore: ", "écrit par ", "escrito por ",
    "geschrieben von ", "scritto da ", "geschreven door ", "przez ",
    "автор: ", "автор "};

static size_t
by_length(struct df_str s)
{
	for (size_t i = 0; i < COUNT(by); i++)
		if (s.len > strlen(by[i]) &&
		    strncasecmp(s.s, by[i], strlen(by[i])) == 0)
			return strlen(by[i]);
	return 0;
}

/* Where a name ends: at a bar, a dot or a date that follows. */
static size_t
name_end(struct df_str s)
{
	static const char *const ends[] = {" | ", " · ", " • ", " - ", " – ",
	    " — ", " / ", " on ", " in ", " at ", " Published", " Updated",
	    " Posted", " Last ", "|", "•", " says", " wrote", ":", " @", "»"};
	size_t i;

	for (i = 1; i < s.len; i++) {
		if (s.s[i] >= '0' && s.s[i] <= '9' && s.s[i - 1] == ' ')
			break;
		for (size_t k = 0; k < COUNT(ends); k++)
			if (df_str_starts(
				df_str_slice(s, i, s.len), df_str(ends[k])))
				return i;
	}
	return i;
}

struct df_str
df_byline_name(struct df_str s)
{
	static const char *const no_name[] = {"about the", "author", "http",
	    "read more", "comment", "posts", "share", "follow", "http",
	    "minute", "ago", "login", "sign in", "subscribe", "admin",
	    "updated", "{", "min read", "view "};
	size_t words = 1, n;
	struct df_date day;

	s = df_str_trim(s);
	while ((n = by_length(s)) > 0)
		s = df_str_trim(df_str_slice(s, n, s.len));
	s = df_str_trim(df_str_slice(s, 0, s.len ? name_end(s) : 0));
	while (s.len > 0 && strchr(",.;-", s.s[s.len - 1]))
		s.len--;
	for (size_t i = 0; i < s.len; i++)
		words += s.s[i] == ' ';
	if (s.len < 2 || s.len > NAME_MAX_LEN || words > NAME_WORDS ||
	    holds_any(s, no_name, COUNT(no_name)) || is(s, "by") ||
	    df_date_find(s, false, &day))
		return (struct df_str){0};
	return s;
}

static struct df_str
value_of(const struct df_node *n)
{
	static const char *const names[] = {"content", "datetime", "title"};

	for (size_t i = 0; i < COUNT(names); i++) {
		struct df_str v = df_node_attr(n, names[i]);

		if (v.len > 0)
			return v;
	}
	return (struct df_str){0};
}

/* Comments, other pages, the site's own frame. */
static bool
is_elsewhere(const struct df_node *n)
{
	static const char *const parts[] = {"comment", "related", "recommend",
	    "sidebar", "widget", "recent", "trending", "popular", "read-next",
	    "signature"};
	struct df_str class = df_node_attr(n, "class");
	struct df_str id = df_node_attr(n, "id");

	if (n->tag == DF_TAG_BODY || n->tag == DF_TAG_HTML ||
	    n->tag == DF_TAG_MAIN)
		return false;
	return n->tag == DF_TAG_NAV || n->tag == DF_TAG_FOOTER ||
	    n->tag == DF_TAG_HEAD || holds_any(class, parts, COUNT(parts)) ||
	    holds_any(id, parts, COUNT(parts));
}

/* How well an element's names say that it holds the author. */
static int
author_rank(const struct df_node *n)
{
	static const char *const names[] = {"author-name", "author_name",
	    "authorname", "author__name", "byline-name", "byline__name",
	    "author-link", "p-author", "writer-name", "contributor-name"};
	static const char *const loose[] = {"author", "byline", "by-line",
	    "writer", "contributor", "written-by"};
	static const char *const no[] = {"image", "img", "avatar", "photo",
	    "bio", "date", "title", "desc", "role", "box", "social", "count",
	    "link-icon", "authority", "authoriz", "follow", "block-library"};
	struct df_str class = df_node_attr(n, "class");

	if (lists(df_node_attr(n, "itemprop"), "author") ||
	    lists(df_node_attr(n, "itemprop"), "creator"))
		return 0;
	if (lists(df_node_attr(n, "rel"), "author"))
		return 1;
	if (class.len == 0)
		class = df_node_attr(n, "id");
	if (holds_any(class, names, COUNT(names)))
		return 2;
	if (holds_any(class, loose, COUNT(loose)))
		return holds_any(class, no, COUNT(no)) ? NO_RANK : 4;
	if (n->tag == DF_TAG_A) {
		struct df_str href = df_node_attr(n, "href");

		if (holds(href, "/author/") || holds(href, "/authors/"))
			return 3;
	}
	if (lists(class, "username") || lists(class, "hnuser"))
		return 6;
	return NO_RANK;
}

/* The element inside an author that names him. */
static const struct df_node *
inner_name(const struct df_node *n)
{
	const struct df_node *c = n;

	while ((c = df_node_next(c, n)))
		if (lists(df_node_attr(c, "itemprop"), "name"))
			return c;
	return n;
}

static int
see_author(struct search *s, const struct df_node *n)
{
	int rank = author_rank(n);
	struct df_str name;

	if (rank >= s->author_rank)
		return 0;
	if (rank == 0)
		n = inner_name(n);
	name = df_node_attr(n, "content");
	if (name.len == 0 && df_line_of(n, NAME_MAX_LEN, s->arena, &name) < 0)
		return -1;
	name = df_byline_name(name);
	if (name.len == 0 || holds(name, "://"))
		return 0;
	s->out->author = name;
	s->out->author_named = rank <= 1;
	s->author_rank = rank;
	return 0;
}

/* Whether one of the first children is text, not just white space. */
static bool
has_text(const struct df_node *n)
{
	int left = 6;

	for (n = n->first; n && left > 0; n = n->next, left--)
		if (n->tag == DF_TAG_TEXT && df_str_trim(n->text).len > 1)
			return true;
	return false;
}

/* A text of its own that begins with "By" and goes on in capitals. */
static int
see_by(struct search *s, const struct df_node *n)
{
	struct df_str line, name;
	size_t k;

	if (s->author_rank <= 5 || !s->headed || !has_text(n))
		return 0;
	if (df_line_of(n, NAME_MAX_LEN, s->arena, &line) < 0)
		return -1;
	k = by_length(line);
	if (k == 0)
		return 0;
	name = df_byline_name(line);
	if (name.len == 0 || (name.s[0] >= 'a' && name.s[0] <= 'z'))
		return 0;
	s->out->author = name;
	s->author_rank = 5;
	return 0;
}

static bool
says_modified(struct df_str s)
{
	static const char *const words[] = {"updat", "modif", "edited",
	    "revised", "bearbeitet", "geändert", "aktualisiert", "mis à jour",
	    "actualiz", "aggiornat", "bijgewerkt", "обновл"};

	return holds_any(s, words, COUNT(words));
}

/* How well an element's names say that it holds the date. */
static int
date_rank(const struct search *s, const struct df_node *n)
{
	static const char *const published[] = {"publish", "pubdate",
	    "entry-date", "post-date", "post_date", "postdate", "posted-on",
	    "article-date", "article__date", "dt-published", "date-header",
	    "articledate", "story-date", "dateline"};
	static const char *const loose[] = {
	    "date", "time", "publi", "posted", "meta", "byline"};
	struct df_str class = df_node_attr(n, "class");
	struct df_str prop = df_node_attr(n, "itemprop");

	if (lists(prop, "datePublished"))
		return 0;
	if (lists(prop, "dateCreated"))
		return 2;
	if (class.len == 0)
		class = df_node_attr(n, "id");
	if (n->tag == DF_TAG_TIME)
		return holds_any(class, published, COUNT(published)) ? 1
		    : s->headed                                      ? 3
								     : 4;
	if (holds_any(class, published, COUNT(published)) &&
	    !holds(class, "unpublish"))
		return s->headed ? 2 : 3;
	if (holds_any(class, loose, COUNT(loose)) && !holds(class, "update"))
		return s->headed ? 5 : 6;
	if (df_node_attr(n, "title").len >= 10 && n->tag != DF_TAG_A &&
	    n->tag != DF_TAG_IMG)
		return 6;
	return NO_RANK;
}

static int
see_date(struct search *s, const struct df_node *n)
{
	int rank = date_rank(s, n);
	struct df_str text = {0}, value = value_of(n);
	bool modified = lists(df_node_attr(n, "itemprop"), "dateModified") ||
	    holds(df_node_attr(n, "class"), "updated") ||
	    holds(df_node_attr(n, "class"), "modified");
	struct df_date day;

	if (rank == NO_RANK && s->date_rank > 8 && has_text(n))
		rank = s->headed ? 7 : 8;
	if (modified)
		rank = rank == NO_RANK ? 5 : rank;
	if (rank >= s->date_rank && (!modified || rank >= s->modified_rank))
		return 0;
	if (df_line_of(n, rank >= 7 ? LOOSE_MAX_LEN : DATE_MAX_LEN, s->arena,
		&text) < 0)
		return -1;
	if (!df_date_find(value, s->day_first, &day) &&
	    !df_date_find(text, s->day_first, &day))
		return 0;
	if (modified || (says_modified(text) && !holds(text, "publish"))) {
		if (rank < s->modified_rank) {
			s->out->modified = day;
			s->modified_rank = rank;
		}
	} else if (rank < s->date_rank) {
		s->out->date = day;
		s->out->date_named = rank <= 2;
		s->date_rank = rank;
	}
	return 0;
}

int
df_byline_read(const struct df_tree *tree, bool day_first, struct df_arena *a,
    struct df_byline *out)
{
	struct search s = {.out = out,
	    .arena = a,
	    .day_first = day_first,
	    .author_rank = NO_RANK,
	    .date_rank = NO_RANK,
	    .modified_rank = NO_RANK};
	const struct df_node *n = tree->root;

	*out = (struct df_byline){0};
	while (n) {
		if (n->tag == DF_TAG_TEXT) {
			n = df_node_next(n, tree->root);
			continue;
		}
		if (is_elsewhere(n)) {
			n = df_node_skip(n, tree->root);
			continue;
		}
		if (n->tag == DF_TAG_H1)
			s.headed = true;
		if (see_author(&s, n) < 0 || see_by(&s, n) < 0 ||
		    see_date(&s, n) < 0)
			return -1;
		n = df_node_next(n, tree->root);
	}
	return 0;
}
