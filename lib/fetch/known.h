/*
 * known: what the cache holds of a thing wanted, used without asking anybody.
 */
#ifndef DF_FETCH_KNOWN_H
#define DF_FETCH_KNOWN_H

struct df_engine;
struct df_wanted;

/* Deliver what the cache holds of w, if that need not be asked for: 1; 0 when
 * it must; -1 with a system error in the task. A redirect changes w and is
 * followed. */
int df_known_use(struct df_engine *e, struct df_wanted *w);

#endif
