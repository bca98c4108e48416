/*
 * notes: marks are links of a few characters into the page, to what comes
 * later; their names are sorted, and all elements asked for theirs.
 */
#include "clean/write/notes.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include "clean/tree/node.h"
#include "core/arena.h"
#include "core/ascii.h"
#include "core/count.h"
#include "core/hash.h"
#include "core/parts.h"
#include "core/str.h"

/* The text of a mark, with its brackets, has no more bytes, and the names of
 * notes no more than any that people give. */
#define MARK_MAX 10
#define NAME_MAX 200
/* No text has more. */
#define MARKS_MOST 20000
/* Nodes in a mark, and elements around one that hold nothing else. */
#define MARK_NODES 8
#define AROUND 3
/* Nodes beside one, or before it, that are stepped over. */
#define SIBLINGS 1000
#define BEFORE 16

struct mark {
	uint64_t name; /* hash of where it leads */
	struct df_node *link;
	struct df_node *note; /* NULL: nowhere */
};

struct marks {
	struct mark *v;
	size_t n;
};

/* Whether a mark of a note may look so: a number or a letter or two, in
 * brackets or not, or a sign. */
static bool
is_mark(struct df_str s)
{
	size_t letters = 0, others = 0;

	s = df_str_trim(s);
	if (s.len == 0 || s.len > MARK_MAX)
		return false;
	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.s[i] | 32;

		letters += df_ascii_lower(c);
		others += !df_ascii_lower(c) && !df_ascii_digit(s.s[i]) &&
		    !memchr("[](). *#,-", s.s[i], 10) && c < 0x80;
	}
	return letters <= 2 && others == 0;
}

/* The text of n, if it is no more than a mark has. */
static bool
holds_mark(const struct df_node *link)
{
	const struct df_node *n = link;
	char text[MARK_MAX];
	size_t len = 0;

	for (int left = MARK_NODES; left > 0; left--) {
		n = df_node_next(n, link);
		if (!n)
			return is_mark((struct df_str){text, len});
		if (n->tag == DF_TAG_IMG || n->text.len > MARK_MAX - len)
			return false;
		if (n->text.len > 0)
			memcpy(text + len, n->text.s, n->text.len);
		len += n->text.len;
	}
	return false;
}

/* The name of the place in the page that a mark leads to, or empty. */
static struct df_str
name_of(const struct df_node *n, struct df_str url)
{
	const struct df_str nothing = {0};
	struct df_str href;

	if (n->tag != DF_TAG_A)
		return nothing;
	href = df_str_trim(df_node_attr(n, "href"));
	if (url.len > 0 && df_str_starts(href, url))
		href = df_str_slice(href, url.len, href.len);
	if (href.len < 2 || href.len > NAME_MAX || href.s[0] != '#' ||
	    !holds_mark(n))
		return nothing;
	return df_str_slice(href, 1, href.len);
}

static int
compare(const void *a, const void *b)
{
	const struct mark *x = a, *y = b;

	if (x->name != y->name)
		return x->name < y->name ? -1 : 1;
	return 0;
}

static int
find_marks(const struct df_tree *tree, struct df_str url, struct df_arena *a,
    struct marks *m)
{
	size_t most = 0;

	for (struct df_node *n = tree->newest; n; n = n->older)
		most += name_of(n, url).len > 0;
	*m = (struct marks){0};
	if (most == 0 || most > MARKS_MOST)
		return 0;
	m->v = df_arena_alloc(a, most * sizeof(*m->v));
	if (!m->v)
		return -1;
	for (struct df_node *n = tree->newest; n; n = n->older) {
		struct df_str name = name_of(n, url);

		if (name.len > 0)
			m->v[m->n++] = (struct mark){
			    .name = df_hash64(name, 0), .link = n};
	}
	qsort(m->v, m->n, sizeof(*m->v), compare);
	return 0;
}

