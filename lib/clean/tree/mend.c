/*
 * mend: which repair is for which part.
 */
#include "clean/tree/mend.h"

#include "clean/tree/entity.h"
#include "clean/tree/node.h"
#include "clean/tree/pieces.h"
#include "clean/tree/tidy.h"
#include "core/arena.h"
#include "core/ascii.h"
#include "text/dehyphen.h"
#include "text/ligatures.h"
#include "text/mojibake.h"
#include "text/norm.h"

/* A text of the tree that has characters which may be wrong; most have none,
 * and those that have are looked at several times. */
struct spot {
	struct spot *next;
	struct df_str *s;
	uint32_t *weight; /* of a node */
};

/* What is known of the whole while its parts are repaired. */
struct mend {
	unsigned fixes;
	struct df_arena *arena;
	struct spot *spots; /* of a tree */
	struct df_mojibake seen;
	struct df_dehyphen parted;
	bool markup;   /* there are tags in the text: references are meant */
	bool markdown; /* code may stand between ` */
};

/* Repair a part, or only look at it. 0, or -1 when the arena is full. */
typedef int change(struct mend *m, struct df_str *s);

static int
look(struct mend *m, struct df_str *s)
{
	df_mojibake_look(&m->seen, *s);
	return 0;
}

static int
mend_mojibake(struct mend *m, struct df_str *s)
{
	return df_mojibake_mend(&m->seen, *s, m->arena, s);
}

/* Whether s holds something like a tag. */
static bool
has_tag(struct df_str s)
{
	const char *p = s.s, *end = s.len > 0 ? s.s + s.len : s.s;

	while (p < end && (p = memchr(p, '<', (size_t)(end - p)))) {
		p++;
		if (p < end && (*p == '/' || *p == '!' || df_ascii_letter(*p)))
			return true;
	}
	return false;
}

static int
look_for_tags(struct mend *m, struct df_str *s)
{
	m->markup = m->markup || has_tag(*s);
	return 0;
}

static int
mend_characters(struct mend *m, struct df_str *s)
{
	if (df_fixes(m->fixes, DF_FIX_ENTITIES) && !m->markup &&
	    df_entity_mend(*s, m->markdown, m->arena, s) < 0)
		return -1;
	if (df_fixes(m->fixes, DF_FIX_LIGATURES) &&
	    df_ligatures_mend(*s, m->arena, s) < 0)
		return -1;
	return 0;
}

static int
mend_parted(struct mend *m, struct df_str *s)
{
	return df_dehyphen_mend(&m->parted, *s, m->arena, s);
}

static int
compose(struct mend *m, struct df_str *s)
{
	return df_norm(*s, DF_NORM_NFC, m->arena, s);
}

static bool
is_code(const struct df_node *n)
{
	for (; n; n = n->parent)
		if (n->tag == DF_TAG_PRE || n->tag == DF_TAG_CODE ||
		    n->tag == DF_TAG_KBD || n->tag == DF_TAG_SAMP ||
		    n->tag == DF_TAG_MATH)
			return true;
	return false;
}

#define EACH_BYTE UINT64_C(0x0101010101010101)
#define HIGH_BITS UINT64_C(0x8080808080808080)

/* Whether one of eight bytes is not of ASCII, an & or a <. Where a byte of
 * ASCII is the one looked for, the difference is 0, and 1 less has the high
 * bit; a byte that lends to the next has it, too. */
static bool
has_special(const char *p)
{
	uint64_t x, amp, less;

	memcpy(&x, p, sizeof(x));
	amp = x ^ EACH_BYTE * '&';
	less = x ^ EACH_BYTE * '<';
	return ((x | (amp - EACH_BYTE) | (less - EACH_BYTE)) & HIGH_BITS) != 0;
}

static bool
is_plain(struct df_str s)
{
	size_t i = 0;

	while (i + 8 <= s.len && !has_special(s.s + i))
		i += 8;
	for (; i < s.len; i++)
		if (s.s[i] & 0x80 || s.s[i] == '&' || s.s[i] == '<')
			return false;
	return true;
}

static int
add_spot(struct mend *m, struct df_str *s, uint32_t *weight)
{
	struct spot *spot = df_arena_alloc(m->arena, sizeof(*spot));

	if (!spot)
		return -1;
	*spot = (struct spot){.next = m->spots, .s = s, .weight = weight};
	m->spots = spot;
	return 0;
}

/* Find each text of the tree that is no code, and what is metadata. */
static int
find_spots(struct mend *m, struct df_tree *tree)
{
	for (struct df_node *n = tree->newest; n; n = n->older) {
		if (n->tag == DF_TAG_TEXT && !is_plain(n->text) &&
		    !is_code(n->parent) &&
		    add_spot(m, &n->text, &n->weight) < 0)
			return -1;
		for (struct df_attr *at = n->attrs; at; at = at->next)
			if (df_attr_is(at, "content") && !is_plain(at->value) &&
			    add_spot(m, &at->value, NULL) < 0)
				return -1;
	}
	return 0;
}

