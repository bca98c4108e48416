/*
 * secret: drawn once from the kernel.
 */
#include "core/secret.h"

#include <fcntl.h>
#include <pthread.h>
#include <time.h>
#include <unistd.h>

static uint64_t secret;
static pthread_once_t once = PTHREAD_ONCE_INIT;

/* Where there is no /dev/urandom (a bare chroot), the clock and the process
 * must do: a page written long before cannot know these, either. */
static void
draw(void)
{
	int fd = open("/dev/urandom", O_RDONLY | O_CLOEXEC);
	struct timespec now = {0};

	if (fd >= 0) {
		ssize_t n = read(fd, &secret, sizeof(secret));

		(void)close(fd);
		if (n == (ssize_t)sizeof(secret))
			return;
	}
	(void)clock_gettime(CLOCK_REALTIME, &now);
	secret = ((uint64_t)now.tv_nsec << 32 ^ (uint64_t)now.tv_sec ^
		     (uint64_t)getpid() << 16) *
	    0x9e3779b97f4a7c15u;
}

uint64_t
df_secret(void)
{
	(void)pthread_once(&once, draw);
	return secret;
}
