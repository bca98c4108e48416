/*
 * test_bpeopen: a vocabulary that is unknown or damaged is an error, and one
 * that lies does no harm.
 */
#include "vocabularies.h"

#include <sys/stat.h>
#include <unistd.h>

#include "text/bpefile.h"

#define NAME "r50k_base"

/* A folder for a changed vocabulary, which $DF_DATADIR names. */
struct folder {
	char dir[32], path[64];
	char *old;
};

static void
folder_enter(struct folder *d)
{
	const char *old = getenv("DF_DATADIR");

	d->old = old != NULL ? strdup(old) : NULL;
	snprintf(d->dir, sizeof d->dir, "/tmp/df-bpe.XXXXXX");
	assert_non_null(mkdtemp(d->dir));
	snprintf(d->path, sizeof d->path, "%s/text", d->dir);
	assert_int_equal(mkdir(d->path, 0700), 0);
	snprintf(d->path, sizeof d->path, "%s/text/" NAME ".bpe", d->dir);
	assert_int_equal(setenv("DF_DATADIR", d->dir, 1), 0);
}

static void
folder_leave(struct folder *d)
{
	if (d->old != NULL)
		setenv("DF_DATADIR", d->old, 1);
	else
		unsetenv("DF_DATADIR");
	free(d->old);
	unlink(d->path);
	*strrchr(d->path, '/') = 0;
	rmdir(d->path);
	rmdir(d->dir);
}

/* Write a vocabulary and open it: 0, or -1, because it is damaged. */
static int
open_written(
    const struct folder *d, const char *bytes, size_t len, struct df_bpe *b)
{
	struct df_err err = {0};
	FILE *f = fopen(d->path, "w");
	int rc;

	assert_non_null(f);
	assert_int_equal(fwrite(bytes, 1, len, f), len);
	assert_int_equal(fclose(f), 0);
	rc = df_bpe_open(b, NAME, NULL, &err);
	if (rc < 0)
		assert_non_null(strstr(err.text, "damaged"));
	return rc;
}

/* The same with one of its bytes changed; open no longer. */
static int
open_changed(const struct folder *d, struct df_str good, size_t len, size_t at)
{
	char *bytes = malloc(len);
	struct df_bpe b;
	int rc;

	assert_non_null(bytes);
	memcpy(bytes, good.s, len);
	if (at < len)
		bytes[at] ^= 0x10;
	rc = open_written(d, bytes, len, &b);
	df_bpe_close(&b);
	free(bytes);
	return rc;
}

static struct df_str
good_bytes(void **state)
{
	struct fixture *f = *state;

	assert_string_equal(f[KNOWN - 1].name, NAME);
	return f[KNOWN - 1].bpe.map.bytes;
}

static void
an_unknown_vocabulary_is_an_error(void **state)
{
	struct df_bpe b;
	struct df_err err = {0};
	char name[200];

	(void)state;
	assert_int_equal(df_bpe_open(&b, "no_such_base", NULL, &err), -1);
	assert_true(err.text[0] != 0);
	df_bpe_close(&b);
	memset(name, 'x', sizeof name - 1);
	name[sizeof name - 1] = 0;
	assert_int_equal(df_bpe_open(&b, name, NULL, &err), -1);
	df_bpe_close(&b);
}

static void
a_damaged_vocabulary_is_an_error(void **state)
{
	struct df_str good = good_bytes(state);
	struct folder d;

	folder_enter(&d);
	assert_int_equal(open_changed(&d, good, good.len, good.len), 0);
	for (size_t at = 0; at < good.len; at += good.len / 40)
		assert_int_equal(open_changed(&d, good, good.len, at), -1);
	assert_int_equal(open_changed(&d, good, good.len, good.len - 1), -1);
	for (size_t at = 0; at < sizeof(struct df_bpe_header); at++)
		assert_int_equal(open_changed(&d, good, good.len, at), -1);
	assert_int_equal(open_changed(&d, good, good.len / 2, SIZE_MAX), -1);
	assert_int_equal(open_changed(&d, good, 16, SIZE_MAX), -1);
	assert_int_equal(open_changed(&d, good, good.len - 8, SIZE_MAX), -1);
	folder_leave(&d);
}

