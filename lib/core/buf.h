/*
 * buf: a growable run of bytes with a ceiling.
 *
 * Invariants: len <= cap <= ceiling; when s is not NULL, s[len] is NUL (not
 * counted in len nor in the ceiling).  A buffer remembers its first failure
 * (past the ceiling, or no memory): later appends do nothing and `failed`
 * stays true until reset, so that a run of appends needs one check at its end.
 *
 * Not for parsing: what was appended is not touched again except by
 * df_buf_truncate.
 */
#ifndef DF_CORE_BUF_H
#define DF_CORE_BUF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/str.h"

struct df_buf {
	char *s;
	size_t len;
	size_t cap;
	size_t ceiling;
	bool failed;
};

/* ceiling 0 means DF_BUF_MAX. Allocates nothing. */
void df_buf_init(struct df_buf *b, size_t ceiling);
void df_buf_release(struct df_buf *b);

/* Empty it and keep the memory, unless that is more than keep bytes. */
void df_buf_reset(struct df_buf *b, size_t keep);

/* Room for n more bytes behind len; 0 or -1. Write at s + len, then add to
 * len and keep the NUL: s[len] = 0. */
int df_buf_reserve(struct df_buf *b, size_t n);

/* Each appends; 0 or -1 (and b->failed). */
int df_buf_add(struct df_buf *b, const void *s, size_t len);
int df_buf_add_str(struct df_buf *b, struct df_str s);
int df_buf_addc(struct df_buf *b, char c);
int df_buf_add_cstr(struct df_buf *b, const char *s);
int df_buf_add_uint(struct df_buf *b, uint64_t n);
int df_buf_printf(struct df_buf *b, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* Shorten to len bytes, which must not be more than there are. */
void df_buf_truncate(struct df_buf *b, size_t len);

/* What it holds, valid until the next change. */
static inline struct df_str
df_buf_str(const struct df_buf *b)
{
	return (struct df_str){b->s, b->len};
}

#endif
