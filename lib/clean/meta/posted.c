/*
 * posted: the best rank wins, then the first in the page.
 */
#include "clean/meta/posted.h"

#include <stdint.h>

#include "clean/meta/announced.h"
#include "clean/meta/date_attr.h"
#include "clean/meta/date_label.h"
#include "clean/meta/date_token.h"
#include "clean/meta/name.h"
#include "clean/meta/name_by.h"
#include "clean/meta/term.h"
#include "clean/tree/attrlist.h"
#include "clean/tree/classes.h"
#include "clean/tree/line.h"
#include "clean/tree/memo.h"
#include "clean/tree/node.h"
#include "core/ascii.h"
#include "core/count.h"
#include "core/parts.h"
#include "core/utf8.h"

/* Longer texts are no dates: of elements that say they are, and of others. */
#define LINE_MAX 120
#define LOOSE_MAX 70
/* Nor do lines begin later that say so, or who wrote the page. */
#define HEAD_MAX 16
/* The most bytes of so many characters of most scripts. */
#define BYTES_OF(characters) (2 * (size_t)(characters))
/* A sentence that says when the page was first published is not longer. */
#define HISTORY_MAX 200
/* A label alone is not longer. */
#define LABEL_MAX 40
/* "Stand: 1.2.2024" is the shortest that tells of a change. */
#define CHANGED_MIN 15
/* Nor is a day with its time and that of the week. */
#define ALONE_MAX 30
/* What stands in so much more of its block is told in passing. */
#define WITHIN 60
/* What has more characters holds other texts than a site's foot. */
#define FOOT_MAX 2000
/* How far from the first h1 a date may stand that belongs to it. */
#define HEADING_REACH 60
/* No place is that far behind. */
#define NOWHERE (SIZE_MAX / 2)

/* Ranks; each even number but the first two is the one before it, of what
 * stands before the first h1. */
enum rank {
	MICRODATA = 0,
	TIME_PUBLISHED = 1,
	PUBLISHED = 3,
	TIME = 5,
	CLASS = 7,
	TEXT = 9,
	LINE = 11, /* with which a report begins */
	FOOT = 13,
	NONE = 100,
};

void
df_posted_init(struct df_posted *s, struct df_announced *teasers,
    enum df_date_order order, const struct df_date *latest, struct df_arena *a)
{
	*s = (struct df_posted){.arena = a,
	    .teasers = teasers,
	    .order = order,
	    .heading = NOWHERE,
	    .latest = *latest,
	    .date_rank = NONE,
	    .modified_rank = NONE};
}

/* What the names of an element say. */
enum saying {
	SAYS_DATE = 1,
	SAYS_PUBLISHED = 2,
	SAYS_OTHER = 4,
	SAYS_MODIFIED = 8,
	SAYS_PERSONAL = 16,
};

static unsigned sayings_of(struct df_str class)
{
	static const char *const published[] = {"publish", "pubdate",
	    "entry-date", "post-date", "post_date", "postdate", "posted-on",
	    "article-date", "article__date", "dt-published", "date-header",
	    "articledate", "story-date", "dateline", "release-date",
	    "date-posted", "blog-date", "news-date", "date-published"};
	/* Every name above holds one of these. */
	static const char *const loose[] = {"date", "time", "publi", "posted",
	    "meta", "byline", "datum", "fecha", "published"};
	static const char *const no[] = {"update", "timeline", "sometime"};
	static const char *const modified[] = {
	    "updated", "modified", "changed"};
	struct df_parts parts;
	unsigned says = 0;

	df_parts_read(&parts, class);
	if (df_parts_have(&parts, modified, DF_COUNT(modified)))
		says |= SAYS_MODIFIED;
	if (!df_parts_have(&parts, loose, DF_COUNT(loose)))
		return says;
	says |= SAYS_DATE;
	if (df_parts_have(&parts, published, DF_COUNT(published)) &&
	    !df_str_case_starts(class, "unpublish"))
		says |= SAYS_PUBLISHED;
	if (df_parts_have(&parts, no, DF_COUNT(no)))
		says |= SAYS_OTHER;
	return says;
}

static unsigned
sayings(const struct df_node *n)
{
	return df_memo_ask(df_classes_of(n), DF_MEMO_DATE, sayings_of);
}

