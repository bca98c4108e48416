/*
 * prose_write: from the blocks of a text to the containers of the writer.
 */
#include "clean/write/prose_write.h"

#include "clean/tree/mend.h"
#include "clean/tree/node.h"
#include "clean/tree/tidy.h"
#include "clean/write/code.h"
#include "clean/write/markdown.h"
#include "clean/write/prose.h"
#include "clean/write/typed.h"
#include "clean/write/typed_settle.h"
#include "clean/write/writer.h"
#include "clean/write/writer_text.h"
#include "core/arena.h"
#include "core/buf.h"
#include "text/dehyphen.h"

/* What is written, and how. */
struct prose {
	struct df_writer *w;
	struct df_arena lines; /* until all is written */
	const struct df_node *node; /* stands for each container */
	struct df_typed typed;
	struct df_dehyphen parted;
	struct df_buf line; /* a paragraph's */
	unsigned depth;     /* of quotes */
	bool list, meaning; /* such a container is open */
};

static void
end_list(struct prose *p)
{
	if (p->list)
		df_writer_pop(p->w, p->node);
	p->list = false;
}

static void
end_meaning(struct prose *p)
{
	if (p->meaning)
		df_writer_pop(p->w, p->node);
	p->meaning = false;
}

/* Begin or end quotes. */
static void
set_depth(struct prose *p, unsigned depth)
{
	const struct df_container quote = {
	    .node = p->node, .kind = DF_IN_QUOTE};

	if (depth == p->depth)
		return;
	end_list(p);
	end_meaning(p);
	df_writer_need(p->w, DF_GAP_BLANK);
	for (; p->depth < depth; p->depth++)
		df_writer_push(p->w, &quote);
	for (; p->depth > depth; p->depth--)
		df_writer_pop(p->w, p->node);
	df_writer_need(p->w, DF_GAP_BLANK);
}

/* Write lines that belong together, repaired as plain text is. */
static void
put_joined(struct prose *p)
{
	struct df_arena *a = &p->lines;
	const unsigned fixes = p->w->how->fixes;
	struct df_str s = df_buf_str(&p->line), mended;

	s.s = df_arena_strdup(a, s);
	if (!s.s || df_mend_text(s, fixes, false, a, &mended) < 0 ||
	    (df_fixes(fixes, DF_FIX_DEHYPHENATE) &&
		df_dehyphen_mend(&p->parted, mended, a, &mended) < 0))
		p->w->out->failed = true;
	else
		df_writer_text(p->w, mended);
	df_buf_reset(&p->line, SIZE_MAX);
}

/* Lines from one to another; of the first the bytes behind `skipped`. */
static void
put_lines(struct prose *p, size_t from, size_t to, size_t skipped)
{
	for (size_t i = from; i < to; i++) {
		const struct df_typed_line *l = &p->typed.lines[i];

		df_buf_add_str(
		    &p->line, df_str_slice(l->text, skipped, l->text.len));
		skipped = 0;
		if (l->joins) {
			df_buf_addc(&p->line, '\n');
			continue;
		}
		put_joined(p);
		if (i + 1 < to)
			df_writer_break(p->w);
	}
}

static void
put_item(struct prose *p, const struct df_typed_block *b)
{
	struct df_container list = {.node = p->node, .kind = DF_IN_LIST};
	const struct df_container item = {
	    .node = p->node, .kind = DF_IN_ITEM, .pending = true};
	long number;
	size_t mark = df_typed_mark(p->typed.lines[b->from].text, &number);

	if (p->list && df_writer_list(p->w) &&
	    df_writer_list(p->w)->ordered != (number >= 0))
		end_list(p);
	df_writer_need(p->w, p->list ? DF_GAP_LINE : DF_GAP_BLANK);
	if (!p->list) {
		list.ordered = number >= 0;
		df_writer_push(p->w, &list);
	}
	p->list = true;
	if (df_writer_list(p->w))
		df_writer_list(p->w)->number = number;
	df_writer_push(p->w, &item);
	put_lines(p, b->from, b->to, mark);
	df_writer_pop(p->w, p->node);
	df_writer_need(p->w, DF_GAP_LINE);
}

/* A term, and what it means: behind it on its line, or below. */
static void
put_term(struct prose *p, const struct df_typed_block *b)
{
	const struct df_container meaning = {
	    .node = p->node, .kind = DF_IN_DEFINITION, .pending = true};
	struct df_str line = p->typed.lines[b->from].text;
	size_t rest = b->term;

	end_meaning(p);
	df_writer_need(p->w, DF_GAP_BLANK);
	df_writer_text(p->w, df_str_slice(line, 0, b->term));
	df_writer_need(p->w, DF_GAP_LINE);
	df_writer_push(p->w, &meaning);
	p->meaning = true;
	put_lines(p, b->from + (rest == line.len), b->to,
	    rest == line.len ? 0 : rest);
	df_writer_need(p->w, DF_GAP_BLANK);
}

/* Code as it stands, with what marks it as quoted, and the empty lines in it:
 * blocks up to the next that is none. The last block. */
static size_t
put_code(struct prose *p, size_t i)
{
	const struct df_typed *t = &p->typed;
	struct df_code code = {0};
	size_t last = i;

	while (
	    last + 1 < t->nblocks && t->blocks[last + 1].kind == DF_TYPED_CODE)
		last++;
	df_code_begin(&code, p->w, p->node);
	for (size_t k = t->blocks[i].from; k < t->blocks[last].to; k++) {
		df_code_text(&code, p->w, t->lines[k].whole);
		df_code_text(&code, p->w, DF_STR("\n"));
	}
	df_code_end(&code, p->w);
	return last;
}

static void
put_block(struct prose *p, const struct df_typed_block *b)
{
	set_depth(p, b->depth);
	if (b->kind != DF_TYPED_ITEM)
		end_list(p);
	if (!b->within)
		end_meaning(p);
	if (b->kind == DF_TYPED_ITEM) {
		put_item(p, b);
		return;
	}
	if (b->kind == DF_TYPED_TERM) {
		put_term(p, b);
		return;
	}
	df_writer_need(p->w, DF_GAP_BLANK);
	if (b->kind == DF_TYPED_HEADING)
		p->w->level = df_typed_level(p->typed.lines[b->from].text);
	put_lines(p, b->from, b->to, 0);
	p->w->level = 0;
	df_writer_need(p->w, DF_GAP_BLANK);
}

static void
put_blocks(struct prose *p)
{
	for (size_t i = 0; i < p->typed.nblocks; i++) {
		if (p->typed.blocks[i].kind != DF_TYPED_CODE) {
			put_block(p, &p->typed.blocks[i]);
			continue;
		}
		set_depth(p, 0);
		end_list(p);
		end_meaning(p);
		i = put_code(p, i);
	}
	set_depth(p, 0);
	end_list(p);
	end_meaning(p);
}

void
df_prose_write(struct df_writer *w, const struct df_node *n)
{
	struct prose p = {.w = w, .node = n};
	const struct df_arena *a = w->how->arena;
	struct df_str text;

	df_arena_init(&p.lines, a->ceiling - a->used);
	if (df_prose_text(n, &p.lines, &text) < 0 ||
	    df_typed_read(text, &p.lines, &p.typed) < 0 ||
	    df_dehyphen_init(&p.parted, text, &p.lines) < 0) {
		w->out->failed = true;
	} else {
		df_typed_settle(&p.typed);
		df_buf_init(&p.line, SIZE_MAX);
		put_blocks(&p);
		w->out->failed |= p.line.failed;
		df_buf_release(&p.line);
	}
	df_arena_release(&p.lines);
}
