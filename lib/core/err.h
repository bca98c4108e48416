/*
 * err: why a function failed, carried by the caller.
 *
 * libdf never prints and never exits.  A function that can fail returns 0 or
 * -1 (or a pointer or NULL) and fills the df_err its caller handed in.  Three
 * kinds of trouble are kept apart: a bug is an assert; bad input rejects one
 * record (DF_ERR_INPUT); a broken environment stops the run (DF_ERR_SYSTEM),
 * and wrong usage stops it before it starts (DF_ERR_USAGE).
 */
#ifndef DF_CORE_ERR_H
#define DF_CORE_ERR_H

enum df_err_kind {
	DF_ERR_NONE = 0,
	DF_ERR_INPUT,  /* this record is bad; go on with the next */
	DF_ERR_SYSTEM, /* full disk, no memory, cannot open: stop, exit 1 */
	DF_ERR_USAGE,  /* wrong options or operands: exit 2 */
};

struct df_err {
	enum df_err_kind kind;
	char code[32];  /* a reject's code, such as bad_json; "" if none */
	char text[480]; /* lower case, one line, no full stop */
};

/* Each fills err (when not NULL) and returns -1, so that a failing function
 * can end in `return df_err_input(err, ...)`. */
int df_err_input(struct df_err *err, const char *code, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
int df_err_system(struct df_err *err, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
int df_err_usage(struct df_err *err, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* As df_err_system, with ": " and the words for errno at the end. */
int df_err_errno(struct df_err *err, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* Out of memory, or past the memory limit of one record: a bad record. */
int df_err_memory(struct df_err *err);

#endif
