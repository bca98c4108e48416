/*
 * keywords: one list of texts, then JSON.
 */
#include "clean/meta/keywords.h"

#include <stdbool.h>

#include "clean/meta/schema.h"
#include "clean/tree/attrlist.h"
#include "clean/tree/line.h"
#include "clean/tree/node.h"
#include "clean/tree/tidy.h"
#include "core/arena.h"
#include "core/ascii.h"
#include "core/buf.h"
#include "core/count.h"
#include "core/jsonw.h"
#include "core/parts.h"

/* So many words, or fewer before a full stop, are a sentence. */
#define WORDS_MAX 12
#define SENTENCE_MIN 4
/* More tags are nonsense, and so are longer ones. */
#define TAGS_MAX 50
#define TAG_MAX 100
#define LIST_MAX 4096

struct list {
	struct df_str v[TAGS_MAX];
	size_t n;
	struct df_arena *arena;
};

static bool
is_same(struct df_str a, struct df_str b)
{
	size_t i = 0;

	while (i < a.len && i < b.len &&
	    (a.s[i] == b.s[i] ||
		((a.s[i] | 32) == (b.s[i] | 32) && df_ascii_letter(a.s[i]))))
		i++;
	return i == a.len && i == b.len;
}

/* The length of what programs for publishing put before a tag, or of all of
 * what they note for themselves: "type:story", "locale: US". 0 where a colon is
 * part of a name, as in films. */
static size_t
note_of(struct df_str s)
{
	static const char *const kinds[] = {"tag", "topic", "subject"};
	static const char *const own[] = {"locale", "site", "type"};
	size_t n = 0;
	bool inner = false;

	while (n < s.len &&
	    (df_ascii_upper(s.s[n]) || s.s[n] == '-' || s.s[n] == '_' ||
		df_ascii_lower(s.s[n]))) {
		inner |= df_ascii_lower(s.s[n]) && n + 1 < s.len &&
		    (s.s[n + 1] == '-' || df_ascii_upper(s.s[n + 1]));
		n++;
	}
	if (n == 0 || n + 1 >= s.len || s.s[n] != ':')
		return 0;
	if (df_parts_is(df_str_slice(s, 0, n), kinds, DF_COUNT(kinds)))
		return n + 1;
	inner |= df_parts_is(df_str_slice(s, 0, n), own, DF_COUNT(own));
	return inner || s.s[n + 1] != ' ' ? s.len : 0;
}

/* Whether a text has more words than a tag, or ends as a sentence does. */
static bool
is_sentence(struct df_str s)
{
	size_t blanks = df_str_count(s, ' ');

	return blanks >= WORDS_MAX ||
	    (blanks >= SENTENCE_MIN && df_str_ends(s, DF_STR(".")));
}

/* A tag without marks and notes, or nothing. */
static struct df_str
bare(struct df_str s)
{
	static const char *const none[] = {
	    "not set", "none", "null", "undefined", "n/a"};

	s = df_str_trim(s);
	s = df_str_trim(df_str_slice(s, note_of(s), s.len));
	if (s.len > 1 && s.s[0] == '#')
		s = df_str_slice(s, 1, s.len);
	if (df_parts_is(s, none, DF_COUNT(none)) || is_sentence(s))
		s.len = 0;
	return s;
}

static int
add(struct list *l, struct df_str s)
{
	s = bare(s);
	if (s.len == 0 || s.len > TAG_MAX || l->n == TAGS_MAX)
		return 0;
	if (df_tidy_line(s, l->arena, &s) < 0)
		return -1;
	for (size_t i = 0; i < l->n; i++)
		if (is_same(l->v[i], s))
			return 0;
	if (s.len > 0)
		l->v[l->n++] = s;
	return 0;
}

/* The bytes of what may end a tag of the list at i; 0: nothing does. */
static size_t
border_at(struct df_str s, size_t i)
{
	static const char *const wide[] = {
	    "\xef\xbc\x8c", "\xef\xbc\x9b", "\xe3\x80\x81"};

	if (s.s[i] == ',' || s.s[i] == ';' ||
	    (s.s[i] == '|' && i > 0 && s.s[i - 1] == ' '))
		return 1;
	for (size_t k = 0; (unsigned char)s.s[i] >= 0xe3 && k < 3; k++)
		if (df_str_starts(df_str_slice(s, i, s.len), df_str(wide[k])))
			return 3;
	return 0;
}

static int
add_list(struct list *l, struct df_str s)
{
	size_t start = 0;

	if (s.len > LIST_MAX)
		return 0;
	for (size_t i = 0; i < s.len; i++) {
		size_t n = border_at(s, i);

		if (n == 0)
			continue;
		if (add(l, df_str_slice(s, start, i)) < 0)
			return -1;
		start = i + n;
	}
	return add(l, df_str_slice(s, start, s.len));
}

