/*
 * card: the README.md of a data set, as the Hugging Face Hub reads it.
 *
 * YAML in front (github.com/huggingface/hub-docs, datasetcard.md) says which
 * file is which split, how large each is and what its columns are; the text
 * below it is for people. Nothing in it depends on the time or the machine.
 */
#ifndef DF_EXPORT_CARD_H
#define DF_EXPORT_CARD_H

#include <stdint.h>

#include "core/str.h"
#include "export/format.h"
#include "export/frame.h"
#include "export/split.h"
#include "export/tally.h"

struct df_buf;

/* A line that every card holds, by which a folder is known as ours. */
#define DF_CARD_MARK "<!-- made by df-export -->"

/* All that a card tells. */
struct df_card {
	struct df_str name;
	const char *license; /* given by the user, or NULL */
	enum df_format_id format;
	struct df_split_shares shares;
	const char *split_text; /* the shares as the user wrote them */
	int64_t seed;
	uint64_t examples[DF_SPLITS];
	uint64_t bytes[DF_SPLITS];
	struct df_tally fact[DF_FACTS]; /* sorted */
	uint64_t documents;
	bool documents_exact;
};

/* All splits together. */
uint64_t df_card_total(const uint64_t n[DF_SPLITS]);

/* Append the card. 0, or -1 when the buffer is full. */
int df_card_write(const struct df_card *card, struct df_buf *out);

/* Append s fit for one line: controls, and characters that YAML forbids,
 * become spaces, ill-formed bytes U+FFFD. */
void df_card_plain(struct df_buf *out, struct df_str s);

#endif
