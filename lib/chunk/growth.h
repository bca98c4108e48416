/*
 * growth: how large an array becomes that is filled while a text is read.
 *
 * What an arena has handed out it does not take back, so an array that doubles
 * takes up to four times its size there.  Here it becomes as large as it will
 * be if the rest of the text is like what was read of it.
 */
#ifndef DF_CHUNK_GROWTH_H
#define DF_CHUNK_GROWTH_H

#include <stddef.h>
#include <stdint.h>

#define DF_GROWTH_START 64
/* Of less of a text nothing is told about the rest. */
#define DF_GROWTH_READ 64
/* So many times as large at once: the rest may still be less dense than a table
 * of figures with which a text begins. */
#define DF_GROWTH_MOST 8

/* Elements to have room for, when cap are full after `read` of all bytes. */
static inline size_t
df_growth(size_t cap, size_t read, size_t all)
{
	uint64_t whole;

	if (cap < DF_GROWTH_START)
		return DF_GROWTH_START;
	if (read == 0 || read < all / DF_GROWTH_READ)
		return 4 * cap;
	whole = (uint64_t)cap * all / read;
	whole += whole / 8;
	if (whole > (uint64_t)cap * DF_GROWTH_MOST)
		return cap * DF_GROWTH_MOST;
	return whole > cap + cap / 2 ? (size_t)whole : cap + cap / 2;
}

#endif
