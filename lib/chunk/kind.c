/*
 * kind: weighs the blocks and lines of a text.
 */
#include "chunk/kind.h"

#include <stddef.h>
#include <stdint.h>

#include "chunk/lines.h"
#include "chunk/outline.h"
#include "chunk/turns.h"
#include "text/blocks.h"

static const char *const kind_names[] = {
    "prose", "question-and-answer", "dialogue", "list", "code", "table"};

/* So many lines of speech make a dialogue, if they are no longer than that in
 * the mean: who is quoted in a report says more. */
#define SPEECH_LEAST 4
#define SPEECH_MEAN 150
/* So many lines behind one that only ends in a question mark answer it. */
#define ANSWER_LINES 4

/* So many lines without marks that look like items, one behind the other, are a
 * list. */
#define ITEMS_LEAST 4

/* The last line that asks, as long as nothing answers it. */
struct question {
	size_t len;   /* 0: there is none */
	size_t lasts; /* so many lines stand under it if it is answered */
	bool item;    /* of a list: only what is within it answers */
	size_t indent;
	size_t line; /* its number, of lines in one block; or 0 */
};

struct weights {
	size_t all; /* bytes of lines that are no headings */
	size_t code, table, list;
	size_t marks;             /* items of these */
	size_t answered;          /* bytes of what stands under a question */
	size_t questions;         /* with something under them */
	size_t marked;            /* of those, marked as such */
	size_t lines;             /* of text */
	size_t turns;             /* lines of people who speak in turns */
	size_t speech;            /* lines that begin as speech does */
	size_t speech_len;        /* and their bytes */
	size_t followed;          /* of those, behind another or with a dash */
	size_t talk;              /* and that ask, or name who speaks */
	enum df_line_kind spoken; /* the line before, if it was one */
	size_t dashed;            /* bytes of those with a dash */
	struct question asked;
	size_t under;            /* so many lines more stand under a question */
	bool in_item;            /* the line before belongs to a list */
	size_t number;           /* of the line; blocks are two apart */
	size_t items;            /* the last lines, if they look like items */
	size_t items_len;        /* and their bytes */
	struct df_turns section; /* of the speakers since the last heading */
};

const char *
df_kind_name(enum df_kind kind)
{
	return kind_names[kind];
}

static size_t
indent_of(struct df_str line)
{
	size_t n = 0;

	while (n < line.len && line.s[n] == ' ')
		n++;
	return n;
}

/* A question was asked before this line, which is none: it is answered, unless
 * it is an item of a list that ends with it. */
static void
answer(struct weights *w, struct df_str line)
{
	const struct question *q = &w->asked;
	/* Right behind it, what is no item needs no indent. */
	bool under = q->line + 1 == w->number && df_blocks_item(line) == 0;

	if (line.len == 0)
		return;
	if (q->len > 0 && (!q->item || under || indent_of(line) > q->indent)) {
		w->questions++;
		w->answered += q->len;
		w->under = q->lasts;
	}
	w->asked.len = 0;
	if (w->under > 0) {
		w->answered += line.len;
		w->under--;
	}
}

static void
ask(struct weights *w, struct df_str line, enum df_line_kind kind)
{
	w->under = 0;
	w->asked = (struct question){.len = line.len > 0 ? line.len : 1,
	    .lasts = kind == DF_LINE_QUESTION ? ANSWER_LINES : SIZE_MAX,
	    .item = kind == DF_LINE_QUESTION && df_blocks_item(line) > 0,
	    .indent = indent_of(line),
	    .line = w->number};
}

/* Whether somebody talks in a line between quotation marks: asks, or is told to
 * speak (she said). Who praises in a testimonial does neither. */
static bool
is_talk(struct df_str line)
{
	return df_line_questions(line) || !df_line_quoted(line);
}

/* A line of speech behind that of kind w->spoken. */
static void
weigh_speech(struct weights *w, struct df_str line, enum df_line_kind kind)
{
	bool dashed = kind == DF_LINE_DASHED;

	/* "Good tools." - Anna B. Nobody speaks there. */
	if (dashed && w->spoken == DF_LINE_QUOTED) {
		w->speech--;
		return;
	}
	w->speech++;
	w->speech_len += line.len;
	w->followed += dashed || w->spoken == kind;
	w->talk += dashed || is_talk(line);
	w->dashed += dashed ? line.len : 0;
}

/* What a line asks and answers. */
static void
weigh_question(struct weights *w, struct df_str line, enum df_line_kind kind)
{
	w->marked += kind == DF_LINE_Q || kind == DF_LINE_A;
	if (kind == DF_LINE_Q || kind == DF_LINE_QUESTION)
		ask(w, line, kind);
	else
		answer(w, line);
	if (kind != DF_LINE_ANSWERED)
		return;
	w->questions++;
	w->answered += line.len;
	w->under = 0;
}

/* What looked like items ends here. */
static void
end_items(struct weights *w)
{
	if (w->items >= ITEMS_LEAST) {
		w->list += w->items_len;
		w->marks += w->items;
	}
	w->items = w->items_len = 0;
}

/* Whether a line without marks is an item of a list. */
static void
weigh_item(struct weights *w, struct df_str line, bool item)
{
	if (!item) {
		end_items(w);
		return;
	}
	w->items++;
	w->items_len += line.len;
}

