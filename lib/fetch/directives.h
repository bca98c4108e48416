/*
 * directives: what a page asks robots not to do with it: X-Robots-Tag headers
 * and meta elements named robots.
 *
 * What is addressed to a certain robot counts if that is us. Of all that can be
 * said only what concerns a data set is noted.
 */
#ifndef DF_FETCH_DIRECTIVES_H
#define DF_FETCH_DIRECTIVES_H

#include <stdbool.h>

#include "core/str.h"

/* In the order in which they are written to records. */
enum df_directive {
	DF_NOINDEX = 1,
	DF_NOFOLLOW = 2,
	DF_NOARCHIVE = 4,
	DF_NOSNIPPET = 8,
	DF_NOAI = 16,
	DF_NOIMAGEAI = 32,
};

#define DF_DIRECTIVES 6
extern const char *const df_directive_names[DF_DIRECTIVES];

/* The directives of a header's value, or of several, one a line: a robot that
 * one names is that of no other. agent is our product token. */
unsigned df_directives_of_tag(struct df_str value, struct df_str agent);
/* Those of the meta elements of a page, which is UTF-8. */
unsigned df_directives_of_page(struct df_str html, struct df_str agent);

#endif
