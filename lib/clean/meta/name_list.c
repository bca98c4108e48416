/*
 * name_list: the word between the last two names of a list.
 */
#include "clean/meta/name_list.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "core/arena.h"
#include "core/ascii.h"
#include "core/count.h"

/* Two to four words, each with a capital at its beginning, and no figures. */
static bool
is_full(struct df_str s)
{
	size_t words = 1;

	for (size_t i = 0; i < s.len; i++) {
		bool first = i == 0 || s.s[i - 1] == ' ';

		if (strchr(",;&(0123456789", s.s[i]) ||
		    (first && df_ascii_lower(s.s[i])))
			return false;
		words += s.s[i] == ' ';
	}
	return words >= 2 && words <= 4;
}

/* The length of "and" or the same at the beginning of s, or 0. */
static size_t
and_at(struct df_str s)
{
	static const char *const words[] = {" and ", " & ", " und ", " et ",
	    " y ", " e ", " i ", " en ", " och ", " og ", " ja ", " a ", " и ",
	    " і ", " ve ", " και "};

	return df_str_starts_any(s, words, DF_COUNT(words));
}

/* What stands behind the last comma of s. */
static struct df_str
last_of(struct df_str s)
{
	size_t i = s.len;

	while (i > 0 && s.s[i - 1] != ',')
		i--;
	return df_str_trim(df_str_slice(s, i, s.len));
}

int
df_name_list_join(struct df_str names, struct df_str name, struct df_arena *a,
    struct df_str *out)
{
	const size_t len = names.len + 2 + name.len;
	char *s = df_arena_alloc(a, len);

	if (!s)
		return -1;
	memcpy(s, names.s, names.len);
	memcpy(s + names.len, ", ", 2);
	memcpy(s + names.len + 2, name.s, name.len);
	*out = (struct df_str){s, len};
	return 0;
}

int
df_name_list_part(struct df_str *s, struct df_arena *a)
{
	for (size_t i = 1; i < s->len; i++) {
		size_t n =
		    s->s[i] == ' ' ? and_at(df_str_slice(*s, i, s->len)) : 0;
		struct df_str one = df_str_slice(*s, 0, i), other;

		if (n == 0)
			continue;
		other = df_str_slice(*s, i + n, s->len);
		/* "Jane Doe, Head Gardener & Garden Educator" */
		if (s->s[i + 1] == '&' && memchr(one.s, ',', one.len))
			continue;
		/* "Jane Doe, John Roe, and Ann Poe" */
		while (one.len > 0 && strchr(", ", one.s[one.len - 1]))
			one.len--;
		if (!is_full(last_of(one)) || !is_full(other))
			continue;
		return df_name_list_join(one, other, a, s);
	}
	return 0;
}
