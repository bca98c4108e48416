/*
 * df-gen: makes examples of chunks: questions with answers, or summaries.
 */
#include <string.h>

#include "core/err.h"
#include "core/limits.h"
#include "core/opt.h"
#include "core/record.h"
#include "core/run.h"
#include "gen/example.h"
#include "gen/generator.h"
#include "text/plain.h"

enum context {
	CONTEXT_NONE = 0,
	CONTEXT_PASSAGE,
};

struct options {
	const char *tasks;
	int context;
	int64_t max_examples;
	const char *system;
	const char *field;
	bool task[DF_TASKS]; /* those to do */
	struct df_generator generator;
	struct df_example_plan plan;
};

static const char *const context_names[] = {"none", "passage", NULL};

static const struct df_opt options[] = {
    {.name = "context",
	.letter = 'c',
	.type = DF_OPT_CHOICE,
	.arg = "WHAT",
	.help = "what a question comes with",
	.def = "none",
	.offset = offsetof(struct options, context),
	.choices = context_names},
    DF_OPT_FIELD(struct options, field),
    {.name = "max-examples",
	.letter = 'n',
	.type = DF_OPT_INT,
	.arg = "N",
	.help = "most examples of one chunk and task",
	.def = "3",
	.offset = offsetof(struct options, max_examples),
	.min = 1,
	.max = DF_EXAMPLES_MAX},
    {.name = "system",
	.letter = 's',
	.type = DF_OPT_STRING,
	.arg = "TEXT",
	.help = "begin every example with this system message",
	.offset = offsetof(struct options, system)},
    {.name = "task",
	.letter = 't',
	.type = DF_OPT_STRING,
	.arg = "LIST",
	.help = "what to make: qa, summary, or both",
	.def = "qa",
	.offset = offsetof(struct options, tasks)},
    {.name = NULL},
};

static const char *const counters[] = {"examples", NULL};

/* "qa,summary" into o->task. */
static int
parse_tasks(struct options *o, struct df_err *err)
{
	const char *p = o->tasks;
	size_t len;
	int task;

	for (;; p += len + 1) {
		len = strcspn(p, ",");
		for (task = 0; task < DF_TASKS; task++)
			if (df_str_is((struct df_str){p, len},
				df_gen_task_name((enum df_gen_task)task)))
				break;
		if (task == DF_TASKS)
			return df_err_usage(err,
			    "--task: expected qa or summary, not '%.*s'",
			    (int)len, p);
		o->task[task] = true;
		if (p[len] == '\0')
			return 0;
	}
}

static int
setup(void *config, struct df_err *err)
{
	struct options *o = config;

	if (parse_tasks(o, err) < 0 ||
	    df_extractive_init(&o->generator, err) < 0)
		return -1;
	o->plan = (struct df_example_plan){
	    .system = o->system,
	    .passage = o->context == CONTEXT_PASSAGE,
	    .field = o->field,
	    .model = o->generator.model,
	};
	return 0;
}

static void
teardown(void *config)
{
	struct options *o = config;

	df_generator_release(&o->generator);
}

static int
worker_init(void *worker, const void *config, struct df_err *err)
{
	const struct options *o = config;

	(void)err;
	df_example_init(worker, &o->plan);
	return 0;
}

static void
worker_release(void *worker)
{
	df_example_release(worker);
}

/* Find all pairs before the record changes. The number of them, with the
 * reason in task->err when that is 0; -1 on error. */
static long
find_pairs(struct df_task *task, const struct df_passage *passage,
    struct df_pairs pairs[DF_TASKS])
{
	const struct options *o = task->config;
	const struct df_generator *g = &o->generator;
	long n = 0;

	for (int i = 0; i < DF_TASKS; i++) {
		pairs[i].n = 0;
		if (o->task[i] &&
		    g->generate(g, passage, (enum df_gen_task)i,
			(size_t)o->max_examples, &pairs[i], task->arena,
			&task->err) < 0)
			return -1;
		n += (long)pairs[i].n;
	}
	return n;
}

/* Emit the record once for every pair. */
static int
emit_examples(struct df_task *task, struct df_record *rec, struct df_str text,
    const struct df_pairs pairs[DF_TASKS])
{
	struct df_example *example = task->worker;

	if (df_example_begin(example, rec, text, &task->err) < 0)
		return -1;
	for (int t = 0; t < DF_TASKS; t++)
		for (size_t i = 0; i < pairs[t].n; i++)
			if (df_example_set(example, rec, (enum df_gen_task)t,
				&pairs[t], i, &task->err) < 0 ||
			    df_emit(task, rec) < 0)
				return -1;
	return 0;
}

static int
process_record(struct df_task *task, struct df_record *rec)
{
	const struct options *o = task->config;
	const char *field = o->field ? o->field : "text";
	struct df_passage passage = {0};
	struct df_pairs pairs[DF_TASKS];
	int rc = df_record_str(rec, field, &passage.text);
	long n;

	if (rc < 0 || df_record_str(rec, "lang", &passage.lang) < 0 ||
	    df_record_str(rec, "title", &passage.title) < 0)
		return df_err_memory(&task->err);
	if (rc == 0)
		return df_reject_no_text(task, field);
	if (df_plain(passage.text, task->arena, &passage.text) < 0)
		return df_err_memory(&task->err);
	n = find_pairs(task, &passage, pairs);
	if (n < 0)
		return -1;
	if (n == 0)
		return df_reject(task, task->err.code, "%s", task->err.text);
	df_count(task, 0, (uint64_t)n);
	return emit_examples(task, rec, passage.text, pairs);
}

int
main(int argc, char *argv[])
{
	struct options o = {0};
	const struct df_filter filter = {
	    .name = "df-gen",
	    .synopsis = "[file ...]",
	    .purpose = "Make questions and answers, or summaries, of chunks.",
	    .options = options,
	    .config = &o,
	    .counters = counters,
	    .setup = setup,
	    .teardown = teardown,
	    .worker_size = sizeof(struct df_example),
	    .worker_init = worker_init,
	    .worker_release = worker_release,
	    .record = process_record,
	};

	return df_run(&filter, argc, argv);
}
