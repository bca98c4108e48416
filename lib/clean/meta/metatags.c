/*
 * metatags: a table of names for each field, best name first.
 */
#include "clean/meta/metatags.h"

#include <stddef.h>

#include "clean/meta/date.h"
#include "clean/meta/name.h"
#include "clean/meta/name_list.h"
#include "clean/meta/reference.h"
#include "clean/meta/rights.h"
#include "clean/tree/attrlist.h"
#include "clean/tree/line.h"
#include "clean/tree/node.h"
#include "core/ascii.h"
#include "core/count.h"

/* Longer lists of authors are cut. */
#define AUTHORS_MAX 1000
/* The name of a licence in a link is not longer. */
#define LICENCE_MAX 60

#define FIELD(f) offsetof(struct df_metatags, f)
#define FIELDS (sizeof(struct df_metatags) / sizeof(struct df_str))

static const struct {
	size_t field;
	const char *name; /* of the attribute name, property or itemprop */
} sources[] = {
    {FIELD(og_title), "og:title"},
    {FIELD(title), "twitter:title"},
    {FIELD(cited_title), "citation_title"},
    {FIELD(title), "dc.title"},
    {FIELD(title), "dcterms.title"},
    {FIELD(title), "parsely-title"},
    {FIELD(title), "sailthru.title"},
    {FIELD(title), "headline"},
    {FIELD(title), "title"},
    {FIELD(author), "author"},
    {FIELD(author), "article:author"},
    {FIELD(author), "dc.creator"},
    {FIELD(author), "parsely-author"},
    {FIELD(author), "sailthru.author"},
    {FIELD(author), "citation_author"},
    {FIELD(author), "byl"},
    {FIELD(author), "og:author"},
    {FIELD(author), "dcterms.creator"},
    {FIELD(author), "dc.contributor"},
    {FIELD(author), "article:author_name"},
    {FIELD(author), "authors"},
    {FIELD(author), "creator"},
    {FIELD(author), "twitter:data1"},
    {FIELD(author), "twitter:data2"},
    {FIELD(date), "article:published_time"},
    {FIELD(date), "datepublished"},
    {FIELD(date), "dc.date.issued"},
    {FIELD(date), "dcterms.issued"},
    {FIELD(date), "parsely-pub-date"},
    {FIELD(date), "sailthru.date"},
    {FIELD(date), "citation_publication_date"},
    {FIELD(date), "citation_online_date"},
    {FIELD(date), "citation_date"},
    {FIELD(date), "og:published_time"},
    {FIELD(date), "og:article:published_time"},
    {FIELD(date), "article.published"},
    {FIELD(date), "published_time"},
    {FIELD(date), "published-date"},
    {FIELD(date), "published"},
    {FIELD(date), "pubdate"},
    {FIELD(date), "publishdate"},
    {FIELD(date), "publish-date"},
    {FIELD(date), "publish_date"},
    {FIELD(date), "publication_date"},
    {FIELD(day), "dc.date"},
    {FIELD(day), "date"},
    {FIELD(date), "og:regdate"},
    {FIELD(date), "dcterms.created"},
    {FIELD(day), "dcterms.date"},
    {FIELD(date), "dc.date.created"},
    {FIELD(date), "dc.created"},
    {FIELD(date), "datecreated"},
    {FIELD(date), "created"},
    {FIELD(date), "og:release_date"},
    {FIELD(date), "article_date_original"},
    {FIELD(date), "originalpublicationdate"},
    {FIELD(date), "cxenseparse:recs:publishtime"},
    {FIELD(day), "ms.date"},
    {FIELD(modified), "article:modified_time"},
    {FIELD(modified), "datemodified"},
    {FIELD(modified), "og:updated_time"},
    {FIELD(modified), "dcterms.modified"},
    {FIELD(modified), "dc.date.modified"},
    {FIELD(modified), "last-modified"},
    {FIELD(modified), "updated"},
    {FIELD(modified), "changed"},
    {FIELD(site), "og:site_name"},
    {FIELD(site), "application-name"},
    {FIELD(site), "dc.publisher"},
    {FIELD(site), "citation_journal_title"},
    {FIELD(site), "publisher"},
    {FIELD(description), "og:description"},
    {FIELD(description), "description"},
    {FIELD(description), "dc.description"},
    {FIELD(description), "dcterms.abstract"},
    {FIELD(description), "twitter:description"},
    {FIELD(rights), "dcterms.license"},
    {FIELD(rights), "dc.rights.license"},
    {FIELD(rights), "license"},
    {FIELD(rights), "dc.rights"},
    {FIELD(rights), "dcterms.rights"},
    {FIELD(rights), "rights"},
    {FIELD(rights), "copyright"},
    {FIELD(url), "og:url"},
    {FIELD(type), "og:type"},
    {FIELD(locale), "content-language"},
    {FIELD(locale), "og:locale"},
};

