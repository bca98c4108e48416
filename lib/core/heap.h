/*
 * heap: how much freed memory the process keeps.
 *
 * Where each record needs large buffers, glibc would give them back to the
 * kernel and ask for them again, page by page.
 */
#ifndef DF_CORE_HEAP_H
#define DF_CORE_HEAP_H

/* Keep so many freed bytes, in blocks of up to a quarter of that. Once, before
 * any thread starts; without glibc nothing happens. */
void df_heap_keep(int bytes);

#endif
