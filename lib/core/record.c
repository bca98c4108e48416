/*
 * record: reading fields and noting changes to them.
 */
#include "core/record.h"

#include <errno.h>
#include <stdlib.h>

#include "core/arena.h"
#include "core/buf.h"
#include "core/err.h"
#include "core/json.h"
#include "core/jsonw.h"
#include "core/jstr.h"
#include "core/record_edit.h"

static const struct df_str EMPTY = {"{}", 2};

void
df_record_init(struct df_record *r)
{
	*r = (struct df_record){.line = EMPTY};
	df_fields_init(&r->fields);
}

void
df_record_release(struct df_record *r)
{
	df_fields_release(&r->fields);
	df_record_init(r);
}

static void
start(struct df_record *r, struct df_str line, struct df_arena *arena)
{
	r->line = line;
	r->arena = arena;
	r->edits = NULL;
	r->nedits = 0;
	r->fields.n = 0;
}

int
df_record_parse(struct df_record *r, struct df_str line, struct df_arena *arena,
    struct df_err *err)
{
	start(r, line, arena);
	return df_scan_object(line, &r->fields, err);
}

void
df_record_new(struct df_record *r, struct df_arena *arena)
{
	start(r, EMPTY, arena);
}

static struct df_edit *
edit_find(const struct df_record *r, struct df_str name)
{
	struct df_edit *e = r->edits;

	while (e != NULL && !df_str_eq(e->name, name))
		e = e->next;
	return e;
}

static struct df_str
field_value(const struct df_record *r, const struct df_field *f)
{
	return (struct df_str){r->line.s + f->value, f->value_len};
}

/* The text of a string value with its quotes. */
static int
unquote(const struct df_record *r, struct df_str raw, struct df_str *text)
{
	raw = df_str_slice(raw, 1, raw.len - 1);
	return df_jstr_decode(raw, r->arena, text) < 0 ? -1 : 1;
}

/* text as JSON in the arena; false when that is full. */
static bool
encode(const struct df_record *r, struct df_str text, struct df_str *raw)
{
	struct df_buf b;
	char *s = NULL;

	df_buf_init(&b, 0);
	if (df_jstr_add(&b, text) == 0)
		s = df_arena_strdup(r->arena, df_buf_str(&b));
	*raw = (struct df_str){s, b.len};
	df_buf_release(&b);
	return s != NULL;
}

bool
df_record_raw(const struct df_record *r, const char *name, struct df_str *raw)
{
	const struct df_edit *e = edit_find(r, df_str(name));
	const struct df_field *f;

	if (e != NULL) {
		*raw = e->value;
		if (e->kind == DF_EDIT_STR)
			return encode(r, e->value, raw);
		return e->kind != DF_EDIT_DROP;
	}
	f = df_fields_find(&r->fields, r->line, df_str(name));
	if (f != NULL)
		*raw = field_value(r, f);
	return f != NULL;
}

enum df_type
df_record_type(const struct df_record *r, const char *name)
{
	const struct df_edit *e = edit_find(r, df_str(name));
	const struct df_field *f;

	if (e != NULL) {
		if (e->kind == DF_EDIT_RAW)
			return df_value_type(e->value);
		return e->kind == DF_EDIT_STR ? DF_STRING : DF_NONE;
	}
	f = df_fields_find(&r->fields, r->line, df_str(name));
	return f ? (enum df_type)f->type : DF_NONE;
}

int
df_record_str(const struct df_record *r, const char *name, struct df_str *text)
{
	const struct df_edit *e = edit_find(r, df_str(name));
	struct df_str raw;

	if (e != NULL && e->kind == DF_EDIT_STR) {
		*text = e->value;
		return 1;
	}
	if (!df_record_raw(r, name, &raw) || df_value_type(raw) != DF_STRING)
		return 0;
	return unquote(r, raw, text);
}

/* A number's text with a NUL behind it, for strtoll and strtod. */
static const char *
number_text(const struct df_record *r, const char *name)
{
	struct df_str raw;

	if (!df_record_raw(r, name, &raw) || df_value_type(raw) != DF_NUMBER)
		return NULL;
	return df_arena_strdup(r->arena, raw);
}

bool
df_record_int(const struct df_record *r, const char *name, int64_t *n)
{
	const char *s = number_text(r, name);
	char *end;
	long long v;

	if (s == NULL)
		return false;
	errno = 0;
	v = strtoll(s, &end, 10);
	if (errno != 0 || *end != '\0')
		return false;
	*n = v;
	return true;
}

bool
df_record_double(const struct df_record *r, const char *name, double *x)
{
	const char *s = number_text(r, name);

	if (s == NULL)
		return false;
	*x = strtod(s, NULL);
	return true;
}

bool
df_record_bool(const struct df_record *r, const char *name, bool *b)
{
	struct df_str raw;

	if (!df_record_raw(r, name, &raw) || df_value_type(raw) != DF_BOOL)
		return false;
	*b = raw.s[0] == 't';
	return true;
}

int
df_record_json(const struct df_record *r, const char *name,
    struct json_object **v, struct df_err *err)
{
	struct df_str raw;

	*v = NULL;
	if (!df_record_raw(r, name, &raw))
		return 0;
	return df_json_parse(raw, v, err) < 0 ? -1 : 1;
}

static int
edit(struct df_record *r, const char *name, enum df_edit_kind kind,
    struct df_str value)
{
	struct df_edit *e = edit_find(r, df_str(name));

	if (e == NULL) {
		e = df_arena_alloc(r->arena, sizeof(*e));
		if (e == NULL)
			return -1;
		e->name = df_str(df_arena_strdup(r->arena, df_str(name)));
		if (e->name.s == NULL)
			return -1;
		e->field = df_fields_find(&r->fields, r->line, e->name);
		e->dropped = false;
		e->next = r->edits;
		r->edits = e;
		r->nedits++;
	}
	e->kind = kind;
	e->dropped = e->dropped || kind == DF_EDIT_DROP;
	e->value = value;
	return 0;
}

int
df_record_set_str(struct df_record *r, const char *name, struct df_str text)
{
	return edit(r, name, DF_EDIT_STR, text);
}

int
df_record_set_raw(struct df_record *r, const char *name, struct df_str json)
{
	return edit(r, name, DF_EDIT_RAW, json);
}

int
df_record_drop(struct df_record *r, const char *name)
{
	return edit(r, name, DF_EDIT_DROP, (struct df_str){NULL, 0});
}

int
df_record_set_bool(struct df_record *r, const char *name, bool b)
{
	return df_record_set_raw(r, name, b ? DF_STR("true") : DF_STR("false"));
}

/* Set to what a number was written as in b; releases b. */
static int
set_number(struct df_record *r, const char *name, struct df_buf *b)
{
	char *s = NULL;

	if (!b->failed)
		s = df_arena_strdup(r->arena, df_buf_str(b));
	df_buf_release(b);
	return s ? df_record_set_raw(r, name, df_str(s)) : -1;
}

int
df_record_set_int(struct df_record *r, const char *name, int64_t n)
{
	struct df_jsonw w;
	struct df_buf b;

	df_buf_init(&b, 0);
	df_jsonw_init(&w, &b);
	df_jsonw_int(&w, n);
	return set_number(r, name, &b);
}

int
df_record_set_double(struct df_record *r, const char *name, double x)
{
	struct df_jsonw w;
	struct df_buf b;

	df_buf_init(&b, 0);
	df_jsonw_init(&w, &b);
	df_jsonw_double(&w, x);
	return set_number(r, name, &b);
}
