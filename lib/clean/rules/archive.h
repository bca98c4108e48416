/*
 * archive: what archives of mailing lists put around each message.
 *
 * Pipermail, MHonArc, Hypermail and those like them lead to the message before
 * and the one behind, by date and by thread, and to lists of all; unlike what
 * series.h knows, nothing but their words says so.
 */
#ifndef DF_CLEAN_ARCHIVE_H
#define DF_CLEAN_ARCHIVE_H

#include "clean/tree/rule.h"

struct df_units;

/* Drop the units that are such links; rules are by unit. */
void df_archive_drop(const struct df_units *u, enum df_rule *rules);

#endif
