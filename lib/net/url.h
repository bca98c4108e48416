/*
 * url: http and https URLs: taken apart, made safe to show, resolved.
 *
 * Only absolute http and https URLs are URLs here (RFC 3986, section 3); all
 * else is an input error with the code bad_url. The parts are views into the
 * text that was parsed; nothing is decoded. Host names outside ASCII are
 * refused: they are written in their xn-- form.
 */
#ifndef DF_NET_URL_H
#define DF_NET_URL_H

#include <stdbool.h>

#include "core/str.h"

struct df_arena;
struct df_err;

struct df_url {
	struct df_str scheme;
	struct df_str user; /* before the @, a password included; often empty */
	/* An IPv6 address keeps its brackets; a name outside ASCII is as it
	 * came, see idn.h. */
	struct df_str host;
	struct df_str port; /* digits, or empty */
	struct df_str path; /* "" or from its slash on */
	struct df_str rest; /* query and fragment, from ? or # on */
};

/* Whether s begins with http:// or https://, in any case. */
bool df_url_is_http(struct df_str s);
/* Whether s begins with a scheme and ://. */
bool df_url_has_scheme(struct df_str s);

/* Take s apart. 0, or -1 with bad_url; the message never shows a password. */
int df_url_parse(struct df_str s, struct df_url *u, struct df_err *err);

/* s as it may be stored and shown: without the credentials of a URL, and, when
 * it is none, without all that stands between // and the last @, or looks like
 * user:password@ at its start. NULL .s when the arena is full. */
struct df_str df_url_redact(struct df_str s, struct df_arena *a);

/* Each gives an address in the arena; NULL .s when the arena is full. */

/* The URL as it is asked for: bytes that no URL may hold percent-encoded,
 * without its fragment, with credentials. */
struct df_str df_url_request(const struct df_url *u, struct df_arena *a);
/* scheme://host in lower case, with the port if that is not the scheme's. */
struct df_str df_url_origin(const struct df_url *u, struct df_arena *a);
/* The file: URL of a path as it was given, relative or not. */
struct df_str df_url_of_path(struct df_str path, struct df_arena *a);

/* What ref, found in the page at base, refers to (RFC 3986, section 5.2), into
 * *out. 1; 0 when that is no http or https URL; -1 when the arena is full. */
int df_url_resolve(const struct df_url *base, struct df_str ref,
    struct df_arena *a, struct df_str *out);

#endif
