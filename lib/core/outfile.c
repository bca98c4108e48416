/*
 * outfile: write, sync, rename.
 */
/* realpath(3) is X/Open's. */
#define _XOPEN_SOURCE 700

#include "core/outfile.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/err.h"
#include "core/limits.h"

void
df_outfile_init(struct df_outfile *o)
{
	*o = (struct df_outfile){.fd = -1};
	df_buf_init(&o->buf, 0);
}

static void
forget(struct df_outfile *o)
{
	free(o->path);
	free(o->tmp);
	df_buf_release(&o->buf);
	df_outfile_init(o);
}

/* Whether another file must not take the place of what path names: a pipe, a
 * terminal, or where standard output or standard error goes. */
static bool
is_special(const char *path)
{
	struct stat st, open_st;

	if (strncmp(path, "/dev/", 5) == 0 || strncmp(path, "/proc/", 6) == 0)
		return true;
	if (stat(path, &st) < 0)
		return false;
	if (!S_ISREG(st.st_mode))
		return true;
	for (int fd = STDOUT_FILENO; fd <= STDERR_FILENO; fd++) {
		if (fstat(fd, &open_st) == 0 && open_st.st_dev == st.st_dev &&
		    open_st.st_ino == st.st_ino)
			return true;
	}
	return false;
}

/* Where the file is that path names, a symbolic link followed. */
static char *
target(const char *path)
{
	char *real = realpath(path, NULL);

	return real ? real : strdup(path);
}

/* A new file, never one that somebody put there under its name, a link say;
 * what it replaces hands on its permissions. -1 with errno. */
static int
create(const struct df_outfile *o)
{
	struct stat st;
	int fd;

	if (unlink(o->tmp) < 0 && errno != ENOENT)
		return -1;
	fd = open(o->tmp, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	/* File systems without permissions refuse: nothing is lost there. */
	if (fd >= 0 && stat(o->path, &st) == 0)
		(void)fchmod(fd, st.st_mode & 0777);
	return fd;
}

static int
open_temporary(struct df_outfile *o)
{
	int len = snprintf(NULL, 0, "%s.%ld.tmp", o->path, (long)getpid());

	o->tmp = malloc((size_t)len + 1);
	if (o->tmp == NULL)
		return -1;
	snprintf(
	    o->tmp, (size_t)len + 1, "%s.%ld.tmp", o->path, (long)getpid());
	return create(o);
}

int
df_outfile_open(struct df_outfile *o, const char *path, struct df_err *err)
{
	bool is_stderr = strcmp(path, "-") == 0;
	bool special = is_stderr || is_special(path);

	df_outfile_init(o);
	o->path = special ? strdup(path) : target(path);
	if (o->path == NULL)
		return df_err_errno(err, "%s", path);
	if (is_stderr)
		o->fd = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
	else if (special)
		o->fd = open(path, O_WRONLY | O_APPEND | O_CLOEXEC);
	else
		o->fd = open_temporary(o);
	if (o->fd < 0) {
		df_err_errno(err, "%s", path);
		forget(o);
		return -1;
	}
	return 0;
}

/* All of the buffer to the file; the first error is kept. */
static void
drain(struct df_outfile *o)
{
	size_t at = 0;

	while (at < o->buf.len && o->error == 0) {
		ssize_t n = write(o->fd, o->buf.s + at, o->buf.len - at);

		if (n >= 0)
			at += (size_t)n;
		else if (errno == EAGAIN)
			poll(&(struct pollfd){.fd = o->fd, .events = POLLOUT},
			    1, -1);
		else if (errno != EINTR)
			o->error = errno;
	}
	df_buf_reset(&o->buf, DF_BATCH_KEEP);
}

static int
report(const struct df_outfile *o, struct df_err *err)
{
	if (o->error == 0)
		return 0;
	errno = o->error;
	return df_err_errno(err, "%s", o->path);
}

int
df_outfile_flush(struct df_outfile *o, struct df_err *err)
{
	drain(o);
	return report(o, err);
}

int
df_outfile_write(struct df_outfile *o, struct df_str s, struct df_err *err)
{
	if (df_buf_add_str(&o->buf, s) < 0 && o->error == 0)
		o->error = ENOMEM;
	if (o->buf.len >= DF_BATCH_SIZE)
		drain(o);
	return report(o, err);
}

/* 0, or the errno of what went wrong; what cannot be synced need not be. */
static int
sync_fd(int fd)
{
	if (fsync(fd) == 0 || errno == EINVAL || errno == EROFS)
		return 0;
	return errno;
}

/* Move the finished file to its name, for good: the folder is synced too. */
static int
move(struct df_outfile *o)
{
	char *slash = strrchr(o->tmp, '/');
	int fd, error;

	if (rename(o->tmp, o->path) < 0) {
		error = errno;
		unlink(o->tmp);
		return error;
	}
	if (slash != NULL)
		slash[1] = '\0';
	fd = open(slash ? o->tmp : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return 0; /* a folder one may write to but not read */
	error = sync_fd(fd);
	close(fd);
	return error;
}

int
df_outfile_commit(struct df_outfile *o, struct df_err *err)
{
	int status;

	drain(o);
	if (o->error == 0 && o->tmp != NULL)
		o->error = sync_fd(o->fd);
	if (close(o->fd) < 0 && o->error == 0)
		o->error = errno;
	if (o->tmp != NULL && o->error == 0)
		o->error = move(o);
	else if (o->tmp != NULL)
		unlink(o->tmp);
	status = report(o, err);
	forget(o);
	return status;
}

void
df_outfile_abort(struct df_outfile *o)
{
	if (o->fd >= 0)
		close(o->fd);
	if (o->tmp != NULL)
		unlink(o->tmp);
	forget(o);
}
