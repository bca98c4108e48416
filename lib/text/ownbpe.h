/*
 * ownbpe: encoding with a vocabulary that the user brings: what is done to a
 * text before its pieces are merged (merges.h).
 *
 * Some tokenizers search a text for added tokens first (ownadded.h), and what
 * is between these is a text of its own.  Some put a blank in front of a text,
 * some compose its characters (NFC, NFKC) first.  So a text's first piece is
 * special, an added token is a piece, together with the piece behind it if that
 * is the first of a text, and a piece goes as far as what composing changes.
 *
 * Private to bpe.c and those that read tokenizers.
 */
#ifndef DF_TEXT_OWNBPE_H
#define DF_TEXT_OWNBPE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/arena.h"
#include "core/buf.h"
#include "core/str.h"
#include "text/merges.h"
#include "text/ownadded.h"

struct df_bpe;
struct df_bpe_work;

/* What is put in front of a text that is not empty. */
enum df_lead {
	DF_LEAD_NONE = 0,
	DF_LEAD_BLANK,    /* U+2581, which stands for a blank */
	DF_LEAD_NO_BLANK, /* the same, unless the text begins with it */
	DF_LEAD_SPACE,    /* a space before pieces are cut, unless there is */
};

struct df_own_bpe {
	struct df_merges merges;
	struct df_added added;
	enum df_lead lead;
	bool again; /* the lead is put behind added tokens, too */
	bool split; /* each U+2581 begins a piece */
	bool nfc;   /* or NFKC, if it is compatible */
	bool compatible;
	bool strip; /* a text made of tokens loses one blank at its start */
};

/* One thread's memory for it. */
struct df_own_work {
	struct df_symbols symbols;
	struct df_buf copy;
	struct df_arena composed;
	/* Measuring, no tokens are added: how many are still to be taken, and
	 * the bytes of those that were. */
	bool measuring;
	size_t left, bytes;
};

void df_own_work_release(struct df_own_work *w);

/* Where the piece that begins at `at` ends. */
size_t df_own_next(const struct df_bpe *b, struct df_str text, size_t at);

/* Whether an added token may begin before `at` and end behind it. */
bool df_own_parts_token(const struct df_own_bpe *own, struct df_str text,
    size_t at);

/* As df_bpe_add_piece and df_bpe_add_first, remembering nothing. */
int df_own_add_piece(
    const struct df_bpe *b, struct df_bpe_work *w, struct df_str piece);
int df_own_add_first(const struct df_bpe *b, struct df_bpe_work *w,
    struct df_str text, size_t *end);

/* As df_bpe_extent; what composing changed is measured at about. */
size_t df_own_extent(const struct df_bpe *b, struct df_bpe_work *w,
    struct df_str text, size_t n);

#endif