/* How well an element's names say that it holds the date. */
static enum rank
rank_of(const struct df_node *n, unsigned says)
{
	struct df_str prop = df_node_attr(n, "itemprop");

	if (df_attrlist_has(prop, "datePublished") ||
	    df_attrlist_has(prop, "dateCreated") ||
	    df_attrlist_has(df_node_attr(n, "property"), "datePublished"))
		return MICRODATA;
	if (n->tag == DF_TAG_TIME)
		return says & SAYS_PUBLISHED || df_attr_of(n, "pubdate")
		    ? TIME_PUBLISHED
		    : TIME;
	if (n->tag == DF_TAG_OTHER &&
	    df_node_attr(n, DF_DATE_ATTR_CREATED).len > 0)
		return MICRODATA;
	if (says & SAYS_PUBLISHED)
		return PUBLISHED;
	if (says & SAYS_DATE && !(says & SAYS_OTHER))
		return CLASS;
	if (df_node_attr(n, "title").len >= 10 && n->tag != DF_TAG_A &&
	    n->tag != DF_TAG_IMG)
		return CLASS;
	return NONE;
}

static bool
is_modified(const struct df_node *n, unsigned says)
{
	return says & SAYS_MODIFIED ||
	    df_attrlist_has(df_node_attr(n, "itemprop"), "dateModified");
}

static bool
is_near(const struct df_posted *s, size_t at)
{
	return at - s->heading < HEADING_REACH;
}

/* Whether the day beside the heading, which an element or a text alone gives,
 * is rather the page's than one of an element further on. */
static bool
has_own(const struct df_posted *s, size_t at)
{
	return s->near && s->clear && !is_near(s, at) && at > s->heading;
}

/* Take the day that n gives in a text, unless n tells of another page. */
static void
take(struct df_posted *s, const struct df_node *n, struct df_str text,
    const struct df_date *day, int rank, size_t at, bool headed)
{
	if (rank > s->date_rank || (rank == s->date_rank && headed) ||
	    strcmp(day->s, s->latest.s) > 0 || df_announced_is(s->teasers, n))
		return;
	s->date = *day;
	s->named = rank <= PUBLISHED + 1;
	s->clear = rank <= CLASS + 1 || df_utf8_count(text) <= ALONE_MAX;
	s->near = headed && is_near(s, at);
	s->date_rank = rank;
	s->at = at;
}

static void
take_modified(struct df_posted *s, const struct df_date *day, int rank)
{
	if (rank >= s->modified_rank || strcmp(day->s, s->latest.s) > 0)
		return;
	s->modified = *day;
	s->modified_rank = rank;
	s->foot = rank == FOOT;
}

/* What a text close before the at-th node says, the last that says it. Few
 * are followed by a date, so they are read only then. The day on which somebody
 * joined is the next, unless the text has figures of its own. */
static unsigned
label_before(const struct df_posted *s, size_t at)
{
	bool dated = false;

	for (size_t k = 1; k <= DF_POSTED_REACH && k <= at; k++) {
		const struct df_posted_text *t =
		    &s->texts[(at - k) % DF_POSTED_REACH];
		struct df_parts parts;
		struct df_date day;

		if (t->text.len == 0 || t->at != at - k)
			continue;
		dated |= df_date_find(t->text, s->order, &day);
		df_parts_read(&parts, t->text);
		if (!dated &&
		    ((df_date_label_in(&parts, DF_DATE_PERSONAL) &&
			 !df_date_token_has_figure(t->text)) ||
			df_term_ends(t->text)))
			return SAYS_PERSONAL;
		if (df_date_label_in(&parts, DF_DATE_MODIFIED))
			return SAYS_MODIFIED;
		if (df_date_label_in(&parts, DF_DATE_PUBLISHED))
			return SAYS_PUBLISHED;
	}
	return 0;
}

/* The text of an element, or nothing when it has more than max characters, or
 * when neither it nor an attribute can hold a date. */
static int
read_line(const struct df_posted *s, const struct df_node *n, size_t max,
    struct df_str *text)
{
	size_t characters = 0, bytes = BYTES_OF(max);

	if (df_line_raw(n, bytes, s->arena, text) < 0)
		return -1;
	if (!df_date_token_has_figure(*text) && !df_date_attr_has(n))
		text->len = 0;
	if (df_line_tidy(*text, bytes, s->arena, text) < 0)
		return -1;
	for (size_t i = 0; i < text->len; i++)
		characters += (text->s[i] & 0xc0) != 0x80;
	if (characters > max)
		text->len = 0;
	return 0;
}

