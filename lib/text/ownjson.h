/*
 * ownjson: reads a Hugging Face tokenizer.json whose model is of type BPE.
 */
#ifndef DF_TEXT_OWNJSON_H
#define DF_TEXT_OWNJSON_H

#include "core/str.h"
#include "text/pretoken.h"

struct df_err;
struct df_own_bpe;

/* *pattern becomes what cuts text into pieces. 0; -1 with a usage error when
 * it cannot be followed exactly, or a system error. */
int df_own_read_json(struct df_own_bpe *own, struct df_str file,
    enum df_pretoken_pattern *pattern, struct df_err *err);

#endif
