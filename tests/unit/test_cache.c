/*
 * The cache: what was put is there, whoever dies and whoever else writes.
 */
#include "unit.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/err.h"
#include "net/cache.h"

#define BODY_MAX 50000

struct place {
	char dir[64];
	char path[96];
};

static int
setup(void **state)
{
	struct place *p = calloc(1, sizeof(*p));

	assert_non_null(p);
	snprintf(p->dir, sizeof(p->dir), "/tmp/test_cache.XXXXXX");
	assert_non_null(mkdtemp(p->dir));
	snprintf(p->path, sizeof(p->path), "%s/cache", p->dir);
	*state = p;
	return 0;
}

static int
teardown(void **state)
{
	static const char *const names[] = {"cache", "cache-wal", "cache-shm"};
	struct place *p = *state;
	char path[128];

	for (size_t i = 0; i < COUNT(names); i++) {
		snprintf(path, sizeof(path), "%s/%s", p->dir, names[i]);
		unlink(path);
	}
	rmdir(p->dir);
	free(p);
	return 0;
}

static struct df_cache *
open_cache(const struct place *p)
{
	struct df_err err = {0};
	struct df_cache *c = df_cache_open(p->path, &err);

	if (!c)
		print_error("%s\n", err.text);
	assert_non_null(c);
	return c;
}

/* The n-th page: its body tells which it is and has a length of its own. */
static struct df_cache_page
page_of(unsigned n, char *body, char *url, size_t url_size)
{
	struct df_cache_page page = {.status = 200, .fetched_at = n};

	snprintf(url, url_size, "https://x.org/%u", n);
	page.body = (struct df_str){body, n * 7919 % BODY_MAX};
	memset(body, (int)('a' + n % 26), page.body.len);
	page.final_url = df_str(url);
	return page;
}

/* For children, which must not use the test's asserts. */
static bool
put_page(struct df_cache *c, unsigned n)
{
	char url[64];
	char *body = malloc(BODY_MAX);
	struct df_cache_page page;
	bool ok;

	if (!body)
		return false;
	page = page_of(n, body, url, sizeof(url));
	ok = df_cache_put(c, df_str(url), &page, NULL) == 0;
	free(body);
	return ok;
}

static bool
has_page(struct df_cache *c, unsigned n)
{
	char url[64];
	char *body = malloc(BODY_MAX);
	struct df_cache_page expected;
	struct df_cache_page page;
	bool ok;

	assert_non_null(body);
	expected = page_of(n, body, url, sizeof(url));
	ok = df_cache_get(c, df_str(url), &page, NULL) == 1 &&
	    page.fetched_at == n && df_str_eq(page.body, expected.body) &&
	    df_str_is(page.final_url, url);
	free(body);
	return ok;
}

static void
test_what_was_put_comes_back_also_in_the_next_run(void **state)
{
	static const char bytes[] = "a\0\xFF";
	const struct df_str url = DF_STR("https://x.org/?a=\xC3\xA9");
	struct df_cache_page page = {.fetched_at = 1700000000,
	    .status = 404,
	    .content_type = DF_STR("text/html; charset=\xE9"),
	    .etag = DF_STR("W/\"1\""),
	    .robots_tag = DF_STR("noai"),
	    .body = {bytes, 3}};
	struct df_cache_page got;
	struct df_cache *c = open_cache(*state);

	assert_int_equal(df_cache_get(c, url, &got, NULL), 0);
	assert_int_equal(df_cache_touch(c, url, 5, NULL), 0);
	assert_int_equal(df_cache_get(c, url, &got, NULL), 0);
	assert_int_equal(df_cache_put(c, url, &page, NULL), 0);
	assert_int_equal(df_cache_touch(c, url, 1800000000, NULL), 0);
	assert_int_equal(df_cache_settle(c, NULL), 0);
	df_cache_close(c);
	c = open_cache(*state);
	assert_int_equal(df_cache_get(c, url, &got, NULL), 1);
	assert_int_equal(got.fetched_at, 1800000000);
	assert_int_equal(got.status, 404);
	assert_true(df_str_eq(got.content_type, page.content_type));
	assert_true(df_str_eq(got.etag, page.etag));
	assert_true(df_str_eq(got.robots_tag, page.robots_tag));
	assert_true(df_str_eq(got.body, page.body));
	assert_int_equal(got.final_url.len, 0);
	page.body = (struct df_str){NULL, 0};
	assert_int_equal(df_cache_put(c, url, &page, NULL), 0);
	assert_int_equal(df_cache_get(c, url, &got, NULL), 1);
	assert_int_equal(got.body.len, 0);
	df_cache_close(c);
}

