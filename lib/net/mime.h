/*
 * mime: content types: from a header, from a file's name, from the bytes.
 *
 * The rules for bytes are few (after the WHATWG MIME Sniffing standard): what
 * a server says is believed, but for text/plain that is none.
 */
#ifndef DF_NET_MIME_H
#define DF_NET_MIME_H

#include <stdbool.h>

#include "core/str.h"

struct df_arena;

struct df_mime {
	struct df_str type;    /* "text/html", lower case; empty: unknown */
	struct df_str charset; /* the label as given, or empty */
};

/* Read a Content-Type header; what is no type/subtype gives an empty type.
 * 0, or -1 when the arena is full. */
int df_mime_parse(struct df_str header, struct df_arena *a, struct df_mime *m);

/* The type that a file's extension means; empty when that says nothing. */
struct df_str df_mime_of_name(struct df_str path);

/* The type that the bytes look like. Never empty. */
struct df_str df_mime_sniff(struct df_str bytes);

/* Whether they begin as files of a binary format do. */
bool df_mime_has_binary_magic(struct df_str bytes);

/* Whether bytes hold what no text in an ASCII superset holds; a UTF-16 or
 * UTF-32 byte-order mark makes them text. */
bool df_mime_is_binary(struct df_str bytes);

#endif
