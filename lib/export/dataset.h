/*
 * dataset: the folder that df-export writes.
 *
 *	README.md            the card, written last
 *	dataset_info.json    the same for LLaMA-Factory; not for all formats
 *	data/train.jsonl     the examples; a split without any has no file
 *	data/validation.jsonl
 *	data/test.jsonl
 *
 * Each file appears whole or not at all, under its name only when all
 * examples are there. A folder that holds such files and whose README.md is
 * not ours is not touched; other files in it never are.
 */
#ifndef DF_EXPORT_DATASET_H
#define DF_EXPORT_DATASET_H

#include "core/arena.h"
#include "core/outfile.h"
#include "export/card.h"
#include "export/distinct.h"

struct df_err;

struct df_dataset {
	const char *folder;
	bool made_folder; /* by this run, so taken away if it stays empty */
	bool made_data;
	struct df_outfile file[DF_SPLITS];
	struct df_card card;
	struct df_distinct documents;
	struct df_arena arena; /* for one example's facts */
};

/* Prepares d and touches no file. */
void df_dataset_init(struct df_dataset *d);
/* Make the folder and start a file for each split that has a share. card's
 * name, license, format, shares, split_text and seed are set by then; an empty
 * name becomes the folder's. 0, or -1. */
int df_dataset_open(
    struct df_dataset *d, const char *folder, bool force, struct df_err *err);
/* Write framed lines (frame.h), each with its LF. 0, or -1. */
int df_dataset_add(
    struct df_dataset *d, struct df_str lines, struct df_err *err);
/* How many examples it has so far, and their bytes. */
uint64_t df_dataset_examples(const struct df_dataset *d);
uint64_t df_dataset_bytes(const struct df_dataset *d);
/* Give the files their names and write the card. 0, or -1. */
int df_dataset_commit(struct df_dataset *d, struct df_err *err);
/* Take back what was not committed and free everything; always legal. */
void df_dataset_release(struct df_dataset *d);

#endif
