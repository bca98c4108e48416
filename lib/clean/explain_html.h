/*
 * explain_html: explanations as a page that needs nothing from elsewhere.
 *
 * What comes from pages is escaped, in text and in attributes; there are no
 * scripts and no links.
 */
#ifndef DF_CLEAN_EXPLAIN_HTML_H
#define DF_CLEAN_EXPLAIN_HTML_H

struct df_buf;
struct df_explain_of;
struct df_explained;

/* The beginning and the end of the page; of one record's section; a block. */
void df_explain_html_head(struct df_buf *out);
void df_explain_html_foot(struct df_buf *out);
void df_explain_html_begin(const struct df_explain_of *of, struct df_buf *out);
void df_explain_html_end(struct df_buf *out);
void df_explain_html_block(const struct df_explain_of *of,
    const struct df_explained *b, struct df_buf *out);

#endif
