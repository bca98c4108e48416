/* test_till: what stands around the button to buy. */
#include "page.h"

#include "clean/rules/till.h"

#define TEN "One, two, three, four, five, six, seven, eight, nine, ten. "
#define THIRTY "<p>" TEN TEN TEN
#define PAGE THIRTY THIRTY THIRTY THIRTY

static struct page page;
static enum df_rule rules[64];

/* How many of the units are left, all having been kept. */
static size_t
left(const char *html, enum df_page_type type)
{
	size_t n = 0;

	page_read(&page, html);
	assert_true(page.units.n <= COUNT(rules));
	for (size_t i = 0; i < page.units.n; i++)
		rules[i] = DF_RULE_LIKELY;
	df_till_drop(&page.units, type, rules);
	for (size_t i = 0; i < page.units.n; i++)
		n += rules[i] == DF_RULE_LIKELY;
	return n;
}

static void
buttons_go_from_any_page(void **state)
{
	static const char *const html[] = {
	    "<p>Beans.<button>Add to cart</button>",
	    "<p>Beans.<p><a href=/c>ADD TO <b>Bag</b></a>",
	    "<p>Bohnen.<div>In den Warenkorb</div>",
	    "<p>Des haricots.<li>Ajouter au panier",
	    "<p>豆<p>カートに入れる",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(html); i++)
		if (left(html[i], DF_PAGE_ARTICLE) != 1)
			fail_msg("%s", html[i]);
}

static void
so_does_what_stands_around_them(void **state)
{
	static const char *const html[] = {
	    "<p>Quantity<p>Beans.",
	    "<p>Only 3 left in stock<p>Beans.",
	    "<div>Menge: 1 <p>Bohnen.</div>",
	    "<p>残り3点<p>豆",
	    "<p>Decrease quantity for Green beans of our own<p>Beans.",
	    "<form><legend>Size</legend><p>Large</form><p>Beans.",
	    "<p>Quick view<p>Unit price / per<p>Beans.",
	    "<p>Bohnen.<div><a href=/b>Ausführung wählen</a></div>",
	};
	char with[200];

	(void)state;
	for (size_t i = 0; i < COUNT(html); i++) {
		size_t all = left(html[i], DF_PAGE_ARTICLE);

		assert_int_equal(all, page.units.n);
		if (left(html[i], DF_PAGE_PRODUCT) != 1 ||
		    left(html[i], DF_PAGE_COLLECTION) != 1)
			fail_msg("%s", html[i]);
		(void)snprintf(with, sizeof(with), "%s<p>Buy now", html[i]);
		if (left(with, DF_PAGE_ARTICLE) != 1)
			fail_msg("%s", with);
	}
}

static void
data_and_sentences_stay(void **state)
{
	static const char *const html[] = {
	    "<dl><dt>Quantity<dd>12</dl>",
	    "<table><tr><th>Quantity<td>12<tr><th>In stock<td>7</table>",
	    "<p>Add to cart what you like.",
	    "<p>The quantity is small.",
	    "<form><p>These are the beans that we like best.</form>",
	    "<p>Size<p>Large",
	    "<form><p>Size" PAGE "</form>",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(html); i++)
		if (left(html[i], DF_PAGE_PRODUCT) != page.units.n)
			fail_msg("%s", html[i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(buttons_go_from_any_page),
	    cmocka_unit_test(so_does_what_stands_around_them),
	    cmocka_unit_test(data_and_sentences_stay),
	};

	return cmocka_run_group_tests(tests, page_begin, memory_release);
}
