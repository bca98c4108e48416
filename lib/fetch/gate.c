/*
 * gate: doors, connections, and who may have the next of a host.
 */
#include "fetch/gate.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/buf.h"
#include "fetch/gate_host.h"
#include "fetch/gate_request.h"
#include "fetch/peer.h"
#include "fetch/relay.h"
#include "net/address.h"
#include "net/dial.h"
#include "net/proxy.h"

struct door {
	int fd;
	bool busy;
	unsigned page; /* counts them */
	size_t connections, connected; /* now, and in all */
	uint64_t sent;
	char own[DF_GATE_HOST_MAX];
	/* Where the own host was first connected to; settled_len 0: not yet. */
	struct sockaddr_storage settled;
	socklen_t settled_len;
};

struct df_gate {
	struct df_gate_options options;
	struct df_gate_seen *seen;
	pthread_mutex_t lock; /* of all below */
	pthread_cond_t changed;
	struct connection *all;
	size_t ndoors;
	struct door doors[];
};

enum turn { NONE, WAITS, HAS };

struct connection {
	struct df_gate *gate;
	struct connection *next;
	size_t door;
	unsigned page;
	int fd;
	char host[DF_GATE_HOST_MAX];
	enum turn turn; /* for a connection to host */
};

struct df_gate *
df_gate_new(const struct df_gate_options *o, const int *doors,
    struct df_gate_seen *seen, size_t n)
{
	struct df_gate *g = calloc(1, sizeof(*g) + n * sizeof(g->doors[0]));

	if (!g)
		return NULL;
	g->options = *o;
	g->seen = seen;
	g->ndoors = n;
	pthread_mutex_init(&g->lock, NULL);
	pthread_cond_init(&g->changed, NULL);
	for (size_t i = 0; i < n; i++)
		g->doors[i].fd = doors[i];
	return g;
}

/* With the lock held: end what is connected through this door. */
static void
shut(struct df_gate *g, size_t door)
{
	for (struct connection *c = g->all; c; c = c->next)
		if (c->door == door)
			shutdown(c->fd, SHUT_RDWR);
	pthread_cond_broadcast(&g->changed);
}

void
df_gate_begin(struct df_gate *g, size_t door, const char *own)
{
	struct door *d = &g->doors[door];

	pthread_mutex_lock(&g->lock);
	shut(g, door);
	d->busy = true;
	d->page++;
	d->connected = 0;
	d->sent = 0;
	d->settled_len = 0;
	d->own[0] = '\0';
	if (strlen(own) < sizeof(d->own))
		memcpy(d->own, own, strlen(own) + 1);
	atomic_store(&g->seen[door].bytes, 0);
	atomic_store(&g->seen[door].over, false);
	atomic_store(&g->seen[door].forbidden, false);
	pthread_mutex_unlock(&g->lock);
}

void
df_gate_end(struct df_gate *g, size_t door)
{
	pthread_mutex_lock(&g->lock);
	g->doors[door].busy = false;
	g->doors[door].page++;
	shut(g, door);
	pthread_mutex_unlock(&g->lock);
}

/* With the lock held: whether the page that wants c is still there. */
static bool
is_current(const struct connection *c)
{
	return c->page == c->gate->doors[c->door].page;
}

/* With the lock held: how many connections are in this state for c's host. */
static size_t
count(const struct connection *c, enum turn turn)
{
	size_t n = 0;

	for (const struct connection *o = c->gate->all; o; o = o->next)
		n += o->turn == turn && strcmp(o->host, c->host) == 0;
	return n;
}

/* Wait until c may connect to its host. false: it need not any more. */
static bool
wait_for_turn(struct connection *c)
{
	struct df_gate *g = c->gate;
	bool current;

	pthread_mutex_lock(&g->lock);
	c->turn = WAITS;
	while (
	    (current = is_current(c)) && count(c, HAS) >= g->options.per_host)
		pthread_cond_wait(&g->changed, &g->lock);
	c->turn = HAS;
	pthread_mutex_unlock(&g->lock);
	return current;
}