/* Parts of names that speak of a date. */
static const struct {
	size_t field;
	const char *part;
} parts[] = {{FIELD(date), "publish"}, {FIELD(date), "pubdate"},
    {FIELD(date), "pub-date"}, {FIELD(date), "pub_date"},
    {FIELD(date), "issued"}, {FIELD(modified), "modif"},
    {FIELD(modified), "updated"}, {FIELD(modified), "lastmod"}};

/* While reading: the rank of each field's value so far is an index into
 * sources, or what follows it. */
struct reading {
	struct df_metatags *out;
	struct df_arena *arena;
	size_t rank[FIELDS];
	bool labelled; /* the last label said that the author follows */
};

static struct df_str *
field_of(struct df_metatags *m, size_t field)
{
	return (struct df_str *)(void *)((char *)m + field);
}

/* Whether a value can stand in that field at all. */
static bool
fits(size_t field, struct df_str value)
{
	char buf[DF_RIGHTS_MAX];
	struct df_date day;

	if (value.len == 0)
		return false;
	if (field == FIELD(author))
		return df_name_given(value).len > 0;
	if (field == FIELD(rights))
		return df_rights_name(value, buf) != NULL;
	if (field == FIELD(url))
		return df_reference_is(value);
	return (field != FIELD(date) && field != FIELD(day) &&
		   field != FIELD(modified)) ||
	    df_date_find(value, DF_DATE_MONTH_FIRST, &day) ||
	    df_date_of_seconds(value, &day) ||
	    (field == FIELD(date) && df_date_archived(value, &day));
}

/* What twitter:data1 is, when twitter:label1 says that it is the author. */
static bool
says_author(struct df_str label)
{
	static const char *const words[] = {"Written by", "Author",
	    "Verfasst von", "Geschrieben von", "Écrit par", "Escrito por",
	    "Scritto da", "Geschreven door", "Napisane przez", "Автор"};

	return df_str_starts_any(label, words, DF_COUNT(words)) > 0;
}

/* Add a name to those of meta elements with the same name. */
static int
add_author(struct reading *r, struct df_str value)
{
	struct df_str *all = &r->out->author, name = df_name_given(value);

	if (all->len + name.len > AUTHORS_MAX || df_name_holds(*all, name))
		return 0;
	return df_name_list_join(*all, name, r->arena, all);
}

/* Libraries put the last name first. */
static bool
is_of_library(size_t rank)
{
	return rank < DF_COUNT(sources) &&
	    (strcmp(sources[rank].name, "citation_author") == 0 ||
		strcmp(sources[rank].name, "dc.creator") == 0 ||
		strcmp(sources[rank].name, "dcterms.creator") == 0 ||
		strcmp(sources[rank].name, "dc.contributor") == 0);
}

static int
take(struct reading *r, size_t field, size_t rank, struct df_str value)
{
	size_t *best = &r->rank[field / sizeof(struct df_str)];

	if (rank > *best || !fits(field, value))
		return 0;
	if (field == FIELD(author) && is_of_library(rank) &&
	    df_name_straighten(&value, r->arena) < 0)
		return -1;
	if (field == FIELD(author) && rank == *best)
		return add_author(r, value);
	if (rank < *best)
		*field_of(r->out, field) =
		    field == FIELD(author) ? df_name_given(value) : value;
	*best = rank;
	return 0;
}

static bool
holds(struct df_str s, const char *part)
{
	for (size_t i = 0; i < s.len; i++)
		if ((s.s[i] | 32) == part[0] &&
		    df_str_case_starts(df_str_slice(s, i, s.len), part))
			return true;
	return false;
}

/* Whether a name is that of a source; dc:title is dc.title. */
static bool
is_source(struct df_str name, const char *source)
{
	size_t i = 0;

	while (i < name.len && source[i] &&
	    ((name.s[i] == ':' && source[i] == '.') || name.s[i] == source[i] ||
		(df_ascii_upper(name.s[i]) && name.s[i] + 32 == source[i])))
		i++;
	return i == name.len && !source[i];
}

