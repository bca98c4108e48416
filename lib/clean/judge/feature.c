/*
 * feature: filling in the rows, one group of numbers after the other.
 */
#include "clean/judge/feature.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "clean/judge/focus.h"
#include "clean/judge/unit.h"
#include "clean/tree/lexicon.h"
#include "clean/tree/node.h"
#include "core/arena.h"
#include "core/count.h"

/* Distances in units from here on are all the same. */
#define FAR 60
/* And from what is not there. */
#define NONE (-1)
/* So many units at either side are near. */
#define NEAR 4
/* Numbers below this are scaled once for each page. */
#define SMALL 256

#define AT(row, name) DF_FEATURE_AT(row, DF_F_##name)

const char *const df_feature_names[DF_FEATURE_COUNT] = {
#define DF_FEATURE_NAME(name) #name,
    DF_FEATURES(DF_FEATURE_NAME) DF_CONTEXT_FEATURES(DF_FEATURE_NAME)
#undef DF_FEATURE_NAME
};

struct view {
	const struct df_units *u;
	const struct df_lexicon *words;
	const struct df_node *top;
	const float *types;
	const struct df_focus *focus;
	uint32_t all_words;
	float *rows;
	float scales[SMALL];
};

static float *
row_of(const struct view *v, size_t unit)
{
	return df_feature_row(v->rows, unit);
}

static float
part(double a, double b)
{
	return b > 0 ? (float)(a / b) : 0;
}

/* Large numbers by their order of magnitude. */
static float
magnitude(size_t x)
{
	return (float)log2(1 + (double)x);
}

static float
scale(const struct view *v, size_t x)
{
	return x < SMALL ? v->scales[x] : magnitude(x);
}

static void
fill_text(const struct view *v, const struct df_unit *u, float *row)
{
	AT(row, words) = scale(v, u->words);
	AT(row, chars) = scale(v, u->chars);
	AT(row, linked) = part(u->linked, u->chars);
	AT(row, digits) = part(u->digits, u->chars);
	AT(row, capitals) = part(u->capitals, u->letters);
	AT(row, commas) = part(u->commas, u->words);
	AT(row, stops) = (float)u->stops;
	AT(row, ends) = u->last == '.' || u->last == '!' || u->last == '?' ? 1
	    : u->last == ':'                                               ? 2
									   : 0;
	AT(row, word_length) = part(u->chars, u->words);
	AT(row, links) = scale(v, u->links);
	AT(row, texts) = scale(v, u->texts);
	AT(row, prices) = (float)u->prices;
	AT(row, signs) = (float)u->signs;
	AT(row, previous) = u->previous > 3 ? 3 : (float)u->previous;
	AT(row, later) = u->later > 3 ? 3 : (float)u->later;
}

/* What the first words say; a phrase is all of a short text. */
static void
fill_lead(const struct view *v, const struct df_unit *u, float *row)
{
	float sum = 0, min = 0, max = 0;
	uint32_t phrase = DF_LEXICON_SEED ^ '=';

	for (unsigned i = 0; i < u->nlead; i++) {
		float w = df_lexicon_weight(v->words, u->lead[i]);

		sum += w;
		min = w < min ? w : min;
		max = w > max ? w : max;
		phrase = (phrase ^ u->lead[i]) * 16777619u;
	}
	AT(row, lead_mean) = part((double)sum, u->nlead);
	AT(row, lead_min) = min;
	AT(row, lead_max) = max;
	AT(row, phrase) =
	    u->words <= 4 ? df_lexicon_weight(v->words, phrase) : 0;
}

static void
fill_element(const struct df_node *n, float *row)
{
	AT(row, is_p) = n->tag == DF_TAG_P;
	AT(row, heading) = (float)df_tag_heading(n->tag);
	AT(row, is_li) = n->tag == DF_TAG_LI;
	AT(row, is_cell) = n->tag == DF_TAG_TD || n->tag == DF_TAG_TH;
	AT(row, is_table) = n->tag == DF_TAG_TABLE;
	AT(row, is_pre) = n->tag == DF_TAG_PRE;
	AT(row, is_div) = n->tag == DF_TAG_DIV;
	AT(row, is_button) = n->tag == DF_TAG_BUTTON;
	AT(row, is_definition) = n->tag == DF_TAG_DT ? 1
	    : n->tag == DF_TAG_DD                    ? 2
						     : 0;
	AT(row, is_caption) =
	    n->tag == DF_TAG_CAPTION || n->tag == DF_TAG_FIGCAPTION;
	AT(row, is_quote) = n->tag == DF_TAG_BLOCKQUOTE;
}

