/*
 * parcel: one result on its way from the engine to the output, with all that
 * the other end needs to know.
 *
 * A parcel owns its bytes: what it was made of may go. Parcels are used again,
 * and keep their memory meanwhile.
 */
#ifndef DF_FETCH_PARCEL_H
#define DF_FETCH_PARCEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/buf.h"
#include "core/err.h"
#include "core/str.h"
#include "fetch/document.h"

struct df_wanted;

enum df_parcel_kind {
	DF_PARCEL_DOCUMENT,
	DF_PARCEL_REJECT,
	DF_PARCEL_END, /* nothing more comes of what is wanted */
};

/* A document, or one that is no page, by what it is wanted for. */
struct df_parcel {
	struct df_parcel *next;
	enum df_parcel_kind kind;
	uint64_t seq;
	uint64_t line_no;
	uint64_t overlong;  /* see loop.h */
	struct df_str line; /* what a reject holds */
	struct df_str name; /* what its message speaks of */
	bool is_record;     /* line is one, and its fields are kept */
	struct df_document document;
	struct df_err why; /* of a reject */
	struct df_buf strings;
	struct df_buf body;
};

/* NULL without memory; free(NULL) is fine. */
struct df_parcel *df_parcel_new(void);
void df_parcel_free(struct df_parcel *p);

/* Empty p becomes what came of w: d, whose agent and save_dir are borrowed;
 * or why there is none; or the end. 0, or -1 without memory. A body in a buffer
 * of its own, d->own, is taken, and another buffer put there. */
int df_parcel_document(struct df_parcel *p, const struct df_wanted *w,
    const struct df_document *d);
int df_parcel_reject(struct df_parcel *p, const struct df_wanted *w,
    struct df_str name, const struct df_err *why);
void df_parcel_end(struct df_parcel *p, const struct df_wanted *w);

/* The bytes it holds. */
size_t df_parcel_size(const struct df_parcel *p);
/* Empty it; memory for a usual page is kept. */
void df_parcel_reset(struct df_parcel *p);

#endif
