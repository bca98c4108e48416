/*
 * author: the best rank wins, then the first in the page.
 */
#include "clean/meta/author.h"

#include "clean/meta/announced.h"
#include "clean/meta/date.h"
#include "clean/meta/date_token.h"
#include "clean/meta/name.h"
#include "clean/meta/name_by.h"
#include "clean/meta/name_list.h"
#include "clean/meta/schema.h"
#include "clean/tree/attrlist.h"
#include "clean/tree/classes.h"
#include "clean/tree/line.h"
#include "clean/tree/memo.h"
#include "clean/tree/node.h"
#include "core/ascii.h"
#include "core/count.h"
#include "core/parts.h"

/* Longer texts are no names. */
#define LINE_MAX 100
/* How many nodes may stand between a label and its name, and between the
 * authors of one page. */
#define LABEL_REACH 10
#define SIDE_BY_SIDE 24
/* The longest word of a name without a capital. */
#define PARTICLE 3
/* How many blanks and line breaks may stand between parts of a mail's head. */
#define BLANKS 5
/* All names together. */
#define ALL_MAX 400

enum rank {
	STARTER, /* of a thread, behind a label that says so */
	MICRODATA,
	REL,
	NAME_CLASS,
	LINK,
	CLASS,
	BY,
	LOGIN_CLASS,
	NONE = 100,
};

void
df_author_init(
    struct df_author *s, struct df_announced *teasers, struct df_arena *a)
{
	*s = (struct df_author){.arena = a, .rank = NONE, .teasers = teasers};
}

static bool
is_authors(struct df_str path)
{
	static const char *const paths[] = {"author/", "authors/", "autor/",
	    "autori/", "auteur/", "contributor/", "contributors/", "writers/"};

	return df_parts_start(path, paths, DF_COUNT(paths));
}

static bool
is_link_to_author(const struct df_node *n)
{
	struct df_str href =
	    n->tag == DF_TAG_A ? df_node_attr(n, "href") : DF_STR("");

	for (size_t i = 0; i < href.len; i++)
		if (href.s[i] == '/' &&
		    is_authors(df_str_slice(href, i + 1, href.len)))
			return true;
	return false;
}

/* What the names of an element say: a rank, or that he is not named here,
 * though there is talk of him; 0 for nothing. */
enum saying {
	SAYS_NAME = 1,
	SAYS_CLASS,
	SAYS_LOGIN,
	SAYS_OTHER,
};

static unsigned saying_of(struct df_str class)
{
	static const char *const names[] = {
	    "author-name",
	    "author_name",
	    "authorname",
	    "author__name",
	    "author-box__name",
	    "byline-name",
	    "byline__name",
	    "author-link",
	    "p-author",
	    "writer-name",
	    "contributor-name",
	    "text__author",
	    "entry-author",
	    "post-author",
	};
	/* Every name above holds one of these. */
	static const char *const loose[] = {"author", "byline", "by-line",
	    "writer", "contributor", "written-by", "writtenby", "postuser"};
	static const char *const no[] = {"image", "img", "avatar", "photo",
	    "bio", "date", "title", "desc", "role", "box", "social", "count",
	    "link-icon", "authority", "authoriz", "follow", "block-library",
	    "position", "job-", "job_", "jobtitle", "info-date", "categ",
	    "-tag", "_tag", "modal", "quote"};
	/* Names whole, not parts of them. */
	static const char *const logins[] = {
	    "username", "bigusername", "hnuser", "person-listing", "postleft"};
	struct df_parts parts;

	df_parts_read(&parts, class);
	if (df_parts_have(&parts, loose, DF_COUNT(loose))) {
		if (df_parts_have(&parts, names, DF_COUNT(names)))
			return SAYS_NAME;
		return df_parts_have(&parts, no, DF_COUNT(no)) ? SAYS_OTHER
							       : SAYS_CLASS;
	}
	if (!df_parts_have(&parts, logins, DF_COUNT(logins)))
		return 0;
	for (size_t i = 0; i < DF_COUNT(logins); i++)
		if (df_attrlist_has(class, logins[i]))
			return SAYS_LOGIN;
	return 0;
}

