/*
 * ownopen: a file that begins with a bracket is a tokenizer.json, any other a
 * rank file.
 */
#include "text/ownopen.h"

#include <stdlib.h>
#include <string.h>

#include "core/buf.h"
#include "core/err.h"
#include "core/input.h"
#include "core/limits.h"
#include "text/ownbpe.h"
#include "text/ownjson.h"
#include "text/ownparts.h"
#include "text/ownranks.h"

/* The largest that are published have 35 MB. */
#define FILE_MAX (256 * DF_MIB)

void
df_own_close(struct df_own_bpe *own)
{
	if (own != NULL) {
		df_merges_release(&own->merges);
		df_added_release(&own->added);
	}
	free(own);
}

/* The pattern called so, or that the file's name begins with: the encodings'
 * are their rank files' names. */
static int
choose_pattern(const char *name, const char *pattern,
    enum df_pretoken_pattern *cut, struct df_err *err)
{
	static const char *const known[] = {"o200k_base", "p50k_base",
	    "r50k_base", "gpt2", "llama3", "qwen2", NULL};
	const char *slash = strrchr(name, '/');
	struct df_str base = df_str(slash != NULL ? slash + 1 : name);

	*cut = DF_PRETOKEN_CL100K;
	if (pattern != NULL) {
		*cut = df_own_pattern(df_str(pattern));
		if (*cut == DF_PRETOKEN_NONE)
			return df_err_usage(err,
			    "no pre-tokenizer is called '%s': there "
			    "are " DF_PRETOKEN_NAMES,
			    pattern);
		return 0;
	}
	for (size_t i = 0; known[i] != NULL; i++)
		if (df_str_starts(base, df_str(known[i])))
			*cut = df_own_pattern(df_str(known[i]));
	return 0;
}

/* Say which file it was. What is wrong in it is wrong usage: no record is. */
static int
name_error(const char *name, struct df_err *err)
{
	struct df_err inner;

	if (err == NULL)
		return -1;
	inner = *err;
	if (inner.kind == DF_ERR_SYSTEM)
		return df_err_system(err, "%s: %s", name, inner.text);
	return df_err_usage(err, "%s: %s", name, inner.text);
}

static int
read_either(struct df_own_bpe *own, struct df_str file, const char *name,
    const char *pattern, enum df_pretoken_pattern *cut, struct df_err *err)
{
	struct df_str start = df_str_trim(file);

	if (!df_str_starts(start, DF_STR("{"))) {
		if (choose_pattern(name, pattern, cut, err) < 0)
			return -1;
		return df_own_read_ranks(own, file, err);
	}
	if (pattern != NULL)
		return df_err_usage(
		    err, "a tokenizer.json has a pre-tokenizer of its own");
	return df_own_read_json(own, file, cut, err);
}

int
df_own_read(struct df_own_bpe **own, struct df_str file, const char *name,
    const char *pattern, enum df_pretoken_pattern *cut, struct df_err *err)
{
	*own = calloc(1, sizeof **own);
	if (*own == NULL)
		return df_err_system(err, "%s: no memory", name);
	if (read_either(*own, file, name, pattern, cut, err) < 0)
		return name_error(name, err);
	return 0;
}

static int
read_file(struct df_input *in, struct df_buf *file, struct df_err *err)
{
	for (;;) {
		ssize_t n;

		if (df_buf_reserve(file, 256 * DF_KIB) < 0)
			return df_err_usage(err,
			    "%s: more than %zu MiB are no tokenizer",
			    in->name ? in->name : "-", FILE_MAX / DF_MIB);
		n = df_input_read(in, file->s + file->len, 256 * DF_KIB, err);
		if (n <= 0)
			return (int)n;
		file->len += (size_t)n;
		file->s[file->len] = 0;
	}
}

int
df_own_open(struct df_own_bpe **own, const char *path, const char *pattern,
    enum df_pretoken_pattern *cut, struct df_err *err)
{
	struct df_input in;
	struct df_buf file;
	int result = -1;

	*own = NULL;
	df_buf_init(&file, FILE_MAX);
	df_input_init(&in);
	if (df_input_open(&in, path, err) == 0 &&
	    read_file(&in, &file, err) == 0)
		result = df_own_read(
		    own, df_buf_str(&file), path, pattern, cut, err);
	df_input_close(&in);
	df_buf_release(&file);
	return result;
}
