/*
 * profile: the folders in which browsers keep what they must, for one page.
 */
#ifndef DF_FETCH_PROFILE_H
#define DF_FETCH_PROFILE_H

struct df_err;

/* Make a folder of a new name: below `in`, or with NULL where temporary files
 * go. The caller frees the path; NULL with a system error. */
char *df_profile_folder(const char *in, struct df_err *err);

/* Write into a new profile what the command line cannot tell: no downloads, no
 * guesses at what will be wanted next. 0, or -1 with a system error. */
int df_profile_fill(const char *profile, struct df_err *err);

/* Remove a folder with all in it, trying for a while: a helper of a browser on
 * its way out may still write. NULL is fine. */
void df_profile_remove(const char *folder);

#endif
