/*
 * likeness: counting equal keys with open addressing.
 */
#include "clean/judge/likeness.h"

#include "clean/judge/unit.h"
#include "clean/tree/lexicon.h"
#include "clean/tree/memo.h"
#include "clean/tree/node.h"
#include "core/arena.h"
#include "core/ascii.h"
#include "core/secret.h"

struct slot {
	uint64_t key; /* 0: empty */
	uint32_t count;
	uint32_t words, chars, linked, based;
	uint32_t first; /* unit */
};

struct counts {
	struct slot *slots;
	unsigned bits; /* 1 << bits of them */
	uint64_t secret;
};

static int
init(struct counts *c, size_t n, struct df_arena *a)
{
	c->bits = 4;
	while ((size_t)1 << c->bits < 2 * n)
		c->bits++;
	c->slots =
	    df_arena_calloc(a, (size_t)1 << c->bits, sizeof(*c->slots));
	c->secret = df_secret();
	return c->slots ? 0 : -1;
}

static struct slot *
find(const struct counts *c, uint64_t key)
{
	size_t mask = ((size_t)1 << c->bits) - 1, i;

	key |= 1;
	for (i = df_secret_slot(c->secret, key, c->bits); c->slots[i].key;
	     i = (i + 1) & mask)
		if (c->slots[i].key == key)
			return &c->slots[i];
	c->slots[i].key = key;
	return &c->slots[i];
}

/* The first name in a class, without figures. */
static uint32_t
first_name(struct df_str class)
{
	uint32_t hash = DF_LEXICON_SEED;
	size_t i = 0;

	while (i < class.len && (unsigned char)class.s[i] <= ' ')
		i++;
	for (; i < class.len && (unsigned char)class.s[i] > ' '; i++)
		if (!df_ascii_digit(class.s[i]))
			hash = df_lexicon_step(hash, class.s[i]);
	return hash;
}

uint32_t
df_likeness_kind(const struct df_node *n)
{
	const struct df_attr *class = df_attr_of(n, "class");
	struct df_memo *memo = class ? class->memo : NULL;
	uint32_t first;

	if (memo && memo->first == 0)
		memo->first = first_name(memo->value);
	first = memo ? memo->first
		     : first_name(class ? class->value : DF_STR(""));
	return df_lexicon_step(first, (char)n->tag);
}

static uint64_t
sibling_key(const struct df_node *n, const struct df_place *p)
{
	return ((uint64_t)n->parent->index << 32 | p->kind) *
	    0x9e3779b97f4a7c15u;
}

/* Whether n is an element that has text. */
static bool
counts_as_sibling(const struct df_node *n, const struct df_units *u)
{
	return n->parent && n->tag != DF_TAG_TEXT && n->tag != DF_TAG_BR &&
	    u->places[n->index].units > 0;
}

static int
count_siblings(
    const struct df_tree *tree, struct df_units *u, struct df_arena *a)
{
	struct counts c;
	size_t n_elements = 0;
	const struct df_node *n;

	for (n = tree->newest; n; n = n->older)
		n_elements += counts_as_sibling(n, u);
	if (init(&c, n_elements, a) < 0)
		return -1;
	for (n = tree->newest; n; n = n->older) {
		const struct df_place *p = &u->places[n->index];

		if (counts_as_sibling(n, u))
			find(&c, sibling_key(n, p))->count++;
	}
	for (n = tree->root; n; n = df_node_next(n, tree->root)) {
		struct df_place *p = &u->places[n->index];

		if (!n->parent)
			continue;
		p->alike_most = u->places[n->parent->index].alike_most;
		if (!counts_as_sibling(n, u))
			continue;
		p->alike = find(&c, sibling_key(n, p))->count;
		if (p->alike > p->alike_most)
			p->alike_most = p->alike;
	}
	return 0;
}

static int
count_texts(struct df_units *u, struct df_arena *a)
{
	struct counts c;

	if (init(&c, u->n, a) < 0)
		return -1;
	for (size_t i = 0; i < u->n; i++)
		u->v[i].previous = find(&c, u->v[i].text)->count++;
	for (size_t i = 0; i < u->n; i++)
		u->v[i].later =
		    find(&c, u->v[i].text)->count - u->v[i].previous - 1;
	return 0;
}

/* Units that stand at the end of equal paths. */
static int
count_paths(struct df_units *u, struct df_arena *a)
{
	struct counts c;

	if (init(&c, u->n, a) < 0)
		return -1;
	for (size_t i = 0; i < u->n; i++) {
		const struct df_unit *v = &u->v[i];
		struct slot *s = find(&c, u->places[v->node->index].path);

		if (s->count++ == 0)
			s->first = (uint32_t)i;
		s->words += v->words;
		s->chars += v->chars;
		s->linked += v->linked;
		s->based += v->based;
	}
	for (size_t i = 0; i < u->n; i++) {
		struct df_unit *v = &u->v[i];
		const struct slot *s = find(&c, u->places[v->node->index].path);

		v->same = s->count;
		v->group = s->first;
		v->same_words = (float)s->words / (float)s->count;
		v->same_linked =
		    s->chars ? (float)s->linked / (float)s->chars : 0;
		v->same_based = (float)s->based / (float)s->count;
	}
	return 0;
}

int
df_likeness_count(
    const struct df_tree *tree, struct df_units *u, struct df_arena *a)
{
	return count_siblings(tree, u, a) < 0 || count_texts(u, a) < 0 ||
		count_paths(u, a) < 0
	    ? -1
	    : 0;
}