static void
weigh_line(struct weights *w, struct df_str line)
{
	struct df_str name, plain = df_line_plain(line);
	enum df_line_kind kind = df_line_kind(plain, &name);
	bool spoken;

	bool item = df_blocks_item(line) > 0;

	w->lines++;
	w->number++;
	w->marks += item || kind == DF_LINE_BULLET;
	w->in_item = item || (w->in_item && indent_of(line) > 1);
	if (w->in_item || kind == DF_LINE_BULLET)
		w->list += line.len;
	else
		weigh_item(
		    w, line, kind == DF_LINE_OTHER && df_line_is_item(plain));
	spoken =
	    !w->in_item && (kind == DF_LINE_DASHED || kind == DF_LINE_QUOTED);
	if (spoken)
		weigh_speech(w, plain, kind);
	w->spoken = spoken ? kind : DF_LINE_OTHER;
	if (kind == DF_LINE_SPEAKER && !w->in_item)
		df_turns_add(&w->section, name, plain);
	weigh_question(w, line, kind);
}

static void
weigh_heading(struct weights *w, struct df_str title)
{
	struct df_str name, plain = df_line_plain(title);

	w->turns += df_turns_end(&w->section);
	end_items(w);
	w->under = 0;
	w->asked.len = 0;
	w->in_item = false;
	w->spoken = DF_LINE_OTHER;
	if (df_line_asks(plain) || df_line_kind(plain, &name) == DF_LINE_Q)
		ask(w, (struct df_str){NULL, 0}, DF_LINE_Q);
}

static void
weigh_lines(struct weights *w, struct df_str block)
{
	size_t at = 0;

	w->number++;
	while (at < block.len) {
		struct df_str line = df_line_at(block, at, &at);

		w->all += line.len;
		if (line.len > 0 && line.s[0] == '|')
			w->table += line.len;
		else
			weigh_line(w, line);
	}
}

static void
weigh_block(struct weights *w, struct df_str text, const struct df_block *b)
{
	struct df_str block = df_str_slice(text, b->start, b->end);

	switch (b->kind) {
	case DF_BLOCK_HEADING:
		weigh_heading(w, b->title);
		return;
	case DF_BLOCK_TEXT:
		weigh_lines(w, block);
		return;
	case DF_BLOCK_CODE:
		w->code += block.len;
		break;
	case DF_BLOCK_TABLE:
		w->table += block.len;
		break;
	}
	w->all += block.len;
	w->spoken = DF_LINE_OTHER;
	end_items(w);
	answer(w, block);
}

/* Where a code block ends that has begun before the text. */
static size_t
code_end(struct df_str text)
{
	size_t at = 0;

	while (at < text.len) {
		struct df_str line = df_str_trim(df_line_at(text, at, &at));

		if (df_str_is(line, "```") || df_str_is(line, "~~~"))
			return at;
	}
	return text.len;
}

static bool
is_dialogue(const struct weights *w)
{
	if (w->turns * 2 >= w->lines && w->turns > 0)
		return true;
	return w->speech >= SPEECH_LEAST && w->speech * 2 >= w->lines &&
	    w->followed * 2 >= w->speech && w->talk * 4 >= w->speech &&
	    w->speech_len <= w->speech * SPEECH_MEAN;
}

/* Most of the text answers questions: of one that is marked or two. */
static bool
is_qa(const struct weights *w)
{
	if (w->answered * 2 <= w->all || w->questions == 0)
		return false;
	return w->marked >= 2 || w->questions >= 2;
}

/* The blocks that text has by itself, which is a part of others. */
static void
weigh_part(struct weights *w, const struct df_outline *o, struct df_str text)
{
	struct df_blocks it = {text, 0, o->markup};
	struct df_block block;

	while (df_blocks_next(&it, &block))
		weigh_block(w, text, &block);
}

enum df_kind
df_kind_of(const struct df_outline *o, size_t first, size_t start, size_t end,
    bool in_code)
{
	struct df_str part = df_str_slice(o->text, start, end);
	struct weights w = {0};
	size_t at = in_code ? code_end(part) : 0;

	if (in_code) {
		w.all = w.code = at;
		weigh_part(&w, o, df_str_slice(part, at, part.len));
		first = o->n;
	}
	for (size_t i = first; i < o->n && o->v[i].start < end; i++) {
		const struct df_outline_entry *e = &o->v[i];
		struct df_block block;

		if (e->start >= start && e->end <= end) {
			block = df_outline_block(o, i);
			weigh_block(&w, o->text, &block);
		} else {
			weigh_part(&w, o,
			    df_str_slice(o->text,
				e->start > start ? e->start : start,
				e->end < end ? e->end : end));
		}
	}
	w.turns += df_turns_end(&w.section);
	end_items(&w);
	if (w.code * 2 > w.all)
		return DF_KIND_CODE;
	if (w.table * 2 > w.all)
		return DF_KIND_TABLE;
	if (is_qa(&w))
		return DF_KIND_QA;
	if (is_dialogue(&w))
		return DF_KIND_DIALOGUE;
	w.list += w.dashed;
	/* One mark may be that of an article: 29. */
	if (w.marks == 1 && w.dashed == 0)
		return DF_KIND_PROSE;
	return w.list * 2 > w.all ? DF_KIND_LIST : DF_KIND_PROSE;
}
