/*
 * test_secret: keys that somebody chose to fall together do not.
 */
#include "unit.h"

#include <stdbool.h>

#include "core/secret.h"

#define BITS 12
#define SLOTS ((size_t)1 << BITS)

/* How many slots are taken when so many keys are put in as there are slots. */
static size_t
taken_by(uint64_t (*key)(uint64_t i))
{
	bool taken[SLOTS] = {false};
	size_t n = 0;

	for (uint64_t i = 0; i < SLOTS; i++) {
		size_t slot = df_secret_slot(df_secret(), key(i), BITS);

		assert_true(slot < SLOTS);
		n += !taken[slot];
		taken[slot] = true;
	}
	return n;
}

static uint64_t
equal_low_bits(uint64_t i)
{
	return i << 40 | 1;
}

static uint64_t
equal_high_bits(uint64_t i)
{
	return UINT64_C(0xabcd) << 48 | i;
}

/* What a hash folded by halves would put into one slot. */
static uint64_t
equal_when_folded(uint64_t i)
{
	return i << 32 | i;
}

static void
is_the_same_in_a_process(void **state)
{
	(void)state;
	assert_true(df_secret() == df_secret());
}

static void
spreads_chosen_keys(void **state)
{
	(void)state;
	assert_true(taken_by(equal_low_bits) > SLOTS / 2);
	assert_true(taken_by(equal_high_bits) > SLOTS / 2);
	assert_true(taken_by(equal_when_folded) > SLOTS / 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(is_the_same_in_a_process),
	    cmocka_unit_test(spreads_chosen_keys),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
