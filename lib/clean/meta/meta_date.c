/*
 * meta_date: the head is believed first, unless readers see better.
 */
#include "clean/meta/meta_date.h"

#include <stdbool.h>

#include "clean/meta/meta.h"
#include "clean/meta/sources.h"
#include "core/arena.h"

/* Whether s has a day, and it is not still to come. */
static bool
find_past(struct df_str s, const struct df_sources *from, struct df_date *day)
{
	return (df_date_find(s, from->order, day) ||
		   df_date_of_seconds(s, day)) &&
	    strcmp(day->s, from->latest.s) <= 0;
}

/* Read a day that s gives. When s has it in UTC and the address of the page has
 * the day before or after, that is the one where it was written. */
static bool
read_day(struct df_str s, const struct df_sources *from, struct df_date *day)
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
find_modified(const struct df_sources *from, struct df_date *day)
{
	if (find_past(from->ld.modified, from, day) ||
	    find_past(from->tags.modified, from, day))
		return true;
	*day = from->by.posted.modified;
	return day->s[0] != 0;
}

/* Whether one day is the other with day and month in each other's places. */
static bool
is_turned(const struct df_date *a, const struct df_date *b)
{
	return strcmp(a->s, b->s) != 0 && memcmp(a->s, b->s, 5) == 0 &&
	    memcmp(a->s + 5, b->s + 8, 2) == 0 &&
	    memcmp(a->s + 8, b->s + 5, 2) == 0;
}

/* Systems for publishing give the day on which they wrote the page for that of
 * publication. So an earlier day beside the heading is believed when that says
 * what it is, or when the page gives no earlier day than that of its last
 * change. */
static bool
is_reprint(const struct df_sources *from, const struct df_date *day)
{
	const struct df_posted *posted = &from->by.posted;
	struct df_date modified, address;

	if (df_date_in_url(from->url, &address) || !posted->near ||
	    strcmp(posted->date.s, day->s) >= 0 ||
	    df_date_is_next(day, &posted->date))
		return false;
	return posted->named ||
	    (!is_turned(day, &posted->date) && posted->clear &&
		find_modified(from, &modified) &&
		strcmp(day->s, modified.s) >= 0);
}

/* Whether readers see a day that is the page's: right at the heading, and not
 * in what is told of another page. */
static bool
is_shown(const struct df_sources *from)
{
	const struct df_posted *posted = &from->by.posted;

	return posted->at < from->by.article &&
	    (posted->named || (posted->near && posted->clear));
}

/* A day long before there were pages: that of what was scanned. */
static bool
is_archived(const struct df_sources *from, struct df_date *day)
{
	return (from->ld.article && df_date_archived(from->ld.date, day)) ||
	    df_date_archived(from->tags.date, day);
}

/* The day of publication, best place first. What a meta element calls a date
 * may be that of the last change. */
static bool
find_date(const struct df_sources *from, struct df_date *day)
{
	const struct df_posted *posted = &from->by.posted;

	if (read_day(from->ld.date, from, day) ||
	    read_day(from->tags.date, from, day)) {
		if (is_reprint(from, day))
			*day = posted->date;
		return true;
	}
	if (is_archived(from, day))
		return true;
	if (read_day(from->tags.day, from, day)) {
		if (is_shown(from))
			*day = posted->date;
		return true;
	}
	if (df_date_in_url(from->url, day) &&
	    strcmp(day->s, from->latest.s) <= 0 &&
	    (!posted->named || is_turned(day, &posted->date)))
		return true;
	if (df_str_case_starts(from->tags.type, "video") &&
	    find_past(from->ld.uploaded, from, day))
		return true;
	*day = posted->date;
	return day->s[0] != 0;
}

int
df_meta_date_choose(
    const struct df_sources *from, struct df_arena *a, struct df_meta *m)
{
	const struct df_posted *posted = &from->by.posted;
	struct df_date day;

	if (find_modified(from, &day) && keep_day(&day, a, &m->modified) < 0)
		return -1;
	m->modified_seen = !find_past(from->ld.modified, from, &day) &&
	    !find_past(from->tags.modified, from, &day);
	if (find_date(from, &day)) {
		m->date_seen = !df_sources_article(from) &&
		    strcmp(day.s, posted->date.s) == 0;
		m->date_teased = m->date_seen && posted->at > from->by.teaser;
		m->date_seen &= !posted->near;
		return keep_day(&day, a, &m->date);
	}
	/* What stands on every page of a site says not when this one began. */
	if (m->modified_seen && posted->foot)
		return 0;
	m->date = m->modified;
	m->date_seen = m->modified_seen;
	return 0;
}
