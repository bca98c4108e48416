/*
 * example: fields of the record, and the messages.
 */
#include "gen/example.h"

#include <inttypes.h>
#include <stdio.h>

#include "core/arena.h"
#include "core/count.h"
#include "core/err.h"
#include "core/jsonw.h"
#include "core/limits.h"
#include "core/record.h"

/* They describe the text, which an example does not have. */
static const char *const dropped[] = {
    "token_count", "scores", "score", "passed", "flags"};

void
df_example_init(struct df_example *e, const struct df_example_plan *plan)
{
	*e = (struct df_example){.plan = plan};
	df_buf_init(&e->messages, 0);
}

void
df_example_release(struct df_example *e)
{
	df_buf_release(&e->messages);
}

/* The chunk's id, or one made of its text. */
static int
find_chunk_id(struct df_example *e, const struct df_record *rec)
{
	int rc = df_record_str(rec, "id", &e->chunk_id);

	if (rc != 0)
		return rc < 0 ? -1 : 0;
	if (df_hash_id(&e->text, 1, e->hash) < 0)
		return -1;
	e->chunk_id = df_str(e->hash);
	return 0;
}

int
df_example_begin(struct df_example *e, struct df_record *rec,
    struct df_str text, struct df_err *err)
{
	const char *field = e->plan->field ? e->plan->field : "text";

	e->text = text;
	if (find_chunk_id(e, rec) < 0 || df_record_drop(rec, field) < 0)
		return df_err_memory(err);
	for (size_t i = 0; i < DF_COUNT(dropped); i++)
		if (df_record_drop(rec, dropped[i]) < 0)
			return df_err_memory(err);
	return 0;
}

static int
make_id(struct df_example *e, enum df_gen_task task, struct df_str template,
    size_t i)
{
	char index[32];
	struct df_str parts[5];

	snprintf(index, sizeof(index), "%zu", i);
	parts[0] = e->chunk_id;
	parts[1] = df_str(df_gen_task_name(task));
	parts[2] = template;
	parts[3] = df_str(e->plan->model);
	parts[4] = df_str(index);
	return df_hash_id(parts, 5, e->id);
}

static void
write_message(struct df_jsonw *w, const char *role, struct df_str content)
{
	df_jsonw_open(w, '{');
	df_jsonw_key(w, "role");
	df_jsonw_cstr(w, role);
	df_jsonw_key(w, "content");
	df_jsonw_str(w, content);
	df_jsonw_close(w, '}');
}

/* The question, with the passage where that is wanted: behind the request for
 * a summary, before a question. */
static int
ask(const struct df_example *e, bool qa, const struct df_pairs *p,
    const struct df_pair *pair, struct df_str *out, struct df_arena *arena)
{
	const struct df_str gap = DF_STR("\n\n"), line = DF_STR("\n");
	const struct df_str empty = {0};
	const struct df_str parts[] = {qa ? p->passage : pair->question, gap,
	    qa ? p->passage_label : empty, qa ? line : empty, e->text,
	    qa ? gap : empty, qa ? p->question_label : empty,
	    qa ? DF_STR(" ") : empty, qa ? pair->question : empty};
	size_t len = 0;
	char *s;

	*out = pair->question;
	if (qa && !e->plan->passage)
		return 0;
	for (size_t i = 0; i < DF_COUNT(parts); i++)
		len += parts[i].len;
	s = df_arena_alloc(arena, len);
	if (!s)
		return -1;
	*out = (struct df_str){s, len};
	for (size_t i = 0; i < DF_COUNT(parts); i++) {
		if (parts[i].len > 0)
			memcpy(s, parts[i].s, parts[i].len);
		s += parts[i].len;
	}
	return 0;
}

static int
write_messages(struct df_example *e, bool qa, const struct df_pairs *pairs,
    const struct df_pair *pair, struct df_arena *arena)
{
	struct df_str question;
	struct df_jsonw w;

	if (ask(e, qa, pairs, pair, &question, arena) < 0)
		return -1;
	df_buf_reset(&e->messages, DF_BUF_KEEP);
	df_jsonw_init(&w, &e->messages);
	df_jsonw_open(&w, '[');
	if (e->plan->system)
		write_message(&w, "system", df_str(e->plan->system));
	write_message(&w, "user", question);
	write_message(&w, "assistant", pair->answer);
	df_jsonw_close(&w, ']');
	return e->messages.failed ? -1 : 0;
}

int
df_example_set(struct df_example *e, struct df_record *rec,
    enum df_gen_task task, const struct df_pairs *pairs, size_t i,
    struct df_err *err)
{
	const struct df_pair *pair = &pairs->v[i];
	struct df_str name = df_str(df_gen_task_name(task));

	if (make_id(e, task, pair->template, i) < 0 ||
	    write_messages(e, task == DF_TASK_QA, pairs, pair, rec->arena) < 0)
		return df_err_memory(err);
	if (df_record_set_str(rec, "id", df_str(e->id)) < 0 ||
	    (df_record_type(rec, "doc_id") == DF_NONE &&
		df_record_set_str(rec, "doc_id", e->chunk_id) < 0) ||
	    df_record_set_str(rec, "chunk_id", e->chunk_id) < 0 ||
	    df_record_set_str(rec, "task", name) < 0 ||
	    df_record_set_raw(rec, "messages", df_buf_str(&e->messages)) < 0 ||
	    df_record_set_str(rec, "source", e->text) < 0 ||
	    df_record_set_str(rec, "template", pair->template) < 0 ||
	    df_record_set_str(rec, "model", df_str(e->plan->model)) < 0)
		return df_err_memory(err);
	return 0;
}
