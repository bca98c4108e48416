/*
 * folder: the regular files below a folder, in a fixed order.
 *
 * Entries come sorted by the bytes of their names, folders in their place
 * among them. Names that begin with a dot are left out, links are not
 * followed, and what is neither file nor folder is no document.
 */
#ifndef DF_FETCH_FOLDER_H
#define DF_FETCH_FOLDER_H

#include <stddef.h>

#include "core/buf.h"
#include "core/limits.h"

struct df_err;

/* The entries of one folder that is being walked through. */
struct df_folder_level {
	char **names;
	size_t n, next;
	size_t path_len; /* of the folder, with its slash, in path */
};

struct df_folder {
	struct df_folder_level levels[DF_FOLDER_DEPTH_MAX];
	size_t depth;
	struct df_buf path;
};

/* Prepares f; df_folder_release is legal from then on. */
void df_folder_init(struct df_folder *f);
void df_folder_release(struct df_folder *f);

/* Begin to walk through path. 0, or -1 with a system error. */
int df_folder_open(struct df_folder *f, const char *path, struct df_err *err);

/* The next file: 1 and *path, valid until the next call; 0 at the end; -1 when
 * a folder below cannot be read, an input error with the code read, after
 * which it goes on; *path is then that folder. */
int df_folder_next(struct df_folder *f, const char **path, struct df_err *err);

#endif
