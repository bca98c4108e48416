/*
 * datadir: looking for data files and mapping them.
 */
#include "core/datadir.h"

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/err.h"
#include "core/limits.h"

/* The folder of the running program, without a slash at its end; "" when the
 * system does not tell. */
static void
program_folder(char *path, size_t size)
{
	ssize_t n = readlink("/proc/self/exe", path, size - 1);

	path[n > 0 ? n : 0] = '\0';
	for (char *p = path + strlen(path); p > path; p--) {
		if (*p == '/') {
			*p = '\0';
			return;
		}
	}
	path[0] = '\0';
}

static bool
found(char *path, size_t size, const char *dir, const char *below,
    const char *name)
{
	int n = snprintf(path, size, "%s%s/%s", dir, below, name);

	return n > 0 && (size_t)n < size && access(path, R_OK) == 0;
}

int
df_datadir_find(const char *name, char *path, size_t size, struct df_err *err)
{
	const char *env = getenv("DF_DATADIR");
	char program[DF_PATH_MAX];

	if (env != NULL && *env != '\0') {
		if (found(path, size, env, "", name))
			return 0;
		return df_err_system(
		    err, "no data file %s in $DF_DATADIR (%s)", name, env);
	}
	program_folder(program, sizeof(program));
	if (*program != '\0' &&
	    (found(path, size, program, "/share/df-tools", name) ||
		found(path, size, program, "/../share/df-tools", name)))
		return 0;
	if (found(path, size, DF_DATADIR, "", name))
		return 0;
	return df_err_system(err,
	    "no data file %s beside the program or in %s; set DF_DATADIR", name,
	    DF_DATADIR);
}

int
df_map_file(const char *path, struct df_map *map, struct df_err *err)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	struct stat st;
	void *p = NULL;

	*map = (struct df_map){0};
	if (fd < 0)
		return df_err_errno(err, "%s", path);
	if (fstat(fd, &st) < 0) {
		df_err_errno(err, "%s", path);
		close(fd);
		return -1;
	}
	if (st.st_size > 0)
		p = mmap(
		    NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
	if (p == MAP_FAILED) {
		df_err_errno(err, "%s", path);
		close(fd);
		return -1;
	}
	close(fd);
	map->bytes = (struct df_str){p, (size_t)st.st_size};
	return 0;
}

int
df_datadir_map(const char *name, struct df_map *map, struct df_err *err)
{
	char path[DF_PATH_MAX];

	*map = (struct df_map){0};
	if (df_datadir_find(name, path, sizeof(path), err) < 0)
		return -1;
	return df_map_file(path, map, err);
}

void
df_map_release(struct df_map *map)
{
	if (map->bytes.len > 0)
		munmap((void *)(uintptr_t)map->bytes.s, map->bytes.len);
	*map = (struct df_map){0};
}
