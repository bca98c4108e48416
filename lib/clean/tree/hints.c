/*
 * hints: the tables of words.
 */
#include "clean/tree/hints.h"

#include "clean/tree/attrlist.h"
#include "clean/tree/memo.h"
#include "clean/tree/node.h"
#include "clean/tree/screens.h"
#include "core/ascii.h"
#include "core/count.h"
#include "core/parts.h"

/* One more than words begin with the same letter: NULL follows the last. */
#define EACH 17

/* Words that name boilerplate, by first letter; the second is one, too. */
static const char *const boilerplate[26][EACH] = {
    ['a' - 'a'] = {"adsbygoogle", "adsense", "advert", "advertisement",
	"advertising", "affiliate", "authorbox"},
    ['b' - 'a'] = {"backlink", "bottombar", "breadcrumb", "breadcrumbs"},
    ['c' - 'a'] = {"captcha", "catlinks", "colophon", "commentform",
	"commentlist", "consent", "cookie", "cookies", "copyright", "cta"},
    ['d' - 'a'] = {"disqus", "drawer", "dropdown"},
    ['e' - 'a'] = {"editsection"},
    ['f' - 'a'] = {"flyout", "footer"},
    ['g' - 'a'] = {"gdpr"},
    ['h' - 'a'] = {"hatnote"},
    ['j' - 'a'] = {"jump"},
    ['l' - 'a'] = {"login"},
    ['m' - 'a'] = {"masthead", "megamenu", "menu", "mobilenav", "modal"},
    ['n' - 'a'] = {"nav", "navbar", "navbox", "navi", "navigation",
	"newsletter", "noexcerpt", "noprint"},
    ['o' - 'a'] = {"offcanvas", "outbrain"},
    ['p' - 'a'] = {"pager", "pagination", "paywall", "popover", "popup",
	"postmeta", "prevnext", "printfooter", "promo", "promotion"},
    ['r' - 'a'] = {"recirc", "recommend", "recommendations", "recommended",
	"reflist", "related"},
    ['s' - 'a'] = {"screenreader", "shareaholic", "sharebar", "sharedaddy",
	"sharing", "sidebar", "sidenav", "signin", "signup", "sitemap", "skip",
	"skiplink", "sponsor", "sponsored", "subnav", "subscribe"},
    ['t' - 'a'] = {"taboola", "tagcloud", "toc", "toolbar", "tooltip",
	"topbar"},
    ['v' - 'a'] = {"visuallyhidden"},
};

/* Class names whole, for what words do not say, by first letter. */
static const char *const names[26][EACH] = {
    ['a' - 'a'] = {"ad", "ads", "alert", "ambox", "announcement",
	"article-tags", "attribution", "author-bio", "author-box"},
    ['b' - 'a'] = {"banner", "bio", "bookmark", "buttons"},
    ['c' - 'a'] = {"cart", "comment", "comments", "coordinates"},
    ['e' - 'a'] = {"entry-footer", "entry-meta"},
    ['h' - 'a'] = {"headerlink"},
    ['m' - 'a'] = {"mw-cite-backlink", "mw-empty-elt", "mw-jump-link"},
    ['n' - 'a'] = {"notice"},
    ['o' - 'a'] = {"overlay"},
    ['p' - 'a'] = {"post-footer", "post-meta", "post-navigation", "post-tags"},
    ['r' - 'a'] = {"rating", "ratings", "reference", "references", "respond"},
    ['s' - 'a'] = {"screen-reader-text", "search", "share", "social", "sr-only",
	"subscription"},
    ['t' - 'a'] = {"tag-list", "tags", "teaser", "toast", "trending"},
    ['v' - 'a'] = {"visually-hidden"},
    ['w' - 'a'] = {"widget", "widgets", "wp-block-buttons"},
};

/* Class names whole of what is hidden until readers ask for it. */
static const char *const panels[] = {"tab-pane", "tab-panel", "tabpanel",
    "tab-content", "tabs-panel", "woocommerce-Tabs-panel",
    "elementor-tab-content", "accordion-content", "accordion-panel",
    "accordion-collapse"};

/* What asks for consent: words, and those that make it so behind cookie. */
static const char *const consent[] = {"consent", "gdpr"};
static const char *const cookie[] = {"cookie", "cookies"};
static const char *const notices[] = {"banner", "bar", "box", "disclaimer",
    "law", "message", "modal", "notice", "notification", "overlay", "policy",
    "popup", "wall", "warning"};

/* What is not seen unless asked for. */
static const char *const unasked[] = {"backlink", "editsection", "headerlink",
    "hidden", "jump", "modal", "noprint", "overlay", "popover", "reader",
    "screenreader", "skip", "skiplink", "sr", "tooltip", "visually",
    "visuallyhidden"};

