/*
 * pretoken_deepseek: DeepSeek 3's pieces (also R1's).
 *
 * Its tokenizer.json cuts three times, each time what the one before has left:
 *
 *	1  \p{N}{1,3}
 *	2  [\u4E00-\u9FA5\u3040-\u309F\u30A0-\u30FF]+
 *	3  [!-/:-~][A-Za-z]+, where the first are the signs of ASCII
 *	   [^\r\n\p{L}\p{P}\p{S}]?[\p{L}\p{M}]+
 *	    ?[\p{P}\p{S}]+[\r\n]*
 *	   \s*[\r\n]+
 *	   \s+(?!\S)
 *	   \s+
 *
 * and what none of these is, such as controls, is a piece between them.
 *
 * Private to pretoken.c.
 */
#ifndef DF_TEXT_PRETOKEN_DEEPSEEK_H
#define DF_TEXT_PRETOKEN_DEEPSEEK_H

#include <stddef.h>

#include "text/pretoken_class.h"

size_t df_pretoken_deepseek_next(const struct cursor *c, size_t at);

#endif