/* With the lock held. */
static bool
is_own(const struct connection *c)
{
	return strcmp(c->gate->doors[c->door].own, c->host) == 0;
}

static bool
may_be_private(
    const struct connection *c, const struct sockaddr *sa, size_t len)
{
	const struct df_gate *g = c->gate;
	const struct door *d = &g->doors[c->door];

	if (g->options.allow_private)
		return true;
	return is_own(c) &&
	    (d->settled_len == 0 ||
		(d->settled_len == len && memcmp(&d->settled, sa, len) == 0));
}

/* For df_dial. */
static bool
allows(void *arg, const struct sockaddr *sa, size_t len)
{
	struct connection *c = arg;
	bool ok = df_address_of(sa, len) == DF_ADDRESS_PUBLIC;

	if (!ok) {
		pthread_mutex_lock(&c->gate->lock);
		ok = is_current(c) && may_be_private(c, sa, len);
		pthread_mutex_unlock(&c->gate->lock);
	}
	return ok;
}

/* The first connection to the page's own host tells where that is. */
static void
settle(struct connection *c, int fd)
{
	struct door *d = &c->gate->doors[c->door];

	pthread_mutex_lock(&c->gate->lock);
	if (is_current(c) && is_own(c) && d->settled_len == 0) {
		d->settled_len = sizeof(d->settled);
		if (getpeername(fd, (struct sockaddr *)&d->settled,
			&d->settled_len) < 0)
			d->settled_len = sizeof(d->settled.ss_family);
	}
	pthread_mutex_unlock(&c->gate->lock);
}

/* Behind a proxy no address can be checked. */
static bool
may_ask_proxy(const struct connection *c, bool https, struct df_str host)
{
	bool ok;

	if (c->gate->options.allow_private || !df_proxy_for(https, host))
		return true;
	pthread_mutex_lock(&c->gate->lock);
	ok = is_own(c);
	pthread_mutex_unlock(&c->gate->lock);
	return ok || !df_gate_host_is_private(c->host);
}

/* Note the host:port that a request is for. */
static bool
take_host(struct connection *c, const struct df_gate_request *r)
{
	struct df_buf b;
	bool ok;

	df_buf_init(&b, sizeof(c->host) - 1);
	ok = df_gate_host_add(r->host, r->port, &b) == 0;
	pthread_mutex_lock(&c->gate->lock);
	if (ok)
		memcpy(c->host, b.s, b.len + 1);
	pthread_mutex_unlock(&c->gate->lock);
	df_buf_release(&b);
	return ok;
}

/* Nobody waits for c's host, or c's page is over: for df_relay. */
static bool
may_idle(void *arg)
{
	struct connection *c = arg;
	bool ok;

	pthread_mutex_lock(&c->gate->lock);
	ok = is_current(c) && count(c, WAITS) == 0;
	pthread_mutex_unlock(&c->gate->lock);
	return ok;
}

/* For df_relay: so many bytes more, sent by the browser or not. false when they
 * are too many. */
static bool
counts(void *arg, size_t n, bool sent)
{
	struct connection *c = arg;
	struct df_gate *g = c->gate;
	struct df_gate_seen *seen = &g->seen[c->door];
	bool ok;

	pthread_mutex_lock(&g->lock);
	ok = is_current(c) &&
	    atomic_fetch_add(&seen->bytes, n) + n <= g->options.max_bytes;
	if (!ok && is_current(c)) {
		atomic_store(&seen->over, true);
		shut(g, c->door);
	}
	if (ok && sent) {
		g->doors[c->door].sent += n;
		ok = g->doors[c->door].sent <= DF_GATE_SENT_MAX;
	}
	pthread_mutex_unlock(&g->lock);
	return ok;
}

/* Tell the browser that there is no tunnel. Of a plain request it gets no
 * answer, which it might take for the page. */