static void
fill_inside(const struct df_place *p, float *row)
{
	static const struct {
		enum df_feature feature;
		uint32_t in;
	} table[] = {
	    {DF_F_in_article, DF_IN_ARTICLE},
	    {DF_F_in_main, DF_IN_MAIN},
	    {DF_F_in_section, DF_IN_SECTION},
	    {DF_F_in_aside, DF_IN_ASIDE},
	    {DF_F_in_nav, DF_IN_NAV},
	    {DF_F_in_header, DF_IN_HEADER},
	    {DF_F_in_footer, DF_IN_FOOTER},
	    {DF_F_in_form, DF_IN_FORM},
	    {DF_F_in_table, DF_IN_TABLE},
	    {DF_F_in_quote, DF_IN_QUOTE},
	    {DF_F_in_figure, DF_IN_FIGURE},
	    {DF_F_in_link, DF_IN_LINK},
	    {DF_F_in_noscript, DF_IN_NOSCRIPT},
	    {DF_F_in_dialog, DF_IN_DIALOG},
	    {DF_F_in_hidden, DF_IN_HIDDEN},
	    {DF_F_in_role, DF_IN_ROLE},
	    {DF_F_in_named, DF_IN_NAMED},
	    {DF_F_in_heading, DF_IN_HEADING},
	};

	for (size_t i = 0; i < DF_COUNT(table); i++)
		DF_FEATURE_AT(row, table[i].feature) =
		    p->in & table[i].in ? 1 : 0;
	AT(row, depth) = p->depth;
	AT(row, lists) = p->lists;
}

static void
fill_names(const struct view *v, const struct df_unit *u, float *row)
{
	const struct df_place *p = &v->u->places[u->node->index];
	const struct df_node *up = u->node->parent;

	AT(row, name) = p->name;
	AT(row, name_min) = p->name_min;
	AT(row, name_max) = p->name_max;
	AT(row, name_sum) = p->name_sum;
	AT(row, name_inner) = u->inner;
	if (up)
		AT(row, name_up) = v->u->places[up->index].name;
	if (up && up->parent)
		AT(row, name_up2) = v->u->places[up->parent->index].name;
}

/* The elements around it, 1, 2, 3 and 5 levels up. */
static void
fill_around(const struct view *v, const struct df_unit *u, float *row)
{
	static const enum df_feature first[] = {[1] = DF_F_up1_linked,
	    [2] = DF_F_up2_linked,
	    [3] = DF_F_up3_linked,
	    [5] = DF_F_up5_linked};
	const struct df_node *n = u->node;

	for (size_t i = 1; i <= 5; i++) {
		const struct df_place *p;
		float *at;

		n = n->parent ? n->parent : n;
		p = &v->u->places[n->index];
		if (i == 4)
			continue;
		at = &DF_FEATURE_AT(row, first[i]);
		DF_FEATURE_AT(at, 0) = part(p->linked, p->chars);
		DF_FEATURE_AT(at, 1) = part(p->words, v->all_words);
		DF_FEATURE_AT(at, 2) = scale(v, p->words);
		DF_FEATURE_AT(at, 3) = part(p->words, p->units);
	}
}

static void
fill_likeness(const struct view *v, const struct df_unit *u, float *row)
{
	const struct df_place *p = &v->u->places[u->node->index];

	AT(row, alike) = scale(v, p->alike);
	AT(row, alike_most) = scale(v, p->alike_most);
	AT(row, same) = scale(v, u->same);
	AT(row, same_words) = u->same_words;
	AT(row, same_linked) = u->same_linked;
	AT(row, same_based) = u->same_based;
	AT(row, based) = u->based;
}

