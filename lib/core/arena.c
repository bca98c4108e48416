/*
 * arena: a list of blocks, each twice as large as the one before, handed out
 * from front to back.
 */
#include "core/arena.h"

#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include "core/checked.h"
#include "core/limits.h"

#if defined(__SANITIZE_ADDRESS__)
#define POISONING 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define POISONING 1
#endif
#endif

#ifdef POISONING
#include <sanitizer/asan_interface.h>
#define POISON(p, n) __asan_poison_memory_region((p), (n))
#define UNPOISON(p, n) __asan_unpoison_memory_region((p), (n))
#else
#define POISON(p, n) ((void)(p), (void)(n))
#define UNPOISON(p, n) ((void)(p), (void)(n))
#endif

#define FIRST_BLOCK (16 * DF_KIB)
#define LARGEST_STEP (8 * DF_MIB)
/* A reset keeps the newest block when it is no larger than this. */
#define KEEP DF_MIB

struct df_arena_block {
	struct df_arena_block *older;
	size_t size;
	size_t used;
	alignas(max_align_t) char bytes[];
};

void
df_arena_init(struct df_arena *a, size_t ceiling)
{
	*a = (struct df_arena){.ceiling = ceiling};
}

static void
block_free(struct df_arena_block *b)
{
	UNPOISON(b->bytes, b->size);
	free(b);
}

void
df_arena_release(struct df_arena *a)
{
	while (a->block != NULL) {
		struct df_arena_block *b = a->block;

		a->block = b->older;
		block_free(b);
	}
	a->used = 0;
}

void
df_arena_reset(struct df_arena *a)
{
	struct df_arena_block *keep = NULL;

	while (a->block != NULL) {
		struct df_arena_block *b = a->block;

		a->block = b->older;
		if (keep == NULL && b->size <= KEEP)
			keep = b;
		else
			block_free(b);
	}
	if (keep != NULL) {
		keep->older = NULL;
		keep->used = 0;
		POISON(keep->bytes, keep->size);
	}
	a->block = keep;
	a->used = 0;
}

static bool
block_add(struct df_arena *a, size_t size)
{
	size_t want = a->block ? a->block->size * 2 : FIRST_BLOCK;
	struct df_arena_block *b;
	size_t total;

	if (want > LARGEST_STEP)
		want = LARGEST_STEP;
	if (want < size)
		want = size;
	if (!df_add(sizeof(*b), want, &total))
		return false;
	b = malloc(total);
	if (b == NULL)
		return false;
	b->older = a->block;
	b->size = want;
	b->used = 0;
	POISON(b->bytes, b->size);
	a->block = b;
	return true;
}

/* size rounded up to the alignment of any type; false on overflow. */
static bool
round_up(size_t size, size_t *out)
{
	const size_t align = alignof(max_align_t);

	if (size == 0)
		size = 1;
	if (!df_add(size, align - 1, &size))
		return false;
	*out = size / align * align;
	return true;
}

void *
df_arena_alloc(struct df_arena *a, size_t size)
{
	struct df_arena_block *b;
	size_t need;
	void *p;

	if (!round_up(size, &need) || need > a->ceiling - a->used)
		return NULL;
	if (a->block == NULL || a->block->size - a->block->used < need) {
		if (!block_add(a, need))
			return NULL;
	}
	b = a->block;
	p = b->bytes + b->used;
	b->used += need;
	a->used += need;
	UNPOISON(p, size);
	return p;
}

void *
df_arena_aligned(struct df_arena *a, size_t align, size_t size)
{
	char *p;

	if (!df_add(size, align - 1, &size))
		return NULL;
	p = df_arena_alloc(a, size);
	return p ? p + (-(uintptr_t)p & (align - 1)) : NULL;
}

void *
df_arena_calloc(struct df_arena *a, size_t n, size_t size)
{
	size_t total;
	void *p;

	if (!df_mul(n, size, &total))
		return NULL;
	p = df_arena_alloc(a, total);
	if (p != NULL)
		memset(p, 0, total);
	return p;
}

/* Whether p, of old bytes, is the last thing in the newest block. */
static bool
is_last(const struct df_arena *a, const char *p, size_t old)
{
	size_t need;

	return a->block != NULL && round_up(old, &need) &&
	    p + need == a->block->bytes + a->block->used;
}

void *
df_arena_grow(struct df_arena *a, void *p, size_t old, size_t size)
{
	size_t had, need;
	void *q;

	if (p != NULL && size <= old)
		return p;
	if (p != NULL && is_last(a, p, old) && round_up(old, &had) &&
	    round_up(size, &need) &&
	    need - had <= a->block->size - a->block->used &&
	    need - had <= a->ceiling - a->used) {
		a->block->used += need - had;
		a->used += need - had;
		UNPOISON(p, size);
		return p;
	}
	q = df_arena_alloc(a, size);
	if (q != NULL && p != NULL)
		memcpy(q, p, old);
	return q;
}

char *
df_arena_strdup(struct df_arena *a, struct df_str s)
{
	char *p;

	if (s.len == SIZE_MAX)
		return NULL;
	p = df_arena_alloc(a, s.len + 1);
	if (p == NULL)
		return NULL;
	if (s.len > 0)
		memcpy(p, s.s, s.len);
	p[s.len] = '\0';
	return p;
}
