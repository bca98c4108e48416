/*
 * idn: host names outside ASCII, as DNS wants them. Only idn.c knows libidn2.
 *
 * "bücher.example" becomes "xn--bcher-kva.example", as UTS #46 (Unicode IDNA
 * Compatibility Processing) maps it without its transitional rules, which is
 * what browsers do.
 */
#ifndef DF_NET_IDN_H
#define DF_NET_IDN_H

struct df_arena;
struct df_err;
struct df_url;

/* Turn the host of u into its ASCII form, in the arena; one that is ASCII
 * stays as it is. 0, or -1 with bad_url when it has none or this was built
 * without libidn2, or with a lack of memory. */
int df_idn_apply(struct df_url *u, struct df_arena *a, struct df_err *err);

#endif
