/* test_memo: names with a memo say what they say without one. */
#include "unit.h"

#include "clean/tree/hints.h"
#include "clean/tree/html.h"
#include "clean/tree/lexicon.h"
#include "clean/tree/memo.h"
#include "clean/tree/names.h"
#include "clean/tree/node.h"
#include "core/arena.h"
#include "core/err.h"

static const struct df_html_limits limits = {100000, 0};

static const char page[] =
    "<div class='main-navBar a' id=entryContent-2 role=main>"
    "<p class='main-navBar a'>x<p id='main-navBar a'>y"
    "<p class='' id=sidebar itemprop=author role=author>z"
    "<p class='a b c d e f g h i j k l m n o p q r s t u v w x y z aa bb cc"
    " dd ee ff gg hh ii jj kk ll mm nn oo pp qq' id='one-two three'>w"
    "<p id='a b c d e f g h i j k l m n o p q r s t u v w x y z aa bb cc"
    " dd ee ff gg hh ii jj kk ll' class='one-two three'>v"
    "<p class=\"Caf\xc3\xa9-Menu\n\tclosed \">u</div>";

static void
parse(struct df_arena *a, struct df_tree *tree)
{
	struct df_err err = {0};

	assert_int_equal(
	    df_html_parse(df_str(page), &limits, a, tree, &err), 0);
}

static const struct df_attr *
find(const struct df_tree *tree, const char *name, const char *value)
{
	for (const struct df_node *n = tree->newest; n; n = n->older) {
		const struct df_attr *at = df_attr_of(n, name);

		if (at && df_str_is(at->value, value))
			return at;
	}
	fail_msg("no %s=%s", name, value);
	return NULL;
}

/* Walk both trees; their elements are the same. */
static void
words_are_the_same_with_and_without(void **state)
{
	struct df_arena a;
	struct df_tree plain, with;
	const struct df_node *n, *m;

	(void)state;
	df_arena_init(&a, (size_t)1 << 20);
	parse(&a, &plain);
	parse(&a, &with);
	assert_int_equal(df_memo_attach(&with, &a), 0);
	for (n = plain.newest, m = with.newest; n; n = n->older, m = m->older) {
		struct df_names x, y;
		uint32_t h1, h2;

		assert_int_equal(
		    df_hint_boilerplate(n), df_hint_boilerplate(m));
		df_names_init(&x, n);
		df_names_init(&y, m);
		while (df_names_next(&x, &h1)) {
			assert_true(df_names_next(&y, &h2));
			assert_int_equal(h1, h2);
			assert_int_equal(x.is_whole, y.is_whole);
			if (!x.is_whole)
				assert_true(df_str_eq(x.word, y.word));
		}
		assert_false(df_names_next(&y, &h2));
	}
	df_arena_release(&a);
}

static unsigned
length(struct df_str s)
{
	return (unsigned)s.len;
}

static unsigned
seven(struct df_str s)
{
	(void)s;
	return 7;
}

static void
equal_names_share_an_answer(void **state)
{
	struct df_arena a;
	struct df_tree tree;
	const struct df_attr *class, *id, *role;

	(void)state;
	df_arena_init(&a, (size_t)1 << 20);
	parse(&a, &tree);
	assert_int_equal(df_memo_attach(&tree, &a), 0);
	class = find(&tree, "class", "main-navBar a");
	id = find(&tree, "id", "main-navBar a");
	role = find(&tree, "role", "author");
	assert_ptr_equal(class->memo, id->memo);
	assert_ptr_not_equal(
	    role->memo, find(&tree, "itemprop", "author")->memo);
	assert_int_equal(df_memo_ask(class, DF_MEMO_DATE, length), 13);
	assert_int_equal(df_memo_ask(id, DF_MEMO_DATE, seven), 13);
	assert_int_equal(df_memo_ask(id, DF_MEMO_AUTHOR, seven), 7);
	assert_int_equal(df_memo_ask(NULL, DF_MEMO_DATE, seven), 0);
	df_arena_release(&a);
}

/* By the length of a word: any lexicon would do. */
static void
weights_are_the_same_with_and_without(void **state)
{
	struct df_lexicon l;
	struct df_arena a;
	struct df_tree plain, with;
	const struct df_node *n, *m;
	float all = 0;

	(void)state;
	df_arena_init(&a, (size_t)1 << 20);
	parse(&a, &plain);
	parse(&a, &with);
	assert_int_equal(df_lexicon_init(&l, 1000), 0);
	for (n = plain.newest; n; n = n->older) {
		struct df_names it;
		uint32_t hash;

		df_names_init(&it, n);
		while (df_names_next(&it, &hash))
			df_lexicon_add(&l, hash, (float)(hash % 1000) / 256);
	}
	assert_int_equal(df_memo_attach(&with, &a), 0);
	for (n = plain.newest, m = with.newest; n; n = n->older, m = m->older) {
		float weight = df_memo_weigh(n, &l);

		assert_true(df_memo_weigh(m, &l) == weight);
		assert_true(df_memo_weigh(m, &l) == weight);
		all += weight;
	}
	assert_true(all > 0);
	df_lexicon_release(&l);
	df_arena_release(&a);
}

static void
names_are_new_once(void **state)
{
	struct df_arena a;
	struct df_tree tree;
	const struct df_node *p[4];
	struct df_err err = {0};

	(void)state;
	df_arena_init(&a, (size_t)1 << 20);
	assert_int_equal(df_html_parse(DF_STR("<div><p class=a><p class=b id=a>"
					      "<p class=a><p></div>"),
			     &limits, &a, &tree, &err),
	    0);
	assert_int_equal(df_memo_attach(&tree, &a), 0);
	p[0] = df_node_find(tree.root, DF_TAG_P);
	for (size_t i = 1; i < 4; i++)
		p[i] = p[i - 1]->next;
	assert_true(df_memo_is_new(p[0]));
	assert_true(df_memo_is_new(p[1]));
	assert_false(df_memo_is_new(p[1]));
	assert_false(df_memo_is_new(p[2]));
	assert_false(df_memo_is_new(p[3]));
	df_arena_release(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(words_are_the_same_with_and_without),
	    cmocka_unit_test(equal_names_share_an_answer),
	    cmocka_unit_test(weights_are_the_same_with_and_without),
	    cmocka_unit_test(names_are_new_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
