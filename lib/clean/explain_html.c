/*
 * explain_html: a section for each record, a div for each block.
 */
#include "clean/explain_html.h"

#include "clean/explain.h"
#include "clean/tree/node.h"
#include "core/buf.h"

static const char head[] =
    "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" "
    "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    "<title>df-clean --explain</title>\n<style>\n"
    "body { font: 15px/1.45 sans-serif; max-width: 60em; margin: 1em auto; "
    "padding: 0 1em; color: #111; background: #fff }\n"
    "h2 { font-size: 1.1em; overflow-wrap: anywhere; "
    "border-bottom: 1px solid #999; margin-top: 2em }\n"
    ".b { margin: 2px 0; padding: 2px 8px; border-left: 6px solid; "
    "overflow-wrap: anywhere }\n"
    ".k { background: #e4f5e4; border-color: #2a8a2a }\n"
    ".d { background: #fbe9e7; border-color: #c0392b; color: #555 }\n"
    ".b small { display: block; color: #666; font-size: .75em }\n"
    "#only:checked ~ section .d { display: none }\n"
    "</style>\n"
    "<p><span class=\"b k\">kept</span> <span class=\"b d\">dropped</span>: "
    "above each block, its rule and the element that was decided on; under "
    "the mouse, the block's place.</p>\n"
    "<input type=\"checkbox\" id=\"only\"> "
    "<label for=\"only\">show only what was kept</label>\n";

static void
put(struct df_buf *out, struct df_str s)
{
	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.s[i];

		if (c == '&')
			df_buf_add_cstr(out, "&amp;");
		else if (c == '<')
			df_buf_add_cstr(out, "&lt;");
		else if (c == '>')
			df_buf_add_cstr(out, "&gt;");
		else if (c == '"')
			df_buf_add_cstr(out, "&quot;");
		else if (c == '\'')
			df_buf_add_cstr(out, "&#39;");
		else if (c < ' ' || c == 0x7f)
			df_buf_addc(out, ' ');
		else
			df_buf_addc(out, (char)c);
	}
}

/* What write says of n, escaped. */
static void
put_place(struct df_buf *out, const struct df_node *n,
    void (*write)(const struct df_node *n, struct df_buf *out))
{
	struct df_buf b;

	df_buf_init(&b, 0);
	write(n, &b);
	if (b.failed)
		out->failed = true;
	put(out, df_buf_str(&b));
	df_buf_release(&b);
}

void
df_explain_html_head(struct df_buf *out)
{
	df_buf_add_cstr(out, head);
}

void
df_explain_html_foot(struct df_buf *out)
{
	df_buf_add_cstr(out, "</html>\n");
}

void
df_explain_html_begin(const struct df_explain_of *of, struct df_buf *out)
{
	df_buf_add_cstr(out, "<section>\n<h2>");
	put(out, of->url.len > 0 ? of->url : of->id);
	df_buf_add_cstr(out, "</h2>\n");
	if (of->url.len > 0 && of->id.len > 0) {
		df_buf_add_cstr(out, "<p>id ");
		put(out, of->id);
		df_buf_add_cstr(out, "</p>\n");
	}
}

void
df_explain_html_end(struct df_buf *out)
{
	df_buf_add_cstr(out, "</section>\n");
}

void
df_explain_html_block(const struct df_explain_of *of,
    const struct df_explained *b, struct df_buf *out)
{
	df_buf_printf(out, "<div class=\"b %c\" title=\"", b->kept ? 'k' : 'd');
	put_place(out, b->node, df_explain_path);
	df_buf_printf(out, "\"><small>%llu <b>%s</b>",
	    (unsigned long long)b->number, df_rule_name(b->rule));
	if (b->where) {
		df_buf_addc(out, ' ');
		put_place(out, b->where, df_explain_name);
	}
	df_buf_printf(out, ": %s", df_rule_meaning(b->rule));
	if (b->score > 0 && of->least > 0)
		df_buf_printf(out, ", score %.3f of %.3f", b->score, of->least);
	df_buf_add_cstr(out, "</small>");
	put(out, b->text);
	df_buf_add_cstr(out, "</div>\n");
}
