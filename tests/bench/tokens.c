/*
 * tokens: libdf's tokenizer as a program, for check-tokens and bench-tokens.
 *
 * VOCABULARY is what df-chunk --tokenizer takes.
 *
 *	tokens VOCABULARY          each line of standard input is a JSON record
 *	                           with a text; print its tokens on one line
 *	tokens VOCABULARY FILE N   encode FILE N times, then count its tokens N
 *	                           times; print the seconds of each time
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "core/arena.h"
#include "core/datadir.h"
#include "core/err.h"
#include "core/limits.h"
#include "core/record.h"
#include "text/bpe.h"

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static int
time_file(
    const struct df_bpe *b, struct df_bpe_work *w, const char *path, long times)
{
	struct df_map map;
	struct df_err err;
	int rc = 0;

	if (df_map_file(path, &map, &err) < 0) {
		fprintf(stderr, "tokens: %s\n", err.text);
		return -1;
	}
	for (long i = 0; rc == 0 && i < 2 * times; i++) {
		double begin = now();
		size_t n;

		rc = i < times ? df_bpe_encode(b, w, map.bytes)
			       : df_bpe_count(b, w, map.bytes, &n);
		printf("%.6f\n", now() - begin);
	}
	df_map_release(&map);
	return rc;
}

static int
print_tokens(const struct df_bpe *b, struct df_bpe_work *w)
{
	struct df_arena arena;
	struct df_record rec;
	struct df_err err = {0};
	struct df_str text;
	char *line = NULL;
	size_t cap = 0;
	ssize_t len;
	int rc = 0;

	df_arena_init(&arena, DF_RECORD_MEMORY);
	df_record_init(&rec);
	while (rc == 0 && (len = getline(&line, &cap, stdin)) > 0) {
		struct df_str s =
		    df_str_trim((struct df_str){line, (size_t)len});

		df_arena_reset(&arena);
		rc = -1;
		if (df_record_parse(&rec, s, &arena, &err) < 0 ||
		    df_record_str(&rec, "text", &text) != 1 ||
		    df_bpe_encode(b, w, text) < 0)
			break;
		for (size_t i = 0; i < w->n; i++)
			printf("%s%u", i > 0 ? " " : "", (unsigned)w->ids[i]);
		rc = putchar('\n') == EOF || fflush(stdout) != 0 ? -1 : 0;
	}
	free(line);
	df_record_release(&rec);
	df_arena_release(&arena);
	return rc;
}

int
main(int argc, char **argv)
{
	struct df_bpe b;
	struct df_bpe_work w;
	struct df_err err;
	int rc;

	df_bpe_work_init(&w);
	if (argc < 2 || df_bpe_open(&b, argv[1], NULL, &err) < 0) {
		fprintf(stderr, "tokens: %s\n",
		    argc < 2 ? "which vocabulary?" : err.text);
		return 1;
	}
	rc = argc == 4 ? time_file(&b, &w, argv[2], strtol(argv[3], NULL, 10))
		       : print_tokens(&b, &w);
	df_bpe_work_release(&w);
	df_bpe_close(&b);
	return rc < 0;
}