/* How far n and to are below what holds both. */
static void
apart(const struct view *v, const struct df_node *n, const struct df_node *to,
    float *below, float *above)
{
	const struct df_place *places = v->u->places;
	unsigned up = 0, down = 0;

	/* What is left out of all units has no depth. */
	while (n != to && (n->parent || to->parent)) {
		if (n->parent &&
		    (!to->parent ||
			places[n->index].depth >= places[to->index].depth)) {
			n = n->parent;
			down++;
		} else {
			to = to->parent;
			up++;
		}
	}
	*below = (float)down;
	*above = (float)up;
}

/* The density method's element, that of most running text, the title's. */
static void
fill_focus(const struct view *v, const struct df_unit *u, float *row)
{
	const struct df_focus *f = v->focus;
	const struct df_node *up = u->node->parent;

	apart(v, u->node, v->top, &AT(row, below_top), &AT(row, above_top));
	AT(row, below_prose) = AT(row, above_prose) = NONE;
	AT(row, below_title) = AT(row, above_title) = NONE;
	if (f->title)
		apart(v, u->node, f->title, &AT(row, below_title),
		    &AT(row, above_title));
	if (!f->prose)
		return;
	apart(
	    v, u->node, f->prose, &AT(row, below_prose), &AT(row, above_prose));
	if (up)
		AT(row, prose) = part(f->words[up->index], f->most);
	if (up && up->parent)
		AT(row, prose_up) = part(f->words[up->parent->index], f->most);
}

static float
distance(size_t i, size_t from)
{
	return from == SIZE_MAX ? NONE
	    : i - from > FAR    ? FAR
				: (float)(i - from);
}

/* Where it stands: in the page, under which heading. */
static void
fill_position(const struct view *v)
{
	size_t heading = SIZE_MAX, h1 = SIZE_MAX;
	uint32_t before = 0;

	for (size_t i = 0; i < v->u->n; i++) {
		const struct df_unit *u = &v->u->v[i];
		float *row = row_of(v, i);
		const struct df_place *p = &v->u->places[u->node->index];

		if (p->in & DF_IN_HEADING)
			heading = i;
		if (u->node->tag == DF_TAG_H1)
			h1 = i;
		AT(row, position) = part((double)i, (double)v->u->n);
		AT(row, words_before) = part(before, v->all_words);
		AT(row, from_heading) = distance(i, heading);
		AT(row, from_h1) = distance(i, h1);
		AT(row, from_title) = distance(i,
		    v->focus->title && v->focus->title_unit <= i
			? v->focus->title_unit
			: SIZE_MAX);
		if (heading != SIZE_MAX) {
			const float *h = row_of(v, heading);

			AT(row, heading_level) = AT(h, heading);
			AT(row, heading_lead) =
			    AT(h, lead_min) + AT(h, lead_max) + AT(h, phrase);
		}
		before += u->words;
	}
}

static void
fill_neighbours(const struct view *v, size_t i)
{
	size_t n = v->u->n; /* the row of nothing */
	float *row = row_of(v, i);
	const float *p1 = row_of(v, i >= 1 ? i - 1 : n);
	const float *p2 = row_of(v, i >= 2 ? i - 2 : n);
	const float *n1 = row_of(v, i + 1);
	const float *n2 = row_of(v, i + 2 < n ? i + 2 : n);

	AT(row, prev_words) = AT(p1, words);
	AT(row, prev_linked) = AT(p1, linked);
	AT(row, prev_heading) = AT(p1, heading);
	AT(row, prev_based) = AT(p1, based);
	AT(row, prev_name) = AT(p1, name_min);
	AT(row, prev2_words) = AT(p2, words);
	AT(row, prev2_linked) = AT(p2, linked);
	AT(row, next_words) = AT(n1, words);
	AT(row, next_linked) = AT(n1, linked);
	AT(row, next_heading) = AT(n1, heading);
	AT(row, next_based) = AT(n1, based);
	AT(row, next_name) = AT(n1, name_min);
	AT(row, next2_words) = AT(n2, words);
	AT(row, next2_linked) = AT(n2, linked);
}

