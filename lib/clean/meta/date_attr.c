/*
 * date_attr: a table of attributes.
 */
#include "clean/meta/date_attr.h"

#include <stddef.h>

#include "clean/tree/node.h"
#include "core/count.h"

/* A label and a day are not longer. */
#define VALUE_MAX 40

static const char *const attrs[] = {
    "content", "datetime", "title", DF_DATE_ATTR_CREATED};

bool
df_date_attr_has(const struct df_node *n)
{
	for (size_t i = 0; i < DF_COUNT(attrs); i++)
		if (df_node_attr(n, attrs[i]).len > 0)
			return true;
	return false;
}

bool
df_date_attr_find(const struct df_node *n, struct df_str text,
    enum df_date_order order, struct df_date *day)
{
	struct df_date seen = {""};
	bool has_seen = df_date_find(text, order, &seen);

	for (size_t i = 0; i < DF_COUNT(attrs); i++) {
		struct df_str v = df_node_attr(n, attrs[i]);

		if (v.len == 0 || v.len > VALUE_MAX ||
		    !df_date_find(v, order, day))
			continue;
		if (has_seen && df_date_may_be(v, day, &seen))
			*day = seen;
		return true;
	}
	*day = seen;
	return has_seen;
}
