/*
 * rights: Creative Commons by their parts, the others from a table.
 */
#include "clean/meta/rights.h"

#include <stddef.h>
#include <stdio.h>

#include "core/ascii.h"
#include "core/count.h"
#include "core/parts.h"

/* More of a text is not looked at. */
#define TEXT_MAX 600
/* The scheme of an address is no longer. */
#define SCHEME_MAX 8

/* Parts of addresses and names; the longer first where one holds another. */
static const struct {
	const char *part;
	const char *id;
} others[] = {
    {"creativecommons.org/publicdomain/zero/", "CC0-1.0"},
    {"creativecommons.org/publicdomain/mark/", "CC-PDM-1.0"},
    {"creativecommons.org/licenses/publicdomain", "CC-PDDC"},
    {"creativecommons.org/share-your-work/public-domain/cc0", "CC0-1.0"},
    {"opensource.org/licenses/mit", "MIT"},
    {"opensource.org/license/mit", "MIT"},
    {"apache.org/licenses/license-2.0", "Apache-2.0"},
    {"gnu.org/licenses/fdl-1.2", "GFDL-1.2"},
    {"gnu.org/licenses/fdl", "GFDL-1.3"},
    {"gnu.org/copyleft/fdl", "GFDL-1.3"},
    {"gnu.org/licenses/gpl-2.0", "GPL-2.0"},
    {"gnu.org/licenses/gpl", "GPL-3.0"},
    {"opendatacommons.org/licenses/odbl", "ODbL-1.0"},
    {"opendatacommons.org/licenses/by", "ODC-By-1.0"},
    {"opendatacommons.org/licenses/pddl", "PDDL-1.0"},
    {"nationalarchives.gov.uk/doc/open-government-licence/version/1",
	"OGL-UK-1.0"},
    {"nationalarchives.gov.uk/doc/open-government-licence/version/2",
	"OGL-UK-2.0"},
    {"nationalarchives.gov.uk/doc/open-government-licence", "OGL-UK-3.0"},
    {"etalab.gouv.fr/licence-ouverte", "etalab-2.0"},
    {"govdata.de/dl-de/by-2-0", "DL-DE-BY-2.0"},
    {"govdata.de/dl-de/zero-2-0", "DL-DE-ZERO-2.0"},
};

/* The hosts of such addresses. */
static const char *const hosts[] = {"creativecommons.org/", "opensource.org/",
    "apache.org/", "gnu.org/", "opendatacommons.org/",
    "nationalarchives.gov.uk/", "etalab.gouv.fr/", "govdata.de/"};

/* What a page links to because the site's software, or a program that it
 * writes about, is under that licence. */
static const char *const software[] = {
    "MIT", "Apache-2.0", "GPL-2.0", "GPL-3.0"};

/* What names a licence holds one of these. */
static const char *const roots[] = {"cc", "creativecommons", "creative commons",
    "creative_commons", "opensource.org", "apache.org", "gnu.org",
    "opendatacommons.org", "nationalarchives.gov.uk", "etalab.gouv.fr",
    "govdata.de"};

/* Where part is in s, in any case; s.len when nowhere. */
static size_t
find(struct df_str s, const char *part)
{
	for (size_t i = 0; i < s.len; i++)
		if (df_str_case_starts(df_str_slice(s, i, s.len), part))
			return i;
	return s.len;
}

/* The conditions of a licence of Creative Commons. */
enum condition {
	BY = 1,
	NC = 2,
	ND = 4,
	SA = 8,
};

static const struct {
	const char *word;
	enum condition condition;
} conditions[] = {{"by", BY}, {"nc", NC}, {"nd", ND}, {"sa", SA},
    {"attribution", BY}, {"noncommercial", NC}, {"non-commercial", NC},
    {"noderivatives", ND}, {"noderivs", ND}, {"no-derivatives", ND},
    {"no derivatives", ND}, {"no derivative works", ND}, {"sharealike", SA},
    {"share-alike", SA}, {"share alike", SA}};

/* The next condition in s, which goes on behind it; 0 when another word or a
 * number comes. */
static unsigned
next_condition(struct df_str *s)
{
	while (s->len > 0 && strchr(" -_/,()", s->s[0]))
		*s = df_str_slice(*s, 1, s->len);
	for (size_t k = 0; k < DF_COUNT(conditions); k++) {
		size_t n = strlen(conditions[k].word);

		if (!df_str_case_starts(*s, conditions[k].word) ||
		    (n < s->len && df_ascii_letter(s->s[n])))
			continue;
		*s = df_str_slice(*s, n, s->len);
		return conditions[k].condition;
	}
	return 0;
}

