/*
 * explain: from the decisions in the nodes to blocks, and to NDJSON.
 */
#include "clean/explain.h"

#include "clean/explain_html.h"
#include "clean/tree/node.h"
#include "core/buf.h"
#include "core/jsonw.h"

/* How much of a block's text is shown. */
#define TEXT_MAX 300
/* Steps of a path, and bytes of one id or class attribute. */
#define PATH_MAX_STEPS 24
#define NAME_MAX_BYTES 80
/* Blocks of one page; no page for readers has as many. */
#define BLOCKS_MAX 100000

struct explainer {
	enum df_explain_form form;
	const struct df_explain_of *of;
	const struct df_node *content;
	struct df_buf *out;
	struct df_explained block; /* the one at hand; node NULL: none */
	char text[TEXT_MAX];
	bool full, space;
	/* The element of the text before, whose block it was. */
	const struct df_node *last;
	bool linked;
};

/* The first max bytes of s, not ending inside a character. */
static struct df_str
beginning(struct df_str s, size_t max)
{
	if (s.len <= max)
		return s;
	while (max > 0 && ((unsigned char)s.s[max] & 0xc0) == 0x80)
		max--;
	return df_str_slice(s, 0, max);
}

void
df_explain_name(const struct df_node *n, struct df_buf *out)
{
	struct df_str id = df_node_attr(n, "id");

	df_buf_add_cstr(out, df_tag_name(n->tag));
	if (id.len > 0) {
		df_buf_addc(out, '#');
		df_buf_add_str(out, beginning(id, NAME_MAX_BYTES));
	}
}

void
df_explain_path(const struct df_node *n, struct df_buf *out)
{
	const struct df_node *step[PATH_MAX_STEPS];
	size_t steps = 0;

	for (; n && n->parent && steps < PATH_MAX_STEPS; n = n->parent)
		step[steps++] = n;
	if (n && n->parent)
		df_buf_add_cstr(out, "... > ");
	while (steps > 0) {
		df_explain_name(step[--steps], out);
		if (steps > 0)
			df_buf_add_cstr(out, " > ");
	}
}

static void
put_path(struct df_jsonw *w, const struct df_node *n)
{
	struct df_buf path;

	df_buf_init(&path, 0);
	df_explain_path(n, &path);
	if (path.failed)
		w->out->failed = true;
	df_jsonw_str(w, df_buf_str(&path));
	df_buf_release(&path);
}

static void
put_attr(struct df_jsonw *w, const char *key, const struct df_node *n,
    const char *name)
{
	struct df_str value = df_node_attr(n, name);

	df_jsonw_key(w, key);
	if (value.s)
		df_jsonw_str(w, beginning(value, NAME_MAX_BYTES));
	else
		df_jsonw_null(w);
}

/* A score, or null where there is none. */
static void
put_score(struct df_jsonw *w, const char *key, double score)
{
	df_jsonw_key(w, key);
	if (score > 0)
		df_jsonw_fixed(w, score, 3);
	else
		df_jsonw_null(w);
}

static void
put_json(const struct df_explain_of *of, const struct df_explained *b,
    struct df_buf *out)
{
	struct df_jsonw w;

	df_jsonw_init(&w, out);
	df_jsonw_open(&w, '{');
	df_jsonw_key(&w, "id");
	df_jsonw_raw(&w, of->id.len > 0 ? of->id : DF_STR("null"));
	df_jsonw_key(&w, "url");
	df_jsonw_str(&w, of->url);
	df_jsonw_key(&w, "block");
	df_jsonw_uint(&w, b->number);
	df_jsonw_key(&w, "tag");
	df_jsonw_cstr(&w, df_tag_name(b->node->tag));
	df_jsonw_key(&w, "path");
	put_path(&w, b->node);
	put_attr(&w, "class", b->node, "class");
	put_attr(&w, "html_id", b->node, "id");
	df_jsonw_key(&w, "kept");
	df_jsonw_bool(&w, b->kept);
	df_jsonw_key(&w, "rule");
	df_jsonw_cstr(&w, df_rule_name(b->rule));
	df_jsonw_key(&w, "meaning");
	df_jsonw_cstr(&w, df_rule_meaning(b->rule));
	df_jsonw_key(&w, "decided_at");
	if (b->where)
		put_path(&w, b->where);
	else
		df_jsonw_null(&w);
	df_jsonw_key(&w, "text");
	df_jsonw_str(&w, b->text);
	df_jsonw_key(&w, "chars");
	df_jsonw_uint(&w, b->chars);
	df_jsonw_key(&w, "link_share");
	df_jsonw_fixed(&w, (double)b->linked / (double)b->chars, 3);
	put_score(&w, "score", b->score);
	put_score(&w, "score_needed", b->score > 0 ? of->least : 0);
	df_jsonw_close(&w, '}');
	df_buf_addc(out, '\n');
}

