/*
 * fuzz_score: any record, all checks: no crash, linear time, scores in range.
 */
#include <stdint.h>
#include <stdlib.h>

#include "core/arena.h"
#include "core/err.h"
#include "core/limits.h"
#include "core/record.h"
#include "score/score.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct df_score_plan plan = {.check = {true, true, true},
	    .length = {50, 100000},
	    .min_score = DF_SCORE_PASS};
	struct df_str line = {(const char *)data, size};
	struct df_score_result result;
	struct df_arena arena;
	struct df_record rec;
	struct df_scorer scorer;
	struct df_err err;

	df_arena_init(&arena, 64 * DF_MIB);
	df_record_init(&rec);
	df_scorer_init(&scorer, &plan);
	if (df_record_parse(&rec, line, &arena, &err) == 0 &&
	    df_scorer_run(&scorer, &rec, &result, &err) > 0 &&
	    (!(result.score >= 0) || result.score > 1))
		abort();
	df_scorer_release(&scorer);
	df_record_release(&rec);
	df_arena_release(&arena);
	return 0;
}
