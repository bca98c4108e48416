/*
 * fields: the table of members.
 */
#include "core/fields.h"

#include <stdlib.h>

#include "core/jstr.h"

void
df_fields_init(struct df_fields *f)
{
	*f = (struct df_fields){0};
}

void
df_fields_release(struct df_fields *f)
{
	free(f->v);
	df_fields_init(f);
}

struct df_field *
df_fields_add(struct df_fields *f)
{
	if (f->n == f->cap) {
		size_t cap = f->cap ? f->cap * 2 : 32;
		struct df_field *v = realloc(f->v, cap * sizeof(*v));

		if (v == NULL)
			return NULL;
		f->v = v;
		f->cap = cap;
	}
	return &f->v[f->n++];
}

bool
df_field_is(const struct df_field *f, struct df_str text, struct df_str name)
{
	struct df_str raw = {text.s + f->key, f->key_len};

	return f->key_escaped ? df_jstr_is(raw, name) : df_str_eq(raw, name);
}

const struct df_field *
df_fields_find(
    const struct df_fields *f, struct df_str text, struct df_str name)
{
	for (size_t i = f->n; i-- > 0;) {
		if (df_field_is(&f->v[i], text, name))
			return &f->v[i];
	}
	return NULL;
}
