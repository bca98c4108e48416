/*
 * feed: the links in a sitemap or a news feed.
 *
 * Reads sitemaps and their indexes (sitemaps.org 0.9; XML or one URL on each
 * line), RSS 0.9x, 1.0 and 2.0, and Atom, plain or compressed with gzip. The
 * bytes are hostile: see net/xml.h.
 *
 * Links are given as they are written; relative ones are to be resolved
 * against the address of the file (xml:base is not looked at).
 */
#ifndef DF_FETCH_FEED_H
#define DF_FETCH_FEED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/str.h"

struct df_err;

/* A longer URL is passed over; sitemaps.org allows 2,048 characters. */
#define DF_FEED_URL_MAX 8192

/* Elements that a link is in, itself included, and that may have an xml:base:
 * at most rss, channel, item and link. */
#define DF_FEED_BASES 4

/* Views, valid during the call. */
struct df_feed_link {
	struct df_str url;
	/* Its xml:base attributes, the outermost first; may be empty. */
	struct df_str bases[DF_FEED_BASES];
	bool sitemap; /* the address of a further sitemap, not of a page */
	bool dated;
	int64_t modified; /* if dated: seconds since 1970 */
};

/* false stops the reading. */
typedef bool (*df_feed_link_fn)(void *arg, const struct df_feed_link *link);

/* Calls fn for every link in order. When compressed, at most max_size bytes are
 * read. 1; 0 when the file is broken, so that links may be missing; -1 with an
 * input error when it is no sitemap or feed (bad_feed), or cannot be
 * decompressed (bad_encoding, too_large). */
int df_feed_read(struct df_str bytes, size_t max_size, df_feed_link_fn fn,
    void *arg, struct df_err *err);

#endif
