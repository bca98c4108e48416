/*
 * reader_html: what of a page in HTML is content, as text, and its metadata.
 */
#ifndef DF_CLEAN_READER_HTML_H
#define DF_CLEAN_READER_HTML_H

struct df_err;
struct df_page_result;
struct df_page_tools;
struct df_raw;

/* 0, or -1 with an input error: of df_html_parse, or too much memory or time.
 * Finding no text is none. */
int df_reader_html(const struct df_raw *page, const struct df_page_tools *t,
    struct df_page_result *result, struct df_err *err);

#endif
