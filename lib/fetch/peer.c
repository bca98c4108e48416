/*
 * peer: a look into the kernel's table of connections.
 *
 * Its lines are, by proc_pid_net(5): number, local address, remote address,
 * state, queues, timer, retransmits, user; addresses as hexadecimal host:port.
 */
#include "fetch/peer.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* Which words of a line say what. */
enum { LOCAL = 1, REMOTE = 2, USER = 7 };

/* The n-th word of a line, or NULL. */
static const char *
word(const char *line, int n)
{
	line += strspn(line, " ");
	while (n-- > 0) {
		line += strcspn(line, " ");
		line += strspn(line, " ");
	}
	return *line ? line : NULL;
}

static int
port_of(const char *address)
{
	const char *colon = address ? strchr(address, ':') : NULL;

	return colon ? (int)strtol(colon + 1, NULL, 16) : -1;
}

bool
df_peer_is_ours(int fd)
{
	struct sockaddr_in ours = {0}, theirs = {0};
	socklen_t n = sizeof(ours), m = sizeof(theirs);
	char line[256];
	bool found = false, same = false;
	FILE *f = fopen("/proc/net/tcp", "re");

	if (!f)
		return true;
	if (getsockname(fd, (struct sockaddr *)&ours, &n) < 0 ||
	    getpeername(fd, (struct sockaddr *)&theirs, &m) < 0)
		goto out;
	while (!found && fgets(line, sizeof(line), f)) {
		const char *user = word(line, USER);

		found = user &&
		    port_of(word(line, REMOTE)) == ntohs(ours.sin_port) &&
		    port_of(word(line, LOCAL)) == ntohs(theirs.sin_port);
		same = found && strtoul(user, NULL, 10) == geteuid();
	}
out:
	fclose(f);
	return same;
}
