/* test_verdict: what rules make of the shares that a model gave. */
#include "page.h"

#include "clean/judge/posts.h"
#include "clean/rules/verdict.h"

#define TEN "One, two, three, four, five, six, seven, eight, nine, ten. "
#define FIFTY TEN TEN TEN TEN TEN

/* An article, and beside it the beginnings of three others. */
#define OTHERS \
	"<section><div><h3><a href=/1>Council votes on bridges</a></h3>" \
	"<p>The council of the town will vote on Monday.</div>" \
	"<div><h3><a href=/2>Minister visits the ports</a></h3>" \
	"<p>A plan for the ports is to bring jobs.</div>" \
	"<div><a href=/3>Weather turns cold in March</a></div>" \
	"<p>A note that leads nowhere, with words of its own.</section>"

static struct page page;
static float shares[64];

static float given = 0.8f; /* what the model says of all units */

static void
revise(const char *html, enum df_page_type type)
{
	page_read(&page, html);
	assert_true(page.units.n <= COUNT(shares));
	for (size_t i = 0; i < page.units.n; i++)
		shares[i] = given;
	assert_int_equal(
	    df_verdict_revise(&page.units, &page.focus, type, shares, &arena),
	    0);
}

static bool
is_doubted(size_t unit)
{
	return shares[unit] < 0.5f;
}

static void
the_beginnings_of_other_articles_are_doubted(void **state)
{
	(void)state;
	revise("<title>Bridges</title><div><h1>Bridges</h1><p>" FIFTY
	       "<p>" FIFTY "<h2><a href=#a>A part of the article</a></h2>"
	       "<p>" TEN "</div>" OTHERS,
	    DF_PAGE_ARTICLE);
	assert_int_equal(page.units.n, 11);
	for (size_t i = 0; i < 5; i++)
		assert_false(is_doubted(i));
	for (size_t i = 5; i < 10; i++)
		assert_true(is_doubted(i));
	assert_false(is_doubted(10));
}

static void
on_pages_of_lists_they_are_what_is_looked_for(void **state)
{
	(void)state;
	revise("<h1>News</h1><p>" FIFTY "<p>" FIFTY OTHERS, DF_PAGE_LISTING);
	for (size_t i = 0; i < page.units.n; i++)
		assert_false(is_doubted(i));
	revise("<h1>News</h1><div><p>" TEN "</div>" OTHERS, DF_PAGE_ARTICLE);
	for (size_t i = 0; i < page.units.n; i++)
		assert_false(is_doubted(i));
}

static void
tables_of_contents_are_doubted(void **state)
{
	(void)state;
	revise("<ul><li><a href=#a>Spectral properties</a></li>"
	       "<li><a href=/a>Another page</a></li>"
	       "<li>See <a href=#b>the examples</a> below for more.</li></ul>",
	    DF_PAGE_DOCUMENTATION);
	assert_int_equal(page.units.n, 3);
	assert_true(is_doubted(0));
	assert_false(is_doubted(1));
	assert_false(is_doubted(2));
}

static void
lines_that_send_readers_to_another_article_are_doubted(void **state)
{
	static const struct {
		const char *line;
		bool doubted;
	} cases[] = {
	    {"READ MORE: <a href=/1>Two more bridges are to fall</a>", true},
	    {"<b><a href=/1>Related: Two more bridges fall</a></b>", true},
	    {"» Lire aussi : <a href=/1>Les ponts de la ville</a>", true},
	    {"Διαβάστε επίσης: <a href=/1>Οι τρεις γέφυρες της πόλης "
	     "μας</a>",
		true},
	    {"Читайте также — <a href=/1>Старые мосты нашего города</a>", true},
	    {"Read more about <a href=/1>the bridges of the town</a>", false},
	    {"Related: what <a href=/1>the bridges</a> of this town have cost "
	     "us is more than what the ports did",
		false},
	    {"<a href=/1>The bridges of the town</a> in numbers", false},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char html[2000];

		snprintf(html, sizeof(html),
		    "<title>Bridges</title><h1>Bridges</h1><p>" FIFTY
		    "<p>%s<p>" FIFTY,
		    cases[i].line);
		revise(html, DF_PAGE_ARTICLE);
		assert_int_equal(page.units.n, 4);
		if (is_doubted(2) != cases[i].doubted)
			fail_msg("%s", cases[i].line);
		revise(html, DF_PAGE_DOCUMENTATION);
		assert_false(is_doubted(2));
	}
}

#define REPLY(text) "<div class=comment><div class=body><p>" text "</div></div>"

