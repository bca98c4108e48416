/*
 * fields: the page in a record, and the record of a page that was read.
 *
 * Which fields these are is in df-record(5).
 */
#ifndef DF_CLEAN_FIELDS_H
#define DF_CLEAN_FIELDS_H

struct df_err;
struct df_raw;
struct df_page_result;
struct df_record;

/* The page in a record: its html, or else its text. 0, or -1 with an input
 * error, no_text or memory's. */
int df_clean_fields_read(
    const struct df_record *rec, struct df_raw *page, struct df_err *err);

/* Set the fields that the page gave; the others stay as the record has them.
 * 0, or -1 when the arena is full. */
int df_clean_fields_set(struct df_record *rec, const struct df_page_result *r);

#endif
