/*
 * warc_fields: lines of "Name: value", as WARC and HTTP have them.
 */
#include "fetch/warc_fields.h"

#include <stdint.h>

#include "core/ascii.h"

bool
df_warc_line(struct df_str *rest, struct df_str *line)
{
	if (!df_str_cut(rest, '\n', line))
		return false;
	if (line->len > 0 && line->s[line->len - 1] == '\r')
		line->len--;
	return true;
}

struct df_str
df_warc_block(struct df_str *rest)
{
	struct df_str block = *rest;
	struct df_str line;

	block.len = 0;
	while (df_warc_line(rest, &line) && line.len > 0)
		block.len = (size_t)(rest->s - block.s);
	return block;
}

bool
df_warc_field(struct df_str block, const char *name, struct df_str *out)
{
	struct df_str line;

	while (df_warc_line(&block, &line)) {
		size_t at = df_str_until(line, ':').len;

		if (at == line.len ||
		    !df_str_case_is(
			df_str_trim(df_str_slice(line, 0, at)), name))
			continue;
		*out = df_str_trim(df_str_slice(line, at + 1, line.len));
		return true;
	}
	*out = (struct df_str){NULL, 0};
	return false;
}

bool
df_warc_number(struct df_str s, size_t *out)
{
	uint64_t n = 0;

	if (s.len == 0 || s.len > 16)
		return false;
	for (size_t i = 0; i < s.len; i++) {
		if (!df_ascii_digit(s.s[i]))
			return false;
		n = 10 * n + (uint64_t)(s.s[i] - '0');
	}
	if (n > (uint64_t)1 << 53 || n > SIZE_MAX)
		return false;
	*out = (size_t)n;
	return true;
}
