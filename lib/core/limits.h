/*
 * limits: every ceiling on memory and on what an option may ask for, with the
 * reason for the number. The thresholds of a method stand where the method is.
 */
#ifndef DF_CORE_LIMITS_H
#define DF_CORE_LIMITS_H

#include <stddef.h>
#include <stdint.h>

#define DF_KIB ((size_t)1024)
#define DF_MIB (1024 * DF_KIB)

/* --max-line, which is 64 MiB where it is not given (opt.c): a 20 MB page as
 * JSON with every byte escaped still fits. Offsets into a line are 32 bits
 * wide. */
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
 * with every byte escaped as \u00XX, or what the machine can address. */
#define DF_BUF_MAX \
	((size_t)(SIZE_MAX / 2 < 12288ULL * DF_MIB ? SIZE_MAX / 2 \
						   : 12288ULL * DF_MIB))
/* What a worker's buffer keeps from one record to the next: several times what
 * a chunk's or an example's fields take. */
#define DF_BUF_KEEP (256 * DF_KIB)

/* A path that is put together from parts: Linux takes no longer one. */
#define DF_PATH_MAX 4096

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
/* So many characters beyond ASCII make valid UTF-8 certain to be that. */
#define DF_CHARSET_SURE 8

/* How much of a text is read to tell its language. */
#define DF_LANGID_MAX (64 * DF_KIB)
/* Nested elements of a page; deeper ones become siblings, as in Chromium. */
#define DF_HTML_DEPTH_MAX 512
/* One piece of JSON-LD; longer ones are not read. */
#define DF_HTML_JSONLD_MAX (4 * DF_MIB)
/* Nodes of a page: more than DF_RECORD_MEMORY has room for. */
#define DF_HTML_NODES_MAX 100000000
/* One attribute value: longer ones (images as data: URLs) say nothing. */
#define DF_HTML_ATTR_MAX (8 * DF_KIB)

/* Tokens of a chunk: no model takes a million at once. */
#define DF_CHUNK_TOKENS_MAX 1000000
/* Examples of one chunk and task: no chunk has as many sentences. */
#define DF_EXAMPLES_MAX 1000
/* The tables of one language of df-gen take some ten times their file. */
#define DF_LANGUAGE_MEMORY (8 * DF_MIB)

/* Different values of one field on a card: more tasks, models or licences than
 * this are no list for a person; and the bytes of each. */
#define DF_TALLY_MAX 256
#define DF_TALLY_VALUE 200
/* Documents of a data set that are counted exactly: 4 MiB of hashes. */
#define DF_DISTINCT_MAX ((size_t)1 << 18)

#endif