/* Encode what leads into every array. */
static void
use(struct df_bpe *b)
{
	static const char *const texts[] = {"Words, unhyphenatedly; 12345 ...",
	    "                                                                 "
	    "=================================================================",
	    "kqjxzvbnmwqpoiulkjhgfdsaqwertzuiopyxcvbnmasdfghjklqwertzuioppoiuzt"
	    "rewqlkjhgfdsamnbvcxyABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrs",
	    "\xE4\xB8\xAD\xE5\x9B\xBD\xE7\x9A\x84\xE3\x80\x82\xF0\x9F\x98"
	    "\x80\xD0\xB0\xC3\xA9\x80\xFF\r\n"};
	struct df_bpe_work w;
	size_t n;

	df_bpe_work_init(&w);
	for (size_t i = 0; i < COUNT(texts); i++) {
		struct df_str text = df_str(texts[i]);

		assert_int_equal(df_bpe_encode(b, &w, text), 0);
		for (size_t k = 0; k < w.n; k++)
			df_bpe_token(b, w.ids[k]);
		assert_int_equal(df_bpe_count(b, &w, text, &n), 0);
	}
	df_bpe_work_release(&w);
}

/* Whoever changes the file can also write the sum that it has then: in some
 * places all words are random ones, in others all numbers are too high. */
static void
a_vocabulary_that_lies_does_no_harm(void **state)
{
	struct df_str good = good_bytes(state);
	size_t words = good.len / 8, header = sizeof(struct df_bpe_header) / 8;
	uint64_t *lie = malloc(good.len), seed = 1;
	struct folder d;
	int refused = 0;

	assert_non_null(lie);
	folder_enter(&d);
	for (size_t round = 0; round < 120; round++) {
		size_t at = header + (words - header) * round / 120;
		struct df_bpe b;

		memcpy(lie, good.s, good.len);
		for (size_t i = at; i < words && i < at + 300; i++) {
			seed = seed * 6364136223846793005ULL +
			    1442695040888963407ULL;
			lie[i] = round % 2 ? seed ^ seed >> 31 : UINT64_MAX;
		}
		lie[1] = df_bpe_checksum(lie + 2, words - 2);
		if (open_written(&d, (const char *)lie, good.len, &b) == 0)
			use(&b);
		else
			refused++;
		df_bpe_close(&b);
	}
	folder_leave(&d);
	free(lie);
	assert_true(refused > 60);
}

/* A copy of the file in which one word is another, and opened: 0 or -1. */
static int
open_lie(const struct folder *d, struct df_str good, size_t at, uint64_t word,
    struct df_bpe *b)
{
	uint64_t *lie = malloc(good.len);
	int rc;

	assert_non_null(lie);
	memcpy(lie, good.s, good.len);
	lie[at] = word;
	lie[1] = df_bpe_checksum(lie + 2, good.len / 8 - 2);
	rc = open_written(d, (const char *)lie, good.len, b);
	free(lie);
	return rc;
}

static void
a_long_piece_of_no_token_is_its_bytes(void **state)
{
	struct df_str good = good_bytes(state), piece;
	struct df_bpe_header h;
	struct df_bpe_work w;
	struct folder d;
	struct df_bpe b;
	char signs[100];

	memcpy(&h, good.s, sizeof h);
	memset(signs, '=', sizeof signs);
	piece = (struct df_str){signs, sizeof signs};
	folder_enter(&d);
	/* No child of the trie's root is there. */
	assert_int_equal(open_lie(&d, good, sizeof h / 8,
			     df_trie_slot(h.ntrie - 256, 0, 0), &b),
	    0);
	df_bpe_work_init(&w);
	assert_int_equal(df_bpe_encode(&b, &w, piece), 0);
	assert_int_equal(w.n, piece.len);
	df_bpe_work_release(&w);
	df_bpe_close(&b);
	folder_leave(&d);
}

static void
nothing_merges_with_the_end_of_a_piece(void **state)
{
	struct df_str good = good_bytes(state);
	const uint64_t end = (uint64_t)DF_TOKEN_MAX;
	struct df_bpe_header h;
	struct folder d;
	uint64_t entry = DF_PAIR_FREE;
	size_t at;

	memcpy(&h, good.s, sizeof h);
	for (at = sizeof h / 8 + h.ntrie; entry == DF_PAIR_FREE; at++)
		memcpy(&entry, good.s + 8 * at, 8);
	at--;
	folder_enter(&d);
	for (unsigned i = 0; i < 2; i++) {
		struct df_bpe b;
		uint64_t word = entry | end << (i + 1) * DF_TOKEN_BITS;

		assert_int_equal(open_lie(&d, good, at, word, &b), -1);
		df_bpe_close(&b);
	}
	folder_leave(&d);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(an_unknown_vocabulary_is_an_error),
	    cmocka_unit_test(a_damaged_vocabulary_is_an_error),
	    cmocka_unit_test(a_vocabulary_that_lies_does_no_harm),
	    cmocka_unit_test(a_long_piece_of_no_token_is_its_bytes),
	    cmocka_unit_test(nothing_merges_with_the_end_of_a_piece),
	};

	return cmocka_run_group_tests(tests, open_fixtures, close_fixtures);
}
