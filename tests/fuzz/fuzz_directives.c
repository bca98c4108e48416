/*
 * What a server says of its page may be anything: headers, dates, directives
 * and the question whether a page needs its scripts neither read past the end
 * nor take long.
 */
#include <stdint.h>
#include <stdlib.h>

#include "fetch/directives.h"
#include "fetch/retry.h"
#include "fetch/words.h"
#include "net/header.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	/* A copy of just this size, so that a sanitizer sees its end. */
	char *copy = malloc(size + 1);
	struct df_str all = {copy, size}, rest = all, value;
	const struct df_str agent = DF_STR("df-fetch");

	if (!copy)
		return 0;
	for (size_t i = 0; i < size; i++)
		copy[i] = (char)data[i];
	while (df_header_next(&rest, "x", &value))
		if (value.len > size)
			abort();
	if (df_directives_of_tag(all, agent) >= 1U << DF_DIRECTIVES ||
	    df_directives_of_page(all, agent) >= 1U << DF_DIRECTIVES)
		abort();
	df_words_need_script(all);
	if (df_retry_after(all, 0) < 0)
		abort();
	free(copy);
	return 0;
}
