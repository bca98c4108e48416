/*
 * secret: a number that nobody outside of the process knows.
 *
 * A table whose keys come from outside takes the hash of a key, or its slot,
 * with it: who cannot know where keys fall cannot choose ones that all fall in
 * the same place and so make each look-up walk over all of them. What is
 * written out never depends on it.
 */
#ifndef DF_CORE_SECRET_H
#define DF_CORE_SECRET_H

#include <stddef.h>
#include <stdint.h>

/* The same for the whole life of the process; from any thread. */
uint64_t df_secret(void);

/* The slot of a key that was hashed without the secret, in a table of 1 << bits
 * slots, bits being 1 to 63: SplitMix64's last steps (Steele, Lea and Flood,
 * "Fast splittable pseudorandom number generators", 2014). */
static inline size_t
df_secret_slot(uint64_t secret, uint64_t key, unsigned bits)
{
	uint64_t mixed = key ^ secret;

	mixed = (mixed ^ mixed >> 30) * 0xbf58476d1ce4e5b9u;
	mixed = (mixed ^ mixed >> 27) * 0x94d049bb133111ebu;
	return (size_t)((mixed ^ mixed >> 31) >> (64 - bits));
}

#endif
