/*
 * keeper: a process, a socket to it, and memory that both see.
 */
/* For MAP_ANONYMOUS. */
#define _DEFAULT_SOURCE

#include "fetch/keeper.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/err.h"
#include "fetch/gate.h"
#include "fetch/options.h"
#include "fetch/profile.h"

/* The part of --render-timeout after which a connection that says nothing is
 * closed: a page is often whole without what it waits for then. */
#define QUIET_PART 0.25
#define HOUR_SECONDS 3600.0

/* What the keeper is told. */
struct note {
	enum { OPENED, RUNS, CLOSED } what;
	int door;
	pid_t pid;
	char own[DF_GATE_HOST_MAX];
};

struct df_keeper {
	pid_t pid;
	int control; /* each side has its end */
	int doors[DF_KEEPER_DOORS];
	unsigned ports[DF_KEEPER_DOORS];
	bool taken[DF_KEEPER_DOORS];
	char *folder;
	struct df_gate_seen *seen; /* shared, of all doors */
};

/* The child's own. */
struct watched {
	struct df_keeper *keeper;
	struct df_gate *gate;
	pid_t running[DF_KEEPER_DOORS];
};

static void
take_note(struct watched *w, const struct note *n)
{
	if (n->door < 0 || n->door >= DF_KEEPER_DOORS)
		return;
	if (n->what == OPENED)
		df_gate_begin(w->gate, (size_t)n->door, n->own);
	else if (n->what == CLOSED)
		df_gate_end(w->gate, (size_t)n->door);
	w->running[n->door] = n->what == RUNS ? n->pid : 0;
}

/* Until df-fetch is no more. */
static void
watch(struct watched *w)
{
	struct df_keeper *k = w->keeper;
	struct pollfd fds[DF_KEEPER_DOORS + 1] = {
	    {.fd = k->control, .events = POLLIN}};
	struct note note;

	for (size_t i = 0; i < DF_KEEPER_DOORS; i++)
		fds[i + 1] =
		    (struct pollfd){.fd = k->doors[i], .events = POLLIN};
	for (;;) {
		if (poll(fds, DF_KEEPER_DOORS + 1, -1) < 0 && errno != EINTR)
			return;
		if (fds[0].revents != 0) {
			if (recv(k->control, &note, sizeof(note), 0) !=
			    (ssize_t)sizeof(note))
				return;
			take_note(w, &note);
			continue;
		}
		for (size_t i = 0; i < DF_KEEPER_DOORS; i++)
			if (fds[i + 1].revents != 0)
				df_gate_accept(w->gate, i);
	}
}

static bool
is_kept(const struct df_keeper *k, int fd)
{
	bool kept = fd == k->control;

	for (size_t i = 0; i < DF_KEEPER_DOORS; i++)
		kept = kept || fd == k->doors[i];
	return kept;
}

/* Leave what is df-fetch's alone: its files, its terminal, its signals. */
static void
detach(const struct df_keeper *k)
{
	int null = open("/dev/null", O_RDWR);

	setpgid(0, 0);
	signal(SIGINT, SIG_IGN);
	signal(SIGTERM, SIG_IGN);
	signal(SIGHUP, SIG_IGN);
	signal(SIGPIPE, SIG_IGN);
	for (int fd = 0; fd < 3; fd++)
		dup2(null, fd);
	for (int fd = 3; fd < DF_KEEPER_INHERITED_MAX; fd++)
		if (!is_kept(k, fd))
			close(fd);
}

/* The child. */
static void
keep(struct df_keeper *k, const struct df_fetch_options *o)
{
	double quiet = o->render.timeout > HOUR_SECONDS
	    ? HOUR_SECONDS
	    : o->render.timeout * QUIET_PART;
	const struct df_gate_options options = {
	    .connect_timeout = o->http.connect_timeout < quiet
		? o->http.connect_timeout
		: quiet,
	    .quiet_timeout = quiet,
	    .max_bytes = (uint64_t)o->http.max_size,
	    .per_host = (size_t)o->per_host,
	    .allow_private = o->allow_private,
	};
	struct watched w = {.keeper = k};

	detach(k);
	w.gate = df_gate_new(&options, k->doors, k->seen, DF_KEEPER_DOORS);
	if (w.gate)
		watch(&w);
	for (size_t i = 0; i < DF_KEEPER_DOORS; i++)
		if (w.running[i] > 0)
			kill(-w.running[i], SIGKILL);
	df_profile_remove(k->folder);
	/* Not exit: buffers and handlers are df-fetch's. */
	_exit(0);
}

