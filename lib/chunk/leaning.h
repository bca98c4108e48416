/*
 * leaning: whether a sentence leans on the one before it.
 *
 * By its first word: one that stands for what was said (This, They, Cela) or
 * goes on with it (However, Deshalb, Поэтому).  Lists in the main European
 * languages, and in Chinese and Japanese; where lang is empty, it is English.
 */
#ifndef DF_CHUNK_LEANING_H
#define DF_CHUNK_LEANING_H

#include <stdbool.h>

#include "core/str.h"

bool df_leaning_begins(struct df_str sentence, struct df_str lang);

#endif
