/*
 * signals: a flag and a pipe that a handler may write to.
 */
#include "core/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <unistd.h>

#include "core/count.h"
#include "core/err.h"

static const struct {
	int sig;
	const char *name;
} stops[] = {{SIGINT, "SIGINT"}, {SIGTERM, "SIGTERM"}, {SIGHUP, "SIGHUP"}};

#define STOPS DF_COUNT(stops)

/* Set in a handler, read by every thread; lock-free, so both are allowed. */
static atomic_int caught;
static int wake_pipe[2] = {-1, -1};
static bool pipe_was_ignored;

static void
on_stop(int sig)
{
	int saved = errno;

	if (atomic_load(&caught) == 0)
		atomic_store(&caught, sig);
	df_signals_wake();
	errno = saved;
}

static int
handle(int sig)
{
	struct sigaction old, act = {.sa_handler = on_stop};

	if (sigaction(sig, NULL, &old) < 0)
		return -1;
	if (old.sa_handler == SIG_IGN)
		return 0;
	/* The second signal of a kind finds the default action. */
	act.sa_flags = SA_RESETHAND;
	sigemptyset(&act.sa_mask);
	return sigaction(sig, &act, NULL);
}

static int
ignore_sigpipe(void)
{
	struct sigaction old, act = {.sa_handler = SIG_IGN};

	sigemptyset(&act.sa_mask);
	if (sigaction(SIGPIPE, &act, &old) < 0)
		return -1;
	pipe_was_ignored = old.sa_handler == SIG_IGN;
	return 0;
}

int
df_signals_init(struct df_err *err)
{
	if (pipe(wake_pipe) < 0)
		return df_err_errno(err, "pipe");
	for (int i = 0; i < 2; i++) {
		if (fcntl(wake_pipe[i], F_SETFD, FD_CLOEXEC) < 0 ||
		    fcntl(wake_pipe[i], F_SETFL, O_NONBLOCK) < 0)
			return df_err_errno(err, "pipe");
	}
	for (size_t i = 0; i < STOPS; i++) {
		if (handle(stops[i].sig) < 0)
			return df_err_errno(err, "sigaction");
	}
	if (ignore_sigpipe() < 0)
		return df_err_errno(err, "sigaction");
	return 0;
}

int
df_signals_caught(void)
{
	return atomic_load(&caught);
}

const char *
df_signals_name(int sig)
{
	for (size_t i = 0; i < STOPS; i++) {
		if (stops[i].sig == sig)
			return stops[i].name;
	}
	return "a signal";
}

int
df_signals_fd(void)
{
	return wake_pipe[0];
}

bool
df_signals_woken(void)
{
	struct pollfd fd = {.fd = wake_pipe[0], .events = POLLIN};

	return poll(&fd, 1, 0) > 0;
}

void
df_signals_wake(void)
{
	/* A full pipe is readable, which is all that is wanted. */
	if (write(wake_pipe[1], "", 1) < 0)
		return;
}

void
df_signals_block(void)
{
	sigset_t all;

	sigfillset(&all);
	pthread_sigmask(SIG_BLOCK, &all, NULL);
}

void
df_signals_die_of_pipe(void)
{
	struct sigaction act = {.sa_handler = SIG_DFL};

	if (pipe_was_ignored)
		return;
	sigemptyset(&act.sa_mask);
	sigaction(SIGPIPE, &act, NULL);
	raise(SIGPIPE);
}
