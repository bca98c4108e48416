/*
 * robots: what a site's robots.txt lets a crawler fetch (RFC 9309).
 *
 * The bytes are hostile: anything is parsed, what makes no sense is skipped,
 * and a question costs a bounded number of steps, whatever the patterns. Where
 * RFC 9309 leaves a choice the answer is that of Google's published parser:
 * a missing colon and common misspellings are forgiven, "/index.html" allows
 * its directory, and a percent-encoded letter in a rule (%61) stays as it is,
 * so that it matches only the same encoding in a URL. Bytes outside ASCII in a
 * rule match their percent-encoding; a URL should come normalised.
 *
 * Not here: fetching the file, and remembering it.
 */
#ifndef DF_NET_ROBOTS_H
#define DF_NET_ROBOTS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

/* What is read of a file: all that RFC 9309 (2.5) asks for. A line that this
 * cuts is dropped, since half a path would forbid more than the whole. */
#define DF_ROBOTS_MAX ((size_t)500 * 1024)

struct df_robots;

struct df_robots_answer {
	bool allowed;
	bool rule_allows;   /* the rule's own verb: "allow" or "disallow" */
	unsigned line;      /* of the rule that decided; 0 when none did */
	struct df_str rule; /* its path pattern, as long as the robots live */
	bool too_costly;    /* refused: the patterns ask for too much work */
};

/* What the answer to the request for /robots.txt means. */
enum df_robots_policy {
	DF_ROBOTS_PARSE,  /* there is a body: parse it and ask */
	DF_ROBOTS_ALLOW,  /* there is no file: everything may be fetched */
	DF_ROBOTS_REFUSE, /* no telling: nothing may be fetched for now */
};

/* NULL without memory. Keeps a copy of what it needs. */
struct df_robots *df_robots_parse(struct df_str bytes);
void df_robots_free(struct df_robots *r); /* NULL is fine */

/* May agent, a bare name such as "df-fetch" (df_robots_product), fetch url?
 * url is a whole one, or its path and query. */
struct df_robots_answer df_robots_check(
    const struct df_robots *r, struct df_str agent, struct df_str url);

/* The Crawl-delay for agent in milliseconds, at most a day; -1 when none. */
long df_robots_delay(const struct df_robots *r, struct df_str agent);

/* The next of the Sitemap lines, which belong to no group; *at begins as 0 and
 * keeps the place. false at their end. */
bool df_robots_next_sitemap(
    const struct df_robots *r, size_t *at, struct df_str *url);

/* Bytes of memory held, for a cache that is to stay small. */
size_t df_robots_size(const struct df_robots *r);

/* The name that groups are matched with: "df-fetch" of "df-fetch/1.0 (+x)". */
struct df_str df_robots_product(struct df_str user_agent);

/* status is that of HTTP after redirects, 0 when nobody answered. 4xx means
 * no file, and so does a redirect that went on too long (RFC 9309, 2.3.1). */
enum df_robots_policy df_robots_of_status(long status);

#endif
