/*
 * generator: what makes questions and answers of a passage.
 *
 * One kind of generator exists: the extractive one, which works offline and
 * takes every answer from the passage.  A generator that asks a model is
 * another df_generator with the same two functions.
 */
#ifndef DF_GEN_GENERATOR_H
#define DF_GEN_GENERATOR_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_arena;
struct df_err;

enum df_gen_task {
	DF_TASK_QA = 0,
	DF_TASK_SUMMARY,
	DF_TASKS,
};

/* "qa", "summary". */
const char *df_gen_task_name(enum df_gen_task task);

struct df_passage {
	struct df_str text;
	struct df_str lang;  /* a BCP 47 tag, or empty */
	struct df_str title; /* of the document, or empty */
};

/* One example before it becomes messages. For a summary the question is the
 * request, without the passage. */
struct df_pair {
	struct df_str template; /* "qa/definition" */
	struct df_str question;
	struct df_str answer;
	bool fact; /* one that its answer may give among others */
};

struct df_pairs {
	struct df_pair *v; /* in the arena */
	size_t n;
	/* What leads to the passage when it is part of the prompt. */
	struct df_str passage, passage_label, question_label;
};

struct df_generator {
	const char *model; /* what an example's model field says */
	void *state;
	/* At most max pairs about p, in the order of the passage, in *out: 1;
	 * 0 when there are none, with the reason in err: no_example or
	 * no_patterns; -1 with an error. */
	int (*generate)(const struct df_generator *g,
	    const struct df_passage *p, enum df_gen_task task, size_t max,
	    struct df_pairs *out, struct df_arena *arena, struct df_err *err);
	void (*release)(struct df_generator *g);
};

/* The extractive generator, with the data of all its languages. 0, or -1 with
 * a system error; release it in either case. */
int df_extractive_init(struct df_generator *g, struct df_err *err);
void df_generator_release(struct df_generator *g);

#endif
