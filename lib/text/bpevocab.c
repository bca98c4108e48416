/*
 * bpevocab: a token's bytes.
 */
#include "text/bpevocab.h"

#include "text/ownbpe.h"

struct df_str
df_bpe_token(const struct df_bpe *b, uint32_t id)
{
	if (b->unit != DF_UNIT_TOKENS || id >= b->ntokens)
		return (struct df_str){NULL, 0};
	if (b->own != NULL)
		return b->own->merges.token[id];
	return (struct df_str){b->bytes + b->offset[id], b->length[id]};
}
