/*
 * hash: xxhash behind two functions.
 */
#include "core/hash.h"

#include <stdio.h>

#include <xxhash.h>

uint64_t
df_hash64(struct df_str s, uint64_t seed)
{
	return XXH3_64bits_withSeed(s.s ? s.s : "", s.len, seed);
}

int
df_hash_id(const struct df_str *parts, size_t n, char out[DF_ID_LEN + 1])
{
	static const char hex[] = "0123456789abcdef";
	XXH3_state_t *state = XXH3_createState();
	XXH128_canonical_t id;

	if (state == NULL)
		return -1;
	XXH3_128bits_reset(state);
	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			XXH3_128bits_update(state, "", 1);
		if (parts[i].len > 0)
			XXH3_128bits_update(state, parts[i].s, parts[i].len);
	}
	XXH128_canonicalFromHash(&id, XXH3_128bits_digest(state));
	XXH3_freeState(state);
	for (size_t i = 0; i < sizeof(id.digest); i++) {
		out[2 * i] = hex[id.digest[i] >> 4];
		out[2 * i + 1] = hex[id.digest[i] & 15];
	}
	out[DF_ID_LEN] = '\0';
	return 0;
}
