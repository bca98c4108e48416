/*
 * unseen: the outermost hidden box around each unit, and what is before it.
 */
#include "clean/rules/unseen.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "clean/judge/unit.h"
#include "clean/tree/node.h"
#include "core/arena.h"
#include "core/hash.h"
#include "core/str.h"

/* More than one word of so many is not "few". */
#define PART 10
/* And what has more words is a text that readers can unfold. */
#define WORDS_MOST 40
/* Elements beside a box that are looked at. */
#define SIBLINGS 200

/* The names, as sorted hashes, of the places in the page that links lead to. */
struct targets {
	uint64_t *v;
	size_t n;
};

static bool
is_kept(const enum df_rule *rules, size_t i)
{
	return rules[i] == DF_RULE_LIKELY;
}

static const struct df_place *
place_of(const struct df_units *u, const struct df_node *n)
{
	return &u->places[n->index];
}

static bool
is_hidden(const struct df_units *u, const struct df_node *n)
{
	return place_of(u, n)->in & DF_IN_HIDDEN;
}

/* Whether a unit is a heading, a question or a button, which readers click to
 * see what it says. */
static bool
unfolds(const struct df_unit *v)
{
	return df_tag_heading(v->node->tag) > 0 ||
	    v->node->tag == DF_TAG_BUTTON || v->node->tag == DF_TAG_DT ||
	    v->last == '?';
}

/* The largest hidden box around unit i. */
static const struct df_node *
box_around(const struct df_units *u, size_t i)
{
	const struct df_node *n = u->v[i].node;

	while (n->parent && is_hidden(u, n->parent))
		n = n->parent;
	return n;
}

static struct df_str
target_of(const struct df_node *n)
{
	struct df_str href = df_str_trim(df_node_attr(n, "href"));

	if (href.len < 2 || href.s[0] != '#')
		return (struct df_str){0};
	return df_str_slice(href, 1, href.len);
}

static int
compare(const void *a, const void *b)
{
	const uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return x < y ? -1 : x > y;
}

static int
find_targets(const struct df_node *root, struct df_arena *a, struct targets *t)
{
	size_t most = 0;

	*t = (struct targets){0};
	for (const struct df_node *n = root; n; n = df_node_next(n, root))
		most += target_of(n).len > 0;
	t->v = df_arena_alloc(a, most * sizeof(*t->v));
	if (!t->v)
		return -1;
	for (const struct df_node *n = root; n; n = df_node_next(n, root))
		if (target_of(n).len > 0)
			t->v[t->n++] = df_hash64(target_of(n), 0);
	qsort(t->v, t->n, sizeof(*t->v), compare);
	return 0;
}

static bool
is_target(const struct df_node *n, const struct targets *t)
{
	struct df_str id = df_node_attr(n, "id");
	uint64_t hash;

	if (id.len == 0 || t->n == 0)
		return false;
	hash = df_hash64(id, 0);
	return bsearch(&hash, t->v, t->n, sizeof(*t->v), compare) != NULL;
}

static struct df_str
first_name(const struct df_node *n)
{
	struct df_str s = df_str_trim(df_node_attr(n, "class"));
	size_t len = 0;

	while (len < s.len && !strchr(" \t\r\n\f", s.s[len]))
		len++;
	return df_str_slice(s, 0, len);
}

/* Whether an element that is shown stands beside a hidden one, and has its tag
 * and the first of its names, as panels, slides and items of lists have. */
static bool
is_one_of_several(const struct df_units *u, const struct df_node *box)
{
	const struct df_node *n = box->parent ? box->parent->first : NULL;
	struct df_str name = first_name(box);

	if (name.len == 0 && box->tag != DF_TAG_LI)
		return false;
	for (int left = SIBLINGS; n && left > 0; left--, n = n->next)
		if (n->tag == box->tag && !is_hidden(u, n) &&
		    df_str_eq(first_name(n), name))
			return true;
	return false;
}

/* Whether a script shows the box, or what of it holds n, when a reader asks. */
static bool
is_panel(
    const struct df_node *n, const struct df_node *box, const struct targets *t)
{
	for (; n && n != box->parent; n = n->parent)
		if (is_target(n, t) ||
		    df_str_case_is(df_node_attr(n, "role"), "tabpanel"))
			return true;
	return false;
}

static bool
is_few(const struct df_units *u, const enum df_rule *rules)
{
	uint64_t kept = 0, hidden = 0;

	for (size_t i = 0; i < u->n; i++) {
		if (!is_kept(rules, i))
			continue;
		kept += u->v[i].words;
		hidden += is_hidden(u, u->v[i].node) ? u->v[i].words : 0;
	}
	return hidden > 0 && hidden * PART < kept;
}

/* Whether readers can turn to it: code in another language, data, or what is
 * said of a picture. */
static bool
is_turned_to(const struct df_node *n)
{
	return df_node_is_code(n) || n->tag == DF_TAG_TABLE ||
	    n->tag == DF_TAG_FIGCAPTION;
}

/* Drop what is kept of the units of a hidden box, if these are short. */
static void
drop_box(const struct df_units *u, const struct df_node *box,
    const struct targets *t, enum df_rule *rules)
{
	const struct df_place *p = place_of(u, box);
	const size_t from = p->first, end = from + p->units;
	uint64_t words = 0;

	for (size_t i = from; i < end; i++) {
		words += u->v[i].words;
		if (words > WORDS_MOST || is_turned_to(u->v[i].node) ||
		    is_panel(u->v[i].node, box, t))
			return;
	}
	if ((from > 0 && unfolds(&u->v[from - 1])) || is_one_of_several(u, box))
		return;
	for (size_t i = from; i < end; i++)
		if (is_kept(rules, i))
			rules[i] = DF_RULE_HIDDEN;
}

int
df_unseen_drop(
    const struct df_units *u, enum df_rule *rules, struct df_arena *a)
{
	const struct df_node *box, *root;
	const struct df_place *p;
	struct targets t;

	if (!is_few(u, rules))
		return 0;
	for (root = u->v[0].node; root->parent;)
		root = root->parent;
	if (find_targets(root, a, &t) < 0)
		return -1;
	for (size_t i = 0; i < u->n; i++) {
		if (!is_hidden(u, u->v[i].node))
			continue;
		box = box_around(u, i);
		p = place_of(u, box);
		drop_box(u, box, &t, rules);
		if (p->first + p->units > i)
			i = p->first + p->units - 1;
	}
	return 0;
}
