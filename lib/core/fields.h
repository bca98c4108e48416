/*
 * fields: the members of one JSON object, as slices of its text. scan.h finds
 * them; nothing is copied or decoded.
 */
#ifndef DF_CORE_FIELDS_H
#define DF_CORE_FIELDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/str.h"

/* One member of an object, as offsets into the scanned text. */
struct df_field {
	uint32_t start;     /* the key's opening quote */
	uint32_t key;       /* the key's first byte, inside the quotes */
	uint32_t key_len;   /* raw, escapes not undone */
	uint32_t value;     /* the value's first byte, a quote for strings */
	uint32_t value_len; /* with quotes or brackets */
	uint8_t type;       /* enum df_type */
	bool key_escaped;   /* the raw key holds a backslash */
};

/* The members of one object in their order, duplicates included. The memory
 * is kept from one object to the next. */
struct df_fields {
	struct df_field *v;
	size_t n;
	size_t cap;
};

void df_fields_init(struct df_fields *f);
void df_fields_release(struct df_fields *f);
/* Append one, to be filled in; NULL without memory. */
struct df_field *df_fields_add(struct df_fields *f);

/* Whether the key of a member of text decodes to name. */
bool df_field_is(
    const struct df_field *f, struct df_str text, struct df_str name);

/* The last member of f whose key decodes to name, or NULL. text is what was
 * scanned. */
const struct df_field *df_fields_find(
    const struct df_fields *f, struct df_str text, struct df_str name);

#endif
