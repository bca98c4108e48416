/*
 * thread: addresses that only threads of forums and questions have.
 *
 * The common systems (phpBB, vBulletin, XenForo, Discourse, Invision, SMF,
 * Flarum, Vanilla, Stack Exchange, Reddit) each have a form of address that
 * says more surely than the page's own words that this is a thread.
 */
#ifndef DF_CLEAN_THREAD_H
#define DF_CLEAN_THREAD_H

#include <stdbool.h>

#include "core/str.h"

/* Whether url is that of a thread, or of a forum. */
bool df_thread_is_at(struct df_str url);

#endif