/* property="schema:author", "dc:creator" of RDFa. */
static bool
is_rdfa_author(const struct df_node *n)
{
	static const char *const names[] = {"author", "schema:author",
	    "dc:creator", "dct:creator", "dcterms:creator"};
	struct df_str property = df_node_attr(n, "property");

	for (size_t i = 0; property.len > 0 && i < DF_COUNT(names); i++)
		if (df_attrlist_has(property, names[i]))
			return true;
	return false;
}

/* How well an element's names say that it holds the author. */
static enum rank
rank_of(const struct df_node *n)
{
	struct df_str prop = df_node_attr(n, "itemprop");
	unsigned says;

	if (!n->attrs)
		return NONE;
	if (df_attrlist_has(prop, "author") ||
	    df_attrlist_has(prop, "creator") || is_rdfa_author(n))
		return MICRODATA;
	if (df_attrlist_has(df_node_attr(n, "rel"), "author"))
		return REL;
	says = df_memo_ask(df_classes_of(n), DF_MEMO_AUTHOR, saying_of);
	if (says == SAYS_NAME)
		return NAME_CLASS;
	if (says == SAYS_CLASS)
		return CLASS;
	if (says != SAYS_OTHER && is_link_to_author(n))
		return LINK;
	return says == SAYS_LOGIN ? LOGIN_CLASS : NONE;
}

/* The first text below n, hidden or not. */
static struct df_str
first_text(const struct df_node *n)
{
	const struct df_node *t = n;

	while ((t = df_node_next(t, n)))
		if (df_str_trim(t->text).len > 0)
			return df_str_trim(t->text);
	return (struct df_str){0};
}

/* The first of several blocks inside of n that have text, if n has none of its
 * own: behind a name, what somebody is; NULL when there is one or none. */
static const struct df_node *
first_block(const struct df_node *n)
{
	const struct df_node *c = n, *first = NULL;

	if (n->own > 0)
		return NULL;
	while ((c = df_node_next(c, n))) {
		if (c->tag == DF_TAG_TEXT || c->block != c || c->own == 0)
			continue;
		if (first)
			return first;
		first = c;
	}
	return NULL;
}

/* Two to four words with a capital, or as short as von, and no figures. */
static bool
is_full_name(struct df_str s)
{
	size_t words = 0, i = 0, start;

	while (i < s.len) {
		for (start = i; i < s.len && s.s[i] != ' '; i++)
			if (df_ascii_digit(s.s[i]))
				return false;
		if (df_ascii_lower(s.s[start]) &&
		    (i - start > PARTICLE || i == s.len))
			return false;
		words++;
		i++;
	}
	return words > 1 && words <= 4;
}

/* The name in the first block of n, or nothing; any: also what people log in
 * with. */
static int
read_block(const struct df_author *s, const struct df_node *n, bool any,
    struct df_str *name)
{
	const struct df_node *block = first_block(n);

	if (!block)
		return 0;
	if (df_line_of(block, LINE_MAX, s->arena, name) < 0)
		return -1;
	*name = df_name_shown(*name);
	if (!any && !is_full_name(*name))
		name->len = 0;
	return 0;
}

/* The full name in the first block of nothing but links below n, which was
 * dropped as one, or nothing. */
static int
read_links(const struct df_author *s, const struct df_node *n,
    struct df_str *name)
{
	const struct df_node *c = df_node_next(n, n);

	while (c && !(c->dropped && c->rule == DF_RULE_LINKS))
		c = c->dropped ? df_node_skip(c, n) : df_node_next(c, n);
	if (!c)
		return 0;
	if (df_line_of(c, LINE_MAX, s->arena, name) < 0)
		return -1;
	*name = df_name_shown(*name);
	if (!is_full_name(*name))
		name->len = 0;
	return 0;
}

/* Take the name that n has, unless n tells of another page, or add it to those
 * beside it. */
