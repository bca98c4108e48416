/*
 * turns: counts who comes back, and looks at the order.
 */
#include "chunk/turns.h"

#include "chunk/lines.h"
#include "core/ascii.h"

/* So many speakers come back; one is enough where there are so many turns, of
 * two speakers of whom one asks, or of some in capitals, as transcripts have
 * them. */
#define BACK_LEAST 2
#define TURNS_LEAST 3

void
df_turns_add(struct df_turns *t, struct df_str name, struct df_str line)
{
	size_t i = 0;

	while (i < t->n && !df_str_eq(t->speakers[i].name, name))
		i++;
	if (i == DF_TURNS_SPEAKERS)
		return;
	if (i == t->n) {
		t->speakers[i].name = name;
		t->speakers[i].turns = 0;
		t->n++;
	}
	t->speakers[i].turns++;
	if (i != t->next && !(i == 0 && t->next == t->n))
		t->unordered = true;
	t->next = i + 1;
	if (t->speakers[0].turns > 1 && t->next == t->n)
		t->next = 0;
	t->asking = t->asking || df_line_asks(line);
}

static bool
is_capitals(struct df_str name)
{
	size_t capitals = 0;

	for (size_t i = 0; i < name.len; i++) {
		if (df_ascii_lower(name.s[i]))
			return false;
		capitals += df_ascii_upper(name.s[i]);
	}
	return capitals > 1;
}

/* Whether that is how people talk, of whom so many come back and so many have
 * names in capitals. */
static bool
is_talk(const struct df_turns *t, size_t turns, size_t back, size_t capitals)
{
	if (t->n > 2 && !t->unordered)
		return false;
	if (back >= BACK_LEAST)
		return true;
	return back > 0 && turns >= TURNS_LEAST &&
	    (capitals == t->n || (t->n == 2 && t->asking));
}

size_t
df_turns_end(struct df_turns *t)
{
	size_t turns = 0, back = 0, capitals = 0;
	bool talk;

	for (size_t i = 0; i < t->n; i++) {
		turns += t->speakers[i].turns;
		back += t->speakers[i].turns > 1;
		capitals += is_capitals(t->speakers[i].name);
	}
	talk = is_talk(t, turns, back, capitals);
	t->n = t->next = 0;
	t->unordered = t->asking = false;
	return talk ? turns : 0;
}
