/*
 * revise: the table, and a function that hands each rule what it asks for.
 */
#include "clean/rules/revise.h"

#include <stddef.h>

#include "clean/rules/amid.h"
#include "clean/rules/archive.h"
#include "clean/rules/contents.h"
#include "clean/rules/edge.h"
#include "clean/rules/inpost.h"
#include "clean/rules/leadin.h"
#include "clean/rules/leftover.h"
#include "clean/rules/postbox.h"
#include "clean/rules/postline.h"
#include "clean/rules/repeats.h"
#include "clean/rules/series.h"
#include "clean/rules/till.h"
#include "clean/rules/unseen.h"
#include "core/count.h"

/* Sets of types. */
#define OF(type) (1u << DF_PAGE_##type)
#define ALL ((1u << DF_PAGE_TYPES) - 1)
#define BUT(types) (ALL & ~(types))
/* And of sizes. */
#define WHOLE 1u
#define FRAGMENT 2u
#define ANY (WHOLE | FRAGMENT)

struct step {
	int (*take)(const struct df_revision *r);
	unsigned types, sizes;
};

static int
edge(const struct df_revision *r)
{
	return df_edge_drop(r->u, r->rules, r->arena);
}

static int
amid(const struct df_revision *r)
{
	df_amid_keep(r->u, r->type, r->rules);
	return 0;
}

static int
contents(const struct df_revision *r)
{
	df_contents_settle(r->u, r->url, r->rules);
	return 0;
}

static int
inpost(const struct df_revision *r)
{
	df_inpost_keep(r->u, r->rules);
	return 0;
}

static int
repeats(const struct df_revision *r)
{
	return df_repeats_drop(r->u, r->rules, r->arena);
}

static int
repeats_beside(const struct df_revision *r)
{
	return df_repeats_drop_beside(r->u, r->rules, r->arena);
}

static int
repeats_sections(const struct df_revision *r)
{
	return df_repeats_drop_sections(r->u, r->rules, r->arena);
}

static int
repeats_headings(const struct df_revision *r)
{
	df_repeats_drop_headings(r->u, r->rules);
	return 0;
}

static int
archive(const struct df_revision *r)
{
	df_archive_drop(r->u, r->rules);
	return 0;
}

static int
unseen(const struct df_revision *r)
{
	return df_unseen_drop(r->u, r->rules, r->arena);
}

static int
series(const struct df_revision *r)
{
	df_series_drop(r->u, r->rules);
	return 0;
}

static int
till(const struct df_revision *r)
{
	df_till_drop(r->u, r->type, r->rules);
	return 0;
}

static int
leftover(const struct df_revision *r)
{
	return df_leftover_drop(r->u, r->url, r->rules, r->arena);
}

static int
leadin(const struct df_revision *r)
{
	return df_leadin_settle(
	    r->u, r->type, r->shares, r->rules, r->arena);
}

static int
postline(const struct df_revision *r)
{
	return df_postline_trim(r->u, r->rules, r->arena);
}

static int
postbox(const struct df_revision *r)
{
	return df_postbox_trim(r->u, r->rules, r->arena);
}

/* Before the first post of a thread stands who wrote it. */
static const struct step complete[] = {
    {edge, BUT(OF(FORUM)), FRAGMENT},
    {amid, ALL, ANY},
    {contents, BUT(OF(FORUM)), ANY},
    {inpost, OF(FORUM), ANY},
};

/* Posts quote others, documentation warns of the same in several places, and in
 * a shop two things of a name may differ in colour alone. */
static const struct step drop[] = {
    {repeats, BUT(OF(FORUM)), WHOLE},
    {repeats_sections, BUT(OF(FORUM) | OF(DOCUMENTATION) | OF(COLLECTION)),
	WHOLE},
    {repeats_beside, BUT(OF(FORUM) | OF(DOCUMENTATION)), WHOLE},
    {repeats_headings, BUT(OF(COLLECTION)), ANY},
    {series, ALL, ANY},
    {archive, ALL, ANY},
    {unseen, ALL, ANY},
    {till, ALL, ANY},
    {leftover, ALL, ANY},
    {leadin, ALL, ANY},
    {postline, OF(FORUM), ANY},
    {postbox, OF(FORUM), ANY},
};

static int
take(const struct step *steps, size_t n, const struct df_revision *r)
{
	unsigned type = 1u << r->type, size = r->fragment ? FRAGMENT : WHOLE;

	for (size_t i = 0; i < n; i++)
		if (steps[i].types & type && steps[i].sizes & size &&
		    steps[i].take(r) < 0)
			return -1;
	return 0;
}

int
df_revise_complete(const struct df_revision *r)
{
	return take(complete, DF_COUNT(complete), r);
}

int
df_revise_drop(const struct df_revision *r)
{
	return take(drop, DF_COUNT(drop), r);
}
