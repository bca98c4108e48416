/*
 * termynal: tags of some names, on one line each, are left out in place.
 */
#include "clean/write/termynal.h"

#include "clean/tree/attrlist.h"
#include "clean/tree/node.h"
#include "core/ascii.h"
#include "core/buf.h"
#include "core/count.h"
#include "core/str.h"

/* So many elements around the code one is looked for. */
#define LEVELS 4
/* A longer tag is none. */
#define TAG_MAX 200

bool
df_termynal_plays(const struct df_node *n)
{
	for (int i = 0; n && i < LEVELS; i++, n = n->parent)
		if (df_attrlist_has(df_node_attr(n, "class"), "termy"))
			return true;
	return false;
}

/* The bytes of the tag that s begins with; 0 for none. */
static size_t
tag_length(struct df_str s)
{
	static const char *const names[] = {
	    "b", "em", "font", "i", "span", "strong", "u"};
	size_t name = s.len > 1 && s.s[1] == '/' ? 2 : 1, end = name, len;

	while (end < s.len && df_ascii_lower(s.s[end]))
		end++;
	len = end;
	while (len < s.len && len < TAG_MAX && s.s[len] != '>' &&
	    s.s[len] != '\n')
		len++;
	if (len >= s.len || s.s[len] != '>' ||
	    (len > end && s.s[end] != ' '))
		return 0;
	for (size_t i = 0; i < DF_COUNT(names); i++)
		if (df_str_is(df_str_slice(s, name, end), names[i]))
			return len + 1;
	return 0;
}

void
df_termynal_strip(struct df_buf *b, size_t start)
{
	size_t to = start, skip;

	for (size_t i = start; i < b->len; i += skip) {
		skip = b->s[i] == '<'
		    ? tag_length(df_str_slice(df_buf_str(b), i, b->len))
		    : 0;
		if (skip > 0)
			continue;
		b->s[to++] = b->s[i];
		skip = 1;
	}
	df_buf_truncate(b, to);
}
