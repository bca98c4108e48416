/*
 * bytescan: looking through bytes many at a time.
 *
 * Every byte of every line passes through these, so they exist twice: in plain
 * C, eight bytes at a time, and with AVX2 where the processor has it, chosen
 * once by df_bytes_init. Both give the same answers; a test compares them.
 */
#ifndef DF_CORE_BYTESCAN_H
#define DF_CORE_BYTESCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Choose the fastest version; once, before any thread starts. Without it the
 * plain one is used. */
void df_bytes_init(void);

/* The first byte in [p, end) that a JSON string may not hold as it is: a
 * quote, a backslash or a control character (below 0x20); else end. */
const char *df_bytes_special(const char *p, const char *end);

/* The same, but a backslash with one of the characters behind it that JSON
 * allows, except u, is passed over, and *escaped set. */
const char *df_bytes_string(const char *p, const char *end, bool *escaped);

/* Copy [p, end), in which a backslash never is the last byte, with what its
 * escapes stand for, up to the first \u, or all, to *out, and say where that
 * ends. *out goes on to the end of the copy. There must be room for as many
 * bytes there, of which what is behind the copy may be overwritten, too. */
const char *df_bytes_unescape(const char *p, const char *end, char **out);

/* What a backslash with one of these behind it stands for. */
extern const char df_bytes_shorts[128];

/* Copy [p, end) to out up to what df_bytes_special finds, which is returned.
 * There must be room as above. */
const char *df_bytes_copy_special(const char *p, const char *end, char *out);

/* Whether [p, end) is well-formed UTF-8 (RFC 3629). */
bool df_bytes_utf8(const char *p, const char *end);

/* For tests: the versions by name. */
const char *df_bytes_special_plain(const char *p, const char *end);
const char *df_bytes_string_plain(
    const char *p, const char *end, bool *escaped);
const char *df_bytes_unescape_plain(const char *p, const char *end, char **out);
const char *df_bytes_copy_special_plain(
    const char *p, const char *end, char *out);
bool df_bytes_utf8_plain(const char *p, const char *end);

/* Where in memory the first byte of v is that has its high bit set; one has. */
static inline size_t
df_bytes_first_high(uint64_t v)
{
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	return (size_t)__builtin_ctzll(v) / 8;
#else
	return (size_t)__builtin_clzll(v) / 8;
#endif
}

/* Whether a backslash and c stand for one character. */
static inline bool
df_bytes_short_escape(char c)
{
	return c == '"' || c == '\\' || c == '/' || c == 'b' || c == 'f' ||
	    c == 'n' || c == 'r' || c == 't';
}

#endif