/* A version such as 4.0 at the beginning of s; empty when there is none. */
static struct df_str
version_at(struct df_str s)
{
	while (s.len > 0 && strchr(" -_/vV", s.s[0]))
		s = df_str_slice(s, 1, s.len);
	if (s.len >= 3 && s.s[0] >= '1' && s.s[0] <= '4' && s.s[1] == '.' &&
	    df_ascii_digit(s.s[2]))
		return df_str_slice(s, 0, 3);
	return (struct df_str){0};
}

/* What stands behind the name of Creative Commons; empty when it is not in s
 * as the name of a licence. */
static struct df_str
behind_commons(struct df_str s)
{
	static const char *const names[] = {"creativecommons.org/licenses/",
	    "creative commons", "creativecommons", "creative_commons", "cc-by",
	    "cc by", "cc_by"};
	const size_t whole = 4;

	for (size_t k = 0; k < DF_COUNT(names); k++) {
		size_t at = find(s, names[k]);
		size_t n = k < whole ? strlen(names[k]) : 3;

		if (at < s.len &&
		    (at == 0 || k < whole || !df_ascii_letter(s.s[at - 1])))
			return df_str_slice(s, at + n, s.len);
	}
	return (struct df_str){0};
}

static const char *
commons(struct df_str s, char buf[DF_RIGHTS_MAX])
{
	struct df_str version;
	unsigned all = 0, next;
	int n;

	s = behind_commons(s);
	while (s.len > 0 && (next = next_condition(&s)) != 0)
		all |= next;
	version = version_at(s);
	if (!(all & BY) || (all & ND && all & SA))
		return NULL;
	n = snprintf(buf, DF_RIGHTS_MAX, "CC-BY%s%s%s%s%.*s",
	    all & NC ? "-NC" : "", all & ND ? "-ND" : "", all & SA ? "-SA" : "",
	    version.len ? "-" : "", (int)version.len,
	    version.len ? version.s : "");
	return n > 0 && n < DF_RIGHTS_MAX ? buf : NULL;
}

/* An address without its scheme; empty when s is none. */
static struct df_str
address_in(struct df_str s)
{
	size_t i = 0;

	s = df_str_trim(s);
	while (i < s.len && i < SCHEME_MAX && s.s[i] != ':' && s.s[i] != '/')
		i++;
	if (i < s.len && s.s[i] == ':')
		i++;
	if (!df_str_starts(df_str_slice(s, i, s.len), DF_STR("//")))
		return (struct df_str){0};
	return df_str_slice(s, i + 2, s.len);
}

/* Wikipedia's own copies, such as that at
 * en.wikipedia.org/wiki/Wikipedia:Text_of_the_Creative_Commons_..., but no
 * article about one. */
static bool
is_of_wikipedia(struct df_str address)
{
	const struct df_str host = DF_STR("wikipedia.org");
	const char *slash = memchr(address.s, '/', address.len);
	size_t end = slash ? (size_t)(slash - address.s) : 0;
	struct df_str path = df_str_slice(address, end, address.len);
	size_t at = end - host.len;

	if (end < host.len || !df_str_case_starts(path, "/wiki/") ||
	    !df_str_case_starts(
		df_str_slice(address, at, address.len), host.s) ||
	    (at > 0 && address.s[at - 1] != '.'))
		return false;
	return memchr(path.s, ':', path.len) != NULL;
}

/* Whether a licence may be what is at an address: other ones hold letters by
 * chance that look like the name of one. */
static bool
is_of_host(struct df_str address)
{
	if (df_str_case_starts(address, "www."))
		address = df_str_slice(address, 4, address.len);
	return df_parts_start(address, hosts, DF_COUNT(hosts)) ||
	    is_of_wikipedia(address);
}

/* Whether CC0 is in s, and no part of a longer word. */
static bool
is_zero(struct df_str s)
{
	size_t at = find(s, "CC0");

	return at < s.len && (at == 0 || !df_ascii_letter(s.s[at - 1])) &&
	    (at + 3 == s.len || !df_ascii_letter(s.s[at + 3]));
}

const char *
df_rights_name(struct df_str s, char buf[DF_RIGHTS_MAX])
{
	struct df_str address;
	const char *id;

	if (s.len > TEXT_MAX)
		s.len = TEXT_MAX;
	address = address_in(s);
	if ((address.len > 0 && !is_of_host(address)) ||
	    !df_parts_hold(s, roots, DF_COUNT(roots)))
		return NULL;
	id = commons(s, buf);
	for (size_t k = 0; !id && k < DF_COUNT(others); k++)
		if (find(s, others[k].part) < s.len)
			id = others[k].id;
	return !id && address.len == 0 && is_zero(s) ? "CC0-1.0" : id;
}

bool
df_rights_is_licence(struct df_str s)
{
	char buf[DF_RIGHTS_MAX];
	const char *id = address_in(s).len > 0 ? df_rights_name(s, buf) : NULL;

	for (size_t i = 0; id && i < DF_COUNT(software); i++)
		if (strcmp(id, software[i]) == 0)
			return false;
	return id != NULL;
}
