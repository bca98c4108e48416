/*
 * buf: growable bytes. Grows by half its size, so that appending n bytes one
 * at a time costs O(n).
 */
#include "core/buf.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/checked.h"
#include "core/limits.h"

#define FIRST_SIZE 64

void
df_buf_init(struct df_buf *b, size_t ceiling)
{
	*b = (struct df_buf){.ceiling = ceiling ? ceiling : DF_BUF_MAX};
}

void
df_buf_release(struct df_buf *b)
{
	free(b->s);
	df_buf_init(b, b->ceiling);
}

void
df_buf_reset(struct df_buf *b, size_t keep)
{
	if (b->cap > keep)
		df_buf_release(b);
	b->len = 0;
	b->failed = false;
	if (b->s != NULL)
		b->s[0] = '\0';
}

static int
grow(struct df_buf *b, size_t need)
{
	size_t cap = b->cap < FIRST_SIZE ? FIRST_SIZE : b->cap + b->cap / 2;
	char *s;

	if (cap < need)
		cap = need;
	if (cap > b->ceiling)
		cap = b->ceiling;
	s = realloc(b->s, cap + 1);
	if (s == NULL) {
		b->failed = true;
		return -1;
	}
	b->s = s;
	b->cap = cap;
	return 0;
}

int
df_buf_reserve(struct df_buf *b, size_t n)
{
	size_t need;

	if (b->failed)
		return -1;
	if (!df_add(b->len, n, &need) || need > b->ceiling) {
		b->failed = true;
		return -1;
	}
	if (need > b->cap || b->s == NULL)
		return grow(b, need);
	return 0;
}

int
df_buf_add(struct df_buf *b, const void *s, size_t len)
{
	if (df_buf_reserve(b, len) < 0)
		return -1;
	if (len > 0)
		memcpy(b->s + b->len, s, len);
	b->len += len;
	b->s[b->len] = '\0';
	return 0;
}

int
df_buf_add_str(struct df_buf *b, struct df_str s)
{
	return df_buf_add(b, s.s, s.len);
}

int
df_buf_addc(struct df_buf *b, char c)
{
	return df_buf_add(b, &c, 1);
}

int
df_buf_add_cstr(struct df_buf *b, const char *s)
{
	return df_buf_add(b, s, strlen(s));
}

int
df_buf_add_uint(struct df_buf *b, uint64_t n)
{
	char digits[20];
	size_t at = sizeof(digits);

	do {
		digits[--at] = (char)('0' + n % 10);
		n /= 10;
	} while (n > 0);
	return df_buf_add(b, digits + at, sizeof(digits) - at);
}

int
df_buf_printf(struct df_buf *b, const char *fmt, ...)
{
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	if (n < 0 || df_buf_reserve(b, (size_t)n) < 0) {
		b->failed = true;
		return -1;
	}
	va_start(ap, fmt);
	vsnprintf(b->s + b->len, (size_t)n + 1, fmt, ap);
	va_end(ap);
	b->len += (size_t)n;
	return 0;
}

void
df_buf_truncate(struct df_buf *b, size_t len)
{
	assert(len <= b->len);
	b->len = len;
	if (b->s != NULL)
		b->s[len] = '\0';
}
