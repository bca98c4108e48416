/*
 * focus: words summed for parents, and headings compared with <title>.
 */
#include "clean/judge/focus.h"

#include "clean/judge/unit.h"
#include "clean/tree/lexicon.h"
#include "clean/tree/line.h"
#include "clean/tree/node.h"
#include "core/arena.h"

/* Running text: so many words at least, so much of it linked at most. */
#define RUNNING_WORDS 10
#define RUNNING_LINKED 0.3
/* Bytes and words of <title> that count. */
#define TITLE_MAX 512
#define TITLE_WORDS 48

struct title {
	uint32_t word[TITLE_WORDS];
	size_t n;
};

bool
df_focus_is_running(const struct df_unit *u)
{
	return u->words >= RUNNING_WORDS && u->stops + u->commas > 0 &&
	    u->linked <= RUNNING_LINKED * u->chars;
}

/* Twice the words for the parent, once for its parent. */
static void
find_prose(const struct df_units *u, struct df_focus *f)
{
	for (size_t i = 0; i < u->n; i++) {
		const struct df_node *n = u->v[i].node->parent;
		uint32_t words = 2 * u->v[i].words;

		if (!df_focus_is_running(&u->v[i]))
			continue;
		for (; n && words >= u->v[i].words; n = n->parent, words /= 2) {
			f->words[n->index] += words;
			if (f->words[n->index] > f->most) {
				f->most = f->words[n->index];
				f->prose = n;
			}
		}
	}
}

/* The words of <title>, each read as a unit of its own to be hashed alike. */
static int
read_title(const struct df_tree *tree, struct df_arena *a, struct title *t)
{
	const struct df_node *n = df_node_find(tree->root, DF_TAG_TITLE);
	struct df_str text = {0};
	size_t from = 0;

	t->n = 0;
	if (n && df_line_of(n, TITLE_MAX, a, &text) < 0)
		return -1;
	for (size_t i = 0; i <= text.len; i++) {
		struct df_unit word = {0};

		if (i < text.len && text.s[i] != ' ')
			continue;
		df_unit_read(&word, df_str_slice(text, from, i), false);
		for (size_t k = 0; k < word.nlead && t->n < TITLE_WORDS; k++)
			t->word[t->n++] = word.lead[k];
		from = i + 1;
	}
	return 0;
}

static bool
has_word(const struct title *t, uint32_t word)
{
	for (size_t i = 0; i < t->n; i++)
		if (t->word[i] == word)
			return true;
	return false;
}

/* How well the heading says it: three quarters of its first words at least;
 * the most words first, then one that is no link, then the highest level. */
static unsigned
likeness(const struct title *t, const struct df_unit *u)
{
	unsigned both = 0, level = df_tag_heading(u->node->tag);

	for (size_t i = 0; i < u->nlead; i++)
		both += has_word(t, u->lead[i]);
	if (both == 0 || 4 * both < 3 * u->nlead)
		return 0;
	return 16 * both + (2 * u->linked < u->chars ? 8 : 0) + 7 - level;
}

static void
find_title(const struct title *t, const struct df_units *u, struct df_focus *f)
{
	unsigned best = 0;

	for (size_t i = 0; i < u->n; i++) {
		const struct df_node *n = u->v[i].node;
		unsigned like;

		if (!(u->places[n->index].in & DF_IN_HEADING))
			continue;
		like = likeness(t, &u->v[i]);
		if (like <= best)
			continue;
		best = like;
		f->title = n;
		f->title_unit = i;
	}
}

int
df_focus_find(const struct df_tree *tree, const struct df_units *u,
    struct df_arena *a, struct df_focus *f)
{
	struct title t;

	*f = (struct df_focus){0};
	f->words = df_arena_calloc(a, u->nplaces + 1, sizeof(*f->words));
	if (!f->words || read_title(tree, a, &t) < 0)
		return -1;
	find_prose(u, f);
	find_title(&t, u, f);
	return 0;
}

const struct df_place *
df_focus_around(const struct df_focus *f, const struct df_units *u)
{
	const struct df_node *n = f->prose;

	while (f->title && n && n->parent &&
	    f->title_unit - u->places[n->index].first >=
		u->places[n->index].units)
		n = n->parent;
	return n ? &u->places[n->index] : NULL;
}
