/*
 * choice: the set of units that is kept.
 *
 * How good a set is for words is the F measure: the balance of what is rightly
 * kept, wrongly kept and missed. What is expected of a set depends on how the
 * model errs: in each unit by chance, or in all alike, as where a page may be
 * taken for its article alone or with all that stands below. Both happen, so
 * the mean of the two expectations counts.
 */
#ifndef DF_CLEAN_CHOICE_H
#define DF_CLEAN_CHOICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct df_units;

struct df_choice {
	double share; /* of the unit's words that is likely content */
	uint32_t unit;
};

/* Reorder the choices, one for each unit, so that the best set is at the front;
 * how many are in it, 0 where none is likely. beta2 is the weight of recall
 * against precision, squared. by_chance: the model errs in each by chance. */
size_t df_choice_best(const struct df_units *u, struct df_choice *v,
    double beta2, bool by_chance);

#endif