/* Shares that the model gives to comments below an article. */
static void
posts_of_a_thread_are_kept_at_any_depth(void **state)
{
	static const char html[] =
	    "<div class=start><p>" TEN
	    "</div><ul><li>" REPLY("Yes, " TEN) "<ul><li>" REPLY(
		"No, " TEN) "<ul><li>" REPLY("Me, too.") "</ul></ul></ul><div "
							 "class=other><p>" TEN
							 "End.</div>";

	(void)state;
	given = 0.4f;
	for (int is_forum = 0; is_forum < 2; is_forum++) {
		revise(html, is_forum ? DF_PAGE_FORUM : DF_PAGE_ARTICLE);
		assert_int_equal(page.units.n, 5);
		for (size_t i = 0; i < page.units.n; i++)
			assert_int_equal(
			    shares[i] > 0.5f, is_forum && i >= 1 && i <= 3);
	}
	given = 0.8f;
}

/* Three of them, nine tenths of the running text, and half of all words. */
static void
comments_fill_a_page_that_has_little_else(void **state)
{
#define COMMENTS REPLY("Yes, " TEN) REPLY("No, " TEN) REPLY("Why? " TEN TEN)
#define CARD "<li>Three more words"
	static const struct {
		const char *html;
		bool fill;
	} cases[] = {
	    {"<h1>Links</h1>" COMMENTS, true},
	    {"<h1>Links</h1><p>" TEN "</p>" COMMENTS, false},
	    {"<h1>Links</h1>" REPLY(TEN) REPLY("No, " TEN TEN), false},
	    {"<ul>" CARD CARD CARD CARD CARD CARD CARD CARD CARD CARD CARD CARD
		    CARD CARD CARD CARD CARD CARD "</ul>" COMMENTS,
		false},
	    {"<p>" TEN "<p>" TEN "<p>" TEN, false},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		page_read(&page, cases[i].html);
		if (df_posts_fill(&page.units) != cases[i].fill)
			fail_msg("%s", cases[i].html);
	}
}

/* Whatever place in a table their names have. */
static void
of_posts_of_two_kinds_the_first_are_kept(void **state)
{
	char html[1000];

	(void)state;
	given = 0.4f;
	for (int i = 0; i < 16; i++) {
		snprintf(html, sizeof(html),
		    "<div class=a%c><p>Ann: " TEN "<p>Bob: " TEN "</div>"
		    "<div class=b%c><p>Cem: " TEN "<p>Dora: " TEN "</div>",
		    'a' + i, 'a' + i);
		revise(html, DF_PAGE_FORUM);
		assert_int_equal(page.units.n, 4);
		assert_true(shares[1] > 0.5f);
		assert_false(shares[2] > 0.5f);
	}
	given = 0.8f;
}

/* Whether unit i of a thread is raised, of which the model says that much. */
static bool
is_raised(const char *html, float share, size_t i)
{
	float before = given;

	given = share;
	revise(html, DF_PAGE_FORUM);
	given = before;
	return shares[i] > 0.5f;
}

#define POSTS \
	"<div class=body><p>Yes, " TEN "</div><div class=body><p>No, " TEN \
	"</div>"

static void
what_is_not_like_posts_is_left_as_it_is(void **state)
{
	static const char others[] =
	    POSTS "<div class=a><p>Ann: " TEN "</div><div class=b><p>Bob: " TEN
		  "</div><div class=c><p>Cem: " TEN "</div>";
	static const char one[] = "<div class=body><p>Yes, " TEN "</div>"
				  "<div class=note><p>Hm.</div>";
	static const char copy[] =
	    POSTS "<div class=body><p>Yes, " TEN "</div>";
	static const char link[] =
	    POSTS "<div class=body><p><a href=/1>Two more of them</a></div>";

	(void)state;
	assert_true(is_raised(POSTS, 0.4f, 0));
	assert_false(is_raised(POSTS, 0.05f, 0));
	assert_false(is_raised(others, 0.4f, 0));
	assert_false(is_raised(one, 0.4f, 0));
	assert_true(is_raised(copy, 0.4f, 0));
	assert_false(is_raised(copy, 0.4f, 2));
	assert_true(is_raised(link, 0.4f, 1));
	assert_false(is_raised(link, 0.4f, 2));
}

static void
tables_of_headlines_beside_an_article_are_not_raised(void **state)
{
	static const char headlines[] =
	    "<title>Bridges</title><div><h1>Bridges</h1><p>" FIFTY "<p>" FIFTY
	    "</div><table><tr><td>10:21<td><a href=/1>Council votes on "
	    "bridges</a><tr><td>9:15<td><a href=/2>Minister visits the "
	    "ports</a></table>";
	static const char data[] =
	    "<h1>Bridges</h1><table><tr><td>The old one<td>1850<tr><td>The new "
	    "one<td>1990</table>";

	(void)state;
	given = 0.2f;
	revise(headlines, DF_PAGE_ARTICLE);
	assert_int_equal(page.units.n, 4);
	assert_true(is_doubted(3));
	revise(headlines, DF_PAGE_DOCUMENTATION);
	assert_false(is_doubted(3));
	revise(data, DF_PAGE_ARTICLE);
	assert_false(is_doubted(1));
	given = 0.8f;
}

