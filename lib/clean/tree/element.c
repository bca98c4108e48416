/*
 * element: the table, sorted by name.
 */
#include "clean/tree/element.h"

#include <stddef.h>

#include "core/count.h"

#define EMPTY DF_ELEMENT_EMPTY
#define HTML DF_ELEMENT_HTML
#define ROWS DF_ELEMENT_ROWS
#define IN_HEAD DF_ELEMENT_IN_HEAD
#define FRAMES DF_ELEMENT_FRAMES
#define OUTER DF_ELEMENT_OUTER

/* Elements that the same tags close: B is i, too, CELL td and th, MENU dir,
 * PRE listing and xmp, and STYLED the other elements of style. */
enum {
	A = 1 << 0,
	ADDRESS = 1 << 1,
	B = 1 << 2,
	CAPTION = 1 << 3,
	CELL = 1 << 4,
	COLGROUP = 1 << 5,
	DD = 1 << 6,
	DL = 1 << 7,
	DT = 1 << 8,
	FONT = 1 << 9,
	FORM = 1 << 10,
	HEAD = 1 << 11,
	HEADING = 1 << 12,
	LEGEND = 1 << 13,
	LI = 1 << 14,
	MENU = 1 << 15,
	OL = 1 << 16,
	OPTION = 1 << 17,
	P = 1 << 18,
	PRE = 1 << 19,
	SPAN = 1 << 20,
	STYLED = 1 << 21,
	TBODY = 1 << 22,
	TFOOT = 1 << 23,
	THEAD = 1 << 24,
	TITLE = 1 << 25,
	TR = 1 << 26,
	U = 1 << 27,
	UL = 1 << 28,
};

enum {
	RANK_DIV = DF_ELEMENT_RANK_DIV,
	RANK_CELL,
	RANK_ROW,
	RANK_ROWS,
	RANK_TABLE,
	RANK_BODY,
	RANK_HTML,
};

