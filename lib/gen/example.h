/*
 * example: turns a chunk into example records.
 *
 * The chunk's text becomes `source`, its id `chunk_id`, and id, doc_id, task,
 * messages, template and model are set; all other fields pass, except those
 * that spoke about `text` itself: token_count and an earlier df-score's.
 */
#ifndef DF_GEN_EXAMPLE_H
#define DF_GEN_EXAMPLE_H

#include <stdbool.h>

#include "core/buf.h"
#include "core/hash.h"
#include "core/str.h"
#include "gen/generator.h"

struct df_err;
struct df_record;

struct df_example_plan {
	const char *system; /* content of a system message, or NULL */
	bool passage;       /* in the question */
	const char *field;  /* of the text, or NULL */
	const char *model;
};

/* What the examples of one chunk share; the buffer is kept from one to the
 * next. */
struct df_example {
	const struct df_example_plan *plan;
	struct df_str text, chunk_id;
	char hash[DF_ID_LEN + 1]; /* of the text, when there is no id */
	char id[DF_ID_LEN + 1];
	struct df_buf messages;
};

void df_example_init(struct df_example *e, const struct df_example_plan *plan);
void df_example_release(struct df_example *e);

/* Make the chunk's record the base of its examples; text is its text. 0, or
 * -1 with an error. */
int df_example_begin(struct df_example *e, struct df_record *rec,
    struct df_str text, struct df_err *err);

/* Make rec the i-th example of a task, valid until the next call. 0, or -1 with
 * an error. */
int df_example_set(struct df_example *e, struct df_record *rec,
    enum df_gen_task task, const struct df_pairs *pairs, size_t i,
    struct df_err *err);

#endif
