/*
 * rule: the names of the decisions about what is content.
 *
 * content.c sets a node's rule where it decides: why the node is dropped, or
 * why it is kept although something spoke against it. What lies inside such a
 * node shares its lot. To add a rule, add it here and a line to the table in
 * rule.c; the names are what --explain writes, so they stay.
 */
#ifndef DF_CLEAN_RULE_H
#define DF_CLEAN_RULE_H

enum df_rule {
	DF_RULE_NONE = 0, /* nothing was decided here */

	/* Kept. */
	DF_RULE_CONTENT,
	DF_RULE_MOST_TEXT,
	DF_RULE_LIKELY,
	DF_RULE_PROSE,

	/* Dropped. */
	DF_RULE_OUTSIDE,
	DF_RULE_HEAD,
	DF_RULE_FORM,
	DF_RULE_ELEMENT,
	DF_RULE_SITE_HEADER,
	DF_RULE_PERMALINK,
	DF_RULE_HIDDEN,
	DF_RULE_ROLE,
	DF_RULE_NAME,
	DF_RULE_LINKS,
	DF_RULE_BARE_HEADING,
	DF_RULE_UNLIKELY,
	DF_RULE_REPEATED,
	DF_RULE_LEFTOVER,
	DF_RULE_COMMENTS,
	DF_RULE_NOTE,

	DF_RULE_COUNT
};

/* The rule's name ([a-z_]+), and what it says in one line. */
const char *df_rule_name(enum df_rule rule);
const char *df_rule_meaning(enum df_rule rule);

#endif
