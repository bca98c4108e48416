/*
 * html: the SAX callbacks that build the tree.
 *
 * libxml2 2.9 walks up its stack of open elements for every end tag and
 * compares every attribute with all before it, so a hostile page can make it
 * quadratic. It therefore gets its input through a callback that looks at the
 * clock and says "end of file" when the time is up.
 */
#include "clean/html.h"

#include <strings.h>
#include <time.h>

#include <libxml/HTMLparser.h>

#include "clean/attrs.h"
#include "clean/node.h"
#include "clean/strip.h"
#include "core/arena.h"
#include "core/err.h"
#include "core/limits.h"

enum outcome {
	FINE = 0,
	NO_MEMORY,
	TOO_MANY_NODES,
	TIME_UP,
};

struct builder {
	htmlParserCtxtPtr parser;
	struct df_arena *arena;
	struct df_tree *tree;
	const struct df_html_limits *limits;
	struct df_strip strip;
	struct df_str rest; /* of the piece that is handed over */
	struct timespec end;
	struct df_node *open;
	size_t depth;
	size_t deeper;   /* open elements past the depth limit */
	size_t skipping; /* open elements inside one whose content is skipped */
	struct df_script *script; /* the JSON-LD that is open */
	struct df_script *script_last;
	struct df_node *tex; /* the formula whose script is open */
	enum outcome outcome;
};

static void
stop(struct builder *b, enum outcome why)
{
	if (b->outcome == FINE)
		b->outcome = why;
	xmlStopParser(b->parser);
}

static struct df_node *
add_node(struct builder *b, enum df_tag tag)
{
	struct df_node *n;

	if (b->tree->count >= (size_t)b->limits->max_nodes) {
		stop(b, TOO_MANY_NODES);
		return NULL;
	}
	n = df_arena_calloc(b->arena, 1, sizeof(*n));
	if (!n) {
		stop(b, NO_MEMORY);
		return NULL;
	}
	n->tag = tag;
	n->parent = b->open;
	n->older = b->tree->newest;
	n->block = n;
	if (n->parent) {
		if (n->parent->last)
			n->parent->last->next = n;
		else
			n->parent->first = n;
		n->parent->last = n;
		if (!(df_tag_flags(tag) & DF_TAG_BLOCK))
			n->block = n->parent->block;
	}
	b->tree->newest = n;
	b->tree->count++;
	return n;
}

static void
add_attr(
    struct builder *b, struct df_node *n, const char *name, const char *value)
{
	struct df_str v = df_str(value);
	struct df_attr *a;

	if (v.len > DF_HTML_ATTR_MAX)
		return;
	a = df_arena_alloc(b->arena, sizeof(*a));
	if (a)
		v.s = df_arena_strdup(b->arena, v);
	if (!a || !v.s) {
		stop(b, NO_MEMORY);
		return;
	}
	*a = (struct df_attr){n->attrs, name, v};
	n->attrs = a;
}

static void
add_attrs(struct builder *b, struct df_node *n, const xmlChar **atts)
{
	for (; atts && atts[0]; atts += 2) {
		int i = df_attrs_find(df_str((const char *)atts[0]));

		if (i >= 0)
			add_attr(b, n, df_attrs_name(i),
			    atts[1] ? (const char *)atts[1] : "");
	}
}

/* Keep the place for a script's text if that is JSON-LD. */
static void
begin_script(struct builder *b, const xmlChar **atts)
{
	struct df_script *s;

	for (; atts && atts[0]; atts += 2)
		if (strcasecmp((const char *)atts[0], "type") == 0 && atts[1] &&
		    strcasecmp((const char *)atts[1], "application/ld+json") ==
			0)
			break;
	if (!atts || !atts[0])
		return;
	s = df_arena_calloc(b->arena, 1, sizeof(*s));
	if (!s) {
		stop(b, NO_MEMORY);
		return;
	}
	if (b->script_last)
		b->script_last->next = s;
	else
		b->tree->scripts = s;
	b->script_last = s;
	b->script = s;
}

/* The value of an attribute of an element that begins, or "". */
static const char *
attribute(const xmlChar **atts, const char *name)
{
	for (; atts && atts[0]; atts += 2)
		if (strcasecmp((const char *)atts[0], name) == 0)
			return atts[1] ? (const char *)atts[1] : "";
	return "";
}

/* MathJax's scripts of type math/tex hold a formula: they become one. */
static void
begin_tex(struct builder *b, const xmlChar **atts)
{
	if (!df_str_case_starts(df_str(attribute(atts, "type")), "math/tex"))
		return;
	b->tex = add_node(b, DF_TAG_MATH);
	if (b->tex)
		add_attrs(b, b->tex, atts);
}

static void
on_start(void *arg, const xmlChar *name, const xmlChar **atts)
{
	struct builder *b = arg;
	enum df_tag tag = df_tag_find((const char *)name);
	struct df_node *n;

	if (b->outcome != FINE)
		return;
	if (b->skipping > 0 || df_tag_flags(tag) & DF_TAG_SKIP) {
		b->skipping++;
		if (tag == DF_TAG_SCRIPT) {
			begin_script(b, atts);
			begin_tex(b, atts);
		}
		return;
	}
	n = add_node(b, tag);
	if (!n)
		return;
	add_attrs(b, n, atts);
	if (b->depth >= DF_HTML_DEPTH_MAX) {
		b->deeper++;
		return;
	}
	b->open = n;
	b->depth++;
}

/* libxml2 closes what it opened, in order. */
static void
on_end(void *arg, const xmlChar *name)
{
	struct builder *b = arg;

	(void)name;
	if (b->skipping > 0) {
		b->skipping--;
		b->script = NULL;
		b->tex = NULL;
	} else if (b->deeper > 0) {
		b->deeper--;
	} else if (b->open->parent) {
		b->open = b->open->parent;
		b->depth--;
	}
}

