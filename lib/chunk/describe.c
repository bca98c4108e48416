/*
 * describe: walks through the blocks and the chunks side by side.
 */
#include "chunk/describe.h"

#include "chunk/chunk.h"
#include "chunk/kind.h"
#include "text/blocks.h"

/* The blocks up to a place. */
struct walk {
	struct df_blocks it;
	struct df_block here; /* the last one that begins up to there */
	struct df_block next;
	bool more; /* whether there is a next one */
	struct df_str open[DF_HEADING_LEVELS];
	bool is_open[DF_HEADING_LEVELS];
};

static void
walk_init(struct walk *w, struct df_str text)
{
	*w = (struct walk){.more = false};
	df_blocks_init(&w->it, text);
	w->more = df_blocks_next(&w->it, &w->next);
}

static void
step(struct walk *w)
{
	int level = w->next.level;

	w->here = w->next;
	w->more = df_blocks_next(&w->it, &w->next);
	if (w->here.kind != DF_BLOCK_HEADING)
		return;
	w->open[level - 1] = w->here.title;
	w->is_open[level - 1] = true;
	for (; level < DF_HEADING_LEVELS; level++)
		w->is_open[level] = false;
}

static void
walk_to(struct walk *w, size_t at)
{
	while (w->more && w->next.start <= at)
		step(w);
}

/* The headings above place at, those included that stand there. */
static void
set_path(struct df_chunk *c, struct walk *w, size_t at)
{
	walk_to(w, at);
	if (w->here.kind == DF_BLOCK_HEADING && w->here.end > at)
		while (w->more && w->next.kind == DF_BLOCK_HEADING)
			step(w);
	c->path_len = 0;
	for (size_t i = 0; i < DF_HEADING_LEVELS; i++)
		if (w->is_open[i])
			c->path[c->path_len++] = w->open[i];
}

static void
set_kind(struct df_chunk *c, struct walk *w)
{
	bool in_code;

	walk_to(w, c->start);
	in_code = w->here.kind == DF_BLOCK_CODE && c->start > w->here.start &&
	    c->start < w->here.end;
	c->kind = df_kind_of(
	    df_str_slice(c->text, c->context_len, c->text.len), in_code);
}

/* Where c goes on behind what it repeats of text[0, before). */
static size_t
own_start(const struct df_chunk *c, struct df_str text, size_t before)
{
	size_t at = before > c->start ? before : c->start;

	while (at < c->end && memchr(" \t\r\n\f", text.s[at], 5) != NULL)
		at++;
	return at;
}

static size_t
form_feeds(struct df_str s)
{
	const char *p = s.s, *end = s.s + s.len;
	size_t n = 0;

	while (p < end && (p = memchr(p, '\f', (size_t)(end - p))) != NULL) {
		n++;
		p++;
	}
	return n;
}

void
df_chunks_describe(struct df_chunks *chunks, struct df_str text)
{
	struct walk own_walk, repeated;
	size_t before = 0, page = 1, at = 0, own;

	walk_init(&own_walk, text);
	walk_init(&repeated, text);
	for (size_t i = 0; i < chunks->n; i++) {
		struct df_chunk *c = &chunks->v[i];

		if (c->start > at) {
			page += form_feeds(df_str_slice(text, at, c->start));
			at = c->start;
		}
		c->page = page;
		/* Where nothing is repeated, both begin at one place. */
		own = own_start(c, text, before);
		set_kind(c, own > c->start ? &repeated : &own_walk);
		set_path(c, &own_walk, own);
		before = c->end;
	}
}
