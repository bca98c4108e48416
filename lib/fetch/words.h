/*
 * words: whether a page says anything before its scripts have run.
 */
#ifndef DF_FETCH_WORDS_H
#define DF_FETCH_WORDS_H

#include <stdbool.h>

#include "core/str.h"

/* Whether the page holds scripts, but next to no text outside of markup. No
 * parser: what stands in script, style, noscript, template and title elements
 * and in comments counts for nothing. */
bool df_words_need_script(struct df_str html);

#endif