static void
on_text(void *arg, const xmlChar *s, int len)
{
	struct builder *b = arg;
	struct df_str text = {(const char *)s, (size_t)len};
	struct df_node *n;

	if (b->outcome != FINE || b->skipping > 0 || len <= 0)
		return;
	n = add_node(b, DF_TAG_TEXT);
	if (!n)
		return;
	text.s = df_arena_strdup(b->arena, text);
	if (!text.s)
		stop(b, NO_MEMORY);
	else
		n->text = text;
}

/* A piece of the formula that a script holds. */
static void
add_tex(struct builder *b, const xmlChar *s, int len)
{
	struct df_node *open = b->open;
	size_t skipping = b->skipping;

	b->open = b->tex;
	b->skipping = 0;
	on_text(b, s, len);
	b->open = open;
	b->skipping = skipping;
}

/* The content of scripts and styles, piece by piece. */
static void
on_cdata(void *arg, const xmlChar *s, int len)
{
	struct builder *b = arg;
	struct df_script *script = b->script;
	size_t old, size;
	char *text;

	if (b->tex)
		add_tex(b, s, len);
	if (b->outcome != FINE || !script || len <= 0)
		return;
	old = script->text.len;
	size = old + (size_t)len;
	if (size > DF_HTML_JSONLD_MAX) {
		script->text = (struct df_str){0};
		b->script = NULL;
		return;
	}
	text = df_arena_grow(
	    b->arena, (char *)(uintptr_t)script->text.s, old, size);
	if (!text) {
		stop(b, NO_MEMORY);
		return;
	}
	memcpy(text + old, s, (size_t)len);
	script->text = (struct df_str){text, size};
}

static bool
time_is_up(const struct builder *b)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec > b->end.tv_sec ||
	    (now.tv_sec == b->end.tv_sec && now.tv_nsec >= b->end.tv_nsec);
}

/* Hand over the next bytes. */
static int
on_read(void *arg, char *out, int size)
{
	struct builder *b = arg;
	size_t room = size > 0 ? (size_t)size : 0, n = 0;

	if (time_is_up(b)) {
		b->outcome = TIME_UP;
		return 0;
	}
	while (n < room &&
	    (b->rest.len > 0 || df_strip_next(&b->strip, &b->rest))) {
		size_t len = b->rest.len < room - n ? b->rest.len : room - n;

		memcpy(out + n, b->rest.s, len);
		b->rest = df_str_slice(b->rest, len, b->rest.len);
		n += len;
	}
	return (int)n;
}

/* html without the NULs, at which libxml2 would stop. */
static int
drop_nuls(struct df_str *html, struct df_arena *a)
{
	size_t n = 0;
	char *s;

	if (html->len == 0 || !memchr(html->s, 0, html->len))
		return 0;
	s = df_arena_alloc(a, html->len);
	if (!s)
		return -1;
	for (size_t i = 0; i < html->len; i++)
		if (html->s[i])
			s[n++] = html->s[i];
	*html = (struct df_str){s, n};
	return 0;
}

static void
set_deadline(struct builder *b, double seconds)
{
	clock_gettime(CLOCK_MONOTONIC, &b->end);
	if (seconds <= 0 || seconds > 1e6)
		seconds = 1e6;
	b->end.tv_sec += (time_t)seconds;
	b->end.tv_nsec += (long)((seconds - (double)(time_t)seconds) * 1e9);
	if (b->end.tv_nsec >= 1000000000L) {
		b->end.tv_sec++;
		b->end.tv_nsec -= 1000000000L;
	}
}

void
df_html_global_init(void)
{
	xmlInitParser();
}

void
df_html_global_release(void)
{
	xmlCleanupParser();
}

static int
explain(const struct builder *b, struct df_err *err)
{
	switch (b->outcome) {
	case NO_MEMORY:
		return df_err_memory(err);
	case TOO_MANY_NODES:
		return df_err_input(err, "too_many_nodes",
		    "page has more than --max-nodes, %lld nodes",
		    (long long)b->limits->max_nodes);
	case TIME_UP:
		return df_err_input(err, "timeout",
		    "page took longer than --timeout, %g s, to parse",
		    b->limits->timeout);
	case FINE:
		break;
	}
	return 0;
}

int
df_html_parse(struct df_str html, const struct df_html_limits *limits,
    struct df_arena *a, struct df_tree *tree, struct df_err *err)
{
	static const htmlSAXHandler handler = {
	    .startElement = on_start,
	    .endElement = on_end,
	    .characters = on_text,
	    .ignorableWhitespace = on_text,
	    .cdataBlock = on_cdata,
	};
	struct builder b = {.arena = a, .tree = tree, .limits = limits};
	htmlDocPtr doc;

	*tree = (struct df_tree){0};
	if (drop_nuls(&html, a) < 0)
		return df_err_memory(err);
	df_strip_init(&b.strip, html);
	set_deadline(&b, limits->timeout);
	b.parser = htmlNewParserCtxt();
	if (!b.parser)
		return df_err_memory(err);
	*b.parser->sax = handler;
	b.parser->userData = &b;
	b.open = add_node(&b, DF_TAG_OTHER);
	tree->root = b.open;
	if (b.open) {
		doc = htmlCtxtReadIO(b.parser, on_read, NULL, &b, NULL, "UTF-8",
		    HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
			HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
			HTML_PARSE_IGNORE_ENC);
		xmlFreeDoc(doc);
	}
	htmlFreeParserCtxt(b.parser);
	return explain(&b, err);
}
