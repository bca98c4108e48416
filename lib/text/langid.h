/*
 * langid: which language a text is in, by Compact Language Detector 2.
 *
 * With the full tables, which know some 160 languages. Without CLD2 at build
 * time nothing is ever found.
 */
#ifndef DF_TEXT_LANGID_H
#define DF_TEXT_LANGID_H

#include <stdbool.h>

#include "core/str.h"

struct df_langid {
	char code[16]; /* BCP 47 */
	double score;  /* the language's part of the text, 0..1 */
};

/* The language of a valid UTF-8 text of whatever kind; false when it is not
 * sure of any. Only the first DF_LANGID_MAX bytes are read. */
bool df_langid_find(struct df_str text, struct df_langid *out);

#endif
