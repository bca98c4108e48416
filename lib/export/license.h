/*
 * license: the many ways to name a licence, and the identifiers that the
 * Hugging Face Hub knows.
 */
#ifndef DF_EXPORT_LICENSE_H
#define DF_EXPORT_LICENSE_H

#include "core/str.h"

/* The Hub's identifier for a licence given as a Creative Commons address
 * ("https://creativecommons.org/licenses/by-sa/3.0/"), by its short name ("CC
 * BY-SA 3.0"), by its full one ("Creative Commons Attribution 4.0") or as an
 * SPDX identifier; NULL when the Hub knows none. */
const char *df_license_id(struct df_str value);

#endif
