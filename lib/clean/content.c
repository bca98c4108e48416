/*
 * content: judges the units, chooses, and tells the tree.
 */
#include "clean/content.h"

#include <stdlib.h>

#include "clean/judge/choice.h"
#include "clean/judge/comments.h"
#include "clean/judge/density.h"
#include "clean/judge/feature.h"
#include "clean/judge/focus.h"
#include "clean/judge/model.h"
#include "clean/judge/posts.h"
#include "clean/judge/thread.h"
#include "clean/judge/unit.h"
#include "clean/rules/away.h"
#include "clean/rules/leftover.h"
#include "clean/rules/revise.h"
#include "clean/rules/verdict.h"
#include "clean/tree/hints.h"
#include "clean/tree/node.h"
#include "clean/tree/sentence.h"
#include "core/arena.h"
#include "core/count.h"

/* The weight of recall against precision, squared, in the F measure: van
 * Rijsbergen's usual choices of 1/2, 1 and 2 for beta. */
static const double beta2[] = {
    [DF_FAVOR_BALANCE] = 1,
    [DF_FAVOR_PRECISION] = 0.25,
    [DF_FAVOR_RECALL] = 4,
};

/* A block with so much text outside of links is a text with links in it. */
#define TEXT_CHARS 10
/* And one with so many words is one in a fragment. */
#define TEXT_WORDS 8

/* The model has learned from whole pages of the web; what has no more units
 * than this is a fragment, of which the density method's guess is kept, too. */
#define FRAGMENT 20
/* Or, in a thread, than this: a page may be two posts, each with its author and
 * a day. */
#define FRAGMENT_OF_THREAD 5

/* What has so few units says little of what it is, and one paragraph more would
 * make it another type: it is an article unless another is as likely as this.
 */
#define SURE 0.45f

/* And a page of more would take too much memory. */
#define UNITS_MOST 200000
/* How sure it makes that a page is a thread when its address, its data or its
 * text say so: in WCXB all of 91, of 40 and 8 of 9 such pages are. */
#define THREAD 0.75f
/* Where nothing is likely, the density method is believed if it finds so much
 * good text: some dozen sentences. */
#define GOOD_ENOUGH 1000

/* Make the type forum as likely as THREAD at least. */
static void
believe_thread(float types[DF_PAGE_TYPES])
{
	float forum = types[DF_PAGE_FORUM];

	if (forum >= THREAD)
		return;
	for (int k = 0; k < DF_PAGE_TYPES; k++)
		types[k] *= (1 - THREAD) / (1 - forum);
	types[DF_PAGE_FORUM] = THREAD;
}

/* What a page says that it is changes the rules, but not what the model has
 * learned to look for. */
static enum df_page_type
find_type(const struct df_content_how *how, const struct df_units *u,
    const struct df_traits *traits, float types[DF_PAGE_TYPES])
{
	enum df_page_type best = DF_PAGE_ARTICLE;
	int claim = df_traits_claim(traits);

	df_model_types(how->model, traits, types);
	if (how->type >= 0)
		for (int k = 0; k < DF_PAGE_TYPES; k++)
			types[k] = k == how->type;
	else if (df_thread_is_at(how->url) || df_traits_say_thread(traits) ||
	    (!how->no_comments && df_posts_fill(u)))
		believe_thread(types);
	else if (claim >= 0)
		return (enum df_page_type)claim;
	for (int k = 1; k < DF_PAGE_TYPES; k++)
		if (types[k] > types[best])
			best = (enum df_page_type)k;
	return u->n > FRAGMENT || types[best] >= SURE ? best : DF_PAGE_ARTICLE;
}

/* The unit of the text in n itself, or DF_NO_UNIT. */
static uint32_t
unit_at(const struct df_units *u, const struct df_place *p)
{
	return p->owner ? u->places[p->owner->index].unit : DF_NO_UNIT;
}

/* Drop the text of units that are not kept, and what holds nothing else.
 * Children come before their parents. Inline elements that belong to no unit
 * and elements without text stay as the density method left them. */
static void
tell(struct df_tree *tree, const struct df_units *u, const enum df_rule *rules)
{
	for (struct df_node *n = tree->newest; n; n = n->older) {
		struct df_place *p = &u->places[n->index];
		uint32_t unit = unit_at(u, p);
		bool own = unit != DF_NO_UNIT && rules[unit] == DF_RULE_LIKELY;

		p->kept |= own;
		if (p->owner && !p->left_out &&
		    (p->units > 0 || unit != DF_NO_UNIT)) {
			n->dropped = !p->kept;
			n->rule = p->kept        ? DF_RULE_LIKELY
			    : unit != DF_NO_UNIT ? rules[unit]
						 : DF_RULE_UNLIKELY;
		}
		if (n->parent && p->units > 0)
			u->places[n->parent->index].kept |= p->kept;
	}
}

