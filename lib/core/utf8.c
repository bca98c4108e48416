/*
 * utf8: decoding one character at a time, after Unicode table 3-7.
 */
#include "core/utf8.h"

#include <string.h>

#include "core/bytescan.h"
#include "core/count.h"

/* The allowed range of the second byte, by the first. */
struct lead {
	unsigned char from, to; /* of the first byte */
	unsigned char lo, hi;   /* of the second */
	unsigned char len;
	unsigned char bits; /* mask of the first byte's payload */
};

static const struct lead leads[] = {
    {0xC2, 0xDF, 0x80, 0xBF, 2, 0x1F},
    {0xE0, 0xE0, 0xA0, 0xBF, 3, 0x0F},
    {0xE1, 0xEC, 0x80, 0xBF, 3, 0x0F},
    {0xED, 0xED, 0x80, 0x9F, 3, 0x0F},
    {0xEE, 0xEF, 0x80, 0xBF, 3, 0x0F},
    {0xF0, 0xF0, 0x90, 0xBF, 4, 0x07},
    {0xF1, 0xF3, 0x80, 0xBF, 4, 0x07},
    {0xF4, 0xF4, 0x80, 0x8F, 4, 0x07},
};

static const struct lead *
lead_of(unsigned char c)
{
	for (size_t i = 0; i < DF_COUNT(leads); i++) {
		if (c >= leads[i].from && c <= leads[i].to)
			return &leads[i];
	}
	return NULL;
}

size_t
df_utf8_decode(const char *s, size_t len, int32_t *c)
{
	const unsigned char *u = (const unsigned char *)s;
	const struct lead *lead;
	int32_t value;

	if (u[0] < 0x80) {
		*c = u[0];
		return 1;
	}
	*c = -1;
	lead = lead_of(u[0]);
	if (lead == NULL)
		return 1;
	if (len < 2 || u[1] < lead->lo || u[1] > lead->hi)
		return 1;
	value = ((u[0] & lead->bits) << 6) | (u[1] & 0x3F);
	for (size_t i = 2; i < lead->len; i++) {
		if (i >= len || (u[i] & 0xC0) != 0x80)
			return i;
		value = (value << 6) | (u[i] & 0x3F);
	}
	*c = value;
	return lead->len;
}

size_t
df_utf8_check(struct df_str s)
{
	size_t at = 0;
	int32_t c;

	if (s.len == 0 || df_bytes_utf8(s.s, s.s + s.len))
		return s.len;
	while (at < s.len) {
		size_t n = df_utf8_decode(s.s + at, s.len - at, &c);

		if (c < 0)
			break;
		at += n;
	}
	return at;
}

size_t
df_utf8_encode(int32_t c, char *out)
{
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		out[0] = (char)(0xC0 | c >> 6);
		out[1] = (char)(0x80 | (c & 0x3F));
		return 2;
	}
	if (c < 0x10000) {
		out[0] = (char)(0xE0 | c >> 12);
		out[1] = (char)(0x80 | (c >> 6 & 0x3F));
		out[2] = (char)(0x80 | (c & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | c >> 18);
	out[1] = (char)(0x80 | (c >> 12 & 0x3F));
	out[2] = (char)(0x80 | (c >> 6 & 0x3F));
	out[3] = (char)(0x80 | (c & 0x3F));
	return 4;
}

size_t
df_utf8_count(struct df_str s)
{
	const uint64_t ones = 0x0101010101010101;
	size_t n = 0, i = 0;
	uint64_t v;

	/* Eight bytes at a time, less those of them that begin with 10. */
	for (; s.len - i >= 8; i += 8) {
		memcpy(&v, s.s + i, 8);
		n += 8 - ((v >> 7 & ~v >> 6 & ones) * ones >> 56);
	}
	for (; i < s.len; i++)
		n += ((unsigned char)s.s[i] & 0xC0) != 0x80;
	return n;
}
