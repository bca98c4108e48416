/*
 * furniture: labels that are counted, then names and lines that say it.
 */
#include "clean/rules/furniture.h"

#include <stdbool.h>
#include <stddef.h>

#include "clean/judge/labels.h"
#include "clean/judge/posters.h"
#include "clean/judge/posts.h"
#include "clean/judge/unit.h"
#include "clean/meta/date.h"
#include "clean/tree/line.h"
#include "clean/tree/names.h"
#include "clean/tree/node.h"
#include "core/count.h"
#include "core/parts.h"

/* Labels have so many words at most, and so many nodes are looked at. */
#define LABEL_WORDS 12
#define LABEL_NODES 24
/* Where a colon ends one, bytes before it. */
#define LABEL_BYTES 24
/* So many posts in ten have a label that is furniture. */
#define MOST 8
/* A signature is named so many elements up; longer ones are texts. */
#define SIGNATURE_LEVELS 4
#define SIGNATURE_WORDS 120
/* A line of so many underscores parts it from the post. */
#define RULE_LEN 8
/* What says that a post was edited: words of the line, and where in it. */
#define EDIT_WORDS 25
#define EDIT_BYTES 200
#define EDIT_HEAD 40 /* "(This post was last modified" and the like */

/* Where no furniture is: what is quoted, and data. */
#define APART (DF_IN_QUOTE | DF_IN_WHOLE)

/* The letters of a text, without regard to case, up to a colon after the first
 * of them; what follows it is a value. Whether one was found. */
static bool
add_letters(uint32_t *hash, size_t *bytes, struct df_str s)
{
	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.s[i];

		if (c == ':' && *bytes > 0 && *bytes <= LABEL_BYTES)
			return true;
		if ((c | 32) < 'a' || ((c | 32) > 'z' && c < 0x80))
			continue;
		*hash = (*hash ^ (c < 0x80 ? c | 32 : c)) * 16777619u;
		++*bytes;
	}
	return false;
}

uint32_t
df_furniture_label(const struct df_units *u, const struct df_node *top)
{
	const struct df_node *owner = u->places[top->index].owner;
	const struct df_node *n = top->first;
	uint32_t hash = 2166136261u;
	size_t bytes = 0;

	for (int i = 0; n && i < LABEL_NODES; i++) {
		bool own = u->places[n->index].owner == owner;

		if (own && n->tag == DF_TAG_TEXT &&
		    add_letters(&hash, &bytes, n->text))
			break;
		n = own ? df_node_next(n, top) : df_node_skip(n, top);
	}
	return hash | 1;
}

/* Whether a unit may be furniture: short, and no part of a post. */
static bool
may_be(const struct df_units *u, const struct df_unit *v, uint64_t posts)
{
	return v->words > 0 && v->words <= LABEL_WORDS &&
	    !(u->places[v->node->index].in & APART) &&
	    v->node->tag != DF_TAG_H1 && !df_posts_has(u, v, posts);
}

static int
find_labels(const struct df_units *u, uint64_t posts, struct df_labels *l,
    struct df_arena *a)
{
	if (df_labels_init(l, u->n, a) < 0)
		return -1;
	for (size_t i = 0; i < u->n; i++)
		if (may_be(u, &u->v[i], posts))
			df_labels_add(l, df_furniture_label(u, u->v[i].node));
	df_labels_sort(l);
	return 0;
}

/* Whether the text of a unit on one line holds a day. */
static int
has_day(const struct df_unit *v, struct df_arena *a, bool *has)
{
	struct df_str line;
	struct df_date day;

	*has = false;
	if (v->digits == 0)
		return 0;
	if (df_line_of(v->node, EDIT_BYTES, a, &line) < 0)
		return -1;
	*has = df_date_find(line, DF_DATE_DAY_FIRST, &day);
	return 0;
}

/* Whether a text is a line of underscores, as above signatures. */
static bool
is_rule(struct df_str s)
{
	size_t i = 0;

	s = df_str_trim(s);
	while (i < s.len && s.s[i] == '_')
		i++;
	return i >= RULE_LEN && i == s.len;
}