/* The first stands for those without rules. */
static const struct df_element elements[] = {
    {"", 0, 0, 0, 0},
    {"a", A, A | HEAD, 0, 0},
    {"abbr", 0, HEAD, 0, 0},
    {"acronym", 0, HEAD, 0, 0},
    {"address", ADDRESS, HEAD | P | UL, 0, 0},
    {"area", 0, 0, 0, EMPTY},
    {"b", B, HEAD, 0, HTML},
    {"base", 0, 0, 0, EMPTY | IN_HEAD},
    {"basefont", 0, 0, 0, EMPTY},
    {"bdo", 0, HEAD, 0, 0},
    {"big", STYLED, HEAD, 0, HTML},
    {"blockquote", 0, HEAD | P, 0, HTML},
    {"body", 0, HEAD | P | TITLE, RANK_BODY, HTML},
    {"br", 0, HEAD, 0, EMPTY | HTML},
    {"caption", CAPTION, P, 0, 0},
    {"center", 0, B | FONT | HEAD | P, 0, HTML},
    {"cite", 0, HEAD, 0, 0},
    {"code", 0, HEAD, 0, HTML},
    {"col", 0, CAPTION | P, 0, EMPTY},
    {"colgroup", COLGROUP, CAPTION | COLGROUP | P, 0, 0},
    {"dd", DD, ADDRESS | DD | DT | HEAD | MENU | P | PRE, 0, HTML},
    {"dfn", 0, HEAD, 0, 0},
    {"dir", MENU, HEAD | P, 0, 0},
    {"div", 0, HEAD | P, RANK_DIV, HTML},
    {"dl", DL, ADDRESS | DT | HEAD | MENU | P | PRE, 0, HTML},
    {"dt", DT, ADDRESS | DD | DT | HEAD | MENU | P | PRE, 0, HTML},
    {"em", 0, HEAD, 0, HTML},
    {"embed", 0, 0, 0, EMPTY | HTML},
    {"fieldset", 0, A | HEAD | HEADING | LEGEND | P | PRE, 0, 0},
    {"font", FONT, HEAD, 0, 0},
    {"form", FORM,
	ADDRESS | DL | FORM | HEAD | HEADING | MENU | OL | P | PRE | UL, 0, 0},
    {"frame", 0, 0, 0, EMPTY | FRAMES},
    {"frameset", 0, HEAD | P | TITLE, 0, FRAMES},
    {"h1", HEADING, HEAD | P, 0, HTML},
    {"h2", HEADING, HEAD | P, 0, HTML},
    {"h3", HEADING, HEAD | P, 0, HTML},
    {"h4", HEADING, HEAD | P, 0, HTML},
    {"h5", HEADING, HEAD | P, 0, HTML},
    {"h6", HEADING, HEAD | P, 0, HTML},
    {"head", HEAD, P, RANK_BODY, OUTER | HTML},
    {"hr", 0, HEAD | P, 0, EMPTY | HTML},
    {"html", 0, 0, RANK_HTML, OUTER},
    {"i", B, HEAD, 0, HTML},
    {"iframe", 0, HEAD, 0, 0},
    {"img", 0, HEAD, 0, EMPTY | HTML},
    {"input", 0, 0, 0, EMPTY},
    {"isindex", 0, 0, 0, EMPTY},
    {"kbd", 0, HEAD, 0, 0},
    {"legend", LEGEND, 0, 0, 0},
    {"li", LI, ADDRESS | DL | HEAD | HEADING | LI | P | PRE, 0, HTML},
    {"link", 0, 0, 0, EMPTY | IN_HEAD},
    {"listing", PRE, HEAD | P, 0, HTML},
    {"map", 0, HEAD, 0, 0},
    {"menu", MENU, HEAD | P | UL, 0, HTML},
    {"meta", 0, 0, 0, EMPTY | IN_HEAD | HTML},
    {"noframes", 0, 0, 0, FRAMES},
    {"ol", OL, HEAD | P, 0, HTML},
    {"optgroup", 0, OPTION, 0, 0},
    {"option", OPTION, OPTION, 0, 0},
    {"p", P, B | HEAD | HEADING | P | STYLED | U, 0, HTML},
    {"param", 0, 0, 0, EMPTY},
    {"pre", PRE, HEAD | P | UL, 0, HTML},
    {"q", 0, HEAD, 0, 0},
    {"s", STYLED, HEAD, 0, HTML},
    {"samp", 0, HEAD, 0, 0},
    {"script", 0, 0, 0, IN_HEAD},
    {"small", STYLED, HEAD, 0, HTML},
    {"source", 0, 0, 0, EMPTY},
    {"span", SPAN, HEAD, 0, HTML},
    {"strike", STYLED, HEAD, 0, HTML},
    {"strong", 0, HEAD, 0, HTML},
    {"style", 0, 0, 0, IN_HEAD},
    {"sub", 0, HEAD, 0, HTML},
    {"sup", 0, HEAD, 0, HTML},
    {"table", 0, A | HEAD | HEADING | P | PRE, RANK_TABLE, HTML | ROWS},
    {"tbody", TBODY, CAPTION | CELL | COLGROUP | P | TBODY | TFOOT | THEAD | TR,
	RANK_ROWS, ROWS},
    {"td", CELL, A | B | CELL | FONT | P | SPAN | U, RANK_CELL, 0},
    {"tfoot", TFOOT, CAPTION | CELL | COLGROUP | P | TBODY | THEAD | TR,
	RANK_ROWS, ROWS},
    {"th", CELL, A | B | CELL | FONT | P | SPAN | U, RANK_CELL, 0},
    {"thead", THEAD, CAPTION | COLGROUP, RANK_ROWS, ROWS},
    {"title", TITLE, P, 0, IN_HEAD},
    {"tr", TR, CAPTION | CELL | COLGROUP | P | TR, RANK_ROW, 0},
    {"track", 0, 0, 0, EMPTY},
    {"tt", STYLED, HEAD, 0, HTML},
    {"u", U, HEAD, 0, HTML},
    {"ul", UL, ADDRESS | HEAD | MENU | P | PRE, 0, HTML},
    {"var", 0, HEAD, 0, HTML},
    {"wbr", 0, HEAD, 0, EMPTY},
    {"xmp", PRE, HEAD | P, 0, 0},
};

_Static_assert(
    DF_COUNT(elements) <= DF_ELEMENTS_MAX, "the numbers are too few");

const struct df_element *
df_element_find(struct df_str name)
{
	size_t from = 1, to = DF_COUNT(elements);

	while (from < to) {
		size_t middle = (from + to) / 2;
		int d = df_str_case_order(name, elements[middle].name);

		if (d == 0)
			return &elements[middle];
		if (d < 0)
			to = middle;
		else
			from = middle + 1;
	}
	return &elements[0];
}

unsigned
df_element_number(const struct df_element *e)
{
	return (unsigned)(e - elements);
}
