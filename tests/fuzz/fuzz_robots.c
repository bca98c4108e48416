/*
 * Any bytes as robots.txt, their last line as the URL: every answer names a
 * rule of the file that says what the answer says.
 */
#include <stdint.h>
#include <stdlib.h>

#include "net/robots.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct df_str text = {(const char *)data, size};
	struct df_str url = {NULL, 0};
	struct df_robots *r;
	size_t at = 0;

	while (url.len < size && data[size - url.len - 1] != '\n')
		url.len++;
	url.s = text.s + size - url.len;
	r = df_robots_parse(text);
	if (!r)
		return 0;
	for (size_t i = 0; i < 2; i++) {
		struct df_str agent = i ? DF_STR("a") : DF_STR("df-fetch");
		struct df_robots_answer a = df_robots_check(r, agent, url);

		if (a.line ? a.rule_allows != a.allowed || a.rule.len == 0
			   : a.allowed == a.too_costly)
			abort();
		if (df_robots_delay(r, agent) < -1)
			abort();
	}
	while (df_robots_next_sitemap(r, &at, &url))
		if (url.len > size)
			abort();
	df_robots_free(r);
	return 0;
}
