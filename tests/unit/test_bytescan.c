/*
 * bytescan: the AVX2 and the plain version give the same answers, and both
 * agree with a definition of UTF-8 that is written here anew: the four forms
 * of RFC 3629, section 4, put together from numbers.
 */
#include "unit.h"

#include <stdbool.h>

#include "core/bytescan.h"
#include "core/bytescan_avx2.h"

/* Whether the n bytes at s are one character, by its number. */
static bool
is_character(const unsigned char *s, size_t n)
{
	static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
	static const unsigned char mark[] = {0, 0, 0xC0, 0xE0, 0xF0};
	uint32_t c = s[0];

	if (n == 1)
		return s[0] < 0x80;
	if ((s[0] & (0xFF << (7 - n) & 0xFF)) != mark[n])
		return false;
	c = s[0] & (0x7F >> n);
	for (size_t i = 1; i < n; i++) {
		if ((s[i] & 0xC0) != 0x80)
			return false;
		c = c << 6 | (s[i] & 0x3F);
	}
	return c >= least[n] && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
}

static bool
is_utf8(const unsigned char *s, size_t len)
{
	while (len > 0) {
		size_t n = 1;

		while (n <= 4 && !(n <= len && is_character(s, n)))
			n++;
		if (n > 4)
			return false;
		s += n;
		len -= n;
	}
	return true;
}

/* Both versions, with the sequence of n bytes behind `before` letters and,
 * when after, a letter behind it. */
static void
check_at(const unsigned char *seq, size_t n, size_t before, bool after,
    bool expected)
{
	char text[160];
	size_t len = before + n + after;

	memset(text, 'a', sizeof(text));
	memcpy(text + before, seq, n);
	if (df_bytes_utf8_plain(text, text + len) == expected &&
	    (!df_avx2_usable() || df_avx2_utf8(text, text + len) == expected))
		return;
	print_error("%02x %02x %02x %02x (%zu), %zu before, after %d\n", seq[0],
	    seq[1], seq[2], seq[3], n, before, after);
	fail();
}

static void
check(const unsigned char *seq, size_t n)
{
	static const size_t places[] = {0, 29, 30, 31, 32, 61, 63, 64};
	bool expected = is_utf8(seq, n);

	for (size_t i = 0; i < COUNT(places); i++)
		check_at(seq, n, places[i], i & 1, expected);
}

static void
every_sequence_of_one_and_two_bytes(void **state)
{
	(void)state;
	for (unsigned i = 0; i < 0x10000; i++) {
		unsigned char seq[4] = {i >> 8, i & 0xFF};
		bool one = is_utf8(seq, 1), two = is_utf8(seq, 2);

		for (size_t before = 0; before < 70; before++) {
			if (i % 256 == 0)
				check_at(seq, 1, before, true, one);
			if (i % 256 == 0)
				check_at(seq, 1, before, false, one);
			if (before < 3 || before > 28)
				check_at(seq, 2, before, i & 1, two);
		}
	}
}

static void
every_sequence_of_three_bytes(void **state)
{
	(void)state;
	for (unsigned i = 0x800000; i < 0x1000000; i++) {
		unsigned char seq[4] = {i >> 16, i >> 8 & 0xFF, i & 0xFF};
		size_t before = 29 + i % 5;

		check_at(seq, 3, before, false, is_utf8(seq, 3));
	}
}

/* Bytes at the borders of every range that RFC 3629 knows. */
static void
sequences_of_four_bytes_at_all_borders(void **state)
{
	static const unsigned char lead[] = {0x00, 0x7F, 0x80, 0xBF, 0xC0, 0xC1,
	    0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3,
	    0xF4, 0xF5, 0xF8, 0xFC, 0xFE, 0xFF};
	static const unsigned char next[] = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90,
	    0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xE0, 0xED, 0xF0, 0xF4, 0xFF};

	(void)state;
	for (size_t i = 0; i < COUNT(lead) * 16 * 16 * 16; i++) {
		unsigned char seq[4] = {lead[i >> 12], next[i >> 8 & 15],
		    next[i >> 4 & 15], next[i & 15]};

		check(seq, 4);
	}
}

