/*
 * verdict: groups, then the rules of the types.
 */
#include "clean/rules/verdict.h"

#include "clean/judge/focus.h"
#include "clean/judge/posters.h"
#include "clean/judge/posts.h"
#include "clean/judge/unit.h"
#include "clean/rules/away.h"
#include "clean/rules/furniture.h"
#include "clean/rules/goods.h"
#include "clean/rules/teaser.h"
#include "clean/tree/node.h"
#include "core/arena.h"

/* How much of a unit's share is that of its group, of so many at least: in
 * cross-validation on WCXB 0.6 gave an F1 of 0.880, nothing 0.878. */
#define DRAWN 0.6f
#define GROUP_LEAST 3
/* What a rule of the type makes of a share: likely, but not sure. */
#define RULED 0.6f
/* And of what may be boilerplate that the model has not met. */
#define DOUBTED 0.3f
#define LINKS_DOUBTED 0.5f
/* And of what says itself that it leads to another article. */
#define ANNOUNCED 0.1f
/* What is less likely is hardly ever kept, whatever is said of it. */
#define LOST 0.1f
/* A headline has so many words at least, and the box that it announces another
 * article in so many units at most, so many elements up; an article has so many
 * words of running text in one place. In cross-validation the F1 of 260 news
 * pages of other years and countries rises from 0.954 to 0.960 by this. */
#define HEADLINE_WORDS 4
#define BOX_UNITS 5
#define BOX_LEVELS 4
#define PROSE_WORDS 100
/* A line that says nothing but "Read also" has no more words. */
#define LEAD_WORDS 6
/* So many nodes of an item are looked at for its link. */
#define CONTENTS_NODES 8
/* What is named as boilerplate in words that the model has not learned. */
static void
doubt_strange(const struct df_units *u, float *shares)
{
	for (size_t i = 0; i < u->n; i++)
		if (u->places[u->v[i].node->index].in & DF_IN_STRANGE)
			shares[i] *= DOUBTED;
}

static bool
is_link(const struct df_unit *v)
{
	return v->linked * 10 >= v->chars * 9 && v->words > 0;
}

/* Below an article, rows of blocks that are nothing but links lead to others;
 * headings of lists and cells of tables are often links, too. */
static void
doubt_links(const struct df_units *u, float *shares)
{
	for (size_t i = 0; i < u->n; i++) {
		const struct df_unit *v = &u->v[i];
		enum df_tag tag = v->node->tag;

		if (v->same >= GROUP_LEAST && is_link(v) &&
		    !df_tag_heading(tag) && tag != DF_TAG_TD &&
		    tag != DF_TAG_TH)
			shares[i] *= LINKS_DOUBTED;
	}
}

/* Whether the first link in it leads to a place of the page itself. */
static bool
leads_within(const struct df_node *top)
{
	const struct df_node *n = top->first;

	for (int i = 0; n && i < CONTENTS_NODES; i++) {
		if (n->tag == DF_TAG_A)
			return df_str_starts(
			    df_node_attr(n, "href"), DF_STR("#"));
		n = df_node_next(n, top);
	}
	return false;
}

/* A table of contents says nothing that headings do not say. */
static void
doubt_contents(const struct df_units *u, float *shares)
{
	for (size_t i = 0; i < u->n; i++) {
		const struct df_unit *v = &u->v[i];

		if (v->node->tag == DF_TAG_LI && is_link(v) &&
		    leads_within(v->node))
			shares[i] *= DOUBTED;
	}
}

static int
doubt_teasers(const struct df_units *u, float *shares, struct df_arena *a)
{
	for (size_t i = 0; i < u->n; i++) {
		bool is = false;

		if (shares[i] >= LOST && df_teaser_is(&u->v[i], a, &is) < 0)
			return -1;
		if (is)
			shares[i] *= ANNOUNCED;
	}
	return 0;
}

/* The first unit behind what unit i stands in with other texts. */
static size_t
end_around(const struct df_units *u, size_t i)
{
	const struct df_node *n = u->v[i].node;

	while (n->parent && u->places[n->index].units == 1)
		n = n->parent;
	return u->places[n->index].first + u->places[n->index].units;
}

/* Below a line that says nothing but "Read also", the links right behind it in
 * what holds both. */
static int
doubt_listed(const struct df_units *u, float *shares, struct df_arena *a)
{
	for (size_t i = 0; i + 1 < u->n; i++) {
		bool leads = false;
		size_t k = i + 1, end;

		if (shares[k] < LOST || !is_link(&u->v[k]) ||
		    u->v[i].words > LEAD_WORDS)
			continue;
		if (df_teaser_leads(&u->v[i], a, &leads) < 0)
			return -1;
		end = leads ? end_around(u, i) : 0;
		while (k < end && is_link(&u->v[k]))
			shares[k++] *= ANNOUNCED;
	}
	return 0;
}

