/*
 * archive: a table of what such lines begin with.
 */
#include "clean/rules/archive.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "clean/judge/unit.h"
#include "clean/tree/node.h"
#include "core/ascii.h"
#include "core/count.h"
#include "core/parts.h"
#include "core/str.h"

/* A longer text is a paragraph; a title is part of a link. */
#define WORDS_MAX 60
/* What stands beside the links. */
#define BESIDE_CHARS 45
/* So many nodes of one are looked at. */
#define NODES_MAX 24

static const char *const leads[] = {"contemporary messages sorted",
    "date index", "date next", "date prev", "messages sorted by",
    "more information about the", "next by date", "next by thread",
    "next in list", "next in thread", "next message", "prev by date",
    "prev by thread", "prev in list", "prev in thread", "previous by date",
    "previous by thread", "previous message", "thread index", "thread next",
    "thread prev"};

static struct df_str
from_letter(struct df_str s)
{
	size_t i = 0;

	while (i < s.len && !df_ascii_letterlike(s.s[i]))
		i++;
	return df_str_trim(df_str_slice(s, i, s.len));
}

/* The first text of a unit that has a letter: MHonArc's links stand right in
 * the body, between the blocks of the message. NULL: there is none. */
static const struct df_node *
first_words(const struct df_units *u, const struct df_node *top)
{
	const struct df_node *n = top->first;

	for (int i = 0; n && i < NODES_MAX; i++) {
		bool own = u->places[n->index].owner == top;

		if (own && n->tag == DF_TAG_TEXT && from_letter(n->text).len)
			return n;
		n = own ? df_node_next(n, top) : df_node_skip(n, top);
	}
	return NULL;
}

/* Whether it begins with such words, which are those of a link or end with a
 * colon. */
static bool
leads_on(const struct df_units *u, const struct df_unit *v)
{
	const struct df_node *n;
	struct df_str s;

	if (v->linked == 0 || v->words > WORDS_MAX ||
	    v->chars - v->linked > BESIDE_CHARS)
		return false;
	n = first_words(u, v->node);
	if (!n)
		return false;
	s = from_letter(n->text);
	return df_parts_start(s, leads, DF_COUNT(leads)) &&
	    (n->in_link || memchr(s.s, ':', s.len)) &&
	    (!df_str_case_starts(s, "more") ||
		df_str_ends(s, DF_STR("mailing list")));
}

/* MHonArc's list of lists, "Index(es):": a label with links below it. */
static bool
heads_indexes(const struct df_units *u, const struct df_unit *v)
{
	const struct df_node *n = v->node->tag == DF_TAG_LI && v->linked == 0
	    ? first_words(u, v->node)
	    : NULL;

	return n && df_str_starts(n->text, DF_STR("Index(es)"));
}

void
df_archive_drop(const struct df_units *u, enum df_rule *rules)
{
	size_t end = 0;

	for (size_t i = 0; i < u->n; i++) {
		const struct df_unit *v = &u->v[i];
		bool along;

		if (heads_indexes(u, v))
			end = i + u->places[v->node->index].units;
		along = i < end || leads_on(u, v);
		if (along && rules[i] == DF_RULE_LIKELY)
			rules[i] = DF_RULE_LINKS;
	}
}
