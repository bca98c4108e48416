/*
 * msg: one message, one write, so that those of two threads do not mix.
 */
#include "core/msg.h"

#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "core/utf8.h"

#define MESSAGE_MAX 2048

static const char *program = "df";
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static bool line_shown; /* a progress line stands on the terminal */

void
df_msg_init(const char *name)
{
	program = name;
}

/* Standard error is the last resort: when it fails, nobody can be told. */
static void
put(const char *s, size_t len)
{
	while (len > 0) {
		ssize_t n = write(STDERR_FILENO, s, len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return;
		s += n;
		len -= (size_t)n;
	}
}

/* Control characters, the C1 ones of 0x80 to 0x9F too, and what is no UTF-8
 * become question marks. */
static void
scrub(char *s)
{
	size_t len = strlen(s);

	while (len > 0) {
		int32_t c;
		size_t n = df_utf8_decode(s, len, &c);

		if (c < 0x20 || (c >= 0x7F && c < 0xA0))
			memset(s, '?', n);
		s += n;
		len -= n;
	}
}

void
df_vmsg(const char *fmt, va_list ap)
{
	char text[MESSAGE_MAX];
	int prefix = snprintf(text, sizeof(text) - 1, "%s: ", program);
	size_t n;

	if (prefix < 0 || (size_t)prefix >= sizeof(text) - 1 ||
	    vsnprintf(
		text + prefix, sizeof(text) - 1 - (size_t)prefix, fmt, ap) < 0)
		return;
	scrub(text);
	n = strlen(text);
	text[n++] = '\n';
	pthread_mutex_lock(&lock);
	if (line_shown)
		put("\r\033[K", 4);
	line_shown = false;
	put(text, n);
	pthread_mutex_unlock(&lock);
}

void
df_msg(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	df_vmsg(fmt, ap);
	va_end(ap);
}

void
df_msg_progress(const char *line, bool terminal)
{
	char text[MESSAGE_MAX];
	int n;

	if (*line == '\0' && (!terminal || !line_shown))
		return;
	n = snprintf(
	    text, sizeof(text), terminal ? "\r\033[K%s" : "%s\n", line);
	if (n < 0)
		return;
	pthread_mutex_lock(&lock);
	put(text, strlen(text));
	line_shown = terminal && *line != '\0';
	pthread_mutex_unlock(&lock);
}
