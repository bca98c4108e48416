/*
 * bytescan: the plain versions and the choice between them and AVX2.
 */
#include "core/bytescan.h"

#include <stdint.h>
#include <string.h>

#include "core/bytescan_avx2.h"
#include "core/utf8.h"

#define EACH(byte) (0x0101010101010101ULL * (byte))

static uint64_t
load8(const char *p)
{
	uint64_t w;

	memcpy(&w, p, sizeof(w));
	return w;
}

/* Not 0 when a byte of w is 0. Bytes above the lowest such may be marked
 * wrongly, so this only says whether there is one. */
static uint64_t
has_zero(uint64_t w)
{
	return (w - EACH(0x01)) & ~w & EACH(0x80);
}

static bool
is_special(unsigned char c)
{
	return c < 0x20 || c == '"' || c == '\\';
}

const char *
df_bytes_special_plain(const char *p, const char *end)
{
	while (end - p >= 8) {
		uint64_t w = load8(p);
		uint64_t control = (w - EACH(0x20)) & ~w & EACH(0x80);

		if (control || has_zero(w ^ EACH('"')) ||
		    has_zero(w ^ EACH('\\')))
			break;
		p += 8;
	}
	while (p < end && !is_special((unsigned char)*p))
		p++;
	return p;
}

const char *
df_bytes_string_plain(const char *p, const char *end, bool *escaped)
{
	for (;;) {
		p = df_bytes_special_plain(p, end);
		if (end - p < 2 || *p != '\\' || !df_bytes_short_escape(p[1]))
			return p;
		*escaped = true;
		p += 2;
	}
}

const char df_bytes_shorts[128] = {['b'] = '\b',
    ['f'] = '\f',
    ['n'] = '\n',
    ['r'] = '\r',
    ['t'] = '\t',
    ['"'] = '"',
    ['/'] = '/',
    ['\\'] = '\\'};

/* Copy up to the first backslash, or all; where that ends. */
static const char *
copy(const char *p, const char *end, char *out)
{
	const uint64_t high = EACH(0x80);

	for (; end - p >= 8; p += 8, out += 8) {
		uint64_t w = load8(p), x = w ^ EACH('\\'), found;

		memcpy(out, &w, sizeof(w));
		/* The high bits of the bytes that are backslashes, exactly. */
		found = ~(((x & ~high) + ~high) | x | ~high);
		if (found)
			return p + df_bytes_first_high(found);
	}
	while (p < end && *p != '\\')
		*out++ = *p++;
	return p;
}

const char *
df_bytes_unescape_plain(const char *p, const char *end, char **out)
{
	for (;;) {
		const char *slash = copy(p, end, *out);

		*out += slash - p;
		if (slash == end || slash[1] == 'u')
			return slash;
		*(*out)++ = df_bytes_shorts[slash[1] & 127];
		p = slash + 2;
	}
}

const char *
df_bytes_copy_special_plain(const char *p, const char *end, char *out)
{
	const char *stop = df_bytes_special_plain(p, end);

	memcpy(out, p, (size_t)(stop - p));
	return stop;
}

bool
df_bytes_utf8_plain(const char *p, const char *end)
{
	while (p < end) {
		int32_t c;

		if (end - p >= 8 && !(load8(p) & EACH(0x80))) {
			p += 8;
			continue;
		}
		p += df_utf8_decode(p, (size_t)(end - p), &c);
		if (c < 0)
			return false;
	}
	return true;
}

static const char *(*special)(
    const char *, const char *) = df_bytes_special_plain;
static const char *(*string)(
    const char *, const char *, bool *) = df_bytes_string_plain;
static const char *(*unescape)(
    const char *, const char *, char **) = df_bytes_unescape_plain;
static const char *(*copy_special)(
    const char *, const char *, char *) = df_bytes_copy_special_plain;
static bool (*utf8)(const char *, const char *) = df_bytes_utf8_plain;

void
df_bytes_init(void)
{
	if (df_avx2_usable()) {
		special = df_avx2_special;
		string = df_avx2_string;
		unescape = df_avx2_unescape;
		copy_special = df_avx2_copy_special;
		utf8 = df_avx2_utf8;
	}
}

const char *
df_bytes_special(const char *p, const char *end)
{
	return special(p, end);
}

const char *
df_bytes_string(const char *p, const char *end, bool *escaped)
{
	return string(p, end, escaped);
}

const char *
df_bytes_unescape(const char *p, const char *end, char **out)
{
	return unescape(p, end, out);
}

const char *
df_bytes_copy_special(const char *p, const char *end, char *out)
{
	return copy_special(p, end, out);
}

bool
df_bytes_utf8(const char *p, const char *end)
{
	return utf8(p, end);
}
