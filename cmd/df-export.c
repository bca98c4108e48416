/*
 * df-export: write examples as a data set: split by document, in the form that
 * a trainer reads, with a card.
 */
#include <string.h>

#include "core/arena.h"
#include "core/buf.h"
#include "core/hash.h"
#include "core/run.h"
#include "core/scan.h"
#include "export/dataset.h"
#include "export/format.h"
#include "export/frame.h"
#include "export/split.h"

struct options {
	int format;
	const char *split;
	int64_t seed;
	const char *name;
	const char *license;
	bool force;
	const char *folder;
	struct df_dataset *dataset; /* only sink and finish write to it */
};

static const struct df_opt options[] = {
    {.name = "format",
	.letter = 'F',
	.type = DF_OPT_CHOICE,
	.arg = "FORMAT",
	.help = "what a line of the data set is",
	.def = "openai",
	.offset = offsetof(struct options, format),
	.choices = df_format_names},
    {.name = "split",
	.type = DF_OPT_STRING,
	.arg = "T/V/T",
	.help = "percent of documents for train, validation and test",
	.def = "90/5/5",
	.offset = offsetof(struct options, split)},
    {.name = "seed",
	.type = DF_OPT_INT,
	.arg = "N",
	.help = "draw another split",
	.def = "0",
	.offset = offsetof(struct options, seed)},
    {.name = "name",
	.type = DF_OPT_STRING,
	.arg = "NAME",
	.help =
	    "what the card calls the data set, instead of the folder's name",
	.offset = offsetof(struct options, name)},
    {.name = "license",
	.type = DF_OPT_STRING,
	.arg = "ID",
	.help = "the licence on the card, instead of the records' own",
	.offset = offsetof(struct options, license)},
    {.name = "force",
	.type = DF_OPT_FLAG,
	.help = "replace files in DIR that df-export did not write",
	.offset = offsetof(struct options, force)},
    {.name = NULL},
};

/* In the order of enum df_split. */
static const char *const counters[] = {"train", "validation", "test", NULL};

static int
take_folder(void *config, struct df_strings *operands, struct df_err *err)
{
	struct options *o = config;

	if (operands->n == 0 || operands->v[0][0] == '\0' ||
	    strcmp(operands->v[0], "-") == 0)
		return df_err_usage(
		    err, "name the folder to write, in front of any files");
	o->folder = operands->v[0];
	operands->v++;
	operands->n--;
	return 0;
}

static int
setup(void *config, struct df_err *err)
{
	struct options *o = config;
	struct df_card *card = &o->dataset->card;

	if (df_split_parse(&card->shares, o->split, err) < 0)
		return -1;
	card->name = df_str(o->name);
	card->license = o->license;
	card->format = (enum df_format_id)o->format;
	card->split_text = o->split;
	card->seed = o->seed;
	return df_dataset_open(o->dataset, o->folder, o->force, err);
}

static void
teardown(void *config)
{
	struct options *o = config;

	df_dataset_release(o->dataset);
}

/* A worker is the scratch table of its messages' members. */
static int
worker_init(void *worker, const void *config, struct df_err *err)
{
	(void)config;
	(void)err;
	df_fields_init(worker);
	return 0;
}

static void
worker_release(void *worker)
{
	df_fields_release(worker);
}

static int
process_record(struct df_task *task, struct df_record *rec)
{
	const struct options *o = task->config;
	const struct df_card *card = &o->dataset->card;
	enum df_split split;
	struct df_buf *out;
	struct df_str key;
	uint64_t document;
	int got;

	got = df_split_key(rec, &key);
	if (got < 0)
		return df_err_memory(&task->err);
	if (got == 0)
		return df_reject(task, "no_document",
		    "nothing names the document: no doc_id, id, url or text");
	document = df_hash64(key, (uint64_t)o->seed);
	split = df_split_of(&card->shares, document);
	out = df_emit_begin(task);
	if (df_frame_write(out, split, document, rec) < 0)
		return df_err_memory(&task->err);
	if (df_format_write(card->format, rec, task->worker, task->arena, out,
		&task->err) < 0)
		return -1;
	df_count(task, split, 1);
	return df_emit_end(task);
}

static int64_t
sink(void *config, struct df_str lines, struct df_err *err)
{
	struct options *o = config;
	uint64_t before = df_dataset_bytes(o->dataset);

	if (df_dataset_add(o->dataset, lines, err) < 0)
		return -1;
	return (int64_t)(df_dataset_bytes(o->dataset) - before);
}

static int
finish(struct df_task *task)
{
	const struct options *o = task->config;
	const struct df_card *card = &o->dataset->card;

	if (!df_all_well(task))
		return 0;
	if (df_dataset_examples(o->dataset) == 0) {
		df_warn(task, "no examples, %s is left as it was", o->folder);
		return 0;
	}
	for (int i = 0; i < DF_SPLITS; i++) {
		if (card->shares.share[i] > 0 && card->examples[i] == 0)
			df_warn(task, "no example fell into %s",
			    df_split_name((enum df_split)i));
	}
	return df_dataset_commit(o->dataset, &task->err);
}

int
main(int argc, char *argv[])
{
	struct df_dataset dataset;
	struct options o = {.dataset = &dataset};
	const struct df_filter filter = {
	    .name = "df-export",
	    .synopsis = "DIR [file ...]",
	    .purpose = "Write examples as a data set in the folder DIR.",
	    .options = options,
	    .config = &o,
	    .counters = counters,
	    .operands = take_folder,
	    .setup = setup,
	    .teardown = teardown,
	    .worker_size = sizeof(struct df_fields),
	    .worker_init = worker_init,
	    .worker_release = worker_release,
	    .record = process_record,
	    .sink = sink,
	    .finish = finish,
	};

	df_dataset_init(&dataset);
	return df_run(&filter, argc, argv);
}
