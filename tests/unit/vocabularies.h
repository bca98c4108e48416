/*
 * vocabularies: all that the suite has, open, for the tests of its tokens.
 */
#ifndef DF_TESTS_VOCABULARIES_H
#define DF_TESTS_VOCABULARIES_H

#include "unit.h"

#include "core/err.h"
#include "text/bpe.h"

struct fixture {
	struct df_bpe bpe;
	struct df_bpe_work work;
	const char *name;
};

static const struct {
	const char *name;
	uint32_t ntokens;
	uint32_t hole; /* a number that is no token */
} known[] = {
    {"cl100k_base", 100256, 100256},
    {"o200k_base", 199998, 199998},
    {"p50k_base", 50281, 50256},
    {"r50k_base", 50256, 50256},
};

#define KNOWN COUNT(known)

/* The state of a group of tests is KNOWN fixtures. */
static inline int
open_fixtures(void **state)
{
	static struct fixture f[KNOWN];
	struct df_err err = {0};

	for (size_t i = 0; i < KNOWN; i++) {
		f[i].name = known[i].name;
		df_bpe_work_init(&f[i].work);
		if (df_bpe_open(&f[i].bpe, f[i].name, NULL, &err) < 0) {
			print_error("%s\n", err.text);
			return -1;
		}
	}
	*state = f;
	return 0;
}

static inline int
close_fixtures(void **state)
{
	struct fixture *f = *state;

	for (size_t i = 0; i < KNOWN; i++) {
		df_bpe_work_release(&f[i].work);
		df_bpe_close(&f[i].bpe);
	}
	return 0;
}

#endif
