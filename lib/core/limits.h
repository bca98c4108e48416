/*
 * limits: every ceiling in df-tools, with the reason for the number.
 */
#ifndef DF_CORE_LIMITS_H
#define DF_CORE_LIMITS_H

#include <stddef.h>

#define DF_KIB ((size_t)1024)
#define DF_MIB (1024 * DF_KIB)

/* One line: a 20 MB page as JSON with every byte escaped still fits. */
#define DF_LINE_MAX_DEFAULT (64 * DF_MIB)
/* --max-line itself: offsets into a line are 32 bits wide. */
#define DF_LINE_MAX_CEILING (2047 * DF_MIB)
/* How much of an over-long line its reject shows. */
#define DF_LINE_SHOWN 1024

/* Nesting of JSON: jq and Python's json stop at 256..10000; nobody's data
 * set comes near 512, and 512 bits of stack are 64 bytes. */
#define DF_JSON_DEPTH_MAX 512

/* Top-level fields of one record: a wide table has thousands; a hostile line
 * of 64 MiB could otherwise ask for half a gigabyte of table. */
#define DF_FIELDS_MAX 65536

/* Memory that one record may take from its arena, over its line. */
#define DF_RECORD_MEMORY (512 * DF_MIB)

/* A growable buffer without a tighter ceiling of its own: the largest line
 * with every byte escaped as \u00XX. */
#define DF_BUF_MAX (12ULL * 1024 * DF_MIB)

/* Bytes read at once, and the least that a batch holds before it is worked
 * on: small enough for the L2 cache, large enough to hide system calls. */
#define DF_BATCH_SIZE (256 * DF_KIB)
/* Batches in flight for each worker thread: one being filled, one in work,
 * one done and waiting for its turn, one to spare. */
#define DF_BATCHES_PER_WORKER 4
/* A batch buffer that grew past this for a huge line is given back. */
#define DF_BATCH_KEEP (4 * DF_MIB)

/* Worker threads. */
#define DF_JOBS_MAX 256

/* Distinct reject codes of one run; the codes are constants of the code. */
#define DF_REJECT_CODES_MAX 64
/* Rejects told on standard error when there is no --rejects file. */
#define DF_REJECTS_TOLD 5

/* Own statistics counters of one filter. */
#define DF_COUNTERS_MAX 32

/* One URL: RFC 9110 asks servers for at least 8000 bytes. */
#define DF_URL_MAX (8 * DF_KIB)
/* The header lines of one answer, redirects included: real ones stay below
 * 16 KiB each. */
#define DF_HTTP_HEADERS_MAX (300 * DF_KIB)
/* Transfers at once: more needs more than a laptop's file descriptors. */
#define DF_HTTP_CONCURRENCY_MAX 256
/* Nested folders of an operand. */
#define DF_FOLDER_DEPTH_MAX 64
/* How far a character set's declaration is looked for; the HTML standard says
 * 1024, real pages put scripts before it. */
#define DF_CHARSET_PRESCAN (16 * DF_KIB)
/* How much of a document the guess of its character set reads. */
#define DF_CHARSET_GUESS (256 * DF_KIB)

/* How much of a text is read to tell its language. */
#define DF_LANGID_MAX (64 * DF_KIB)
/* Nested elements of a page; deeper ones become siblings, as in Chromium. */
#define DF_HTML_DEPTH_MAX 512
/* One piece of JSON-LD; longer ones are not read. */
#define DF_HTML_JSONLD_MAX (4 * DF_MIB)
/* One attribute value: longer ones (images as data: URLs) say nothing. */
#define DF_HTML_ATTR_MAX (8 * DF_KIB)

#endif
