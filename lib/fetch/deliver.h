/*
 * deliver: what came of a thing wanted, as a record of the output or a reject,
 * at once or in the order of the input.
 */
#ifndef DF_FETCH_DELIVER_H
#define DF_FETCH_DELIVER_H

struct df_document;
struct df_engine;
struct df_err;
struct df_str;
struct df_wanted;

/* Each 0, or -1 with a system error in the task; e->stop is set when the run
 * is to stop. */

/* A document; an input error on the way makes it a reject. */
int df_deliver(
    struct df_engine *e, const struct df_wanted *w, struct df_document *d);
/* name is what the message speaks of; empty: what w is. */
int df_deliver_reject(struct df_engine *e, const struct df_wanted *w,
    struct df_str name, const struct df_err *why);
/* Nothing more comes of w. */
int df_deliver_end(struct df_engine *e, const struct df_wanted *w);

#endif
