/*
 * inline: a table would be longer.
 */
#include "clean/write/inline.h"

#include "clean/tree/node.h"
#include "clean/write/markdown.h"
#include "clean/write/picture.h"
#include "clean/write/raised.h"
#include "clean/write/writer.h"
#include "clean/write/writer_text.h"
#include "core/parts.h"

/* ![text](address) of a picture, if it has an address that is no data itself,
 * but only the text of what is drawn in place of a character. */
static void
put_image(struct df_writer *w, const struct df_node *n)
{
	struct df_str address;

	if (!w->how->images || w->how->plain || w->marks.code)
		return;
	if (df_picture_is_sign(n)) {
		df_writer_text(w, df_str_trim(df_node_attr(n, "alt")));
		return;
	}
	address = df_picture_address(n, w->how);
	if (address.len > 0)
		df_writer_image(w, df_node_attr(n, "alt"), address);
}

/* Whether a check box begins the item that says what is to be done, and is no
 * control of a form or script, as filters of shops are. */
static bool
is_task(const struct df_writer *w, const struct df_node *n)
{
	static const char *const names[] = {"task"};
	const struct df_container *c = &w->v[w->n > 0 ? w->n - 1 : 0];

	if (c->kind != DF_IN_ITEM || !c->pending || w->in_cell || w->heading ||
	    !df_str_case_is(df_node_attr(n, "type"), "checkbox"))
		return false;
	return (df_node_attr(n, "name").len == 0 &&
		   df_node_attr(n, "id").len == 0) ||
	    df_parts_hold(df_node_attr(n, "class"), names, 1);
}

/* As GitHub writes it; a reader of plain text wants to know, too. */
static void
put_task(struct df_writer *w, const struct df_node *n)
{
	if (!is_task(w, n))
		return;
	df_writer_sign(
	    w, df_attr_of(n, "checked") ? DF_STR("[x]") : DF_STR("[ ]"));
}

bool
df_inline_write(struct df_writer *w, const struct df_node *n)
{
	switch (n->tag) {
	case DF_TAG_IMG:
		put_image(w, n);
		return false;
	case DF_TAG_INPUT:
		put_task(w, n);
		return true;
	case DF_TAG_SUP:
		return df_raised_write(w, n);
	case DF_TAG_SUB:
		return df_raised_lower(w, n);
	case DF_TAG_A:
		return df_raised_mark(w, n);
	case DF_TAG_RP:
		return true;
	case DF_TAG_RT:
		df_writer_text(w, DF_STR("("));
		return false;
	case DF_TAG_Q:
		df_writer_text(w, DF_STR("\xe2\x80\x9c"));
		return false;
	default:
		return false;
	}
}

void
df_inline_leave(struct df_writer *w, const struct df_node *n)
{
	if (n->tag != DF_TAG_RT && n->tag != DF_TAG_Q)
		return;
	w->gap = w->gap > DF_GAP_SPACE ? w->gap : DF_GAP_NONE;
	df_writer_text(
	    w, n->tag == DF_TAG_RT ? DF_STR(")") : DF_STR("\xe2\x80\x9d"));
}
