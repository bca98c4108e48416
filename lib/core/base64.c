/*
 * base64: three bytes to four letters.
 */
#include "core/base64.h"

#include <stdint.h>

#include "core/buf.h"

static const char letters[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/* The n (1 to 3) bytes at s as four letters, padded. */
static void
encode(const unsigned char *s, size_t n, char out[4])
{
	uint32_t bits = (uint32_t)s[0] << 16;

	if (n > 1)
		bits |= (uint32_t)s[1] << 8;
	if (n > 2)
		bits |= s[2];
	out[0] = letters[bits >> 18];
	out[1] = letters[bits >> 12 & 63];
	out[2] = n > 1 ? letters[bits >> 6 & 63] : '=';
	out[3] = n > 2 ? letters[bits & 63] : '=';
}

int
df_base64_add(struct df_buf *b, struct df_str s)
{
	const unsigned char *p = (const unsigned char *)s.s;
	size_t left = s.len;

	if (df_buf_reserve(b, (s.len / 3 + 1) * 4) < 0)
		return -1;
	while (left > 0) {
		size_t n = left < 3 ? left : 3;

		encode(p, n, b->s + b->len);
		b->len += 4;
		p += n;
		left -= n;
	}
	b->s[b->len] = '\0';
	return 0;
}
