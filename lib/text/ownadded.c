/*
 * ownadded: a tree of bytes.
 */
#include "text/ownadded.h"

#include <stdlib.h>

#define NO_TOKEN UINT32_MAX

struct df_added_node {
	uint32_t child, next; /* the first below, the next beside it */
	uint32_t id;          /* of the token that ends here, or NO_TOKEN */
	unsigned char byte;
};

void
df_added_release(struct df_added *a)
{
	free(a->v);
	*a = (struct df_added){0};
}

/* The number of a new node; 0 when there is no memory. */
static uint32_t
new_node(struct df_added *a, unsigned char byte)
{
	if (a->n + 1 >= a->cap) {
		uint32_t cap = a->cap > 0 ? 2 * a->cap : 64;
		struct df_added_node *more =
		    realloc(a->v, cap * sizeof *a->v);

		if (more == NULL)
			return 0;
		a->v = more;
		a->cap = cap;
	}
	a->v[++a->n] = (struct df_added_node){.id = NO_TOKEN, .byte = byte};
	return a->n;
}

/* The node of that byte in a list, or 0. */
static uint32_t
find(const struct df_added *a, uint32_t node, unsigned char byte)
{
	while (node != 0 && a->v[node].byte != byte)
		node = a->v[node].next;
	return node;
}

int
df_added_put(struct df_added *a, struct df_str text, uint32_t id)
{
	uint32_t node = 0;

	for (size_t i = 0; i < text.len; i++) {
		unsigned char byte = (unsigned char)text.s[i];
		uint32_t head = i > 0 ? a->v[node].child : a->first[byte];
		uint32_t next = find(a, head, byte);

		if (next == 0) {
			next = new_node(a, byte);
			if (next == 0)
				return -1;
			a->v[next].next = head;
			if (i > 0)
				a->v[node].child = next;
			else
				a->first[byte] = next;
		}
		node = next;
	}
	a->v[node].id = id;
	if (text.len > a->longest)
		a->longest = text.len;
	return 0;
}

/* As df_added_at; *open is whether text ends before that is sure. */
static size_t
longest_at(const struct df_added *a, struct df_str text, size_t at,
    uint32_t *id, bool *open)
{
	size_t begin = at, len = 0;
	uint32_t node = a->first[(unsigned char)text.s[at]];

	while (node != 0) {
		at++;
		if (a->v[node].id != NO_TOKEN) {
			*id = a->v[node].id;
			len = at - begin;
		}
		node = a->v[node].child;
		if (at == text.len)
			break;
		node = find(a, node, (unsigned char)text.s[at]);
	}
	*open = node != 0;
	return len;
}

size_t
df_added_at(
    const struct df_added *a, struct df_str text, size_t at, uint32_t *id)
{
	bool open;

	return at < text.len ? longest_at(a, text, at, id, &open) : 0;
}

size_t
df_added_find(
    const struct df_added *a, struct df_str text, size_t from, size_t to)
{
	uint32_t id;

	while (from < to && df_added_at(a, text, from, &id) == 0)
		from++;
	return from;
}

bool
df_added_meets(const struct df_added *a, struct df_str word)
{
	for (size_t i = 0; i < word.len; i++) {
		uint32_t id;
		bool open;

		if (longest_at(a, word, i, &id, &open) > 0 || (open && i > 0))
			return true;
	}
	return false;
}
