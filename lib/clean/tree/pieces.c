/*
 * pieces: the blocks of a text up to the first one that is code.
 */
#include "clean/tree/pieces.h"

#include "text/blocks.h"

struct df_str
df_piece_next(struct df_str *rest, bool markdown, bool *code)
{
	struct df_str piece = *rest;
	struct df_blocks it;
	struct df_block block;

	*code = false;
	df_blocks_init(&it, *rest);
	while (markdown && df_blocks_next(&it, &block)) {
		if (block.kind != DF_BLOCK_CODE)
			continue;
		*code = block.start == 0;
		piece.len = *code ? block.end : block.start;
		break;
	}
	*rest = df_str_slice(*rest, piece.len, rest->len);
	return piece;
}