/* Listen on a free port of the loopback device. */
static int
listen_at(struct df_keeper *k, size_t door)
{
	struct sockaddr_in sa = {
	    .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	socklen_t len = sizeof(sa);
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

	k->doors[door] = fd;
	if (fd < 0 || bind(fd, (struct sockaddr *)&sa, sizeof(sa)) < 0 ||
	    listen(fd, DF_GATE_CONNECTIONS_MAX) < 0 ||
	    getsockname(fd, (struct sockaddr *)&sa, &len) < 0)
		return -1;
	/* A connection may be gone before it is taken. */
	fcntl(fd, F_SETFL, O_NONBLOCK);
	k->ports[door] = ntohs(sa.sin_port);
	return 0;
}

static void
close_doors(struct df_keeper *k)
{
	for (size_t i = 0; i < DF_KEEPER_DOORS; i++) {
		if (k->doors[i] >= 0)
			close(k->doors[i]);
		k->doors[i] = -1;
	}
}

/* Make what both sides share. */
static int
prepare(struct df_keeper *k, int ends[2], struct df_err *err)
{
	void *seen;

	k->folder = df_profile_folder(NULL, err);
	if (!k->folder)
		return -1;
	seen = mmap(NULL, DF_KEEPER_DOORS * sizeof(*k->seen),
	    PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (seen == MAP_FAILED)
		return df_err_errno(err, "browser");
	k->seen = seen;
	for (size_t i = 0; i < DF_KEEPER_DOORS; i++)
		if (listen_at(k, i) < 0)
			return df_err_errno(err, "127.0.0.1");
	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) < 0)
		return df_err_errno(err, "browser");
	return 0;
}

struct df_keeper *
df_keeper_start(const struct df_fetch_options *o, struct df_err *err)
{
	struct df_keeper *k = calloc(1, sizeof(*k));
	int ends[2] = {-1, -1};

	if (!k) {
		df_err_system(err, "no memory");
		return NULL;
	}
	k->control = -1;
	for (size_t i = 0; i < DF_KEEPER_DOORS; i++)
		k->doors[i] = -1;
	if (prepare(k, ends, err) < 0)
		goto fail;
	k->pid = fork();
	if (k->pid < 0) {
		df_err_errno(err, "browser");
		close(ends[1]);
	}
	k->control = ends[k->pid == 0];
	if (k->pid == 0)
		keep(k, o);
	if (k->pid < 0)
		goto fail;
	close(ends[1]);
	close_doors(k);
	return k;
fail:
	df_keeper_stop(k);
	return NULL;
}

void
df_keeper_stop(struct df_keeper *k)
{
	if (!k)
		return;
	if (k->control >= 0)
		close(k->control);
	while (k->pid > 0 && waitpid(k->pid, NULL, 0) < 0 && errno == EINTR)
		;
	close_doors(k);
	/* Should it have been killed. */
	df_profile_remove(k->folder);
	if (k->seen)
		munmap(k->seen, DF_KEEPER_DOORS * sizeof(*k->seen));
	free(k->folder);
	free(k);
}

const char *
df_keeper_folder(const struct df_keeper *k)
{
	return k->folder;
}

static int
tell(struct df_keeper *k, const struct note *n)
{
	return send(k->control, n, sizeof(*n), MSG_NOSIGNAL) ==
		(ssize_t)sizeof(*n)
	    ? 0
	    : -1;
}

int
df_keeper_open(struct df_keeper *k, const char *own, struct df_err *err)
{
	struct note n = {.what = OPENED};

	while (n.door < DF_KEEPER_DOORS && k->taken[n.door])
		n.door++;
	if (n.door == DF_KEEPER_DOORS)
		return df_err_system(err, "more browsers than there may be");
	if (strlen(own) < sizeof(n.own))
		memcpy(n.own, own, strlen(own) + 1);
	if (tell(k, &n) < 0)
		return df_err_system(err, "the keeper of the browsers is gone");
	k->taken[n.door] = true;
	return n.door;
}

int
df_keeper_runs(struct df_keeper *k, int door, pid_t pid)
{
	return tell(k, &(struct note){.what = RUNS, .door = door, .pid = pid});
}

void
df_keeper_close(struct df_keeper *k, int door)
{
	tell(k, &(struct note){.what = CLOSED, .door = door});
	k->taken[door] = false;
}

unsigned
df_keeper_port(const struct df_keeper *k, int door)
{
	return k->ports[door];
}

const struct df_gate_seen *
df_keeper_seen(const struct df_keeper *k, int door)
{
	return &k->seen[door];
}
