/*
 * words: letters between tags, counted.
 */
#include "fetch/words.h"

#include <strings.h>

#include "core/ascii.h"
#include "core/count.h"

/* Frames of script-made pages say "Loading" and a site's name; real pages
 * of one paragraph say more than this many bytes that are no white space. */
#define WORDS_FEW 160

static const char *const silent[] = {
    "script", "style", "noscript", "template", "title", "svg", "head"};

struct scan {
	const char *p, *end;
	unsigned bytes; /* of text */
	bool scripts;
};

static bool
starts(const struct scan *s, const char *text)
{
	size_t len = strlen(text);

	return (size_t)(s->end - s->p) >= len &&
	    strncasecmp(s->p, text, len) == 0;
}

static bool
at_tag(const struct scan *s, const char *open, const char *name)
{
	size_t len = strlen(open), all = len + strlen(name);

	return (size_t)(s->end - s->p) > all && starts(s, open) &&
	    strncasecmp(s->p + len, name, all - len) == 0 &&
	    !df_ascii_letter(s->p[all]);
}

static void
skip_past(struct scan *s, char c)
{
	const char *found = memchr(s->p, c, (size_t)(s->end - s->p));

	s->p = found ? found + 1 : s->end;
}

static void
skip_comment(struct scan *s)
{
	while (s->p < s->end && !starts(s, "-->"))
		s->p++;
}

/* Skip a tag, and, of an element that shows nothing, what it holds. Scripts
 * within a head are seen. */
static void
skip_tag(struct scan *s)
{
	const char *name = NULL;

	for (size_t i = 0; i < DF_COUNT(silent); i++)
		if (at_tag(s, "<", silent[i]))
			name = silent[i];
	if (name == silent[0])
		s->scripts = true;
	skip_past(s, '>');
	while (name && s->p < s->end && !at_tag(s, "</", name)) {
		if (at_tag(s, "<", "body"))
			return;
		if (at_tag(s, "<", "script"))
			s->scripts = true;
		s->p++;
		while (s->p < s->end && *s->p != '<')
			s->p++;
	}
}

bool
df_words_need_script(struct df_str html)
{
	struct scan s = {html.s, html.s + html.len, 0, false};

	while (s.p < s.end) {
		if (starts(&s, "<!--")) {
			skip_comment(&s);
		} else if (*s.p == '<') {
			skip_tag(&s);
		} else {
			s.bytes += (unsigned char)*s.p > ' ';
			s.p++;
		}
		/* A script may come at the very end of a wordy page: that
		 * page needs none. */
		if (s.bytes >= WORDS_FEW)
			return false;
	}
	return s.scripts;
}
