/*
 * ligatures: the table.
 */
#include "text/ligatures.h"

#include <stdbool.h>

#include "core/arena.h"
#include "core/ascii.h"
#include "core/count.h"

static const char *const letters[] = {
    "ff", "fi", "fl", "ffi", "ffl", "st", "st"};

/* The letters of the ligature at p, or NULL. In UTF-8 they are EF AC 80 to
 * 86. */
static const char *
letters_of(const char *p, const char *end)
{
	unsigned i;

	if (end - p < 3 || memcmp(p, "\xEF\xAC", 2) != 0)
		return NULL;
	i = (unsigned char)p[2] - 0x80U;
	return i < DF_COUNT(letters) ? letters[i] : NULL;
}

/* Alone it is meant: a text about ligatures. */
static bool
is_in_word(const char *start, const char *p, const char *end)
{
	return (p > start && df_ascii_letterlike(p[-1])) ||
	    (end - p > 3 && df_ascii_letterlike(p[3]));
}

int
df_ligatures_mend(struct df_str s, struct df_arena *a, struct df_str *out)
{
	const char *end = s.len > 0 ? s.s + s.len : s.s;
	const char *p = s.s, *from = s.s;
	char *text = NULL;
	size_t len = 0;

	*out = s;
	while (p < end && (p = memchr(p, 0xEF, (size_t)(end - p)))) {
		const char *l = letters_of(p, end);

		if (!l || !is_in_word(s.s, p, end)) {
			p++;
			continue;
		}
		/* No ligature has fewer bytes than its letters. */
		if (!text && !(text = df_arena_alloc(a, s.len)))
			return -1;
		memcpy(text + len, from, (size_t)(p - from));
		len += (size_t)(p - from);
		while (*l)
			text[len++] = *l++;
		from = p += 3;
	}
	if (!text)
		return 0;
	memcpy(text + len, from, (size_t)(end - from));
	*out = (struct df_str){text, len + (size_t)(end - from)};
	return 0;
}