static void
test_pages_are_there_for_others_once_they_are_settled(void **state)
{
	struct df_cache *c = open_cache(*state);
	struct df_cache *other = open_cache(*state);

	assert_false(has_page(c, 1));
	assert_true(put_page(c, 1));
	assert_true(put_page(c, 2));
	assert_true(has_page(c, 1));
	assert_false(has_page(other, 1));
	assert_int_equal(df_cache_settle(other, NULL), 0);
	assert_int_equal(df_cache_settle(c, NULL), 0);
	assert_int_equal(df_cache_settle(c, NULL), 0);
	assert_true(has_page(other, 1));
	assert_true(has_page(other, 2));
	/* Who has read a moment ago may write, though another has meanwhile. */
	assert_true(put_page(c, 3));
	assert_int_equal(df_cache_settle(c, NULL), 0);
	assert_true(put_page(other, 4));
	assert_true(has_page(other, 3));
	df_cache_close(other);
	df_cache_close(c);
}

/* A child tells of each page it has put, and is killed among them. */
static void
test_a_killed_process_loses_no_page_it_had_settled(void **state)
{
	struct df_cache *c;
	unsigned next = 0;

	for (unsigned round = 1; round <= 5; round++) {
		unsigned n = next;
		int ends[2];
		int status;
		pid_t child;

		assert_int_equal(pipe(ends), 0);
		child = fork();
		assert_true(child >= 0);
		if (child == 0) {
			c = df_cache_open(((struct place *)*state)->path, NULL);
			for (; c && put_page(c, n) &&
			     df_cache_settle(c, NULL) == 0;
			     n++)
				if (write(ends[1], &n, sizeof(n)) < 0)
					break;
			_exit(1);
		}
		close(ends[1]);
		while (next < round * 40 &&
		    read(ends[0], &n, sizeof(n)) == sizeof(n))
			next = n + 1;
		kill(child, SIGKILL);
		waitpid(child, &status, 0);
		assert_true(WIFSIGNALED(status));
		while (read(ends[0], &n, sizeof(n)) == sizeof(n))
			next = n + 1;
		close(ends[0]);
		assert_true(next >= round * 40);
	}
	c = open_cache(*state);
	for (unsigned n = 0; n < next; n++)
		assert_true(has_page(c, n));
	df_cache_close(c);
}

static void
test_two_processes_share_a_file(void **state)
{
	const unsigned each = 150;
	struct df_cache *c;
	pid_t children[2];

	for (unsigned i = 0; i < 2; i++) {
		children[i] = fork();
		assert_true(children[i] >= 0);
		if (children[i] > 0)
			continue;
		c = df_cache_open(((struct place *)*state)->path, NULL);
		if (!c)
			_exit(1);
		for (unsigned n = 0; n < each; n++)
			if (!put_page(c, i * each + n) ||
			    (n % 3 == 0 && df_cache_settle(c, NULL) < 0))
				_exit(2);
		if (df_cache_settle(c, NULL) < 0)
			_exit(2);
		df_cache_close(c);
		_exit(0);
	}
	for (unsigned i = 0; i < 2; i++) {
		int status;

		assert_int_equal(waitpid(children[i], &status, 0), children[i]);
		assert_true(WIFEXITED(status));
		assert_int_equal(WEXITSTATUS(status), 0);
	}
	c = open_cache(*state);
	for (unsigned n = 0; n < 2 * each; n++)
		assert_true(has_page(c, n));
	df_cache_close(c);
}

static void
overwrite(const struct place *p, long at, const char *bytes, size_t n)
{
	FILE *f = fopen(p->path, "r+b");

	if (!f)
		f = fopen(p->path, "wb");
	assert_non_null(f);
	assert_int_equal(fseek(f, at, SEEK_SET), 0);
	assert_int_equal(fwrite(bytes, 1, n, f), n);
	assert_int_equal(fclose(f), 0);
}

static void
refused(const struct place *p, const char *why)
{
	struct df_err err = {0};

	assert_null(df_cache_open(p->path, &err));
	assert_int_equal(err.kind, DF_ERR_SYSTEM);
	if (!strstr(err.text, why))
		print_error("%s\n", err.text);
	assert_non_null(strstr(err.text, why));
}

