/*
 * attrs: the table, by first letter.
 */
#include "clean/tree/attrs.h"

#include <stdint.h>

/* A power of two. */
#define EACH 16
#define ANY(name) \
	{ \
		(name), sizeof(name) - 1, "" \
	}
#define OF(element, name) \
	{ \
		(name), sizeof(name) - 1, (element) \
	}

static const struct {
	const char *s;
	size_t len;
	const char *element; /* the only one where it is read, or "" */
} attrs[26][EACH] = {
    ['a' - 'a'] = {ANY("aria-hidden"), ANY("aria-label"), ANY("alt"),
	OF("a", "accesskey")},
    ['c' - 'a'] = {ANY("class"), ANY("content"), ANY("colspan"),
	OF("shreddit-post", "created-timestamp"), OF("input", "checked")},
    ['d' - 'a'] = {OF("img", "data-src"), OF("img", "data-lazy-src"),
	OF("img", "data-original"), ANY("data-srcset"), ANY("data-lang"),
	ANY("data-language"), ANY("datetime"), OF("math", "display"),
	OF("pre", "data-enlighter-language"),
	OF("pre", "data-syntaxhighlighter-params")},
    ['e' - 'a'] = {ANY("encoding"), ANY("epub:type")},
    ['h' - 'a'] = {ANY("href"), ANY("hidden"), ANY("http-equiv"),
	OF("img", "height")},
    ['i' - 'a'] = {ANY("id"), ANY("itemprop"), ANY("itemtype")},
    ['l' - 'a'] = {ANY("lang"), OF("mfrac", "linethickness")},
    ['n' - 'a'] = {ANY("name")},
    ['p' - 'a'] = {ANY("property"), OF("time", "pubdate")},
    ['r' - 'a'] = {ANY("rel"), ANY("role"), ANY("rowspan"),
	OF("ol", "reversed")},
    ['s' - 'a'] = {ANY("style"), OF("img", "src"), ANY("srcset"),
	OF("ol", "start"), OF("template", "shadowrootmode")},
    ['t' - 'a'] = {ANY("type"), ANY("title")},
    ['v' - 'a'] = {OF("li", "value")},
    ['w' - 'a'] = {OF("img", "width")},
    ['x' - 'a'] = {ANY("xml:lang")},
};

int
df_attrs_find(struct df_str name)
{
	unsigned letter = name.len == 0
	    ? 26
	    : ((unsigned char)name.s[0] | 0x20u) - (unsigned)'a';

	if (letter >= 26)
		return -1;
	for (int i = 0; i < EACH && attrs[letter][i].s; i++)
		if (attrs[letter][i].len == name.len &&
		    df_str_case_starts(name, attrs[letter][i].s))
			return (int)letter * EACH + i;
	return -1;
}

struct df_str
df_attrs_name(int number)
{
	unsigned n = (unsigned)number;

	if (n >= 26 * EACH)
		return (struct df_str){0};
	return (struct df_str){
	    attrs[n / EACH][n % EACH].s, attrs[n / EACH][n % EACH].len};
}

bool
df_attrs_fits(int number, struct df_str element)
{
	unsigned n = (unsigned)number;
	const char *of = attrs[n / EACH][n % EACH].element;

	return of[0] == '\0' || df_str_case_is(element, of);
}
