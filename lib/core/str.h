/*
 * str: a view of bytes with their length.
 *
 * A df_str never owns what it points at and is never freed.  It need not end
 * in NUL and may hold NUL bytes.  The empty view has length 0; its pointer may
 * then be NULL.
 */
#ifndef DF_CORE_STR_H
#define DF_CORE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct df_str {
	const char *s;
	size_t len;
};

/* A view of a string literal. */
#define DF_STR(literal) ((struct df_str){(literal), sizeof(literal) - 1})

/* A view of a NUL-terminated string; NULL gives the empty view. */
static inline struct df_str
df_str(const char *s)
{
	return (struct df_str){s, s ? strlen(s) : 0};
}

/* Whether n bytes are the same. Mostly they are not, and mostly the first one
 * shows that. */
static inline bool
df_str_same(const char *a, const char *b, size_t n)
{
	return n == 0 || (a[0] == b[0] && memcmp(a, b, n) == 0);
}

static inline bool
df_str_eq(struct df_str a, struct df_str b)
{
	return a.len == b.len && df_str_same(a.s, b.s, a.len);
}

static inline bool
df_str_is(struct df_str a, const char *s)
{
	if (a.len == 0 || a.s[0] != s[0])
		return a.len == 0 && s[0] == '\0';
	return df_str_eq(a, df_str(s));
}

/* The part of a from byte `from` up to, not including, byte `to`. */
static inline struct df_str
df_str_slice(struct df_str a, size_t from, size_t to)
{
	/* An empty view may have no pointer, to which nothing may be added. */
	return (struct df_str){from > 0 ? a.s + from : a.s, to - from};
}

/* What stands before the first c; all of a when there is none. */
static inline struct df_str
df_str_until(struct df_str a, char c)
{
	const char *at = a.len > 0 ? memchr(a.s, c, a.len) : NULL;

	return at ? df_str_slice(a, 0, (size_t)(at - a.s)) : a;
}

/* Take *head, what stands before the first c or the end, and c from *rest:
 * lines, one after the other. False at the end of all. */
static inline bool
df_str_cut(struct df_str *rest, char c, struct df_str *head)
{
	if (rest->len == 0)
		return false;
	*head = df_str_until(*rest, c);
	*rest =
	    df_str_slice(*rest, head->len + (head->len < rest->len), rest->len);
	return true;
}

/* a, or b when a is empty. */
static inline struct df_str
df_str_or(struct df_str a, struct df_str b)
{
	return a.len > 0 ? a : b;
}

static inline bool
df_str_starts(struct df_str a, struct df_str prefix)
{
	return a.len >= prefix.len && df_str_same(a.s, prefix.s, prefix.len);
}

static inline bool
df_str_ends(struct df_str a, struct df_str suffix)
{
	return a.len >= suffix.len &&
	    (suffix.len == 0 ||
		df_str_same(a.s + a.len - suffix.len, suffix.s, suffix.len));
}

/* The length of the first of n strings, none of them empty, that a begins or
 * ends with; 0: with none. Those of core/parts.h take A to Z and a to z for the
 * same. */
static inline size_t
df_str_starts_any(struct df_str a, const char *const *v, size_t n)
{
	/* Most are told by their first byte, without their length. */
	for (size_t k = 0; k < n && a.len > 0; k++)
		if (a.s[0] == v[k][0] && df_str_starts(a, df_str(v[k])))
			return strlen(v[k]);
	return 0;
}

size_t df_str_ends_any(struct df_str a, const char *const *v, size_t n);

/* As df_str_starts and df_str_is, taking the letters A to Z and a to z for the
 * same, whatever the locale. */
bool df_str_case_starts(struct df_str a, const char *prefix);

static inline bool
df_str_case_is(struct df_str a, const char *s)
{
	/* Mostly it is not, and mostly the first letter shows that. */
	if (a.len == 0 || (a.s[0] | 32) != (s[0] | 32))
		return a.len == 0 && s[0] == '\0';
	return a.len == strlen(s) && df_str_case_starts(a, s);
}

/* As strcmp of a, without NUL, and s, without capital letters, but the
 * letters A to Z of a are taken for a to z. */
int df_str_case_order(struct df_str a, const char *s);

/* How many bytes of a are c. */
size_t df_str_count(struct df_str a, char c);

/* a without the ASCII white space at its two ends. */
struct df_str df_str_trim(struct df_str a);

/* Whether part stands somewhere in a; the empty one does everywhere. */
bool df_str_holds(struct df_str a, struct df_str part);

#endif
