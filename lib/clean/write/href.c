/*
 * href: resolved by url.h, then held against the page.
 */
#include "clean/write/href.h"

#include "clean/write/markdown.h"
#include "core/buf.h"
#include "net/url.h"

/* A longer address is no link that anyone reads. */
#define HREF_MAX 2048

static bool
is_mail(struct df_str s)
{
	return df_str_case_starts(s, "mailto:") && s.len > 7 &&
	    memchr(s.s, '@', s.len) && !memchr(s.s, ' ', s.len);
}

struct df_str
df_href_of(struct df_str ref, const struct df_markdown *how, bool mail)
{
	const struct df_str nothing = {0};
	struct df_str page = how->base, out = {0};
	struct df_url base;

	ref = df_str_trim(ref);
	if (ref.len == 0 || ref.len > HREF_MAX || ref.s[0] == '#')
		return nothing;
	if (mail && is_mail(ref))
		return ref;
	if (!df_url_is_http(page) && !df_url_is_http(ref))
		return nothing;
	if (!df_url_is_http(page))
		page = DF_STR("http://invalid.invalid/");
	if (df_url_parse(page, &base, NULL) < 0 ||
	    df_url_resolve(&base, ref, how->arena, &out) <= 0)
		return nothing;
	if (memchr(out.s, '#', out.len) &&
	    df_str_eq(df_str_until(out, '#'), df_str_until(how->url, '#')))
		return nothing;
	return out;
}

/* What would not end an address in Markdown. */
static bool
stays_in_address(char c)
{
	return c != '(' && c != ')' && c != '|' && c != '<' && c != '>' &&
	    c != '\\' && c != ' ' && c != '\0';
}

void
df_href_put(struct df_str href, struct df_buf *out)
{
	size_t from = 0;

	for (size_t i = 0; i < href.len; i++) {
		if (stays_in_address(href.s[i]))
			continue;
		df_buf_add(out, href.s + from, i - from);
		df_buf_printf(
		    out, "%%%02X", (unsigned)(unsigned char)href.s[i]);
		from = i + 1;
	}
	df_buf_add_str(out, df_str_slice(href, from, href.len));
}

bool
df_href_reads(struct df_str href, struct df_str text)
{
	if (is_mail(href))
		href = df_str_slice(href, 7, href.len);
	if (df_str_ends(href, DF_STR("/")) && !df_str_ends(text, DF_STR("/")))
		href.len--;
	return df_str_eq(text, href);
}
