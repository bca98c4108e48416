/*
 * folder: a stack of sorted lists of names.
 */
#include "fetch/folder.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "core/err.h"

void
df_folder_init(struct df_folder *f)
{
	memset(f, 0, sizeof(*f));
	df_buf_init(&f->path, 0);
}

static void
level_release(struct df_folder_level *l)
{
	/* The analyzer loses the first l->n names that add_name has set. */
	for (size_t i = 0; i < l->n; i++)
		free(l->names[i]); /* NOLINT(clang-analyzer-core.*) */
	free(l->names);
	*l = (struct df_folder_level){0};
}

void
df_folder_release(struct df_folder *f)
{
	while (f->depth > 0)
		level_release(&f->levels[--f->depth]);
	df_buf_release(&f->path);
}

static int
compare(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static int
add_name(struct df_folder_level *l, size_t *cap, const char *name)
{
	if (l->n == *cap) {
		size_t more = *cap ? *cap * 2 : 16;
		char **names = realloc(l->names, more * sizeof(*names));

		if (!names)
			return -1;
		l->names = names;
		*cap = more;
	}
	l->names[l->n] = strdup(name);
	if (!l->names[l->n])
		return -1;
	l->n++;
	return 0;
}

/* Fill l with the sorted names in the folder. 0, or -1 with errno. */
static int
read_names(struct df_folder_level *l, const char *path)
{
	DIR *dir = opendir(path);
	struct dirent *entry;
	size_t cap = 0;
	int saved;

	if (!dir)
		return -1;
	for (;;) {
		errno = 0;
		entry = readdir(dir);
		if (!entry)
			break;
		if (entry->d_name[0] != '.' &&
		    add_name(l, &cap, entry->d_name) < 0)
			break;
	}
	saved = errno;
	closedir(dir);
	if (l->n > 0)
		qsort(l->names, l->n, sizeof(*l->names), compare);
	errno = saved;
	return saved == 0 ? 0 : -1;
}

/* Go down into the folder that path names. 0, or -1 with errno. */
static int
enter(struct df_folder *f)
{
	struct df_folder_level *l = &f->levels[f->depth];
	int saved;

	if (f->depth == DF_FOLDER_DEPTH_MAX) {
		errno = ELOOP;
		return -1;
	}
	*l = (struct df_folder_level){0};
	if (read_names(l, f->path.s) < 0) {
		saved = errno;
		level_release(l);
		errno = saved;
		return -1;
	}
	if (f->path.s[f->path.len - 1] != '/' &&
	    df_buf_addc(&f->path, '/') < 0) {
		level_release(l);
		errno = ENOMEM;
		return -1;
	}
	l->path_len = f->path.len;
	f->depth++;
	return 0;
}

int
df_folder_open(struct df_folder *f, const char *path, struct df_err *err)
{
	df_buf_reset(&f->path, 0);
	if (df_buf_add_cstr(&f->path, path) < 0)
		return df_err_system(err, "%s: no memory", path);
	if (enter(f) < 0)
		return df_err_errno(err, "%s", path);
	return 0;
}

/* Path of the next entry at the deepest level, which is left when it has no
 * more. false when all levels are done. */
static bool
next_entry(struct df_folder *f)
{
	while (f->depth > 0) {
		struct df_folder_level *l = &f->levels[f->depth - 1];

		if (l->next < l->n) {
			df_buf_truncate(&f->path, l->path_len);
			df_buf_add_cstr(&f->path, l->names[l->next++]);
			return true;
		}
		level_release(l);
		f->depth--;
	}
	return false;
}

int
df_folder_next(struct df_folder *f, const char **path, struct df_err *err)
{
	struct stat st;

	while (next_entry(f)) {
		*path = f->path.s;
		if (f->path.failed)
			return df_err_input(err, "read", "no memory");
		if (lstat(f->path.s, &st) < 0)
			return df_err_input(err, "read", "%s", strerror(errno));
		if (S_ISREG(st.st_mode))
			return 1;
		if (S_ISDIR(st.st_mode) && enter(f) < 0)
			return df_err_input(err, "read", "%s",
			    errno == ELOOP ? "folders nest too deep"
					   : strerror(errno));
	}
	return 0;
}
