/*
 * inject: makes one call of a C library's function fail, for faults.bats, which
 * loads it before a filter with LD_PRELOAD.
 *
 * INJECT is CALL:N:HOW. The N-th call of CALL fails, or every second one when N
 * is 0. HOW is the error, or "short": do half of what was asked. When a fault
 * was made, the file that INJECT_REACHED names exists, so that a test knows
 * that it tested something. Writing to standard error never fails.
 *
 * CALL is malloc (which stands for calloc and realloc too), read, write, close,
 * fsync, rename, open or thread (pthread_create).
 */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define SHOWN __attribute__((visibility("default")))
#define SHORT (-1)

/* The GNU C library's own names of what is replaced here. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t n, size_t size);
void *__libc_realloc(void *p, size_t size);

static const struct {
	const char *name;
	int error;
} errors[] = {{"EIO", EIO}, {"ENOSPC", ENOSPC}, {"EINTR", EINTR},
    {"EAGAIN", EAGAIN}, {"ENOMEM", ENOMEM}, {"EMFILE", EMFILE},
    {"EACCES", EACCES}, {"EDQUOT", EDQUOT}, {"short", SHORT}};

static char call[16]; /* "" until all is set up */
static long nth;
static int how;
static atomic_long seen;

/* The preloaded library is the last to be set up before main. */
__attribute__((constructor)) static void
set_up(void)
{
	const char *plan = getenv("INJECT");
	char *end;

	if (plan == NULL || strchr(plan, ':') == NULL)
		return;
	nth = strtol(strchr(plan, ':') + 1, &end, 10);
	for (size_t i = 0; i < sizeof(errors) / sizeof(errors[0]); i++) {
		if (*end == ':' && strcmp(end + 1, errors[i].name) == 0)
			how = errors[i].error;
	}
	if (how != 0)
		snprintf(
		    call, sizeof(call), "%.*s", (int)strcspn(plan, ":"), plan);
}

/* Whether this call of `name` is the one that fails; errno is set if so. */
static bool
fails(const char *name)
{
	const char *path = getenv("INJECT_REACHED");
	long n;

	if (strcmp(call, name) != 0)
		return false;
	n = atomic_fetch_add(&seen, 1) + 1;
	if (nth == 0 ? n % 2 == 0 : n != nth)
		return false;
	if (path != NULL)
		syscall(SYS_close,
		    syscall(SYS_openat, AT_FDCWD, path,
			O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
	errno = how == SHORT ? 0 : how;
	return true;
}

SHOWN void *
malloc(size_t size)
{
	return fails("malloc") ? NULL : __libc_malloc(size);
}

SHOWN void *
calloc(size_t n, size_t size)
{
	return fails("malloc") ? NULL : __libc_calloc(n, size);
}

SHOWN void *
realloc(void *p, size_t size)
{
	return fails("malloc") ? NULL : __libc_realloc(p, size);
}

static size_t
half(size_t n)
{
	return n > 1 ? n / 2 : n;
}

SHOWN ssize_t
read(int fd, void *buf, size_t size)
{
	if (fails("read")) {
		if (how != SHORT)
			return -1;
		size = half(size < 16 ? size : 16);
	}
	return syscall(SYS_read, fd, buf, size);
}

SHOWN ssize_t
write(int fd, const void *buf, size_t size)
{
	if (fd != STDERR_FILENO && fails("write")) {
		if (how != SHORT)
			return -1;
		size = half(size);
	}
	return syscall(SYS_write, fd, buf, size);
}

/* As on Linux, the descriptor is closed even so. */
SHOWN int
close(int fd)
{
	bool failed = fails("close");
	int saved = errno, status = (int)syscall(SYS_close, fd);

	errno = failed ? saved : errno;
	return failed ? -1 : status;
}

SHOWN int
fsync(int fd)
{
	return fails("fsync") ? -1 : (int)syscall(SYS_fsync, fd);
}

SHOWN int
rename(const char *from, const char *to)
{
	return fails("rename")
	    ? -1
	    : (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

SHOWN int
open(const char *path, int flags, ...)
{
	va_list ap;
	mode_t mode;

	va_start(ap, flags);
	mode = flags & O_CREAT ? va_arg(ap, mode_t) : 0;
	va_end(ap);
	if (fails("open"))
		return -1;
	return (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

SHOWN int
pthread_create(pthread_t *thread, const pthread_attr_t *attr,
    void *(*fn)(void *), void *arg)
{
	int (*create)(
	    pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
	void *found = dlsym(RTLD_NEXT, "pthread_create");

	if (found == NULL || fails("thread"))
		return EAGAIN;
	memcpy(&create, &found, sizeof(create));
	return create(thread, attr, fn, arg);
}
