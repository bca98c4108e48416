/*
 * signals: SIGINT, SIGTERM and SIGHUP ask the run to stop; SIGPIPE becomes a
 * write error.
 *
 * The first of them is noted and wakes whoever waits for input; a second one
 * kills as usual. A signal that was ignored when the program started stays so.
 */
#ifndef DF_CORE_SIGNALS_H
#define DF_CORE_SIGNALS_H

#include <stdbool.h>

struct df_err;

/* Once, before any thread starts. 0, or -1 with a system error. */
int df_signals_init(struct df_err *err);
/* The signal that asked to stop, or 0. */
int df_signals_caught(void);
/* Its name, "SIGTERM". */
const char *df_signals_name(int sig);
/* Becomes readable when somebody should look up from waiting: a signal came,
 * or df_signals_wake was called (from any thread). Stays readable. */
int df_signals_fd(void);
bool df_signals_woken(void);
void df_signals_wake(void);
/* Block all signals in the calling thread: they go to the main one. */
void df_signals_block(void);
/* The reader of standard output went away: die of SIGPIPE as programs do.
 * Returns only when SIGPIPE was ignored from the start. */
void df_signals_die_of_pipe(void);

#endif