static bool
leads_away(const struct df_node *n)
{
	struct df_str href = df_node_attr(n, "href");

	return href.len > 0 && href.s[0] != '#';
}

/* In a text that is kept a link that text follows is a part of it, whatever its
 * class says: that it leads outside or opens a window. What is not seen unless
 * asked for stays dropped. Without rules all is kept that is not dropped. */
static void
restore_links(
    struct df_tree *tree, const struct df_units *u, const enum df_rule *rules)
{
	for (struct df_node *n = tree->newest; n; n = n->older) {
		uint32_t unit;

		if (n->tag != DF_TAG_A || !n->dropped ||
		    n->rule != DF_RULE_NAME)
			continue;
		unit = unit_at(u, &u->places[n->index]);
		if (unit != DF_NO_UNIT &&
		    (!rules || rules[unit] == DF_RULE_LIKELY) &&
		    u->v[unit].chars - u->v[unit].linked >= TEXT_CHARS &&
		    leads_away(n) && !df_hint_unasked(n) &&
		    (df_sentence_goes_on(tree, n) || df_hint_reference(n)))
			n->dropped = false;
	}
}

static bool
is_container(const struct df_node *n)
{
	return n->tag == DF_TAG_HTML || n->tag == DF_TAG_BODY ||
	    n->tag == DF_TAG_MAIN || n->tag == DF_TAG_ARTICLE ||
	    n->tag == DF_TAG_SECTION || n->tag == DF_TAG_DIV;
}

/* The smallest container that holds all that is kept. */
static struct df_node *
holder(const struct df_tree *tree, const struct df_units *u)
{
	struct df_node *n = tree->root;

	for (;;) {
		struct df_node *only = NULL;

		for (struct df_node *c = n->first; c; c = c->next) {
			if (!u->places[c->index].kept)
				continue;
			if (only || !is_container(c))
				return n;
			only = c;
		}
		if (!only)
			return n;
		n = only;
	}
}

/* How much of each unit is likely content. */
static int
judge(struct df_tree *tree, const struct df_node *top, struct df_units *u,
    const struct df_content_how *how, float **judged, enum df_page_type *type,
    struct df_focus *focus)
{
	struct df_arena *a = how->arena;
	float types[DF_PAGE_TYPES];
	struct df_traits traits;
	float *rows;

	if (df_units_find(tree, top, &how->model->names, a, u) < 0 ||
	    df_traits_find(tree, u, how->url, a, &traits) < 0)
		return -1;
	*type = find_type(how, u, &traits, types);
	*judged = NULL;
	if (u->n > UNITS_MOST)
		return 0;
	if (df_focus_find(tree, u, a, focus) < 0)
		return -1;
	rows = df_features_of(u, top, focus, &how->model->words, types, a);
	*judged = df_arena_alloc(a, (u->n + 1) * sizeof(**judged));
	if (!rows || !*judged ||
	    df_model_judge(how->model, u, rows, *judged, a) < 0)
		return -1;
	return df_verdict_revise(u, focus, *type, *judged, a);
}

/* The expected F1 of what is kept. */
static double
score_of(
    const struct df_units *u, const float *judged, const enum df_rule *rules)
{
	double wanted = 0, kept = 0, hit = 0;

	for (size_t i = 0; i < u->n; i++) {
		double words = u->v[i].words;

		wanted += (double)judged[i] * words;
		if (rules[i] != DF_RULE_LIKELY)
			continue;
		kept += words;
		hit += (double)judged[i] * words;
	}
	return kept > 0 ? 2 * hit / (kept + wanted) : 0;
}

/* Whether the density method's guess may be the text where nothing is likely:
 * it has found much of it, and not in what is made for other things. */
static bool
is_credible(const struct df_units *u, const struct df_node *guess)
{
	return guess->good >= GOOD_ENOUGH &&
	    !(u->places[guess->index].in &
		(DF_IN_FOOTER | DF_IN_NAV | DF_IN_ASIDE | DF_IN_DIALOG |
		    DF_IN_HIDDEN));
}

/* What the density method has dropped around n, or NULL. */
static const struct df_node *
dropped_around(const struct df_node *n)
{
	while (n && !n->dropped)
		n = n->parent;
	return n;
}

/* Links, what stands in navigation and the like, and beside the heading in the
 * header of a site. */
static bool
is_doubtful(const struct df_units *u, const struct df_unit *v)
{
	const struct df_node *dropped = dropped_around(v->node);

	return v->linked * 2 > v->chars || df_away_is(u, v->node) ||
	    (dropped && dropped->rule == DF_RULE_SITE_HEADER &&
		df_tag_heading(v->node->tag) == 0);
}

