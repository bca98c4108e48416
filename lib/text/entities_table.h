/*
 * entities_table: the names of characters in HTML, sorted by their bytes.
 *
 * All of the standard's (section 13.5) but those of two characters.
 */
#ifndef DF_TEXT_ENTITIES_TABLE_H
#define DF_TEXT_ENTITIES_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Names are no longer, and those that need no semicolon. */
#define DF_ENTITY_NAME_MAX 31
#define DF_ENTITY_BARE_MAX 6

/* C has no longer strings; no name goes over the end of one. */
#define DF_ENTITY_STRETCH 2048

struct df_entity {
	int32_t c;
	uint16_t at; /* of its name in the stretches */
	uint8_t len;
	bool bare; /* needs no semicolon */
};

extern const char df_entity_names[][DF_ENTITY_STRETCH];
extern const struct df_entity df_entities[];
extern const size_t df_entities_n;

#endif
