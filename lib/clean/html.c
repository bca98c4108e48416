/*
 * html: the SAX callbacks that build the tree.
 *
 * libxml2 2.9 walks up its stack of open elements for every end tag, so a
 * hostile page can make it quadratic. Whatever takes long ends in a callback,
 * of an element or an error, and there the clock is looked at.
 */
#include "clean/html.h"

#include <time.h>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h> /* of HTML, too */

#include "clean/attrs.h"
#include "clean/node.h"
#include "clean/strip.h"
#include "core/arena.h"
#include "core/buf.h"
#include "core/err.h"
#include "core/heap.h"
#include "core/limits.h"

/* Freed memory that is kept for the next page. */
#define KEEP_MEMORY (16 * 1024 * 1024)

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
	struct timespec end;
	struct df_node *open;
	size_t depth;
	size_t deeper;   /* open elements past the depth limit */
	size_t skipping; /* open elements inside one whose content is skipped */
	struct df_script *script; /* the JSON-LD that is open */
	struct df_script *script_last;
	struct df_node *tex; /* the formula whose script is open */
	unsigned ticks;
	enum outcome outcome;
};

static void
stop(struct builder *b, enum outcome why)
{
	if (b->outcome == FINE)
		b->outcome = why;
	xmlStopParser(b->parser);
}

static bool
time_is_up(const struct builder *b)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec > b->end.tv_sec ||
	    (now.tv_sec == b->end.tv_sec && now.tv_nsec >= b->end.tv_nsec);
}

/* Look at the clock, not too often. */
static void
check_time(struct builder *b)
{
	if (b->ticks++ % 64 == 0 && time_is_up(b))
		stop(b, TIME_UP);
}

/* Errors are of no interest, but some have taken long to find. */
__attribute__((format(printf, 2, 3))) static void
on_error(void *arg, const char *format, ...)
{
	(void)format;
	check_time(arg);
}

