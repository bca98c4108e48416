/*
 * split: shares are kept as whole numbers, so that every machine draws the
 * same border for the same hash.
 */
#include "export/split.h"

#include <stdbool.h>

#include "core/ascii.h"
#include "core/count.h"
#include "core/err.h"
#include "core/record.h"

static const char *const names[DF_SPLITS] = {
    [DF_SPLIT_TRAIN] = "train",
    [DF_SPLIT_VALIDATION] = "validation",
    [DF_SPLIT_TEST] = "test",
};

const char *
df_split_name(enum df_split split)
{
	return names[split];
}

/* Read one percentage at *s, in millionths of a percent, and move behind it;
 * false when there is none, it has too many digits or is over 100. */
static bool
parse_share(const char **s, uint32_t *share)
{
	const uint64_t one = DF_SPLIT_WHOLE / 100;
	const char *p = *s;
	uint64_t n = 0, unit = one;

	if (!df_ascii_digit(*p))
		return false;
	for (; df_ascii_digit(*p); p++) {
		n = n * 10 + (uint64_t)(*p - '0') * one;
		if (n > DF_SPLIT_WHOLE)
			return false;
	}
	if (*p == '.') {
		for (p++; df_ascii_digit(*p); p++) {
			unit /= 10;
			if (unit == 0)
				return false;
			n += (uint64_t)(*p - '0') * unit;
		}
	}
	*s = p;
	*share = (uint32_t)n;
	return n <= DF_SPLIT_WHOLE;
}

int
df_split_parse(
    struct df_split_shares *shares, const char *s, struct df_err *err)
{
	const char *p = s;
	uint64_t sum = 0;
	bool good = true, more = true;

	*shares = (struct df_split_shares){0};
	for (int i = 0; i < DF_SPLITS && good && more; i++) {
		good = parse_share(&p, &shares->share[i]);
		sum += shares->share[i];
		more = *p == '/';
		if (more)
			p++;
	}
	if (!good || more || *p != '\0')
		return df_err_usage(err,
		    "--split %s: expected TRAIN/VALIDATION/TEST in percent, "
		    "such as 90/5/5",
		    s);
	if (sum != DF_SPLIT_WHOLE)
		return df_err_usage(err,
		    "--split %s: adds up to %.8g percent, not 100", s,
		    (double)sum * 100 / DF_SPLIT_WHOLE);
	return 0;
}

int
df_split_key(const struct df_record *rec, struct df_str *key)
{
	static const char *const fields[] = {"doc_id", "id", "url"};
	int got;

	for (size_t i = 0; i < DF_COUNT(fields); i++) {
		got = df_record_str(rec, fields[i], key);
		if (got < 0 || (got > 0 && key->len > 0))
			return got;
	}
	return df_record_text(rec, NULL, key);
}

enum df_split
df_split_of(const struct df_split_shares *shares, uint64_t hash)
{
	/* The upper half of the hash, scaled to 0..DF_SPLIT_WHOLE-1. */
	uint64_t at = (hash >> 32) * DF_SPLIT_WHOLE >> 32;
	uint64_t border = 0;

	for (int i = 0; i < DF_SPLITS; i++) {
		border += shares->share[i];
		if (at < border)
			return (enum df_split)i;
	}
	return DF_SPLIT_TRAIN;
}
