/*
 * bpework: room for tokens, doubled.
 */
#include "text/bpework.h"

#include <stdlib.h>

/* Room for tokens that a thread starts with. */
#define IDS_START 1024

/* Room in an array for want elements of size bytes; NULL, and nothing changed,
 * when there is none. */
static void *
grow(void *array, size_t *cap, size_t want, size_t size)
{
	size_t n = *cap ? *cap : IDS_START;
	void *more;

	while (n < want) {
		if (n > SIZE_MAX / 2 / size)
			return NULL;
		n *= 2;
	}
	more = realloc(array, n * size);
	if (more != NULL)
		*cap = n;
	return more;
}

int
df_bpe_work_reserve(struct df_bpe_work *w, size_t n)
{
	uint32_t *more;

	if (w->cap - w->n >= n)
		return 0;
	more = grow(w->ids, &w->cap, w->n + n, 4);
	if (more == NULL)
		return -1;
	w->ids = more;
	return 0;
}
