/*
 * outfile: a file is there whole or not at all, and what is no regular file is
 * written in place.
 */
#include "unit.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/buf.h"
#include "core/err.h"
#include "core/outfile.h"

static char folder[64];

static int
enter_folder(void **state)
{
	(void)state;
	snprintf(folder, sizeof(folder), "/tmp/df-outfile.XXXXXX");
	return mkdtemp(folder) == NULL || chdir(folder) < 0 ? -1 : 0;
}

/* Empties the folder; the number of files that were in it. */
static int
clear_folder(void)
{
	DIR *dir = opendir(".");
	const struct dirent *entry;
	int n = 0;

	assert_non_null(dir);
	while ((entry = readdir(dir)) != NULL)
		n += unlink(entry->d_name) == 0;
	closedir(dir);
	return n;
}

static int
leave_folder(void **state)
{
	(void)state;
	clear_folder();
	return chdir("/") < 0 ? -1 : rmdir(folder);
}

static void
assert_holds(const char *path, const char *expected)
{
	char text[256];
	int fd = open(path, O_RDONLY);
	ssize_t n;

	assert_case(fd >= 0, path);
	n = read(fd, text, sizeof(text) - 1);
	assert_true(n >= 0);
	text[n] = '\0';
	assert_string_equal(text, expected);
	close(fd);
}

static void
put(const char *path, const char *text)
{
	struct df_outfile o;
	struct df_err err;

	assert_int_equal(df_outfile_open(&o, path, &err), 0);
	assert_int_equal(df_outfile_write(&o, df_str(text), &err), 0);
	assert_int_equal(df_outfile_commit(&o, &err), 0);
}

static void
a_file_appears_when_it_is_whole(void **state)
{
	struct df_outfile o;
	struct df_err err;

	(void)state;
	put("f", "old");
	assert_int_equal(df_outfile_open(&o, "f", &err), 0);
	assert_int_equal(df_outfile_write(&o, DF_STR("new "), &err), 0);
	assert_int_equal(df_outfile_flush(&o, &err), 0);
	assert_holds("f", "old");
	assert_int_equal(df_outfile_write(&o, DF_STR("text"), &err), 0);
	assert_int_equal(df_outfile_commit(&o, &err), 0);
	assert_holds("f", "new text");
	df_outfile_abort(&o);
	assert_int_equal(clear_folder(), 1);
}

static void
permissions_are_handed_on(void **state)
{
	struct stat st;

	(void)state;
	put("f", "secret");
	assert_int_equal(chmod("f", 0600), 0);
	put("f", "more");
	assert_int_equal(stat("f", &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	assert_int_equal(clear_folder(), 1);
}

static void
a_link_under_the_temporary_name_is_not_followed(void **state)
{
	char tmp[64];

	(void)state;
	put("victim", "safe");
	snprintf(tmp, sizeof(tmp), "f.%ld.tmp", (long)getpid());
	assert_int_equal(symlink("victim", tmp), 0);
	put("f", "text");
	assert_holds("f", "text");
	assert_holds("victim", "safe");
	assert_int_equal(clear_folder(), 2);
}

static void
what_is_given_up_leaves_nothing(void **state)
{
	struct df_outfile o;
	struct df_err err;

	(void)state;
	assert_int_equal(df_outfile_open(&o, "f", &err), 0);
	df_outfile_write(&o, DF_STR("text"), &err);
	df_outfile_abort(&o);
	df_outfile_abort(&o);
	assert_int_equal(clear_folder(), 0);
	df_outfile_init(&o);
	df_outfile_abort(&o);
	assert_int_equal(df_outfile_open(&o, "no/such/f", &err), -1);
	assert_int_equal(err.kind, DF_ERR_SYSTEM);
	assert_non_null(strstr(err.text, "no/such/f: No such file"));
	assert_int_equal(df_outfile_open(&o, ".", &err), -1);
}

static void
of_a_link_the_target_is_replaced(void **state)
{
	struct stat st;

	(void)state;
	put("target", "old");
	assert_int_equal(symlink("target", "link"), 0);
	put("link", "new");
	assert_int_equal(lstat("link", &st), 0);
	assert_true(S_ISLNK(st.st_mode));
	assert_holds("target", "new");
	assert_int_equal(clear_folder(), 2);
}

static void
a_full_disk_is_reported_at_the_latest_at_the_end(void **state)
{
	struct df_outfile o;
	struct df_err err;

	(void)state;
	assert_int_equal(df_outfile_open(&o, "/dev/full", &err), 0);
	assert_int_equal(df_outfile_write(&o, DF_STR("x"), &err), 0);
	assert_int_equal(df_outfile_commit(&o, &err), -1);
	assert_non_null(strstr(err.text, "/dev/full: No space left"));
}

static void
what_is_no_file_is_written_in_place(void **state)
{
	char text[16];
	int fd;

	(void)state;
	assert_int_equal(mkfifo("pipe", 0600), 0);
	fd = open("pipe", O_RDONLY | O_NONBLOCK);
	put("pipe", "through");
	assert_int_equal(read(fd, text, sizeof(text)), 7);
	close(fd);
	put("/dev/null", "away");
	assert_int_equal(clear_folder(), 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_file_appears_when_it_is_whole),
	    cmocka_unit_test(permissions_are_handed_on),
	    cmocka_unit_test(a_link_under_the_temporary_name_is_not_followed),
	    cmocka_unit_test(what_is_given_up_leaves_nothing),
	    cmocka_unit_test(of_a_link_the_target_is_replaced),
	    cmocka_unit_test(a_full_disk_is_reported_at_the_latest_at_the_end),
	    cmocka_unit_test(what_is_no_file_is_written_in_place),
	};

	return cmocka_run_group_tests(tests, enter_folder, leave_folder);
}
