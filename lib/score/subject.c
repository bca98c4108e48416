/*
 * subject: reads text or messages of a record.
 */
#include "score/subject.h"

#include "core/arena.h"
#include "core/array.h"
#include "core/count.h"
#include "core/err.h"
#include "core/jstr.h"
#include "core/record.h"
#include "core/scan.h"

static const struct {
	const char *name;
	enum df_role role;
} roles[] = {
    {"system", DF_ROLE_SYSTEM},
    {"developer", DF_ROLE_SYSTEM},
    {"user", DF_ROLE_USER},
    {"assistant", DF_ROLE_ASSISTANT},
    {"tool", DF_ROLE_TOOL},
};

static enum df_role
find_role(struct df_str name)
{
	for (size_t i = 0; i < DF_COUNT(roles); i++)
		if (df_str_is(name, roles[i].name))
			return roles[i].role;
	return DF_ROLE_NONE;
}

/* The decoded string member of an object: 1; 0 when there is none; -1. */
static int
string_member(const struct df_fields *f, struct df_str object, const char *name,
    struct df_arena *arena, struct df_str *out)
{
	const struct df_field *m = df_fields_find(f, object, df_str(name));
	struct df_str raw;

	if (!m || m->type != DF_STRING)
		return 0;
	raw = df_str_slice(object, m->value + 1, m->value + m->value_len - 1);
	return df_jstr_decode(raw, arena, out) < 0 ? -1 : 1;
}

/* One element of messages, which may be anything. */
static int
read_message(struct df_message *m, struct df_fields *f, struct df_str elem,
    struct df_arena *arena, struct df_err *err)
{
	const struct df_field *calls;
	struct df_str role;
	int has_role, has_content;

	*m = (struct df_message){0};
	if (df_value_type(elem) != DF_OBJECT)
		return 0;
	if (df_scan_object(elem, f, err) < 0)
		return -1;
	has_role = string_member(f, elem, "role", arena, &role);
	has_content = string_member(f, elem, "content", arena, &m->content);
	if (has_role < 0 || has_content < 0)
		return df_err_memory(err);
	if (has_role)
		m->role = find_role(role);
	calls = df_fields_find(f, elem, DF_STR("tool_calls"));
	m->calls = !has_content && calls && calls->type == DF_ARRAY;
	m->whole = has_role && (has_content || m->calls);
	return 0;
}

static int
read_messages(struct df_subject *s, struct df_str raw, struct df_arena *arena,
    struct df_err *err)
{
	struct df_fields fields;
	struct df_array a;
	struct df_str elem;
	size_t n = 0;
	int rc = 0;

	df_array_init(&a, raw);
	while (df_array_next(&a, &elem))
		n++;
	s->v = df_arena_calloc(arena, n, sizeof(*s->v));
	if (!s->v)
		return df_err_memory(err);
	df_fields_init(&fields);
	df_array_init(&a, raw);
	while (rc == 0 && s->n < n && df_array_next(&a, &elem))
		rc = read_message(&s->v[s->n++], &fields, elem, arena, err);
	df_fields_release(&fields);
	return rc;
}

int
df_subject_read(struct df_subject *s, const struct df_record *rec,
    const char *field, struct df_arena *arena, struct df_err *err)
{
	struct df_str raw;
	int rc;

	*s = (struct df_subject){0};
	rc = df_record_str(rec, field ? field : "text", &s->text);
	if (rc < 0)
		return df_err_memory(err);
	if (rc > 0 || field)
		return rc;
	if (!df_record_raw(rec, "messages", &raw))
		return 0;
	s->example = true;
	return read_messages(s, raw, arena, err) < 0 ? -1 : 1;
}
