/*
 * meta: tables of where each field is found, best place first.
 */
#include "clean/meta.h"

#include <stdbool.h>
#include <stddef.h>

#include "clean/node.h"
#include "clean/tidy.h"
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

/* The date at the beginning of an ISO 8601 time; empty when it is none. */
static struct df_str
iso_date(struct df_str s)
{
	static const char form[] = "dddd-dd-dd";

	s = df_str_trim(s);
	if (s.len < 10)
		return (struct df_str){0};
	for (size_t i = 0; i < 10; i++)
		if (form[i] == 'd' ? s.s[i] < '0' || s.s[i] > '9'
				   : s.s[i] != form[i])
			return (struct df_str){0};
	if (s.len > 10 && s.s[10] >= '0' && s.s[10] <= '9')
		return (struct df_str){0};
	return df_str_slice(s, 0, 10);
}

static bool
is_url(struct df_str s)
{
	return df_url_is_http(df_str_trim(s));
}

/* Whether a value can stand in that field at all. */
static bool
fits(size_t field, struct df_str value)
{
	if (df_str_trim(value).len == 0)
		return false;
	if (field == FIELD(author))
		return !is_url(value);
	return field != FIELD(date) || iso_date(value).len > 0;
}

/* The rank of each field's value so far is an index into sources. */
struct ranks {
	size_t v[COUNT(sources)];
};

static void
read_meta(const struct df_node *n, struct df_meta *m, struct ranks *r)
{
	struct df_str content = df_node_attr(n, "content");

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

static void
read_link(const struct df_node *n, struct df_meta *m)
{
	struct df_str href = df_str_trim(df_node_attr(n, "href"));

	if (href.len == 0)
		return;
	if (n->tag == DF_TAG_LINK && !m->canonical_url.s &&
	    rel_has(n, "canonical"))
		m->canonical_url = href;
	if (!m->license.s && rel_has(n, "license"))
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
	case DF_TAG_TIME:
		if (!m->date.s &&
		    df_str_case_is(
			df_node_attr(n, "itemprop"), "datePublished"))
			m->date = iso_date(df_node_attr(n, "datetime"));
		break;
	default:
		break;
	}
}

/* A longer text is no title; before white space is taken out it may be so much
 * longer. */
#define TITLE_MAX 1000
#define TITLE_RAW_MAX (16 * TITLE_MAX)

/* The next node below top, of what is dropped only the root. */
static const struct df_node *
next_kept(const struct df_node *n, const struct df_node *top)
{
	return n->dropped ? df_node_skip(n, top) : df_node_next(n, top);
}

/* The text below n on one line; empty when that is too long for a title. */
static int
text_of(const struct df_node *n, struct df_arena *a, struct df_str *out)
{
	const struct df_node *t;
	size_t len = 0;
	char *s;

	*out = (struct df_str){0};
	for (t = n->first; t && len <= TITLE_RAW_MAX; t = next_kept(t, n))
		len += t->dropped ? 0 : t->text.len;
	if (len > TITLE_RAW_MAX)
		return 0;
	s = df_arena_alloc(a, len);
	if (!s)
		return -1;
	len = 0;
	for (t = n->first; t; t = next_kept(t, n)) {
		if (t->dropped || t->text.len == 0)
			continue;
		memcpy(s + len, t->text.s, t->text.len);
		len += t->text.len;
	}
	if (df_tidy_line((struct df_str){s, len}, a, out) < 0)
		return -1;
	if (out->len > TITLE_MAX)
		*out = (struct df_str){0};
	return 0;
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

/* Whether a heading stands in <title> as well: then it is no slogan and no
 * site's name. */
static bool
agrees(struct df_str a, struct df_str title)
{
	for (size_t i = 0; a.len >= 4 && i + a.len <= title.len; i++)
		if (memcmp(title.s + i, a.s, a.len) == 0)
			return true;
	return false;
}

static int
choose_title(const struct df_tree *tree, const struct df_node *content,
    struct df_arena *a, struct df_meta *m)
{
	const struct df_node *node = df_node_find(tree->root, DF_TAG_TITLE);
	struct df_str title = {0}, h1 = {0}, inner = {0};

	if ((node && text_of(node, a, &title) < 0) ||
	    only_h1(tree, a, &h1) < 0 || content_h1(content, a, &inner) < 0)
		return -1;
	if (agrees(h1, title))
		m->title = h1;
	else if (agrees(inner, title))
		m->title = inner;
	else if (m->title.len > 0)
		m->title = without_site(m->title, m->site);
	else if (inner.len > 0)
		m->title = inner;
	else if (title.len > 0)
		m->title = without_site(title, m->site);
	else
		m->title = h1;
	return 0;
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

int
df_meta_read(const struct df_tree *tree, const struct df_node *content,
    struct df_str url, struct df_arena *a, struct df_meta *m)
{
	struct df_str *lines[] = {
	    &m->title, &m->author, &m->site, &m->description, &m->lang};
	struct ranks r;

	*m = (struct df_meta){0};
	for (size_t i = 0; i < COUNT(r.v); i++)
		r.v[i] = COUNT(sources);
	for (struct df_node *n = tree->root; n; n = df_node_next(n, tree->root))
		read_element(n, m, &r);
	m->date = iso_date(m->date);
	for (size_t i = 0; i < COUNT(lines); i++)
		if (lines[i]->len > 0 &&
		    df_tidy_line(*lines[i], a, lines[i]) < 0)
			return -1;
	if (choose_title(tree, content, a, m) < 0 ||
	    make_absolute(&m->canonical_url, url, a) < 0)
		return -1;
	/* A page that was saved to a file knows where it came from. */
	if (!df_url_is_http(url))
		url = m->canonical_url;
	return make_absolute(&m->license, url, a);
}
