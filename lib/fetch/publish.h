/*
 * publish: parcels become records of the output, or rejects, at once or in the
 * order of the input.
 *
 * Decoding, hashing, quoting, saving and writing are done here. One thread uses
 * a publisher, and it alone hands results to the run.
 */
#ifndef DF_FETCH_PUBLISH_H
#define DF_FETCH_PUBLISH_H

struct df_fetch_options;
struct df_parcel;
struct df_publisher;
struct df_err;
struct df_task;

/* Both are borrowed. NULL without memory; free(NULL) is fine. */
struct df_publisher *df_publisher_new(
    const struct df_fetch_options *o, const struct df_task *task);
void df_publisher_free(struct df_publisher *p);

/* 0; 1 when the run is to stop; -1 with a system error. The parcel stays the
 * caller's. */
int df_publish(
    struct df_publisher *p, const struct df_parcel *parcel, struct df_err *err);

#endif
