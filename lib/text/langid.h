/*
 * langid: which languages a text is in, by Compact Language Detector 2.
 *
 * With the full tables, which know some 160 languages. Without CLD2 at build
 * time nothing is ever found. Also what language tags (BCP 47) have to do with
 * one another.
 */
#ifndef DF_TEXT_LANGID_H
#define DF_TEXT_LANGID_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

#define DF_LANGID_LANGUAGES 3

struct df_langid {
	char code[16]; /* BCP 47 */
	double share;  /* the language's part of the text, 0..1 */
};

struct df_langids {
	struct df_langid v[DF_LANGID_LANGUAGES]; /* the largest part first */
	size_t n;
	bool sure; /* of the first one */
};

/* What a text may be in, each empty if nothing is known. */
struct df_langid_hints {
	struct df_str tag; /* of a language */
	struct df_str tld; /* the last part of a host's name */
};

/* The languages of a valid UTF-8 text of whatever kind. The hints help where
 * the text alone does not say enough. Only the first DF_LANGID_MAX bytes are
 * read. */
void df_langid_find(struct df_str text, const struct df_langid_hints *hints,
    struct df_langids *out);

/* Whether tag is a language tag by its look: letters, digits and - in parts of
 * at most 8, the first one of letters. */
bool df_langid_is_tag(struct df_str tag);

/* Whether tag is wanted or a variety of it, in any case: en-GB is en, zh-TW is
 * zh-Hant and zh, nb is no; likewise in-ID is id, its old name. */
bool df_langid_matches(struct df_str tag, struct df_str wanted);

#endif
