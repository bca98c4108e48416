/*
 * unit: one walk forwards that gives text to its owners, one backwards that
 * sums up.
 */
#include "clean/judge/unit.h"

#include <math.h>

#include "clean/judge/likeness.h"
#include "clean/tree/hints.h"
#include "clean/tree/lexicon.h"
#include "clean/tree/memo.h"
#include "clean/tree/names.h"
#include "clean/tree/node.h"
#include "clean/write/table.h"
#include "core/arena.h"

/* The weight of an element's names is no more than this. */
#define NAME_MOST 6.0f
/* An inline element with more nodes in it is none but by its tag. */
#define SIGN_NODES 16
/* Below this, the lexicon does not know them. */
#define STRANGE 0.5f

struct finder {
	const struct df_lexicon *names;
	struct df_units *u;
	size_t room;
	struct df_arena *arena;
};

static const uint32_t inside[DF_TAG_VIDEO + 1] = {
    [DF_TAG_ARTICLE] = DF_IN_ARTICLE,
    [DF_TAG_MAIN] = DF_IN_MAIN,
    [DF_TAG_SECTION] = DF_IN_SECTION,
    [DF_TAG_ASIDE] = DF_IN_ASIDE,
    [DF_TAG_NAV] = DF_IN_NAV,
    [DF_TAG_MENU] = DF_IN_NAV,
    [DF_TAG_HEADER] = DF_IN_HEADER,
    [DF_TAG_FOOTER] = DF_IN_FOOTER,
    [DF_TAG_FORM] = DF_IN_FORM,
    [DF_TAG_TABLE] = DF_IN_TABLE,
    [DF_TAG_BLOCKQUOTE] = DF_IN_QUOTE,
    [DF_TAG_FIGURE] = DF_IN_FIGURE,
    [DF_TAG_A] = DF_IN_LINK,
    [DF_TAG_NOSCRIPT] = DF_IN_NOSCRIPT,
    [DF_TAG_DIALOG] = DF_IN_DIALOG,
};

static uint32_t
inside_of(const struct df_node *n)
{
	uint32_t in = inside[n->tag];

	if (df_tag_heading(n->tag))
		in = DF_IN_HEADING;
	if (!n->attrs)
		return in;
	return in | (df_hint_hidden(n) ? DF_IN_HIDDEN : 0) |
	    (df_hint_role(n) ? DF_IN_ROLE : 0) |
	    (df_hint_boilerplate(n) ? DF_IN_NAMED : 0);
}

/* The sum of its words' weights. */
static float
weigh_names(const struct df_node *n, const struct df_lexicon *names)
{
	float sum = df_memo_weigh(n, names);

	return sum > NAME_MOST ? NAME_MOST
	    : sum < -NAME_MOST ? -NAME_MOST
			       : sum;
}

/* What MediaWiki puts around texts, under names that elsewhere mean little. */
static bool
is_furniture(const struct df_node *n)
{
	static const char *const words[] = {"hatnote", "ambox", "navbox",
	    "shortdescription", "catlinks", "printfooter", NULL};

	return df_names_have(n, words);
}

static bool
is_block(const struct df_node *n)
{
	return df_tag_flags(n->tag) & DF_TAG_BLOCK || n->tag == DF_TAG_BUTTON;
}

static void
place_names(struct df_place *p, const struct df_place *up)
{
	p->name_sum = up->name_sum + p->name;
	p->name_min = p->name < up->name_min ? p->name : up->name_min;
	p->name_max = p->name > up->name_max ? p->name : up->name_max;
}

/* What a node's place says before its subtree is known. */
static void
place_node(const struct finder *f, struct df_node *n)
{
	static const struct df_place none = {.unit = DF_NO_UNIT};
	struct df_place *p = &f->u->places[n->index];
	const struct df_place *up =
	    n->parent ? &f->u->places[n->parent->index] : &none;
	bool whole = up->in & DF_IN_WHOLE;

	p->unit = DF_NO_UNIT;
	p->owner = n->parent && (whole || !is_block(n)) ? up->owner : n;
	p->depth = (uint16_t)(up->depth + 1);
	p->lists = (uint16_t)(up->lists +
	    (n->tag == DF_TAG_UL || n->tag == DF_TAG_OL ? 1 : 0));
	p->in = up->in;
	p->inner = up->inner;
	if (n->tag == DF_TAG_TEXT)
		return;
	p->in |= inside_of(n);
	if (!whole &&
	    (n->tag == DF_TAG_PRE ||
		(n->tag == DF_TAG_TABLE && df_table_is_data(n))))
		p->in |= DF_IN_WHOLE;
	p->name = n->attrs ? weigh_names(n, f->names) : 0;
	if ((n->dropped && n->rule == DF_RULE_NAME &&
		fabsf(p->name) < STRANGE) ||
	    (n->dropped && is_furniture(n)))
		p->in |= DF_IN_STRANGE;
	place_names(p, up);
	p->inner = p->owner == n  ? 0
	    : p->name < up->inner ? p->name
				  : up->inner;
	p->kind = df_likeness_kind(n);
	p->path = (up->path ^ p->kind) * 16777619u;
}

