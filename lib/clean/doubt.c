/*
 * doubt: by the type of page.
 */
#include "clean/doubt.h"

#include <stdbool.h>
#include <string.h>

#include "clean/meta/meta.h"

/* Whether who is named on a page of many things, or of one that is sold, wrote
 * one of those, or a review; those of lists are kept before the first teaser,
 * as short news are taken for lists. */
static bool
is_doubtful(const struct df_meta *m, enum df_page_type type)
{
	switch (type) {
	case DF_PAGE_LISTING:
		return m->author_seen || m->author_teased || m->author_crowded;
	case DF_PAGE_COLLECTION:
		return m->author_far || m->author_teased || m->author_crowded;
	case DF_PAGE_PRODUCT:
		return m->author_seen || m->author_crowded;
	case DF_PAGE_SERVICE:
		return m->author_far;
	default:
		return false;
	}
}

void
df_doubt_settle(struct df_meta *m, enum df_page_type type)
{
	bool many = type == DF_PAGE_LISTING || type == DF_PAGE_COLLECTION;
	bool goods = type == DF_PAGE_COLLECTION || type == DF_PAGE_PRODUCT;
	bool offer = goods || type == DF_PAGE_SERVICE;

	/* In a thread the names side by side wrote a post each. */
	if (type == DF_PAGE_FORUM && m->first_seen.len > 0)
		m->author = m->first_seen;
	if (is_doubtful(m, type))
		m->author.len = 0;
	if (m->modified_seen && goods)
		m->modified.len = 0;
	if ((m->date_seen && offer) || (m->date_teased && many))
		m->date.len = 0;
	/* Before it was published no page was changed, and it is mostly the
	 * change that pages are wrong about. */
	if (m->date.len > 0 && m->modified.len > 0 &&
	    strcmp(m->modified.s, m->date.s) < 0)
		m->modified.len = 0;
}