/* Write the block at hand, if it has any text. */
static void
flush(struct explainer *e)
{
	struct df_explained *b = &e->block;

	if (b->node && b->chars > 0 && b->number <= BLOCKS_MAX) {
		if (e->form == DF_EXPLAIN_HTML)
			df_explain_html_block(e->of, b, e->out);
		else
			put_json(e->of, b, e->out);
	}
	*b = (struct df_explained){.number = b->number + (b->chars > 0)};
	b->text.s = e->text;
	e->full = e->space = false;
}

/* The element that a text belongs to: its block, or what is dropped of one that
 * is kept. */
static const struct df_node *
element_of(const struct df_node *text)
{
	const struct df_node *n = text->parent ? text->parent : text;
	const struct df_node *part = NULL;

	while (n->parent && !(df_tag_flags(n->tag) & DF_TAG_BLOCK)) {
		if (n->dropped)
			part = n;
		n = n->parent;
	}
	return part && !n->dropped ? part : n;
}

/* What was decided about a text: the nearest dropped element from its block
 * on; else, inside the content, the nearest one with a rule. */
static void
decide(const struct explainer *e, const struct df_node *text,
    struct df_explained *b)
{
	const struct df_node *n = b->node, *rule = NULL;
	bool inside = false;

	b->kept = false;
	do {
		if (n->dropped) {
			b->rule = n->rule;
			b->where = n;
			return;
		}
		if (!rule && n->rule != DF_RULE_NONE && !inside)
			rule = n;
		inside = inside || n == e->content;
		n = n->parent;
	} while (n);
	if (text->dropped) {
		b->rule = text->rule;
		b->where = b->node;
		return;
	}
	b->kept = inside;
	b->rule = !inside ? DF_RULE_OUTSIDE
	    : rule        ? rule->rule
			  : DF_RULE_CONTENT;
	b->where = inside ? rule : NULL;
}

/* The score of the nearest element that was judged. */
static double
score_of(const struct df_node *n)
{
	while (n && n->score <= 0)
		n = n->parent;
	return n ? (double)n->score : 0;
}

/* Start another block where the text belongs to another element, or where
 * something else was decided. */
static void
enter(struct explainer *e, const struct df_node *text)
{
	struct df_explained next = e->block;

	if (text->parent == e->last && !text->dropped)
		return;
	next.node = element_of(text);
	decide(e, text, &next);
	if (next.node != e->block.node || next.kept != e->block.kept ||
	    next.rule != e->block.rule || next.where != e->block.where) {
		flush(e);
		e->block.node = next.node;
		e->block.kept = next.kept;
		e->block.rule = next.rule;
		e->block.where = next.where;
		e->block.score = score_of(next.node);
	}
	e->linked = df_node_inside(text, DF_TAG_A);
	e->last = text->parent;
}

static void
add_byte(struct explainer *e, char c)
{
	if (e->block.text.len < TEXT_MAX)
		e->text[e->block.text.len++] = c;
	else if (!e->full) {
		e->block.text = beginning(e->block.text, TEXT_MAX - 1);
		e->full = true;
	}
}

static void
add_text(struct explainer *e, struct df_str s)
{
	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.s[i];

		if (c <= ' ') {
			e->space = e->block.chars > 0;
			continue;
		}
		if (e->space && !e->full)
			add_byte(e, ' ');
		e->space = false;
		if (!e->full)
			add_byte(e, (char)c);
		if ((c & 0xc0) != 0x80) {
			e->block.chars++;
			e->block.linked += e->linked;
		}
	}
}

void
df_explain_page(enum df_explain_form form, const struct df_explain_of *of,
    const struct df_tree *tree, const struct df_node *content,
    struct df_buf *out)
{
	struct explainer e = {
	    .form = form, .of = of, .content = content, .out = out};

	e.block.number = 1;
	e.block.text.s = e.text;
	if (form == DF_EXPLAIN_HTML)
		df_explain_html_begin(of, out);
	for (const struct df_node *n = tree->root; n;
	     n = df_node_next(n, tree->root)) {
		if (n->tag != DF_TAG_TEXT)
			continue;
		enter(&e, n);
		add_text(&e, n->text);
		if (n->dropped)
			e.last = NULL;
	}
	flush(&e);
	if (form == DF_EXPLAIN_HTML)
		df_explain_html_end(out);
}
