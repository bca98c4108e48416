/*
 * input: read(2), and what undoes compression. Only this file knows
 * libarchive.
 */
#include "core/input.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/count.h"
#include "core/err.h"
#include "core/gunzip.h"
#include "core/limits.h"
#include "core/signals.h"
#include "core/str.h"

#ifdef DF_HAVE_ARCHIVE
#include <archive.h>
#include <archive_entry.h>
#endif

#define COMPRESSED_BLOCK (64 * DF_KIB)

/* The names' endings; gzip is gunzip.h's, the others are libarchive's. */
static const char *const packed[] = {".zst", ".xz", ".bz2"};

const char *
df_input_label(const char *name)
{
	return name ? name : "stdin";
}

void
df_input_init(struct df_input *in)
{
	*in = (struct df_input){.fd = -1};
}

/* Wait until fd can be read. false when woken to stop instead. */
static bool
wait_readable(int fd)
{
	struct pollfd fds[2] = {
	    {.fd = fd, .events = POLLIN},
	    {.fd = df_signals_fd(), .events = POLLIN},
	};

	while (poll(fds, 2, -1) < 0) {
		if (errno != EINTR)
			return true; /* let read(2) say what is wrong */
	}
	return fds[1].revents == 0;
}

/* 0 at the end, or when woken to stop. */
static ssize_t
read_some(struct df_input *in, char *buf, size_t size, struct df_err *err)
{
	for (;;) {
		ssize_t n;

		if (!in->regular && !wait_readable(in->fd))
			return 0;
		n = read(in->fd, buf, size);
		if (n >= 0) {
			in->taken += (uint64_t)n;
			return n;
		}
		/* EAGAIN: somebody made a shared descriptor non-blocking. */
		if (errno != EINTR && errno != EAGAIN)
			return df_err_errno(
			    err, "%s", df_input_label(in->name));
		if (df_signals_caught() != 0)
			return 0;
	}
}

/* The next compressed bytes, for whoever decompresses. */
static ssize_t
feed(void *arg, const char **block, struct df_err *err)
{
	struct df_input *in = arg;

	*block = in->block;
	return read_some(in, in->block, COMPRESSED_BLOCK, err);
}

#ifdef DF_HAVE_ARCHIVE

/* libarchive asks for the next compressed bytes. */
static la_ssize_t
feed_archive(struct archive *a, void *arg, const void **block)
{
	struct df_err err;
	const char *bytes;
	ssize_t n = feed(arg, &bytes, &err);

	if (n < 0)
		archive_set_error(a, EIO, "%s", err.text);
	*block = bytes;
	return n;
}

static int
archive_fail(struct df_input *in, struct df_err *err)
{
	const char *why = archive_error_string(in->archive);

	return df_err_system(
	    err, "%s: %s", in->name, why ? why : "cannot be decompressed");
}

static int
archive_start(struct df_input *in, struct df_err *err)
{
	struct archive_entry *entry;
	int status;

	in->archive = archive_read_new();
	if (in->archive == NULL)
		return df_err_system(err, "%s: no memory", in->name);
	if (archive_read_support_filter_zstd(in->archive) < ARCHIVE_WARN ||
	    archive_read_support_filter_xz(in->archive) < ARCHIVE_WARN ||
	    archive_read_support_filter_bzip2(in->archive) < ARCHIVE_WARN ||
	    archive_read_support_format_raw(in->archive) < ARCHIVE_WARN ||
	    archive_read_support_format_empty(in->archive) < ARCHIVE_WARN ||
	    archive_read_open(in->archive, in, NULL, feed_archive, NULL) !=
		ARCHIVE_OK)
		return archive_fail(in, err);
	status = archive_read_next_header(in->archive, &entry);
	in->empty = status == ARCHIVE_EOF;
	if (status < ARCHIVE_WARN && !in->empty)
		return archive_fail(in, err);
	/* libarchive takes what has no header that it knows as it is, even a
	 * file that was cut within its header. */
	if (archive_filter_code(in->archive, 0) == ARCHIVE_FILTER_NONE)
		return df_err_system(
		    err, "%s: not compressed as its name says", in->name);
	return 0;
}

static ssize_t
archive_read(struct df_input *in, char *buf, size_t size, struct df_err *err)
{
	la_ssize_t n =
	    in->empty ? 0 : archive_read_data(in->archive, buf, size);

	return n < 0 ? archive_fail(in, err) : (ssize_t)n;
}

static void
archive_close(struct df_input *in)
{
	if (in->archive != NULL)
		archive_read_free(in->archive);
}

#else

static int
archive_start(struct df_input *in, struct df_err *err)
{
	return df_err_system(
	    err, "%s: built without libarchive, cannot decompress", in->name);
}

static ssize_t
archive_read(struct df_input *in, char *buf, size_t size, struct df_err *err)
{
	(void)buf;
	(void)size;
	return archive_start(in, err);
}

static void
archive_close(struct df_input *in)
{
	(void)in;
}

#endif

/* Prepare to decompress when the name says so. */
static int
unpack_start(struct df_input *in, struct df_err *err)
{
	struct df_str name = df_str(in->name);
	bool gzip = df_str_ends(name, DF_STR(".gz")), other = false;

	for (size_t i = 0; i < DF_COUNT(packed); i++)
		other = other || df_str_ends(name, df_str(packed[i]));
	if (!gzip && !other)
		return 0;
	in->block = malloc(COMPRESSED_BLOCK);
	if (in->block == NULL)
		return df_err_system(err, "%s: no memory", in->name);
	if (other)
		return archive_start(in, err);
	in->gunzip = df_gunzip_new(in->name, feed, in);
	return in->gunzip ? 0 : df_err_system(err, "%s: no memory", in->name);
}

/* The descriptor for the operand, and what kind of file it is. */
static int
open_fd(struct df_input *in, const char *operand, struct df_err *err)
{
	struct stat st;

	if (strcmp(operand, "-") == 0) {
		in->fd = STDIN_FILENO;
	} else {
		in->name = operand;
		in->fd = open(operand, O_RDONLY | O_CLOEXEC);
	}
	if (in->fd < 0 || fstat(in->fd, &st) < 0)
		return df_err_errno(err, "%s", operand);
	if (S_ISDIR(st.st_mode))
		return df_err_system(
		    err, "%s: is a directory, not a file of records", operand);
	in->regular = S_ISREG(st.st_mode);
	in->size = in->regular ? (uint64_t)st.st_size : 0;
	return 0;
}

int
df_input_open(struct df_input *in, const char *operand, struct df_err *err)
{
	df_input_init(in);
	if (open_fd(in, operand, err) < 0 || unpack_start(in, err) < 0) {
		df_input_close(in);
		return -1;
	}
	return 0;
}

void
df_input_close(struct df_input *in)
{
	archive_close(in);
	df_gunzip_free(in->gunzip);
	free(in->block);
	if (in->fd > STDIN_FILENO)
		close(in->fd);
	df_input_init(in);
}

ssize_t
df_input_read(struct df_input *in, char *buf, size_t size, struct df_err *err)
{
	if (in->archive != NULL)
		return archive_read(in, buf, size, err);
	if (in->gunzip != NULL)
		return df_gunzip_read(in->gunzip, buf, size, err);
	return read_some(in, buf, size, err);
}

bool
df_input_ready(const struct df_input *in)
{
	struct pollfd fd = {.fd = in->fd, .events = POLLIN};

	return in->regular || poll(&fd, 1, 0) != 0;
}
