/*
 * markdown: writes a tree as simple Markdown.
 *
 * Headings with #, list items with -, code blocks fenced with their white
 * space intact, tables of data in GitHub's form, everything else as
 * paragraphs with a blank line between. Links, emphasis and images are left
 * out, and characters that mean something to Markdown are not escaped.
 */
#ifndef DF_CLEAN_MARKDOWN_H
#define DF_CLEAN_MARKDOWN_H

struct df_buf;
struct df_node;

/* Append what is not dropped below top, which was weighed (content.h). Check
 * out->failed. */
void df_markdown_write(const struct df_node *top, struct df_buf *out);

#endif
