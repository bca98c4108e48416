/*
 * bpesound: whether what a vocabulary's arrays say of each other holds.
 *
 * The checksum finds a file that was damaged, not one that was made to harm.
 * Of a sound one every index is within its array and every search comes to an
 * end, whatever the tokens are.
 *
 * Private to bpeopen.c.
 */
#ifndef DF_TEXT_BPESOUND_H
#define DF_TEXT_BPESOUND_H

#include <stdbool.h>

struct df_bpe;
struct df_bpe_header;

/* Of a file of the size that its header says. A millisecond or two. */
bool df_bpe_is_sound(const struct df_bpe *b, const struct df_bpe_header *h);

#endif
