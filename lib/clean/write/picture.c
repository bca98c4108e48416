/*
 * picture: attributes in the order in which they are believed.
 */
#include "clean/write/picture.h"

#include <stdlib.h>

#include "clean/tree/node.h"
#include "clean/write/href.h"
#include "core/count.h"
#include "core/parts.h"

/* Nodes beside and below that are looked at. */
#define NODES 10
/* A picture that is wider is made for printing or large screens. */
#define WIDTH_MOST 2000
/* More bytes than a character of several code points has. */
#define SIGN_MAX 40

/* The number that a candidate of srcset has as its width or density. */
static double
size_of(struct df_str descriptor)
{
	char number[16] = "1";

	descriptor = df_str_trim(descriptor);
	if (descriptor.len > 1 && descriptor.len < sizeof(number)) {
		memcpy(number, descriptor.s, descriptor.len - 1);
		number[descriptor.len - 1] = '\0';
	}
	return strtod(number, NULL);
}

/* How good a picture of that size is: the larger the better, up to a width. */
static double
rank_of(double size)
{
	return size > WIDTH_MOST ? 1 / size : size;
}

/* The end of what is no blank, or (to) of what stands before a comma. */
static size_t
word_end(struct df_str s, size_t i, bool to_comma)
{
	while (i < s.len &&
	    (to_comma ? s.s[i] != ',' : (unsigned char)s.s[i] > ' '))
		i++;
	return i;
}

/* The best picture of a srcset that is no data (HTML's standard, "parse a
 * srcset attribute"): addresses may hold commas, but not end with one. */
static struct df_str
best_of(struct df_str set, const struct df_markdown *how)
{
	struct df_str best = {0};
	double most = 0;
	size_t i = 0;

	while (i < set.len) {
		size_t from, end, behind;
		struct df_str address;
		double size;

		while (i < set.len &&
		    ((unsigned char)set.s[i] <= ' ' || set.s[i] == ','))
			i++;
		from = i;
		end = behind = word_end(set, i, false);
		if (end > from && set.s[end - 1] == ',')
			end--;
		else
			behind = word_end(set, end, true);
		size = rank_of(size_of(df_str_slice(set, end, behind)));
		address = df_str_slice(set, from, end);
		i = behind;
		if (size > most && !df_str_case_starts(address, "data:")) {
			best = address;
			most = size;
		}
	}
	return df_href_of(best, how, false);
}

/* What the attributes of one element give. */
static struct df_str
own_address(const struct df_node *n, const struct df_markdown *how)
{
	static const struct {
		const char *name;
		bool set;
	} attrs[] = {{"data-srcset", true}, {"data-src", false},
	    {"data-lazy-src", false}, {"data-original", false},
	    {"srcset", true}, {"src", false}};
	struct df_str found = {0};

	for (size_t i = 0; i < DF_COUNT(attrs) && found.len == 0; i++) {
		struct df_str s = df_node_attr(n, attrs[i].name);

		if (s.len > 0)
			found = attrs[i].set ? best_of(s, how)
					     : df_href_of(s, how, false);
	}
	return found;
}

/* What a picture's sources give, of which n is the last child. */
static struct df_str
source_address(const struct df_node *n, const struct df_markdown *how)
{
	const struct df_node *c = n->parent ? n->parent->first : NULL;
	struct df_str found = {0};

	for (int i = 0; c && c != n && found.len == 0 && i < NODES; i++) {
		if (c->tag == DF_TAG_OTHER)
			found = own_address(c, how);
		c = c->next;
	}
	return found;
}

/* What is said to browsers without scripts, right behind. */
static struct df_str
noscript_address(const struct df_node *n, const struct df_markdown *how)
{
	const struct df_node *c = n->next, *top;
	struct df_str found = {0};

	if (c && c->tag == DF_TAG_TEXT && c->weight == 0)
		c = c->next;
	top = c;
	if (!c || c->tag != DF_TAG_NOSCRIPT)
		return found;
	for (int i = 0; c && found.len == 0 && i < NODES; i++) {
		if (c->tag == DF_TAG_IMG)
			found = own_address(c, how);
		c = df_node_next(c, top);
	}
	return found;
}

/* A picture that counts who reads a page. */
static bool
is_pixel(const struct df_node *n)
{
	static const char *const names[] = {"width", "height"};

	for (size_t i = 0; i < DF_COUNT(names); i++) {
		struct df_str s = df_str_trim(df_node_attr(n, names[i]));

		if (df_str_is(s, "0") || df_str_is(s, "1") ||
		    df_str_is(s, "0px") || df_str_is(s, "1px"))
			return true;
	}
	return false;
}

struct df_str
df_picture_address(const struct df_node *n, const struct df_markdown *how)
{
	struct df_str found = {0};

	if (is_pixel(n))
		return found;
	found = own_address(n, how);
	if (found.len == 0)
		found = source_address(n, how);
	return found.len > 0 ? found : noscript_address(n, how);
}

bool
df_picture_is_sign(const struct df_node *n)
{
	static const char *const names[] = {"emoji", "smiley", "smilie"};
	struct df_str alt = df_str_trim(df_node_attr(n, "alt"));

	return alt.len > 0 && alt.len <= SIGN_MAX &&
	    !memchr(alt.s, ' ', alt.len) &&
	    df_parts_hold(df_node_attr(n, "class"), names, DF_COUNT(names));
}
