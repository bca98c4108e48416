/*
 * df-score: marks every record with a score from 0 to 1, whether it passed,
 * and the rules that it failed.
 */

#include "core/err.h"
#include "core/opt.h"
#include "core/record.h"
#include "core/run.h"
#include "score/score.h"

struct options {
	const char *checks;
	const char *field;
	int64_t min_words, max_words;
	double min_score;
	double fail_under;
	bool drop;
	struct df_score_plan plan;
};

static const struct df_opt options[] = {
    {.name = "checks",
	.letter = 'c',
	.type = DF_OPT_STRING,
	.arg = "LIST",
	.help = "checks to run, of format, length and repetition",
	.def = "format,length,repetition",
	.offset = offsetof(struct options, checks)},
    {.name = "drop",
	.letter = 'd',
	.type = DF_OPT_FLAG,
	.help = "reject records that do not pass",
	.offset = offsetof(struct options, drop)},
    {.name = "fail-under",
	.type = DF_OPT_FRACTION,
	.arg = "SHARE",
	.help = "end with status 3 when fewer of the records pass",
	.def = "0",
	.offset = offsetof(struct options, fail_under)},
    DF_OPT_FIELD(struct options, field),
    {.name = "max-words",
	.type = DF_OPT_INT,
	.arg = "N",
	.help = "most words of a text or message",
	.def = "100000",
	.offset = offsetof(struct options, max_words),
	.min = 1},
    {.name = "min-score",
	.letter = 'm',
	.type = DF_OPT_FRACTION,
	.arg = "X",
	.help = "score that a record needs to pass",
	.def = "0.5",
	.offset = offsetof(struct options, min_score)},
    {.name = "min-words",
	.type = DF_OPT_INT,
	.arg = "N",
	.help = "fewest words of a text; messages have their own limits",
	.def = "50",
	.offset = offsetof(struct options, min_words)},
    {.name = NULL},
};

enum counter {
	PASSED = 0,
	FAILED,
	FAILED_CHECK, /* one for each check, in the order of enum df_check */
};

static const char *const counters[] = {"passed", "failed", "failed_format",
    "failed_length", "failed_repetition", NULL};

static int
setup(void *config, struct df_err *err)
{
	struct options *o = config;

	if (o->min_words > o->max_words)
		return df_err_usage(
		    err, "--min-words is more than --max-words");
	o->plan.field = o->field;
	o->plan.min_score = o->min_score;
	o->plan.length.min_words = o->min_words;
	o->plan.length.max_words = o->max_words;
	return df_score_parse_checks(&o->plan, o->checks, err);
}

static int
worker_init(void *worker, const void *config, struct df_err *err)
{
	const struct options *o = config;

	(void)err;
	df_scorer_init(worker, &o->plan);
	return 0;
}

static void
worker_release(void *worker)
{
	df_scorer_release(worker);
}

static void
count(struct df_task *task, const struct df_score_result *result)
{
	df_count(task, result->passed ? PASSED : FAILED, 1);
	for (unsigned i = 0; i < DF_CHECKS; i++)
		if (result->verdict[i].n > 0)
			df_count(task, FAILED_CHECK + i, 1);
}

/* Reject a record that did not pass, for the first rule that it failed. */
static int
drop(struct df_task *task, const struct df_score_result *result)
{
	const struct options *o = task->config;
	const struct df_finding *f;
	enum df_check check;

	f = df_score_first(result, &check);
	if (!f)
		return df_reject(task, "low_score", "score %.4g is under %.4g",
		    result->score, o->min_score);
	return df_reject(task, f->rule,
	    "%s: %s is %.4g, the threshold %.4g, score %.4g",
	    df_check_name(check), f->rule, f->value, f->threshold,
	    result->score);
}

static int
process_record(struct df_task *task, struct df_record *rec)
{
	const struct options *o = task->config;
	struct df_score_result result = {0};
	int rc = df_scorer_run(task->worker, rec, &result, &task->err);

	if (rc < 0)
		return -1;
	if (rc == 0)
		return df_reject_no_text(task, o->field);
	count(task, &result);
	if (o->drop && !result.passed)
		return drop(task, &result);
	return df_emit(task, rec);
}

/* --fail-under: the work is done, the status tells. */
static int
finish(struct df_task *task)
{
	const struct options *o = task->config;
	double passed = (double)df_counted(task, PASSED);
	double all = passed + (double)df_counted(task, FAILED);

	return passed < o->fail_under * all;
}

int
main(int argc, char *argv[])
{
	struct options o = {0};
	const struct df_filter filter = {
	    .name = "df-score",
	    .synopsis = "[file ...]",
	    .purpose = "Mark every record with a score and what is wrong.",
	    .options = options,
	    .config = &o,
	    .counters = counters,
	    .setup = setup,
	    .worker_size = sizeof(struct df_scorer),
	    .worker_init = worker_init,
	    .worker_release = worker_release,
	    .record = process_record,
	    .finish = finish,
	};

	return df_run(&filter, argc, argv);
}
