/*
 * page: the units of a page that a test writes down, and where its content is
 * looked for; no names or words weigh anything. And what of them a model might
 * keep, for the rules that come after it.
 */
#ifndef DF_TESTS_PAGE_H
#define DF_TESTS_PAGE_H

#include "unit.h"
#include "memory.h"

#include "clean/judge/density.h"
#include "clean/judge/focus.h"
#include "clean/judge/unit.h"
#include "clean/tree/html.h"
#include "clean/tree/lexicon.h"
#include "clean/tree/node.h"
#include "clean/tree/rule.h"

#define PAGE_UNITS 64

struct page {
	struct df_tree tree;
	struct df_node *top; /* what the density method chose */
	struct df_units units;
	struct df_focus focus;
	enum df_rule rules[PAGE_UNITS]; /* by unit, by page_keep */
};

/* Before the tests; memory_release comes after them. */
static inline int
page_begin(void **state)
{
	df_html_global_init();
	return memory_init(state);
}

static inline void
page_read(struct page *p, const char *html)
{
	static const struct df_lexicon none;
	const struct df_html_limits limits = {1000, 0};

	assert_int_equal(
	    df_html_parse(df_str(html), &limits, &arena, &p->tree, NULL), 0);
	p->top = df_density_find(&p->tree);
	assert_int_equal(
	    df_units_find(&p->tree, p->top, &none, &arena, &p->units), 0);
	assert_int_equal(
	    df_focus_find(&p->tree, &p->units, &arena, &p->focus), 0);
}

/* Read a page of which all units are kept but those with an id. */
static inline void
page_keep(struct page *p, const char *html)
{
	page_read(p, html);
	assert_true(p->units.n <= PAGE_UNITS);
	for (size_t i = 0; i < p->units.n; i++)
		p->rules[i] =
		    df_node_attr(p->units.v[i].node, "id").len == 0
		    ? DF_RULE_LIKELY
		    : DF_RULE_UNLIKELY;
}

/* How many units are kept. */
static inline size_t
page_kept(const struct page *p)
{
	size_t n = 0;

	for (size_t i = 0; i < p->units.n; i++)
		n += p->rules[i] == DF_RULE_LIKELY;
	return n;
}

#endif