/* The first text below n, among its first nodes; or NULL. */
static const struct df_node *
first_text(const struct df_node *n)
{
	const struct df_node *c = n->first;

	for (int i = 0; c && i < LABEL_NODES; i++) {
		if (c->tag == DF_TAG_TEXT && c->weight > 0)
			return c;
		c = df_node_next(c, n);
	}
	return NULL;
}

bool
df_furniture_begins_with_rule(const struct df_units *u, const struct df_node *n)
{
	const struct df_node *c = first_text(n);

	return c && u->places[c->index].owner == u->places[n->index].owner &&
	    is_rule(c->text);
}

static bool
is_signature(const struct df_units *u, const struct df_unit *v)
{
	static const char *const words[] = {"signature", "sig", "sign",
	    "signaturecontainer", "usersignature", NULL};
	const struct df_node *n = v->node;

	for (int i = 0; n && i < SIGNATURE_LEVELS; i++, n = n->parent)
		if (u->places[n->index].words > SIGNATURE_WORDS)
			return false;
		else if (df_names_have(n, words))
			return true;
	return false;
}

/* Whether the first text of a unit is that of a link: who is named first wrote
 * a post, who is named behind a word did something to it. */
static bool
begins_with_link(const struct df_unit *v)
{
	const struct df_node *c = first_text(v->node);

	return c && c->in_link;
}

/* Whether a line says when, or by whom, a post was edited. */
static int
is_edit(const struct df_unit *v, struct df_arena *a, bool *is)
{
	static const char *const words[] = {"edited", "last edit",
	    "last modified", "bearbeitet", "editiert", "geändert", "modifié",
	    "édité", "editado", "edición", "modificad", "modificat", "bewerkt",
	    "redigerad", "edytowan", "редактир", "Редактир", "изменен",
	    "Изменен", "Édité", "編集", "编辑", "編輯"};
	struct df_str line;

	*is = false;
	if (v->words > EDIT_WORDS || v->digits == 0 || begins_with_link(v))
		return 0;
	if (df_line_of(v->node, EDIT_BYTES, a, &line) < 0)
		return -1;
	line =
	    df_str_slice(line, 0, line.len < EDIT_HEAD ? line.len : EDIT_HEAD);
	*is = df_parts_hold(line, words, DF_COUNT(words));
	return 0;
}

/* Whether most of so many posts have the label of a unit, and it is no day. */
static int
is_common(const struct df_units *u, const struct df_unit *v,
    const struct df_labels *l, size_t posts, struct df_arena *a, bool *is)
{
	size_t n = df_labels_count(l, df_furniture_label(u, v->node));
	bool day = false;

	*is = false;
	if (n < 2 || posts < 2 || 10 * n < MOST * posts)
		return 0;
	if (has_day(v, a, &day) < 0)
		return -1;
	*is = !day;
	return 0;
}

int
df_furniture_doubt(const struct df_units *u, uint64_t posts, float doubted,
    float *shares, struct df_arena *a)
{
	size_t n = df_posts_count(u, posts);
	struct df_labels l;

	if (find_labels(u, posts, &l, a) < 0)
		return -1;
	for (size_t i = 0; i < u->n; i++) {
		const struct df_unit *v = &u->v[i];
		bool is = false, post = df_posts_has(u, v, posts);

		if (u->places[v->node->index].in & DF_IN_WHOLE)
			continue;
		if (!post && is_edit(v, a, &is) < 0)
			return -1;
		if (!is && !post && !df_posters_names(u, v->node)) {
			if (may_be(u, v, posts) &&
			    is_common(u, v, &l, n, a, &is) < 0)
				return -1;
			is |= is_signature(u, v);
		}
		if (is ||
		    (v->words <= SIGNATURE_WORDS &&
			df_furniture_begins_with_rule(u, v->node)))
			shares[i] *= doubted;
	}
	return 0;
}