/* Well-formed text with one byte changed, at every offset of the blocks. */
static void
damaged_text_of_all_lengths(void **state)
{
	static const char *const chars[] = {"a", "\xC3\xA9", "\xE2\x82\xAC",
	    "\xF0\x9F\x98\x80", "\xED\x9F\xBF", "\xF4\x8F\xBF\xBF"};
	uint64_t seed = 7;

	(void)state;
	for (int round = 0; round < 200000; round++) {
		char text[200];
		size_t len = 0, want = random_below(&seed, 140);
		const char *end;
		bool expected;

		while (len < want) {
			const char *c = chars[random_below(&seed, 6)];

			memcpy(text + len, c, strlen(c));
			len += strlen(c);
		}
		if (len > 0 && random_below(&seed, 4) > 0)
			text[random_below(&seed, len)] =
			    (char)random_next(&seed);
		if (len > 0)
			len -= random_below(&seed, 2);
		end = text + len;
		expected = is_utf8((const unsigned char *)text, len);
		assert_int_equal(df_bytes_utf8_plain(text, end), expected);
		if (df_avx2_usable())
			assert_int_equal(df_avx2_utf8(text, end), expected);
	}
}

static const char *
special(const char *p, const char *end)
{
	while (p < end && (unsigned char)*p >= 0x20 && *p != '"' && *p != '\\')
		p++;
	return p;
}

static void
special_bytes_are_found_where_they_are(void **state)
{
	char text[130];

	(void)state;
	for (int byte = 0; byte < 256; byte++) {
		for (size_t at = 0; at < 100; at++) {
			const char *end = text + 66 + at % 35, *expected;

			/* Neighbours that fool borrows in word arithmetic. */
			memset(text, at % 2 ? 0x20 : 0xFF, sizeof(text));
			text[at] = (char)byte;
			text[100] = '"';
			expected = special(text, end);
			assert_ptr_equal(
			    df_bytes_special_plain(text, end), expected);
			if (df_avx2_usable())
				assert_ptr_equal(
				    df_avx2_special(text, end), expected);
		}
	}
}

/* As df_bytes_string, byte by byte. */
static const char *
string_end(const char *p, const char *end, bool *escaped)
{
	while ((p = special(p, end)) < end && *p == '\\' && end - p > 1 &&
	    strchr("\"\\/bfnrt", p[1])) {
		*escaped = true;
		p += 2;
	}
	return p;
}

/* Random strings of few bytes, of all lengths around those of a block. */
static void
strings_end_where_they_do(void **state)
{
	static const char bytes[] = "aaaaaaaaaaaaaaaa\\\\\\\"ntu/b\n\xff";
	uint64_t seed = 3;

	(void)state;
	for (int round = 0; round < 100000; round++) {
		char text[140];
		size_t len = 1 + random_below(&seed, sizeof(text) - 1);
		size_t kinds = 17 + random_below(&seed, 10);
		bool expected = false, plain = false, wide = false;
		const char *end;

		for (size_t i = 0; i < len; i++)
			text[i] = bytes[random_below(&seed, kinds)];
		/* Escapes, so that the end is far. */
		for (size_t i = 0; i + 1 < len; i++)
			if (text[i] == '\\' && random_below(&seed, 20) > 0)
				text[++i] =
				    "\"\\/bfnrt"[random_below(&seed, 8)];
		end = string_end(text, text + len, &expected);
		assert_ptr_equal(
		    df_bytes_string_plain(text, text + len, &plain), end);
		assert_int_equal(plain, expected);
		if (!df_avx2_usable())
			continue;
		assert_ptr_equal(df_avx2_string(text, text + len, &wide), end);
		assert_int_equal(wide, expected);
	}
}

typedef const char *copy_fn(const char *, const char *, char *);

/* Copies end at the mark, and no byte behind what there is room for is written,
 * wherever the mark is. */
