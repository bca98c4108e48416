/*
 * bpeopen: finds a vocabulary by its name, maps its file and checks it; or
 * reads the file that a user brings.
 */
#include "text/bpeopen.h"

#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>

#include "core/count.h"
#include "core/err.h"
#include "text/bpe.h"
#include "text/bpefile.h"
#include "text/bpejoins.h"
#include "text/bpesound.h"
#include "text/bpewords.h"
#include "text/ownopen.h"

/* Units other than tokens need the classes of characters only. */
static const struct {
	const char *name;
	const char *file;
	enum df_unit unit;
} vocabularies[] = {
    {"cl100k_base", "text/cl100k_base.bpe", DF_UNIT_TOKENS},
    {"o200k_base", "text/o200k_base.bpe", DF_UNIT_TOKENS},
    {"p50k_base", "text/p50k_base.bpe", DF_UNIT_TOKENS},
    {"r50k_base", "text/r50k_base.bpe", DF_UNIT_TOKENS},
    {"gpt2", "text/r50k_base.bpe", DF_UNIT_TOKENS},
    {"words", "text/r50k_base.bpe", DF_UNIT_WORDS},
    {"chars", "text/r50k_base.bpe", DF_UNIT_CHARS},
    {"bytes", "text/r50k_base.bpe", DF_UNIT_BYTES},
};

/* Take n elements of size bytes off the front of the words at *at. */
static const void *
take(const uint64_t **at, size_t n, size_t size)
{
	const void *here = *at;

	*at += df_bpe_words(n, size);
	return here;
}

static size_t
words_counted(const struct df_bpe_header *h)
{
	return sizeof *h / 8 + (size_t)h->ntrie + h->npairs + 1 +
	    h->npairs / 8 + df_bpe_words(2 * (size_t)h->ntokens, 4) +
	    df_bpe_words(h->ntokens, 4) +
	    df_bpe_words((size_t)h->ntokens + 1, 4) +
	    df_bpe_words(h->ntokens, 1) + df_bpe_words(h->nbytes, 1) +
	    df_bpe_words(DF_BPE_BYTEPAIRS, 4) + 2 * (size_t)h->nwords +
	    DF_BPE_CHARS + DF_BPE_JOINS + df_bpe_words(DF_BPE_PAGES, 1) +
	    df_bpe_words(h->npages, 256);
}

static bool
file_is_whole(struct df_str file)
{
	const struct df_bpe_header *h = (const void *)file.s;
	const uint64_t *words = (const void *)file.s;

	return file.len >= sizeof *h && file.len % 8 == 0 &&
	    h->magic == DF_BPE_MAGIC && h->words == file.len / 8 &&
	    h->pattern > DF_PRETOKEN_NONE && h->pattern <= DF_PRETOKEN_LAST &&
	    h->nwords > DF_BPE_WORDS_TAIL && words_counted(h) == h->words &&
	    df_bpe_checksum(words + 2, h->words - 2) == h->checksum;
}

/* Find the arrays of a file that is whole. */
static void
find_arrays(struct df_bpe *b, const struct df_bpe_header *h)
{
	const uint64_t *at;
	const uint8_t *page;

	at = (const uint64_t *)(const void *)b->map.bytes.s + sizeof *h / 8;
	b->ntokens = h->ntokens;
	b->npairs = h->npairs;
	b->trie = take(&at, h->ntrie, 8);
	b->pairs = take(&at, (size_t)h->npairs + 1, 8);
	b->filter = take(&at, h->npairs / 8, 8);
	b->split = take(&at, 2 * (size_t)h->ntokens, 4);
	b->shorter = take(&at, h->ntokens, 4);
	b->offset = take(&at, (size_t)h->ntokens + 1, 4);
	b->length = take(&at, h->ntokens, 1);
	b->bytes = take(&at, h->nbytes, 1);
	b->bytepairs = take(&at, DF_BPE_BYTEPAIRS, 4);
	b->nwords = h->nwords;
	b->word_max = DF_BPE_WORD;
	b->words = take(&at, h->nwords, sizeof *b->words);
	b->chars = take(&at, DF_BPE_CHARS, 8);
	b->joins = take(&at, DF_BPE_JOINS, 8);
	page = take(&at, DF_BPE_PAGES, 1);
	df_pretoken_init(&b->pretoken, (enum df_pretoken_pattern)h->pattern,
	    page, take(&at, h->npages, 256));
}

static int
open_file(struct df_bpe *b, const char *file, struct df_err *err)
{
	const struct df_bpe_header *h;
	bool good;

	if (df_datadir_map(file, &b->map, err) < 0)
		return -1;
	h = (const void *)b->map.bytes.s;
	good = file_is_whole(b->map.bytes);
	if (good) {
		find_arrays(b, h);
		good = df_bpe_is_sound(b, h);
	}
	if (!good)
		return df_err_system(err,
		    "vocabulary %s is damaged: install df-tools again", file);
	for (uint32_t id = 0; id < h->ntokens; id++)
		if (b->length[id] == 1)
			b->byteid[(unsigned char)b->bytes[b->offset[id]]] = id;
	return 0;
}

void
df_bpe_lend(
    struct df_bpe *b, struct df_own_bpe *own, enum df_pretoken_pattern cut)
{
	b->own = own;
	b->pretoken.pattern = cut;
	b->word_max = 0;
	b->ntokens = own->merges.ntokens;
}

static bool
is_file(const char *name)
{
	struct stat st;

	return strchr(name, '/') != NULL || stat(name, &st) == 0;
}

/* A vocabulary of ours lends its table of characters. */
static int
open_own(
    struct df_bpe *b, const char *path, const char *pattern, struct df_err *err)
{
	enum df_pretoken_pattern cut;
	struct df_own_bpe *own;

	if (df_own_open(&own, path, pattern, &cut, err) == 0 &&
	    open_file(b,
		df_pretoken_is_fine(cut) ? "text/o200k_base.bpe"
					 : "text/r50k_base.bpe",
		err) == 0) {
		df_bpe_lend(b, own, cut);
		return 0;
	}
	df_own_close(own);
	return -1;
}

int
df_bpe_open(
    struct df_bpe *b, const char *name, const char *pattern, struct df_err *err)
{
	size_t n = DF_COUNT(vocabularies), i = 0;

	*b = (struct df_bpe){0};
	while (i < n && strcmp(vocabularies[i].name, name) != 0)
		i++;
	if (i == n && is_file(name))
		return open_own(b, name, pattern, err);
	if (i == n)
		return df_err_usage(err,
		    "no vocabulary and no file is called '%s': there "
		    "are " DF_BPE_NAMES,
		    name);
	if (pattern != NULL)
		return df_err_usage(
		    err, "%s has a pre-tokenizer of its own", name);
	if (open_file(b, vocabularies[i].file, err) < 0)
		return -1;
	b->unit = vocabularies[i].unit;
	if (b->unit == DF_UNIT_WORDS)
		b->pretoken.pattern = DF_PRETOKEN_WORDS;
	return 0;
}

void
df_bpe_close(struct df_bpe *b)
{
	if (b->map.bytes.s != NULL)
		df_map_release(&b->map);
	df_own_close(b->own);
	*b = (struct df_bpe){0};
}
