/*
 * thread: the parts of an address, compared with those of forums.
 */
#include "clean/judge/thread.h"

#include <stddef.h>
#include <string.h>

#include "core/ascii.h"
#include "core/count.h"
#include "core/parts.h"
#include "net/url.h"

/* The number of a thread has so many digits at least. */
#define DIGITS 3

/* Whether s holds a number that may be a thread's; %20 holds none. */
static bool
has_number(struct df_str s)
{
	size_t digits = 0;

	for (size_t i = 0; i < s.len && digits < DIGITS; i++)
		digits = df_ascii_digit(s.s[i]) ? digits + 1 : 0;
	return digits == DIGITS;
}

/* forums.example.org */
static bool
host_says(struct df_str host)
{
	static const char *const labels[] = {
	    "forum", "forums", "bbs", "board", "boards", "discuss"};

	return df_parts_is(df_str_until(host, '.'), labels, DF_COUNT(labels));
}

/* /issues/12 or a discussion of a change where programs are written, as a name
 * in the host's that begins with git says; elsewhere it is a magazine's. */
static bool
issue_says(struct df_str host, struct df_str path)
{
	static const char *const parts[] = {"/issues/", "/pull/", "/pulls/",
	    "/merge_requests/", "/discussions/"};
	static const char *const git[] = {".git"};

	if (!df_str_case_starts(host, "git") && !df_parts_hold(host, git, 1))
		return false;
	for (size_t i = 0; i < DF_COUNT(parts); i++) {
		size_t at =
		    df_parts_find(path, &parts[i], 1) + strlen(parts[i]);

		if (at < path.len && df_ascii_digit(path.s[at]))
			return true;
	}
	return false;
}

/* showthread.php, thread-123-1.html; /forum/name; and before a number
 * /threads/name.123, /t/name/123, /questions/123. */
static bool
part_says(struct df_str part, struct df_str rest)
{
	static const char *const scripts[] = {"viewtopic", "showthread",
	    "viewthread", "showtopic", "topic", "thread"};
	static const char *const places[] = {
	    "forum", "forums", "board", "boards"};
	static const char *const numbered[] = {"thread", "threads", "topic",
	    "topics", "t", "d", "discussion", "discussions", "question",
	    "questions"};
	struct df_str name = df_str_until(part, '.'),
		      script = df_str_until(name, '-');

	if (rest.len == 0)
		return name.len < part.len &&
		    df_parts_is(script, scripts, DF_COUNT(scripts)) &&
		    (script.len == name.len || has_number(name));
	return df_parts_is(part, places, DF_COUNT(places)) ||
	    (df_parts_is(part, numbered, DF_COUNT(numbered)) &&
		has_number(rest));
}

static bool
path_says(struct df_str path)
{
	bool reddit = df_str_case_starts(path, "/r/");

	while (path.len > 0) {
		struct df_str part;

		path = df_str_slice(path, 1, path.len);
		part = df_str_until(path, '/');
		path = df_str_slice(path, part.len, path.len);
		if (part_says(part, path) ||
		    (reddit && df_str_case_is(part, "comments")))
			return true;
	}
	return false;
}

/* index.php?topic=123, ?/topic/123-name */
static bool
query_says(struct df_str query)
{
	static const char *const names[] = {
	    "topic=", "showtopic=", "threadid=", "tid=", "/topic/"};

	for (size_t i = 1; i < query.len; i++) {
		struct df_str s = df_str_slice(query, i, query.len);

		for (size_t k = 0;
		     strchr("?&;", query.s[i - 1]) && k < DF_COUNT(names); k++)
			if (df_str_case_starts(s, names[k]) &&
			    strlen(names[k]) < s.len &&
			    df_ascii_digit(s.s[strlen(names[k])]))
				return true;
	}
	return false;
}

/* /item?id=123 of Hacker News. */
static bool
item_says(struct df_str path, struct df_str query)
{
	return df_str_is(path, "/item") &&
	    df_str_starts(query, DF_STR("?id=")) && has_number(query);
}

bool
df_thread_is_at(struct df_str url)
{
	struct df_url u;

	return df_url_is_http(url) && df_url_parse(url, &u, NULL) == 0 &&
	    (host_says(u.host) || path_says(u.path) || query_says(u.rest) ||
		item_says(u.path, u.rest) || issue_says(u.host, u.path));
}
