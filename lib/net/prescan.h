/*
 * prescan: what a page's first bytes say about its encoding.
 *
 * Follows "prescan a byte stream to determine its encoding" of the HTML
 * standard (13.2.3.2), but looks at more bytes (DF_CHARSET_PRESCAN), and reads
 * XML declarations first. No parser: comments are skipped, <meta> is read,
 * everything else is stepped over.
 */
#ifndef DF_NET_PRESCAN_H
#define DF_NET_PRESCAN_H

#include "core/str.h"

struct df_encoding;

/* The encoding that markup declares, or NULL. */
const struct df_encoding *df_prescan(struct df_str bytes);

#endif
