/*
 * meta: asks every place, then says which one is believed.
 */
#include "clean/meta/meta.h"

#include "clean/meta/keywords.h"
#include "clean/meta/meta_date.h"
#include "clean/meta/name.h"
#include "clean/meta/name_list.h"
#include "clean/meta/reference.h"
#include "clean/meta/rights.h"
#include "clean/meta/sources.h"
#include "clean/meta/title.h"
#include "clean/tree/tidy.h"
#include "core/arena.h"
#include "core/ascii.h"
#include "core/count.h"

/* Longer descriptions are cut. */
#define DESCRIPTION_MAX 10000
/* Shorter titles may be the site's name. */
#define LONG_TITLE 24
/* How many nodes may stand between a heading and the byline. */
#define BYLINE_REACH 60
/* So many others further on make a list of what several wrote. */
#define CROWD 3

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
	return end && df_ascii_letter(c) ? (size_t)(end - s.s) + 1 : 0;
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

/* Whether readers see a name where the page's author belongs. */
static bool
is_shown(const struct df_author *by)
{
	return by->name.len > 0 && (by->named || by->clear);
}

/* Whether the name stands right behind the heading. */
static bool
is_near(const struct df_sources *from)
{
	size_t at = from->by.author.at, heading = from->by.posted.heading;

	return at > heading && at < heading + BYLINE_REACH;
}

/* Whether a name stands there, and it is another one than
 * that of the head: what puts a page there is not always who wrote it. */
static bool
is_signed(const struct df_sources *from, struct df_str head)
{
	const struct df_author *by = &from->by.author;

	return by->name.len > 0 && by->clear && is_near(from) &&
	    !df_name_shares(by->name, head);
}

/* What the head gives, unless that is an organisation, the site or what
 * somebody logs in with, and readers see a name. */
static struct df_str
find_author(const struct df_sources *from)
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
    const struct df_sources *from, struct df_arena *a, struct df_meta *m)
{
	struct df_str found[] = {
	    from->tags.license, from->ld.license, from->tags.rights};
	char buf[DF_RIGHTS_MAX];

	for (size_t i = 0; i < DF_COUNT(found); i++) {
		const char *id = df_rights_name(found[i], buf);

		if (!id)
			continue;
		m->license.s = df_arena_strdup(a, df_str(id));
		m->license.len = strlen(id);
		return m->license.s ? 0 : -1;
	}
	m->license = df_str_or(from->tags.license, from->ld.license);
	return df_reference_resolve(&m->license,
	    from->tags.license.len > 0 ? from->base : from->url, a);
}

static int
choose_title(const struct df_tree *tree, const struct df_sources *from,
    struct df_arena *a, struct df_meta *m)
{
	struct df_title_hints hints = {
	    .og = from->tags.og_title,
	    .cited = from->tags.cited_title,
	    .meta = from->tags.title,
	    .jsonld = from->ld.title,
	    .article = df_sources_article(from),
	};

	if (df_sources_tidy(&hints.og, DF_SOURCES_LINE, a) < 0 ||
	    df_sources_tidy(&hints.cited, DF_SOURCES_LINE, a) < 0 ||
	    df_sources_tidy(&hints.meta, DF_SOURCES_LINE, a) < 0 ||
	    df_sources_tidy(&hints.jsonld, DF_SOURCES_LINE, a) < 0)
		return -1;
	return df_title_choose(tree, &hints, &from->site, a, &m->title);
}

/* Where the rule of a style sheet ends whose bracket stands at i: { color: red;
 * }; i when it is none. */
static size_t
rule_end(struct df_str s, size_t i)
{
	static const char marks[] = ":;}";
	size_t k = i + 1, next = 0;

	for (; k < s.len && next < strlen(marks); k++) {
		if (s.s[k] == '{' || (s.s[k] == '}' && next < 2))
			return i;
		next += s.s[k] == marks[next];
	}
	return next == strlen(marks) ? k : i;
}

/* Whether most of a text is rules of a style sheet, each with the word before
 * it. */
static bool
is_style(struct df_str s)
{
	size_t rules = 0, word = 0, end;

	for (size_t i = 0; i < s.len; i++) {
		if (i > 0 && s.s[i - 1] == ' ' && s.s[i] != '{')
			word = i;
		end = s.s[i] == '{' ? rule_end(s, i) : i;
		if (end == i)
			continue;
		rules += end - word;
		word = end;
		i = end - 1;
	}
	return 2 * rules > s.len;
}

/* Whether s is the title, or that with its book in brackets. */
static bool
says_title(struct df_str s, struct df_str title)
{
	struct df_str rest;

	if (!df_str_starts(s, title))
		return false;
	rest = df_str_slice(s, title.len, s.len);
	return rest.len == 0 ||
	    (df_str_starts(rest, DF_STR(" (")) &&
		df_str_ends(rest, DF_STR(")")));
}

/* Whether a description says what the page is called, or what a program left
 * over, and nothing of the page. */
static bool
says_nothing(const struct df_meta *m)
{
	return df_str_eq(m->description, m->site) ||
	    says_title(m->description, m->title) || is_style(m->description);
}

/* Programs give a page's title, and the site behind a mark or not, for the
 * site's name. */
static void
drop_title(struct df_str *site, struct df_str title)
{
	static const char *const marks[] = {" - ", " | ", " – ", " — ", " · "};
	struct df_str rest;

	if (title.len < LONG_TITLE || site->len < title.len ||
	    !df_str_eq(df_str_slice(*site, 0, title.len), title))
		return;
	rest = df_str_slice(*site, title.len, site->len);
	if (rest.len == 0)
		site->len = 0;
	for (size_t i = 0; i < DF_COUNT(marks); i++)
		if (df_str_starts(rest, df_str(marks[i])))
			*site = df_str_slice(rest, strlen(marks[i]), rest.len);
}

int
df_meta_read(const struct df_tree *tree, const struct df_raw *page,
    struct df_str base, struct df_arena *a, struct df_meta *m)
{
	struct df_sources *from = df_arena_alloc(a, sizeof(*from));
	bool shown;

	*m = (struct df_meta){0};
	if (!from)
		return -1;
	if (df_sources_read(from, tree, page, base, a, m) < 0 ||
	    df_meta_date_choose(from, a, m) < 0)
		return -1;
	m->author = find_author(from);
	shown = m->author.s == from->by.author.name.s;
	m->author_far = shown && !is_near(from);
	m->author_seen = m->author_far && !df_sources_article(from);
	m->author_teased = shown && !df_sources_article(from) &&
	    from->by.author.at > from->by.teaser;
	m->author_crowded = shown && from->by.author.more >= CROWD;
	if (shown)
		m->first_seen = from->by.author.first;
	m->description =
	    df_str_or(from->tags.description, from->ld.description);
	if (m->description.len == 0 && from->tags.schema.descriptions == 1)
		m->description = from->tags.schema.description;
	if (df_sources_tidy(&m->author, DF_SOURCES_LINE, a) < 0 ||
	    df_sources_tidy(&m->first_seen, DF_SOURCES_LINE, a) < 0 ||
	    df_name_list_part(&m->author, a) < 0 ||
	    df_sources_tidy(&m->description, DESCRIPTION_MAX, a) < 0 ||
	    take_tags(&m->description, a) < 0 ||
	    choose_title(tree, from, a, m) < 0 ||
	    choose_license(from, a, m) < 0)
		return -1;
	if (says_nothing(m))
		m->description.len = 0;
	if (!from->site.home)
		drop_title(&m->site, m->title);
	return df_keywords_read(tree, from->ld.tags, a, &m->tags);
}
