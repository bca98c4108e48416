/*
 * childrun: a filter run as its main() would be, in a child of its own with
 * files for its standard descriptors.
 */
#ifndef DF_TESTS_CHILDRUN_H
#define DF_TESTS_CHILDRUN_H

#include "unit.h"

#include <sys/wait.h>
#include <unistd.h>

#include "core/buf.h"
#include "core/run.h"

struct result {
	int status;
	struct df_buf out, err, extra; /* extra: descriptor 9, for --rejects */
};

static inline int
temporary(const char *content)
{
	FILE *file = tmpfile();
	int fd;

	assert_non_null(file);
	fd = dup(fileno(file));
	assert_true(fd >= 0);
	if (fwrite(content, 1, strlen(content), file) != strlen(content))
		fail();
	fclose(file);
	lseek(fd, 0, SEEK_SET);
	return fd;
}

static inline void
take(int fd, struct df_buf *b)
{
	ssize_t n;

	df_buf_init(b, 0);
	lseek(fd, 0, SEEK_SET);
	do {
		df_buf_reserve(b, 65536);
		n = read(fd, b->s + b->len, 65536);
		assert_true(n >= 0);
		b->len += (size_t)n;
	} while (n > 0);
	b->s[b->len] = '\0';
	close(fd);
}

/* args: blanks part them. */
static inline void
run(const struct df_filter *filter, const char *args, const char *input,
    struct result *r)
{
	int in = temporary(input), out = temporary(""), err = temporary("");
	int extra = temporary(""), status;
	char text[256], *argv[16] = {"t"};
	int argc = 1;
	pid_t child;

	snprintf(text, sizeof(text), "%s", args);
	for (char *p = text; *p != '\0' && argc < 15; argc++) {
		argv[argc] = p;
		p += strcspn(p, " ");
		if (*p != '\0')
			*p++ = '\0';
	}
	fflush(NULL);
	child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		dup2(in, 0);
		dup2(out, 1);
		dup2(err, 2);
		dup2(extra, 9);
		_exit(df_run(filter, argc, argv));
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	r->status = WEXITSTATUS(status);
	take(out, &r->out);
	take(err, &r->err);
	take(extra, &r->extra);
	close(in);
}

static inline void
result_release(struct result *r)
{
	df_buf_release(&r->out);
	df_buf_release(&r->err);
	df_buf_release(&r->extra);
}

/* One run with its status, its output, and what its messages hold. */
static inline void
check(const struct df_filter *filter, const char *args, const char *input,
    int status, const char *out, const char *message)
{
	struct result r;

	run(filter, args, input, &r);
	if (r.status != status || strcmp(r.out.s, out) != 0 ||
	    strstr(r.err.s, message) == NULL)
		fail_msg("%s on %s: status %d\n%s--\n%s", args, input, r.status,
		    r.out.s, r.err.s);
	result_release(&r);
}

#endif
