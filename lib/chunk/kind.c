/*
 * kind: weighs the blocks and lines of a text.
 */
#include "chunk/kind.h"

#include <stddef.h>
#include <stdint.h>

#include "chunk/lines.h"
#include "text/blocks.h"

static const char *const kind_names[] = {"prose", "question-and-answer",
    "dialogue", "list", "code", "table"};

/* Speakers of a dialogue that are remembered. */
#define SPEAKERS 16
/* So many of them come back in a dialogue. */
#define BACK_LEAST 2
/* So many lines of speech make one, if they are no longer than that in the
 * mean: who is quoted in a report says more. */
#define SPEECH_LEAST 4
#define SPEECH_MEAN 150
/* So many lines behind one that only ends in a question mark answer it. */
#define ANSWER_LINES 4

struct speaker {
	struct df_str name;
	size_t turns;
};

struct weights {
	size_t all; /* bytes of lines that are no headings */
	size_t code, table, list;
	size_t answered;    /* bytes of what stands under a question */
	size_t questions;   /* with something under them */
	size_t marked;      /* of those, marked as such */
	size_t lines;       /* of text */
	size_t turns;       /* lines of speakers who come back */
	size_t speech;      /* lines that begin as speech does */
	size_t speech_len;  /* and their bytes */
	bool asked;         /* the line before was a question */
	size_t under;       /* so many lines more stand under a question */
	size_t lasts;       /* what that will be for the one just asked */
	bool in_item;       /* the line before belongs to a list */
	struct speaker speakers[SPEAKERS]; /* of the section */
	size_t nspeakers;
};

const char *
df_kind_name(enum df_kind kind)
{
	return kind_names[kind];
}

static void
add_turn(struct weights *w, struct df_str name)
{
	for (size_t i = 0; i < w->nspeakers; i++)
		if (df_str_eq(w->speakers[i].name, name)) {
			w->speakers[i].turns++;
			return;
		}
	if (w->nspeakers < SPEAKERS)
		w->speakers[w->nspeakers++] = (struct speaker){name, 1};
}

/* People speak in turns; forms that go on under each heading have every label
 * once. */
static void
end_section(struct weights *w)
{
	size_t turns = 0, back = 0;

	for (size_t i = 0; i < w->nspeakers; i++) {
		if (w->speakers[i].turns < 2)
			continue;
		turns += w->speakers[i].turns;
		back++;
	}
	if (back >= BACK_LEAST)
		w->turns += turns;
	w->nspeakers = 0;
}

/* A question was asked before this line, which is none: it is answered. */
static void
answer(struct weights *w, size_t len)
{
	if (len == 0)
		return;
	if (w->asked) {
		w->questions++;
		w->under = w->lasts;
		w->asked = false;
	}
	if (w->under > 0) {
		w->answered += len;
		w->under--;
	}
}

static void
ask(struct weights *w, size_t lasts)
{
	w->under = 0;
	w->asked = true;
	w->lasts = lasts;
}

static void
weigh_line(struct weights *w, struct df_str line)
{
	struct df_str name, plain = df_line_plain(line);
	enum df_line_kind kind = df_line_kind(plain, &name);
	bool indented = line.len > 1 && line.s[0] == ' ' && line.s[1] == ' ';

	w->lines++;
	w->in_item = df_blocks_item(line) > 0 || (w->in_item && indented);
	if (w->in_item)
		w->list += line.len;
	if (kind == DF_LINE_SPEECH && !w->in_item) {
		w->speech++;
		w->speech_len += line.len;
	}
	if (kind == DF_LINE_SPEAKER && !w->in_item)
		add_turn(w, name);
	if (kind == DF_LINE_Q || kind == DF_LINE_QUESTION) {
		ask(w, kind == DF_LINE_Q ? SIZE_MAX : ANSWER_LINES);
		if (kind == DF_LINE_Q)
			w->marked++;
		w->answered += line.len;
		return;
	}
	if (kind == DF_LINE_A)
		w->marked++;
	answer(w, line.len);
}

static void
weigh_heading(struct weights *w, struct df_str title)
{
	struct df_str name;
	enum df_line_kind kind = df_line_kind(df_line_plain(title), &name);

	end_section(w);
	w->under = 0;
	w->asked = false;
	w->in_item = false;
	if (kind == DF_LINE_QUESTION || kind == DF_LINE_Q)
		ask(w, SIZE_MAX);
}

static void
weigh_lines(struct weights *w, struct df_str block)
{
	size_t at = 0;

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
	answer(w, block.len);
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

enum df_kind
df_kind_of(struct df_str text, bool in_code)
{
	struct weights w = {0};
	struct df_blocks it;
	struct df_block block;

	df_blocks_init(&it, text);
	if (in_code)
		w.all = w.code = it.at = code_end(text);
	while (df_blocks_next(&it, &block))
		weigh_block(&w, text, &block);
	end_section(&w);
	if (w.code * 2 > w.all)
		return DF_KIND_CODE;
	if (w.table * 2 > w.all)
		return DF_KIND_TABLE;
	if (is_qa(&w))
		return DF_KIND_QA;
	if (is_dialogue(&w))
		return DF_KIND_DIALOGUE;
	return w.list * 2 > w.all ? DF_KIND_LIST : DF_KIND_PROSE;
}
