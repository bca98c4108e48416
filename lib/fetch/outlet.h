/*
 * outlet: the way out of the engine, a queue of parcels and the thread that
 * publishes them.
 *
 * So nothing that is done with a page, and no reader of the output that takes
 * its time, keeps the network waiting. The queue is bounded: a full one asks
 * the engine to begin nothing new until there is room.
 *
 * All functions here are for the engine's thread.
 */
#ifndef DF_FETCH_OUTLET_H
#define DF_FETCH_OUTLET_H

#include <stdbool.h>

struct df_err;
struct df_fetch_options;
struct df_outlet;
struct df_parcel;
struct df_task;

/* Both are borrowed. NULL with a system error. free closes it, if that was not
 * done, whatever comes of it; NULL is fine. */
struct df_outlet *df_outlet_new(const struct df_fetch_options *o,
    const struct df_task *task, struct df_err *err);
void df_outlet_free(struct df_outlet *o);

/* An empty parcel, to be filled and put back; NULL without memory. */
struct df_parcel *df_outlet_parcel(struct df_outlet *o);
void df_outlet_put(struct df_outlet *o, struct df_parcel *p);
/* Have the thread publish all that was put since the last push; what is not
 * pushed is never published. */
void df_outlet_push(struct df_outlet *o);

/* Whether to put nothing more, if that can be helped. */
bool df_outlet_full(struct df_outlet *o);
/* Can be read when there is room again, or the state is another. */
int df_outlet_fd(const struct df_outlet *o);

/* 0 when all is well; 1 when the run is to stop; -1 with a system error. To be
 * looked at after the descriptor could be read. */
int df_outlet_state(struct df_outlet *o, struct df_err *err);
/* Publish all that was pushed, and end the thread: as df_outlet_state. */
int df_outlet_close(struct df_outlet *o, struct df_err *err);

#endif
