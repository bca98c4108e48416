/*
 * Any bytes as a document: whatever encoding and type are found, the text is
 * valid UTF-8. The first byte chooses the label that came with it.
 */
#include <stdint.h>
#include <stdlib.h>

#include "core/arena.h"
#include "core/limits.h"
#include "core/utf8.h"
#include "net/charset.h"
#include "net/mime.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const labels[] = {"", "", "shift_jis", "gb18030",
	    "iso-2022-jp", "iso-2022-kr", "euc-tw", "johab", "big5", "utf-16",
	    "utf-32", "windows-1255", "windows-1258", "viscii", "euc-jp",
	    "euc-kr"};
	struct df_str s = {(const char *)data + 1, size - 1}, text;
	struct df_arena a;
	struct df_mime m;

	if (size == 0)
		return 0;
	df_arena_init(&a, 64 * DF_MIB);
	if (df_charset_decode(s,
		df_charset_find(s, df_str(labels[data[0] % 16]), data[0] & 16),
		&a, &text, NULL) == 0 &&
	    df_utf8_check(text) != text.len)
		abort();
	if (df_mime_parse(s, &a, &m) == 0 && m.charset.len > s.len)
		abort();
	if (df_mime_sniff(s).len == 0)
		abort();
	(void)df_mime_of_name(s);
	df_arena_release(&a);
	return 0;
}
