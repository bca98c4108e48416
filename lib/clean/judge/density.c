/*
 * density: weighs text, drops boilerplate, picks the element.
 *
 * The numbers were chosen on the development pages of WCXB and are not
 * sharp: what was tried beside them changed word F1 there by less than 0.008.
 */
#include "clean/judge/density.h"

#include "clean/tree/hints.h"
#include "clean/tree/node.h"
#include "clean/tree/sentence.h"
#include "core/count.h"
#include "core/parts.h"
#include "core/str.h"

/* A block with fewer characters may be a label or a menu entry. */
#define GOOD_CHARS 30
/* More of its text in links makes a block a list of links. */
#define GOOD_LINKED 0.5
/* The content holds at least this part of the page's good text. */
#define CONTENT_SHARE 0.80
/* What holds more of it is content, whatever its name says. */
#define TOO_GOOD_TO_DROP 0.60
/* A banner for cookies holds at most so many characters, and not all text. */
#define CONSENT_MOST 4000
#define CONSENT_SHARE 0.9
/* Names that leave less of it mean something else here. */
#define LEAST_LEFT 0.40
/* With less of its text good, a page is a list of short things. */
#define GOOD_PART 0.20
/* In a text (more than this of it good), what is nearly all links goes. */
#define TEXT_PART 0.50
#define LINK_LIST 0.80

static double
part(uint64_t a, uint64_t b)
{
	return b == 0 ? 0 : (double)a / (double)b;
}

static uint64_t
goodness(const struct df_node *n)
{
	if (n->own < GOOD_CHARS || df_tag_heading(n->tag) ||
	    part(n->own_linked, n->own) > GOOD_LINKED)
		return 0;
	return n->own - n->own_linked;
}

static void
reset(struct df_node *n)
{
	n->own = n->own_linked = 0;
	n->chars = n->linked = n->good = 0;
}

/* Give its text to the block of a node, of which all nodes above are reset. */
static void
weigh(struct df_node *n)
{
	n->in_link = n->tag == DF_TAG_A || (n->parent && n->parent->in_link);
	if (n->tag != DF_TAG_TEXT)
		return;
	n->block->own += n->weight;
	n->block->own_linked += n->in_link ? n->weight : 0;
}

/* Weigh all text that is not dropped: blocks forwards, sums backwards. */
void
df_density_weigh(struct df_tree *tree)
{
	const struct df_node *kept = tree->root; /* before it all is dropped */
	bool dropped = false;
	struct df_node *n;

	for (n = tree->root; n; n = df_node_next(n, tree->root)) {
		reset(n);
		dropped = dropped && n != kept;
		if (!dropped && n->dropped) {
			dropped = true;
			kept = df_node_skip(n, tree->root);
		}
		if (!dropped)
			weigh(n);
	}
	for (n = tree->newest; n; n = n->older) {
		if (n->tag == DF_TAG_TEXT)
			continue;
		n->chars += n->own;
		n->linked += n->own_linked;
		n->good += goodness(n);
		if (n->chars == 0 || !n->parent)
			continue;
		n->parent->chars += n->chars;
		n->parent->linked += n->linked;
		n->parent->good += n->good;
	}
}

static bool
is_never_dropped(const struct df_node *n)
{
	return n->tag == DF_TAG_TEXT || n->tag == DF_TAG_HTML ||
	    n->tag == DF_TAG_BODY || n->tag == DF_TAG_MAIN || !n->parent;
}

static void
drop_as(struct df_node *n, enum df_rule rule)
{
	n->dropped = true;
	n->rule = rule;
}

/* A banner that asks for consent is never the text, however short the rest is:
 * unless there is no rest. */
static bool
asks_consent(const struct df_node *n)
{
	const struct df_node *root = n;

	if (n->chars == 0 || n->chars > CONSENT_MOST || !df_hint_consent(n))
		return false;
	while (root->parent)
		root = root->parent;
	return part(n->chars, root->chars) < CONSENT_SHARE;
}

