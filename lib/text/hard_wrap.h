/*
 * hard_wrap: whether the lines of a paragraph end only for lack of room.
 *
 * Mail, licences and plain text of all kinds break a line where the next word
 * would not have fitted.  There a line's end says nothing; in lists, verses,
 * addresses and code it parts what stands on both sides.
 */
#ifndef DF_TEXT_HARD_WRAP_H
#define DF_TEXT_HARD_WRAP_H

#include <stdbool.h>

#include "core/str.h"

/* Whether the lines of a paragraph, a text without empty lines, look so: three
 * or more, long, nearly all without room for the next line's first word, and
 * a third of them go on in small letters. Never of scripts without these. */
bool df_hard_wrap_is(struct df_str paragraph);

/* Whether a line goes on with what the one before it says, if its paragraph is
 * hard-wrapped: it is no item of a list, row of a table or the like. */
bool df_hard_wrap_goes_on(struct df_str line);

#endif