static void
fill_near(const struct view *v, size_t i)
{
	size_t from = i > NEAR ? i - NEAR : 0;
	size_t to = i + NEAR < v->u->n ? i + NEAR + 1 : v->u->n;
	float *row = row_of(v, i);
	double chars = 0, linked = 0, words = 0, based = 0;

	for (size_t k = from; k < to; k++) {
		const struct df_unit *u = &v->u->v[k];

		chars += u->chars;
		linked += u->linked;
		words += u->words;
		based += u->based;
	}
	AT(row, near_linked) = part(linked, chars);
	AT(row, near_words) = part(words, (double)(to - from));
	AT(row, near_based) = part(based, (double)(to - from));
}

/* The same numbers in every row. */
static void
fill_page(const struct view *v)
{
	float page[DF_FEATURE_COUNT] = {0};
	double chars = 0, linked = 0, based = 0, p = 0, li = 0, prices = 0;
	double article = 0;
	uint32_t alike = 0;

	for (size_t i = 0; i < v->u->n; i++) {
		const struct df_unit *u = &v->u->v[i];
		const struct df_place *place = &v->u->places[u->node->index];

		chars += u->chars;
		linked += u->linked;
		based += u->based ? u->words : 0;
		p += u->node->tag == DF_TAG_P ? u->words : 0;
		li += u->node->tag == DF_TAG_LI ? u->words : 0;
		article += place->in & DF_IN_ARTICLE ? u->words : 0;
		prices += u->prices > 0;
		if (place->alike_most > alike)
			alike = place->alike_most;
	}
	page[DF_F_page_units] = scale(v, v->u->n);
	page[DF_F_page_words] = scale(v, v->all_words);
	page[DF_F_page_linked] = part(linked, chars);
	page[DF_F_page_based] = part(based, v->all_words);
	page[DF_F_page_p] = part(p, v->all_words);
	page[DF_F_page_li] = part(li, v->all_words);
	page[DF_F_page_article] = part(article, v->all_words);
	page[DF_F_page_prices] = part(prices, (double)v->u->n);
	page[DF_F_page_alike] = scale(v, alike);
	memcpy(page + DF_F_article, v->types, DF_PAGE_TYPES * sizeof(*page));
	for (size_t i = 0; i < v->u->n; i++)
		for (size_t k = DF_F_page_units; k < DF_OWN_FEATURES; k++)
			DF_FEATURE_AT(row_of(v, i), k) = page[k];
}

static float *
empty_rows(size_t n, struct df_arena *a)
{
	size_t blocks = (n + DF_FOREST_ROWS - 1) / DF_FOREST_ROWS;
	size_t size =
	    blocks * DF_FOREST_ROWS * DF_FEATURE_COUNT * sizeof(float);
	void *rows = df_arena_aligned(a, DF_FOREST_ALIGN, size);

	return rows ? memset(rows, 0, size) : NULL;
}

float *
df_features_of(const struct df_units *u, const struct df_node *top,
    const struct df_focus *focus, const struct df_lexicon *words,
    const float types[DF_PAGE_TYPES], struct df_arena *a)
{
	struct view v = {
	    .u = u, .words = words, .top = top, .focus = focus, .types = types};

	for (size_t i = 0; i < SMALL; i++)
		v.scales[i] = magnitude(i);
	for (size_t i = 0; i < u->n; i++)
		v.all_words += u->v[i].words;
	v.rows = empty_rows(u->n + 1, a);
	if (!v.rows)
		return NULL;
	for (size_t i = 0; i < u->n; i++) {
		const struct df_unit *unit = &u->v[i];
		float *row = row_of(&v, i);

		fill_text(&v, unit, row);
		fill_lead(&v, unit, row);
		fill_element(unit->node, row);
		fill_inside(&u->places[unit->node->index], row);
		fill_names(&v, unit, row);
		fill_around(&v, unit, row);
		fill_likeness(&v, unit, row);
		fill_focus(&v, unit, row);
	}
	fill_position(&v);
	for (size_t i = 0; i < u->n; i++) {
		fill_neighbours(&v, i);
		fill_near(&v, i);
	}
	fill_page(&v);
	return v.rows;
}
