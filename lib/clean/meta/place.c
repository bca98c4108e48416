/*
 * place: compares the letters before and behind the sign.
 */
#include "clean/meta/place.h"

#include <stdbool.h>
#include <stddef.h>

#include "core/ascii.h"

/* So many letters make a word. */
#define WORD_MIN 4

static bool
is_letter(char c)
{
	return df_ascii_alnum(c) || c & 0x80;
}

/* Whether the letters of a place's name are those of the heading, or as many of
 * them as make a word. */
static bool
is_place_of(struct df_str place, struct df_str heading)
{
	size_t i = 0, k = 0, letters = 0;

	for (; i < place.len; i++) {
		if (!is_letter(place.s[i]))
			continue;
		while (k < heading.len && !is_letter(heading.s[k]))
			k++;
		if (k == heading.len ||
		    (place.s[i] | 32) != (heading.s[k++] | 32))
			return false;
		letters++;
	}
	while (k < heading.len && !is_letter(heading.s[k]))
		k++;
	return letters >= WORD_MIN || (letters > 0 && k == heading.len);
}

/* Whether a text ends with a word of one small letter, or with a capital: of
 * "c#" and "C#" the sign is a part. */
static bool
ends_with_one(struct df_str s)
{
	char last = s.s[s.len - 1];

	return df_ascii_upper(last) ||
	    (df_ascii_lower(last) && (s.len == 1 || s.s[s.len - 2] == ' '));
}

struct df_str
df_place_cut(struct df_str s)
{
	size_t i = s.len;
	struct df_str head;

	if (df_str_ends(s, DF_STR("\u00b6")))
		return df_str_trim(df_str_slice(s, 0, s.len - 2));
	while (i > 0 && s.s[i - 1] != '#' && s.s[i - 1] != ' ')
		i--;
	if (i < 2 || s.s[i - 1] != '#')
		return s;
	head = df_str_slice(s, 0, i - 1);
	if (i < s.len ? is_place_of(df_str_slice(s, i, s.len), head)
		      : !ends_with_one(head))
		return df_str_trim(head);
	return s;
}
