/*
 * license: brings a name into the Hub's spelling and looks it up.
 */
#include "export/license.h"

#include <stdio.h>

#include "core/ascii.h"
#include "core/count.h"

/* From huggingface.co/docs/hub/repositories-licenses, without the licences of
 * single models. */
static const char *const known[] = {
    "afl-3.0",
    "agpl-3.0",
    "apache-2.0",
    "artistic-2.0",
    "bsd",
    "bsd-2-clause",
    "bsd-3-clause",
    "bsd-3-clause-clear",
    "bsl-1.0",
    "c-uda",
    "cc",
    "cc-by-2.0",
    "cc-by-2.5",
    "cc-by-3.0",
    "cc-by-4.0",
    "cc-by-nc-2.0",
    "cc-by-nc-3.0",
    "cc-by-nc-4.0",
    "cc-by-nc-nd-3.0",
    "cc-by-nc-nd-4.0",
    "cc-by-nc-sa-2.0",
    "cc-by-nc-sa-3.0",
    "cc-by-nc-sa-4.0",
    "cc-by-nd-4.0",
    "cc-by-sa-3.0",
    "cc-by-sa-4.0",
    "cc0-1.0",
    "cdla-permissive-1.0",
    "cdla-permissive-2.0",
    "cdla-sharing-1.0",
    "ecl-2.0",
    "epl-1.0",
    "epl-2.0",
    "etalab-2.0",
    "eupl-1.1",
    "gfdl",
    "gpl",
    "gpl-2.0",
    "gpl-3.0",
    "isc",
    "lgpl",
    "lgpl-2.1",
    "lgpl-3.0",
    "lgpl-lr",
    "lppl-1.3c",
    "mit",
    "mpl-2.0",
    "ms-pl",
    "ncsa",
    "odbl",
    "odc-by",
    "ofl-1.1",
    "openrail",
    "osl-3.0",
    "pddl",
    "postgresql",
    "unlicense",
    "wtfpl",
    "zlib",
    "unknown",
    "other",
};

/* Longer than any of the above. */
#define NAME_MAX_LEN 32

/* Whether s is at p, which ends at end. */
static bool
at(const char *p, const char *end, struct df_str s)
{
	return (size_t)(end - p) >= s.len && memcmp(p, s.s, s.len) == 0;
}

/* From the path of a Creative Commons address, such as licenses/by-sa/3.0/us/,
 * the name: cc-by-sa-3.0. */
static void
name_of_path(const char *p, const char *end, char *name, size_t size)
{
	const char *kind = "cc-", *type, *version;
	int type_len, version_len;

	if (at(p, end, DF_STR("publicdomain/zero/"))) {
		p += sizeof("publicdomain/zero/") - 1;
		kind = "cc0";
		type = p;
	} else if (at(p, end, DF_STR("licenses/"))) {
		p += sizeof("licenses/") - 1;
		for (type = p; p < end && *p != '/';)
			p++;
	} else {
		return;
	}
	type_len = (int)(p - type);
	if (type_len > NAME_MAX_LEN)
		return;
	if (p < end && *p == '/')
		p++;
	for (version = p; p < end && *p != '/' && p - version < 8;)
		p++;
	version_len = (int)(p - version);
	(void)snprintf(name, size, "%s%.*s-%.*s", kind, type_len, type,
	    version_len, version);
}

/* Lower case, with one hyphen for each run of spaces, hyphens and such. */
static void
name_of_text(struct df_str s, char *name, size_t size)
{
	size_t n = 0;

	for (size_t i = 0; i < s.len && n + 1 < size; i++) {
		char c = s.s[i];

		if (df_ascii_upper(c))
			c = (char)(c - 'A' + 'a');
		if (c == ' ' || c == '_')
			c = '-';
		if (c != '-' || (n > 0 && name[n - 1] != '-'))
			name[n++] = c;
	}
	name[n] = '\0';
}

/* Whether s holds word, in any case; word is in lower case. */
static bool
holds(struct df_str s, const char *word)
{
	for (size_t i = 0; i < s.len; i++) {
		if (df_str_case_starts(df_str_slice(s, i, s.len), word))
			return true;
	}
	return false;
}

/* From a name in full, such as "Creative Commons Attribution-ShareAlike 4.0
 * International", its short one: cc-by-sa-4.0. */
static void
name_of_words(struct df_str s, char *name, size_t size)
{
	if (!holds(s, "commons") || !holds(s, "attribution"))
		return;
	for (size_t i = 0; i + 3 <= s.len; i++) {
		if (s.s[i] < '1' || s.s[i] > '9' || s.s[i + 1] != '.' ||
		    !df_ascii_digit(s.s[i + 2]))
			continue;
		(void)snprintf(name, size, "cc-by%s%s%s-%.3s",
		    holds(s, "noncommercial") ? "-nc" : "",
		    holds(s, "noderiv") ? "-nd" : "",
		    holds(s, "sharealike") ? "-sa" : "", s.s + i);
		return;
	}
}

const char *
df_license_id(struct df_str value)
{
	static const struct df_str host = {"creativecommons.org/", 20};
	const char *end = value.s + value.len;
	char name[3 * NAME_MAX_LEN] = "";

	for (const char *p = value.s; p < end; p++) {
		if (at(p, end, host)) {
			name_of_path(p + host.len, end, name, sizeof(name));
			break;
		}
	}
	if (name[0] == '\0')
		name_of_words(value, name, sizeof(name));
	if (name[0] == '\0')
		name_of_text(value, name, sizeof(name));
	for (size_t i = 0; i < DF_COUNT(known); i++) {
		if (strcmp(name, known[i]) == 0)
			return known[i];
	}
	return NULL;
}
