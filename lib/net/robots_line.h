/*
 * robots_line: robots.txt cut into lines of a key and a value.
 *
 * Knows what the lines look like and the spellings of their keys, and nothing
 * of what they mean together.
 */
#ifndef DF_NET_ROBOTS_LINE_H
#define DF_NET_ROBOTS_LINE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

/* Google's parser reads this much of a line and skips the rest of it. */
#define DF_ROBOTS_LINE_MAX 16663

enum df_robots_key {
	DF_ROBOTS_KEY_OTHER = 0,
	DF_ROBOTS_KEY_AGENT,
	DF_ROBOTS_KEY_ALLOW,
	DF_ROBOTS_KEY_DISALLOW,
	DF_ROBOTS_KEY_DELAY,
	DF_ROBOTS_KEY_SITEMAP,
};

struct df_robots_line {
	enum df_robots_key key;
	struct df_str value; /* trimmed, without its comment */
	unsigned line;       /* counted from 1 */
};

struct df_robots_lines {
	struct df_str rest;
	unsigned line;
};

/* Begin: skips a byte-order mark. Cuts bytes that are too many at a line. */
void df_robots_lines_init(struct df_robots_lines *l, struct df_str bytes);
/* The next line that has a key and a value; false at the end. */
bool df_robots_lines_next(
    struct df_robots_lines *l, struct df_robots_line *out);

#endif
