/*
 * render: a process, a pipe, a folder, and a deadline.
 */
#include "fetch/render.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "core/arena.h"
#include "core/buf.h"
#include "core/err.h"
#include "core/limits.h"
#include "fetch/browser.h"
#include "fetch/gate.h"
#include "fetch/gate_host.h"
#include "fetch/keeper.h"
#include "fetch/options.h"
#include "fetch/profile.h"
#include "fetch/wanted.h"
#include "fetch/words.h"
#include "net/cache.h"
#include "net/url.h"

/* A browser may use so many times its time limit of a processor, in each of its
 * processes: then the kernel ends them, even if nobody else is left to. */
#define CPU_PART 4
/* After the end of its output, to end by itself. */
#define EXIT_MS 1000

struct df_render {
	const struct df_fetch_options *options;
	struct df_keeper *keeper;
	int door;  /* of the keeper's; -1: none */
	pid_t pid; /* 0: none, or waited for */
	int fd;
	char *profile;
	struct df_buf dom;
	int64_t deadline; /* ms */
	int64_t ended_at; /* ms: its output did; 0: not yet */
	bool done, late;
	bool too_large; /* the document */
	bool over;      /* what the page loads, all together */
	int status;     /* of waitpid */
};

bool
df_render_wants(int when, const struct df_cache_page *page)
{
	struct df_str type = page->content_type;

	if (when == DF_RENDER_NEVER || page->status < 200 || page->status > 299)
		return false;
	if (type.len > 0 && !df_str_case_starts(type, "text/html") &&
	    !df_str_case_starts(type, "application/xhtml+xml"))
		return false;
	return when == DF_RENDER_ALWAYS || df_words_need_script(page->body);
}

static int64_t
milliseconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void
limit(int what, rlim_t value)
{
	struct rlimit old;

	if (getrlimit(what, &old) == 0 &&
	    (old.rlim_max == RLIM_INFINITY || old.rlim_max > value))
		setrlimit(what, &(struct rlimit){value, value});
}

static void
set_limits(const struct df_fetch_options *o)
{
	/* Chromium reserves far more addresses than it uses: only what it
	 * writes to can be limited. */
	limit(RLIMIT_DATA, (rlim_t)o->render.memory);
	limit(RLIMIT_CORE, 0);
	limit(RLIMIT_FSIZE, (rlim_t)o->http.max_size * 4);
	limit(RLIMIT_CPU, (rlim_t)(o->render.timeout * CPU_PART) + 1);
}

/* In the child: only what is safe between fork and exec. */
static void
become(
    const struct df_render *r, pid_t parent, int out, char **args, char **env)
{
	int null = open("/dev/null", O_RDWR);

#ifdef __linux__
	/* Should the keeper be killed together with us. Sent when the thread
	 * that forked ends: that is the main one. */
	prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
	if (getppid() != parent)
		_exit(127);
	setpgid(0, 0);
	signal(SIGPIPE, SIG_DFL);
	set_limits(r->options);
	if (null < 0 || dup2(null, 0) < 0 || dup2(out, 1) < 0 ||
	    dup2(null, 2) < 0)
		_exit(127);
	/* What df-fetch was started with is none of the browser's. */
	for (int fd = 3; fd < DF_KEEPER_INHERITED_MAX; fd++)
		close(fd);
	execve(args[0], args, env);
	_exit(127);
}

static int
spawn(struct df_render *r, char **args, char **env, struct df_err *err)
{
	pid_t self = getpid();
	int fds[2];

	if (pipe(fds) < 0)
		return df_err_errno(err, "browser");
	fcntl(fds[0], F_SETFD, FD_CLOEXEC);
	fcntl(fds[1], F_SETFD, FD_CLOEXEC);
	fcntl(fds[0], F_SETFL, O_NONBLOCK);
	r->fd = fds[0];
	r->pid = fork();
	if (r->pid == 0)
		become(r, self, fds[1], args, env);
	if (r->pid < 0)
		df_err_errno(err, "browser");
	close(fds[1]);
	if (r->pid < 0) {
		r->pid = 0;
		return -1;
	}
	setpgid(r->pid, r->pid);
	if (df_keeper_runs(r->keeper, r->door, r->pid) < 0)
		return df_err_system(err, "the keeper of the browsers is gone");
	return 0;
}

/* What the gate is to know of the page: its host and port, if the user named
 * them. 0 or -1. */
static int
add_own(const struct df_wanted *w, struct df_buf *own)
{
	return w->found ? df_buf_add_cstr(own, "")
			: df_gate_host_of_url(df_str(w->request), own);
}

/* A door of the gate, and a profile. */
static int
prepare(struct df_render *r, const struct df_wanted *w, struct df_err *err)
{
	struct df_buf own;
	int status;

	df_buf_init(&own, DF_GATE_HOST_MAX - 1);
	status = add_own(w, &own);
	if (status < 0)
		df_err_system(err, "no memory");
	else
		r->door = df_keeper_open(r->keeper, own.s, err);
	df_buf_release(&own);
	if (r->door < 0)
		return -1;
	r->profile = df_profile_folder(df_keeper_folder(r->keeper), err);
	return r->profile ? df_profile_fill(r->profile, err) : -1;
}

static int
launch(struct df_render *r, const char *url, struct df_err *err)
{
	const struct df_browser_call call = {
	    .path = r->options->render.path,
	    .profile = r->profile,
	    .user_agent = r->options->http.user_agent,
	    .url = url,
	    .budget_ms = (long)(r->options->render.timeout * 500),
	    .proxy_port = df_keeper_port(r->keeper, r->door),
	};
	char **args = NULL, **env = NULL;
	int status = -1;

	if (df_browser_args(&call, &args) < 0 ||
	    df_browser_environment(&call, &env) < 0)
		df_err_system(err, "no memory");
	else
		status = spawn(r, args, env, err);
	df_browser_free(args);
	df_browser_free(env);
	return status;
}

