/*
 * xml: XML as a stream of elements and text. Only xml.c knows libxml2.
 *
 * For documents of strangers: nothing is loaded, no entity but the predefined
 * ones is expanded, so that there is nothing to blow up, a DTD that gives
 * attributes ends the reading, and what nests deeper than 256 is not read.
 * Faults are read over where that is possible, since many feeds have some.
 */
#ifndef DF_NET_XML_H
#define DF_NET_XML_H

#include <stdbool.h>

#include "core/str.h"

struct df_xml_attributes;

/* Views, valid during the call. */
struct df_xml_element {
	struct df_str name;  /* without its prefix */
	struct df_str space; /* the URI of its namespace, or empty */
	const struct df_xml_attributes *attributes;
};

/* What is called in the order of the document. Each gets arg; false stops. */
struct df_xml_handler {
	bool (*start)(void *arg, const struct df_xml_element *element);
	bool (*end)(void *arg);
	bool (*text)(void *arg, struct df_str text);
};

/* The value of the attribute of that name, which has no prefix or is
 * "xml:...": false and the empty string when there is none. */
bool df_xml_attribute(
    const struct df_xml_element *e, const char *name, struct df_str *out);

/* Parse bytes, in any encoding that they declare. 1 when they were well-formed
 * or a handler stopped it, 0 when not; -1 without memory. */
int df_xml_parse(
    struct df_str bytes, const struct df_xml_handler *handler, void *arg);

#endif
