/*
 * meta: asks every place, then says which one is believed.
 */
#include "clean/meta.h"

#include <stdbool.h>
#include <stddef.h>

#include "clean/byline.h"
#include "clean/date.h"
#include "clean/entity.h"
#include "clean/jsonld.h"
#include "clean/keywords.h"
#include "clean/latest.h"
#include "clean/line.h"
#include "clean/metatags.h"
#include "clean/name.h"
#include "clean/name_list.h"
#include "clean/node.h"
#include "clean/page.h"
#include "clean/reference.h"
#include "clean/rights.h"
#include "clean/sitename.h"
#include "clean/tidy.h"
#include "clean/title.h"
#include "core/arena.h"
#include "net/url.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
/* Longer values are cut: of one line, and of descriptions. */
#define LINE_MAX 1000
#define DESCRIPTION_MAX 10000
/* How many nodes may stand between a heading and the byline. */
#define BYLINE_REACH 60

/* All that a page says about itself. */
struct sources {
	struct df_metatags tags;
	struct df_jsonld ld;
	struct df_byline by;
	struct df_sitename site;
	struct df_str url; /* the page's own address, or what it says it is */
	struct df_str base;
	enum df_date_order order;
	struct df_date latest; /* no day of the page is later */
};

/* Whether the head says that the page is an article. */
static bool
is_article(const struct sources *from)
{
	return from->ld.article || df_str_case_is(from->tags.type, "article") ||
	    from->tags.date.len > 0;
}

