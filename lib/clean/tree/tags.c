/*
 * tags: the table of elements, sorted by name.
 */
#include "clean/tree/tags.h"

#include "core/count.h"

#define BLOCK DF_TAG_BLOCK
#define SKIP DF_TAG_SKIP
#define UNLIKELY DF_TAG_UNLIKELY

struct tag {
	const char *name;
	enum df_tag tag;
	unsigned flags;
};

/* In the order of the enum, which is that of the names: both are searched. */
static const struct tag tags[] = {
    {"a", DF_TAG_A, 0},
    {"address", DF_TAG_ADDRESS, BLOCK},
    {"annotation", DF_TAG_ANNOTATION, 0},
    {"annotation-xml", DF_TAG_ANNOTATION_XML, SKIP},
    {"article", DF_TAG_ARTICLE, BLOCK},
    {"aside", DF_TAG_ASIDE, BLOCK | UNLIKELY},
    {"audio", DF_TAG_AUDIO, SKIP},
    {"b", DF_TAG_B, 0},
    {"base", DF_TAG_BASE, 0},
    {"blockquote", DF_TAG_BLOCKQUOTE, BLOCK},
    {"body", DF_TAG_BODY, BLOCK},
    {"br", DF_TAG_BR, 0},
    {"button", DF_TAG_BUTTON, UNLIKELY},
    {"canvas", DF_TAG_CANVAS, SKIP},
    {"caption", DF_TAG_CAPTION, BLOCK},
    {"center", DF_TAG_CENTER, BLOCK},
    {"cite", DF_TAG_CITE, 0},
    {"code", DF_TAG_CODE, 0},
    {"datalist", DF_TAG_DATALIST, SKIP},
    {"dd", DF_TAG_DD, BLOCK},
    {"del", DF_TAG_DEL, 0},
    {"details", DF_TAG_DETAILS, BLOCK},
    {"dialog", DF_TAG_DIALOG, BLOCK | UNLIKELY},
    {"div", DF_TAG_DIV, BLOCK},
    {"dl", DF_TAG_DL, BLOCK},
    {"dt", DF_TAG_DT, BLOCK},
    {"em", DF_TAG_EM, 0},
    {"embed", DF_TAG_EMBED, 0},
    {"fieldset", DF_TAG_FIELDSET, BLOCK},
    {"figcaption", DF_TAG_FIGCAPTION, BLOCK},
    {"figure", DF_TAG_FIGURE, BLOCK},
    {"footer", DF_TAG_FOOTER, BLOCK | UNLIKELY},
    {"form", DF_TAG_FORM, BLOCK},
    {"frame", DF_TAG_FRAME, SKIP},
    {"h1", DF_TAG_H1, BLOCK},
    {"h2", DF_TAG_H2, BLOCK},
    {"h3", DF_TAG_H3, BLOCK},
    {"h4", DF_TAG_H4, BLOCK},
    {"h5", DF_TAG_H5, BLOCK},
    {"h6", DF_TAG_H6, BLOCK},
    {"head", DF_TAG_HEAD, BLOCK},
    {"header", DF_TAG_HEADER, BLOCK},
    {"hr", DF_TAG_HR, BLOCK},
    {"html", DF_TAG_HTML, BLOCK},
    {"i", DF_TAG_I, 0},
    {"iframe", DF_TAG_IFRAME, SKIP},
    {"img", DF_TAG_IMG, 0},
    {"input", DF_TAG_INPUT, 0},
    {"kbd", DF_TAG_KBD, 0},
    {"li", DF_TAG_LI, BLOCK},
    {"link", DF_TAG_LINK, 0},
    {"main", DF_TAG_MAIN, BLOCK},
    {"map", DF_TAG_MAP, SKIP},
    {"math", DF_TAG_MATH, 0},
    {"menu", DF_TAG_MENU, BLOCK | UNLIKELY},
    {"meta", DF_TAG_META, 0},
    {"mfenced", DF_TAG_MFENCED, 0},
    {"mfrac", DF_TAG_MFRAC, 0},
    {"mi", DF_TAG_MI, 0},
    {"mn", DF_TAG_MN, 0},
    {"mo", DF_TAG_MO, 0},
    {"mover", DF_TAG_MOVER, 0},
    {"mroot", DF_TAG_MROOT, 0},
    {"mrow", DF_TAG_MROW, 0},
    {"ms", DF_TAG_MS, 0},
    {"mspace", DF_TAG_MSPACE, 0},
    {"msqrt", DF_TAG_MSQRT, 0},
    {"msub", DF_TAG_MSUB, 0},
    {"msubsup", DF_TAG_MSUBSUP, 0},
    {"msup", DF_TAG_MSUP, 0},
    {"mtable", DF_TAG_MTABLE, 0},
    {"mtd", DF_TAG_MTD, 0},
    {"mtext", DF_TAG_MTEXT, 0},
    {"mtr", DF_TAG_MTR, 0},
    {"munder", DF_TAG_MUNDER, 0},
    {"munderover", DF_TAG_MUNDEROVER, 0},
    {"nav", DF_TAG_NAV, BLOCK | UNLIKELY},
    {"noscript", DF_TAG_NOSCRIPT, BLOCK | UNLIKELY},
    {"object", DF_TAG_OBJECT, SKIP},
    {"ol", DF_TAG_OL, BLOCK},
    {"option", DF_TAG_OPTION, SKIP},
    {"p", DF_TAG_P, BLOCK},
    {"pre", DF_TAG_PRE, BLOCK},
    {"q", DF_TAG_Q, 0},
    {"rp", DF_TAG_RP, 0},
    {"rt", DF_TAG_RT, 0},
    {"s", DF_TAG_S, 0},
    {"samp", DF_TAG_SAMP, 0},
    {"script", DF_TAG_SCRIPT, SKIP},
    {"section", DF_TAG_SECTION, BLOCK},
    {"select", DF_TAG_SELECT, SKIP},
    {"semantics", DF_TAG_SEMANTICS, 0},
    {"strike", DF_TAG_STRIKE, 0},
    {"strong", DF_TAG_STRONG, 0},
    {"style", DF_TAG_STYLE, SKIP},
    {"sub", DF_TAG_SUB, 0},
    {"summary", DF_TAG_SUMMARY, BLOCK},
    {"sup", DF_TAG_SUP, 0},
    {"svg", DF_TAG_SVG, SKIP},
    {"table", DF_TAG_TABLE, BLOCK},
    {"tbody", DF_TAG_TBODY, BLOCK},
    {"td", DF_TAG_TD, BLOCK},
    {"template", DF_TAG_TEMPLATE, SKIP},
    {"textarea", DF_TAG_TEXTAREA, SKIP},
    {"tfoot", DF_TAG_TFOOT, BLOCK},
    {"th", DF_TAG_TH, BLOCK},
    {"thead", DF_TAG_THEAD, BLOCK},
    {"time", DF_TAG_TIME, 0},
    {"title", DF_TAG_TITLE, 0},
    {"tr", DF_TAG_TR, BLOCK},
    {"tt", DF_TAG_TT, 0},
    {"ul", DF_TAG_UL, BLOCK},
    {"var", DF_TAG_VAR, 0},
    {"video", DF_TAG_VIDEO, SKIP},
};

enum df_tag
df_tag_find(struct df_str name)
{
	size_t from = 0, to = DF_COUNT(tags);

	while (from < to) {
		size_t middle = (from + to) / 2;
		int d = df_str_case_order(name, tags[middle].name);

		if (d == 0)
			return tags[middle].tag;
		if (d < 0)
			to = middle;
		else
			from = middle + 1;
	}
	return DF_TAG_OTHER;
}

const char *
df_tag_name(enum df_tag tag)
{
	if (tag == DF_TAG_TEXT)
		return "text";
	return tag < DF_TAG_A ? "other" : tags[tag - DF_TAG_A].name;
}

unsigned
df_tag_flags(enum df_tag tag)
{
	return tag < DF_TAG_A ? 0 : tags[tag - DF_TAG_A].flags;
}

int
df_tag_heading(enum df_tag tag)
{
	return tag >= DF_TAG_H1 && tag <= DF_TAG_H6 ? (int)(tag - DF_TAG_H1) + 1
						    : 0;
}
