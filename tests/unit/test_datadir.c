/*
 * datadir: data files are found where DF_DATADIR says, and nowhere else then.
 */
#include "unit.h"

#include <fcntl.h>
#include <unistd.h>

#include "core/datadir.h"
#include "core/err.h"

static char folder[64];

static int
make_folder(void **state)
{
	(void)state;
	snprintf(folder, sizeof(folder), "/tmp/df-datadir.XXXXXX");
	return mkdtemp(folder) == NULL || chdir(folder) < 0 ? -1 : 0;
}

static int
remove_folder(void **state)
{
	(void)state;
	unlink("file");
	unlink("empty");
	return chdir("/") < 0 ? -1 : rmdir(folder);
}

static void
put(const char *name, const char *text)
{
	int fd = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, strlen(text)), strlen(text));
	close(fd);
}

static void
files_are_found_and_mapped(void **state)
{
	struct df_map map;
	struct df_err err;

	(void)state;
	setenv("DF_DATADIR", folder, 1);
	put("file", "text");
	put("empty", "");
	assert_int_equal(df_datadir_map("file", &map, &err), 0);
	assert_str("file", map.bytes, DF_STR("text"));
	df_map_release(&map);
	df_map_release(&map);
	assert_int_equal(df_datadir_map("empty", &map, &err), 0);
	assert_int_equal(map.bytes.len, 0);
	df_map_release(&map);
}

static void
what_is_missing_is_named(void **state)
{
	struct df_map map;
	struct df_err err;
	char path[32];

	(void)state;
	setenv("DF_DATADIR", folder, 1);
	assert_int_equal(df_datadir_map("no/such", &map, &err), -1);
	assert_non_null(
	    strstr(err.text, "no data file no/such in $DF_DATADIR"));
	unsetenv("DF_DATADIR");
	assert_int_equal(df_datadir_map("no/such", &map, &err), -1);
	assert_non_null(strstr(err.text, "set DF_DATADIR"));
	setenv("DF_DATADIR", folder, 1);
	put("file", "");
	assert_int_equal(df_datadir_find("file", path, 5, &err), -1);
	assert_int_equal(df_map_file("/", &map, &err), -1);
	assert_int_equal(map.bytes.len, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(files_are_found_and_mapped),
	    cmocka_unit_test(what_is_missing_is_named),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