static const char *const roles[] = {"alert", "alertdialog", "banner",
    "complementary", "contentinfo", "dialog", "menu", "menubar", "navigation",
    "search", "tablist", "toolbar", "tooltip"};

/* Whether s is in a table: mostly two letters show that it is not. */
static bool
is_listed(struct df_str s, const char *const table[26][EACH])
{
	unsigned letter = ((unsigned char)s.s[0] | 32u) - (unsigned)'a';

	if (letter >= 26 || s.len < 2)
		return false;
	for (const char *const *word = table[letter]; *word; word++)
		if ((*word)[1] == (s.s[1] | 32) && df_str_case_is(s, *word))
			return true;
	return false;
}

static bool
is_lower(char c)
{
	return df_ascii_lower(c) || (c & 0x80);
}

/* The next word of a class name; false at its end. */
static bool
next_word(struct df_str *s, struct df_str *word)
{
	size_t i = 0, start;

	while (i < s->len && !df_ascii_letterlike(s->s[i]))
		i++;
	start = i;
	while (i < s->len && df_ascii_letterlike(s->s[i]) &&
	    (i == start || !df_ascii_upper(s->s[i]) || !is_lower(s->s[i - 1])))
		i++;
	*word = df_str_slice(*s, start, i);
	*s = df_str_slice(*s, i, s->len);
	return word->len > 0;
}

/* has-sidebar and no-ads speak of something else, and utility classes such
 * as md:hidden and print:hidden of some screens only; MathJax marks formulas
 * that a menu can be opened on. */
static bool
speaks_of_another(struct df_str name)
{
	static const char *const first[] = {
	    "has", "with", "no", "without", "is", "js", "not"};
	struct df_str rest = name, word;

	if (memchr(name.s, ':', name.len) ||
	    df_str_starts(name, DF_STR("CtxtMenu_Attached")))
		return true;
	return next_word(&rest, &word) && rest.len > 0 &&
	    df_parts_is(word, first, DF_COUNT(first));
}

static bool
name_is_boilerplate(struct df_str name)
{
	struct df_str rest = name, word;

	if (is_listed(name, names))
		return true;
	while (next_word(&rest, &word))
		if (is_listed(word, boilerplate))
			return !speaks_of_another(name);
	return false;
}

static bool
name_is_panel(struct df_str name)
{
	return df_parts_is(name, panels, DF_COUNT(panels));
}

static bool
name_is_consent(struct df_str name)
{
	struct df_str word;
	bool cookies = false, notice = false;

	if (speaks_of_another(name))
		return false;
	while (next_word(&name, &word)) {
		if (df_parts_is(word, consent, DF_COUNT(consent)))
			return true;
		cookies |= df_parts_is(word, cookie, DF_COUNT(cookie));
		notice |= df_parts_is(word, notices, DF_COUNT(notices));
	}
	return cookies && notice;
}

/* docutils calls every link a reference, Wikipedia only footnote marks. */
static bool
is_link_of_docutils(const struct df_node *n)
{
	return n->tag == DF_TAG_A &&
	    df_str_starts(df_node_attr(n, "class"), df_str("reference "));
}

static unsigned
are_boilerplate(struct df_str names_)
{
	return df_attrlist_any(names_, name_is_boilerplate) ||
	    df_screens_hidden(names_);
}

static bool
names_boilerplate(const struct df_attr *at)
{
	return df_memo_ask(at, DF_MEMO_BOILERPLATE, are_boilerplate) != 0;
}

/* Texinfo gives each link of a table of contents a place to come back to. */
static bool
is_line_of_contents(const struct df_node *n)
{
	return n->tag == DF_TAG_A &&
	    df_str_starts(df_node_attr(n, "id"), DF_STR("toc-"));
}

bool
df_hint_boilerplate(const struct df_node *n)
{
	if (!n->attrs || is_link_of_docutils(n))
		return false;
	return df_screens_has_twin(n) ||
	    names_boilerplate(df_attr_of(n, "class")) ||
	    (!is_line_of_contents(n) && names_boilerplate(df_attr_of(n, "id")));
}

static bool
name_is_unasked(struct df_str name)
{
	struct df_str word;

	while (next_word(&name, &word))
		if (df_parts_is(word, unasked, DF_COUNT(unasked)))
			return true;
	return false;
}

bool
df_hint_unasked(const struct df_node *n)
{
	return df_attrlist_any(df_node_attr(n, "class"), name_is_unasked);
}

