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

#endif
