/*
 * files: local files among what is wanted: documents as they are, and web
 * archives, each of whose pages is a document.
 */
#ifndef DF_FETCH_FILES_H
#define DF_FETCH_FILES_H

#include <stdbool.h>

struct df_engine;
struct df_files;
struct df_wanted;

/* NULL without memory. */
struct df_files *df_files_new(void);
void df_files_free(struct df_files *f); /* NULL is fine */

/* Deliver the file, or begin with the archive; takes what w owns then. 0, or
 * -1 with a system error in the task. */
int df_files_begin(struct df_engine *e, struct df_wanted *w);
/* Whether an archive is being read. */
bool df_files_busy(const struct df_files *f);
/* Deliver the next page of the archive. 0 or -1. */
int df_files_step(struct df_engine *e);

#endif