/* Whether a unit is text by its element, by its length, or as it stands loose
 * around other units: no label, button or the like. */
static bool
is_text(const struct df_units *u, const struct df_unit *v)
{
	static const enum df_tag tags[] = {DF_TAG_P, DF_TAG_LI, DF_TAG_DT,
	    DF_TAG_DD, DF_TAG_BLOCKQUOTE, DF_TAG_SUMMARY, DF_TAG_TH, DF_TAG_TD};

	for (size_t i = 0; i < DF_COUNT(tags); i++)
		if (v->node->tag == tags[i])
			return true;
	return df_tag_heading(v->node->tag) > 0 || v->words >= TEXT_WORDS ||
	    u->places[v->node->index].units > 1;
}

/* The choices among the units: of a fragment, what the density method has found
 * is taken for sure, and so is other text that it did not drop; what is
 * doubtful is not at all. */
static void
weigh_units(const struct df_units *u, const float *judged, bool fragment,
    struct df_choice *v)
{
	for (size_t i = 0; i < u->n; i++) {
		double share = (double)judged[i];

		if (fragment && u->v[i].based)
			share = 1;
		else if (fragment && is_doubtful(u, &u->v[i]))
			share = 0;
		else if (fragment && is_text(u, &u->v[i]) &&
		    !dropped_around(u->v[i].node))
			share = 1;
		v[i] = (struct df_choice){share, (uint32_t)i};
	}
}

/* Whether anything else is kept than the density method has found. */
static bool
differs(const struct df_units *u, const enum df_rule *rules)
{
	for (size_t i = 0; i < u->n; i++)
		if ((rules[i] == DF_RULE_LIKELY) != u->v[i].based)
			return true;
	return false;
}

/* Whether an element is nothing without what it stands in: the number of an
 * item is told by its list. */
static bool
is_item(const struct df_node *n)
{
	return n->tag == DF_TAG_LI || n->tag == DF_TAG_DT ||
	    n->tag == DF_TAG_DD;
}

/* Keep the best set of units. */
static int
keep_best(struct df_tree *tree, const struct df_units *u, const float *judged,
    const struct df_content_how *how, struct df_content *content)
{
	bool thread = content->type == DF_PAGE_FORUM;
	bool fragment = u->n <= (thread ? FRAGMENT_OF_THREAD : FRAGMENT);
	bool none = false;
	struct df_choice *v = df_arena_alloc(how->arena, u->n * sizeof(*v));
	enum df_rule *rules = df_arena_alloc(how->arena, u->n * sizeof(*rules));
	const struct df_revision revision = {u, content->type, fragment, judged,
	    how->url, rules, how->arena};
	size_t n;

	if (!v || !rules)
		return -1;
	weigh_units(u, judged, fragment, v);
	n = df_choice_best(u, v, beta2[how->favor], thread);
	if (n == 0 && !fragment && !is_credible(u, content->top))
		content->top = NULL;
	for (size_t i = 0; i < u->n; i++)
		rules[v[i].unit] = i < n ? DF_RULE_LIKELY : DF_RULE_UNLIKELY;
	content->score = score_of(u, judged, rules);
	if (n == 0)
		return 0;
	if (fragment &&
	    df_leftover_is_all(
		tree, u, how->url, rules, how->arena, &none) < 0)
		return -1;
	if (none) {
		content->top = NULL;
		content->score = 0;
		return 0;
	}
	if (df_revise_complete(&revision) < 0 || df_revise_drop(&revision) < 0)
		return -1;
	if (fragment && !differs(u, rules) && !is_item(content->top)) {
		restore_links(tree, u, NULL);
		df_density_weigh(tree);
		return 0;
	}
	for (size_t i = 0; i < u->n; i++)
		u->v[i].node->score = judged[i];
	content->least = v[n - 1].share;
	tell(tree, u, rules);
	restore_links(tree, u, rules);
	df_density_weigh(tree);
	content->top = holder(tree, u);
	return 0;
}

int
df_content_find(struct df_tree *tree, struct df_node *guess,
    const struct df_content_how *how, struct df_content *content)
{
	struct df_focus focus = {0};
	struct df_units u;
	float *judged;

	*content = (struct df_content){.top = guess};
	if (judge(tree, guess, &u, how, &judged, &content->type, &focus) < 0)
		return -1;
	if (judged && keep_best(tree, &u, judged, how, content) < 0)
		return -1;
	if (!content->top)
		return 0;
	if (how->no_comments && content->type != DF_PAGE_FORUM &&
	    df_comments_drop(tree, content->top, focus.title, how->arena) < 0)
		return -1;
	/* In a thread the name of who wrote a post may be all of a heading. */
	if (content->type != DF_PAGE_FORUM)
		df_density_drop_bare(content->top);
	return 0;
}
