/*
 * rawtext: looks from < to <.
 */
#include "clean/tree/rawtext.h"

#define SCRIPT DF_STR("script")

static struct df_str
from(struct df_str s, size_t i)
{
	return df_str_slice(s, i < s.len ? i : s.len, s.len);
}

/* Whether s begins with that name of a tag, and there it ends. */
static bool
names(struct df_str s, struct df_str name)
{
	return s.len > name.len && df_rawtext_name_ends(s.s[name.len]) &&
	    df_str_case_starts(s, name.s);
}

static bool
is_end(struct df_str s, struct df_str name)
{
	return s.len > 2 && s.s[1] == '/' && names(from(s, 2), name);
}

/* s from the next < on; false when there is none. */
static bool
find_tag(struct df_str *s)
{
	const char *p = s->len > 0 ? memchr(s->s, '<', s->len) : NULL;

	if (!p)
		return false;
	*s = from(*s, (size_t)(p - s->s));
	return true;
}

const char *
df_rawtext_end(struct df_str s, struct df_str name)
{
	for (; find_tag(&s); s = from(s, 1))
		if (is_end(s, name))
			return s.s;
	return NULL;
}

/* From "<!--" on: whether the script ends, at s, or else s is behind "-->",
 * which may share its hyphens with "<!--". */
static bool
escaped_ends(struct df_str *s)
{
	bool hidden = false;

	for (*s = from(*s, 2); s->len > 0; *s = from(*s, 1)) {
		if (df_str_starts(*s, DF_STR("-->"))) {
			*s = from(*s, 3);
			return false;
		}
		if (s->s[0] != '<')
			continue;
		if (names(from(*s, 1), SCRIPT))
			hidden = true;
		else if (is_end(*s, SCRIPT) && !hidden)
			return true;
		else if (is_end(*s, SCRIPT))
			hidden = false;
	}
	return false;
}

const char *
df_rawtext_script_end(struct df_str s)
{
	while (find_tag(&s)) {
		if (df_str_starts(s, DF_STR("<!--"))) {
			if (escaped_ends(&s))
				return s.s;
			continue;
		}
		if (is_end(s, SCRIPT))
			return s.s;
		s = from(s, 1);
	}
	return NULL;
}
