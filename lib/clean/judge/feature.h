/*
 * feature: what the model looks at to judge a unit.
 *
 * Every unit of a page is described by a row of numbers: its text, its
 * element, what that lies in, what stands around it, and the page as a whole.
 * The last numbers of a row tell how the units around it were judged by those
 * before; context.h fills them in. The order is the model's: whoever adds a
 * feature trains anew (scripts/train-clean).
 */
#ifndef DF_CLEAN_FEATURE_H
#define DF_CLEAN_FEATURE_H

#include <stddef.h>

#include "clean/judge/forest.h"
#include "clean/judge/page_type.h"

struct df_arena;
struct df_focus;
struct df_lexicon;
struct df_node;
struct df_units;

/* Text, element, surroundings, names, place, neighbours, focus, page. */
/* clang-format off */
#define DF_FEATURES(X) \
	X(words) X(chars) X(linked) X(digits) X(capitals) X(commas) \
	X(stops) X(ends) X(word_length) X(links) X(texts) X(prices) \
	X(signs) X(lead_mean) X(lead_min) X(lead_max) X(phrase) X(previous) \
	X(later) X(is_p) X(heading) X(is_li) X(is_cell) X(is_table) \
	X(is_pre) X(is_div) X(is_button) X(is_definition) X(is_caption) \
	X(is_quote) X(in_article) X(in_main) X(in_section) X(in_aside) \
	X(in_nav) X(in_header) X(in_footer) X(in_form) X(in_table) \
	X(in_quote) X(in_figure) X(in_link) X(in_noscript) X(in_dialog) \
	X(in_hidden) X(in_role) X(in_named) X(in_heading) X(depth) X(lists) \
	X(name) X(name_up) X(name_up2) X(name_min) X(name_max) X(name_sum) \
	X(name_inner) X(based) X(below_top) X(above_top) X(position) \
	X(words_before) X(from_heading) X(heading_level) X(heading_lead) \
	X(from_h1) X(up1_linked) X(up1_share) X(up1_words) X(up1_per_unit) \
	X(up2_linked) X(up2_share) X(up2_words) X(up2_per_unit) \
	X(up3_linked) X(up3_share) X(up3_words) X(up3_per_unit) \
	X(up5_linked) X(up5_share) X(up5_words) X(up5_per_unit) X(alike) \
	X(alike_most) X(same) X(same_words) X(same_linked) X(same_based) \
	X(prev_words) X(prev_linked) X(prev_heading) X(prev_based) \
	X(prev_name) X(prev2_words) X(prev2_linked) X(next_words) \
	X(next_linked) X(next_heading) X(next_based) X(next_name) \
	X(next2_words) X(next2_linked) X(near_linked) X(near_words) \
	X(near_based) X(prose) X(prose_up) X(below_prose) X(above_prose) \
	X(from_title) X(below_title) X(above_title) \
	X(page_units) X(page_words) X(page_linked) X(page_based) X(page_p) \
	X(page_prices) X(page_alike) X(page_li) X(page_article) \
	X(article) X(collection) X(documentation) X(forum) X(listing) \
	X(product) X(service)

/* Shares: its own, its group's and its neighbours'; of some units to either
 * side, of the elements around it, of the page; how far the next likely ones
 * are; of the section it is in. */
#define DF_CONTEXT_FEATURES(X) \
	X(share) X(share_group) X(share_prev) X(share_next) X(share_prev2) \
	X(share_next2) X(share_prev3) X(share_next3) X(share_around5) \
	X(share_around12) X(share_around30) X(share_up1) X(share_up2) \
	X(share_up3) X(share_up4) X(share_up5) X(share_before) \
	X(from_likely) X(to_likely) X(share_section) X(share_heading) \
	X(share_section_prev) X(share_section_next) X(share_page) \
	X(share_words) X(share_most) X(share_sure)
/* clang-format on */

enum df_feature {
#define DF_FEATURE_ENUM(name) DF_F_##name,
	DF_FEATURES(DF_FEATURE_ENUM) DF_CONTEXT_FEATURES(DF_FEATURE_ENUM)
#undef DF_FEATURE_ENUM
	    DF_FEATURE_COUNT,
	/* Those before the context. */
	DF_OWN_FEATURES = DF_F_share
};

extern const char *const df_feature_names[DF_FEATURE_COUNT];

/* The row of a unit, and a number in it. Rows are as forest.h takes them. */
static inline float *
df_feature_row(float *rows, size_t unit)
{
	return df_forest_row(rows, unit, DF_FEATURE_COUNT);
}

#define DF_FEATURE_AT(row, feature) ((row)[(feature)*DF_FOREST_ROWS])

/* A row of DF_FEATURE_COUNT numbers for each unit, 0 for the context, and one
 * of nothing but 0 behind them; NULL when the arena is full. The lexicon is
 * that of words of text; top is what the density method chose; types says how
 * likely each type of page is. */
float *df_features_of(const struct df_units *u, const struct df_node *top,
    const struct df_focus *focus, const struct df_lexicon *words,
    const float types[DF_PAGE_TYPES], struct df_arena *a);

#endif
