/*
 * page_type: collecting traits.
 */
#include "clean/judge/page_type.h"

#include <math.h>

#include "clean/judge/unit.h"
#include "clean/tree/lexicon.h"
#include "clean/tree/memo.h"
#include "clean/tree/names.h"
#include "clean/tree/node.h"
#include "core/arena.h"
#include "core/ascii.h"
#include "core/count.h"
#include "core/parts.h"
#include "core/secret.h"

/* 1 << this many slots, half of which may be taken: traits past that are let
 * go. */
#define SLOTS_BITS 13
/* So many words are looked at in a URL, a title, a list of types. */
#define WORDS_MAX 40
/* Of JSON-LD, so many bytes are searched for types. */
#define SCRIPT_MAX ((size_t)1 << 16)

const char *const df_page_type_names[DF_PAGE_TYPES + 1] = {"article",
    "collection", "documentation", "forum", "listing", "product", "service",
    NULL};

/* What <meta name=generator> of documentation begins with. */
static const char *const makers[] = {"antora", "asciidoctor", "bookdown",
    "docbook", "docusaurus", "docutils", "doxygen", "gitbook", "javadoc",
    "mdbook", "mkdocs", "rustdoc", "sphinx", "starlight", "typedoc",
    "vitepress", "vuepress", "xml2rfc", "yard"};

struct finder {
	struct df_traits *t;
	struct df_arena *arena;
	uint32_t *seen; /* open addressing */
	uint64_t secret;
};

static uint32_t
seed(char kind)
{
	return df_lexicon_step(DF_LEXICON_SEED, kind) ^ 0x5bd1e995u;
}

static void
add(struct finder *f, uint32_t hash)
{
	size_t i = df_secret_slot(f->secret, hash, SLOTS_BITS);

	if (hash == 0 || f->t->n == f->t->room)
		return;
	for (; f->seen[i]; i = (i + 1) & ((1u << SLOTS_BITS) - 1))
		if (f->seen[i] == hash)
			return;
	f->seen[i] = hash;
	f->t->v[f->t->n++] = hash;
}

/* Every word of s, as a trait of that kind; a number is the word 0. */
static void
add_words(struct finder *f, char kind, struct df_str s)
{
	size_t i = 0;

	for (unsigned n = 0; i < s.len && n < WORDS_MAX; n++) {
		uint32_t hash = seed(kind);
		size_t start;

		while (i < s.len && !df_ascii_letterlike(s.s[i]) &&
		    !df_ascii_digit(s.s[i]))
			i++;
		start = i;
		while (i < s.len && df_ascii_letterlike(s.s[i]))
			hash = df_lexicon_step(hash, s.s[i++]);
		if (i == start) {
			while (i < s.len && df_ascii_digit(s.s[i]))
				i++;
			hash = df_lexicon_step(hash, '0');
		}
		if (i > start)
			add(f, hash);
	}
}

/* The whole of s, in lower case. */
static uint32_t
hash_of(char kind, struct df_str s)
{
	uint32_t hash = seed(kind);

	for (size_t i = 0; i < s.len && i < 64; i++)
		hash = df_lexicon_step(hash, s.s[i]);
	return hash;
}

static void
add_name(struct finder *f, char kind, struct df_str s)
{
	add(f, hash_of(kind, s));
}

/* A number, by which of the steps it lies between. */
static void
add_number(struct finder *f, char kind, double x, double step)
{
	int bin = x <= 0 ? 0 : 1 + (int)floor(x / step);

	add(f,
	    df_lexicon_step(
		df_lexicon_step(seed('='), kind), (char)(bin & 127)));
}

/* What stands before the sign, which is left. */
static struct df_str
until(struct df_str *s, char end)
{
	struct df_str head = df_str_until(*s, end);

	*s = df_str_slice(*s, head.len, s->len);
	return head;
}