/* Whether it is a link, or stands beside one in a small box. */
static bool
announces(const struct df_units *u, size_t i)
{
	const struct df_node *n = u->v[i].node->parent;

	if (is_link(&u->v[i]))
		return true;
	for (int level = 0; n && level < BOX_LEVELS; level++) {
		const struct df_place *p = &u->places[n->index];

		if (p->units > BOX_UNITS)
			return false;
		for (uint32_t k = p->first; k < p->first + p->units; k++)
			if (u->v[k].words >= HEADLINE_WORDS &&
			    is_link(&u->v[k]))
				return true;
		n = n->parent;
	}
	return false;
}

/* Around an article stand the beginnings of others. Pages of lists have little
 * running text in one place, even if they are taken for articles. */
static void
doubt_others(
    const struct df_units *u, const struct df_focus *focus, float *shares)
{
	const struct df_place *p = df_focus_around(focus, u);

	if (!p || focus->most < 2 * PROSE_WORDS)
		return;
	for (size_t i = 0; i < u->n; i++)
		if (i - p->first >= p->units && announces(u, i))
			shares[i] *= LINKS_DOUBTED;
}

static int
draw_together(const struct df_units *u, float *shares, struct df_arena *a)
{
	float *sums = df_arena_calloc(a, u->n + 1, sizeof(*sums));

	if (!sums)
		return -1;
	for (size_t i = 0; i < u->n; i++)
		sums[u->v[i].group] += shares[i];
	for (size_t i = 0; i < u->n; i++) {
		const struct df_unit *v = &u->v[i];

		if (v->same >= GROUP_LEAST)
			shares[i] = (1 - DRAWN) * shares[i] +
			    DRAWN * sums[v->group] / (float)v->same;
	}
	return 0;
}

static void
raise_share(float *share)
{
	if (*share < RULED)
		*share = RULED;
}

/* The tables with links to other pages above and below those of DocBook. */
static bool
leads_on(const struct df_node *n)
{
	struct df_str class =
	    n->parent ? df_node_attr(n->parent, "class") : (struct df_str){0};

	return df_str_is(class, "navheader") || df_str_is(class, "navfooter");
}

/* Code and tables of data outside of navigation and the like, unless it is all
 * links: a table's rows often begin with one. Beside an article, times and
 * headlines of others stand in tables, too. */
static void
keep_data(const struct df_units *u, enum df_page_type type, float *shares)
{
	uint32_t most = type == DF_PAGE_ARTICLE ? 7 : 9;

	for (size_t i = 0; i < u->n; i++) {
		const struct df_unit *v = &u->v[i];
		uint32_t in = u->places[v->node->index].in;

		if (in & DF_IN_WHOLE && leads_on(v->node))
			shares[i] *= DOUBTED;
		else if (in & DF_IN_WHOLE && !df_away_is(u, v->node) &&
		    v->linked * 10 < v->chars * most)
			raise_share(&shares[i]);
	}
}

static int
revise_thread(const struct df_units *u, float *shares, struct df_arena *a)
{
	uint64_t kind;

	if (df_posts_find(u, shares, a, &kind) < 0)
		return -1;
	df_posts_keep(u, kind, RULED, shares);
	df_posters_doubt_points(u, DOUBTED, shares);
	if (df_posters_keep_code(u, RULED, shares, a) < 0)
		return -1;
	df_posters_keep(u, RULED, shares);
	return df_furniture_doubt(u, kind, DOUBTED, shares, a);
}

int
df_verdict_revise(const struct df_units *u, const struct df_focus *focus,
    enum df_page_type type, float *shares, struct df_arena *a)
{
	if (draw_together(u, shares, a) < 0)
		return -1;
	doubt_strange(u, shares);
	doubt_contents(u, shares);
	if (type == DF_PAGE_ARTICLE) {
		doubt_links(u, shares);
		doubt_others(u, focus, shares);
		if (doubt_teasers(u, shares, a) < 0 ||
		    doubt_listed(u, shares, a) < 0)
			return -1;
	}
	keep_data(u, type, shares);
	if (type == DF_PAGE_PRODUCT)
		df_goods_keep(u, RULED, shares);
	if (type == DF_PAGE_PRODUCT && df_goods_tell(u, RULED, shares, a) < 0)
		return -1;
	if ((type == DF_PAGE_PRODUCT || type == DF_PAGE_FORUM) &&
	    df_goods_doubt(u, DOUBTED, shares, a) < 0)
		return -1;
	return type == DF_PAGE_FORUM ? revise_thread(u, shares, a) : 0;
}
