/*
 * stray: by encoding.
 */
#include "net/stray.h"

#include "core/count.h"
#include "net/big5.h"
#include "net/encoding.h"
#include "net/eucjp.h"

/* The euro of Windows, which stands where a lead byte would, and a blank that
 * many pages have. */
static size_t
gbk_run(struct df_str s, struct df_stray *stray)
{
	const unsigned char *p = (const unsigned char *)s.s;

	for (size_t i = 0; i < s.len; i += p[i] < 0x80 ? 1 : 2) {
		*stray = (struct df_stray){1, p[i] == 0x80 ? 0x20ac : 0};
		if (i + 1 < s.len && p[i] == 0xa3 && p[i + 1] == 0xa0)
			*stray = (struct df_stray){2, 0x3000};
		if (stray->cp != 0)
			return i;
	}
	stray->cp = 0;
	return s.len;
}

static size_t
big5_run(struct df_str s, struct df_stray *stray)
{
	stray->len = 2;
	return df_big5_run(s, &stray->cp);
}

size_t
df_stray_run(
    const struct df_encoding *e, struct df_str s, struct df_stray *stray)
{
	static const struct {
		const char *name;
		size_t (*run)(struct df_str s, struct df_stray *stray);
	} of[] = {
	    {"Big5", big5_run},
	    {"EUC-JP", df_eucjp_run},
	    {"GBK", gbk_run},
	    {"gb18030", gbk_run},
	};

	for (size_t i = 0; i < DF_COUNT(of); i++)
		if (strcmp(e->name, of[i].name) == 0)
			return of[i].run(s, stray);
	stray->cp = 0;
	return s.len;
}
