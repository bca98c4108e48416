/*
 * langid: CLD2's codes in BCP 47, and tags compared.
 */
#include "text/langid.h"

#include <stdio.h>

#include "core/ascii.h"
#include "core/count.h"
#include "core/limits.h"
#ifdef DF_HAVE_CLD2
#include "text/cld.h"
#endif

/* What is said in two ways; the second is the one that is compared. Old codes
 * of ISO 639 (CLD2 uses some), the languages that are Norwegian, and regions
 * that stand for a script. */
static const struct {
	const char *from, *to;
} same[] = {
    {"zh-TW", "zh-Hant"},
    {"zh-HK", "zh-Hant"},
    {"zh-MO", "zh-Hant"},
    {"zh-CN", "zh-Hans"},
    {"zh-SG", "zh-Hans"},
    {"cmn", "zh"},
    {"iw", "he"},
    {"in", "id"},
    {"jw", "jv"},
    {"ji", "yi"},
    {"mo", "ro"},
    {"tl", "fil"},
    {"nb", "no"},
    {"nn", "no"},
};

#define TAG_MAX 64

/* Whether tag is base or has it as its first parts. */
static bool
is_variety(struct df_str tag, const char *base)
{
	size_t n = strlen(base);

	return df_str_case_starts(tag, base) &&
	    (tag.len == n || tag.s[n] == '-');
}

/* The tag with another beginning, in room, if it has one. */
static struct df_str
compared(struct df_str tag, char room[TAG_MAX])
{
	for (size_t i = 0; i < DF_COUNT(same); i++) {
		size_t n = strlen(same[i].from);
		int len;

		if (!is_variety(tag, same[i].from))
			continue;
		len = snprintf(room, TAG_MAX, "%s%.*s", same[i].to,
		    (int)(tag.len - n), tag.s + n);
		if (len > 0 && len < TAG_MAX)
			return (struct df_str){room, (size_t)len};
	}
	return tag;
}

bool
df_langid_is_tag(struct df_str tag)
{
	size_t part = 0;

	if (tag.len < 2 || tag.len >= TAG_MAX - 8)
		return false;
	for (size_t i = 0; i < tag.len; i++) {
		char c = tag.s[i];
		bool letter = df_ascii_letter(c);

		if (c == '-' && part > 0 && i + 1 < tag.len)
			part = 0;
		else if (!(letter || (df_ascii_digit(c) && part < i)) ||
		    ++part > 8)
			return false;
	}
	return true;
}

bool
df_langid_matches(struct df_str tag, struct df_str wanted)
{
	char a[TAG_MAX], b[TAG_MAX], base[TAG_MAX];

	if (tag.len >= TAG_MAX - 8 || wanted.len >= TAG_MAX - 8)
		return false;
	/* A region that was asked for is not another one's script. */
	snprintf(base, sizeof(base), "%.*s", (int)wanted.len, wanted.s);
	if (is_variety(tag, base))
		return true;
	wanted = compared(wanted, b);
	tag = compared(tag, a);
	snprintf(base, sizeof(base), "%.*s", (int)wanted.len, wanted.s);
	/* The detector calls the simplified script plain zh. */
	return is_variety(tag, base) ||
	    (df_str_case_is(wanted, "zh-Hans") && df_str_case_is(tag, "zh"));
}

#ifdef DF_HAVE_CLD2

/* CLD2's code in BCP 47; false for what is no language: tests, and scripts
 * without one. */
static bool
take_code(struct df_langid *out, const struct df_cld *found)
{
	const char *code = found->code;

	if (strncmp(code, "xx", 2) == 0 || strncmp(code, "zz", 2) == 0 ||
	    strcmp(code, "un") == 0)
		return false;
	for (size_t i = 0; i < DF_COUNT(same); i++)
		if (strlen(code) == 2 && strcmp(code, same[i].from) == 0 &&
		    strlen(same[i].to) == 2 && code[0] != 'n')
			code = same[i].to;
	out->share = found->percent / 100.0;
	return snprintf(out->code, sizeof(out->code), "%s", code) <
	    (int)sizeof(out->code);
}

static void
ask(struct df_str text, const char *hint, const char *tld,
    struct df_langids *out)
{
	struct df_cld found[DF_CLD_MAX];
	int sure = 0;
	int n = df_cld_find(text.s, (int)text.len, hint, tld, found, &sure);

	out->n = 0;
	out->sure = sure;
	for (int i = 0; i < n; i++) {
		if (take_code(&out->v[out->n], &found[i]))
			out->n++;
		else if (i == 0)
			out->sure = false;
	}
}

/* Ask with what the page says its language is: that counts only if the answer
 * is the same. */
static void
ask_tag(struct df_str text, struct df_str tag, struct df_langids *out)
{
	char code[TAG_MAX];

	snprintf(code, sizeof(code), "%.*s", (int)tag.len, tag.s);
	ask(text, code, NULL, out);
	if (out->n > 0 && !df_langid_matches(tag, df_str(out->v[0].code)))
		out->sure = false;
}

/* Ask with the country of the page. */
static void
ask_tld(struct df_str text, struct df_str tld, struct df_langids *out)
{
	const char code[] = {tld.s[0] | 32, tld.s[1] | 32, 0};

	ask(text, NULL, code, out);
}

void
df_langid_find(struct df_str text, const struct df_langid_hints *hints,
    struct df_langids *out)
{
	bool tagged =
	    df_langid_is_tag(hints->tag) && !is_variety(hints->tag, "und");

	*out = (struct df_langids){0};
	if (text.len > DF_LANGID_MAX) {
		text.len = DF_LANGID_MAX;
		/* Not in the middle of a character. */
		while (text.len > 0 &&
		    ((unsigned char)text.s[text.len] & 0xc0) == 0x80)
			text.len--;
	}
	if (text.len == 0)
		return;
	/* Pages say en by mistake: hints count only where the text itself does
	 * not say enough. */
	ask(text, NULL, NULL, out);
	if (!out->sure && tagged)
		ask_tag(text, hints->tag, out);
	if (!out->sure && (!tagged || is_variety(hints->tag, "en")) &&
	    hints->tld.len == 2)
		ask_tld(text, hints->tld, out);
}

#else

void
df_langid_find(struct df_str text, const struct df_langid_hints *hints,
    struct df_langids *out)
{
	(void)text;
	(void)hints;
	*out = (struct df_langids){0};
}

#endif
