/*
 * repair: replaces what is no UTF-8 by U+FFFD.
 */
#include "core/repair.h"

#include "core/arena.h"
#include "core/checked.h"
#include "core/utf8.h"

#define REPLACEMENT "\xEF\xBF\xBD"

/* How long s will be, of which the first `good` bytes are valid. */
static bool
repaired_len(struct df_str s, size_t good, size_t *len)
{
	*len = good;
	while (good < s.len) {
		struct df_str rest = df_str_slice(s, good, s.len);
		int32_t c;
		size_t valid = df_utf8_check(rest);

		if (!df_add(*len, valid, len))
			return false;
		good += valid;
		if (good == s.len)
			break;
		good += df_utf8_decode(s.s + good, s.len - good, &c);
		if (!df_add(*len, 3, len))
			return false;
	}
	return true;
}

int
df_repair(struct df_str s, struct df_arena *arena, struct df_str *out)
{
	size_t good = df_utf8_check(s);
	size_t from = 0;
	size_t len;
	char *copy;
	char *to;

	if (good == s.len) {
		*out = s;
		return 0;
	}
	if (!repaired_len(s, good, &len))
		return -1;
	copy = df_arena_alloc(arena, len);
	if (!copy)
		return -1;
	to = copy;
	for (;;) {
		int32_t c;

		memcpy(to, s.s + from, good);
		to += good;
		from += good;
		if (from == s.len)
			break;
		from += df_utf8_decode(s.s + from, s.len - from, &c);
		memcpy(to, REPLACEMENT, 3);
		to += 3;
		good = df_utf8_check(df_str_slice(s, from, s.len));
	}
	*out = (struct df_str){copy, len};
	return 0;
}
