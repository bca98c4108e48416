/*
 * rule: the table of names.
 */
#include "clean/tree/rule.h"

static const struct {
	const char *name;
	const char *meaning;
} rules[DF_RULE_COUNT] = {
    [DF_RULE_NONE] = {"none", "nothing was decided here"},
    [DF_RULE_CONTENT] = {"content", "in the element that holds the content"},
    [DF_RULE_MOST_TEXT] = {"most_text",
	"would be dropped, but holds most of the text"},
    [DF_RULE_LIKELY] = {"likely", "judged to be content"},
    [DF_RULE_PROSE] = {"prose",
	"typed with its lines broken by hand: prose, not code"},
    [DF_RULE_OUTSIDE] = {"outside",
	"not in the element that holds the content"},
    [DF_RULE_HEAD] = {"head", "the head of the document"},
    [DF_RULE_FORM] = {"form", "a form to fill in"},
    [DF_RULE_ELEMENT] = {"element",
	"an element for boilerplate, such as nav, aside or footer"},
    [DF_RULE_SITE_HEADER] = {"site_header",
	"a header of the site, not of the text"},
    [DF_RULE_PERMALINK] = {"permalink",
	"a sign that links to its own place, or what does to its source"},
    [DF_RULE_HIDDEN] = {"hidden", "hidden from readers"},
    [DF_RULE_ROLE] = {"role", "an ARIA role that is not one of content"},
    [DF_RULE_NAME] = {"name", "a class or id that names boilerplate"},
    [DF_RULE_LINKS] = {"links", "little but links inside a text"},
    [DF_RULE_BARE_HEADING] = {"bare_heading",
	"a heading or label that nothing is left under"},
    [DF_RULE_UNLIKELY] = {"unlikely", "judged to be boilerplate"},
    [DF_RULE_REPEATED] = {"repeated", "stands in the page once more"},
    [DF_RULE_COMMENTS] = {"comments", "what readers wrote below the text"},
    [DF_RULE_LEFTOVER] = {"leftover",
	"data, a template, or what a form or a page without scripts says"},
    [DF_RULE_NOTE] = {"note", "the mark of a note that is not kept"},
};

const char *
df_rule_name(enum df_rule rule)
{
	return rules[rule].name;
}

const char *
df_rule_meaning(enum df_rule rule)
{
	return rules[rule].meaning;
}
