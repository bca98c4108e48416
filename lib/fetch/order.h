/*
 * order: hands results over in the order of the input, whenever they come.
 *
 * Each thing wanted has a number, from 0 on. What comes before its turn is kept
 * in a spool, so that a slow page at the front costs disk, not memory: 16 bytes
 * for each thing behind it.
 */
#ifndef DF_FETCH_ORDER_H
#define DF_FETCH_ORDER_H

#include <stdbool.h>
#include <stdint.h>

#include "core/str.h"

struct df_err;
struct df_order;

/* NULL without memory. */
struct df_order *df_order_new(void);
void df_order_free(struct df_order *o); /* NULL is fine */

/* Whose turn it is. */
uint64_t df_order_turn(const struct df_order *o);
/* Keep one result of seq, whose turn it is not yet. 0 or -1. */
int df_order_keep(
    struct df_order *o, uint64_t seq, struct df_str result, struct df_err *err);
/* seq has no more results. 0 or -1. */
int df_order_end(struct df_order *o, uint64_t seq, struct df_err *err);

/* The next result that may be handed over now, valid until the next call: 1; 0
 * when there is none yet; -1 with a system error. */
int df_order_next(
    struct df_order *o, struct df_str *result, struct df_err *err);

#endif
