/*
 * langid: CLD2's codes in BCP 47.
 */
#include "text/langid.h"

#ifdef DF_HAVE_CLD2
#include <stddef.h>
#include <stdio.h>

#include "core/limits.h"
#include "text/cld.h"

/* CLD2's names for what BCP 47 calls otherwise. */
static const struct {
	const char *cld2, *bcp47;
} names[] = {
    {"iw", "he"}, {"in", "id"}, {"jw", "jv"}, {"ji", "yi"}, {"mo", "ro"}};

bool
df_langid_find(struct df_str text, struct df_langid *out)
{
	const char *code;
	int percent = 0;

	if (text.len > DF_LANGID_MAX) {
		text.len = DF_LANGID_MAX;
		/* Not in the middle of a character. */
		while (text.len > 0 &&
		    ((unsigned char)text.s[text.len] & 0xc0) == 0x80)
			text.len--;
	}
	if (text.len == 0)
		return false;
	code = df_cld_find(text.s, (int)text.len, &percent);
	if (!code)
		return false;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (df_str_is(df_str(code), names[i].cld2))
			code = names[i].bcp47;
	out->score = percent / 100.0;
	return snprintf(out->code, sizeof(out->code), "%s", code) <
	    (int)sizeof(out->code);
}

#else

bool
df_langid_find(struct df_str text, struct df_langid *out)
{
	(void)text;
	(void)out;
	return false;
}

#endif
