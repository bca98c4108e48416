/*
 * tally: a short list searched from the entry that was counted last.
 */
#include "export/tally.h"

#include <stdlib.h>

#include "core/err.h"
#include "core/limits.h"
#include "core/hash.h"

void
df_tally_init(struct df_tally *t)
{
	*t = (struct df_tally){0};
}

void
df_tally_release(struct df_tally *t)
{
	for (size_t i = 0; i < t->n; i++)
		free(t->v[i].value);
	free(t->v);
	df_tally_init(t);
}

/* s without a half character at its end, at most DF_TALLY_VALUE bytes. */
static struct df_str
shorten(struct df_str s)
{
	size_t len = DF_TALLY_VALUE;

	if (s.len <= len)
		return s;
	while (len > 0 && ((unsigned char)s.s[len] & 0xC0) == 0x80)
		len--;
	return df_str_slice(s, 0, len);
}

/* The index of value, t->n when it is new. */
static size_t
find(const struct df_tally *t, struct df_str value, uint64_t hash)
{
	size_t i = t->last;

	for (size_t tried = 0; tried < t->n; tried++) {
		if (t->v[i].hash == hash &&
		    df_str_eq(df_tally_value(t, i), value))
			return i;
		if (++i == t->n)
			i = 0;
	}
	return t->n;
}

static int
append(
    struct df_tally *t, struct df_str value, uint64_t hash, struct df_err *err)
{
	struct df_tally_entry *e;

	if (t->v == NULL)
		t->v = calloc(DF_TALLY_MAX, sizeof(*t->v));
	if (t->v == NULL)
		return df_err_system(err, "no memory to count values");
	e = &t->v[t->n];
	e->value = malloc(value.len);
	if (e->value == NULL)
		return df_err_system(err, "no memory to count values");
	memcpy(e->value, value.s, value.len);
	e->len = value.len;
	e->hash = hash;
	t->n++;
	return 0;
}

int
df_tally_add(struct df_tally *t, struct df_str value, struct df_err *err)
{
	uint64_t hash;
	size_t i;

	if (value.len == 0) {
		t->none++;
		return 0;
	}
	value = shorten(value);
	hash = df_hash64(value, 0);
	i = find(t, value, hash);
	if (i == t->n && t->n == DF_TALLY_MAX) {
		t->other++;
		return 0;
	}
	if (i == t->n && append(t, value, hash, err) < 0)
		return -1;
	t->v[i].count++;
	t->last = i;
	return 0;
}

static int
compare(const void *a, const void *b)
{
	const struct df_tally_entry *x = a, *y = b;
	size_t len = x->len < y->len ? x->len : y->len;
	int order;

	if (x->count != y->count)
		return x->count < y->count ? 1 : -1;
	order = memcmp(x->value, y->value, len);
	if (order != 0)
		return order;
	return x->len < y->len ? -1 : x->len > y->len;
}

void
df_tally_sort(struct df_tally *t)
{
	if (t->n > 1)
		qsort(t->v, t->n, sizeof(*t->v), compare);
	t->last = 0;
}

struct df_str
df_tally_value(const struct df_tally *t, size_t i)
{
	return (struct df_str){t->v[i].value, t->v[i].len};
}
