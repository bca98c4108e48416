/*
 * test_clean_model: the words of names, lexicons, and files that are no model.
 */
#include "unit.h"

#include <stdalign.h>
#include <unistd.h>

#include "clean/judge/feature.h"
#include "clean/judge/model.h"
#include "clean/tree/lexicon.h"
#include "clean/tree/names.h"
#include "clean/tree/node.h"
#include "core/datadir.h"
#include "core/err.h"

static uint32_t
hash_of(const char *word)
{
	uint32_t hash = DF_LEXICON_SEED;

	while (*word)
		hash = df_lexicon_step(hash, *word++);
	return hash;
}

static void
names_are_cut_into_words(void **state)
{
	struct df_attr class = {.name = "class",
	    .value = DF_STR("entryContent-2  post"),
	    .key = df_attr_key("class", 5)};
	struct df_node n = {.attrs = &class};
	const char *const expected[] = {
	    "entry", "content", "entry-content", "post"};
	struct df_names it;
	uint32_t hash;

	(void)state;
	df_names_init(&it, &n);
	for (size_t i = 0; i < 4; i++) {
		assert_true(df_names_next(&it, &hash));
		assert_int_equal(hash, hash_of(expected[i]));
	}
	assert_false(df_names_next(&it, &hash));
}

static void
other_attributes_have_no_names(void **state)
{
	struct df_attr href = {.name = "href",
	    .value = DF_STR("content"),
	    .key = df_attr_key("href", 4)};
	struct df_node n = {.attrs = &href};
	struct df_names it;
	uint32_t hash;

	(void)state;
	df_names_init(&it, &n);
	assert_false(df_names_next(&it, &hash));
}

static void
a_lexicon_gives_weights_back(void **state)
{
	struct df_lexicon l = {0};

	(void)state;
	assert_true(df_lexicon_weight(&l, 7) == 0);
	assert_int_equal(df_lexicon_init(&l, 100), 0);
	for (uint32_t i = 1; i <= 100; i++)
		df_lexicon_add(&l, i * 16, (float)i);
	for (uint32_t i = 1; i <= 100; i++)
		assert_true(df_lexicon_weight(&l, i * 16) == (float)i);
	assert_true(df_lexicon_weight(&l, 3) == 0);
	df_lexicon_release(&l);
}

static int
load(const char *text, size_t len)
{
	char path[] = "/tmp/df-model.XXXXXX";
	int fd = mkstemp(path);
	struct df_model m;
	struct df_err err = {0};
	int rc;

	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, len), (ssize_t)len);
	close(fd);
	rc = df_model_load(&m, path, &err);
	df_model_release(&m);
	unlink(path);
	return rc;
}

/* A model of one trait and one tree of one split. */
static size_t
small_model(char *text, size_t size)
{
	size_t n = (size_t)snprintf(
	    text, size, "df-clean-model 2\nfeatures %d\n", DF_FEATURE_COUNT);

	for (size_t i = 0; i < DF_FEATURE_COUNT; i++)
		n += (size_t)snprintf(
		    text + n, size - n, "%s ", df_feature_names[i]);
	n += (size_t)snprintf(text + n, size - n,
	    "names 1 5 65536 words 0 types 1 0 0 0 0 0 0 0 "
	    "9 65536 0 0 0 0 0 0 content 1 1 0 1 0 32768 -1 -2 65536 0 "
	    "context 0 0 0 end\n");
	return n;
}

static void
a_model_is_read_and_asked(void **state)
{
	char text[8192], path[] = "/tmp/df-model.XXXXXX";
	size_t len = small_model(text, sizeof(text));
	alignas(
	    DF_FOREST_ALIGN) float rows[DF_FOREST_ROWS * DF_FEATURE_COUNT] = {
	    0};
	float values[2], types[DF_PAGE_TYPES];
	uint32_t trait = 9;
	const struct df_traits traits = {.v = &trait, .n = 1, .room = 1};
	struct df_err err = {0};
	struct df_model m;
	int fd = mkstemp(path);

	(void)state;
	assert_int_equal(write(fd, text, len), (ssize_t)len);
	close(fd);
	assert_int_equal(df_model_load(&m, path, &err), 0);
	unlink(path);
	DF_FEATURE_AT(df_feature_row(rows, 1), 0) = 0.6f;
	df_forest_value(&m.content, rows, 2, DF_FEATURE_COUNT, values);
	assert_true(values[0] == 1 && values[1] == 0);
	df_model_types(&m, &traits, types);
	assert_true(types[DF_PAGE_ARTICLE] > types[DF_PAGE_SERVICE]);
	df_model_release(&m);
}

static void
a_model_that_is_cut_or_wrong_is_refused(void **state)
{
	char text[8192];
	size_t len = small_model(text, sizeof(text));
	char *split = strstr(text, "-1 -2");

	(void)state;
	assert_int_equal(load(text, len), 0);
	for (size_t i = 0; i + 1 < len; i += i + 200 < len ? 61 : 1)
		assert_int_equal(load(text, i), -1);
	memcpy(split, "-1 0 ", 5); /* a child that is the split itself */
	assert_int_equal(load(text, len), -1);
	memcpy(split, "-1 -9", 5); /* a leaf that is not there */
	assert_int_equal(load(text, len), -1);
}

static void
the_model_that_comes_along_is_read(void **state)
{
	struct df_err err = {0};
	struct df_model m;

	(void)state;
	if (setenv("DF_DATADIR", DF_TEST_DATA "/../../lib/clean/no", 1) < 0)
		fail();
	assert_int_equal(df_model_load(&m, DF_MODEL_FILE, &err), -1);
	assert_int_equal(err.kind, DF_ERR_SYSTEM);
	df_model_release(&m);
	assert_int_equal(
	    df_model_load(
		&m, DF_TEST_DATA "/../../lib/clean/data/content.model", &err),
	    0);
	assert_true(m.content.ntrees > 0);
	df_model_release(&m);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(names_are_cut_into_words),
	    cmocka_unit_test(other_attributes_have_no_names),
	    cmocka_unit_test(a_lexicon_gives_weights_back),
	    cmocka_unit_test(a_model_is_read_and_asked),
	    cmocka_unit_test(a_model_that_is_cut_or_wrong_is_refused),
	    cmocka_unit_test(the_model_that_comes_along_is_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
