/*
 * msg: what reaches standard error is one line of UTF-8 without control
 * characters, whatever it is made of.
 */
#include "unit.h"

#include <fcntl.h>
#include <unistd.h>

#include "core/msg.h"
#include "core/utf8.h"

/* What df_msg writes for this text. */
static void
tell(const char *text, char *out, size_t size)
{
	FILE *file = tmpfile();
	int saved = dup(STDERR_FILENO);
	ssize_t n;

	assert_non_null(file);
	assert_true(saved >= 0);
	fflush(stderr);
	dup2(fileno(file), STDERR_FILENO);
	df_msg("%s", text);
	dup2(saved, STDERR_FILENO);
	close(saved);
	lseek(fileno(file), 0, SEEK_SET);
	n = read(fileno(file), out, size - 1);
	assert_true(n >= 0);
	out[n] = '\0';
	fclose(file);
}

static void
messages_cannot_drive_the_terminal(void **state)
{
	static const char *const cases[][2] = {
	    {"plain \xC3\xA9 \xF0\x9F\x98\x80",
		"plain \xC3\xA9 \xF0\x9F\x98\x80"},
	    {"a\x1B[31m\n\r\t\x7F", "a?[31m????"},
	    {"\xC2\x9B"
	     "31m",
		"??31m"},
	    {"\x9B"
	     "31m \xFF \xE2\x82",
		"?31m ? ??"},
	    {"\xC2\xA0", "\xC2\xA0"},
	};

	(void)state;
	df_msg_init("t");
	for (size_t i = 0; i < COUNT(cases); i++) {
		char got[200], expected[200];

		tell(cases[i][0], got, sizeof(got));
		snprintf(expected, sizeof(expected), "t: %s\n", cases[i][1]);
		assert_string_equal(got, expected);
	}
}

static void
long_messages_are_cut_between_characters(void **state)
{
	char text[6001], got[6001];
	size_t len;

	(void)state;
	for (size_t i = 0; i < 6000; i += 3)
		memcpy(text + i, "\xE2\x82\xAC", 4);
	tell(text, got, sizeof(got));
	len = strlen(got);
	assert_true(len > 1000 && len < 2100);
	assert_int_equal(got[len - 1], '\n');
	assert_int_equal(df_utf8_check((struct df_str){got, len}), len);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(messages_cannot_drive_the_terminal),
	    cmocka_unit_test(long_messages_are_cut_between_characters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
