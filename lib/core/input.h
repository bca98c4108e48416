/*
 * input: the bytes of one operand, decompressed when its name says so.
 *
 * Knows nothing of lines. Waiting for bytes ends early when the run is to
 * stop (signals.h).
 */
#ifndef DF_CORE_INPUT_H
#define DF_CORE_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

struct df_err;
struct archive;
struct df_gunzip;

struct df_input {
	const char *name; /* as given; NULL for standard input */
	int fd;           /* -1 when closed */
	bool regular;     /* a regular file: never makes one wait */
	uint64_t size;    /* of a regular file, else 0 */
	uint64_t taken;   /* bytes taken from the file, compressed ones */
	struct df_gunzip *gunzip; /* one of these two when compressed */
	struct archive *archive;
	bool empty;  /* the archive holds nothing */
	char *block; /* what the decompressor works on */
};

void df_input_init(struct df_input *in);
/* Open an operand; "-" is standard input. 0, or -1 with a system error. */
int df_input_open(struct df_input *in, const char *operand, struct df_err *err);
void df_input_close(struct df_input *in);

/* Up to size bytes; 0 at the end or when woken to stop; -1 on error. */
ssize_t df_input_read(
    struct df_input *in, char *buf, size_t size, struct df_err *err);

/* Whether a read would find something now, be it the end. */
bool df_input_ready(const struct df_input *in);

/* For messages: the name, or "stdin". */
const char *df_input_label(const char *name);

#endif
