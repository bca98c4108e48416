/*
 * meta: tables of where each field is found, best place first.
 */
#include "clean/meta.h"

#include <stdbool.h>
#include <stddef.h>

#include "clean/byline.h"
#include "clean/date.h"
#include "clean/jsonld.h"
#include "clean/node.h"
#include "clean/keywords.h"
#include "clean/tidy.h"
#include "clean/title.h"
#include "core/arena.h"
#include "net/url.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* The names of meta elements for a field, best first. */
struct source {
	size_t field;
	const char *name; /* of the attribute name, property or itemprop */
};

#define FIELD(f) offsetof(struct df_meta, f)

static const struct source sources[] = {
    {FIELD(title), "og:title"},
    {FIELD(title), "twitter:title"},
    {FIELD(title), "dc.title"},
    {FIELD(author), "author"},
    {FIELD(author), "article:author"},
    {FIELD(author), "dc.creator"},
    {FIELD(author), "parsely-author"},
    {FIELD(author), "sailthru.author"},
    {FIELD(author), "citation_author"},
    {FIELD(author), "byl"},
    {FIELD(author), "og:author"},
    {FIELD(author), "dcterms.creator"},
    {FIELD(author), "twitter:data1"},
    {FIELD(date), "article:published_time"},
    {FIELD(date), "datepublished"},
    {FIELD(date), "dc.date.issued"},
    {FIELD(date), "dc.date"},
    {FIELD(date), "date"},
    {FIELD(date), "pubdate"},
    {FIELD(date), "publishdate"},
    {FIELD(date), "publish-date"},
    {FIELD(date), "parsely-pub-date"},
    {FIELD(date), "sailthru.date"},
    {FIELD(date), "citation_publication_date"},
    {FIELD(date), "citation_date"},
    {FIELD(date), "dcterms.created"},
    {FIELD(date), "dcterms.date"},
    {FIELD(date), "dc.date.created"},
    {FIELD(date), "og:published_time"},
    {FIELD(date), "publish_date"},
    {FIELD(date), "publication_date"},
    {FIELD(date), "published"},
    {FIELD(date), "article.published"},
    {FIELD(date), "og:article:published_time"},
    {FIELD(date), "og:release_date"},
    {FIELD(modified), "article:modified_time"},
    {FIELD(modified), "datemodified"},
    {FIELD(modified), "og:updated_time"},
    {FIELD(modified), "dcterms.modified"},
    {FIELD(modified), "dc.date.modified"},
    {FIELD(modified), "last-modified"},
    {FIELD(site), "og:site_name"},
    {FIELD(site), "application-name"},
    {FIELD(description), "og:description"},
    {FIELD(description), "description"},
    {FIELD(description), "dc.description"},
    {FIELD(description), "twitter:description"},
};

static struct df_str *
field_of(struct df_meta *m, size_t field)
{
	return (struct df_str *)(void *)((char *)m + field);
}

static bool
is_named(const struct df_node *n, const char *name)
{
	return df_str_case_is(df_node_attr(n, "property"), name) ||
	    df_str_case_is(df_node_attr(n, "name"), name) ||
	    df_str_case_is(df_node_attr(n, "itemprop"), name);
}

static bool
is_url(struct df_str s)
{
	return df_url_is_http(df_str_trim(s));
}

/* Names of nobody, which systems put in. */
static bool
is_name(struct df_str s)
{
	static const char *const nobody[] = {"admin", "administrator", "author",
	    "editor", "staff", "webmaster", "root", "user", "guest", "unknown"};

	s = df_str_trim(s);
	for (size_t i = 0; i < COUNT(nobody); i++)
		if (df_str_case_is(s, nobody[i]))
			return false;
	return s.len > 1 && s.s[0] != '{' && s.s[0] != '@';
}

/* Whether a value can stand in that field at all. */
static bool
fits(size_t field, struct df_str value)
{
	struct df_date day;

	if (df_str_trim(value).len == 0)
		return false;
	if (field == FIELD(author))
		return !is_url(value) && is_name(value);
	return (field != FIELD(date) && field != FIELD(modified)) ||
	    df_date_find(value, false, &day);
}

