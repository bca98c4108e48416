/*
 * card: first the YAML, then the text. Values from outside are written as
 * JSON strings in the one, which YAML reads, and escaped in the other.
 */
#include "export/card.h"

#include "core/ascii.h"
#include "core/buf.h"
#include "core/count.h"
#include "core/jstr.h"
#include "core/utf8.h"
#include "export/license.h"

/* What the Hub calls a task of ours. */
static const struct {
	const char *task, *category;
} categories[] = {
    {"qa", "question-answering"},
    {"summary", "summarization"},
    {"classify", "text-classification"},
    {"translate", "translation"},
    {"entities", "token-classification"},
};

/* The Hub's size classes: up to less than this many examples. */
static const struct {
	uint64_t below;
	const char *name;
} sizes[] = {
    {1000, "n<1K"},
    {10000, "1K<n<10K"},
    {100000, "10K<n<100K"},
    {1000000, "100K<n<1M"},
    {10000000, "1M<n<10M"},
    {100000000, "10M<n<100M"},
    {1000000000, "100M<n<1B"},
    {10000000000, "1B<n<10B"},
    {100000000000, "10B<n<100B"},
    {1000000000000, "100B<n<1T"},
    {UINT64_MAX, "n>1T"},
};

/* Characters that may not stand in a line of text, or not in YAML. */
static bool
is_unfit(int32_t c)
{
	return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 ||
	    c == 0x2029 || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
}

void
df_card_plain(struct df_buf *out, struct df_str s)
{
	char bytes[4];

	for (size_t i = 0, n; i < s.len; i += n) {
		int32_t c;

		n = df_utf8_decode(s.s + i, s.len - i, &c);
		if (c < 0)
			c = DF_UTF8_REPLACEMENT;
		else if (is_unfit(c))
			c = ' ';
		df_buf_add(out, bytes, df_utf8_encode(c, bytes));
	}
}

/* Append s as a string that YAML reads. */
static void
add_yaml(struct df_buf *out, struct df_str s)
{
	struct df_buf plain;

	df_buf_init(&plain, 0);
	df_card_plain(&plain, s);
	df_jstr_add(out, df_buf_str(&plain));
	if (plain.failed)
		out->failed = true;
	df_buf_release(&plain);
}

/* Append s so that Markdown shows it as it is. */
static void
add_markdown(struct df_buf *out, struct df_str s)
{
	struct df_buf plain;

	df_buf_init(&plain, 0);
	df_card_plain(&plain, s);
	for (size_t i = 0; i < plain.len; i++) {
		if (strchr("\\`*_[]<>|&~#$", plain.s[i]) != NULL)
			df_buf_addc(out, '\\');
		df_buf_addc(out, plain.s[i]);
	}
	if (plain.failed)
		out->failed = true;
	df_buf_release(&plain);
}

uint64_t
df_card_total(const uint64_t n[DF_SPLITS])
{
	return n[DF_SPLIT_TRAIN] + n[DF_SPLIT_VALIDATION] + n[DF_SPLIT_TEST];
}

/* The Hub knows languages by two or three letters: the part of a BCP 47 tag
 * before its first hyphen. */
static struct df_str
primary_language(struct df_str tag)
{
	size_t n = 0;

	while (n < tag.len && df_ascii_lower(tag.s[n]))
		n++;
	if ((n != 2 && n != 3) || (n < tag.len && tag.s[n] != '-') ||
	    df_str_is(df_str_slice(tag, 0, n), "und"))
		return (struct df_str){0};
	return df_str_slice(tag, 0, n);
}

/* Whether entry i is the first one with its language. */
static bool
is_first_of_language(const struct df_tally *t, size_t i)
{
	struct df_str lang = primary_language(df_tally_value(t, i));

	if (lang.len == 0)
		return false;
	for (size_t k = 0; k < i; k++) {
		if (df_str_eq(primary_language(df_tally_value(t, k)), lang))
			return false;
	}
	return true;
}

static void
add_languages(const struct df_tally *t, struct df_buf *out)
{
	bool any = false;

	for (size_t i = 0; i < t->n; i++) {
		if (!is_first_of_language(t, i))
			continue;
		if (!any)
			df_buf_add_cstr(out, "language:\n");
		any = true;
		df_buf_add_cstr(out, "- ");
		add_yaml(out, primary_language(df_tally_value(t, i)));
		df_buf_addc(out, '\n');
	}
}

