/*
 * explain_file: the file that explanations are written to, whole or not at all.
 */
#ifndef DF_CLEAN_EXPLAIN_FILE_H
#define DF_CLEAN_EXPLAIN_FILE_H

#include "clean/explain.h"
#include "core/outfile.h"

struct df_err;

struct df_explain_file {
	enum df_explain_form form; /* NONE: nothing was asked for */
	struct df_outfile out;
};

/* Touches no file. */
void df_explain_file_init(struct df_explain_file *f);
/* Open what was asked for: form NONE with a path means AUTO, and no path
 * standard error. 0, or -1 with a system error. */
int df_explain_file_open(struct df_explain_file *f, enum df_explain_form form,
    const char *path, struct df_err *err);
int df_explain_file_write(
    struct df_explain_file *f, struct df_str s, struct df_err *err);
/* Give it its name. 0, also when nothing was asked for, or -1. */
int df_explain_file_end(struct df_explain_file *f, struct df_err *err);
/* Remove what was not ended. */
void df_explain_file_release(struct df_explain_file *f);

#endif
