/*
 * describe: what chunks tell of themselves: headings, kind, page.
 *
 * From the document's text and the chunks' places in it alone, so it is the
 * same for every strategy.
 */
#ifndef DF_CHUNK_DESCRIBE_H
#define DF_CHUNK_DESCRIBE_H

struct df_chunks;
struct df_outline;

/* Set path, kind and page of all chunks, which are in order. Takes time linear
 * in the text and the chunks. */
void df_chunks_describe(
    struct df_chunks *chunks, const struct df_outline *outline);

#endif