static int
take(struct df_author *s, const struct df_node *n, struct df_str name,
    enum rank rank, size_t at)
{
	struct df_str all = s->name;

	if (rank < (enum rank)s->rank && df_announced_is(s->teasers, n))
		return 0;
	if (rank < (enum rank)s->rank) {
		s->name = s->first = name;
		s->named = rank <= REL;
		s->clear = rank == NAME_CLASS || rank == BY;
		s->rank = (int)rank;
		s->at = at;
		s->more = 0;
		return 0;
	}
	if (df_name_holds(all, name) || df_name_holds(name, all))
		return 0;
	s->more += at > s->at + SIDE_BY_SIDE;
	if (rank > LINK || at > s->at + SIDE_BY_SIDE ||
	    all.len + name.len > ALL_MAX)
		return 0;
	s->at = at;
	return df_name_list_join(all, name, s->arena, &s->name);
}

/* Whether a name is that of a tag or category that is linked in n. */
static int
names_topic(const struct df_author *s, const struct df_node *n,
    struct df_str name, bool *is)
{
	static const char *const paths[] = {
	    "/tag/", "/tags/", "/category/", "/topic/", "/topics/"};
	const struct df_node *a = df_node_find(n, DF_TAG_A);
	struct df_str text;

	*is = false;
	if (n->tag == DF_TAG_A)
		a = n;
	if (!a ||
	    !(df_attrlist_has(df_node_attr(a, "rel"), "tag") ||
		df_parts_hold(df_node_attr(a, "href"), paths, DF_COUNT(paths))))
		return 0;
	if (df_line_of(a, LINE_MAX, s->arena, &text) < 0)
		return -1;
	*is = df_str_starts(text, name);
	return 0;
}

/* Whether a name is what stands in for a picture: two letters at most, and no
 * small one. */
static bool
is_initials(struct df_str name)
{
	for (size_t i = 0; i < name.len; i++)
		if (name.s[i] & 0x80 || df_ascii_lower(name.s[i]))
			return false;
	return name.len <= 2;
}

static int
see_element(struct df_author *s, const struct df_node *n, size_t at)
{
	enum rank rank = rank_of(n);
	bool topic = false;
	struct df_str name;

	if (rank == NONE || rank > (enum rank)s->rank)
		return 0;
	if (rank == (enum rank)s->rank && rank > LINK) {
		s->more += at > s->at + SIDE_BY_SIDE;
		return 0;
	}
	if (df_node_inside(n, DF_TAG_FIGURE) ||
	    (rank > REL && df_node_inside(n, DF_TAG_BLOCKQUOTE)))
		return 0;
	if (rank == MICRODATA && df_schema_in_comment(n))
		return 0;
	if (rank == MICRODATA)
		n = df_schema_name(n);
	name = df_node_attr(n, "content");
	if (name.len == 0 && read_block(s, n, rank == LOGIN_CLASS, &name) < 0)
		return -1;
	if (name.len == 0 && df_line_of(n, LINE_MAX, s->arena, &name) < 0)
		return -1;
	if (name.len == 0 && rank == MICRODATA)
		name = first_text(n);
	name = df_name_shown(name);
	if (name.len == 0 && read_links(s, n, &name) < 0)
		return -1;
	if (name.len == 0 || is_initials(name))
		return 0;
	if (rank > REL && names_topic(s, n, name, &topic) < 0)
		return -1;
	return topic ? 0 : take(s, n, name, rank, at);
}

/* A text of its own that begins with "By" and goes on in capitals. A link "By
 * Price" leads to goods that were sorted so. */
