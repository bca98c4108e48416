/*
 * streamed: slots and parts are found while the tree grows; then they change
 * places, and the tree is numbered anew.
 */
#include "clean/tree/streamed.h"

#include "clean/tree/node.h"
#include "core/ascii.h"
#include "core/limits.h"

/* A shell has less than this part of the text. */
#define SHELL 10

/* An id before the last letter and colon, and the number behind. */
struct name {
	struct df_str before, number;
};

static bool
is_hex(struct df_str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!df_ascii_digit(s.s[i]) &&
		    !(s.s[i] >= 'a' && s.s[i] <= 'f'))
			return false;
	return s.len > 0;
}

/* Whether the id is one of those letters, a colon and a number. */
static bool
read_id(const struct df_attr *attrs, const char *letters, struct name *name)
{
	struct df_str id = df_attr_find(attrs, "id");
	size_t n = id.len;

	while (n > 0 && id.s[n - 1] != ':')
		n--;
	if (n < 2 || !strchr(letters, id.s[n - 2]))
		return false;
	name->before = df_str_slice(id, 0, n - 2);
	name->number = df_str_slice(id, n, id.len);
	return is_hex(name->number);
}

bool
df_streamed_is_slot(const struct df_streamed *s, const struct df_attr *attrs)
{
	struct name name;

	return s->nslots < DF_STREAMED_MAX && read_id(attrs, "BP", &name);
}

void
df_streamed_add_slot(struct df_streamed *s, struct df_node *n)
{
	s->slots[s->nslots++] = n;
}

/* What hides the part: it, or the table around its rows. */
static struct df_node *
hidden_by(struct df_node *n)
{
	for (int left = 3; n && left > 0; n = n->parent, left--)
		if (df_attr_of(n, "hidden"))
			return n;
	return NULL;
}

void
df_streamed_look(struct df_streamed *s, struct df_node *n)
{
	struct name name;

	if (s->nparts < DF_STREAMED_MAX && df_attr_of(n, "id") &&
	    read_id(n->attrs, "S", &name) && hidden_by(n))
		s->parts[s->nparts++] = n;
}

static void
show(struct df_node *n)
{
	n = hidden_by(n);
	for (struct df_attr **a = n ? &n->attrs : NULL; a && *a;
	     a = &(*a)->next)
		if (df_attr_is(*a, "hidden")) {
			*a = (*a)->next;
			return;
		}
}

static size_t
depth_of(const struct df_node *n)
{
	size_t depth = 0;

	while ((n = n->parent))
		depth++;
	return depth;
}

/* How much deeper than top its deepest node is. */
static size_t
height_of(const struct df_node *top)
{
	const struct df_node *n = top;
	size_t depth = 0, most = 0;

	while (n) {
		if (n->first) {
			n = n->first;
			depth++;
			most = depth > most ? depth : most;
			continue;
		}
		while (n != top && !n->next) {
			n = n->parent;
			depth--;
		}
		n = n == top ? NULL : n->next;
	}
	return most;
}

static bool
is_inside(const struct df_node *n, const struct df_node *top)
{
	while (n && n != top)
		n = n->parent;
	return n;
}

static struct df_node *
slot_of(const struct df_streamed *s, const struct df_node *part)
{
	struct name name, other;

	if (!read_id(part->attrs, "S", &name))
		return NULL;
	for (size_t i = 0; i < s->nslots; i++)
		if (read_id(s->slots[i]->attrs, "BP", &other) &&
		    df_str_eq(name.before, other.before) &&
		    df_str_eq(name.number, other.number))
			return s->slots[i];
	return NULL;
}

/* The slot becomes the part, and the other way round: of many siblings none
 * need be gone through to find the one before. */
static void
move(struct df_node *part, struct df_node *slot)
{
	const struct df_node was = *part;

	part->tag = slot->tag;
	part->first = part->last = NULL;
	slot->tag = was.tag;
	slot->attrs = was.attrs;
	slot->lacks = was.lacks;
	slot->first = was.first;
	slot->last = was.last;
	slot->block = was.block == part ? slot : slot->block;
	for (struct df_node *c = slot->first; c; c = c->next)
		c->parent = slot;
}

/* Take out of n what is a slot, or was a part. */
static void
drop_slots(struct df_node *n)
{
	struct df_node **c = &n->first;

	n->last = NULL;
	while (*c)
		if ((*c)->tag == DF_TAG_TEMPLATE) {
			*c = (*c)->next;
		} else {
			n->last = *c;
			c = &(*c)->next;
		}
}

/* Drop slots; the order of the nodes, and the blocks that they are in. */
static void
number(struct df_tree *tree)
{
	for (struct df_node *n = tree->root; n;
	     n = df_node_next(n, tree->root)) {
		drop_slots(n);
		if (n->parent && !(df_tag_flags(n->tag) & DF_TAG_BLOCK))
			n->block = n->parent->block;
	}
	df_node_number(tree);
}

/* Whether the page has hardly any text but what is in the parts. */
static bool
is_empty_shell(const struct df_streamed *s, const struct df_tree *tree)
{
	uint64_t all, parts = 0;

	for (struct df_node *n = tree->newest; n; n = n->older) {
		n->chars += n->weight;
		if (n->parent)
			n->parent->chars += n->chars;
	}
	all = tree->root->chars;
	for (size_t i = 0; i < s->nparts; i++)
		parts += s->parts[i]->chars;
	return parts > all - all / SHELL;
}

void
df_streamed_place(struct df_streamed *s, struct df_tree *tree)
{
	bool shell = s->nparts > 0 && is_empty_shell(s, tree);

	for (size_t i = 0; i < s->nparts; i++) {
		struct df_node *part = s->parts[i], *slot = slot_of(s, part);

		if (shell || (slot && df_node_find(part, DF_TAG_PRE)))
			show(part);
		if (slot && !is_inside(slot, part) &&
		    depth_of(slot) + height_of(part) <= DF_HTML_DEPTH_MAX)
			move(part, slot);
	}
	if (s->nslots > 0)
		number(tree);
}
