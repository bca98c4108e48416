/*
 * record_write: the line again, with the changes spliced in.
 */
#include "core/arena.h"
#include "core/buf.h"
#include "core/fields.h"
#include "core/jstr.h"
#include "core/record.h"
#include "core/record_edit.h"

static int
write_value(const struct df_edit *e, struct df_buf *out)
{
	if (e->kind == DF_EDIT_STR)
		return df_jstr_add(out, e->value);
	return df_buf_add_str(out, e->value);
}

/* The edit that applies to this field of the line: its replacement, or one
 * that dropped all of its name. */
static const struct df_edit *
edit_of(const struct df_record *r, const struct df_field *f)
{
	for (const struct df_edit *e = r->edits; e != NULL; e = e->next) {
		if (e->field == f)
			return e;
		if (e->dropped && e->field != NULL &&
		    df_field_is(f, r->line, e->name))
			return e;
	}
	return NULL;
}

/* The fields of the line that are kept, each with the bytes between it and
 * the one before. *any says whether there was one. */
static void
write_old(const struct df_record *r, struct df_buf *out, bool *any)
{
	size_t before = 0; /* end of the field before, kept or not */

	for (size_t i = 0; i < r->fields.n; i++) {
		const struct df_field *f = &r->fields.v[i];
		const struct df_edit *e = edit_of(r, f);
		bool drop =
		    e != NULL && (e->kind == DF_EDIT_DROP || e->field != f);
		size_t end = f->value + f->value_len;

		if (!drop) {
			if (*any)
				df_buf_add(
				    out, r->line.s + before, f->start - before);
			df_buf_add(out, r->line.s + f->start,
			    (e ? f->value : end) - f->start);
			if (e != NULL)
				write_value(e, out);
			*any = true;
		}
		before = end;
	}
}

static void
write_new(const struct df_edit *e, struct df_buf *out, bool *any)
{
	if (e->kind == DF_EDIT_DROP || e->field != NULL)
		return;
	if (*any)
		df_buf_addc(out, ',');
	*any = true;
	df_jstr_add(out, e->name);
	df_buf_addc(out, ':');
	write_value(e, out);
}

/* Edits stand newest first: the array turns them round. */
static int
write_all_new(const struct df_record *r, struct df_buf *out, bool any)
{
	const struct df_edit **v;
	size_t i = r->nedits;

	v = df_arena_alloc(r->arena, r->nedits * sizeof(*v));
	if (v == NULL)
		return -1;
	for (const struct df_edit *e = r->edits; e != NULL; e = e->next)
		v[--i] = e;
	for (i = 0; i < r->nedits; i++)
		write_new(v[i], out, &any);
	return 0;
}

/* Where an object without members closes. */
static size_t
brace(struct df_str line)
{
	size_t at = line.len - 1;

	while (line.s[at] != '}')
		at--;
	return at;
}

int
df_record_write(const struct df_record *r, struct df_buf *out)
{
	const struct df_field *first = r->fields.v, *last;
	bool any = false;
	size_t head, tail;

	if (r->edits == NULL)
		return df_buf_add_str(out, r->line);
	head = tail = brace(r->line);
	if (r->fields.n > 0) {
		last = first + r->fields.n - 1;
		head = first->start;
		tail = last->value + last->value_len;
	}
	df_buf_add(out, r->line.s, head);
	write_old(r, out, &any);
	if (write_all_new(r, out, any) < 0)
		return -1;
	return df_buf_add(out, r->line.s + tail, r->line.len - tail);
}
