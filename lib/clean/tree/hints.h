/*
 * hints: what the names that authors gave to elements say about them.
 *
 * Class and id are split into words ("main-navBar" gives main, nav, bar) and
 * looked up in a table of words that mean boilerplate in page after page.
 */
#ifndef DF_CLEAN_HINTS_H
#define DF_CLEAN_HINTS_H

#include <stdbool.h>

struct df_node;

/* Whether n is hidden from readers: hidden, aria-hidden, display: none; tabs
 * that readers can turn to are not. */
bool df_hint_hidden(const struct df_node *n);
/* Whether n's ARIA role is not that of content. */
bool df_hint_role(const struct df_node *n);
/* Whether a class or id names a request for consent, such as for cookies. */
bool df_hint_consent(const struct df_node *n);
/* Whether n's class or id names it as boilerplate. */
bool df_hint_boilerplate(const struct df_node *n);
/* Whether n is a link that docutils calls a reference to another page. */
bool df_hint_reference(const struct df_node *n);
/* Whether n's class or id is that of a table of contents, as DocBook, Sphinx,
 * Texinfo, Javadoc, MkDocs and Hugo name it. */
bool df_hint_contents(const struct df_node *n);
/* Whether n's class names it as what readers see only when they ask, if at all,
 * such as tips, or as a means to go elsewhere or to edit. */
bool df_hint_unasked(const struct df_node *n);

#endif