static void
add_one_license(struct df_str value, struct df_buf *out)
{
	const char *id = df_license_id(value);

	if (id != NULL) {
		df_buf_printf(out, "license: %s\n", id);
		return;
	}
	df_buf_add_cstr(out, "license: other\nlicense_name: ");
	add_yaml(out, value);
	df_buf_addc(out, '\n');
	if (df_str_starts(value, DF_STR("https://")) ||
	    df_str_starts(value, DF_STR("http://"))) {
		df_buf_add_cstr(out, "license_link: ");
		add_yaml(out, value);
		df_buf_addc(out, '\n');
	}
}

/* One licence when every record names a licence and they agree. */
static void
add_license(const struct df_card *card, struct df_buf *out)
{
	const struct df_tally *t = &card->fact[DF_FACT_LICENSE];

	if (card->license != NULL)
		add_one_license(df_str(card->license), out);
	else if (t->n == 0)
		df_buf_add_cstr(out, "license: unknown\n");
	else if (t->n == 1 && t->none == 0)
		add_one_license(df_tally_value(t, 0), out);
	else
		df_buf_add_cstr(out, "license: other\nlicense_name: mixed\n");
}

static bool
has_task(const struct df_card *card, const char *task)
{
	const struct df_tally *t = &card->fact[DF_FACT_TASK];

	for (size_t i = 0; i < t->n; i++) {
		if (df_str_is(df_tally_value(t, i), task))
			return true;
	}
	return false;
}

static void
add_tags(const struct df_card *card, struct df_buf *out)
{
	uint64_t examples = df_card_total(card->examples);
	size_t size = 0;

	df_buf_add_cstr(out, "tags:\n- df-tools\n");
	if (card->fact[DF_FACT_TASK].n > 0)
		df_buf_add_cstr(out,
		    "- synthetic\n"
		    "annotations_creators:\n"
		    "- machine-generated\n");
	df_buf_add_cstr(out,
	    "language_creators:\n- found\n"
	    "source_datasets:\n- original\n");
	while (examples >= sizes[size].below)
		size++;
	df_buf_printf(out, "size_categories:\n- %s\n", sizes[size].name);
	df_buf_add_cstr(out, "task_categories:\n- text-generation\n");
	for (size_t i = 0; i < DF_COUNT(categories); i++)
		if (has_task(card, categories[i].task))
			df_buf_printf(out, "- %s\n", categories[i].category);
}

static void
add_configs(const struct df_card *card, struct df_buf *out)
{
	df_buf_add_cstr(out,
	    "configs:\n- config_name: default\n"
	    "  default: true\n  data_files:\n");
	for (int i = 0; i < DF_SPLITS; i++) {
		const char *name = df_split_name((enum df_split)i);

		if (card->examples[i] > 0)
			df_buf_printf(out,
			    "  - split: %s\n    path: data/%s.jsonl\n", name,
			    name);
	}
}

static void
add_dataset_info(const struct df_card *card, struct df_buf *out)
{
	const char *features = df_formats[card->format].features;
	unsigned long long bytes = df_card_total(card->bytes);

	df_buf_add_cstr(out, "dataset_info:\n");
	if (features[0] != '\0') {
		df_buf_add_cstr(out, "  features:\n");
		df_buf_add_cstr(out, features);
	}
	df_buf_add_cstr(out, "  splits:\n");
	for (int i = 0; i < DF_SPLITS; i++) {
		if (card->examples[i] > 0)
			df_buf_printf(out,
			    "  - name: %s\n    num_bytes: %llu\n"
			    "    num_examples: %llu\n",
			    df_split_name((enum df_split)i),
			    (unsigned long long)card->bytes[i],
			    (unsigned long long)card->examples[i]);
	}
	df_buf_printf(
	    out, "  download_size: %llu\n  dataset_size: %llu\n", bytes, bytes);
}

