/*
 * amp: a table of names.
 */
#include "clean/tree/amp.h"

#include "core/count.h"
#include "core/parts.h"

enum df_tag
df_amp_tag(struct df_str name)
{
	static const char *const asides[] = {"amp-ad", "amp-embed",
	    "amp-sidebar", "amp-consent", "amp-user-notification",
	    "amp-social-share"};
	enum df_tag tag = df_tag_find(name);

	return tag == DF_TAG_OTHER &&
		df_parts_is(name, asides, DF_COUNT(asides))
	    ? DF_TAG_IFRAME
	    : tag;
}
