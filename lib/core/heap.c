/*
 * heap: glibc's thresholds.
 */
#include "core/heap.h"

#include <malloc.h>

void
df_heap_keep(int bytes)
{
#if defined(M_MMAP_THRESHOLD) && defined(M_TRIM_THRESHOLD)
	mallopt(M_MMAP_THRESHOLD, bytes / 4);
	mallopt(M_TRIM_THRESHOLD, bytes);
#else
	(void)bytes;
#endif
}
