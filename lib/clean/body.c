/*
 * body: looks for tags, else makes them.
 */
#include "clean/body.h"

#include <stddef.h>

#include "core/arena.h"
#include "core/buf.h"
#include "text/entities.h"

/* A shorter one is a summary; trafilatura's baseline asks for as much. */
#define BODY_LEAST 100
/* So many times what was found must be there. */
#define BODY_MORE 3

bool
df_body_is_better(struct df_str body, struct df_str text)
{
	return body.len >= BODY_LEAST && body.len / BODY_MORE > text.len;
}

static bool
has_one_of(struct df_str s, const char *const *marks)
{
	for (size_t i = 0; i < s.len; i++) {
		if (s.s[i] != '<' && s.s[i] != '&')
			continue;
		for (size_t k = 0; marks[k]; k++)
			if (df_str_case_starts(
				df_str_slice(s, i, s.len), marks[k]))
				return true;
	}
	return false;
}

static int
from_plain(struct df_str body, struct df_arena *a, struct df_str *html)
{
	struct df_str parts[] = {DF_STR("<p>"), DF_STR("&lt;"), {NULL, 1}};
	size_t len = 3, n = 0;
	char *s;

	for (size_t i = 0; i < body.len; i++)
		len += body.s[i] == '\n' ? 3 : body.s[i] == '<' ? 4 : 1;
	s = df_arena_alloc(a, len);
	if (!s)
		return -1;
	memcpy(s, "<p>", 3);
	n = 3;
	for (size_t i = 0; i < body.len; i++) {
		const struct df_str *part = &parts[body.s[i] == '\n' ? 0
			: body.s[i] == '<'                           ? 1
								     : 2];

		memcpy(s + n, part->s ? part->s : body.s + i, part->len);
		n += part->len;
	}
	*html = (struct df_str){s, n};
	return 0;
}

int
df_body_html(struct df_str body, struct df_arena *a, struct df_str *html)
{
	static const char *const tags[] = {
	    "</p>", "<p>", "<br", "</div>", "</li>", "</a>", NULL};
	static const char *const escaped[] = {
	    "&lt;p", "&lt;/p", "&lt;br", "&lt;div", "&lt;li", NULL};

	*html = body;
	if (has_one_of(body, tags))
		return 0;
	if (has_one_of(body, escaped))
		return df_entities_mend(body, false, a, html);
	return from_plain(body, a, html);
}
