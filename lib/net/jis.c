/*
 * jis: escape sequences, three bytes each.
 */
#include "net/jis.h"

#include <stddef.h>

#include "core/count.h"

static const struct {
	struct df_str bytes;
	enum df_jis_set set;
} escapes[] = {
    {{"\x1b(B", 3}, DF_JIS_ASCII},
    {{"\x1b(J", 3}, DF_JIS_ROMAN},
    {{"\x1b(I", 3}, DF_JIS_KATAKANA},
    {{"\x1b$@", 3}, DF_JIS_KANJI},
    {{"\x1b$B", 3}, DF_JIS_KANJI},
};

enum df_jis_set
df_jis_next(struct df_str *s, enum df_jis_set *set, struct df_str *part)
{
	enum df_jis_set of_part = *set;
	struct df_str all = *s, rest;

	for (size_t i = 0; i < all.len; i++) {
		if (all.s[i] != 0x1b)
			continue;
		rest = df_str_slice(all, i, all.len);
		for (size_t k = 0; k < DF_COUNT(escapes); k++) {
			if (!df_str_starts(rest, escapes[k].bytes))
				continue;
			*set = escapes[k].set;
			*part = df_str_slice(all, 0, i);
			*s = df_str_slice(rest, escapes[k].bytes.len, rest.len);
			return of_part;
		}
	}
	*part = all;
	*s = df_str_slice(all, all.len, all.len);
	return of_part;
}
