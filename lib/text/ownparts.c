/*
 * ownparts: recognises normalizers, pre-tokenizers and regular expressions.
 */
#include "text/ownparts.h"

#include "core/count.h"
#include "core/err.h"
#include "core/json.h"
#include "core/limits.h"

/* Longer parts are nobody's. */
#define PART_MAX (64 * DF_KIB)

#define BLANK "\xE2\x96\x81" /* U+2581 */

/* Written as they stand in published files, and what they mean to Oniguruma,
 * which runs them there. cl100k_base's own pattern is not among them: with
 * Oniguruma its last alternatives mean something else. */
#define SUFFIX "(?i:'s|'t|'re|'ve|'m|'ll|'d)"
#define UPPER "[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]"
#define LOWER "[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]"
#define FRONT "[^\\r\\n\\p{L}\\p{N}]?"
#define BLANKS "|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+"
#define SYMBOLS "| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*"
#define PATHS "| ?[^\\s\\p{L}\\p{N}]+[\\r\\n/]*"

static const struct {
	const char *regex;
	enum df_pretoken_pattern pattern;
} regexes[] = {
    {"'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+"
     "|\\s+(?!\\S)|\\s+",
	DF_PRETOKEN_R50K},
    {SUFFIX "|" FRONT "\\p{L}+|\\p{N}{1,3}" SYMBOLS BLANKS, DF_PRETOKEN_LLAMA3},
    {"'(?i:[sdmt]|ll|ve|re)|[^\\r\\n\\p{L}\\p{N}]?+\\p{L}+|\\p{N}{1,3}"
     "| ?[^\\s\\p{L}\\p{N}]++[\\r\\n]*|\\s*[\\r\\n]|\\s+(?!\\S)|\\s+",
	DF_PRETOKEN_LLAMA3},
    {SUFFIX "|" FRONT "\\p{L}+|\\p{N}" SYMBOLS BLANKS, DF_PRETOKEN_QWEN2},
    {FRONT UPPER "*" LOWER "+" SUFFIX "?|" FRONT UPPER "+" LOWER "*" SUFFIX
		 "?|\\p{N}{1,3}" PATHS BLANKS,
	DF_PRETOKEN_O200K},
    {FRONT UPPER "*" LOWER "+|" FRONT UPPER "+" LOWER "*|\\p{N}" PATHS BLANKS,
	DF_PRETOKEN_TEKKEN},
};

/* One after the other, each of what is left. */
static const char *const deepseek[] = {
    "\\p{N}{1,3}",
    /* U+4E00 to U+9FA5, U+3040 to U+309F, U+30A0 to U+30FF */
    "[\xE4\xB8\x80-\xE9\xBE\xA5\xE3\x81\x80-\xE3\x82\x9F"
    "\xE3\x82\xA0-\xE3\x83\xBF]+",
    "[!\"#$%&'()*+,\\-./:;<=>?@\\[\\\\\\]^_`{|}~][A-Za-z]+"
    "|[^\r\n\\p{L}\\p{P}\\p{S}]?[\\p{L}\\p{M}]+| ?[\\p{P}\\p{S}]+[\r\n]*"
    "|\\s*[\r\n]+|\\s+(?!\\S)|\\s+",
};

static const struct {
	const char *name;
	enum df_pretoken_pattern pattern;
} patterns[] = {
    {"cl100k_base", DF_PRETOKEN_CL100K},
    {"o200k_base", DF_PRETOKEN_O200K},
    {"p50k_base", DF_PRETOKEN_R50K},
    {"r50k_base", DF_PRETOKEN_R50K},
    {"gpt2", DF_PRETOKEN_R50K},
    {"llama3", DF_PRETOKEN_LLAMA3},
    {"qwen2", DF_PRETOKEN_QWEN2},
    {"tekken", DF_PRETOKEN_TEKKEN},
    {"deepseek", DF_PRETOKEN_DEEPSEEK},
};

enum df_pretoken_pattern
df_own_pattern(struct df_str name)
{
	for (size_t i = 0; i < DF_COUNT(patterns); i++)
		if (df_str_is(name, patterns[i].name))
			return patterns[i].pattern;
	return DF_PRETOKEN_NONE;
}

/* A member that is a string, else the empty one. */
static struct df_str
string(const struct json_object *v, const char *key)
{
	struct df_str s = {"", 0};

	return df_json_str(df_json_get(v, key), &s) ? s : DF_STR("");
}

static bool
is_type(const struct json_object *v, const char *type)
{
	return df_str_is(string(v, "type"), type);
}