/* Drop what test names a rule for, unless it holds too much good text. In code
 * and in sentences names mean something else: a comment is a part of it. */
static void
drop(struct df_tree *tree, enum df_rule (*test)(const struct df_node *n))
{
	uint64_t most = (uint64_t)((double)tree->root->good * TOO_GOOD_TO_DROP);
	const struct df_node *behind_code = NULL;
	struct df_node *n = tree->root;
	bool in_code = false;

	while (n) {
		enum df_rule rule = DF_RULE_NONE;

		in_code &= n != behind_code;
		if (!n->dropped && !is_never_dropped(n))
			rule = test(n);
		if (rule == DF_RULE_NAME &&
		    (in_code || df_sentence_holds(tree, n)))
			rule = DF_RULE_NONE;
		if (n->tag == DF_TAG_PRE && !in_code) {
			in_code = true;
			behind_code = df_node_skip(n, tree->root);
		}
		if (rule != DF_RULE_NONE &&
		    (n->good <= most || asks_consent(n)))
			drop_as(n, rule);
		else if (rule != DF_RULE_NONE)
			n->rule = DF_RULE_MOST_TEXT;
		n = n->dropped ? df_node_skip(n, tree->root)
			       : df_node_next(n, tree->root);
	}
}

/* A header of the site, not of the text: outside the article, few words. */
static bool
is_site_header(const struct df_node *n)
{
	return n->tag == DF_TAG_HEADER && n->good == 0 &&
	    !df_node_inside(n, DF_TAG_ARTICLE) &&
	    !df_node_inside(n, DF_TAG_MAIN);
}

/* The sign beside a heading or a definition that links to it, or what links to
 * its source: Sphinx's "[source]", rustdoc's and Haddock's "Source". */
static bool
is_permalink(const struct df_node *n)
{
	static const char *const signs[] = {"¶", "§", "#", "🔗"};
	static const char *const sources[] = {"[source]", "[src]", "source"};
	static const char *const names[] = {"src", "viewcode"};
	const struct df_node *t = n->first;
	struct df_str text;

	if (n->tag != DF_TAG_A || !t || t->next)
		return false;
	if (t->tag != DF_TAG_TEXT && t->first && !t->first->next)
		t = t->first;
	text = df_str_trim(t->text);
	for (size_t i = 0; i < DF_COUNT(signs); i++)
		if (t->parent == n && df_str_is(text, signs[i]))
			return true;
	return df_parts_is(text, sources, DF_COUNT(sources)) &&
	    (df_str_starts(df_node_attr(n, "href"), DF_STR("src/")) ||
		df_parts_hold(
		    df_node_attr(n, "class"), names, DF_COUNT(names)) ||
		df_parts_hold(df_node_attr(t->parent, "class"), names,
		    DF_COUNT(names)));
}

/* What no name is needed to know. */
static enum df_rule
no_content(const struct df_node *n)
{
	if (n->tag == DF_TAG_HEAD)
		return DF_RULE_HEAD;
	if (n->tag == DF_TAG_FORM)
		return DF_RULE_FORM;
	if (df_tag_flags(n->tag) & DF_TAG_UNLIKELY)
		return DF_RULE_ELEMENT;
	if (is_site_header(n))
		return DF_RULE_SITE_HEADER;
	if (is_permalink(n))
		return DF_RULE_PERMALINK;
	if (df_hint_hidden(n))
		return DF_RULE_HIDDEN;
	return df_hint_role(n) ? DF_RULE_ROLE : DF_RULE_NONE;
}

static enum df_rule
no_content_by_far(const struct df_node *n)
{
	enum df_rule rule = no_content(n);

	if (rule == DF_RULE_NONE && asks_consent(n))
		return DF_RULE_NAME;
	return rule;
}

static enum df_rule
boilerplate(const struct df_node *n)
{
	enum df_rule rule = no_content(n);

	if (rule == DF_RULE_NONE && df_hint_boilerplate(n))
		return DF_RULE_NAME;
	return rule;
}

