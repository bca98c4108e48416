/*
 * split: which part of a data set a document's examples belong to.
 *
 * The part follows from a hash of what names the document and from the seed,
 * and from nothing else: the examples of one document never straddle two
 * parts, and machines that each see a shard of the records agree without
 * talking. The shares are therefore met on the average, not exactly.
 */
#ifndef DF_EXPORT_SPLIT_H
#define DF_EXPORT_SPLIT_H

#include <stdint.h>

#include "core/str.h"

struct df_err;
struct df_record;

enum df_split {
	DF_SPLIT_TRAIN = 0,
	DF_SPLIT_VALIDATION,
	DF_SPLIT_TEST,
	DF_SPLITS
};

/* Shares are counted in millionths of a percent. */
#define DF_SPLIT_WHOLE 100000000U

struct df_split_shares {
	uint32_t share[DF_SPLITS]; /* add up to DF_SPLIT_WHOLE */
};

/* "train", "validation", "test". */
const char *df_split_name(enum df_split split);

/* Read "90/5/5": percentages with up to six digits after the point that add up
 * to 100; what is left out at the end is 0. 0, or -1 with a usage error. */
int df_split_parse(
    struct df_split_shares *shares, const char *s, struct df_err *err);

/* What names rec's document: doc_id, else id, else url, else its text. 1; 0
 * when it has none of these; -1 when the arena is full. */
int df_split_key(const struct df_record *rec, struct df_str *key);

/* The part for a key whose hash is given. */
enum df_split df_split_of(const struct df_split_shares *shares, uint64_t hash);

#endif