static int
change_spots(struct mend *m, change *f)
{
	for (struct spot *p = m->spots; p; p = p->next) {
		const struct df_str was = *p->s;

		if (f(m, p->s) < 0)
			return -1;
		if (p->weight && (was.s != p->s->s || was.len != p->s->len))
			*p->weight = df_text_weight(*p->s);
	}
	return 0;
}

static int
change_scripts(struct mend *m, struct df_tree *tree, change *f)
{
	for (struct df_script *s = tree->scripts; s; s = s->next)
		if (!is_plain(s->text) && f(m, &s->text) < 0)
			return -1;
	return 0;
}

int
df_mend_tree(struct df_tree *tree, unsigned fixes, struct df_arena *a)
{
	struct mend m = {.fixes = fixes, .arena = a};

	if (find_spots(&m, tree) < 0)
		return -1;
	for (int i = 0; i < DF_MOJIBAKE_TIMES; i++) {
		if (!df_fixes(fixes, DF_FIX_MOJIBAKE))
			break;
		m.seen = (struct df_mojibake){0};
		change_spots(&m, look);
		if (!df_mojibake_found(&m.seen))
			break;
		if (change_spots(&m, mend_mojibake) < 0 ||
		    change_scripts(&m, tree, mend_mojibake) < 0)
			return -1;
	}
	change_spots(&m, look_for_tags);
	return change_spots(&m, mend_characters);
}

/* A part of a text; code stays. */
struct part {
	struct part *next;
	struct df_str s;
	bool code;
};

static int
split(struct mend *m, struct df_str s, struct part **list)
{
	struct part **end = list;

	*list = NULL;
	while (s.len > 0) {
		struct part *p = df_arena_calloc(m->arena, 1, sizeof(*p));

		if (!p)
			return -1;
		p->s = df_piece_next(&s, m->markdown, &p->code);
		*end = p;
		end = &p->next;
	}
	return 0;
}

static int
change_parts(struct mend *m, struct part *list, change *f)
{
	for (struct part *p = list; p; p = p->next)
		if (!p->code && f(m, &p->s) < 0)
			return -1;
	return 0;
}

static int
join(struct mend *m, const struct part *list, struct df_str *out)
{
	size_t len = 0;
	char *text;

	if (!list || !list->next) {
		*out = list ? list->s : (struct df_str){0};
		return 0;
	}
	for (const struct part *p = list; p; p = p->next)
		len += p->s.len;
	text = df_arena_alloc(m->arena, len);
	if (!text)
		return -1;
	*out = (struct df_str){text, len};
	for (const struct part *p = list; p; p = p->next) {
		memcpy(text, p->s.s, p->s.len);
		text += p->s.len;
	}
	return 0;
}

/* What the whole text, not its code, must be known for. */
static int
mend_whole(struct mend *m, struct df_str s, struct part *list)
{
	if (df_fixes(m->fixes, DF_FIX_DEHYPHENATE) &&
	    (df_dehyphen_init(&m->parted, s, m->arena) < 0 ||
		change_parts(m, list, mend_parted) < 0))
		return -1;
	if (df_fixes(m->fixes, DF_FIX_NFC) &&
	    change_parts(m, list, compose) < 0)
		return -1;
	return 0;
}

int
df_mend_made(struct df_str s, unsigned fixes, bool markdown, struct df_arena *a,
    struct df_str *out)
{
	struct mend m = {.fixes = fixes, .arena = a, .markdown = markdown};
	struct part *list;

	if (split(&m, s, &list) < 0 || mend_whole(&m, s, list) < 0)
		return -1;
	return join(&m, list, out);
}

int
df_mend_text(struct df_str s, unsigned fixes, bool markdown, struct df_arena *a,
    struct df_str *out)
{
	struct mend m = {.fixes = fixes, .arena = a, .markdown = markdown};
	struct part *list;

	if (split(&m, s, &list) < 0)
		return -1;
	for (int i = 0; i < DF_MOJIBAKE_TIMES; i++) {
		if (!df_fixes(fixes, DF_FIX_MOJIBAKE))
			break;
		m.seen = (struct df_mojibake){0};
		change_parts(&m, list, look);
		if (!df_mojibake_found(&m.seen))
			break;
		if (change_parts(&m, list, mend_mojibake) < 0)
			return -1;
	}
	change_parts(&m, list, look_for_tags);
	if (change_parts(&m, list, mend_characters) < 0)
		return -1;
	return join(&m, list, out);
}
