/*
 * sources: one reader after the other; what the first says of the address and
 * the site, the later ones need.
 */
#include "clean/meta/sources.h"

#include "clean/meta/latest.h"
#include "clean/meta/meta.h"
#include "clean/meta/name.h"
#include "clean/meta/reference.h"
#include "clean/tree/entity.h"
#include "clean/tree/line.h"
#include "clean/tree/node.h"
#include "clean/tree/raw.h"
#include "clean/tree/tidy.h"
#include "core/count.h"
#include "net/url.h"

bool
df_sources_article(const struct df_sources *from)
{
	return from->ld.article || df_str_case_is(from->tags.type, "article") ||
	    from->tags.date.len > 0 || from->tags.day.len > 0;
}

/* The part of s before its first max bytes end, not inside a character. */
static struct df_str
cut(struct df_str s, size_t max)
{
	if (s.len <= max)
		return s;
	while (max > 0 && (s.s[max] & 0xc0) == 0x80)
		max--;
	return df_str_slice(s, 0, max);
}

int
df_sources_tidy(struct df_str *s, size_t max, struct df_arena *a)
{
	if (s->len == 0)
		return 0;
	if (df_entity_decode(cut(*s, max), a, s) < 0)
		return -1;
	return df_tidy_line(*s, a, s);
}

/* Whether a part of an address says the name. */
static bool
says(struct df_str part, struct df_str name)
{
	size_t i = 0;

	while (i < part.len && i < name.len &&
	    ((part.s[i] | 32) == (name.s[i] | 32) ||
		(part.s[i] == '-' && name.s[i] == ' ')))
		i++;
	return i > 0 && i == part.len && i == name.len;
}

/* Whether readers see the name of a directory in which the page is: its
 * section, not who wrote it. */
static bool
is_section(const struct df_sources *from)
{
	const struct df_author *by = &from->by.author;
	struct df_url u;
	size_t start = 0;

	if (by->named || df_name_is_login(by->name) ||
	    !df_url_is_http(from->url) || df_url_parse(from->url, &u, NULL) < 0)
		return false;
	for (size_t i = 0; i < u.path.len; i++) {
		if (u.path.s[i] != '/')
			continue;
		if (says(df_str_slice(u.path, start, i), by->name))
			return true;
		start = i + 1;
	}
	return false;
}

static struct df_str
host_of(struct df_str url)
{
	struct df_url u;

	return df_url_is_http(url) && df_url_parse(url, &u, NULL) == 0
	    ? u.host
	    : (struct df_str){0};
}

/* Whether an organisation's address is on the host of the page. */
static bool
is_ours(struct df_str organization, struct df_str url)
{
	struct df_str host = host_of(url);

	return host.len > 0 &&
	    df_reference_same_host(host_of(organization), host);
}

/* The site's name in <title>, where nothing gives it alone, else that of who
 * owns the host. */
static int
find_site(const struct df_tree *tree, const struct df_sources *from,
    struct df_arena *a, struct df_meta *m)
{
	const struct df_node *title = df_node_find(tree->root, DF_TAG_TITLE);
	struct df_str text = {0};

	if (title && df_line_of(title, DF_SOURCES_LINE, a, &text) < 0)
		return -1;
	m->site = df_sitename_find(&from->site, text);
	if (m->site.len == 0 && is_ours(from->ld.organization_url, from->url))
		m->site = from->ld.organization;
	return df_sources_tidy(&m->site, DF_SOURCES_LINE, a);
}

/* Whether an address is that of the machine on which a page of the web was
 * made, or of nothing: its host is none of the web, nor that of the page. */
static bool
is_private(struct df_str address, struct df_str url)
{
	struct df_str host = host_of(address), own = host_of(url);

	return host.len > 0 && own.len > 0 &&
	    !df_reference_same_host(host, own) &&
	    (!memchr(host.s, '.', host.len) ||
		df_str_starts(host, DF_STR("127.")) ||
		df_str_is(host, "0.0.0.0"));
}

/* The address that the page gives itself: where it says that it is, or what
 * others are to call it. A page that was saved to a file knows by it where it
 * came from. */
static int
choose_address(struct df_sources *from, struct df_str url, struct df_arena *a,
    struct df_meta *m)
{
	m->canonical_url = from->tags.canonical;
	if (df_reference_resolve(&m->canonical_url, from->base, a) < 0)
		return -1;
	if (m->canonical_url.len == 0 || is_private(m->canonical_url, url)) {
		m->canonical_url = from->tags.url;
		if (df_reference_own(&m->canonical_url, url, a) < 0)
			return -1;
	}
	if (is_private(m->canonical_url, url))
		m->canonical_url.len = 0;
	from->url = df_url_is_http(url) ? url : m->canonical_url;
	if (!df_url_is_http(from->base))
		from->base = from->url;
	return 0;
}

/* The first place that gives a name; of the name and a slogan, the former. */
static int
choose_site(const struct df_tree *tree, struct df_sources *from,
    struct df_arena *a, struct df_meta *m)
{
	const struct df_str given[] = {from->tags.site, from->ld.site,
	    from->tags.schema.publisher, from->ld.website,
	    from->tags.schema.website};
	struct df_str name;

	for (size_t i = 0; m->site.len == 0 && i < DF_COUNT(given); i++) {
		m->site = given[i];
		if (df_sources_tidy(&m->site, DF_SOURCES_LINE, a) < 0)
			return -1;
		m->site = df_sitename_given(m->site);
	}
	df_sitename_init(&from->site, m->site, from->url);
	if (m->site.len == 0)
		return find_site(tree, from, a, m);
	name = df_sitename_find(&from->site, m->site);
	m->site = df_str_or(name, m->site);
	return 0;
}

int
df_sources_read(struct df_sources *from, const struct df_tree *tree,
    const struct df_raw *page, struct df_str base, struct df_arena *a,
    struct df_meta *m)
{
	struct df_announced_page at;

	*from = (struct df_sources){.base = base};
	df_latest_day(page->fetched_at, &from->latest);
	if (df_metatags_read(tree, a, &from->tags) < 0 ||
	    df_jsonld_read(tree, a, &from->ld) < 0)
		return -1;
	m->lang = from->tags.lang;
	m->body = from->ld.body;
	m->article = from->ld.article;
	if (df_sources_tidy(&m->lang, DF_SOURCES_LINE, a) < 0 ||
	    choose_address(from, page->url, a, m) < 0 ||
	    choose_site(tree, from, a, m) < 0)
		return -1;
	from->order = df_date_order_of(m->lang, host_of(from->url));
	at =
	    (struct df_announced_page){from->url, m->canonical_url, from->base};
	if (df_byline_read(
		tree, &at, from->order, &from->latest, a, &from->by) < 0)
		return -1;
	if (is_section(from))
		from->by.author.name.len = 0;
	return 0;
}
