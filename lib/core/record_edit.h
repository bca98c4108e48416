/*
 * record_edit: one change to a field of a record, for record.c, which notes
 * it, and record_write.c alone.
 */
#ifndef DF_CORE_RECORD_EDIT_H
#define DF_CORE_RECORD_EDIT_H

#include <stdbool.h>

#include "core/str.h"

struct df_field;

enum df_edit_kind {
	DF_EDIT_RAW, /* value is JSON */
	DF_EDIT_STR, /* value is text, encoded when written */
	DF_EDIT_DROP,
};

/* A name has one edit, which later ones change. */
struct df_edit {
	struct df_edit *next;
	struct df_str name;
	struct df_str value;
	const struct df_field *field; /* the one it replaces; NULL: a new one */
	enum df_edit_kind kind;
	bool dropped; /* at some time: the duplicates are gone for good */
};

#endif
