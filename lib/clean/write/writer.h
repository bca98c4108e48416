/*
 * writer: the lines of a text in Markdown, and what stands before them.
 *
 * It knows the blocks around a line (quotes, list items, definitions), writes
 * their marks, and puts the gap before a text that comes. What is in lines is
 * writer_text.h's, marks there are marks.h's. It knows nothing of elements.
 *
 * Code and tables always begin at the margin, so that their lines stay what
 * they are; what follows them in the same list item stands there, too.
 */
#ifndef DF_CLEAN_WRITER_H
#define DF_CLEAN_WRITER_H

#include <stdbool.h>
#include <stddef.h>

#include "clean/write/escape.h"
#include "clean/write/marks.h"
#include "core/buf.h"
#include "core/str.h"

struct df_markdown;
struct df_node;

/* What must stand between the text written and the text to come. */
enum df_gap {
	DF_GAP_NONE = 0,
	DF_GAP_SPACE,
	DF_GAP_LINE,
	DF_GAP_BLANK, /* an empty line */
};

enum df_container_kind {
	DF_IN_LIST = 0, /* has no mark itself */
	DF_IN_ITEM,
	DF_IN_QUOTE,
	DF_IN_DEFINITION,
};

struct df_container {
	const struct df_node *node;
	enum df_container_kind kind;
	bool ordered;    /* of a list */
	bool other;      /* of a list: marked * or ), as another ends here */
	long number;     /* of a list: of its last item, as browsers count */
	int step;        /* of a list: from one item to the next */
	const struct df_node *item; /* of a list: the last one that counted */
	bool started;    /* of a list: it has an item */
	bool flat;       /* of a list: its last item ends at the margin */
	bool pending;    /* the mark is still to be written */
	unsigned indent; /* blanks before the lines after the first */
};

/* What is nested deeper is written as if at that depth. */
#define DF_CONTAINERS_MAX 40

struct df_writer {
	const struct df_markdown *how;
	struct df_buf *out;
	enum df_gap gap;
	bool hard; /* the gap is a line break inside of a paragraph */
	bool tab;  /* the gap is one between cells */
	struct df_container v[DF_CONTAINERS_MAX];
	size_t n;
	size_t same; /* of them, those around the last line, too */
	const struct df_node *heading; /* inside this one */
	int level;                     /* its mark is still to be written */
	bool in_cell;                  /* of a table: all on one line */
	size_t line_at;                /* where the text of the line begins */
	size_t cell_at;                /* where its text begins */
	size_t list_end;               /* length of out when a list ended */
	size_t quote_end;              /* and when a quote did */
	bool ordered, other;           /* how its items were marked */
	bool bold;                     /* the cell is bold as a whole */
	bool brackets;                 /* to be escaped */
	struct df_marks marks;
	struct df_escape escape;
};

void df_writer_need(struct df_writer *w, enum df_gap gap);
/* A line ends inside of a paragraph; the second time in a row that ends. */
void df_writer_break(struct df_writer *w);

/* A block around what comes begins or ends. */
void df_writer_push(struct df_writer *w, const struct df_container *c);
void df_writer_pop(struct df_writer *w, const struct df_node *node);
/* The innermost list, or NULL. */
struct df_container *df_writer_list(struct df_writer *w);
/* The number of its last item, as Markdown can have it: 0 for less. */
unsigned df_writer_number(const struct df_container *list);

/* End the marks and escape what the block needs: nothing more comes in it. */
void df_writer_end_block(struct df_writer *w);
/* Begin a block at the margin, behind a blank line. */
void df_writer_margin(struct df_writer *w);

/* Whether what is written next would be the first behind a gap. */
static inline bool
df_writer_begins(const struct df_writer *w)
{
	return w->gap != DF_GAP_NONE || w->level > 0 || w->out->len == 0 ||
	    (w->n > 0 && w->v[w->n - 1].pending);
}

/* Put what stands before the text that begins with rest, and escape how that
 * begins; how many bytes of rest that has written. */
size_t df_writer_begin(struct df_writer *w, struct df_str rest);

#endif
