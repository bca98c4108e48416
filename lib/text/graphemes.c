/*
 * graphemes: extended grapheme clusters, rules GB3 to GB13 of UAX #29.
 *
 * One pass forward: of what went before, the rules need the class of the last
 * character, whether it ends an odd run of regional indicators, and whether
 * an emoji and then only Extend stand before a ZWJ.
 */
#include "text/graphemes.h"

#include "text/char_breaks.h"
#include "text/chars.h"

struct state {
	unsigned prev;
	bool odd_ri; /* an odd number of regional indicators ends here */
	bool picto;  /* Extended_Pictographic Extend* [ZWJ] ends here */
};

void
df_graphemes_init(struct df_graphemes *it, struct df_str text)
{
	it->p = text.s;
	it->end = df_char_end(text);
}

static bool
is_control(unsigned class)
{
	return class == GB_CR || class == GB_LF || class == GB_CONTROL;
}

/* GB6 to GB8: the parts of a Hangul syllable. */
static bool
hangul_joins(unsigned prev, unsigned next)
{
	switch (prev) {
	case GB_L:
		return next == GB_L || next == GB_V || next == GB_LV ||
		    next == GB_LVT;
	case GB_LV:
	case GB_V:
		return next == GB_V || next == GB_T;
	case GB_LVT:
	case GB_T:
		return next == GB_T;
	default:
		return false;
	}
}

static bool
joins(const struct state *state, const struct df_char *next)
{
	unsigned class = next->grapheme;

	if (state->prev == GB_CR)
		return class == GB_LF;
	if (is_control(state->prev) || is_control(class))
		return false;
	if (class == GB_EXTEND || class == GB_ZWJ || class == GB_SPACING_MARK ||
	    state->prev == GB_PREPEND)
		return true;
	if (state->prev == GB_ZWJ && state->picto &&
	    (next->flags & DF_CHAR_PICTO))
		return true;
	if (state->prev == GB_RI && class == GB_RI)
		return state->odd_ri;
	return hangul_joins(state->prev, class);
}

static void
state_add(struct state *state, const struct df_char *c)
{
	state->odd_ri = c->grapheme == GB_RI && !state->odd_ri;
	if (c->flags & DF_CHAR_PICTO)
		state->picto = true;
	else if (c->grapheme != GB_EXTEND && c->grapheme != GB_ZWJ)
		state->picto = false;
	else if (state->prev == GB_ZWJ)
		state->picto = false;
	state->prev = c->grapheme;
}

/* The end of the cluster that begins at p < end. */
static const char *
cluster_end(const char *p, const char *end)
{
	struct state state = {GB_OTHER, false, false};
	int32_t c;

	p += df_char_decode(p, end, &c);
	state_add(&state, df_char(c));
	while (p < end) {
		size_t n = df_char_decode(p, end, &c);
		const struct df_char *next = df_char(c);

		if (!joins(&state, next))
			break;
		state_add(&state, next);
		p += n;
	}
	return p;
}

bool
df_graphemes_next(struct df_graphemes *it, struct df_str *cluster)
{
	const char *start = it->p;

	if (start == it->end)
		return false;
	if ((unsigned char)start[0] < 0x80 && start[0] != '\r' &&
	    it->end - start > 1 && (unsigned char)start[1] < 0x80)
		it->p = start + 1;
	else
		it->p = cluster_end(start, it->end);
	*cluster = (struct df_str){start, (size_t)(it->p - start)};
	return true;
}