static struct df_node *
add_node(struct builder *b, enum df_tag tag)
{
	struct df_node *n;

	check_time(b);
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

/* Add an attribute that the parser has decoded to the list. */
static void
add_attr(struct builder *b, struct df_attr **list, const char *name,
    const char *value)
{
	struct df_str v = df_str(value);
	struct df_attr *a;
	int i = df_attrs_find(df_str(name));

	if (i < 0 || v.len > DF_HTML_ATTR_MAX)
		return;
	a = df_arena_alloc(b->arena, sizeof(*a));
	if (a)
		v.s = df_arena_strdup(b->arena, v);
	if (!a || !v.s) {
		stop(b, NO_MEMORY);
		return;
	}
	*a = (struct df_attr){.next = *list,
	    .name = df_attrs_name(i),
	    .value = v,
	    .key = df_attr_key(df_attrs_name(i), df_attrs_len(i))};
	*list = a;
}

/* The attributes of an element that begins: those put aside come by their
 * number. */
static struct df_attr *
read_attrs(struct builder *b, const xmlChar **atts)
{
	struct df_attr *list = NULL;

	for (const xmlChar **p = atts; p && p[0]; p += 2)
		if (p[0][0] == '_' && p[1])
			list = df_strip_take(&b->strip, (const char *)p[1]);
	for (const xmlChar **p = atts; p && p[0]; p += 2)
		add_attr(b, &list, (const char *)p[0],
		    p[1] ? (const char *)p[1] : "");
	return list;
}

/* Keep the place for a script's text if that is JSON-LD. */
static void
begin_script(struct builder *b, struct df_str type)
{
	struct df_script *s;

	if (!df_str_case_is(type, "application/ld+json"))
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

/* MathJax's scripts of type math/tex hold a formula: they become one. */
static void
begin_tex(struct builder *b, struct df_str type, struct df_attr *attrs)
{
	if (!df_str_case_starts(type, "math/tex"))
		return;
	b->tex = add_node(b, DF_TAG_MATH);
	if (b->tex)
		b->tex->attrs = attrs;
}

/* Elements of AMP that stand around the text; the others are like div. */
static bool
is_amp_aside(struct df_str name)
{
	static const char *const names[] = {"amp-ad", "amp-embed",
	    "amp-sidebar", "amp-consent", "amp-user-notification",
	    "amp-social-share"};

	if (!df_str_case_starts(name, "amp-"))
		return false;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (df_str_case_is(name, names[i]))
			return true;
	return false;
}

static void
on_start(void *arg, const xmlChar *name, const xmlChar **atts)
{
	struct builder *b = arg;
	enum df_tag tag = df_tag_find((const char *)name);
	struct df_attr *attrs;
	struct df_node *n;

	if (b->outcome != FINE)
		return;
	attrs = read_attrs(b, atts);
	if (tag == DF_TAG_TEMPLATE && df_attr_find(attrs, "shadowrootmode").s)
		tag = DF_TAG_DIV; /* readers see it */
	if (tag == DF_TAG_OTHER && is_amp_aside(df_str((const char *)name)))
		tag = DF_TAG_IFRAME;
	if (b->skipping > 0 || df_tag_flags(tag) & DF_TAG_SKIP) {
		b->skipping++;
		if (tag == DF_TAG_SCRIPT) {
			struct df_str type = df_attr_find(attrs, "type");

			begin_script(b, type);
			begin_tex(b, type, attrs);
		}
		return;
	}
	n = add_node(b, tag);
	if (!n)
		return;
	n->attrs = attrs;
	if (b->depth >= DF_HTML_DEPTH_MAX) {
		b->deeper++;
		return;
	}
	b->open = n;
	b->depth++;
}

/* A page saved by a browser that runs scripts holds the mark-up for others as
 * escaped text, which is nobody's. */
static void
empty_escaped(struct df_node *noscript)
{
	struct df_str first =
	    noscript->first ? df_str_trim(noscript->first->text) : DF_STR("");

	if (!df_str_starts(first, DF_STR("<")))
		return;
	for (struct df_node *n = noscript->first; n; n = n->next) {
		n->text.len = 0;
		n->weight = 0;
	}
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
		if (b->open->tag == DF_TAG_NOSCRIPT)
			empty_escaped(b->open);
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
	if (!text.s) {
		stop(b, NO_MEMORY);
		return;
	}
	n->text = text;
	n->weight = df_text_weight(text);
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

/* All pieces that the parser is to see, in a row. */
static int
join_pieces(struct df_strip *strip, struct df_buf *all)
{
	struct df_str piece;

	while (df_strip_next(strip, &piece))
		if (df_buf_add(all, piece.s, piece.len) < 0)
			return -1;
	return strip->failed ? -1 : 0;
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
	/* CLD2 takes a quarter of a megabyte for each text. */
	df_heap_keep(KEEP_MEMORY);
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
		    "page took longer than --timeout, %g s",
		    b->limits->timeout);
	case FINE:
		break;
	}
	return 0;
}

/* Parse what strip leaves of the page. */
static int
parse(struct builder *b, struct df_str html)
{
	static const htmlSAXHandler handler = {
	    .startElement = on_start,
	    .endElement = on_end,
	    .characters = on_text,
	    .ignorableWhitespace = on_text,
	    .cdataBlock = on_cdata,
	    .error = on_error,
	};

	b->open = b->tree->root = add_node(b, DF_TAG_OTHER);
	if (html.len == 0 || !b->open)
		return 0;
	b->parser = htmlCreateMemoryParserCtxt(html.s, (int)html.len);
	if (!b->parser)
		return -1;
	*b->parser->sax = handler;
	b->parser->userData = b;
	htmlCtxtUseOptions(b->parser,
	    HTML_PARSE_RECOVER | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
		HTML_PARSE_IGNORE_ENC);
	xmlSwitchEncoding(b->parser, XML_CHAR_ENCODING_UTF8);
	htmlParseDocument(b->parser);
	xmlFreeDoc(b->parser->myDoc);
	htmlFreeParserCtxt(b->parser);
	return 0;
}

int
df_html_parse(struct df_str html, const struct df_html_limits *limits,
    struct df_arena *a, struct df_tree *tree, struct df_err *err)
{
	struct builder b = {.arena = a, .tree = tree, .limits = limits};
	struct df_buf pieces;
	int r = -1;

	*tree = (struct df_tree){0};
	df_buf_init(&pieces, DF_RECORD_MEMORY);
	set_deadline(&b, limits->timeout);
	if (drop_nuls(&html, a) < 0)
		goto out;
	df_strip_init(&b.strip, html, a);
	if (join_pieces(&b.strip, &pieces) < 0)
		goto out;
	r = parse(&b, df_buf_str(&pieces));
out:
	df_buf_release(&pieces);
	return r < 0 ? df_err_memory(err) : explain(&b, err);
}