static void
refuse(struct connection *c, const struct df_gate_request *r, bool forbidden)
{
	static const char answer[] = "HTTP/1.1 502 No tunnel\r\n"
				     "Content-Length: 0\r\n\r\n";

	if (forbidden)
		atomic_store(&c->gate->seen[c->door].forbidden, true);
	if (r->tunnel)
		(void)send(c->fd, answer, sizeof(answer) - 1, MSG_NOSIGNAL);
}

/* Connect to where the request goes. NULL: it was refused. */
static struct df_dial *
connect_to(struct connection *c, const struct df_gate_request *r)
{
	const struct df_dial_request to = {
	    .host = r->host,
	    .port = r->port,
	    .https = r->tunnel && r->port != 80,
	    .forward = !r->tunnel,
	    .timeout = c->gate->options.connect_timeout,
	    .allows = allows,
	    .arg = c,
	};
	struct df_dial *d = NULL;
	enum df_dial_end end = DF_DIAL_REFUSED;

	if (df_gate_host_is_makers(c->host)) {
		refuse(c, r, false);
		return NULL;
	}
	if (may_ask_proxy(c, to.https, r->host)) {
		if (!wait_for_turn(c))
			return NULL;
		end = df_dial(&to, &d);
	}
	if (d)
		settle(c, df_dial_fd(d));
	else
		refuse(c, r, end == DF_DIAL_REFUSED);
	return d;
}

static void
serve(struct connection *c)
{
	const struct df_relay_watch watch = {.counts = counts,
	    .may_idle = may_idle,
	    .arg = c,
	    .quiet_ms = (int)(c->gate->options.quiet_timeout * 1000)};
	struct df_gate_request r;
	struct df_buf head;
	struct df_dial *d = NULL;

	df_gate_request_init(&r);
	df_buf_init(&head, DF_GATE_HEAD_MAX);
	if (df_relay_head(c->fd, &head) == 0 &&
	    df_gate_request_parse(&r, df_buf_str(&head)) == 0 &&
	    take_host(c, &r))
		d = connect_to(c, &r);
	if (d && df_relay_begin(c->fd, d, &r) == 0)
		df_relay(c->fd, d, r.tunnel ? UINT64_MAX : r.length, &watch);
	df_dial_close(d);
	df_buf_release(&head);
	df_gate_request_release(&r);
}

static void *
work(void *arg)
{
	struct connection *c = arg;
	struct df_gate *g = c->gate;
	struct connection **p;

	if (df_peer_is_ours(c->fd))
		serve(c);
	pthread_mutex_lock(&g->lock);
	for (p = &g->all; *p != c; p = &(*p)->next)
		;
	*p = c->next;
	g->doors[c->door].connections--;
	pthread_cond_broadcast(&g->changed);
	pthread_mutex_unlock(&g->lock);
	close(c->fd);
	free(c);
	return NULL;
}

/* With the lock held: begin with a connection. false: it cannot be. */
static bool
start(struct df_gate *g, size_t door, int fd)
{
	struct door *d = &g->doors[door];
	struct connection *c;
	pthread_t thread;

	if (!d->busy || d->connections >= DF_GATE_CONNECTIONS_MAX ||
	    d->connected >= DF_GATE_CONNECTED_MAX)
		return false;
	c = calloc(1, sizeof(*c));
	if (!c)
		return false;
	*c = (struct connection){
	    .gate = g, .next = g->all, .door = door, .page = d->page, .fd = fd};
	if (pthread_create(&thread, NULL, work, c) != 0) {
		free(c);
		return false;
	}
	pthread_detach(thread);
	g->all = c;
	d->connections++;
	d->connected++;
	return true;
}

void
df_gate_accept(struct df_gate *g, size_t door)
{
	int fd = accept(g->doors[door].fd, NULL, NULL);

	if (fd < 0)
		return;
	fcntl(fd, F_SETFD, FD_CLOEXEC);
	pthread_mutex_lock(&g->lock);
	if (!start(g, door, fd))
		close(fd);
	pthread_mutex_unlock(&g->lock);
}
