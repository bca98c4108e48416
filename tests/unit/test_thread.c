/* test_thread: which addresses are those of threads. */
#include "unit.h"

#include "clean/judge/thread.h"

static void
knows_common_systems(void **state)
{
	static const char *const urls[] = {
	    "https://example.org/viewtopic.php?f=2&t=34",
	    "http://example.org/vb/showthread.php?12-name",
	    "https://example.org/thread-4711-1-1.html",
	    "https://example.org/threads/which-mower.91732/",
	    "https://meta.example.org/t/which-mower/10077",
	    "https://example.org/topic/319445-which-mower/",
	    "https://example.org/index.php?/topic/319445-which-mower/",
	    "https://example.org/community/index.php?topic=589.0",
	    "https://example.org/d/2068-which-mower",
	    "https://open.example.org/discussion/39620/which-mower",
	    "https://example.org/questions/429163/which-mower",
	    "https://ask.example.org/question/4711/which-mower/",
	    "https://git.example.org/mowers/drivers/issues/4711",
	    "https://www.GitHut.example/mowers/drivers/issues/4711",
	    "https://git.example.org/mowers/drivers/issues/7",
	    "https://git.example.org/mowers/drivers/-/merge_requests/12",
	    "https://githut.example/mowers/drivers/pull/3",
	    "https://githut.example/mowers/drivers/discussions/3#note",
	    "https://www.example.org/r/lawns/comments/1rl0nt4/which_mower/",
	    "https://example.org/forum/lawns/which-mower",
	    "https://news.example.org/item?id=38000001",
	    "https://FORUMS.example.org/which-mower",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(urls); i++)
		if (!df_thread_is_at(df_str(urls[i])))
			fail_msg("%s", urls[i]);
}

static void
leaves_other_addresses_alone(void **state)
{
	static const char *const urls[] = {
	    "",
	    "https://example.org/",
	    "https://example.org/forum",
	    "https://example.org/thread-gauges.html",
	    "https://example.org/topic/Car%20Rental",
	    "https://example.org/topics/politics",
	    "https://example.org/discussion/of-the-results",
	    "https://example.org/blog/comments/on-2024",
	    "https://example.org/questions",
	    "https://example.org/issues/2024-05",
	    "https://digital-mowers.example.org/issues/4711",
	    "https://git.example.org/mowers/drivers/issues",
	    "https://git.example.org/mowers/drivers/issues/new",
	    "https://git.example.org/mowers/drivers/pull/",
	    "https://example.org/mowers/pull/3",
	    "https://example.org/threads-and-needles/12345",
	    "https://example.org/shop?topic=needles",
	    "https://example.org/item?id=needles",
	    "https://example.org/shop/item?id=12345",
	    "https://forumromanum.example.org/2024/01/02/temple",
	    "file:///forum/viewtopic.php",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(urls); i++)
		if (df_thread_is_at(df_str(urls[i])))
			fail_msg("%s", urls[i]);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(knows_common_systems),
	    cmocka_unit_test(leaves_other_addresses_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