static void
add_url(struct finder *f, struct df_str url)
{
	struct df_str host, path, query;
	size_t slashes = 0;

	if (!df_str_case_starts(url, "http"))
		return;
	until(&url, ':');
	while (url.len > 0 && (url.s[0] == ':' || url.s[0] == '/'))
		url = df_str_slice(url, 1, url.len);
	host = until(&url, '/');
	query = url;
	path = until(&query, '?');
	for (size_t i = 0; i < path.len; i++)
		slashes += path.s[i] == '/';
	add_words(f, 'h', host);
	add_words(f, 'u', path);
	add_words(f, 'q', query);
	add_number(f, 'd', (double)slashes, 1);
	add_number(f, 'l', log2(1 + (double)path.len), 1);
	add_number(f, 'e', path.len > 1 && path.s[path.len - 1] == '/', 1);
}

static void
count_script(struct df_traits *t, struct df_str type)
{
	t->goods += df_str_is(type, "Product");
	t->offers +=
	    df_str_is(type, "Offer") || df_str_is(type, "AggregateOffer");
	t->articles += df_str_ends(type, DF_STR("Article")) ||
	    df_str_ends(type, DF_STR("Posting")) || df_str_is(type, "Recipe");
}

/* What stands behind "@type" in JSON-LD, up to the next bracket or comma. */
static void
add_script(struct finder *f, struct df_str s)
{
	static const struct df_str type = {"\"@type\"", 7};

	if (s.len > SCRIPT_MAX)
		s.len = SCRIPT_MAX;
	for (size_t i = 0; i + type.len < s.len; i++) {
		struct df_str rest;

		if (s.s[i] != '"' || memcmp(s.s + i, type.s, type.len) != 0)
			continue;
		rest = df_str_slice(s, i + type.len, s.len);
		if (rest.len > 60)
			rest.len = 60;
		until(&rest, '"');
		if (rest.len < 2)
			continue;
		rest = df_str_slice(rest, 1, rest.len);
		rest = until(&rest, '"');
		count_script(f->t, rest);
		add_name(f, 'j', rest);
	}
}

static bool
makes_manuals(struct df_str generator)
{
	return df_parts_start(generator, makers, DF_COUNT(makers));
}

static void
add_meta(struct finder *f, const struct df_node *n)
{
	struct df_str name = df_node_attr(n, "property");
	struct df_str content = df_node_attr(n, "content");

	if (name.len == 0)
		name = df_node_attr(n, "name");
	if (name.len == 0 || content.len == 0)
		return;
	add_name(f, 'm', name);
	if (df_str_case_is(name, "og:type")) {
		add_name(f, 'o', content);
		f->t->sold |= df_str_case_is(content, "product") ||
		    df_str_case_is(content, "og:product");
	}
	if (df_str_case_is(name, "generator")) {
		add_words(f, 'g', content);
		f->t->manual |= makes_manuals(content);
	}
}

/* An item that is a property of another, such as what a review is of. */
static bool
is_property(const struct df_node *n)
{
	struct df_str name = df_node_attr(n, "itemprop");

	return name.len > 0 && !df_str_is(name, "mainEntity");
}

static void
add_element(struct finder *f, const struct df_node *n)
{
	struct df_str type;
	struct df_names it;
	uint32_t hash;
	char kind = n->tag == DF_TAG_BODY || n->tag == DF_TAG_HTML ? 'b' : 'c';

	if (n->tag == DF_TAG_META)
		add_meta(f, n);
	if (n->tag == DF_TAG_TITLE && n->first)
		add_words(f, 't', n->first->text);
	if (!n->attrs)
		return;
	type = df_node_attr(n, "itemtype");
	while (type.s && memchr(type.s, '/', type.len)) {
		until(&type, '/');
		type = df_str_slice(type, 1, type.len);
	}
	if (type.s && type.len > 0) {
		add_name(f, 'y', type);
		f->t->products += df_str_is(type, "Product") && !is_property(n);
	}
	if (kind == 'c' && !df_memo_is_new(n))
		return;
	df_names_init(&it, n);
	while (df_names_next(&it, &hash))
		add(f, hash ^ seed(kind));
}