/* Drop boilerplate; where names take away most of the text, the author means
 * something else by them, and only the rest counts. */
static void
drop_boilerplate(struct df_tree *tree)
{
	uint64_t least = (uint64_t)((double)tree->root->good * LEAST_LEFT);

	drop(tree, boilerplate);
	df_density_weigh(tree);
	if (tree->root->good >= least)
		return;
	for (struct df_node *n = tree->newest; n; n = n->older) {
		n->dropped = false;
		n->rule = DF_RULE_NONE;
	}
	df_density_weigh(tree);
	drop(tree, no_content_by_far);
	df_density_weigh(tree);
}

/* What the content holds nearly all of: good text, or, where that is a small
 * part of the page, such as in lists of products, all text. */
static uint64_t
value(const struct df_node *n, bool all)
{
	return all ? n->chars : n->good;
}

/* The child that holds enough of it, or NULL. */
static struct df_node *
heaviest_child(const struct df_node *n, bool all, uint64_t enough)
{
	for (struct df_node *c = n->first; c; c = c->next)
		if (!c->dropped && c->tag != DF_TAG_TEXT &&
		    value(c, all) >= enough)
			return c;
	return NULL;
}

/* What makes sense only as a whole. */
static bool
is_whole(const struct df_node *n)
{
	return n->tag == DF_TAG_PRE || n->tag == DF_TAG_P ||
	    n->tag == DF_TAG_BLOCKQUOTE ||
	    (n->tag == DF_TAG_TABLE && df_node_find(n, DF_TAG_TH));
}

static struct df_node *
pick(struct df_tree *tree)
{
	struct df_node *body = df_node_find(tree->root, DF_TAG_BODY);
	struct df_node *n = body ? body : tree->root, *c;
	bool all = part(n->good, n->chars) < GOOD_PART;
	uint64_t enough = (uint64_t)((double)value(n, all) * CONTENT_SHARE);

	if (enough == 0)
		return n;
	while ((c = heaviest_child(n, all, enough)) && !is_whole(c))
		n = c;
	return n;
}

static bool
is_container(const struct df_node *n)
{
	return n->tag == DF_TAG_UL || n->tag == DF_TAG_OL ||
	    n->tag == DF_TAG_DIV || n->tag == DF_TAG_SECTION;
}

/* Lists of links inside the content: to related pages, tags, sections. Whether
 * there were any. */
static bool
drop_links(struct df_node *top)
{
	struct df_node *n = top->first;
	bool any = false;

	while (n) {
		if (!n->dropped && is_container(n) &&
		    part(n->linked, n->chars) > LINK_LIST) {
			drop_as(n, DF_RULE_LINKS);
			any = true;
		}
		n = n->dropped || is_whole(n) ? df_node_skip(n, top)
					      : df_node_next(n, top);
	}
	return any;
}

/* Whether nothing is left of what a heading stands above, but there was
 * something. */
static bool
is_bare_heading(const struct df_node *n)
{
	bool any = false;

	if (!df_tag_heading(n->tag))
		return false;
	for (n = n->next; n && !df_tag_heading(n->tag); n = n->next) {
		if (n->dropped)
			any = true;
		else if (n->chars > 0 ||
		    (n->tag == DF_TAG_TEXT && n->weight > 0))
			return false;
	}
	return any;
}

void
df_density_drop_bare(struct df_node *top)
{
	struct df_node *n = top->first;

	while (n) {
		if (is_bare_heading(n))
			drop_as(n, DF_RULE_BARE_HEADING);
		n = n->dropped ? df_node_skip(n, top) : df_node_next(n, top);
	}
}

struct df_node *
df_density_find(struct df_tree *tree)
{
	struct df_node *top;

	df_density_weigh(tree);
	drop_boilerplate(tree);
	top = pick(tree);
	top->rule = DF_RULE_CONTENT;
	if (part(top->good, top->chars) > TEXT_PART && drop_links(top))
		df_density_weigh(tree);
	df_density_drop_bare(top);
	return top;
}