/* What twitter:data1 is, when twitter:label1 says that it is the author. */
static bool
says_author(struct df_str label)
{
	static const char *const words[] = {"Written by", "Author",
	    "Verfasst von", "Geschrieben von", "Écrit par", "Escrito por",
	    "Scritto da", "Geschreven door", "Napisane przez", "Автор"};

	for (size_t i = 0; i < COUNT(words); i++)
		if (df_str_starts(label, df_str(words[i])))
			return true;
	return false;
}

/* The rank of each field's value so far is an index into sources. */
struct ranks {
	size_t v[COUNT(sources)];
	bool labelled; /* the last label said that the author follows */
};

static void
read_meta(const struct df_node *n, struct df_meta *m, struct ranks *r)
{
	struct df_str content = df_node_attr(n, "content");

	if (is_named(n, "twitter:label1"))
		r->labelled = says_author(content);
	if (is_named(n, "twitter:data1") && !r->labelled)
		return;
	for (size_t i = 0; i < COUNT(sources); i++) {
		size_t field = sources[i].field;
		size_t *rank = &r->v[field / sizeof(struct df_str)];

		if (i >= *rank || !is_named(n, sources[i].name) ||
		    !fits(field, content))
			continue;
		*field_of(m, field) = content;
		*rank = i;
	}
}

/* Whether rel, a list of words, holds word. */
static bool
rel_has(const struct df_node *n, const char *word)
{
	struct df_str rel = df_node_attr(n, "rel");
	size_t i = 0, start;

	while (i < rel.len) {
		while (i < rel.len && (unsigned char)rel.s[i] <= ' ')
			i++;
		start = i;
		while (i < rel.len && (unsigned char)rel.s[i] > ' ')
			i++;
		if (df_str_case_is(df_str_slice(rel, start, i), word))
			return true;
	}
	return false;
}

/* A licence of Creative Commons. */
static bool
is_commons(struct df_str href)
{
	static const char *const parts[] = {"creativecommons.org/licenses/",
	    "creativecommons.org/publicdomain/"};

	for (size_t k = 0; k < COUNT(parts); k++) {
		size_t n = strlen(parts[k]);

		for (size_t i = 0; i < 16 && i + n <= href.len; i++)
			if (memcmp(href.s + i, parts[k], n) == 0)
				return true;
	}
	return false;
}

static void
read_link(const struct df_node *n, struct df_meta *m)
{
	struct df_str href = df_str_trim(df_node_attr(n, "href"));

	if (href.len == 0)
		return;
	if (n->tag == DF_TAG_LINK && !m->canonical_url.s &&
	    rel_has(n, "canonical"))
		m->canonical_url = href;
	if (!m->license.s && (rel_has(n, "license") || is_commons(href)))
		m->license = href;
}

static void
read_element(const struct df_node *n, struct df_meta *m, struct ranks *r)
{
	struct df_str lang;

	switch (n->tag) {
	case DF_TAG_HTML:
		lang = df_node_attr(n, "lang");
		m->lang = lang.s ? lang : df_node_attr(n, "xml:lang");
		break;
	case DF_TAG_META:
		read_meta(n, m, r);
		break;
	case DF_TAG_LINK:
	case DF_TAG_A:
		read_link(n, m);
		break;
	default:
		break;
	}
}

/* Make an address found in the page absolute; drop it when that fails. */
static int
make_absolute(struct df_str *s, struct df_str url, struct df_arena *a)
{
	static const char fallback[] = "http://invalid.invalid/";
	bool has_base = df_url_is_http(url);
	struct df_url base;
	int r;

	if (s->len == 0)
		return 0;
	if (df_url_parse(has_base ? url : df_str(fallback), &base, NULL) < 0 ||
	    (!has_base && !df_url_is_http(*s))) {
		*s = (struct df_str){0};
		return 0;
	}
	r = df_url_resolve(&base, *s, a, s);
	if (r == 0)
		*s = (struct df_str){0};
	return r < 0 ? -1 : 0;
}

/* A day in the form of the field; empty when there is none. */
static int
copy_date(
    struct df_str s, bool day_first, struct df_arena *a, struct df_str *out)
{
	struct df_date day;

