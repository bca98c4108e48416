/*
 * test_bpesearch: the tokens of a piece are those that merging makes, however
 * they are found: by search, part by part, or remembered.
 */
#include "vocabularies.h"

#define PIECE_MAX 150

/* What byte-pair encoding is by definition: the lowest merge first. */
static size_t
merge_slowly(struct fixture *f, struct df_str s, uint32_t *ids)
{
	size_t n = s.len;

	for (size_t i = 0; i < n; i++) {
		f->work.n = 0;
		assert_int_equal(
		    df_bpe_add_piece(&f->bpe, &f->work, s, i, i + 1), 0);
		ids[i] = f->work.ids[0];
	}
	for (;;) {
		uint32_t best = UINT32_MAX;
		size_t where = 0, from = 0;

		for (size_t i = 0; i + 1 < n; i++) {
			size_t len = f->bpe.length[ids[i]];
			size_t to = from + len + f->bpe.length[ids[i + 1]];

			f->work.n = 0;
			assert_int_equal(
			    df_bpe_add_piece(&f->bpe, &f->work, s, from, to),
			    0);
			if (f->work.n == 1 && f->work.ids[0] < best) {
				best = f->work.ids[0];
				where = i;
			}
			from += len;
		}
		if (best == UINT32_MAX)
			return n;
		ids[where] = best;
		n--;
		memmove(ids + where + 1, ids + where + 2,
		    (n - where - 1) * sizeof *ids);
	}
}

static void
check_piece(struct fixture *f, struct df_str piece)
{
	uint32_t ids[PIECE_MAX];
	size_t n = merge_slowly(f, piece, ids);

	f->work.n = 0;
	assert_int_equal(
	    df_bpe_add_piece(&f->bpe, &f->work, piece, 0, piece.len), 0);
	assert_int_equal(f->work.n, n);
	assert_memory_equal(f->work.ids, ids, n * sizeof *ids);
}

static void
check_search(struct fixture *f)
{
	static const char *const letters[] = {"ab", "aeiou nrst", "= -",
	    "\xE3\x81\x82\x84\xE6\x97\xA5", "theiandgo", "\xF0\x9F\x98\x80"};
	uint32_t seed = 1;
	char piece[PIECE_MAX];

	for (int round = 0; round < 1500; round++) {
		const char *of = letters[round % 6];
		size_t len = 1 + (size_t)round % sizeof piece;

		for (size_t i = 0; i < len; i++) {
			seed = seed * 1664525u + 1013904223u;
			piece[i] = of[(seed >> 16) % strlen(of)];
		}
		check_piece(f, (struct df_str){piece, len});
	}
}

static void
the_search_finds_what_merging_makes(void **state)
{
	for (size_t i = 0; i < KNOWN; i++)
		check_search((struct fixture *)*state + i);
}

/* Characters of three and four bytes, most of which no token joins: joined to
 * some others, cut in two, and between those of one and two bytes. */
static void
check_wide(struct fixture *f)
{
	static const char *const units[] = {"\xE4\xB8\xAD", "\xE5\x9B\xBD",
	    "\xE7\x9A\x84", "\xE3\x80\x82", "\xEF\xBC\x8C", "\xE6\x97\xA5",
	    "\xE3\x81\xA7\xE3\x81\x99", "\xE0\xB8\x81\xE0\xB8\xB2",
	    "\xEC\x8A\xB5\xEB\x8B\x88\xEB\x8B\xA4", "\xF0\x9F\x98\x80",
	    "\xF0\x9F\x8F\xBD", "\xE2\x80\x8D", "\xE0\x81\x81",
	    "\xF0\x80\x81\x81", "\xE4\xB8", "\x80", "\xD0\xB0", "a", " "};
	const size_t n_units = COUNT(units);
	uint32_t seed = 3;
	char piece[60];

	for (int round = 0; round < 6000; round++) {
		size_t len = 0, more;

		for (int i = round % 12; i >= 0; i--) {
			const char *unit;

			seed = seed * 1664525u + 1013904223u;
			unit = units[(seed >> 16) % n_units];
			more = strlen(unit);
			if (len + more > sizeof piece)
				break;
			memcpy(piece + len, unit, more);
			len += more;
		}
		check_piece(f, (struct df_str){piece, len});
	}
}

static void
wide_characters_have_the_tokens_that_merging_makes(void **state)
{
	for (size_t i = 0; i < KNOWN; i++)
		check_wide((struct fixture *)*state + i);
}

/* Many more words than are remembered, each met again after the others. */
static void
check_memory(struct fixture *f)
{
	uint32_t ids[2][32];
	size_t n[2];
	char word[2][32];

	for (unsigned i = 0; i < 200000; i++) {
		size_t len = (size_t)snprintf(word[i & 1], sizeof word[0],
		    i % 3 == 0 ? "q%xj" : "wordsbeginlikethis%xz", i * 7919);
		struct df_str s = {word[i & 1], len};

		f->work.n = 0;
		assert_int_equal(
		    df_bpe_add_piece(&f->bpe, &f->work, s, 0, len), 0);
		n[i & 1] = f->work.n;
		memcpy(ids[i & 1], f->work.ids, f->work.n * sizeof *ids[0]);
		if (i % 64 != 63)
			continue;
		/* The one before is remembered still. */
		s = (struct df_str){word[0], strlen(word[0])};
		f->work.n = 0;
		assert_int_equal(
		    df_bpe_add_piece(&f->bpe, &f->work, s, 0, s.len), 0);
		assert_int_equal(f->work.n, n[0]);
		assert_memory_equal(f->work.ids, ids[0], n[0] * 4);
		assert_int_equal(
		    merge_slowly(f, s, (uint32_t[sizeof word[0]]){0}), n[0]);
	}
}

static void
what_is_remembered_is_never_that_of_another_word(void **state)
{
	check_memory(*state);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_search_finds_what_merging_makes),
	    cmocka_unit_test(
		wide_characters_have_the_tokens_that_merging_makes),
	    cmocka_unit_test(what_is_remembered_is_never_that_of_another_word),
	};

	return cmocka_run_group_tests(tests, open_fixtures, close_fixtures);
}