static struct df_str
first_of(struct df_str a, struct df_str b)
{
	return a.len > 0 ? a : b;
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

/* A text on one line without references that were escaped twice. */
static int
tidy(struct df_str *s, size_t max, struct df_arena *a)
{
	if (s->len == 0)
		return 0;
	if (df_entity_decode(cut(*s, max), a, s) < 0)
		return -1;
	return df_tidy_line(*s, a, s);
}

/* The end of the tag at s, or 0. */
static size_t
tag_at(struct df_str s)
{
	const char *end;
	char c;

	if (s.len < 3 || s.s[0] != '<')
		return 0;
	c = s.s[1] == '/' ? s.s[2] : s.s[1];
	end = memchr(s.s, '>', s.len);
	return end && (c | 32) >= 'a' && (c | 32) <= 'z'
	    ? (size_t)(end - s.s) + 1
	    : 0;
}

/* A description without tags, if it is HTML: an element ends in it. A text
 * about HTML names elements and ends none. */
static int
take_tags(struct df_str *s, struct df_arena *a)
{
	size_t n = 0, i = 0;
	bool ends = false;
	char *copy;

	while (i + 2 < s->len && !ends) {
		ends = s->s[i] == '<' && s->s[i + 1] == '/' &&
		    tag_at(df_str_slice(*s, i, s->len)) > 0;
		i++;
	}
	if (!ends)
		return 0;
	copy = df_arena_strdup(a, *s);
	if (!copy)
		return -1;
	for (i = 0; i < s->len;) {
		size_t tag = tag_at(df_str_slice(*s, i, s->len));
		char c = tag > 0 ? s->s[i + 1] | 32 : 0;

		/* Paragraphs, line breaks, list items, blocks. */
		if (tag > 0 && n > 0 && strchr("pbld", c) &&
		    (c != 'b' || (s->s[i + 2] | 32) == 'r'))
			copy[n++] = ' ';
		if (tag == 0)
			copy[n++] = s->s[i];
		i += tag > 0 ? tag : 1;
	}
	return df_tidy_line((struct df_str){copy, n}, a, s);
}

/* Whether s has a day, and it is not still to come. */
static bool
find_past(struct df_str s, const struct sources *from, struct df_date *day)
{
	return df_date_find(s, from->order, day) &&
	    strcmp(day->s, from->latest.s) <= 0;
}

/* Read a day that s gives. When s has it in UTC and the address of the page has
 * the day before or after, that is the one where it was written. */
static bool
read_day(struct df_str s, const struct sources *from, struct df_date *day)
{
	struct df_date address;

	if (!find_past(s, from, day))
		return false;
	if (df_date_in_url(from->url, &address) &&
	    df_date_may_be(s, day, &address))
		*day = address;
	return true;
}

static int
keep_day(const struct df_date *day, struct df_arena *a, struct df_str *out)
{
	out->s = df_arena_strdup(a, df_str(day->s));
	out->len = strlen(day->s);
	return out->s ? 0 : -1;
}

static bool
find_modified(const struct sources *from, struct df_date *day)
{
	if (find_past(from->ld.modified, from, day) ||
	    find_past(from->tags.modified, from, day))
		return true;
	*day = from->by.posted.modified;
	return day->s[0] != 0;
}

/* Systems for publishing give the day on which they wrote the page for that of
 * publication. So an earlier day beside the heading is believed when that says
 * what it is, or when the page gives no earlier day than that of its last
 * change. */
static bool
is_reprint(const struct sources *from, const struct df_date *day)
{
	const struct df_posted *posted = &from->by.posted;
	struct df_date modified, address;

	if (df_date_in_url(from->url, &address) || !posted->near ||
	    strcmp(posted->date.s, day->s) >= 0 ||
	    df_date_is_next(day, &posted->date))
		return false;
	return posted->named ||
	    (find_modified(from, &modified) && strcmp(day->s, modified.s) >= 0);
}

/* Whether one day is the other with day and month in each other's places. */
static bool
is_turned(const struct df_date *a, const struct df_date *b)
{
	return strcmp(a->s, b->s) != 0 && memcmp(a->s, b->s, 5) == 0 &&
	    memcmp(a->s + 5, b->s + 8, 2) == 0 &&
	    memcmp(a->s + 8, b->s + 5, 2) == 0;
}

/* The day of publication, best place first. */
static bool
find_date(const struct sources *from, struct df_date *day)
{
	const struct df_posted *posted = &from->by.posted;

	if (read_day(from->ld.date, from, day) ||
	    read_day(from->tags.date, from, day)) {
		if (is_reprint(from, day))
			*day = posted->date;
		return true;
	}
	if (df_date_in_url(from->url, day) &&
	    strcmp(day->s, from->latest.s) <= 0 &&
	    (!posted->named || is_turned(day, &posted->date)))
		return true;
	*day = posted->date;
	return day->s[0] != 0;
}

static int
choose_dates(const struct sources *from, struct df_arena *a, struct df_meta *m)
{
	const struct df_posted *posted = &from->by.posted;
	struct df_date day;

	if (find_modified(from, &day) && keep_day(&day, a, &m->modified) < 0)
		return -1;
	if (find_date(from, &day)) {
		m->date_seen =
		    !is_article(from) && strcmp(day.s, posted->date.s) == 0;
		m->date_teased = m->date_seen && posted->at > from->by.teaser;
		m->date_seen &= !posted->near;
		return keep_day(&day, a, &m->date);
	}
	m->date = m->modified;
	return 0;
}

/* Whether readers see a name where the page's author belongs. */
static bool
is_shown(const struct df_author *by)
{
	return by->name.len > 0 && (by->named || by->clear);
}

/* Whether the name stands right behind the heading. */
static bool
is_near(const struct sources *from)
{
	size_t at = from->by.author.at, heading = from->by.posted.heading;

	return at > heading && at < heading + BYLINE_REACH;
}

/* Whether a name stands there, and it is another one than
 * that of the head: what puts a page there is not always who wrote it. */
static bool
is_signed(const struct sources *from, struct df_str head)
{
	const struct df_author *by = &from->by.author;

	return by->name.len > 0 && by->clear && is_near(from) &&
	    !df_name_shares(by->name, head);
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
is_section(const struct sources *from)
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

/* What the head gives, unless that is an organisation, the site or what
 * somebody logs in with, and readers see a name. */
static struct df_str
find_author(const struct sources *from)
{
	const struct df_author *by = &from->by.author;
	struct df_str ld = from->ld.author, tags = from->tags.author;
	bool site = df_sitename_is(&from->site, ld);
	bool weak = from->ld.by_organization || site ||
	    (from->ld.of_article && df_name_is_login(ld));

	if (ld.len > 0 && !weak)
		return is_signed(from, ld) ? by->name : ld;
	if (is_shown(by) && by->named)
		return by->name;
	if (tags.len > 0 && !df_sitename_is(&from->site, tags) &&
	    !df_name_is_login(tags))
		return is_signed(from, tags) ? by->name : tags;
	if (ld.len == 0)
		ld = tags;
	if (site && by->name.len > 0 && is_near(from))
		return by->name;
	return is_shown(by) || ld.len == 0 ||
		(by->name.len > 0 && df_name_is_login(ld) &&
		    !df_name_is_login(by->name))
	    ? by->name
	    : ld;
}

/* The identifier of a licence, or the absolute address of one that has none. */
static int
choose_license(
    const struct sources *from, struct df_arena *a, struct df_meta *m)
{
	struct df_str found[] = {
	    from->tags.license, from->ld.license, from->tags.rights};
	char buf[DF_RIGHTS_MAX];

	for (size_t i = 0; i < COUNT(found); i++) {
		const char *id = df_rights_name(found[i], buf);

		if (!id)
			continue;
		m->license.s = df_arena_strdup(a, df_str(id));
		m->license.len = strlen(id);
		return m->license.s ? 0 : -1;
	}
	m->license = first_of(from->tags.license, from->ld.license);
	return df_reference_resolve(&m->license,
	    from->tags.license.len > 0 ? from->base : from->url, a);
}

static int
choose_title(const struct df_tree *tree, const struct sources *from,
    struct df_arena *a, struct df_meta *m)
{
	struct df_title_hints hints = {
	    .og = from->tags.og_title,
	    .cited = from->tags.cited_title,
	    .meta = from->tags.title,
	    .jsonld = from->ld.title,
	    .article = is_article(from),
	};

	if (tidy(&hints.og, LINE_MAX, a) < 0 ||
	    tidy(&hints.cited, LINE_MAX, a) < 0 ||
	    tidy(&hints.meta, LINE_MAX, a) < 0 ||
	    tidy(&hints.jsonld, LINE_MAX, a) < 0)
		return -1;
	return df_title_choose(tree, &hints, &from->site, a, &m->title);
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
find_site(const struct df_tree *tree, const struct sources *from,
    struct df_arena *a, struct df_meta *m)
{
	const struct df_node *title = df_node_find(tree->root, DF_TAG_TITLE);
	struct df_str text = {0};

	if (title && df_line_of(title, LINE_MAX, a, &text) < 0)
		return -1;
	m->site = df_sitename_find(&from->site, text);
	if (m->site.len == 0 && is_ours(from->ld.organization_url, from->url))
		m->site = from->ld.organization;
	return tidy(&m->site, LINE_MAX, a);
}

/* The address that the page gives itself: where it says that it is, or what
 * others are to call it. A page that was saved to a file knows by it where it
 * came from. */
static int
choose_address(struct sources *from, struct df_str url, struct df_arena *a,
    struct df_meta *m)
{
	m->canonical_url = from->tags.canonical;
	if (df_reference_resolve(&m->canonical_url, from->base, a) < 0)
		return -1;
	if (m->canonical_url.len == 0) {
		m->canonical_url = from->tags.url;
		if (df_reference_own(&m->canonical_url, url, a) < 0)
			return -1;
	}
	from->url = df_url_is_http(url) ? url : m->canonical_url;
	if (!df_url_is_http(from->base))
		from->base = from->url;
	return 0;
}

/* Set up what the page says; its address and its site are known then. */
static int
read_sources(const struct df_tree *tree, struct df_str url, struct df_str base,
    struct df_arena *a, struct sources *from, struct df_meta *m)
{
	from->base = base;
	if (df_metatags_read(tree, a, &from->tags) < 0 ||
	    df_jsonld_read(tree, a, &from->ld) < 0)
		return -1;
	m->lang = from->tags.lang;
	m->body = from->ld.body;
	m->article = from->ld.article;
	m->site = first_of(first_of(from->tags.site, from->ld.site),
	    first_of(from->tags.schema.publisher,
		first_of(from->ld.website, from->tags.schema.website)));
	if (tidy(&m->lang, LINE_MAX, a) < 0 ||
	    tidy(&m->site, LINE_MAX, a) < 0 ||
	    choose_address(from, url, a, m) < 0)
		return -1;
	m->site = df_sitename_trim(m->site);
	df_sitename_init(&from->site, m->site, from->url);
	if (m->site.len == 0 && find_site(tree, from, a, m) < 0)
		return -1;
	from->order = df_date_order_of(m->lang, host_of(from->url));
	if (df_byline_read(tree, from->order, &from->latest, a, &from->by) < 0)
		return -1;
	if (is_section(from))
		from->by.author.name.len = 0;
	return 0;
}

int
df_meta_read(const struct df_tree *tree, const struct df_page *page,
    struct df_str base, struct df_arena *a, struct df_meta *m)
{
	struct sources *from = df_arena_alloc(a, sizeof(*from));

	*m = (struct df_meta){0};
	if (!from)
		return -1;
	*from = (struct sources){0};
	df_latest_day(page->fetched_at, &from->latest);
	if (read_sources(tree, page->url, base, a, from, m) < 0 ||
	    choose_dates(from, a, m) < 0)
		return -1;
	m->author = find_author(from);
	m->author_seen =
	    !is_article(from) && m->author.s == from->by.author.name.s;
	m->author_teased =
	    m->author_seen && from->by.author.at > from->by.teaser;
	m->author_seen &= !is_near(from);
	if (m->author.s == from->by.author.name.s)
		m->first_seen = from->by.author.first;
	m->description = first_of(from->tags.description, from->ld.description);
	if (m->description.len == 0 && from->tags.schema.descriptions == 1)
		m->description = from->tags.schema.description;
	if (tidy(&m->author, LINE_MAX, a) < 0 ||
	    tidy(&m->first_seen, LINE_MAX, a) < 0 ||
	    df_name_list_part(&m->author, a) < 0 ||
	    tidy(&m->description, DESCRIPTION_MAX, a) < 0 ||
	    take_tags(&m->description, a) < 0 ||
	    choose_title(tree, from, a, m) < 0 ||
	    choose_license(from, a, m) < 0)
		return -1;
	return df_keywords_read(tree, from->ld.tags, a, &m->tags);
}