static void
add_yaml_part(const struct df_card *card, struct df_buf *out)
{
	df_buf_add_cstr(out, "---\n");
	add_languages(&card->fact[DF_FACT_LANG], out);
	add_license(card, out);
	df_buf_add_cstr(out, "pretty_name: ");
	add_yaml(out, card->name);
	df_buf_addc(out, '\n');
	add_tags(card, out);
	add_configs(card, out);
	add_dataset_info(card, out);
	df_buf_add_cstr(out, "---\n");
}

static void
add_row(struct df_buf *out, struct df_str name, uint64_t n)
{
	df_buf_add_cstr(out, "| ");
	add_markdown(out, name);
	df_buf_printf(out, " | %llu |\n", (unsigned long long)n);
}

/* A table of how many examples have which value; nothing when none has. */
static void
add_table(struct df_buf *out, const char *title, const struct df_tally *t)
{
	if (t->n == 0)
		return;
	df_buf_printf(out, "\n| %s | examples |\n|---|---:|\n", title);
	for (size_t i = 0; i < t->n; i++)
		add_row(out, df_tally_value(t, i), t->v[i].count);
	if (t->other > 0)
		add_row(out, DF_STR("(others)"), t->other);
	if (t->none > 0)
		add_row(out, DF_STR("(not stated)"), t->none);
}

static void
add_splits(const struct df_card *card, struct df_buf *out)
{
	df_buf_add_cstr(out,
	    "\n| split | file | examples | bytes |\n|---|---|---:|---:|\n");
	for (int i = 0; i < DF_SPLITS; i++) {
		const char *name = df_split_name((enum df_split)i);

		if (card->examples[i] > 0)
			df_buf_printf(out,
			    "| %s | data/%s.jsonl | %llu | %llu |\n", name,
			    name, (unsigned long long)card->examples[i],
			    (unsigned long long)card->bytes[i]);
		else if (card->shares.share[i] > 0)
			df_buf_printf(
			    out, "| %s | (no example) | 0 | 0 |\n", name);
	}
}

/* "1 example", "2 examples" */
static void
add_count(struct df_buf *out, uint64_t n, const char *what)
{
	df_buf_printf(
	    out, "%llu %s%s", (unsigned long long)n, what, n == 1 ? "" : "s");
}

static void
add_text_part(const struct df_card *card, struct df_buf *out)
{
	const struct df_format *format = &df_formats[card->format];

	df_buf_add_cstr(out, DF_CARD_MARK "\n\n# ");
	add_markdown(out, card->name);
	df_buf_add_cstr(out, "\n\n");
	add_count(out, df_card_total(card->examples), "example");
	df_buf_printf(out, " from %s", card->documents_exact ? "" : "about ");
	add_count(out, card->documents, "source document");
	df_buf_printf(out, ". Each line of the files is %s.\n", format->about);
	add_splits(card, out);
	df_buf_add_cstr(out,
	    "\n```python\nfrom datasets import load_dataset\n\n"
	    "data = load_dataset(\"path/to/this/folder\")\n```\n");
	df_buf_printf(out,
	    "\n## How it was made\n\nWritten by df-export " DF_VERSION
	    " of df-tools with `--format %s --split %s --seed %lld`. A hash "
	    "of the source document's id and the seed decides the split, so "
	    "that the examples of one document are all in one split.\n",
	    format->name, card->split_text, (long long)card->seed);
	add_table(out, "task", &card->fact[DF_FACT_TASK]);
	add_table(out, "template", &card->fact[DF_FACT_TEMPLATE]);
	add_table(out, "model", &card->fact[DF_FACT_MODEL]);
	df_buf_add_cstr(out, "\n## Where it comes from\n\n");
	if (card->fact[DF_FACT_LICENSE].n == 0)
		df_buf_add_cstr(out,
		    "The records name no licence; find out "
		    "which holds before you publish this.\n");
	else
		df_buf_add_cstr(out,
		    "Licences are those that the sources "
		    "state; check them before you publish "
		    "this.\n");
	add_table(out, "licence", &card->fact[DF_FACT_LICENSE]);
	add_table(out, "language", &card->fact[DF_FACT_LANG]);
}

int
df_card_write(const struct df_card *card, struct df_buf *out)
{
	add_yaml_part(card, out);
	df_buf_addc(out, '\n');
	add_text_part(card, out);
	return out->failed ? -1 : 0;
}
