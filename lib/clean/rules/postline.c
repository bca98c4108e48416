/*
 * postline: inline elements that lead nowhere, are named so, or stand in most
 * of such lines.
 */
#include "clean/rules/postline.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "clean/judge/labels.h"
#include "clean/judge/posters.h"
#include "clean/judge/unit.h"
#include "clean/tree/node.h"
#include "core/ascii.h"
#include "core/str.h"

/* A longer text is a post; so many nodes of one are looked at. */
#define LINE_WORDS 24
#define LINE_NODES 40
/* What has more nodes is more than a button. */
#define PART_NODES 6
/* So many of ten lines have what belongs to the forum; and so many lines. */
#define MOST 8
#define LINES 3
/* A sign between them is no longer than this. */
#define SIGN_BYTES 3

/* What is in the lines, and how many they are. */
struct parts {
	struct df_labels labels;
	size_t lines;
};

/* What is done with a part of a line; whether that was done with all of it. */
typedef bool part_fn(
    const struct df_units *u, struct df_node *part, struct parts *p);

/* The letters below n, as a number; 0: there are none, or figures, too, or too
 * much of anything. */
static uint32_t
label_of(const struct df_node *n)
{
	const struct df_node *c = n;
	uint32_t hash = 2166136261u;
	bool any = false;

	for (int i = 0; c; c = df_node_next(c, n)) {
		if (++i > PART_NODES)
			return 0;
		for (size_t k = 0; c->tag == DF_TAG_TEXT && k < c->text.len;
		     k++) {
			unsigned char b = (unsigned char)c->text.s[k];

			if (df_ascii_digit(b))
				return 0;
			if (b > ' ')
				hash = (hash ^ b) * 16777619u;
			any |= b > ' ';
		}
	}
	return any ? hash | 1 : 0;
}

/* Whether a link does something in the page, or leads to another place of it.
 */
static bool
is_button(const struct df_node *n)
{
	struct df_str href = df_node_attr(n, "href");

	return n->tag == DF_TAG_A &&
	    (href.len == 0 || href.s[0] == '#' ||
		df_str_case_starts(href, "javascript:"));
}

/* Whether n may be left out: an element of the line itself that does not name
 * the author. */
static bool
is_part(const struct df_units *u, const struct df_node *n)
{
	return n->tag != DF_TAG_TEXT && n->tag != DF_TAG_BR &&
	    n->tag != DF_TAG_TIME && !df_posters_names(u, n);
}

/* Whether there is anything but the author's name. */
static bool
walk(const struct df_units *u, const struct df_node *line, part_fn *see,
    struct parts *p)
{
	struct df_node *n = line->first;
	bool any = false;

	for (int i = 0; n && i < LINE_NODES; i++) {
		bool own = u->places[n->index].owner == line;
		bool done = !own || n->dropped || df_posters_is_author(n);

		if (!done && is_part(u, n)) {
			any = true;
			done = see(u, n, p);
		}
		n = done ? df_node_skip(n, line) : df_node_next(n, line);
	}
	return any;
}

static bool
add_label(const struct df_units *u, struct df_node *part, struct parts *p)
{
	uint32_t label = label_of(part);

	(void)u;
	if (label)
		df_labels_add(&p->labels, label);
	return label != 0;
}

static bool
is_common(const struct parts *p, uint32_t label)
{
	return label && p->lines >= LINES &&
	    df_labels_count(&p->labels, label) * 10 >= p->lines * MOST;
}

static void
leave_out(const struct df_units *u, struct df_node *n)
{
	n->dropped = true;
	n->rule = DF_RULE_LEFTOVER;
	u->places[n->index].left_out = true;
}

/* Whether a text is nothing but a sign, as between links. */
static bool
is_sign(const struct df_node *n)
{
	struct df_str s =
	    n->tag == DF_TAG_TEXT ? df_str_trim(n->text) : DF_STR("");

	for (size_t i = 0; i < s.len; i++)
		if (df_ascii_alnum(s.s[i]))
			return false;
	return s.len > 0 && s.len <= SIGN_BYTES;
}

static bool
trim_part(const struct df_units *u, struct df_node *part, struct parts *p)
{
	if (!is_button(part) && !df_posters_tells_more(part) &&
	    !is_common(p, label_of(part)))
		return false;
	leave_out(u, part);
	return true;
}

/* Bars and dots between parts that are left out. */
static void
trim_signs(const struct df_units *u, const struct df_node *line)
{
	struct df_node *n = line->first, *last = NULL;

	for (int i = 0; n && i < LINE_NODES; i++) {
		bool own = u->places[n->index].owner == line;

		if (own && is_sign(n) &&
		    ((last && last->dropped && last->parent == n->parent) ||
			(n->next && n->next->dropped)))
			leave_out(u, n);
		last = n;
		n = own && !n->dropped ? df_node_next(n, line)
				       : df_node_skip(n, line);
	}
}

static bool
is_line(const struct df_units *u, const struct df_unit *v, enum df_rule rule)
{
	return rule == DF_RULE_LIKELY && v->words <= LINE_WORDS &&
	    !(u->places[v->node->index].in & DF_IN_WHOLE) &&
	    df_posters_names(u, v->node);
}

int
df_postline_trim(
    const struct df_units *u, const enum df_rule *rules, struct df_arena *a)
{
	struct parts p = {.lines = 0};

	if (df_labels_init(&p.labels, u->nplaces, a) < 0)
		return -1;
	for (size_t i = 0; i < u->n; i++)
		if (is_line(u, &u->v[i], rules[i]))
			p.lines += walk(u, u->v[i].node, add_label, &p);
	df_labels_sort(&p.labels);
	for (size_t i = 0; i < u->n; i++)
		if (is_line(u, &u->v[i], rules[i])) {
			walk(u, u->v[i].node, trim_part, &p);
			trim_signs(u, u->v[i].node);
		}
	return 0;
}
