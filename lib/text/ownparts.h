/*
 * ownparts: what a tokenizer.json does to a text before byte-pair encoding:
 * its normalizer and its pre_tokenizer.
 *
 * Those that are known are recognised exactly; all others are refused by name,
 * never taken for something similar.
 */
#ifndef DF_TEXT_OWNPARTS_H
#define DF_TEXT_OWNPARTS_H

#include <stdbool.h>

#include "core/str.h"
#include "text/ownbpe.h"
#include "text/pretoken.h"

struct df_err;

struct df_own_parts {
	enum df_pretoken_pattern pattern;
	enum df_lead lead;
	bool bytes;  /* characters stand for bytes, as GPT-2 has it */
	bool blanks; /* spaces become U+2581 */
	bool again; /* the lead is put behind added tokens, too */
	bool split;
	bool nfc; /* or NFKC, if it is compatible */
	bool compatible;
	bool normalizes; /* there is any normalizer */
};

/* The two values as they stand in the file; empty where there is none. 0, or
 * -1 with a usage error. */
int df_own_read_parts(struct df_own_parts *p, struct df_str normalizer,
    struct df_str pre_tokenizer, struct df_err *err);

/* The pattern of that name (DF_PRETOKEN_NAMES), DF_PRETOKEN_NONE if there is
 * none. */
enum df_pretoken_pattern df_own_pattern(struct df_str name);

#endif