static struct df_unit *
unit_of(struct finder *f, struct df_node *owner)
{
	struct df_place *p = &f->u->places[owner->index];
	struct df_units *u = f->u;

	if (p->unit != DF_NO_UNIT)
		return &u->v[p->unit];
	if (u->n == f->room) {
		size_t room = f->room ? 2 * f->room : 256;
		struct df_unit *v = df_arena_grow(
		    f->arena, u->v, f->room * sizeof(*v), room * sizeof(*v));

		if (!v)
			return NULL;
		u->v = v;
		f->room = room;
	}
	p->unit = (uint32_t)u->n;
	u->v[u->n] = (struct df_unit){.node = owner};
	return &u->v[u->n++];
}

/* Text goes to the unit of its owner. */
static int
give_text(struct finder *f, struct df_node *n, bool based)
{
	const struct df_place *p = &f->u->places[n->index];
	struct df_unit *u;

	if (n->weight == 0)
		return 0;
	u = unit_of(f, p->owner);
	if (!u)
		return -1;
	if (u->texts == 0)
		u->based = based;
	df_unit_read(u, n->text, p->in & DF_IN_LINK);
	if (p->inner < u->inner)
		u->inner = p->inner;
	return 0;
}

static enum df_tag
first_element(const struct df_node *n)
{
	const struct df_node *c = n->first;

	while (c && c->tag == DF_TAG_TEXT && c->weight == 0)
		c = c->next;
	return c ? c->tag : DF_TAG_OTHER;
}

/* The text of inline elements that the density method dropped, because they
 * are hidden, mere signs or named as such, is in no unit. */
static bool
is_no_text(const struct df_node *n)
{
	unsigned seen = 0;

	if (n->tag == DF_TAG_HEAD)
		return true;
	if (!n->dropped || n->tag == DF_TAG_TEXT)
		return false;
	/* What is read aloud instead of the picture of a formula. */
	if (n->rule == DF_RULE_HIDDEN && first_element(n) == DF_TAG_MATH)
		return true;
	if (is_block(n))
		return false;
	if (n->rule == DF_RULE_HIDDEN || n->rule == DF_RULE_PERMALINK)
		return true;
	for (const struct df_node *c = n->first; c; c = df_node_next(c, n))
		if (is_block(c) || ++seen > SIGN_NODES)
			return false;
	return true;
}

/* Which part of the tree the density method keeps: below top, but not below
 * what it dropped. */
struct based {
	const struct df_node *top;
	const struct df_node *below_top; /* the first node behind it */
	const struct df_node *below_dropped;
	bool in_top, in_dropped;
};

static bool
is_based(struct based *b, const struct df_node *n, const struct df_tree *tree)
{
	if (n == b->below_dropped)
		b->in_dropped = false;
	if (n == b->below_top)
		b->in_top = false;
	if (!b->in_dropped && n->dropped) {
		b->in_dropped = true;
		b->below_dropped = df_node_skip(n, tree->root);
	}
	if (n == b->top) {
		b->in_top = true;
		b->below_top = df_node_skip(n, tree->root);
	}
	return b->in_top && !b->in_dropped;
}

static int
walk(struct finder *f, const struct df_tree *tree, const struct df_node *top)
{
	struct based b = {.top = top};
	struct df_node *n = tree->root;

	while (n) {
		bool based = is_based(&b, n, tree), left_out;

		place_node(f, n);
		if (n->tag == DF_TAG_TEXT && give_text(f, n, based) < 0)
			return -1;
		left_out = is_no_text(n);
		f->u->places[n->index].left_out = left_out;
		n = left_out ? df_node_skip(n, tree->root)
			     : df_node_next(n, tree->root);
	}
	return 0;
}

/* From the newest node back, each before its parent. */
static void
sum_up(const struct df_tree *tree, struct df_units *u)
{
	for (const struct df_node *n = tree->newest; n; n = n->older) {
		struct df_place *p = &u->places[n->index], *up;

		if (p->unit != DF_NO_UNIT && p->owner == n) {
			const struct df_unit *own = &u->v[p->unit];

			if (p->units++ == 0 || p->unit < p->first)
				p->first = p->unit;
			p->words += own->words;
			p->chars += own->chars;
			p->linked += own->linked;
		}
		if (p->units == 0 || !n->parent)
			continue;
		up = &u->places[n->parent->index];
		if (up->units == 0 || p->first < up->first)
			up->first = p->first;
		up->units += p->units;
		up->words += p->words;
		up->chars += p->chars;
		up->linked += p->linked;
	}
}

int
df_units_find(struct df_tree *tree, const struct df_node *top,
    const struct df_lexicon *names, struct df_arena *a, struct df_units *u)
{
	struct finder f = {.names = names, .u = u, .arena = a};
	uint32_t i = (uint32_t)tree->count;

	*u = (struct df_units){.nplaces = tree->count};
	u->places = df_arena_calloc(a, tree->count, sizeof(*u->places));
	if (!u->places)
		return -1;
	for (struct df_node *n = tree->newest; n; n = n->older)
		n->index = --i;
	if (walk(&f, tree, top) < 0)
		return -1;
	sum_up(tree, u);
	return df_likeness_count(tree, u, a);
}
