/*
 * header: line after line.
 */
#include "net/header.h"

#include <strings.h>

#include "core/arena.h"
#include "core/count.h"

bool
df_header_next(struct df_str *rest, const char *name, struct df_str *value)
{
	size_t len = strlen(name);
	struct df_str line;

	while (df_str_cut(rest, '\n', &line)) {
		if (line.len > len && line.s[len] == ':' &&
		    strncasecmp(line.s, name, len) == 0) {
			*value =
			    df_str_trim(df_str_slice(line, len + 1, line.len));
			return true;
		}
	}
	return false;
}

struct df_str
df_header_find(struct df_str block, const char *name)
{
	struct df_str value;

	if (!df_header_next(&block, name, &value))
		return (struct df_str){0};
	return value;
}

int
df_header_all(struct df_str block, const char *name, struct df_arena *a,
    struct df_str *out)
{
	size_t most = block.len; /* names are longer than a line feed */
	struct df_str value;
	char *all = NULL;

	*out = (struct df_str){0};
	while (df_header_next(&block, name, &value)) {
		if (!all && !(all = df_arena_alloc(a, most)))
			return -1;
		if (out->len > 0)
			all[out->len++] = '\n';
		if (value.len > 0)
			memcpy(all + out->len, value.s, value.len);
		out->len += value.len;
		out->s = all;
	}
	return 0;
}

bool
df_header_is_secret(const char *line)
{
	static const char *const names[] = {
	    "Authorization:", "Cookie:", "Proxy-Authorization:"};

	for (size_t i = 0; i < DF_COUNT(names); i++)
		if (strncasecmp(line, names[i], strlen(names[i])) == 0)
			return true;
	return false;
}
