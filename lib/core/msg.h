/*
 * msg: messages on standard error: `df-clean: file:17: what is wrong`.
 *
 * Only commands and the run speak, through this file. Control bytes are
 * replaced, so that hostile input cannot drive the terminal; a progress line
 * is wiped first.
 */
#ifndef DF_CORE_MSG_H
#define DF_CORE_MSG_H

#include <stdarg.h>
#include <stdbool.h>

/* The program's name before every message; once, before any thread starts. */
void df_msg_init(const char *name);
void df_msg(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
void df_vmsg(const char *fmt, va_list ap) __attribute__((format(printf, 1, 0)));

/* Show a progress line in place of the one before; "" wipes it. On what is no
 * terminal each is a line of its own. */
void df_msg_progress(const char *line, bool terminal);

#endif
