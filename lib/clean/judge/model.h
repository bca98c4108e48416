/*
 * model: what was learned from pages whose content is known.
 *
 * Two lexicons and two forests of small decision trees, read from a data file
 * that scripts/train-clean wrote. It is loaded once and shared by all threads;
 * nothing changes it afterwards.
 */
#ifndef DF_CLEAN_MODEL_H
#define DF_CLEAN_MODEL_H

#include <stddef.h>
#include <stdint.h>

#include "clean/judge/forest.h"
#include "clean/judge/page_type.h"
#include "clean/tree/lexicon.h"

struct df_arena;
struct df_err;
struct df_units;

/* Among the data files (core/datadir.h). */
#define DF_MODEL_FILE "clean/content.model"

/* What each trait says for each type of page, and for any page. */
struct df_type_weights {
	struct df_lexicon rows; /* the weight is the row's number */
	float (*v)[DF_PAGE_TYPES];
	float base[DF_PAGE_TYPES];
};

struct df_model {
	struct df_lexicon names; /* of elements */
	struct df_lexicon words; /* of texts */
	struct df_type_weights types;
	struct df_forest content; /* judges by a unit's own features */
	struct df_forest context; /* and once more, with the context */
};

/* Load the data file. 0, or -1 with a system error. Release in any case. */
int df_model_load(struct df_model *m, const char *path, struct df_err *err);
void df_model_release(struct df_model *m);

/* How much of the words of each unit is likely content, by its row of features,
 * of which the context is filled in. 0, or -1 when the arena is full. */
int df_model_judge(const struct df_model *m, const struct df_units *u,
    float *rows, float *shares, struct df_arena *a);

/* How likely each type is: numbers that sum up to 1. */
void df_model_types(const struct df_model *m, const struct df_traits *t,
    float types[DF_PAGE_TYPES]);

#endif