static void
what_holds_most_of_the_page_is_named_for_another_reason(void **state)
{
	(void)state;
	given = 0.2f;
	revise("<section class=nav-content><p>" FIFTY "<pre>a = 1</pre>"
	       "<div class=sidebar><pre>b = 1</pre></div>"
	       "<div class=code-toolbar><pre>c = 1</pre></div></section>",
	    DF_PAGE_DOCUMENTATION);
	assert_int_equal(page.units.n, 4);
	assert_false(is_doubted(1));
	assert_true(is_doubted(2));
	assert_false(is_doubted(3));
	given = 0.8f;
}

/* The picture's letter, the name, what the author is, the post. */
static void
of_an_author_only_the_name_is_kept(void **state)
{
#define POST(name) \
	"<article class=message><div><a class='avatar username' href=/u/1>" \
	"B</a></div><h4 class=username><a href=/members/1>" name "</a></h4>" \
	"<h5 class='user-title'>New Member</h5><p>" TEN TEN "</article>"
	(void)state;
	given = 0.45f;
	revise(POST("Bob") POST("Alice"), DF_PAGE_FORUM);
	assert_int_equal(page.units.n, 8);
	for (size_t i = 0; i < 8; i += 4) {
		assert_true(is_doubted(i));
		assert_false(is_doubted(i + 1));
		assert_true(is_doubted(i + 2));
	}
	given = 0.8f;
#undef POST
}

/* As Invision writes them, and its header for narrow screens. */
static void
an_author_beside_a_post_is_kept_once_and_without_figures(void **state)
{
#define POST(id, name) \
	"<article class=entry><aside><h3><a href=/profile/" id "/>" name \
	"</a></h3><ul><li><a href=/profile/" id "/content/> 25.8k posts</a>" \
	"<li><a href=/profile/" id "/likes/><i>12</i> Likes</a></ul></aside>" \
	"<h4><a href=/profile/" id "/>" name "</a> Members</h4>" \
	"<p>" TEN TEN "</article>"
	(void)state;
	given = 0.45f;
	revise(POST("1", "Bob4")
		   POST("2", "Alice") "<aside><a href=/profile/3/>"
				      "Cem</a></aside>",
	    DF_PAGE_FORUM);
	assert_int_equal(page.units.n, 11);
	for (size_t i = 0; i < 10; i++)
		if (i % 5 < 4)
			assert_int_equal(is_doubted(i), i % 5 > 0);
	assert_true(is_doubted(10));
	given = 0.8f;
#undef POST
}

/* As old Reddit and Drupal write them; what another says of him is none. */
static void
an_author_may_stand_in_a_line(void **state)
{
#define POST(line) "<div class=post><p>" line "</p><div>" TEN TEN "</div></div>"
	(void)state;
	given = 0.45f;
	revise(POST("[–]<a class=author href=/user/al>al</a> 4 points 5 points "
		    "6 points 3 years ago (1 child)")
		   POST("Submitted by <span class=username>Bo</span> on Tue")
		       POST("So it was what had been said here by <a "
			    "href=/user/al>al</a>"),
	    DF_PAGE_FORUM);
	assert_int_equal(page.units.n, 6);
	assert_false(is_doubted(0));
	assert_false(is_doubted(2));
	assert_true(is_doubted(4));
	given = 0.8f;
#undef POST
}

/* As Hacker News writes them. */
static void
code_in_posts_is_kept_and_points_are_not(void **state)
{
#define POST \
	"<tr class=athing><td><div class=score>12</div><div class=comment>" \
	"<div class=commtext>" TEN "<pre>a = 1</pre></div></div>"
	(void)state;
	given = 0.45f;
	revise("<table>" POST POST "</table>", DF_PAGE_FORUM);
	assert_int_equal(page.units.n, 6);
	for (size_t i = 0; i < 6; i += 3) {
		assert_true(shares[i] < given);
		assert_false(is_doubted(i + 2));
	}
	revise("<table>" POST POST "</table>", DF_PAGE_ARTICLE);
	assert_true(shares[0] >= given);
	given = 0.8f;
#undef POST
}

