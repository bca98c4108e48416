/*
 * describe: walks through the blocks and the chunks side by side.
 */
#include "chunk/describe.h"

#include "chunk/chunk.h"
#include "chunk/kind.h"
#include "chunk/outline.h"

/* The blocks up to a place. */
struct walk {
	const struct df_outline *outline;
	size_t next; /* the first one that begins behind it */
	struct df_str open[DF_HEADING_LEVELS];
	bool is_open[DF_HEADING_LEVELS];
};

/* The next block, or NULL; and the last one up to the place. */
static const struct df_outline_entry *
next_of(const struct walk *w)
{
	return w->next < w->outline->n ? &w->outline->v[w->next] : NULL;
}

static const struct df_outline_entry *
here_of(const struct walk *w)
{
	return w->next > 0 ? &w->outline->v[w->next - 1] : NULL;
}

static void
step(struct walk *w)
{
	struct df_block block;

	if (w->outline->v[w->next++].kind != DF_BLOCK_HEADING)
		return;
	block = df_outline_block(w->outline, w->next - 1);
	w->open[block.level - 1] = block.title;
	w->is_open[block.level - 1] = true;
	for (int level = block.level; level < DF_HEADING_LEVELS; level++)
		w->is_open[level] = false;
}

static void
walk_to(struct walk *w, size_t at)
{
	const struct df_outline_entry *next;

	while ((next = next_of(w)) != NULL && next->start <= at)
		step(w);
}

/* The headings above place at, those included that c begins with there. */
static void
set_path(struct df_chunk *c, struct walk *w, size_t at)
{
	const struct df_outline_entry *here, *next;

	walk_to(w, at);
	here = here_of(w);
	if (here != NULL && here->kind == DF_BLOCK_HEADING && here->end > at)
		while ((next = next_of(w)) != NULL &&
		    next->kind == DF_BLOCK_HEADING && next->start < c->end)
			step(w);
	c->path_len = 0;
	for (size_t i = 0; i < DF_HEADING_LEVELS; i++)
		if (w->is_open[i])
			c->path[c->path_len++] = w->open[i];
}

/* *block is the first one that ends behind where the chunk before begins. */
static void
set_kind(struct df_chunk *c, const struct df_outline *o, size_t *block)
{
	bool in_code;

	while (*block < o->n && o->v[*block].end <= c->start)
		++*block;
	in_code = *block < o->n && o->v[*block].kind == DF_BLOCK_CODE &&
	    o->v[*block].start < c->start;
	c->kind = df_kind_of(o, *block, c->start, c->end, in_code);
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
df_chunks_describe(struct df_chunks *chunks, const struct df_outline *outline)
{
	struct walk walk = {.outline = outline};
	struct df_str text = outline->text;
	size_t before = 0, page = 1, at = 0, block = 0, own;

	for (size_t i = 0; i < chunks->n; i++) {
		struct df_chunk *c = &chunks->v[i];

		if (c->start > at) {
			page += form_feeds(df_str_slice(text, at, c->start));
			at = c->start;
		}
		c->page = page;
		set_kind(c, outline, &block);
		own = own_start(c, text, before);
		c->overlap = i > 0 && before > c->start ? own - c->start : 0;
		set_path(c, &walk, own);
		before = c->end;
	}
}