static int
read_name(struct reading *r, struct df_str name, struct df_str content)
{
	if (df_str_case_is(name, "twitter:label1") ||
	    df_str_case_is(name, "twitter:label2"))
		r->labelled = says_author(content);
	if (!r->labelled &&
	    (df_str_case_is(name, "twitter:data1") ||
		df_str_case_is(name, "twitter:data2")))
		return 0;
	for (size_t i = 0; i < DF_COUNT(sources); i++)
		if (is_source(name, sources[i].name))
			return take(r, sources[i].field, i, content);
	if (content.len > 40 || name.len > 60)
		return 0;
	for (size_t i = 0; i < DF_COUNT(parts); i++)
		if (holds(name, parts[i].part))
			return take(
			    r, parts[i].field, DF_COUNT(sources), content);
	return 0;
}

/* A property may be a list of names. */
static int
read_names(struct reading *r, struct df_str names, struct df_str content)
{
	size_t start = 0;

	for (size_t i = 0; i <= names.len; i++) {
		if (i < names.len && !strchr(" \t\r\n", names.s[i]))
			continue;
		if (i > start &&
		    read_name(r, df_str_slice(names, start, i), content) < 0)
			return -1;
		start = i + 1;
	}
	return 0;
}

static int
read_meta(struct reading *r, const struct df_node *n)
{
	static const char *const attrs[] = {
	    "property", "name", "itemprop", "http-equiv"};
	struct df_str content = df_str_trim(df_node_attr(n, "content"));

	for (size_t i = 0; content.len > 0 && i < DF_COUNT(attrs); i++) {
		struct df_str name = df_str_trim(df_node_attr(n, attrs[i]));

		if (name.len == 0 ||
		    (strcmp(attrs[i], "itemprop") == 0 &&
			df_schema_in_comment(n)))
			continue;
		if (read_names(r, name, content) < 0)
			return -1;
	}
	return 0;
}

/* Whether a link stands below a picture, of which it tells the licence. */
static bool
is_of_picture(const struct df_node *n)
{
	return df_node_inside(n, DF_TAG_FIGURE) ||
	    df_node_inside(n, DF_TAG_FIGCAPTION);
}

/* A page about a licence of Creative Commons that the link names: Stack
 * Overflow's, Kubernetes'. Most links begin with another letter. */
static int
read_named(struct reading *r, const struct df_node *n, struct df_str href)
{
	char buf[DF_RIGHTS_MAX];
	struct df_str text;

	if (n->tag != DF_TAG_A || !n->first ||
	    !df_str_case_starts(df_str_trim(n->first->text), "c") ||
	    !holds(href, "licen") || is_of_picture(n) ||
	    df_attrlist_has(df_node_attr(n, "rel"), "tag"))
		return 0;
	if (df_line_of(n, LICENCE_MAX, r->arena, &text) < 0)
		return -1;
	if (df_rights_name(text, buf))
		r->out->license = text;
	return 0;
}

static int
read_link(struct reading *r, const struct df_node *n)
{
	struct df_metatags *m = r->out;
	struct df_str href = df_str_trim(df_node_attr(n, "href"));
	struct df_str rel = df_node_attr(n, "rel");

	if (href.len == 0)
		return 0;
	if (n->tag == DF_TAG_LINK && m->canonical.len == 0 &&
	    df_attrlist_has(rel, "canonical"))
		m->canonical = href;
	if (m->license.len == 0 &&
	    ((df_attrlist_has(rel, "license") && href.s[0] != '#') ||
		(df_rights_is_licence(href) && !is_of_picture(n))))
		m->license = href;
	return m->license.len > 0 ? 0 : read_named(r, n, href);
}

/* The language of a locale: its country is often what a program put there. */
static struct df_str
language_of(struct df_str locale)
{
	return df_str_until(locale, '_');
}

int
df_metatags_read(
    const struct df_tree *tree, struct df_arena *a, struct df_metatags *m)
{
	struct reading r = {.out = m, .arena = a};
	struct df_str lang;

	*m = (struct df_metatags){0};
	for (size_t i = 0; i < FIELDS; i++)
		r.rank[i] = DF_COUNT(sources) + 1;
	for (struct df_node *n = tree->root; n; n = df_node_next(n, tree->root))
		switch (n->tag) {
		case DF_TAG_HTML:
			lang = df_node_attr(n, "lang");
			m->lang = lang.s ? lang : df_node_attr(n, "xml:lang");
			break;
		case DF_TAG_META:
			if (read_meta(&r, n) < 0)
				return -1;
			break;
		case DF_TAG_LINK:
		case DF_TAG_A:
			if (read_link(&r, n) < 0)
				return -1;
			break;
		default:
			if (df_schema_may_be(n) &&
			    df_schema_see(&m->schema, n, a) < 0)
				return -1;
			break;
		}
	if (m->lang.len == 0)
		m->lang = language_of(m->locale);
	return 0;
}
