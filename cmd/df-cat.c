/*
 * df-cat: checks records, joins and decompresses files, changes nothing.
 *
 * The smallest filter there is, and the model for a new one: what it reads it
 * emits, and all the rest (options, threads, rejects, statistics) is the
 * library's.
 */
#include "core/run.h"

static int
pass_on(struct df_task *task, struct df_record *rec)
{
	return df_emit(task, rec);
}

int
main(int argc, char *argv[])
{
	static const struct df_filter filter = {
	    .name = "df-cat",
	    .synopsis = "[file ...]",
	    .purpose = "Check records and pass them on, byte for byte.",
	    .record = pass_on,
	};

	return df_run(&filter, argc, argv);
}