static bool
flag(const struct json_object *v, const char *key, bool otherwise)
{
	bool value;

	return df_json_bool(df_json_get(v, key), &value) ? value : otherwise;
}

/* What a part is called, so that a message stays short. */
static int
refuse(struct df_err *err, const char *what, const struct json_object *v)
{
	struct df_str type = string(v, "type");

	return df_err_usage(err, "%s '%.*s' as it stands there is not known",
	    what, type.len < 40 ? (int)type.len : 40, type.s);
}

static int
normalizer(
    struct df_own_parts *p, const struct json_object *v, struct df_err *err)
{
	const struct json_object *pattern = df_json_get(v, "pattern");

	p->normalizes = true;
	if (is_type(v, "NFC") || is_type(v, "NFKC")) {
		p->nfc = true;
		p->compatible |= is_type(v, "NFKC");
		return 0;
	}
	if (is_type(v, "Prepend") && p->lead == DF_LEAD_NONE &&
	    df_str_is(string(v, "prepend"), BLANK)) {
		p->lead = DF_LEAD_BLANK;
		p->again = true;
		return 0;
	}
	if (is_type(v, "Replace") &&
	    df_str_is(string(pattern, "String"), " ") &&
	    df_str_is(string(v, "content"), BLANK)) {
		p->blanks = true;
		return 0;
	}
	return refuse(err, "normalizer", v);
}

static int
normalizers(
    struct df_own_parts *p, const struct json_object *v, struct df_err *err)
{
	const struct json_object *all = df_json_get(v, "normalizers");

	if (v == NULL)
		return 0;
	if (!is_type(v, "Sequence"))
		return normalizer(p, v, err);
	for (size_t i = 0; i < df_json_len(all); i++)
		if (normalizer(p, df_json_at(all, i), err) < 0)
			return -1;
	return 0;
}

static int
byte_level(
    struct df_own_parts *p, const struct json_object *v, struct df_err *err)
{
	if (df_json_type(df_json_get(v, "add_prefix_space")) != DF_BOOL)
		return refuse(err, "pre_tokenizer", v);
	p->bytes = true;
	if (flag(v, "add_prefix_space", true))
		p->lead = DF_LEAD_SPACE;
	p->pattern =
	    flag(v, "use_regex", true) ? DF_PRETOKEN_R50K : DF_PRETOKEN_JOINS;
	return 0;
}

/* What to put in front is decided by either of two members. */
static int
metaspace(
    struct df_own_parts *p, const struct json_object *v, struct df_err *err)
{
	struct df_str scheme = string(v, "prepend_scheme");

	if (!df_str_is(string(v, "replacement"), BLANK))
		return refuse(err, "pre_tokenizer", v);
	p->blanks = true;
	p->pattern = DF_PRETOKEN_JOINS;
	p->split = flag(v, "split", true);
	if (df_str_is(scheme, "never") || !flag(v, "add_prefix_space", true))
		return 0;
	if (scheme.len > 0 && !df_str_is(scheme, "always") &&
	    !df_str_is(scheme, "first"))
		return refuse(err, "pre_tokenizer", v);
	if (p->lead == DF_LEAD_NONE) {
		p->lead = DF_LEAD_NO_BLANK;
		p->again = !df_str_is(scheme, "first");
	}
	return 0;
}

static struct df_str
regex_of(const struct json_object *split)
{
	return string(df_json_get(split, "pattern"), "Regex");
}

/* All of the text is matched, so that leaving out what is not matched is the
 * same as keeping it. */
static int
split(struct df_own_parts *p, const struct json_object *v, struct df_err *err)
{
	struct df_str regex = regex_of(v);
	bool invert = flag(v, "invert", false);

	if (!df_str_is(string(v, "behavior"), invert ? "Removed" : "Isolated"))
		return refuse(err, "pre_tokenizer", v);
	for (size_t i = 0; i < DF_COUNT(regexes); i++)
		if (df_str_is(regex, regexes[i].regex)) {
			p->pattern = regexes[i].pattern;
			return 0;
		}
	return df_err_usage(err,
	    "the regular expression of its pre_tokenizer is not known: %.*s",
	    regex.len < 200 ? (int)regex.len : 200, regex.s);
}

