/*
 * state: values on a stack of its own, none of which is looked at twice.
 */
#include "clean/tree/state.h"

#include <stdbool.h>
#include <stddef.h>

#include "core/arena.h"
#include "core/count.h"
#include "core/err.h"
#include "core/json.h"
#include "core/parts.h"

/* A shorter text may describe anything that the data name. */
#define TEXT_LEAST 500
/* So many values wait, at most, and no more are looked at. */
#define WAITING 1000
#define VALUES_MOST 100000
/* A text has a blank or the like in so many bytes; data and addresses have
 * none. */
#define BYTES_A_BLANK 30

/* What a text is named, or the list of its paragraphs; */
static const char *const bodies[] = {"article", "articleBody", "body",
    "bodyHtml", "body_html", "content", "contentHtml", "content_html",
    "description", "html", "markdown", "md", "post", "text"};
/* parts of the names of what stands on all pages, or leads to others, and */
static const char *const asides[] = {"advert", "banner", "consent", "cookie",
    "footer", "header", "i18n", "legal", "locale", "menu", "message",
    "privacy", "recommend", "related", "sidebar", "translation"};
/* such whole names. */
static const char *const others[] = {
    "ads", "nav", "navbar", "navigation", "strings", "terms"};

/* A value and its name, which items have from their list. */
struct value {
	struct df_str key;
	struct json_object *v;
};

struct search {
	struct df_arena *arena;
	struct value waiting[WAITING];
	size_t n, seen;
	struct df_str longest;
	bool failed;
};

static bool
is_aside(struct df_str key)
{
	return df_parts_hold(key, asides, DF_COUNT(asides)) ||
	    df_parts_is(key, others, DF_COUNT(others));
}

/* Whether a sentence ends at i. */
static bool
ends_sentence(struct df_str s, size_t i)
{
	static const struct df_str stop = {"\xe3\x80\x82", 3};

	if (s.s[i] == stop.s[0])
		return df_str_starts(df_str_slice(s, i, s.len), stop);
	return (s.s[i] == '.' || s.s[i] == '!' || s.s[i] == '?') &&
	    (i + 1 == s.len || s.s[i + 1] == ' ' || s.s[i + 1] == '\n' ||
		s.s[i + 1] == '<');
}

/* Whether it is made of sentences, unlike names, data and programs. */
static bool
reads_well(struct df_str s)
{
	struct df_str text = df_str_trim(s);
	size_t blanks = 0, high = 0;
	bool ends = false;

	for (size_t i = 0; i < s.len; i++) {
		blanks += s.s[i] == ' ' || s.s[i] == '\n';
		high += (unsigned char)s.s[i] >= 0x80;
		ends |= ends_sentence(s, i);
	}
	return ends && (blanks + high / 3) * BYTES_A_BLANK >= s.len &&
	    !df_str_starts(text, DF_STR("{")) &&
	    !df_str_starts(text, DF_STR("["));
}

static bool
see_string(struct df_str key, struct json_object *v, void *arg)
{
	struct df_str *longest = arg, s;

	if (df_json_str(v, &s) && s.len > longest->len &&
	    df_parts_is(key, bodies, DF_COUNT(bodies)) && reads_well(s))
		*longest = s;
	return true;
}

/* The paragraph that an item of a list is, or holds. */
static struct df_str
paragraph_of(struct df_str key, struct json_object *item)
{
	struct df_str s = {0};

	see_string(key, item, &s);
	if (df_json_type(item) == DF_OBJECT)
		df_json_each(item, see_string, &s);
	return s;
}

/* The items of a list are paragraphs, maybe. */
static void
see_list(struct search *f, struct value list)
{
	size_t n = df_json_len(list.v), len = 0;
	char *text;

	for (size_t i = 0; i < n; i++)
		len += paragraph_of(list.key, df_json_at(list.v, i)).len + 1;
	if (len <= f->longest.len + n)
		return;
	text = df_arena_alloc(f->arena, len);
	if (!text) {
		f->failed = true;
		return;
	}
	f->longest.s = text;
	for (size_t i = 0; i < n; i++) {
		struct df_str s =
		    paragraph_of(list.key, df_json_at(list.v, i));

		if (s.len > 0)
			memcpy(text, s.s, s.len);
		text += s.len;
		*text++ = '\n';
	}
	f->longest.len = len;
}

/* Whether to go on. */
static bool
see(struct df_str key, struct json_object *v, void *arg)
{
	struct search *f = arg;

	if (++f->seen > VALUES_MOST)
		return false;
	if (is_aside(key))
		return true;
	see_string(key, v, &f->longest);
	if (f->n < WAITING &&
	    (df_json_type(v) == DF_OBJECT || df_json_len(v) > 0))
		f->waiting[f->n++] = (struct value){key, v};
	return true;
}

int
df_state_body(struct df_str state, struct df_arena *a, struct df_str *body)
{
	struct df_err ignored = {0};
	struct json_object *v = NULL, *props;
	struct search *f = df_arena_calloc(a, 1, sizeof(*f));

	*body = (struct df_str){0};
	if (!f)
		return -1;
	f->arena = a;
	if (state.len == 0 || df_json_parse(state, &v, &ignored) < 0)
		return 0;
	props = df_json_get(df_json_get(v, "props"), "pageProps");
	if (props)
		f->waiting[f->n++] = (struct value){{0}, props};
	while (f->n > 0 && f->seen <= VALUES_MOST) {
		struct value at = f->waiting[--f->n];

		see_list(f, at);
		df_json_each(at.v, see, f);
		for (size_t i = 0; i < df_json_len(at.v); i++)
			if (!see(at.key, df_json_at(at.v, i), f))
				break;
	}
	if (f->longest.len >= TEXT_LEAST) {
		body->len = f->longest.len;
		body->s = df_arena_strdup(a, f->longest);
		f->failed |= !body->s;
	}
	df_json_put(v);
	return f->failed ? -1 : 0;
}
