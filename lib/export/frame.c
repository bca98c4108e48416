/*
 * frame: a digit for the split, sixteen hex digits for the document, and the
 * facts with a tab behind each: a raw JSON string holds no tab.
 */
#include "export/frame.h"

#include "core/ascii.h"
#include "core/buf.h"
#include "core/record.h"

static const char *const names[DF_FACTS] = {
    [DF_FACT_TASK] = "task",
    [DF_FACT_TEMPLATE] = "template",
    [DF_FACT_MODEL] = "model",
    [DF_FACT_LICENSE] = "license",
    [DF_FACT_LANG] = "lang",
};

#define HASH_DIGITS 16

static void
add_hash(struct df_buf *out, uint64_t hash)
{
	char digits[HASH_DIGITS];

	for (int i = HASH_DIGITS - 1; i >= 0; i--) {
		digits[i] = "0123456789abcdef"[hash & 15];
		hash >>= 4;
	}
	df_buf_add(out, digits, sizeof(digits));
}

static bool
read_hash(const char *p, uint64_t *hash)
{
	*hash = 0;
	for (int i = 0; i < HASH_DIGITS; i++) {
		char c = p[i];

		if (df_ascii_digit(c))
			*hash = *hash << 4 | (uint64_t)(c - '0');
		else if (c >= 'a' && c <= 'f')
			*hash = *hash << 4 | (uint64_t)(c - 'a' + 10);
		else
			return false;
	}
	return true;
}

int
df_frame_write(struct df_buf *out, enum df_split split, uint64_t document,
    const struct df_record *rec)
{
	struct df_str raw;

	df_buf_addc(out, (char)('0' + (int)split));
	add_hash(out, document);
	for (int i = 0; i < DF_FACTS; i++) {
		if (df_record_type(rec, names[i]) == DF_STRING &&
		    df_record_raw(rec, names[i], &raw))
			df_buf_add_str(out, raw);
		df_buf_addc(out, '\t');
	}
	return out->failed ? -1 : 0;
}

bool
df_frame_read(struct df_frame *frame, struct df_str text)
{
	const char *p = text.s, *end = text.s + text.len, *tab;

	if (text.len < 1 + HASH_DIGITS || *p < '0' || *p >= '0' + DF_SPLITS)
		return false;
	frame->split = (enum df_split)(*p++ - '0');
	if (!read_hash(p, &frame->document))
		return false;
	p += HASH_DIGITS;
	for (int i = 0; i < DF_FACTS; i++) {
		tab = memchr(p, '\t', (size_t)(end - p));
		if (tab == NULL)
			return false;
		frame->fact[i] = (struct df_str){p, (size_t)(tab - p)};
		p = tab + 1;
	}
	frame->line = (struct df_str){p, (size_t)(end - p)};
	return true;
}
