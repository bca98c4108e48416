/*
 * wanted: one thing to fetch, and how far that has come.
 *
 * While it waits its turn it lies in a spool, as bytes; df_wanted_pack and
 * df_wanted_unpack are for that, and for nothing that outlives the process.
 */
#ifndef DF_FETCH_WANTED_H
#define DF_FETCH_WANTED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/err.h"
#include "core/str.h"

struct df_arena;
struct df_buf;

enum df_wanted_kind {
	DF_WANTED_PAGE,
	DF_WANTED_FILE,
	DF_WANTED_SITEMAP, /* not itself, but what it names */
	DF_WANTED_FEED,
};

/* Owns its strings; zeroed is empty. */
struct df_wanted {
	uint64_t seq;     /* place in the order of input */
	uint64_t line_no; /* 0: it comes from no line */
	enum df_wanted_kind kind;
	bool is_record;  /* line is one, and its fields are kept */
	bool operand;    /* the user named this very file */
	bool found;      /* named by a server, not by the user */
	bool redirected; /* request is no longer what url says */
	uint32_t depth;  /* sitemaps that led here */

	char *url;     /* as it is stored and shown; NULL for a file */
	char *request; /* as it is asked for, credentials included */
	char *host;    /* that politeness is owed to, its port included */
	char *home;    /* origin of what the user named */
	char *path;    /* of a file */
	char *line;    /* what a reject holds: a record or a name */
	size_t line_len;
	uint64_t overlong; /* bytes of a line that is too long; see loop.h */
	char *trail;       /* hashes of the redirects, 16 digits each */

	struct df_err err; /* not DF_ERR_NONE: cannot be fetched, and why */
};

void df_wanted_release(struct df_wanted *w);

/* A string for one: a copy, with a NUL behind it. NULL without memory. */
char *df_wanted_string(struct df_str s);

/* Append w, err excepted. 0 or -1 without memory. */
int df_wanted_pack(const struct df_wanted *w, struct df_buf *out);
/* Make the empty *w what was packed. 0, or -1 without memory. */
int df_wanted_unpack(struct df_wanted *w, struct df_str packed);

/* Set request and host to what is asked for at url, which may hold
 * credentials; home, too, if it is not yet known. 0; -1 with an input error
 * (bad_url), or with a system error. */
int df_wanted_aim(struct df_wanted *w, struct df_str url, struct df_arena *a,
    struct df_err *err);
/* Whether the request goes to where the user did not send us himself. */
bool df_wanted_is_foreign(const struct df_wanted *w);

/* Follow a redirect to location: 0; -1 with an input error: bad_redirect,
 * redirect_loop. */
int df_wanted_redirect(struct df_wanted *w, struct df_str location, int64_t max,
    struct df_arena *a, struct df_err *err);

#endif