/* The first mark that leads to that name, or none: m->n. */
static size_t
first_mark(const struct marks *m, uint64_t name)
{
	size_t from = 0, to = m->n;

	while (from < to) {
		size_t middle = from + (to - from) / 2;

		if (m->v[middle].name < name)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

/* A note is the first element with that name, and each name counts once. */
static void
set_note(struct marks *m, struct df_node *n, struct df_str name)
{
	uint64_t hash;

	if (name.len == 0 || name.len > NAME_MAX)
		return;
	hash = df_hash64(name, 0);
	for (size_t i = first_mark(m, hash);
	     i < m->n && m->v[i].name == hash && !m->v[i].note; i++)
		m->v[i].note = n;
}

static void
find_notes(const struct df_tree *tree, struct marks *m)
{
	for (struct df_node *n = tree->root; n;
	     n = df_node_next(n, tree->root)) {
		if (!n->attrs)
			continue;
		set_note(m, n, df_node_attr(n, "id"));
		if (n->tag == DF_TAG_A)
			set_note(m, n, df_node_attr(n, "name"));
	}
}

/* The outermost element around n, from n on, that is dropped; NULL: it is
 * kept. */
static struct df_node *
dropped_at(struct df_node *n)
{
	struct df_node *found = NULL;

	for (; n; n = n->parent)
		if (n->dropped)
			found = n;
	return found;
}

static bool
is_inside(const struct df_node *n, const struct df_node *top)
{
	while (n && n != top)
		n = n->parent;
	return n != NULL;
}

/* What of a mark is to be left out: also what holds nothing else. */
static struct df_node *
whole_of(struct df_node *link)
{
	struct df_node *n = link;

	for (int i = 0; i < AROUND && n->parent; i++) {
		struct df_node *up = n->parent;

		if (df_tag_flags(up->tag) & DF_TAG_BLOCK || !holds_mark(up))
			break;
		n = up;
	}
	return n;
}

/* Whether text around an element has brackets or commas for it. Where too much
 * stands before it to be looked at, it may have. */
static bool
is_enclosed(const struct df_node *n)
{
	const struct df_node *c = n->parent->first, *before = NULL;

	for (int left = SIBLINGS; c && c != n; c = c->next) {
		if (left-- == 0)
			return true;
		before = c;
	}
	return (before && before->text.len > 0 &&
		   memchr("[(,-", before->text.s[before->text.len - 1], 4)) ||
	    (n->next && n->next->text.len > 0 &&
		memchr("]),-", n->next->text.s[0], 4));
}

/* Whether a text ends in a word or what ends a sentence: no blank, also none of
 * those beyond ASCII, nor a dash or a sign that a number follows. */
static bool
ends_word(struct df_str s)
{
	static const char *const others[] = {"\xc2\xa0", "\xc2\xa7",
	    "\xc2\xb6", "\xe2\x80\xaf", "\xe3\x80\x80"};
	unsigned char c = (unsigned char)s.s[s.len - 1];

	if (c < 0x80)
		return df_ascii_alnum(c) || memchr(".,;:!?\"')]}", c, 11);
	for (size_t i = 0; i < DF_COUNT(others); i++)
		if (df_str_ends(s, df_str(others[i])))
			return false;
	/* U+2000 to U+2015 are blanks and dashes. */
	return s.len < 3 || c > 0x95 ||
	    !df_str_is(df_str_slice(s, s.len - 3, s.len - 1), "\xe2\x80");
}

/* Whether no blank stands between n and the word before it in its block. */
static bool
touches_word(const struct df_node *n)
{
	struct df_node *b = n->older;

	for (int i = 0; b && b->block == n->block && i < BEFORE; i++) {
		if (b->tag == DF_TAG_BR)
			return false;
		if (b->text.len > 0 && !dropped_at(b))
			return ends_word(b->text);
		b = b->older;
	}
	return false;
}

/* Whether an element is raised, or its names say that it is a mark. */
static bool
is_named(const struct df_node *n)
{
	static const char *const attrs[] = {"class", "role", "epub:type"};
	static const char *const names[] = {"footnote", "noteref", "endnote"};

	if (n->tag == DF_TAG_SUP)
		return true;
	for (size_t i = 0; i < DF_COUNT(attrs); i++)
		if (df_parts_hold(
			df_node_attr(n, attrs[i]), names, DF_COUNT(names)))
			return true;
	return false;
}

static bool
is_in_brackets(const struct df_node *link)
{
	const struct df_node *n = link;

	while (n && df_str_trim(n->text).len == 0)
		n = df_node_next(n, link);
	return n && df_str_trim(n->text).s[0] == '[';
}

/* Whether a link that may be a mark is no word of the sentence, such as the
 * number in "see section 9". */
static bool
stands_apart(const struct df_node *link, const struct df_node *whole)
{
	const struct df_node *n = link;

	for (int i = 0; n && i <= AROUND; i++, n = n->parent) {
		if (df_tag_flags(n->tag) & DF_TAG_BLOCK)
			break;
		if (is_named(n))
			return true;
	}
	for (n = df_node_next(link, link); n; n = df_node_next(n, link))
		if (is_named(n))
			return true;
	return is_in_brackets(link) || touches_word(whole);
}

static bool
is_kept(struct df_node *note, const struct df_node *top)
{
	return !dropped_at(note) && is_inside(note, top);
}

static bool
leads_to_note(const struct mark *m)
{
	return m->note && m->note->index > m->link->index;
}

/* Whether at least half of the notes are kept, and there are any. */
static bool
keeps_notes(const struct marks *m, const struct df_node *top)
{
	size_t notes = 0, kept = 0;

	for (size_t i = 0; i < m->n; i++) {
		if (!leads_to_note(&m->v[i]) ||
		    (i > 0 && m->v[i - 1].note == m->v[i].note))
			continue;
		notes++;
		kept += is_kept(m->v[i].note, top);
	}
	return kept > 0 && kept * 2 >= notes;
}

/* Keep what was dropped from n up to `off`. */
static void
keep(struct df_node *n, struct df_node *off)
{
	for (;; n = n->parent) {
		n->dropped = false;
		if (n == off)
			break;
	}
}

/* A note that is missing in a list of them. */
static void
keep_note(struct df_node *note)
{
	struct df_node *off = dropped_at(note);

	if (!off || off->rule != DF_RULE_UNLIKELY || off->parent == NULL ||
	    (off != note && off != note->parent))
		return;
	keep(note, off);
	for (struct df_node *n = note; n; n = df_node_next(n, note))
		n->dropped &= n->rule != DF_RULE_UNLIKELY;
}

static void
settle(const struct mark *m, const struct df_node *top, bool all)
{
	struct df_node *whole = whole_of(m->link);
	struct df_node *off = dropped_at(m->link);

	if (!leads_to_note(m))
		return;
	if (all && is_inside(m->note, top))
		keep_note(m->note);
	if (is_kept(m->note, top)) {
		if (off && is_inside(off, whole))
			keep(m->link, off);
	} else if (!off && !is_enclosed(whole) &&
	    stands_apart(m->link, whole)) {
		whole->dropped = true;
		whole->rule = DF_RULE_NOTE;
	}
}

int
df_notes_settle(struct df_tree *tree, const struct df_node *top,
    struct df_str url, struct df_arena *a)
{
	struct marks m;
	bool all;

	if (find_marks(tree, url, a, &m) < 0)
		return -1;
	if (m.n == 0)
		return 0;
	find_notes(tree, &m);
	all = keeps_notes(&m, top);
	for (size_t i = 0; i < m.n; i++)
		settle(&m.v[i], top, all);
	return 0;
}
