/*
 * fuzz_tokenizer: a tokenizer's file of any bytes is refused or read; what is
 * read gives the same number of tokens however it is asked, and numbers that it
 * knows.
 */
#include <stdint.h>
#include <stdlib.h>

#include "core/err.h"
#include "text/bpe.h"
#include "text/bpefile.h"
#include "text/bpeopen.h"
#include "text/ownopen.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* They lend their tables of characters. */
static struct df_bpe coarse, fine;

#define BLANK "\xE2\x96\x81" /* U+2581 */
#define CJK "\xE6\x97\xA5\xE6\x9C\xAC"
#define ACUTE "e\xCC\x81"
#define LETTERS \
	"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"

static const char *const texts[] = {
    "",
    " ",
    "  two  blanks 123\n\n it's",
    ACUTE " " BLANK BLANK "a " CJK,
    LETTERS,
};

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	struct df_err err;

	(void)argc;
	(void)argv;
	if (df_bpe_open(&fine, "o200k_base", NULL, &err) < 0 ||
	    df_bpe_open(&coarse, "r50k_base", NULL, &err) < 0)
		abort();
	return 0;
}

static void
check(const struct df_bpe *b, struct df_bpe_work *w, struct df_str text)
{
	size_t n, count;

	if (df_bpe_encode(b, w, text) < 0)
		abort();
	n = w->n;
	for (size_t i = 0; i < n; i++)
		if (df_bpe_token(b, w->ids[i]).len == 0)
			abort();
	if (df_bpe_extent(b, w, text, n) > text.len)
		abort();
	if (df_bpe_count(b, w, text, &count) < 0 || count != n)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	enum df_pretoken_pattern cut;
	struct df_own_bpe *own;
	struct df_bpe b;
	struct df_bpe_work w;
	struct df_err err = {0};

	if (df_own_read(&own, (struct df_str){(const char *)data, size}, "file",
		NULL, &cut, &err) == 0) {
		b = df_pretoken_is_fine(cut) ? fine : coarse;
		df_bpe_lend(&b, own, cut);
		df_bpe_work_init(&w);
		for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
			check(&b, &w, df_str(texts[i]));
		df_bpe_work_release(&w);
	} else if (err.text[0] == 0 || err.kind == DF_ERR_INPUT) {
		abort();
	}
	df_own_close(own);
	return 0;
}
