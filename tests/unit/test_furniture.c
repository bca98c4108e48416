/* test_furniture: what stands around the posts of a thread. */
#include "page.h"

#include "clean/judge/posts.h"
#include "clean/rules/furniture.h"

#define TEN "One, two, three, four, five, six, seven, eight, nine, ten. "

static struct page page;
static float shares[64];

/* Give all units a share of 1 and doubt furniture. */
static void
doubt(const char *html)
{
	uint64_t kind;

	page_read(&page, html);
	assert_true(page.units.n <= COUNT(shares));
	for (size_t i = 0; i < page.units.n; i++)
		shares[i] = 1;
	assert_int_equal(df_posts_find(&page.units, shares, &arena, &kind), 0);
	assert_int_equal(
	    df_furniture_doubt(&page.units, kind, 0.5f, shares, &arena), 0);
}

static bool
is_doubted(size_t unit)
{
	return shares[unit] < 1;
}

#define BOX(rank, posts, text) \
	"<div class=post><div class=by><h4>Ann</h4><div>" rank \
	"</div><div>Posts: <b>" posts "</b></div></div><div class=body>" text \
	"</div><div class=day>3 May 2021</div><ul><li><a href=/q>Reply</a>" \
	"</ul></div>"

static void
what_most_posts_have_in_common_is_doubted(void **state)
{
	(void)state;
	doubt(BOX("Member", "12", "Why? " TEN) BOX("Member", "7", "Hm. " TEN)
		BOX("Expert", "123", TEN));
	assert_int_equal(page.units.n, 18);
	for (size_t i = 0; i < 18; i += 6) {
		assert_false(is_doubted(i + 1)); /* not of most */
		assert_true(is_doubted(i + 2));
		assert_false(is_doubted(i + 3));
		assert_false(is_doubted(i + 4));
		assert_true(is_doubted(i + 5));
	}
}

static void
authors_and_short_posts_may_come_again(void **state)
{
#define POST(text) \
	"<div class=post><a class=author href=/u/1>Ann</a>" \
	"<div class=body>" text "</div></div>"
	(void)state;
	doubt(POST("Why? " TEN) POST("+1") POST("+1") POST("+1") POST(TEN));
	assert_int_equal(page.units.n, 10);
	for (size_t i = 0; i < 10; i++)
		assert_false(is_doubted(i));
#undef POST
}

static void
without_posts_nothing_is_common(void **state)
{
	(void)state;
	doubt("<div>Yes</div><div>Yes</div><div>Yes</div>");
	for (size_t i = 0; i < page.units.n; i++)
		assert_false(is_doubted(i));
}

/* Below each of three posts, of which nothing else is told. */
static bool
is_doubted_below(const char *below)
{
	char html[4000];

	snprintf(html, sizeof(html),
	    "<div class=post><div class=body>Why? " TEN "</div>%s</div>"
	    "<div class=post><div class=body>Hm. " TEN "</div></div>",
	    below);
	doubt(html);
	assert_int_equal(page.units.n, 3);
	assert_false(is_doubted(0));
	assert_false(is_doubted(2));
	return is_doubted(1);
}

static void
signatures_are_known_by_name_and_rule(void **state)
{
	(void)state;
	assert_true(is_doubted_below("<div class=signature>My builds</div>"));
	assert_true(is_doubted_below(
	    "<aside class=message-signature><div><p>My builds</div></aside>"));
	assert_true(
	    is_doubted_below("<div>__________________<br>" TEN "</div>"));
	assert_false(is_doubted_below("<div>____<br>" TEN "</div>"));
	/* As below the posts of Stack Exchange. */
	assert_false(is_doubted_below("<div class=post-signature><div>"
				      "<a href=/users/1>Bo</a></div></div>"));
}

static void
lines_that_say_who_edited_a_post_are_doubted(void **state)
{
	static const struct {
		const char *line;
		bool doubted;
	} cases[] = {
	    {"Last edited by <a href=/u/1>Ann</a>; 03-04-2012 at 4:10", true},
	    {"Édité par Ann le 5 mars 2020", true},
	    {"(This post was last modified: 03-04-2016 by Ann.)", true},
	    {"Zuletzt bearbeitet: 3. März 2020", true},
	    {"Modifié en dernier par Ann le 5 mars 2020", true},
	    {"Последнее редактирование: 5 марта 2020", true},
	    {"<a href=/u/1>Ann</a> edited on 5 March 2020", false},
	    {"I have edited the file and it works", false},
	    {"In the end, with version 2 of the program, it was edited", false},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char html[400];

		snprintf(html, sizeof(html), "<p>%s</p>", cases[i].line);
		if (is_doubted_below(html) != cases[i].doubted)
			fail_msg("%s", cases[i].line);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_most_posts_have_in_common_is_doubted),
	    cmocka_unit_test(authors_and_short_posts_may_come_again),
	    cmocka_unit_test(without_posts_nothing_is_common),
	    cmocka_unit_test(signatures_are_known_by_name_and_rule),
	    cmocka_unit_test(lines_that_say_who_edited_a_post_are_doubted),
	};

	return cmocka_run_group_tests(tests, page_begin, memory_release);
}