struct df_render *
df_render_start(const struct df_fetch_options *o, struct df_keeper *k,
    const struct df_wanted *w, struct df_err *err)
{
	struct df_render *r = calloc(1, sizeof(*r));
	struct df_arena a;
	struct df_str url;
	int status = -1;

	if (!r) {
		df_err_system(err, "no memory");
		return NULL;
	}
	df_arena_init(&a, DF_MIB);
	r->options = o;
	r->keeper = k;
	r->door = r->fd = -1;
	df_buf_init(&r->dom, 0);
	r->deadline = milliseconds() + (int64_t)(o->render.timeout * 1000);
	/* The command line of a process is no secret. */
	url = df_url_redact(df_str(w->request), &a);
	url.s = url.s ? df_arena_strdup(&a, url) : NULL;
	if (!url.s)
		df_err_system(err, "no memory");
	else if (prepare(r, w, err) == 0)
		status = launch(r, url.s, err);
	df_arena_release(&a);
	if (status == 0)
		return r;
	df_render_free(r);
	return NULL;
}

/* End the browser, its helpers too. */
static void
reap(struct df_render *r)
{
	if (r->fd >= 0)
		close(r->fd);
	r->fd = -1;
	if (r->pid == 0)
		return;
	kill(-r->pid, SIGKILL);
	while (waitpid(r->pid, &r->status, 0) < 0 && errno == EINTR)
		;
	r->pid = 0;
}

void
df_render_free(struct df_render *r)
{
	if (!r)
		return;
	reap(r);
	if (r->door >= 0)
		df_keeper_close(r->keeper, r->door);
	df_profile_remove(r->profile);
	free(r->profile);
	df_buf_release(&r->dom);
	free(r);
}

int
df_render_fd(const struct df_render *r)
{
	return r && r->ended_at == 0 ? r->fd : -1;
}

/* Read what there is: 1 at the end, 0 if there may be more. */
static int
read_some(struct df_render *r)
{
	size_t max = (size_t)r->options->http.max_size;
	ssize_t n;

	for (;;) {
		if (df_buf_reserve(&r->dom, DF_BATCH_SIZE) < 0)
			return 1;
		n = read(r->fd, r->dom.s + r->dom.len, DF_BATCH_SIZE);
		if (n < 0)
			return errno != EAGAIN && errno != EINTR;
		if (n == 0)
			return 1;
		r->dom.len += (size_t)n;
		if (r->dom.len > max) {
			r->too_large = true;
			return 1;
		}
	}
}

/* Whether it ended by itself. It is still to be waited for: till then no other
 * process group has its number. */
static bool
has_exited(const struct df_render *r)
{
	siginfo_t info = {0};

	return waitid(P_PID, (id_t)r->pid, &info, WEXITED | WNOHANG | WNOWAIT) <
	    0 ||
	    info.si_pid != 0;
}

/* Whether no more comes of it. Having written all, it is given a moment for an
 * orderly end. */
static bool
is_over(struct df_render *r)
{
	int64_t now = milliseconds();

	if (r->ended_at == 0) {
		r->late = now >= r->deadline;
		r->over =
		    atomic_load(&df_keeper_seen(r->keeper, r->door)->over);
		if (r->late || r->over)
			return true;
		if (read_some(r) == 0)
			return false;
		r->ended_at = now;
	}
	return r->too_large || now - r->ended_at >= EXIT_MS || has_exited(r);
}

bool
df_render_done(struct df_render *r)
{
	if (!r)
		return false;
	if (!r->done && is_over(r)) {
		r->done = true;
		reap(r);
	}
	return r->done;
}

bool
df_render_is_ending(const struct df_render *r)
{
	return r && r->ended_at != 0 && !r->done;
}

/* Whether it is the page on which Chromium tells that there is none. */
static bool
is_error_page(struct df_str dom)
{
	static const char mark[] = "<div id=\"main-frame-error\"";

	for (size_t i = 0; i + sizeof(mark) <= dom.len; i++) {
		const char *p = memchr(dom.s + i, '<', dom.len - i);

		if (!p)
			return false;
		i = (size_t)(p - dom.s);
		if (dom.len - i >= sizeof(mark) &&
		    memcmp(p, mark, sizeof(mark) - 1) == 0)
			return true;
	}
	return false;
}

int
df_render_result(struct df_render *r, struct df_str *dom, struct df_err *err)
{
	if (r->late)
		return df_err_input(err, "render",
		    "the browser took longer than --render-timeout");
	if (r->over)
		return df_err_input(err, "too_large",
		    "the page loads more than --max-size, all together");
	if (r->too_large)
		return df_err_input(
		    err, "too_large", "the browser's page is over --max-size");
	if (WIFEXITED(r->status) && WEXITSTATUS(r->status) == 127)
		return df_err_input(err, "render", "%s: cannot be run",
		    r->options->render.path);
	*dom = df_str_trim(df_buf_str(&r->dom));
	if (dom->len == 0)
		return df_err_input(
		    err, "render", "the browser made nothing of the page");
	if (!is_error_page(*dom))
		return 0;
	if (atomic_load(&df_keeper_seen(r->keeper, r->door)->forbidden))
		return df_err_input(err, "private_address",
		    "the page leads the browser to a private address (see "
		    "--allow-private)");
	return df_err_input(err, "render",
	    "the browser could not load the page, or what it leads to");
}
