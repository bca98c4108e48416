/*
 * keywords: one list of texts, then JSON.
 */
#include "clean/keywords.h"

#include <stdbool.h>

#include "clean/node.h"
#include "clean/line.h"
#include "clean/tidy.h"
#include "core/arena.h"
#include "core/buf.h"
#include "core/jsonw.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
/* More tags are nonsense, and so are longer ones. */
#define TAGS_MAX 50
#define TAG_MAX 100
#define LIST_MAX 4096

struct list {
	struct df_str v[TAGS_MAX];
	size_t n;
	struct df_arena *arena;
};

static int
add(struct list *l, struct df_str s)
{
	s = df_str_trim(s);
	if (s.len == 0 || s.len > TAG_MAX || l->n == TAGS_MAX)
		return 0;
	if (df_tidy_line(s, l->arena, &s) < 0)
		return -1;
	for (size_t i = 0; i < l->n; i++)
		if (df_str_eq(l->v[i], s))
			return 0;
	if (s.len > 0)
		l->v[l->n++] = s;
	return 0;
}

static int
add_list(struct list *l, struct df_str s)
{
	size_t start = 0;

	if (s.len > LIST_MAX)
		return 0;
	for (size_t i = 0; i <= s.len; i++) {
		if (i < s.len && s.s[i] != ',' && s.s[i] != ';')
			continue;
		if (add(l, df_str_slice(s, start, i)) < 0)
			return -1;
		start = i + 1;
	}
	return 0;
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

	return named(l, n, names, COUNT(names));
}

static int
meta_keywords(struct list *l, const struct df_node *n)
{
	static const char *const names[] = {"keywords", "news_keywords"};

	return named(l, n, names, COUNT(names));
}

/* For readers' statistics and libraries. */
static int
other_keywords(struct list *l, const struct df_node *n)
{
	static const char *const names[] = {
	    "citation_keywords", "dc.subject", "parsely-tags"};

	return named(l, n, names, COUNT(names));
}

static int
tag_link(struct list *l, const struct df_node *n)
{
	struct df_str text;

	if (n->tag != DF_TAG_A || !is(n, "rel", "tag"))
		return 0;
	if (df_line_of(n, TAG_MAX, l->arena, &text) < 0)
		return -1;
	return add(l, text);
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
		    (n->tag != DF_TAG_A || !df_attr_of(n, "rel")))
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
	static source *const sources[] = {
	    article_tag, meta_keywords, tag_link, other_keywords};
	struct element *all;

	if (find_elements(tree, l->arena, &all) < 0)
		return -1;
	for (size_t i = 0; i < COUNT(sources) && l->n == 0; i++)
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
	if (add_list(&l, given) < 0 || (l.n == 0 && collect(&l, tree) < 0))
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
