/*
 * Any bytes as a sitemap or feed: reading ends, and no link is longer than
 * what there was, or than a URL may be.
 */
#include <stdint.h>
#include <stdlib.h>

#include "core/err.h"
#include "fetch/feed.h"
#include "fetch/feed_date.h"

#define PLAIN_MAX 100000

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool
check(void *arg, const struct df_feed_link *link)
{
	size_t *bytes = arg;

	if (link->url.len == 0 || link->url.len > DF_FEED_URL_MAX)
		abort();
	*bytes += link->url.len;
	return true;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct df_str bytes = {(const char *)data, size};
	bool gzip = size > 1 && data[0] == 0x1F && data[1] == 0x8B;
	struct df_err err = {0};
	size_t given = 0;
	int64_t date = 0;

	/* A byte of another encoding may take up to three in UTF-8, and a
	 * character reference is longer than what it stands for. */
	df_feed_read(bytes, PLAIN_MAX, check, &given, &err);
	if (given > 4 * (gzip ? PLAIN_MAX : size))
		abort();
	df_feed_date(bytes, &date);
	return 0;
}
