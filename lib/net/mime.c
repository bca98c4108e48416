/*
 * mime: tables of extensions and first bytes.
 */
#include "net/mime.h"

#include "core/arena.h"
#include "core/ascii.h"
#include "core/count.h"

/* How much the sniffing standard looks at. */
#define SNIFFED 1445

/* DF_STR where only a constant may stand. */
#define STR(literal) \
	{ \
		(literal), sizeof(literal) - 1 \
	}

static const struct {
	const char *ext;
	struct df_str type;
} extensions[] = {
    {"html", STR("text/html")},
    {"htm", STR("text/html")},
    {"xhtml", STR("application/xhtml+xml")},
    {"xht", STR("application/xhtml+xml")},
    {"md", STR("text/markdown")},
    {"markdown", STR("text/markdown")},
    {"txt", STR("text/plain")},
    {"text", STR("text/plain")},
    {"csv", STR("text/csv")},
    {"tsv", STR("text/tab-separated-values")},
    {"xml", STR("text/xml")},
    {"json", STR("application/json")},
    {"jsonl", STR("application/x-ndjson")},
    {"ndjson", STR("application/x-ndjson")},
    {"pdf", STR("application/pdf")},
    {"epub", STR("application/epub+zip")},
    {"docx",
	STR("application/vnd.openxmlformats-officedocument."
	    "wordprocessingml.document")},
    {"pptx",
	STR("application/vnd.openxmlformats-officedocument."
	    "presentationml.presentation")},
    {"xlsx",
	STR("application/vnd.openxmlformats-officedocument."
	    "spreadsheetml.sheet")},
    {"odt", STR("application/vnd.oasis.opendocument.text")},
    {"doc", STR("application/msword")},
    {"rtf", STR("application/rtf")},
    {"eml", STR("message/rfc822")},
    {"gz", STR("application/gzip")},
    {"zip", STR("application/zip")},
    {"png", STR("image/png")},
    {"jpg", STR("image/jpeg")},
    {"jpeg", STR("image/jpeg")},
    {"gif", STR("image/gif")},
    {"webp", STR("image/webp")},
    {"svg", STR("image/svg+xml")},
};

/* What bytes begin with; of markup in any case and behind white space. */
static const struct {
	struct df_str begins;
	bool markup;
	struct df_str type;
} magic[] = {
    {STR("<!doctype html"), true, STR("text/html")},
    {STR("<html"), true, STR("text/html")},
    {STR("<head"), true, STR("text/html")},
    {STR("<body"), true, STR("text/html")},
    {STR("<title"), true, STR("text/html")},
    {STR("<meta"), true, STR("text/html")},
    {STR("<script"), true, STR("text/html")},
    {STR("<table"), true, STR("text/html")},
    {STR("<div"), true, STR("text/html")},
    {STR("<h1"), true, STR("text/html")},
    {STR("<p>"), true, STR("text/html")},
    {STR("<!--"), true, STR("text/html")},
    {STR("<?xml"), true, STR("text/xml")},
    {STR("%PDF-"), false, STR("application/pdf")},
    {STR("PK\x03\x04"), false, STR("application/zip")},
    {STR("\x1f\x8b\x08"), false, STR("application/gzip")},
    {STR("\x89PNG\r\n\x1a\n"), false, STR("image/png")},
    {STR("\xff\xd8\xff"), false, STR("image/jpeg")},
    {STR("GIF87a"), false, STR("image/gif")},
    {STR("GIF89a"), false, STR("image/gif")},
};

/* A character of a token, RFC 9110 section 5.6.2. */
static bool
is_token(char c)
{
	return df_ascii_alnum(c) || (c && strchr("!#$%&'*+-.^_`|~", c));
}

/* The value of the parameter charset in what follows the type. */
static struct df_str
find_charset(struct df_str s)
{
	size_t i = 0;

	for (; i + 8 < s.len; i++)
		if ((s.s[i] == ';' || df_ascii_space(s.s[i])) &&
		    df_str_case_starts(
			df_str_slice(s, i + 1, s.len), "charset="))
			break;
	if (i + 8 >= s.len)
		return (struct df_str){0};
	s = df_str_slice(s, i + 9, s.len);
	if (s.len > 0 && s.s[0] == '"')
		s = df_str_slice(s, 1, s.len);
	for (i = 0; i < s.len && (is_token(s.s[i]) || s.s[i] == ':'); i++)
		;
	return df_str_slice(s, 0, i);
}

int
df_mime_parse(struct df_str header, struct df_arena *a, struct df_mime *m)
{
	struct df_str s = df_str_trim(header);
	size_t n = 0, slash = 0;
	char *type;

	*m = (struct df_mime){0};
	for (; n < s.len && (is_token(s.s[n]) || s.s[n] == '/'); n++)
		if (s.s[n] == '/')
			slash = n;
	m->charset = find_charset(df_str_slice(s, n, s.len));
	if (slash == 0 || slash + 1 == n || n > 127)
		return 0;
	type = df_arena_strdup(a, df_str_slice(s, 0, n));
	if (!type)
		return -1;
	for (size_t i = 0; i < n; i++)
		if (df_ascii_upper(type[i]))
			type[i] = (char)(type[i] + 32);
	m->type = (struct df_str){type, n};
	return 0;
}

struct df_str
df_mime_of_name(struct df_str path)
{
	size_t dot = path.len;

	while (dot > 0 && path.s[dot - 1] != '.' && path.s[dot - 1] != '/')
		dot--;
	if (dot == 0 || path.s[dot - 1] != '.')
		return (struct df_str){0};
	path = df_str_slice(path, dot, path.len);
	for (size_t i = 0; i < DF_COUNT(extensions); i++)
		if (df_str_case_is(path, extensions[i].ext))
			return extensions[i].type;
	return (struct df_str){0};
}

bool
df_mime_is_binary(struct df_str bytes)
{
	size_t n = bytes.len < SNIFFED ? bytes.len : SNIFFED;

	if (df_str_starts(bytes, DF_STR("\xfe\xff")) ||
	    df_str_starts(bytes, DF_STR("\xff\xfe")) ||
	    df_str_starts(bytes, (struct df_str){"\0\0\xfe\xff", 4}))
		return false;
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)bytes.s[i];

		if (c < 0x09 || c == 0x0b || (c >= 0x0e && c <= 0x1a) ||
		    (c >= 0x1c && c <= 0x1f))
			return true;
	}
	return false;
}

bool
df_mime_has_binary_magic(struct df_str bytes)
{
	for (size_t i = 0; i < DF_COUNT(magic); i++)
		if (!magic[i].markup && df_str_starts(bytes, magic[i].begins))
			return true;
	return false;
}

struct df_str
df_mime_sniff(struct df_str bytes)
{
	struct df_str text = bytes;

	if (df_str_starts(text, DF_STR("\xef\xbb\xbf")))
		text = df_str_slice(text, 3, text.len);
	while (text.len > 0 && df_ascii_space(text.s[0]))
		text = df_str_slice(text, 1, text.len);
	for (size_t i = 0; i < DF_COUNT(magic); i++) {
		struct df_str b = magic[i].begins;

		if (magic[i].markup ? df_str_case_starts(text, b.s)
				    : df_str_starts(bytes, b))
			return magic[i].type;
	}
	if (df_mime_is_binary(bytes))
		return DF_STR("application/octet-stream");
	return DF_STR("text/plain");
}