static void
test_a_file_that_is_no_cache_is_refused_and_kept(void **state)
{
	static const char text[] = "my notes, which I would not like to lose. "
				   "They are longer than a header of SQLite's, "
				   "which has a hundred bytes.\n";
	char back[sizeof(text)] = {0};
	FILE *f;

	overwrite(*state, 0, text, sizeof(text) - 1);
	refused(*state, "is no cache");
	f = fopen(((struct place *)*state)->path, "rb");
	assert_non_null(f);
	assert_int_equal(fread(back, 1, sizeof(back), f), sizeof(text) - 1);
	fclose(f);
	assert_string_equal(back, text);
}

/* Where SQLite keeps them in a file: application id at 68, user version at 60
 * (https://www.sqlite.org/fileformat.html). */
static void
test_other_databases_and_other_versions_are_refused(void **state)
{
	df_cache_close(open_cache(*state));
	overwrite(*state, 60, "\0\0\0\7", 4);
	refused(*state, "of version 7");
	overwrite(*state, 68, "\0\0\0\1", 4);
	refused(*state, "no cache of pages");
}

static void
test_a_corrupt_file_is_told_of(void **state)
{
	struct df_err err = {0};
	struct df_cache_page page;
	struct df_cache *c = open_cache(*state);
	char *junk = malloc(BODY_MAX);

	assert_non_null(junk);
	memset(junk, 0x55, BODY_MAX);
	for (unsigned n = 0; n < 20; n++)
		assert_true(put_page(c, n));
	df_cache_close(c);
	overwrite(*state, 16384, junk, BODY_MAX);
	c = df_cache_open(((struct place *)*state)->path, &err);
	if (c)
		assert_int_equal(
		    df_cache_get(c, DF_STR("https://x.org/3"), &page, &err),
		    -1);
	assert_int_equal(err.kind, DF_ERR_SYSTEM);
	assert_non_null(strstr(err.text, "cache"));
	df_cache_close(c);
	free(junk);
}

static void
test_a_place_that_cannot_be_written_is_told_of(void **state)
{
	struct df_err err = {0};

	(void)state;
	assert_null(df_cache_open("/nowhere/at/all", &err));
	assert_int_equal(err.kind, DF_ERR_SYSTEM);
	assert_non_null(strstr(err.text, "/nowhere/at/all: cannot open"));
}

/* A build that left SQLite out says so, and has nothing more to show. */
/* A run in this process, which bears one number all the time as runs in
 * containers do. */
static int64_t
begin_run(const struct place *p, int64_t now, bool end)
{
	struct df_cache *c = open_cache(p);
	int64_t since, first;

	assert_int_equal(df_cache_run_begin(c, now, &since, &first, NULL), 0);
	assert_true(since <= first);
	if (end)
		assert_int_equal(df_cache_run_end(c, now, NULL), 0);
	df_cache_close(c);
	return since;
}

static void
test_a_run_that_did_not_end_is_continued_until_one_does(void **state)
{
	const struct place *p = *state;

	assert_int_equal(begin_run(p, 1000, false), 1000);
	assert_int_equal(begin_run(p, 2000, false), 1000);
	assert_int_equal(begin_run(p, 3000, true), 1000);
	assert_int_equal(begin_run(p, 4000, true), 4000);
	/* In the same second as the end of another. */
	assert_int_equal(begin_run(p, 4000, false), 4001);
	assert_int_equal(
	    begin_run(p, 4001 + 8 * 86400, true), 4001 + 8 * 86400);
}

static bool
left_out(void)
{
	struct df_err err = {0};
	struct df_cache *c = df_cache_open("/nowhere/at/all", &err);

	df_cache_close(c);
	return strstr(err.text, "built without SQLite") != NULL;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(test_what_was_put_comes_back_also_in_the_next_run),
	    TEST(test_pages_are_there_for_others_once_they_are_settled),
	    TEST(test_a_killed_process_loses_no_page_it_had_settled),
	    TEST(test_a_run_that_did_not_end_is_continued_until_one_does),
	    TEST(test_two_processes_share_a_file),
	    TEST(test_a_file_that_is_no_cache_is_refused_and_kept),
	    TEST(test_other_databases_and_other_versions_are_refused),
	    TEST(test_a_corrupt_file_is_told_of),
	    TEST(test_a_place_that_cannot_be_written_is_told_of),
	};

	if (left_out())
		return 0;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
