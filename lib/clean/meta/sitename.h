/*
 * sitename: what a site calls itself, and a title without that.
 *
 * A text is the site's name when its letters and digits are those of the name
 * that the page gives (og:site_name or the like) or a part of its host's name.
 */
#ifndef DF_CLEAN_SITENAME_H
#define DF_CLEAN_SITENAME_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

/* Longer names of sites and hosts are cut. */
#define DF_SITENAME_MAX 128

struct df_sitename {
	char name[DF_SITENAME_MAX]; /* letters and digits, in lower case */
	char host[DF_SITENAME_MAX]; /* the same, without www */
	size_t name_len, host_len;
	bool home;           /* the page is the site's first one */
	struct df_str slug;  /* the last part of the page's path */
	struct df_str label; /* of the host: example in www.example.co.uk */
};

/* site may be empty, and so may url, which must live as long. */
void df_sitename_init(
    struct df_sitename *s, struct df_str site, struct df_str url);
bool df_sitename_is(const struct df_sitename *s, struct df_str text);

/* A title without the site's name at its end or beginning, or else without a
 * last part that is shorter than what stands before it. A slice of title. The
 * title of a site's first page stays whole. */
struct df_str df_sitename_cut(const struct df_sitename *s, struct df_str title);

/* A title without the site's name at its end, and nothing else. */
struct df_str df_sitename_drop(
    const struct df_sitename *s, struct df_str title);

/* The part of a title before its first mark, or behind its last one, that is
 * what the host is called; empty when neither is. A slice of title. */
struct df_str df_sitename_find(
    const struct df_sitename *s, struct df_str title);

/* What a page gives for the site's name, without marks at its ends, where a
 * template left nothing, and without the beginning of an address; empty when it
 * is "Home" or the like. A slice. */
struct df_str df_sitename_given(struct df_str name);

/* Whether s begins with a mark that parts a title from a site's name. */
bool df_sitename_parted(struct df_str s);

/* The same of marks that part a title's own words, too, such as " : ": they are
 * believed only where what stands before is known to be a title. */
bool df_sitename_trails(const struct df_sitename *site, struct df_str s);

#endif
