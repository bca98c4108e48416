/*
 * language: which language a document is in, and whether that is wanted.
 */
#ifndef DF_CLEAN_LANGUAGE_H
#define DF_CLEAN_LANGUAGE_H

#include "core/opt.h"
#include "core/str.h"

struct df_arena;
struct df_err;

struct df_language {
	struct df_str lang;  /* a tag of BCP 47, und if nothing tells */
	double score;        /* its part of the text as detected, 0..1; 0 when
	                     * it is what the document says of itself, or und */
	struct df_str langs; /* a JSON array when there are several, or empty */
};

/* Detect it in text, Markdown or not, its code and addresses left out;
 * declared is what the document says, url its address, or they are empty. 0, or
 * -1 when the arena is full. */
int df_language_find(struct df_str text, struct df_str declared,
    struct df_str url, struct df_arena *a, struct df_language *out);

/* Look at the arguments of --lang, lists with commas: 0, or -1 with a usage
 * error. */
int df_language_check(const struct df_strings *wanted, struct df_err *err);
/* Whether lang is one of them; any is when there are none. 0, or -1 with the
 * input error lang. */
int df_language_want(
    const struct df_strings *wanted, struct df_str lang, struct df_err *err);

#endif
