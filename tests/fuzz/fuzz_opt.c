/*
 * fuzz_opt: the parsers of option values: whatever is accepted is in range.
 */
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/err.h"
#include "core/opt.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
demand(bool holds)
{
	if (!holds)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char s[1024], *argv[] = {"fuzz", s, NULL};
	struct df_options o = {.filter = "fuzz"};
	struct df_err err;
	int64_t n;
	double x;

	if (size >= sizeof(s))
		return 0;
	memcpy(s, data, size);
	s[size] = '\0';
	if (df_opt_int("n", s, -7, 1000, &n, &err) == 0)
		demand(n >= -7 && n <= 1000);
	if (df_opt_size("n", s, 2, 0, &n, &err) == 0)
		demand(n >= 2);
	if (df_opt_duration("n", s, &x, &err) == 0)
		demand(isfinite(x) && x >= 0);
	if (df_opt_fraction("n", s, &x, &err) == 0)
		demand(x >= 0 && x <= 1);
	err.kind = DF_ERR_NONE;
	if (df_options_parse(&o, 2, argv, &err) < 0)
		demand(err.kind == DF_ERR_USAGE && err.text[0] != '\0');
	df_options_release(&o);
	return 0;
}
