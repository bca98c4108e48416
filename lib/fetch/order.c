/*
 * order: a ring of what is behind the one whose turn it is.
 *
 * The results of one thing are a chain in the spool, each beginning with the
 * place of the one before it.
 */
#include "fetch/order.h"

#include <stdlib.h>
#include <string.h>

#include "core/buf.h"
#include "core/err.h"
#include "core/limits.h"
#include "fetch/spool.h"

#define NOWHERE UINT64_MAX

struct place {
	uint64_t last; /* of its results in the spool, or NOWHERE */
	bool ended;
};

struct df_order {
	struct df_spool *spool;
	struct place *ring;
	size_t cap, first; /* cap is 0 or a power of two */
	uint64_t turn;
	/* The chain of whose turn it is, the next one at its end. */
	uint64_t *chain;
	size_t n, chain_cap;
	struct df_buf result;
};

struct df_order *
df_order_new(void)
{
	struct df_order *o = calloc(1, sizeof(*o));

	if (!o)
		return NULL;
	df_buf_init(&o->result, 0);
	o->spool = df_spool_new();
	if (!o->spool) {
		df_order_free(o);
		return NULL;
	}
	return o;
}

void
df_order_free(struct df_order *o)
{
	if (!o)
		return;
	df_spool_free(o->spool);
	df_buf_release(&o->result);
	free(o->chain);
	free(o->ring);
	free(o);
}

uint64_t
df_order_turn(const struct df_order *o)
{
	return o->turn;
}

static int
grow(struct df_order *o, size_t least)
{
	size_t cap = o->cap ? o->cap : 64;
	struct place *ring;

	while (cap <= least)
		cap *= 2;
	ring = malloc(cap * sizeof(*ring));
	if (!ring)
		return -1;
	for (size_t i = 0; i < cap; i++)
		ring[i] = i < o->cap ? o->ring[(o->first + i) & (o->cap - 1)]
				     : (struct place){.last = NOWHERE};
	free(o->ring);
	o->ring = ring;
	o->cap = cap;
	o->first = 0;
	return 0;
}

/* NULL without memory. */
static struct place *
place_of(struct df_order *o, uint64_t seq)
{
	size_t i = (size_t)(seq - o->turn);

	if (i >= o->cap && grow(o, i) < 0)
		return NULL;
	return &o->ring[(o->first + i) & (o->cap - 1)];
}

int
df_order_keep(
    struct df_order *o, uint64_t seq, struct df_str result, struct df_err *err)
{
	struct place *p = place_of(o, seq);
	struct df_buf *b = &o->result;

	if (!p)
		return df_err_system(err, "no memory");
	df_buf_reset(b, DF_BATCH_KEEP);
	df_buf_add(b, &p->last, sizeof(p->last));
	if (df_buf_add_str(b, result) < 0)
		return df_err_system(err, "no memory");
	return df_spool_put(o->spool, df_buf_str(b), &p->last, err);
}

int
df_order_end(struct df_order *o, uint64_t seq, struct df_err *err)
{
	struct place *p = place_of(o, seq);

	if (!p)
		return df_err_system(err, "no memory");
	p->ended = true;
	return 0;
}

/* Read the result at `at`; *before is the one before it. */
static int
read_result(
    struct df_order *o, uint64_t at, uint64_t *before, struct df_err *err)
{
	df_buf_reset(&o->result, DF_BATCH_KEEP);
	if (df_spool_get(o->spool, at, &o->result, err) < 0)
		return -1;
	memcpy(before, o->result.s, sizeof(*before));
	return 0;
}

/* Unroll the chain of whose turn it is. */
static int
unroll(struct df_order *o, struct df_err *err)
{
	struct place *p = &o->ring[o->first];
	uint64_t at = p->last;

	while (at != NOWHERE) {
		if (o->n == o->chain_cap) {
			size_t cap = o->chain_cap ? o->chain_cap * 2 : 16;
			void *more = realloc(o->chain, cap * sizeof(*o->chain));

			if (!more)
				return df_err_system(err, "no memory");
			o->chain = more;
			o->chain_cap = cap;
		}
		o->chain[o->n++] = at;
		if (read_result(o, at, &at, err) < 0)
			return -1;
	}
	p->last = NOWHERE;
	return 0;
}

int
df_order_next(struct df_order *o, struct df_str *result, struct df_err *err)
{
	uint64_t before;

	for (;;) {
		if (o->cap == 0)
			return 0;
		if (o->n == 0 && unroll(o, err) < 0)
			return -1;
		if (o->n > 0) {
			uint64_t at = o->chain[--o->n];

			if (read_result(o, at, &before, err) < 0)
				return -1;
			df_spool_drop(o->spool, at);
			*result = df_str_slice(df_buf_str(&o->result),
			    sizeof(before), o->result.len);
			return 1;
		}
		if (!o->ring[o->first].ended)
			return 0;
		o->ring[o->first] = (struct place){.last = NOWHERE};
		o->first = (o->first + 1) & (o->cap - 1);
		o->turn++;
	}
}