static int
see_by(struct df_author *s, const struct df_node *n, size_t at)
{
	struct df_str line, name;

	if (s->rank <= BY || !df_node_has_text(n))
		return 0;
	if (df_line_raw(n, LINE_MAX, s->arena, &line) < 0)
		return -1;
	if (!df_name_may_be_by(line) && !df_date_token_has_figure(line))
		return 0;
	if (df_line_tidy(line, LINE_MAX, s->arena, &line) < 0)
		return -1;
	if (df_name_by(line) == 0 && !df_name_is_reporter(line))
		line = df_name_behind_date(line);
	if (line.len == 0)
		return 0;
	name = df_name_shown(line);
	if (name.len == 0 || df_ascii_lower(name.s[0]) ||
	    (n->tag == DF_TAG_A && !df_str_holds(name, DF_STR(" "))))
		return 0;
	return take(s, n, name, BY, at);
}

/* Whether nothing but white space and pictures stands before n in its parent:
 * the "by" of a sentence is no label. */
static bool
begins(const struct df_node *n)
{
	const struct df_node *s = n->parent ? n->parent->first : n;

	while (s != n && (s->tag == DF_TAG_TEXT || s->tag == DF_TAG_IMG) &&
	    df_str_trim(s->text).len == 0)
		s = s->next;
	return s == n;
}

/* A text that is only a label. */
static bool
see_label(
    struct df_author *s, const struct df_node *n, struct df_str text, size_t at)
{
	bool starter = df_name_is_starter(text);

	if (!(starter || df_name_is_label(text)) || !begins(n))
		return false;
	s->label = at + 1;
	s->label_rank = starter ? STARTER : BY;
	return true;
}

/* The first behind n that is neither blank nor a line break, if few of these
 * stand between; or NULL. */
static const struct df_node *
solid_behind(const struct df_node *n)
{
	int blanks = 0;

	do
		n = n->next;
	while (n && blanks++ < BLANKS &&
	    (n->tag == DF_TAG_BR ||
		(n->tag == DF_TAG_TEXT && df_str_trim(n->text).len == 0)));
	return n;
}

/* Whether a text is the sender's name as in archives of mailing lists: right
 * behind h1 in a b, then a link to write to somebody, then the day in an i. */
static int
is_sender(const struct df_author *s, const struct df_node *n, bool *is)
{
	const struct df_node *h = s->teasers->heading, *b = n->parent, *a, *day;
	struct df_date date;
	struct df_str line;

	*is = false;
	if (!h || h->tag != DF_TAG_H1 || !b || b->tag != DF_TAG_B ||
	    b->first != n || n->next || solid_behind(h) != b)
		return 0;
	a = solid_behind(b);
	day = a ? solid_behind(a) : NULL;
	if (!day || day->tag != DF_TAG_I || a->tag != DF_TAG_A ||
	    !df_str_case_starts(df_node_attr(a, "href"), "mailto:"))
		return 0;
	if (df_line_of(day, LINE_MAX, s->arena, &line) < 0)
		return -1;
	*is = df_date_find(line, DF_DATE_DAY_FIRST, &date);
	return 0;
}

/* A label, and the text that follows it. */
static int
see_text(struct df_author *s, const struct df_node *n, size_t at, bool headed)
{
	struct df_str text, name;
	size_t label = s->label;
	bool sender;

	if (n->weight == 0 || s->rank <= BY)
		return 0;
	text = df_str_trim(n->text);
	if (df_str_is(text, ":"))
		return 0;
	s->label = 0;
	if (headed && see_label(s, n, text, at))
		return 0;
	if (headed && is_full_name(text)) {
		if (is_sender(s, n, &sender) < 0)
			return -1;
		if (sender)
			return take(s, n, text, BY, at);
	}
	if (label == 0 || at > label + LABEL_REACH || text.len > LINE_MAX)
		return 0;
	name = df_name_shown(text);
	if (name.len == 0 || (s->label_rank == BY && df_ascii_lower(name.s[0])))
		return 0;
	return take(s, n, name, (enum rank)s->label_rank, at);
}

int
df_author_see(
    struct df_author *s, const struct df_node *n, size_t at, bool headed)
{
	if (n->tag == DF_TAG_TEXT)
		return see_text(s, n, at, headed);
	if (see_element(s, n, at) < 0)
		return -1;
	return headed ? see_by(s, n, at) : 0;
}
