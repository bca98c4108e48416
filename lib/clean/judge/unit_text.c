/*
 * unit_text: what a unit's text looks like, counted in one pass.
 *
 * Words are runs of letters, digits and bytes from 0x80 on, so that no script
 * needs a table; pieces of text part words.
 */
#include "clean/judge/unit.h"
#include "clean/tree/lexicon.h"
#include "core/ascii.h"
#include "core/count.h"

/* Words of text are told from names. */
#define WORD_SEED (DF_LEXICON_SEED ^ '"')

/* Of what is no small letter. */
enum kind {
	OTHER = 0,
	BLANK,
	UPPER,
	DIGIT,
	HIGH, /* a byte of a character beyond ASCII */
};

static enum kind
kind_of(unsigned char c)
{
	if (c <= ' ')
		return BLANK;
	if (c & 0x80)
		return HIGH;
	if (df_ascii_upper(c))
		return UPPER;
	return df_ascii_digit(c) ? DIGIT : OTHER;
}

/* Signs that say something about the text: ends of sentences, commas, prices
 * and what stands between the entries of menus. */
static void
read_sign(struct df_unit *u, struct df_str s, size_t i)
{
	char next = i + 1 < s.len ? s.s[i + 1] : ' ';

	switch (s.s[i]) {
	case ',':
	case ';':
		u->commas++;
		break;
	case '.':
	case '!':
	case '?':
	case ':':
		u->stops += (unsigned char)next <= ' ';
		break;
	case '$':
		u->prices++;
		break;
	case '|':
	case '/':
	case '>':
		u->signs++;
		break;
	default:
		break;
	}
}

/* Letters of other scripts: three bytes from U+3000 on are a word or two, and
 * have full stops and commas of their own. */
static void
read_high(struct df_unit *u, struct df_str s, size_t i)
{
	unsigned char c = (unsigned char)s.s[i];

	if (c < 0xc0)
		return;
	u->chars += c >= 0xe3 ? 3 : 1;
	u->letters++;
	if (c == 0xe3 && s.len - i >= 3) {
		u->stops += memcmp(s.s + i, "\xe3\x80\x82", 3) == 0;
		u->commas += memcmp(s.s + i, "\xe3\x80\x81", 3) == 0;
	} else if (c == 0xc2 && s.len - i >= 2) {
		u->prices += s.s[i + 1] == '\xa3' || s.s[i + 1] == '\xa5';
		u->signs += s.s[i + 1] == '\xa9' || s.s[i + 1] == '\xb7';
	} else if (c == 0xe2 && s.len - i >= 3) {
		u->prices += memcmp(s.s + i, "\xe2\x82\xac", 3) == 0;
	}
}

static void
end_word(struct df_unit *u, uint32_t hash)
{
	u->text = (u->text ^ hash) * 1099511628211u;
	u->words++;
	if (u->nlead < DF_COUNT(u->lead))
		u->lead[u->nlead++] = hash;
}

/* Add the small letters from s[i] on, of which most text is made, to the word;
 * how many they are. */
static size_t
read_small(struct df_str s, size_t i, uint32_t *word)
{
	uint32_t hash = *word ? *word : WORD_SEED;
	size_t n = 0;

	while (i + n < s.len && df_ascii_lower(s.s[i + n]))
		hash = df_lexicon_step(hash, s.s[i + n++]);
	*word = n > 0 ? hash : *word;
	return n;
}

void
df_unit_read(struct df_unit *u, struct df_str s, bool linked)
{
	uint32_t word = 0, before = u->chars;

	for (size_t i = 0; i < s.len; i++) {
		size_t small = read_small(s, i, &word);
		unsigned char c;
		enum kind kind;

		u->chars += (uint32_t)small;
		u->letters += (uint32_t)small;
		i += small;
		if (small > 0)
			u->last = (uint8_t)s.s[i - 1];
		if (i == s.len)
			break;
		c = (unsigned char)s.s[i];
		kind = kind_of(c);
		if (kind == BLANK || kind == OTHER) {
			if (word)
				end_word(u, word);
			word = 0;
			u->chars += kind == OTHER;
			if (kind == OTHER)
				read_sign(u, s, i);
		} else {
			word = df_lexicon_step(
			    word ? word : WORD_SEED, (char)c);
			u->chars += kind != HIGH;
			u->letters += kind == UPPER;
			u->capitals += kind == UPPER;
			u->digits += kind == DIGIT;
			if (kind == HIGH)
				read_high(u, s, i);
		}
		if (kind != BLANK)
			u->last = c;
	}
	if (word)
		end_word(u, word);
	u->texts++;
	u->links += linked;
	u->linked += linked ? u->chars - before : 0;
}