/* Those of a list, which may have commas, or of one text. */
static int
add_given(struct list *l, struct df_str s)
{
	const char *end;

	if (s.len == 0 || !memchr(s.s, '\n', s.len))
		return add_list(l, s);
	while ((end = memchr(s.s, '\n', s.len)) != NULL) {
		size_t n = (size_t)(end - s.s);

		if (add(l, df_str_slice(s, 0, n)) < 0)
			return -1;
		s = df_str_slice(s, n + 1, s.len);
	}
	return add(l, s);
}

static bool
is(const struct df_node *n, const char *attr, const char *value)
{
	struct df_str s = df_node_attr(n, attr);

	return s.len > 0 && df_str_case_is(s, value);
}

/* One way in which pages give tags. 0 or -1. */
typedef int source(struct list *l, const struct df_node *n);

static int
named(struct list *l, const struct df_node *n, const char *const *names,
    size_t count)
{
	if (n->tag != DF_TAG_META)
		return 0;
	for (size_t i = 0; i < count; i++)
		if (is(n, "property", names[i]) || is(n, "name", names[i]) ||
		    is(n, "itemprop", names[i]))
			return add_list(l, df_node_attr(n, "content"));
	return 0;
}

static int
article_tag(struct list *l, const struct df_node *n)
{
	static const char *const names[] = {"article:tag", "og:article:tag"};

	return named(l, n, names, DF_COUNT(names));
}

static int
meta_keywords(struct list *l, const struct df_node *n)
{
	static const char *const names[] = {"keywords", "news_keywords"};

	return named(l, n, names, DF_COUNT(names));
}

/* For readers' statistics and libraries. */
static int
other_keywords(struct list *l, const struct df_node *n)
{
	static const char *const names[] = {
	    "citation_keywords", "dc.subject", "parsely-tags"};

	return named(l, n, names, DF_COUNT(names));
}

static int
microdata(struct list *l, const struct df_node *n)
{
	struct df_str text;

	if (n->tag == DF_TAG_META || !df_schema_is(n, "keywords"))
		return 0;
	if (df_line_of(n, LIST_MAX, l->arena, &text) < 0)
		return -1;
	return n->tag == DF_TAG_A ? add(l, text) : add_list(l, text);
}

static int
link_of(struct list *l, const struct df_node *n, bool category)
{
	struct df_str text, rel = df_node_attr(n, "rel");

	if (n->tag != DF_TAG_A || !df_attrlist_has(rel, "tag") ||
	    df_attrlist_has(rel, "category") != category)
		return 0;
	if (df_line_of(n, TAG_MAX, l->arena, &text) < 0)
		return -1;
	return add(l, text);
}

static int
tag_link(struct list *l, const struct df_node *n)
{
	return link_of(l, n, false);
}

/* WordPress says that its categories are tags, too. */
static int
category_link(struct list *l, const struct df_node *n)
{
	return link_of(l, n, true);
}

/* The elements that are asked, in order. */
struct element {
	const struct df_node *node;
	struct element *next;
};

static int
find_elements(
    const struct df_tree *tree, struct df_arena *a, struct element **list)
{
	const struct df_node *n = tree->root;

	*list = NULL;
	for (; n; n = df_node_next(n, tree->root)) {
		if (n->tag != DF_TAG_META &&
		    (n->tag != DF_TAG_A || !df_attr_of(n, "rel")) &&
		    !(df_schema_may_be(n) && df_schema_is(n, "keywords")))
			continue;
		*list = df_arena_calloc(a, 1, sizeof(**list));
		if (!*list)
			return -1;
		(*list)->node = n;
		list = &(*list)->next;
	}
	return 0;
}

static int
collect(struct list *l, const struct df_tree *tree)
{
	static source *const sources[] = {article_tag, meta_keywords, microdata,
	    tag_link, other_keywords, category_link};
	struct element *all;

	if (find_elements(tree, l->arena, &all) < 0)
		return -1;
	for (size_t i = 0; i < DF_COUNT(sources) && l->n == 0; i++)
		for (struct element *e = all; e; e = e->next)
			if (sources[i](l, e->node) < 0)
				return -1;
	return 0;
}

int
df_keywords_read(const struct df_tree *tree, struct df_str given,
    struct df_arena *a, struct df_str *json)
{
	struct list l = {.arena = a};
	struct df_jsonw w;
	struct df_buf out;
	int r = 0;

	*json = (struct df_str){0};
	if (add_given(&l, given) < 0 ||
	    (l.n == 0 && tree && collect(&l, tree) < 0))
		return -1;
	if (l.n == 0)
		return 0;
	df_buf_init(&out, 0);
	df_jsonw_init(&w, &out);
	df_jsonw_open(&w, '[');
	for (size_t i = 0; i < l.n; i++)
		df_jsonw_str(&w, l.v[i]);
	df_jsonw_close(&w, ']');
	if (!out.failed)
		*json = (struct df_str){
		    df_arena_strdup(a, df_buf_str(&out)), out.len};
	if (out.failed || !json->s)
		r = -1;
	df_buf_release(&out);
	return r;
}
