/*
 * robots_match: one path pattern of robots.txt against the path of a URL.
 */
#ifndef DF_NET_ROBOTS_MATCH_H
#define DF_NET_ROBOTS_MATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_buf;

/* Append a pattern as matching wants it: bytes outside ASCII percent-encoded,
 * percent-encodings in capitals. */
void df_robots_pattern_add(struct df_buf *out, struct df_str s);

/* The path and query of a URL, as matching sees them: with a slash in front
 * where there is none, and percent-encodings in capitals. */
struct df_robots_path {
	struct df_str rest;
	bool slash; /* a slash that rest lacks comes first */
	size_t len;
};

struct df_robots_path df_robots_path(struct df_str url);

/* Whether pattern ('*' is any run, '$' at its end is the end) matches the
 * beginning of path. Takes the steps it needs from *budget; once that is 0
 * the answer is false. */
bool df_robots_match(
    struct df_str pattern, const struct df_robots_path *path, size_t *budget);

#endif