/* Digits or Split, and behind it ByteLevel. */
static int
two(struct df_own_parts *p, const struct json_object *first,
    const struct json_object *second, struct df_err *err)
{
	bool digits = is_type(first, "Digits");

	if (!digits && !is_type(first, "Split"))
		return refuse(err, "pre_tokenizer", first);
	if (!is_type(second, "ByteLevel") || byte_level(p, second, err) < 0 ||
	    p->lead != DF_LEAD_NONE ||
	    (p->pattern == DF_PRETOKEN_R50K) != digits)
		return refuse(err, "pre_tokenizer", second);
	if (!digits)
		return split(p, first, err);
	if (!flag(first, "individual_digits", false))
		return refuse(err, "pre_tokenizer", first);
	p->pattern = DF_PRETOKEN_DIGITS;
	return 0;
}

/* Several of Split, and behind them ByteLevel. */
static int
several(struct df_own_parts *p, const struct json_object *all, size_t n,
    struct df_err *err)
{
	const struct json_object *last = df_json_at(all, n);

	for (size_t i = 0; i < n; i++) {
		const struct json_object *v = df_json_at(all, i);

		if (!is_type(v, "Split") || flag(v, "invert", false) ||
		    !df_str_is(string(v, "behavior"), "Isolated") ||
		    !df_str_is(regex_of(v), deepseek[i]))
			return refuse(err, "pre_tokenizer", v);
	}
	if (!is_type(last, "ByteLevel") || byte_level(p, last, err) < 0 ||
	    p->lead != DF_LEAD_NONE || p->pattern != DF_PRETOKEN_JOINS)
		return refuse(err, "pre_tokenizer", last);
	p->pattern = DF_PRETOKEN_DEEPSEEK;
	return 0;
}

/* Cutting at spaces, of which none are left. */
static bool
is_idle(const struct df_own_parts *p, const struct json_object *v)
{
	return p->blanks && is_type(v, "Split") &&
	    df_str_is(string(df_json_get(v, "pattern"), "String"), " ");
}

static int
pre_tokenizer(
    struct df_own_parts *p, const struct json_object *v, struct df_err *err)
{
	const struct json_object *all = df_json_get(v, "pretokenizers");
	const size_t cuts = DF_COUNT(deepseek);

	if (is_type(v, "Sequence") && df_json_len(all) == 2)
		return two(p, df_json_at(all, 0), df_json_at(all, 1), err);
	if (is_type(v, "Sequence") && df_json_len(all) == cuts + 1)
		return several(p, all, cuts, err);
	if (is_type(v, "Sequence") && df_json_len(all) == 1)
		v = df_json_at(all, 0);
	if (is_type(v, "ByteLevel"))
		return byte_level(p, v, err);
	if (is_type(v, "Metaspace"))
		return metaspace(p, v, err);
	if (v != NULL && !is_idle(p, v))
		return refuse(err, "pre_tokenizer", v);
	p->pattern = DF_PRETOKEN_JOINS;
	return 0;
}

/* What goes together. */
static int
check(const struct df_own_parts *p, struct df_err *err)
{
	if (!p->bytes && !p->blanks)
		return df_err_usage(err,
		    "there is neither a pre_tokenizer ByteLevel nor anything "
		    "that makes spaces to U+2581");
	if (p->bytes && (p->blanks || p->lead == DF_LEAD_BLANK))
		return df_err_usage(err,
		    "its normalizer makes spaces to U+2581, and its "
		    "pre_tokenizer is ByteLevel");
	if (p->nfc &&
	    (p->pattern == DF_PRETOKEN_JOINS ? !p->split
					     : p->lead != DF_LEAD_NONE))
		return df_err_usage(err,
		    "normalizer '%s' is not known with this pre_tokenizer",
		    p->compatible ? "NFKC" : "NFC");
	return 0;
}

static int
parse(struct df_str s, const char *what, struct json_object **v,
    struct df_err *err)
{
	*v = NULL;
	if (s.len == 0)
		return 0;
	if (s.len > PART_MAX)
		return df_err_usage(err, "its %s is too long", what);
	return df_json_parse(s, v, err);
}

int
df_own_read_parts(struct df_own_parts *p, struct df_str normalizer,
    struct df_str pre, struct df_err *err)
{
	struct json_object *n = NULL, *t = NULL;
	int result = -1;

	*p = (struct df_own_parts){.pattern = DF_PRETOKEN_NONE};
	if (parse(normalizer, "normalizer", &n, err) == 0 &&
	    parse(pre, "pre_tokenizer", &t, err) == 0 &&
	    normalizers(p, n, err) == 0 && pre_tokenizer(p, t, err) == 0)
		result = check(p, err);
	df_json_put(n);
	df_json_put(t);
	return result;
}