/* How many there are of some elements, and of their text. */
static void
add_counts(
    struct finder *f, const struct df_tree *tree, const struct df_units *u)
{
	static const struct {
		enum df_tag tag;
		char kind;
	} table[] = {{DF_TAG_PRE, 'P'}, {DF_TAG_CODE, 'C'}, {DF_TAG_TABLE, 'T'},
	    {DF_TAG_ARTICLE, 'A'}, {DF_TAG_FORM, 'F'}, {DF_TAG_INPUT, 'I'},
	    {DF_TAG_BUTTON, 'B'}, {DF_TAG_TIME, 'M'}, {DF_TAG_H2, 'H'},
	    {DF_TAG_H3, '3'}, {DF_TAG_LI, 'L'}, {DF_TAG_IMG, 'G'},
	    {DF_TAG_BLOCKQUOTE, 'Q'}, {DF_TAG_P, 'R'}};
	uint32_t tags[DF_TAG_VIDEO + 1] = {0};
	double words = 0, p = 0, prices = 0, linked = 0, chars = 0, based = 0;
	uint32_t alike = 0;

	for (const struct df_node *n = tree->newest; n; n = n->older)
		tags[n->tag]++;
	for (size_t i = 0; i < DF_COUNT(table); i++)
		add_number(
		    f, table[i].kind, log2(1 + (double)tags[table[i].tag]), 1);
	for (size_t i = 0; i < u->n; i++) {
		const struct df_unit *v = &u->v[i];
		uint32_t most = u->places[v->node->index].alike_most;

		words += v->words;
		p += v->node->tag == DF_TAG_P ? v->words : 0;
		based += v->based ? v->words : 0;
		prices += v->prices > 0;
		linked += v->linked;
		chars += v->chars;
		alike = most > alike ? most : alike;
	}
	add_number(f, 'w', log2(1 + words), 1);
	add_number(f, 'n', log2(1 + (double)u->n), 1);
	add_number(f, 'p', words > 0 ? p / words : 0, .1);
	add_number(f, 'a', words > 0 ? based / words : 0, .1);
	add_number(f, 'k', chars > 0 ? linked / chars : 0, .1);
	add_number(f, '$', log2(1 + prices), 1);
	add_number(f, 's', log2(1 + (double)alike), 1);
}

int
df_traits_find(const struct df_tree *tree, const struct df_units *u,
    struct df_str url, struct df_arena *a, struct df_traits *t)
{
	struct finder f = {.t = t, .arena = a, .secret = df_secret()};

	*t = (struct df_traits){.room = 1u << SLOTS_BITS >> 1};
	t->v = df_arena_alloc(a, t->room * sizeof(*t->v));
	f.seen = df_arena_calloc(a, 1u << SLOTS_BITS, sizeof(*f.seen));
	if (!t->v || !f.seen)
		return -1;
	add_url(&f, url);
	add_counts(&f, tree, u);
	for (const struct df_script *s = tree->scripts; s; s = s->next)
		add_script(&f, s->text);
	for (const struct df_node *n = tree->root; n;
	     n = df_node_next(n, tree->root))
		if (n->tag != DF_TAG_TEXT)
			add_element(&f, n);
	return 0;
}

bool
df_traits_say_thread(const struct df_traits *t)
{
	static const struct df_str types[] = {
	    {"DiscussionForumPosting", 22}, {"QAPage", 6}};

	for (size_t k = 0; k < DF_COUNT(types); k++) {
		uint32_t script = hash_of('j', types[k]);
		uint32_t item = hash_of('y', types[k]);

		for (size_t i = 0; i < t->n; i++)
			if (t->v[i] == script || t->v[i] == item)
				return true;
	}
	return false;
}

/* A page that lists goods has several, one that tells of a thing has no offer.
 * By this 17 pages more of WCXB's 1,310 get the type that people give them, and
 * one less. */
int
df_traits_claim(const struct df_traits *t)
{
	if (t->manual)
		return DF_PAGE_DOCUMENTATION;
	if (t->articles > 0)
		return -1;
	return t->sold || t->products == 1 || (t->goods == 1 && t->offers > 0)
	    ? DF_PAGE_PRODUCT
	    : -1;
}