/* Whether it begins with a word for what was done on a day that follows, or
 * with who did it: such a line may be longer. */
static bool
is_headed_line(struct df_str text)
{
	struct df_str head =
	    df_str_slice(text, 0, text.len < HEAD_MAX ? text.len : HEAD_MAX);

	return df_name_by(text) > 0 ||
	    df_date_label_at(head, DF_DATE_PUBLISHED) < head.len;
}

/* The text of an element that is not named after dates. */
static int
read_loose(
    const struct df_posted *s, const struct df_node *n, struct df_str *text)
{
	if (read_line(s, n, LINE_MAX, text) < 0)
		return -1;
	if (df_utf8_count(*text) > LOOSE_MAX && !is_headed_line(*text))
		text->len = 0;
	return 0;
}

/* A short text with code in it speaks of what the code holds. */
static bool
holds_code(const struct df_node *n)
{
	const struct df_node *c = n;

	while ((c = df_node_next(c, n)))
		if (df_node_is_code(c))
			return true;
	return false;
}

/* Whether a text is a part of a sentence or paragraph. */
static bool
is_within(const struct df_node *n, struct df_str text)
{
	return n->block && n->block != n &&
	    n->block->own > 2 * text.len + WITHIN;
}

static int
see_element(
    struct df_posted *s, const struct df_node *n, size_t at, bool headed)
{
	unsigned says = sayings(n);
	int rank = (int)rank_of(n, says);
	bool modified = is_modified(n, says), published, updated;
	struct df_date day, other;
	struct df_str text = {0};
	struct df_parts parts;

	if (rank == NONE && (s->date_rank > TEXT || modified) &&
	    (df_node_has_text(n) || modified))
		rank = modified ? CLASS : TEXT;
	rank += rank > TIME_PUBLISHED && !headed;
	if (rank >= NONE ||
	    (rank + headed > s->date_rank &&
		(!modified || rank >= s->modified_rank)))
		return 0;
	if ((rank >= TEXT ? read_loose(s, n, &text)
			  : read_line(s, n, LINE_MAX, &text)) < 0)
		return -1;
	if (!df_date_attr_find(n, text, s->order, &day) ||
	    (rank >= CLASS && holds_code(n)) ||
	    (rank >= TEXT && is_within(n, text)))
		return 0;
	df_parts_read(&parts, text);
	published = df_date_label_in(&parts, DF_DATE_PUBLISHED);
	updated = df_date_label_in(&parts, DF_DATE_MODIFIED);
	if (df_date_label_in(&parts, DF_DATE_PERSONAL) ||
	    (!published && !updated && df_term_in(text, s->order)))
		return 0;
	if (!published && !updated) {
		unsigned label = label_before(s, at);

		if (label == SAYS_PERSONAL)
			return 0;
		published = label == SAYS_PUBLISHED;
		updated = label == SAYS_MODIFIED;
	}
	if (updated &&
	    df_date_label_behind(text, DF_DATE_MODIFIED, s->order, &other) &&
	    (df_date_label_behind(text, DF_DATE_PUBLISHED, s->order, &day) ||
		df_date_label_before(text, DF_DATE_MODIFIED, s->order, &day))) {
		take_modified(s, &other, rank);
	} else if (modified || (updated && rank != MICRODATA)) {
		take_modified(s, &day, rank);
		return 0;
	}
	if (!published && rank != MICRODATA && has_own(s, at))
		return 0;
	if (published && rank > PUBLISHED && rank != NONE)
		rank = PUBLISHED + !headed;
	take(s, n, text, &day, rank, at, headed);
	return 0;
}

/* A day behind "published" in the same text. */
static void
see_published(struct df_posted *s, const struct df_node *n, struct df_str text,
    size_t at, bool headed)
{
	struct df_date day;

	if (df_date_label_behind(text, DF_DATE_PUBLISHED, s->order, &day))
		take(s, n, text, &day, PUBLISHED + !headed, at, headed);
}