static bool
name_is_contents(struct df_str name)
{
	static const char *const names_[] = {"contents", "table-of-contents",
	    "tableofcontents", "toc", "toctree-wrapper"};

	return df_parts_is(name, names_, DF_COUNT(names_));
}

static unsigned
are_contents(struct df_str names_)
{
	return df_attrlist_any(names_, name_is_contents);
}

bool
df_hint_contents(const struct df_node *n)
{
	struct df_str id = df_node_attr(n, "id");

	/* The id contents is that of many a page's text. */
	return n->attrs &&
	    (df_memo_ask(
		 df_attr_of(n, "class"), DF_MEMO_CONTENTS, are_contents) ||
		(name_is_contents(id) && !df_str_case_is(id, "contents")));
}

static bool
name_is_reference(struct df_str name)
{
	return df_str_is(name, "reference");
}

static bool
name_is_external(struct df_str name)
{
	return df_str_is(name, "external");
}

bool
df_hint_reference(const struct df_node *n)
{
	struct df_str names_ = df_node_attr(n, "class");

	return n->tag == DF_TAG_A &&
	    df_attrlist_any(names_, name_is_external) &&
	    df_attrlist_any(names_, name_is_reference);
}

static unsigned
are_consent(struct df_str names_)
{
	return df_attrlist_any(names_, name_is_consent);
}

bool
df_hint_consent(const struct df_node *n)
{
	return df_memo_ask(
		   df_attr_of(n, "class"), DF_MEMO_CONSENT, are_consent) != 0 ||
	    df_attrlist_any(df_node_attr(n, "id"), name_is_consent);
}

bool
df_hint_role(const struct df_node *n)
{
	return df_parts_is(df_node_attr(n, "role"), roles, DF_COUNT(roles));
}

/* A tab or a part to unfold, that readers see when they ask for it. */
static bool
is_panel(const struct df_node *n)
{
	return df_str_case_is(df_node_attr(n, "role"), "tabpanel") ||
	    df_attrlist_any(df_node_attr(n, "class"), name_is_panel);
}

/* Whether a style attribute holds property: value. */
static bool
style_has(struct df_str style, const char *property, const char *value)
{
	for (size_t i = 0; i < style.len; i++) {
		struct df_str rest = df_str_slice(style, i, style.len);

		if ((style.s[i] | 32) != property[0] ||
		    !df_str_case_starts(rest, property))
			continue;
		rest = df_str_slice(rest, strlen(property), rest.len);
		while (rest.len > 0 && strchr(" \t\n:", rest.s[0]))
			rest = df_str_slice(rest, 1, rest.len);
		if (df_str_case_starts(rest, value))
			return true;
	}
	return false;
}

static bool
name_is_none(struct df_str name)
{
	return df_str_is(name, "d-none");
}

/* d-md-block, sm:d-block: shown on some screens. */
static bool
name_is_display(struct df_str name)
{
	size_t i = name.len;

	while (i > 0 && name.s[i - 1] != ':')
		i--;
	name = df_str_slice(name, i, name.len);
	return df_str_starts(name, DF_STR("d-")) && !name_is_none(name);
}

/* A sign of Google's fonts, whose name stands there as text. */
static bool
name_is_sign(struct df_str name)
{
	return df_str_starts(name, DF_STR("material-icons")) ||
	    df_str_starts(name, DF_STR("material-symbols")) ||
	    df_str_is(name, "google-symbols");
}

static bool
name_may_hide(struct df_str name)
{
	return name_is_sign(name) || name_is_none(name);
}

/* Whether Bootstrap's classes hide it on all screens, or it shows a sign. */
static unsigned
are_hidden(struct df_str names_)
{
	if (!df_attrlist_any(names_, name_may_hide))
		return false;
	return df_attrlist_any(names_, name_is_sign) ||
	    (df_attrlist_any(names_, name_is_none) &&
		!df_attrlist_any(names_, name_is_display));
}

static bool
says_hidden(const struct df_attr *a)
{
	if (df_attr_is(a, "class"))
		return df_memo_ask(a, DF_MEMO_HIDDEN, are_hidden) != 0;
	if (df_attr_is(a, "style"))
		return style_has(a->value, "display", "none") ||
		    style_has(a->value, "visibility", "hidden");
	return (df_attr_is(a, "hidden") && a->value.s) ||
	    (df_attr_is(a, "aria-hidden") && df_str_is(a->value, "true"));
}

bool
df_hint_hidden(const struct df_node *n)
{
	const struct df_attr *a = n->attrs;

	if (n->tag == DF_TAG_IMG) /* hidden from screen readers: a formula */
		return false;
	while (a && !says_hidden(a))
		a = a->next;
	return a && !is_panel(n);
}
