/*
 * options: the table, and what its values must be together.
 */
#include "fetch/options.h"

#include <math.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <errno.h>

#include "core/err.h"
#include "core/limits.h"
#include "fetch/browser.h"
#include "fetch/feed_date.h"
#include "fetch/retry.h"

#define AGENT "df-fetch/" DF_VERSION " (+" DF_HOMEPAGE ")"

/* The year 9999, the last that ISO 8601 writes with four digits. */
#define LAST_SECOND 253402300799

#define AT(member) .offset = offsetof(struct df_fetch_options, member)

static const char *const whens[] = {"never", "auto", "always", NULL};
static const char *const auths[] = {"none", "netrc", NULL};

const struct df_opt df_fetch_option_table[] = {
    {
	.name = "allow-file",
	.type = DF_OPT_FLAG,
	.help = "let lines of standard input name local files",
	AT(allow_file),
    },
    {
	.name = "allow-private",
	.type = DF_OPT_FLAG,
	.help = "let servers lead to loopback, private and "
		"link-local addresses",
	AT(allow_private),
    },
    {
	.name = "browser",
	.type = DF_OPT_STRING,
	.arg = "PATH",
	.help = "the browser for --render; else chromium is looked for",
	AT(render.browser),
    },
    {
	.name = "cache",
	.type = DF_OPT_STRING,
	.arg = "FILE",
	.help = "remember every answer here and ask only what changed",
	AT(cache),
    },
    {
	.name = "check-robots",
	.type = DF_OPT_STRING,
	.arg = "FILE",
	.help = "only tell whether this robots.txt allows the urls",
	AT(check_robots),
    },
    {
	.name = "concurrency",
	.letter = 'c',
	.type = DF_OPT_INT,
	.arg = "N",
	.help = "how many requests at once",
	.def = "64",
	AT(http.concurrency),
	.min = 1,
	.max = DF_HTTP_CONCURRENCY_MAX,
    },
    {
	.name = "connect-timeout",
	.type = DF_OPT_DURATION,
	.arg = "TIME",
	.help = "give up when there is no connection by then",
	.def = "10s",
	AT(http.connect_timeout),
    },
    {
	.name = "exclude",
	.type = DF_OPT_LIST,
	.arg = "GLOB",
	.help = "leave out files of folders that match; may be repeated",
	AT(exclude),
    },
    {
	.name = "feed",
	.type = DF_OPT_LIST,
	.arg = "URL",
	.help = "fetch what this RSS or Atom feed names; may be repeated",
	AT(feeds),
    },
    {
	.name = "header",
	.letter = 'H',
	.type = DF_OPT_LIST,
	.arg = "LINE",
	.help = "send this header line along; may be repeated",
	.secret = true,
	AT(http.headers),
    },
    {
	.name = "http-auth",
	.type = DF_OPT_CHOICE,
	.arg = "FROM",
	.help = "where credentials come from",
	.def = "none",
	AT(auth),
	.choices = auths,
    },
    {
	.name = "ignore-robots",
	.type = DF_OPT_FLAG,
	.help = "do not ask robots.txt",
	AT(ignore_robots),
    },
    {
	.name = "include",
	.type = DF_OPT_LIST,
	.arg = "GLOB",
	.help = "take only files of folders that match; may be repeated",
	AT(include),
    },
    {
	.name = "max-age",
	.type = DF_OPT_DURATION,
	.arg = "TIME",
	.help = "do not ask about pages of the cache that are younger",
	.def = "0",
	AT(max_age),
    },
    {
	.name = "max-redirects",
	.type = DF_OPT_INT,
	.arg = "N",
	.help = "how many redirects to follow",
	.def = "10",
	AT(max_redirects),
	.min = 0,
	.max = 100,
    },
    {
	.name = "max-size",
	.type = DF_OPT_SIZE,
	.arg = "SIZE",
	.help = "reject documents that are larger, decompressed",
	.def = "32M",
	AT(http.max_size),
	.min = 1,
	.max = 1024 * (int64_t)DF_MIB,
    },
    {
	.name = "min-speed",
	.type = DF_OPT_SIZE,
	.arg = "SIZE",
	.help = "give up on pages slower than this, per second, for "
		"20 seconds",
	.def = "64",
	AT(http.min_speed),
	.min = 0,
	.max = 1024 * (int64_t)DF_MIB,
    },
    {
	.name = "ordered",
	.type = DF_OPT_FLAG,
	.help = "write documents in the order of the input",
	AT(ordered),
    },
    {
	.name = "per-host",
	.type = DF_OPT_INT,
	.arg = "N",
	.help = "how many requests at once to one host",
	.def = "2",
	AT(per_host),
	.min = 1,
	.max = DF_HTTP_CONCURRENCY_MAX,
    },
    {
	.name = "rate",
	.type = DF_OPT_STRING,
	.arg = "RATE",
	.help = "how many requests a second to one host; 0 is any",
	.def = "2",
	AT(rate_text),
    },
    {
	.name = "render",
	.type = DF_OPT_CHOICE,
	.arg = "WHEN",
	.help = "have a browser run the scripts of pages",
	.def = "never",
	AT(render.when),
	.choices = whens,
    },
    {
	.name = "render-memory",
	.type = DF_OPT_SIZE,
	.arg = "SIZE",
	.help = "memory for data of each process of the browser",
	.def = "2G",
	AT(render.memory),
	.min = 64 * (int64_t)DF_MIB,
    },
    {
	.name = "render-timeout",
	.type = DF_OPT_DURATION,
	.arg = "TIME",
	.help = "give up on pages that the browser takes longer for",
	.def = "30s",
	AT(render.timeout),
    },
    {
	.name = "respect-noai",
	.type = DF_OPT_FLAG,
	.help = "reject pages that ask not to be indexed or trained with",
	AT(respect_noai),
    },
    {
	.name = "retries",
	.type = DF_OPT_INT,
	.arg = "N",
	.help = "how often to try again what may pass",
	.def = "3",
	AT(retries),
	.min = 0,
	.max = 100,
    },
    {
	.name = "save-dir",
	.type = DF_OPT_STRING,
	.arg = "DIR",
	.help = "save what is no text as files here",
	AT(save_dir),
    },
    {
	.name = "since",
	.type = DF_OPT_STRING,
	.arg = "DATE",
	.help = "of sitemaps and feeds, only what changed since",
	AT(since),
    },
    {
	.name = "sitemap",
	.type = DF_OPT_LIST,
	.arg = "URL",
	.help = "fetch what this sitemap names; may be repeated",
	AT(sitemaps),
    },
    {
	.name = "timeout",
	.letter = 't',
	.type = DF_OPT_DURATION,
	.arg = "TIME",
	.help = "give up on requests that take longer",
	.def = "30s",
	AT(http.timeout),
    },
    {
	.name = "user-agent",
	.letter = 'A',
	.type = DF_OPT_STRING,
	.arg = "TEXT",
	.help = "how to introduce oneself to servers",
	.def = AGENT,
	AT(http.user_agent),
    },
    {0},
};