/* As Reddit has them; answers to each other have no siblings. */
static void
short_posts_are_kept_with_their_authors(void **state)
{
#define POST(name, text) \
	"<div class='thing comment'><p class=tagline><a class=author " \
	"href=/user/1>" name "</a> 5 points</p><div class=body><div class=md>" \
	"<p>" text "</p></div></div>"
	(void)state;
	given = 0.2f;
	revise("<div class=content>" POST("alice", TEN TEN) POST("bob",
		   "Thanks!") "</div></div>"
			      "<div class=links><h2>Related topics</h2>"
			      "<ul><li><a href=/2>Another</a></ul></div></div>",
	    DF_PAGE_FORUM);
	assert_int_equal(page.units.n, 6);
	for (size_t i = 0; i < 4; i++)
		assert_false(is_doubted(i));
	assert_true(shares[4] < given && shares[5] < given);
	given = 0.8f;
#undef POST
}

static void
other_goods_are_doubted_and_data_of_goods_kept(void **state)
{
	(void)state;
	given = 0.55f;
	revise("<h1>Lamp</h1><p>" FIFTY "<p>" FIFTY "<dl><dt>Power<dd>8 W</dl>"
	       "<section><h2>Das könnte Ihnen auch gefallen</h2>"
	       "<ul><li><a href=/2>Floor lamp</a> <li>Bulb 5 €</ul></section>"
	       "<div><h2>Related products</h2></div><p>" FIFTY,
	    DF_PAGE_PRODUCT);
	assert_int_equal(page.units.n, 10);
	for (size_t i = 0; i < 10; i++)
		assert_int_equal(is_doubted(i), i >= 5 && i <= 7);
	assert_true(shares[3] > given && shares[4] > given);
	given = 0.8f;
}

static void
what_is_told_of_goods_is_kept(void **state)
{
	(void)state;
	given = 0.2f;
	/* Up to a heading; not links and buttons. */
	revise("<h1>Bean</h1><div><h2>Specifications</h2><div><div>Weight</div>"
	       "<div>3 g</div><div><a href=/1>More</a></div>"
	       "<button>Ask</button></div><h2>Reviews</h2><p>None.</div>",
	    DF_PAGE_PRODUCT);
	for (size_t i = 1; i < 4; i++)
		assert_false(is_doubted(i));
	assert_true(is_doubted(0));
	for (size_t i = 4; i < 8; i++)
		assert_true(is_doubted(i));
	revise("<p>Bean<h2>Specifications</h2><div><p>3 g<h3>Reviews</h3>"
	       "<p>None.</div><p>All.",
	    DF_PAGE_PRODUCT);
	assert_false(is_doubted(1) || is_doubted(2));
	assert_true(is_doubted(3) && is_doubted(4) && is_doubted(5));
	/* Behind a heading in a box of its own, in another language. */
	revise("<p>Bohne<div><div>Technische Daten:</div></div><p>3 g<p>Mehr",
	    DF_PAGE_PRODUCT);
	assert_false(is_doubted(1) || is_doubted(2));
	assert_true(is_doubted(3));
	/* No such name; a link; another type of page. */
	revise("<p>Bean<h2>Delivery</h2><p>3 days", DF_PAGE_PRODUCT);
	assert_true(is_doubted(2));
	revise(
	    "<p>Bean<h2><a href=/1>Details</a></h2><p>3 days", DF_PAGE_PRODUCT);
	assert_true(is_doubted(2));
	revise("<p>Bean<h2>Details</h2><p>3 days", DF_PAGE_ARTICLE);
	assert_true(is_doubted(2));
	given = 0.8f;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_beginnings_of_other_articles_are_doubted),
	    cmocka_unit_test(tables_of_contents_are_doubted),
	    cmocka_unit_test(on_pages_of_lists_they_are_what_is_looked_for),
	    cmocka_unit_test(posts_of_a_thread_are_kept_at_any_depth),
	    cmocka_unit_test(comments_fill_a_page_that_has_little_else),
	    cmocka_unit_test(of_posts_of_two_kinds_the_first_are_kept),
	    cmocka_unit_test(what_is_not_like_posts_is_left_as_it_is),
	    cmocka_unit_test(
		lines_that_send_readers_to_another_article_are_doubted),
	    cmocka_unit_test(
		tables_of_headlines_beside_an_article_are_not_raised),
	    cmocka_unit_test(
		what_holds_most_of_the_page_is_named_for_another_reason),
	    cmocka_unit_test(of_an_author_only_the_name_is_kept),
	    cmocka_unit_test(
		an_author_beside_a_post_is_kept_once_and_without_figures),
	    cmocka_unit_test(an_author_may_stand_in_a_line),
	    cmocka_unit_test(code_in_posts_is_kept_and_points_are_not),
	    cmocka_unit_test(short_posts_are_kept_with_their_authors),
	    cmocka_unit_test(other_goods_are_doubted_and_data_of_goods_kept),
	    cmocka_unit_test(what_is_told_of_goods_is_kept),
	};

	return cmocka_run_group_tests(tests, page_begin, memory_release);
}
