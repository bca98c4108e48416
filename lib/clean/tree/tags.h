/*
 * tags: the elements of HTML that matter to df-clean, and how.
 *
 * One table says it all; an element that is not in it is an inline one whose
 * text counts, like span.
 */
#ifndef DF_CLEAN_TAGS_H
#define DF_CLEAN_TAGS_H

#include "core/str.h"

/* Text nodes have a tag of their own; the rest in the table's order. */
enum df_tag {
	DF_TAG_OTHER = 0,
	DF_TAG_TEXT,
	DF_TAG_A,
	DF_TAG_ADDRESS,
	DF_TAG_ANNOTATION,
	DF_TAG_ANNOTATION_XML,
	DF_TAG_ARTICLE,
	DF_TAG_ASIDE,
	DF_TAG_AUDIO,
	DF_TAG_B,
	DF_TAG_BASE,
	DF_TAG_BLOCKQUOTE,
	DF_TAG_BODY,
	DF_TAG_BR,
	DF_TAG_BUTTON,
	DF_TAG_CANVAS,
	DF_TAG_CAPTION,
	DF_TAG_CENTER,
	DF_TAG_CITE,
	DF_TAG_CODE,
	DF_TAG_DATALIST,
	DF_TAG_DD,
	DF_TAG_DEL,
	DF_TAG_DETAILS,
	DF_TAG_DIALOG,
	DF_TAG_DIV,
	DF_TAG_DL,
	DF_TAG_DT,
	DF_TAG_EM,
	DF_TAG_EMBED,
	DF_TAG_FIELDSET,
	DF_TAG_FIGCAPTION,
	DF_TAG_FIGURE,
	DF_TAG_FOOTER,
	DF_TAG_FORM,
	DF_TAG_FRAME,
	DF_TAG_H1,
	DF_TAG_H2,
	DF_TAG_H3,
	DF_TAG_H4,
	DF_TAG_H5,
	DF_TAG_H6,
	DF_TAG_HEAD,
	DF_TAG_HEADER,
	DF_TAG_HR,
	DF_TAG_HTML,
	DF_TAG_I,
	DF_TAG_IFRAME,
	DF_TAG_IMG,
	DF_TAG_INPUT,
	DF_TAG_KBD,
	DF_TAG_LI,
	DF_TAG_LINK,
	DF_TAG_MAIN,
	DF_TAG_MAP,
	DF_TAG_MATH,
	DF_TAG_MENU,
	DF_TAG_META,
	DF_TAG_MFENCED,
	DF_TAG_MFRAC,
	DF_TAG_MI,
	DF_TAG_MN,
	DF_TAG_MO,
	DF_TAG_MOVER,
	DF_TAG_MROOT,
	DF_TAG_MROW,
	DF_TAG_MS,
	DF_TAG_MSPACE,
	DF_TAG_MSQRT,
	DF_TAG_MSUB,
	DF_TAG_MSUBSUP,
	DF_TAG_MSUP,
	DF_TAG_MTABLE,
	DF_TAG_MTD,
	DF_TAG_MTEXT,
	DF_TAG_MTR,
	DF_TAG_MUNDER,
	DF_TAG_MUNDEROVER,
	DF_TAG_NAV,
	DF_TAG_NOSCRIPT,
	DF_TAG_OBJECT,
	DF_TAG_OL,
	DF_TAG_OPTION,
	DF_TAG_P,
	DF_TAG_PRE,
	DF_TAG_Q,
	DF_TAG_RP,
	DF_TAG_RT,
	DF_TAG_S,
	DF_TAG_SAMP,
	DF_TAG_SCRIPT,
	DF_TAG_SECTION,
	DF_TAG_SELECT,
	DF_TAG_SEMANTICS,
	DF_TAG_STRIKE,
	DF_TAG_STRONG,
	DF_TAG_STYLE,
	DF_TAG_SUB,
	DF_TAG_SUMMARY,
	DF_TAG_SUP,
	DF_TAG_SVG,
	DF_TAG_TABLE,
	DF_TAG_TBODY,
	DF_TAG_TD,
	DF_TAG_TEMPLATE,
	DF_TAG_TEXTAREA,
	DF_TAG_TFOOT,
	DF_TAG_TH,
	DF_TAG_THEAD,
	DF_TAG_TIME,
	DF_TAG_TITLE,
	DF_TAG_TR,
	DF_TAG_TT,
	DF_TAG_UL,
	DF_TAG_VAR,
	DF_TAG_VIDEO,
};

enum df_tag_flag {
	DF_TAG_BLOCK = 1,   /* begins and ends a block of text */
	DF_TAG_SKIP = 2,    /* nothing inside is ever text of the page */
	DF_TAG_UNLIKELY = 4 /* boilerplate, whatever is inside */
};

/* The tag of an element name, in any case. */
enum df_tag df_tag_find(struct df_str name);
/* An element's name; "other" for what is not in the table. */
const char *df_tag_name(enum df_tag tag);
/* An or of df_tag_flag. */
unsigned df_tag_flags(enum df_tag tag);
/* 1 to 6, or 0 when it is no heading. */
int df_tag_heading(enum df_tag tag);

#endif