	*out = (struct df_str){0};
	if (s.len == 0 || !df_date_find(s, day_first, &day))
		return 0;
	*out = df_str(df_arena_strdup(a, df_str(day.s)));
	return out->s ? 0 : -1;
}

/* The day in a path such as /2025/12/31/title. */
static struct df_str
date_in(struct df_str url)
{
	for (size_t i = 8; i + 11 < url.len; i++)
		if ((url.s[i] == '/' || url.s[i] == '-') &&
		    (df_str_starts(
			 df_str_slice(url, i + 1, url.len), DF_STR("20")) ||
			df_str_starts(
			    df_str_slice(url, i + 1, url.len), DF_STR("19"))) &&
		    strchr("/-", url.s[i + 5]))
			return df_str_slice(url, i + 1, i + 11);
	return (struct df_str){0};
}

/* Whether a page in that language writes 31/12 and not 12/31. */
static bool
is_day_first(struct df_str lang)
{
	return lang.len >= 2 && !df_str_case_is(lang, "en") &&
	    !df_str_case_is(lang, "en-US") && !df_str_case_is(lang, "en_US");
}

static int
choose_dates(const struct df_jsonld *ld, const struct df_byline *by,
    struct df_str url, bool day_first, struct df_arena *a, struct df_meta *m)
{
	struct df_str published[] = {ld->date, m->date,
	    by->date_named ? df_str(by->date.s) : (struct df_str){0},
	    date_in(url), df_str(by->date.s)};
	struct df_str changed[] = {
	    ld->modified, m->modified, df_str(by->modified.s)};

	m->date = m->modified = (struct df_str){0};
	for (size_t i = 0; i < COUNT(changed) && m->modified.len == 0; i++)
		if (copy_date(changed[i], day_first, a, &m->modified) < 0)
			return -1;
	for (size_t i = 0; i < COUNT(published) && m->date.len == 0; i++)
		if (copy_date(published[i], day_first, a, &m->date) < 0)
			return -1;
	if (m->date.len == 0)
		m->date = m->modified;
	return 0;
}

static void
choose_author(
    const struct df_jsonld *ld, const struct df_byline *by, struct df_meta *m)
{
	if (ld->author.len > 0 && is_name(ld->author))
		m->author = ld->author;
	else if (by->author.len > 0 && (by->author_named || m->author.len == 0))
		m->author = by->author;
}

static void
take(struct df_str *field, struct df_str other)
{
	if (field->len == 0)
		*field = other;
}

int
df_meta_read(const struct df_tree *tree, const struct df_node *content,
    struct df_str url, struct df_arena *a, struct df_meta *m)
{
	struct df_str *lines[] = {
	    &m->title, &m->author, &m->site, &m->description, &m->lang};
	struct df_byline by;
	struct df_jsonld ld;
	struct ranks r = {0};

	*m = (struct df_meta){0};
	for (size_t i = 0; i < COUNT(r.v); i++)
		r.v[i] = COUNT(sources);
	for (struct df_node *n = tree->root; n; n = df_node_next(n, tree->root))
		read_element(n, m, &r);
	if (df_jsonld_read(tree, a, &ld) < 0 ||
	    df_byline_read(tree, is_day_first(m->lang), a, &by) < 0 ||
	    choose_dates(&ld, &by, url, is_day_first(m->lang), a, m) < 0)
		return -1;
	choose_author(&ld, &by, m);
	take(&m->site, ld.site);
	take(&m->description, ld.description);
	take(&m->license, ld.license);
	for (size_t i = 0; i < COUNT(lines); i++)
		if (lines[i]->len > 0 &&
		    df_tidy_line(*lines[i], a, lines[i]) < 0)
			return -1;
	if (df_title_choose(
		tree, content, ld.title.len > 0 || m->date.len > 0, a, m) < 0 ||
	    df_keywords_read(tree, ld.tags, a, &m->tags) < 0 ||
	    make_absolute(&m->canonical_url, url, a) < 0)
		return -1;
	/* A page that was saved to a file knows where it came from. */
	if (!df_url_is_http(url))
		url = m->canonical_url;
	return make_absolute(&m->license, url, a);
}