static int
check_since(struct df_fetch_options *o, struct df_err *err)
{
	o->since_seconds = -1;
	if (!o->since || df_feed_date(df_str(o->since), &o->since_seconds))
		return 0;
	return df_err_usage(err,
	    "--since: '%s' is no date such as 2026-03-01 or "
	    "2026-03-01T12:00:00Z",
	    o->since);
}

/* Nothing that could end a line, or begin another request. */
static int
check_headers(const struct df_strings *headers, struct df_err *err)
{
	for (size_t i = 0; i < headers->n; i++) {
		const char *s = headers->v[i];
		size_t name = strcspn(s, ": \t\r\n");

		if (name == 0 || s[name] != ':' || s[strcspn(s, "\r\n")] != 0)
			return df_err_usage(err,
			    "--header: not of the form 'Name: value', in "
			    "number %zu",
			    i + 1);
	}
	return 0;
}

static int
check_agent(const char *agent, struct df_err *err)
{
	for (; *agent; agent++)
		if ((unsigned char)*agent < ' ' || *agent == 0x7f)
			return df_err_usage(
			    err, "--user-agent: holds a control character");
	return 0;
}

static int
check_clock(struct df_fetch_options *o, struct df_err *err)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");

	o->now = -1;
	if (!epoch)
		return 0;
	return df_opt_int(
	    "SOURCE_DATE_EPOCH", epoch, 0, LAST_SECOND, &o->now, err);
}

int
df_fetch_options_check(struct df_fetch_options *o, struct df_err *err)
{
	o->http.netrc = o->auth == 1;
	if (check_clock(o, err) < 0 || check_since(o, err) < 0 ||
	    check_headers(&o->http.headers, err) < 0 ||
	    check_agent(o->http.user_agent, err) < 0 ||
	    df_rate_parse(o->rate_text, &o->rate, err) < 0)
		return -1;
	if (o->cache && !o->cache[0])
		return df_err_usage(err, "--cache: needs the name of a file");
	if (o->max_age > 0 && !o->cache)
		return df_err_usage(err, "--max-age: needs a --cache");
	if (o->render.timeout <= 0)
		return df_err_usage(
		    err, "--render-timeout: a browser needs some time");
	if (o->save_dir && mkdir(o->save_dir, 0777) < 0 && errno != EEXIST)
		return df_err_errno(err, "%s", o->save_dir);
	if (o->render.when == DF_RENDER_NEVER)
		return 0;
	return df_browser_find(o->render.browser, &o->render.path, err);
}

void
df_fetch_options_release(struct df_fetch_options *o)
{
	free(o->render.path);
	o->render.path = NULL;
}
