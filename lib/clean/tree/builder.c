/*
 * builder: one node after the other.
 */
#include "clean/tree/builder.h"

#include <string.h>

#include "clean/tree/node.h"
#include "core/arena.h"
#include "core/limits.h"
#include "text/entities.h"

/* Nodes are made so many at once and stand side by side, since most rules walk
 * over all of them; where a node is as long as some lines of cache, each has
 * lines of its own. */
#define NODES 64
#define CACHE_LINE 64

static void
stop(struct df_builder *b, enum df_builder_outcome why)
{
	if (b->outcome == DF_BUILDER_FINE)
		b->outcome = why;
}

static struct df_node *
next_spare(struct df_builder *b)
{
	if (b->nspare == 0) {
		size_t size = NODES * sizeof(*b->spare);
		void *nodes = df_arena_aligned(b->arena, CACHE_LINE, size);

		if (!nodes)
			return NULL;
		b->spare = memset(nodes, 0, size);
		b->nspare = NODES;
	}
	b->nspare--;
	return b->spare++;
}

static struct df_node *
add_node(struct df_builder *b, enum df_tag tag)
{
	struct df_node *n;

	if (b->tree->count >= (size_t)b->max_nodes) {
		stop(b, DF_BUILDER_TOO_MANY_NODES);
		return NULL;
	}
	n = next_spare(b);
	if (!n) {
		stop(b, DF_BUILDER_NO_MEMORY);
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

void
df_builder_init(struct df_builder *b, struct df_tree *tree, int64_t max_nodes,
    struct df_arena *a)
{
	*tree = (struct df_tree){0};
	*b = (struct df_builder){
	    .arena = a, .tree = tree, .max_nodes = max_nodes};
	b->open = tree->root = add_node(b, DF_TAG_OTHER);
}

/* Keep the place for a script's text if that is JSON-LD, or what Next.js makes
 * the page from. */
static void
begin_script(struct df_builder *b, struct df_str type, struct df_str id)
{
	struct df_script *s;

	if (df_str_is(id, DF_STATE_ID))
		b->script = &b->tree->state;
	if (!df_str_case_is(type, "application/ld+json"))
		return;
	s = df_arena_calloc(b->arena, 1, sizeof(*s));
	if (!s) {
		stop(b, DF_BUILDER_NO_MEMORY);
		return;
	}
	if (b->script_last)
		b->script_last->next = s;
	else
		b->tree->scripts = s;
	b->script_last = s;
	b->script = &s->text;
}

/* MathJax's scripts of type math/tex hold a formula: they become one. */
static void
begin_tex(struct df_builder *b, struct df_str type, struct df_attr *attrs)
{
	if (!df_str_case_starts(type, "math/tex"))
		return;
	b->tex = add_node(b, DF_TAG_MATH);
	if (b->tex)
		b->tex->attrs = attrs;
}

/* The template that marks where a part of the page belongs. */
static void
add_slot(struct df_builder *b, struct df_attr *attrs)
{
	struct df_node *n;

	if (b->skipping > 0 || !df_streamed_is_slot(&b->streamed, attrs))
		return;
	n = add_node(b, DF_TAG_TEMPLATE);
	if (!n)
		return;
	n->attrs = attrs;
	df_streamed_add_slot(&b->streamed, n);
}

static uint32_t
lacks(const struct df_attr *a)
{
	uint32_t bits = 0;

	for (; a; a = a->next)
		bits |= df_attr_bit(a->key);
	return ~bits;
}

/* A drawing is no part of the tree, but the word for those who cannot see it is
 * kept, as an attribute of the element around: a cell may have no other. */
static void
keep_label(struct df_builder *b, struct df_str label)
{
	struct df_attr *a;

	if (label.len == 0 || df_attr_of(b->open, DF_ATTR_DRAWN))
		return;
	a = df_arena_calloc(b->arena, 1, sizeof(*a));
	if (!a) {
		stop(b, DF_BUILDER_NO_MEMORY);
		return;
	}
	*a = (struct df_attr){.next = b->open->attrs,
	    .name = DF_ATTR_DRAWN,
	    .value = label,
	    .key = df_attr_key(DF_ATTR_DRAWN, strlen(DF_ATTR_DRAWN))};
	b->open->attrs = a;
	b->open->lacks &= ~df_attr_bit(a->key);
}

void
df_builder_start(struct df_builder *b, enum df_tag tag, struct df_attr *attrs)
{
	struct df_node *n;

	if (b->outcome != DF_BUILDER_FINE)
		return;
	if (tag == DF_TAG_TEMPLATE && df_attr_find(attrs, "shadowrootmode").s)
		tag = DF_TAG_DIV; /* readers see it */
	if (tag == DF_TAG_TEMPLATE)
		add_slot(b, attrs);
	if (tag == DF_TAG_SVG && b->skipping == 0)
		keep_label(b, df_attr_find(attrs, "aria-label"));
	if (b->skipping > 0 || df_tag_flags(tag) & DF_TAG_SKIP) {
		b->skipping++;
		if (tag == DF_TAG_SCRIPT) {
			struct df_str type = df_attr_find(attrs, "type");

			begin_script(b, type, df_attr_find(attrs, "id"));
			begin_tex(b, type, attrs);
		}
		return;
	}
	n = add_node(b, tag);
	if (!n)
		return;
	n->attrs = attrs;
	n->lacks = lacks(attrs);
	df_streamed_look(&b->streamed, n);
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

void
df_builder_end(struct df_builder *b)
{
	if (b->skipping > 0) {
		b->skipping--;
		b->script = NULL;
		b->tex = NULL;
	} else if (b->deeper > 0) {
		b->deeper--;
	} else if (b->open && b->open->parent) {
		if (b->open->tag == DF_TAG_NOSCRIPT)
			empty_escaped(b->open);
		b->open = b->open->parent;
		b->depth--;
	}
}

void
df_builder_finish(struct df_builder *b)
{
	if (b->outcome == DF_BUILDER_FINE)
		df_streamed_place(&b->streamed, b->tree);
}

/* Text behind text, as comments part it, is one. */
static void
add_to(struct df_builder *b, struct df_node *n, struct df_str s)
{
	size_t len = n->text.len;

	if (b->joined != n || s.len > b->room - len) {
		size_t room = 2 * (len + s.len);
		char *text = df_arena_alloc(b->arena, room);

		if (!text) {
			stop(b, DF_BUILDER_NO_MEMORY);
			return;
		}
		memcpy(text, n->text.s, len);
		b->joined = n;
		b->text = text;
		b->room = room;
	}
	memcpy(b->text + len, s.s, s.len);
	n->text = (struct df_str){b->text, len + s.len};
	n->weight += df_text_weight(s);
}

static void
add_text(struct df_builder *b, struct df_str s)
{
	struct df_node *n = b->open->last;

	if (n && n->tag == DF_TAG_TEXT) {
		add_to(b, n, s);
		return;
	}
	n = add_node(b, DF_TAG_TEXT);
	if (!n)
		return;
	n->text = s;
	n->weight = df_text_weight(s);
}

void
df_builder_text(struct df_builder *b, struct df_str s)
{
	if (b->outcome != DF_BUILDER_FINE || b->skipping > 0)
		return;
	if (df_entities_decode(s, false, b->arena, &s) < 0)
		stop(b, DF_BUILDER_NO_MEMORY);
	else
		add_text(b, s);
}

void
df_builder_raw(struct df_builder *b, struct df_str s)
{
	struct df_node *open = b->open;

	if (b->outcome != DF_BUILDER_FINE)
		return;
	if (b->tex) {
		b->open = b->tex;
		add_text(b, s);
		b->open = open;
	}
	if (b->script && s.len <= DF_HTML_JSONLD_MAX)
		*b->script = s;
}

void
df_builder_drawn(struct df_builder *b, struct df_str title)
{
	if (b->outcome != DF_BUILDER_FINE || b->skipping != 1)
		return;
	if (df_entities_decode(title, false, b->arena, &title) < 0)
		stop(b, DF_BUILDER_NO_MEMORY);
	else
		keep_label(b, title);
}
