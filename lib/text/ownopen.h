/*
 * ownopen: opens a tokenizer's file and tells by its contents what it is.
 */
#ifndef DF_TEXT_OWNOPEN_H
#define DF_TEXT_OWNOPEN_H

#include "core/str.h"
#include "text/pretoken.h"

struct df_err;
struct df_own_bpe;

/* Read the file, compressed or not. pattern names how a rank file cuts text,
 * or is NULL; *cut becomes what cuts it. 0, or -1 with a usage or system error.
 * df_own_close takes *own in either case, and NULL. */
int df_own_open(struct df_own_bpe **own, const char *path, const char *pattern,
    enum df_pretoken_pattern *cut, struct df_err *err);
void df_own_close(struct df_own_bpe *own);

/* As df_own_open, of bytes that need not stay; name is for messages and tells
 * the pattern of a rank file. */
int df_own_read(struct df_own_bpe **own, struct df_str file, const char *name,
    const char *pattern, enum df_pretoken_pattern *cut, struct df_err *err);

#endif