/* The same, or behind "last updated". */
static void
see_sentence(struct df_posted *s, const struct df_node *n, struct df_str text,
    size_t at, bool headed)
{
	struct df_date day;

	if ((s->modified_rank <= TEXT && s->date_rank <= PUBLISHED + 1) ||
	    !df_date_find(text, s->order, &day))
		return;
	if (s->modified_rank > TEXT &&
	    df_date_label_behind(text, DF_DATE_LAST, s->order, &day))
		take_modified(s, &day, TEXT);
	if (s->date_rank > PUBLISHED + 1 && text.len <= LOOSE_MAX)
		see_published(s, n, text, at, headed);
}

static void
see_history(struct df_posted *s, const struct df_node *n, struct df_str text,
    size_t at, bool headed)
{
	struct df_date day;

	if (text.len <= HISTORY_MAX && df_date_label_history(text) &&
	    df_date_find(text, s->order, &day))
		take(s, n, text, &day, TIME_PUBLISHED, at, headed);
}

/* A date that stands alone; or perhaps "Published", "Updated" or "Joined" as
 * a text of its own, before its date. */
static void
see_text(struct df_posted *s, const struct df_node *n, size_t at, bool headed)
{
	struct df_str text;
	struct df_parts parts;
	struct df_date day;

	if (n->weight == 0)
		return;
	text = df_str_trim(n->text);
	if (text.len < 5)
		return;
	if (text.len > LABEL_MAX) {
		see_history(s, n, text, at, headed);
		if (s->date_rank > LINE && headed && is_near(s, at) &&
		    df_date_label_line(text, s->order, &day))
			take(s, n, DF_STR(""), &day, LINE, at, headed);
		if (text.len <= LINE_MAX)
			see_sentence(s, n, text, at, headed);
		return;
	}
	if (s->modified_rank > TEXT && text.len >= CHANGED_MIN &&
	    !df_ascii_digit(text.s[0]) && df_date_token_has_figure(text) &&
	    df_date_label_changed(text, s->order, &day) &&
	    !df_announced_is(s->teasers, n))
		take_modified(s, &day, TEXT);
	if (s->date_rank > PUBLISHED + 1 && s->date_rank <= TEXT + !headed &&
	    df_date_token_has_figure(text) && !is_within(n, text))
		see_published(s, n, text, at, headed);
	if (s->date_rank > TEXT + !headed &&
	    df_date_find(text, s->order, &day) && !is_within(n, text) &&
	    !has_own(s, at) && !label_before(s, at)) {
		df_parts_read(&parts, text);
		if (!df_date_label_in(&parts, DF_DATE_MODIFIED) &&
		    !df_date_label_in(&parts, DF_DATE_PERSONAL) &&
		    (df_date_label_in(&parts, DF_DATE_PUBLISHED) ||
			!df_term_in(text, s->order)))
			take(s, n, text, &day, TEXT + !headed, at, headed);
	}
	s->texts[at % DF_POSTED_REACH] = (struct df_posted_text){text, at};
}

int
df_posted_see(
    struct df_posted *s, const struct df_node *n, size_t at, bool headed)
{
	if (n->tag != DF_TAG_TEXT)
		return see_element(s, n, at, headed);
	see_text(s, n, at, headed);
	return 0;
}

/* A date right before the heading belongs to it; one far above may be that of
 * today. */
void
df_posted_heading(struct df_posted *s, size_t at)
{
	s->heading = at;
	if (s->date_rank >= NONE)
		return;
	s->near = at <= s->at + HEADING_REACH / 2;
	if (!s->near && s->date_rank > PUBLISHED + 1)
		s->date_rank = TEXT + 1;
	else if (s->near && s->date_rank > TIME_PUBLISHED &&
	    s->date_rank % 2 == 0)
		s->date_rank--;
}

int
df_posted_foot(struct df_posted *s, const struct df_node *foot)
{
	const struct df_node *n = foot;
	struct df_date day;
	struct df_str text;

	if (foot->chars > FOOT_MAX)
		return 0;
	for (; n && s->modified_rank > FOOT; n = df_node_next(n, foot)) {
		if (n->tag != DF_TAG_TEXT || n->weight == 0 ||
		    n->parent->tag == DF_TAG_A)
			continue;
		if (read_line(s, n->parent, LINE_MAX, &text) < 0)
			return -1;
		if (!df_date_label_of_other(text) &&
		    df_date_label_changed(text, s->order, &day))
			take_modified(s, &day, FOOT);
	}
	return 0;
}