static void
check_copy(copy_fn *copy, char mark)
{
	char text[100], out[sizeof(text) + 1];

	for (size_t len = 0; len <= sizeof(text); len++)
		for (size_t at = 0; at <= len; at++) {
			memset(text, 'a', sizeof(text));
			memset(out, 0, sizeof(out));
			if (at < len)
				text[at] = mark;
			assert_ptr_equal(
			    copy(text, text + len, out), text + at);
			assert_memory_equal(out, text, at);
			assert_int_equal(out[len], 0);
		}
}

static void
copies_end_at_what_stops_them(void **state)
{
	static const char marks[] = {'\\', '"', '\n', '\x1F', '\0'};

	(void)state;
	for (size_t i = 0; i < COUNT(marks); i++) {
		check_copy(df_bytes_copy_special_plain, marks[i]);
		if (df_avx2_usable())
			check_copy(df_avx2_copy_special, marks[i]);
	}
}

/* As df_bytes_unescape, byte by byte. */
static size_t
unescape(const char *p, size_t len, char *out, size_t *n)
{
	static const char from[] = "bfnrt\"/\\", to[] = "\b\f\n\r\t\"/\\";
	size_t i = 0;

	for (*n = 0; i < len && !(p[i] == '\\' && p[i + 1] == 'u'); ++*n) {
		if (p[i] != '\\') {
			out[*n] = p[i++];
			continue;
		}
		out[*n] = to[strchr(from, p[i + 1]) - from];
		i += 2;
	}
	return i;
}

typedef const char *unescape_fn(const char *, const char *, char **);

static void
check_unescape(unescape_fn *fn, const char *text, size_t len)
{
	char out[201], expected[200], *w = out;
	size_t n, end = unescape(text, len, expected, &n);

	memset(out, 0, sizeof(out));
	assert_ptr_equal(fn(text, text + len, &w), text + end);
	assert_int_equal(w - out, n);
	assert_memory_equal(out, expected, n);
	assert_int_equal(out[len], 0);
}

/* Random strings of well-formed escapes, close to each other and apart. */
static void
escapes_are_replaced(void **state)
{
	static const char behind[] = "bfnrt\"/\\\\nu";
	uint64_t seed = 1;
	char text[200];

	(void)state;
	for (int i = 0; i < 50000; i++) {
		size_t len = random_below(&seed, sizeof(text) + 1);
		size_t apart = 1 + random_below(&seed, 40);

		for (size_t k = 0; k < len; k++) {
			text[k] = (char)('A' + random_below(&seed, 26));
			if (k + 1 == len || random_below(&seed, apart) > 0)
				continue;
			text[k++] = '\\';
			text[k] =
			    behind[random_below(&seed, sizeof(behind) - 1)];
			if (text[k] == 'u' && random_below(&seed, 8) > 0)
				text[k] = 'n';
		}
		check_unescape(df_bytes_unescape_plain, text, len);
		if (df_avx2_usable())
			check_unescape(df_avx2_unescape, text, len);
	}
}

static void
the_chosen_version_answers_too(void **state)
{
	const char *s = "abc\"", *bad = "abc\xC3";

	(void)state;
	df_bytes_init();
	assert_ptr_equal(df_bytes_special(s, s + 4), s + 3);
	assert_ptr_equal(df_bytes_special(s, s), s);
	assert_true(df_bytes_utf8(bad, bad + 3));
	assert_false(df_bytes_utf8(bad, bad + 4));
	assert_true(df_bytes_utf8(bad, bad));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_sequence_of_one_and_two_bytes),
	    cmocka_unit_test(every_sequence_of_three_bytes),
	    cmocka_unit_test(sequences_of_four_bytes_at_all_borders),
	    cmocka_unit_test(damaged_text_of_all_lengths),
	    cmocka_unit_test(special_bytes_are_found_where_they_are),
	    cmocka_unit_test(strings_end_where_they_do),
	    cmocka_unit_test(copies_end_at_what_stops_them),
	    cmocka_unit_test(escapes_are_replaced),
	    cmocka_unit_test(the_chosen_version_answers_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
