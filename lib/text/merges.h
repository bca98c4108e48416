/*
 * merges: byte-pair encoding as it is defined: of the neighbours that may be
 * merged those with the lowest rank are, the leftmost first, until none may.
 *
 * For vocabularies that a user brings, of which nothing more is known; bpe.c
 * has a faster way for those that are known.  Here one symbol may have several
 * pairs that make it, ranks need not follow numbers, and the first symbols are
 * bytes or characters.  A piece takes time of n log n.
 *
 * Building: df_merges_init, then df_merges_token for every token, then
 * df_merges_pair for every merge.  What is built is shared by all threads.
 */
#ifndef DF_TEXT_MERGES_H
#define DF_TEXT_MERGES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/str.h"

struct df_err;

#define DF_MERGES_NONE UINT32_MAX
/* Numbers of tokens and ranks of merges are below: eight times what the
 * largest published vocabularies have. */
#define DF_MERGES_TOKENS ((uint32_t)1 << 21)
#define DF_MERGES_RANKS ((uint32_t)1 << 22)
/* The longest piece: its symbols take 28 bytes for each of its bytes. */
#define DF_MERGES_PIECE ((size_t)1 << 24)

struct df_merges {
	struct df_str *token; /* their bytes by number; those that have none
	                       * never stand for text */
	uint32_t ntokens;
	bool characters; /* the first symbols are characters, not bytes */
	bool whole;      /* a piece that is a token is not taken apart */
	bool fuse_unk;   /* neighbouring unknown characters are one token */
	uint32_t unk;    /* what is unknown, or DF_MERGES_NONE: left out */
	/* The symbol of a byte, or DF_MERGES_NONE. With characters: what
	 * stands for a byte of those that have none, if
	 * there is such for 0x80. */
	uint32_t byte[256];
	/* With characters: the symbol of an ASCII character. */
	uint32_t ascii[128];
	/* A bit for each two bytes (the first times 256, and the second) that a
	 * merge may join. */
	uint64_t joins[256 * 256 / 64];
	/* Private: a hash table of the tokens' bytes, of pairs, and what the
	 * merge of each rank makes. */
	uint32_t *index;
	uint32_t nindex;
	uint64_t *pairs;
	uint32_t npairs;
	uint32_t *made;
	struct df_arena memory;
};

/* A part of a piece that became one token. */
struct df_symbol {
	uint32_t id;
	uint32_t len; /* of the text it stands for, in bytes */
	uint32_t prev, next;
	uint32_t rank; /* of the merge with the next */
};

/* One thread's memory; the symbols are the result. */
struct df_symbols {
	struct df_symbol *v;
	size_t n;
	size_t cap;
	uint64_t *heap;
	size_t heap_cap;
};

/* Room for tokens numbered below ntokens and for so many merges, ranked below
 * nranks. 0, or -1 with a system error; release is legal then. */
int df_merges_init(struct df_merges *m, uint32_t ntokens, uint32_t npairs,
    uint32_t nranks, struct df_err *err);
void df_merges_release(struct df_merges *m);

/* Give a token its bytes, which must live as long as m. find: text may become
 * this token. */
void df_merges_token(
    struct df_merges *m, uint32_t id, struct df_str bytes, bool find);

/* The token that was found to have these bytes, or DF_MERGES_NONE. */
uint32_t df_merges_find(const struct df_merges *m, struct df_str bytes);

/* Let left and right merge to id; of two merges of the same pair the later
 * counts. */
void df_merges_pair(struct df_merges *m, uint32_t left, uint32_t right,
    uint32_t rank, uint32_t id);

/* The first place after `at` where no merge joins what is before it with
 * what is behind it, whatever stands further off. */
size_t df_merges_end(const struct df_merges *m, struct df_str text, size_t at);

/* The symbols of a piece, s->v[0 .. s->n - 1]. 0, or -1 when there is no
 * memory or the piece is too long. With characters, a blank is what U+2581 is
 * too. lead: a blank that is not in the text stands in front of it. */
int df_merges_encode(const struct df_merges *m, struct df_symbols *s,
    struct df_str piece, bool lead);

void df_symbols_release(struct df_symbols *s);

#endif
