/*
 * relay: two descriptors and a buffer.
 */
#include "fetch/relay.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>

#include "core/buf.h"
#include "core/limits.h"
#include "fetch/gate_request.h"
#include "net/dial.h"

/* How often to look whether others wait for a connection that rests. */
#define LOOK_MS 1000
/* So long it must have rested after an answer. */
#define IDLE_MS 1000
/* One side takes nothing for this long. */
#define STUCK_MS 30000

struct relay {
	int fd;
	struct df_dial *dial;
	const struct df_relay_watch *watch;
	bool asked; /* the last that spoke was the browser */
	int idle;   /* ms */
	char bytes[16 * DF_KIB];
};

/* The number of bytes up to and with the empty line, or 0. */
static size_t
end_of_head(const char *s, size_t len)
{
	for (size_t i = 3; i < len; i++)
		if (s[i] == '\n' && memcmp(s + i - 3, "\r\n\r\n", 4) == 0)
			return i + 1;
	return 0;
}

int
df_relay_head(int fd, struct df_buf *head)
{
	char bytes[4 * DF_KIB];
	size_t end = 0;

	while (end == 0) {
		ssize_t n = recv(fd, bytes, sizeof(bytes), MSG_PEEK);
		size_t before = head->len;

		if (n <= 0 || df_buf_add(head, bytes, (size_t)n) < 0)
			return -1;
		end = end_of_head(head->s, head->len);
		if (end > 0)
			df_buf_truncate(head, end);
		/* What was seen of it is taken. */
		n = recv(fd, bytes, head->len - before, 0);
		if (n != (ssize_t)(head->len - before))
			return -1;
	}
	return 0;
}

static bool
is_ready(int fd, short what)
{
	struct pollfd p = {.fd = fd, .events = what};

	return poll(&p, 1, STUCK_MS) > 0;
}

static int
to_browser(int fd, const char *s, size_t n)
{
	while (n > 0) {
		ssize_t sent = send(fd, s, n, MSG_NOSIGNAL | MSG_DONTWAIT);

		if (sent < 0 && (errno != EAGAIN || !is_ready(fd, POLLOUT)))
			return -1;
		if (sent > 0) {
			s += sent;
			n -= (size_t)sent;
		}
	}
	return 0;
}

static int
to_server(struct df_dial *d, const char *s, size_t n)
{
	while (n > 0) {
		ssize_t sent = df_dial_write(d, s, n);

		if (sent < 0 &&
		    (errno != EAGAIN || !is_ready(df_dial_fd(d), POLLOUT)))
			return -1;
		if (sent > 0) {
			s += sent;
			n -= (size_t)sent;
		}
	}
	return 0;
}

int
df_relay_begin(int fd, struct df_dial *d, const struct df_gate_request *r)
{
	static const char open[] = "HTTP/1.1 200 OK\r\n\r\n";
	bool whole = df_dial_forwards(d);
	struct df_buf more, head;
	int status = -1;

	if (r->tunnel)
		return to_browser(fd, open, sizeof(open) - 1);
	df_buf_init(&more, DF_GATE_HEAD_MAX);
	df_buf_init(&head, 0);
	if ((!whole || df_dial_authorize(d, &more) == 0) &&
	    df_gate_request_write(r, whole, df_buf_str(&more), &head) == 0)
		status = to_server(d, head.s, head.len);
	df_buf_release(&head);
	df_buf_release(&more);
	return status;
}

/* All that the server has sent. 0, or -1 at the end. */
static int
downwards(struct relay *r)
{
	for (;;) {
		ssize_t n = df_dial_read(r->dial, r->bytes, sizeof(r->bytes));

		if (n < 0 && errno == EAGAIN)
			return 0;
		r->asked = false;
		r->idle = 0;
		if (n <= 0 ||
		    !r->watch->counts(r->watch->arg, (size_t)n, false) ||
		    to_browser(r->fd, r->bytes, (size_t)n) < 0)
			return -1;
	}
}

/* Some of what the browser has sent, of *up bytes that it may. */
static int
upwards(struct relay *r, uint64_t *up)
{
	ssize_t n = recv(r->fd, r->bytes, sizeof(r->bytes), MSG_DONTWAIT);

	if (n < 0 && errno == EAGAIN)
		return 0;
	if (n <= 0 || (uint64_t)n > *up ||
	    !r->watch->counts(r->watch->arg, (size_t)n, true))
		return -1;
	*up -= (uint64_t)n;
	r->asked = true;
	r->idle = 0;
	return to_server(r->dial, r->bytes, (size_t)n);
}

/* Whether it was quiet for too long, or is to be left to others. */
static bool
is_over(const struct relay *r, bool tunnel)
{
	if (r->idle >= r->watch->quiet_ms)
		return true;
	return tunnel && !r->asked && r->idle >= IDLE_MS &&
	    !r->watch->may_idle(r->watch->arg);
}

void
df_relay(
    int fd, struct df_dial *d, uint64_t up, const struct df_relay_watch *watch)
{
	struct relay r = {.fd = fd, .dial = d, .watch = watch, .asked = true};
	bool tunnel = up == UINT64_MAX;
	struct pollfd p[] = {{.fd = fd, .events = POLLIN},
	    {.fd = df_dial_fd(d), .events = POLLIN}};

	while (downwards(&r) == 0) {
		int n = poll(p, 2, LOOK_MS);

		if (n < 0 && errno != EINTR)
			return;
		if (n == 0)
			r.idle += LOOK_MS;
		if (n == 0 && is_over(&r, tunnel))
			return;
		if (n > 0 && p[0].revents != 0 && upwards(&r, &up) < 0)
			return;
	}
}
