/*
 * verse: words of class names, and one property of styles.
 */
#include "clean/write/verse.h"

#include <stddef.h>
#include <string.h>

#include "clean/tree/memo.h"
#include "clean/tree/node.h"
#include "core/count.h"
#include "core/parts.h"
#include "core/str.h"

/* Of Tailwind. */
static const char *const classes[] = {
    "whitespace-pre-line", "whitespace-pre-wrap", "whitespace-break-spaces"};
/* Of pre; WordPress has wp-block-verse. */
static const char *const poems[] = {
    "verse", "poem", "poetry", "stanza", "lyrics"};
static const char *const property[] = {"white-space"};

/* Whether a style says white-space: pre, pre-line, pre-wrap or break-spaces. */
static bool
keeps_lines(struct df_str style)
{
	size_t at = df_parts_find(style, property, DF_COUNT(property));

	if (at >= style.len)
		return false;
	style = df_str_trim(
	    df_str_slice(style, at + sizeof("white-space") - 1, style.len));
	if (style.len == 0 || style.s[0] != ':')
		return false;
	style = df_str_trim(df_str_slice(style, 1, style.len));
	return df_str_case_starts(style, "pre") ||
	    df_str_case_starts(style, "break-spaces");
}

/* Whether the last word of a class is one of poems. */
static bool
names_poem(struct df_str names)
{
	size_t word = 0;

	for (size_t i = 0; i <= names.len; i++) {
		if (i < names.len && !strchr("-_ \t\n", names.s[i]))
			continue;
		if ((i == names.len || !strchr("-_", names.s[i])) &&
		    df_parts_is(
			df_str_slice(names, word, i), poems, DF_COUNT(poems)))
			return true;
		word = i + 1;
	}
	return false;
}

static unsigned names_lines(struct df_str class)
{
	return df_parts_hold(class, classes, DF_COUNT(classes));
}

bool
df_verse_is(const struct df_node *n)
{
	for (const struct df_attr *a = n->attrs; a; a = a->next) {
		if (df_attr_is(a, "style") && n->tag != DF_TAG_PRE &&
		    n->tag != DF_TAG_CODE && keeps_lines(a->value))
			return true;
		if (df_attr_is(a, "class") &&
		    (n->tag == DF_TAG_PRE
			    ? names_poem(a->value)
			    : df_memo_ask(a, DF_MEMO_LINES, names_lines) != 0))
			return true;
	}
	return false;
}
