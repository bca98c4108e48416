/*
 * ownjson: the members of a tokenizer.json, and what of them goes together.
 */
#include "text/ownjson.h"

#include <stdio.h>
#include <string.h>

#include "core/ascii.h"
#include "core/buf.h"
#include "core/err.h"
#include "core/array.h"
#include "core/fields.h"
#include "core/jstr.h"
#include "core/scan.h"
#include "core/utf8.h"
#include "text/ownbpe.h"
#include "text/ownparts.h"
#include "text/ownvocab.h"

static struct df_str
member(const struct df_fields *f, struct df_str text, const char *name)
{
	const struct df_field *field = df_fields_find(f, text, df_str(name));

	if (field == NULL || field->type == DF_NULL)
		return (struct df_str){"", 0};
	return df_str_slice(
	    text, field->value, (size_t)field->value + field->value_len);
}

static bool
is_true(const struct df_own_reader *r, const char *name)
{
	return df_str_is(member(&r->members, r->model, name), "true");
}

/* Whether a part of the model is not what is done here. */
static int
check_model(struct df_own_reader *r)
{
	static const char *const affixes[] = {
	    "continuing_subword_prefix", "end_of_word_suffix", NULL};
	struct df_str type = member(&r->members, r->model, "type");
	struct df_str dropout = member(&r->members, r->model, "dropout");

	if (type.len > 0 && !df_str_is(type, "\"BPE\""))
		return df_err_usage(r->err,
		    "its model is of type %.*s, not \"BPE\"",
		    type.len < 40 ? (int)type.len : 40, type.s);
	for (size_t i = 0; affixes[i] != NULL; i++) {
		struct df_str affix = member(&r->members, r->model, affixes[i]);

		if (affix.len > 0 && !df_str_is(affix, "\"\""))
			return df_err_usage(r->err,
			    "its model has a %s, which is not known",
			    affixes[i]);
	}
	if (dropout.len > 0 && !df_str_is(dropout, "0.0") &&
	    !df_str_is(dropout, "0"))
		return df_err_usage(
		    r->err, "its model has a dropout: tokens would be random");
	return 0;
}

/* What a byte or blank has no symbol for cannot be followed. */
static int
check_symbols(struct df_own_reader *r)
{
	const struct df_merges *m = &r->own->merges;

	for (unsigned c = 0; c < 256; c++) {
		/* These stand nowhere in UTF-8. */
		if (c == 0xC0 || c == 0xC1 || c >= 0xF5)
			continue;
		if ((r->parts.bytes || r->fallback) &&
		    m->byte[c] == DF_MERGES_NONE &&
		    (r->parts.bytes || c >= 128 ||
			m->ascii[c] == DF_MERGES_NONE))
			return df_err_usage(
			    r->err, "there is no token for the byte %u", c);
	}
	if (!r->parts.bytes && m->ascii[' '] == DF_MERGES_NONE)
		return df_err_usage(r->err, "there is no token for U+2581");
	if (!r->parts.bytes && !r->fallback && r->unk.len > 0 &&
	    m->unk == DF_MERGES_NONE)
		return df_err_usage(
		    r->err, "its unk_token is not in its vocabulary");
	if (m->whole && r->parts.pattern == DF_PRETOKEN_JOINS)
		return df_err_usage(r->err,
		    "ignore_merges is not known without a pre_tokenizer that "
		    "cuts words");
	return 0;
}

/* Where an unknown character may stand, merges do not tell where pieces may
 * end; but if it is a token, a blank is known. With split, one begins a piece
 * whatever stands before it. */
static void
settle_joins(struct df_own_reader *r)
{
	struct df_merges *m = &r->own->merges;
	bool unknown = !r->parts.bytes && !r->fallback;

	for (unsigned a = 0; a < 256; a++)
		for (unsigned b = 0; b < 256; b++) {
			unsigned join = a * 256 + b;
			uint64_t bit = 1ULL << join % 64;

			if (unknown && (b != ' ' || m->unk == DF_MERGES_NONE))
				m->joins[join / 64] |= bit;
			if (r->parts.split && b == ' ')
				m->joins[join / 64] &= ~bit;
		}
}

/* An element of added_tokens. */
struct added {
	struct df_str text; /* until the next one is read */
	uint32_t id;
	bool special;
	bool normalized; /* searched for when all those that are not were */
};

static bool
has(const struct df_fields *f, struct df_str elem, const char *name)
{
	return df_str_is(member(f, elem, name), "true");
}

static bool
is_white(struct df_str s)
{
	size_t i = 0;

	while (i < s.len && strchr(" \t\r\n", s.s[i]) != NULL)
		i++;
	return i == s.len;
}

/* Whether a token is looked for in another way than df_added does it: over the
 * blanks around it, between words only, or in the text that a normalizer has
 * made. Composing leaves white space as it is. */
static bool
is_searched_otherwise(const struct df_own_reader *r, const struct df_fields *f,
    struct df_str elem, struct df_str text)
{
	const struct df_own_parts *parts = &r->parts;
	bool same = !parts->normalizes || !has(f, elem, "normalized") ||
	    (parts->nfc && !parts->compatible && is_white(text));

	return has(f, elem, "lstrip") || has(f, elem, "rstrip") ||
	    has(f, elem, "single_word") || !same ||
	    parts->lead == DF_LEAD_SPACE;
}

static int
refuse_added(struct df_own_reader *r, struct df_str text, const char *why)
{
	return df_err_usage(r->err, "the added token '%.*s' %s",
	    text.len < 40 ? (int)text.len : 40, text.s, why);
}

/* The number of a token; false for anything else. */
static bool
read_id(struct df_str s, uint32_t *id)
{
	*id = 0;
	for (size_t i = 0; i < s.len; i++) {
		if (!df_ascii_digit(s.s[i]) || *id >= DF_MERGES_TOKENS)
			return false;
		*id = 10 * *id + (uint32_t)(s.s[i] - '0');
	}
	return s.len > 0 && *id < DF_MERGES_TOKENS;
}

static int
next_added(struct df_own_reader *r, struct df_array *all, struct df_fields *f,
    struct added *added)
{
	struct df_str elem;

	if (!df_array_next(all, &elem))
		return 0;
	if (df_scan_object(elem, f, r->err) < 0)
		return df_err_usage(r->err, "its added_tokens are no objects");
	added->special = has(f, elem, "special");
	added->normalized = has(f, elem, "normalized");
	if (!read_id(member(f, elem, "id"), &added->id))
		return df_err_usage(r->err, "its added_tokens have no numbers");
	if (df_own_string(r, member(f, elem, "content"), &added->text) < 0)
		return -1;
	if (added->special || added->text.len == 0)
		return 1;
	if (added->text.len > DF_ADDED_MAX)
		return refuse_added(r, added->text, "is too long");
	if (is_searched_otherwise(r, f, elem, added->text))
		return refuse_added(r, added->text,
		    "is searched for in a way that is not known");
	return 1;
}

typedef int added_fn(struct df_own_reader *r, const struct added *added);

static int
each_added(struct df_own_reader *r, added_fn *fn)
{
	struct df_fields f;
	struct df_array all;
	struct added added = {.text = {NULL, 0}};
	int got, result = 0;

	df_fields_init(&f);
	df_array_init(&all, member(&r->top, r->file, "added_tokens"));
	while (result == 0 && (got = next_added(r, &all, &f, &added)) != 0)
		result = got < 0 ? -1 : fn(r, &added);
	df_fields_release(&f);
	return result;
}

/* Special tokens are ordinary text here, and stand for none, but what text can
 * become stays what it is. */
static int
hide_special(struct df_own_reader *r, const struct added *added)
{
	struct df_merges *m = &r->own->merges;
	uint32_t id = added->id;

	if (added->special && id < m->ntokens && id != m->unk && !r->made[id] &&
	    !m->whole && df_utf8_count(m->token[id]) > 1)
		m->token[id].len = 0;
	return 0;
}

static int
count_added(struct df_own_reader *r, const struct added *added)
{
	if (!added->special && added->id >= r->ntokens)
		r->ntokens = added->id + 1;
	return 0;
}

static int
read_added(struct df_own_reader *r, const struct added *added)
{
	if (added->special || added->text.len == 0)
		return 0;
	if (df_added_put(&r->own->added, added->text, added->id) < 0 ||
	    (!added->normalized &&
		df_added_put(&r->raw, added->text, added->id) < 0))
		return df_err_memory(r->err);
	return df_own_read_added(r, added->text, added->id);
}

/* A special token is searched for with the others and then left to be ordinary
 * text, and so is what of others it holds.  One that is normalized is searched
 * for, even where nothing normalizes, in what those that are not have left. */
static int
check_added(struct df_own_reader *r, const struct added *added)
{
	if ((added->special && df_added_meets(&r->own->added, added->text)) ||
	    (added->normalized && df_added_meets(&r->raw, added->text)))
		return refuse_added(r, added->text,
		    "holds another one or overlaps with it");
	return 0;
}

static int
read_model(struct df_own_reader *r)
{
	struct df_merges *m = &r->own->merges;
	struct df_str vocab = member(&r->members, r->model, "vocab");
	struct df_str merges = member(&r->members, r->model, "merges");
	uint32_t nmerges;

	if (df_value_type(vocab) != DF_OBJECT ||
	    df_value_type(merges) != DF_ARRAY)
		return df_err_usage(
		    r->err, "its model has no vocab or no merges");
	if (df_own_survey(r, vocab) < 0 || each_added(r, count_added) < 0 ||
	    df_own_count_merges(r, merges, &nmerges) < 0 ||
	    df_merges_init(m, r->ntokens, nmerges, nmerges, r->err) < 0)
		return -1;
	m->characters = !r->parts.bytes;
	m->whole = is_true(r, "ignore_merges");
	m->fuse_unk = is_true(r, "fuse_unk");
	r->made = df_arena_calloc(&m->memory, r->ntokens, 1);
	if (r->made == NULL)
		return df_err_memory(r->err);
	if (df_own_read_vocabulary(r, vocab) < 0 || check_symbols(r) < 0 ||
	    df_own_read_merges(r, merges) < 0)
		return -1;
	settle_joins(r);
	return 0;
}

static int
read_unknown(struct df_own_reader *r)
{
	struct df_str raw = member(&r->members, r->model, "unk_token"), unk;

	if (raw.len == 0)
		return 0;
	if (df_own_string(r, raw, &unk) < 0)
		return -1;
	if (unk.len > DF_OWN_UNK_MAX || df_utf8_count(unk) < 2)
		return df_err_usage(
		    r->err, "its unk_token is not of the usual length");
	memcpy(r->unk_bytes, unk.s, unk.len);
	r->unk = (struct df_str){r->unk_bytes, unk.len};
	return 0;
}

static int
read_all(struct df_own_reader *r)
{
	if (df_scan_object(r->file, &r->top, r->err) < 0)
		return -1;
	r->model = member(&r->top, r->file, "model");
	if (df_value_type(r->model) != DF_OBJECT)
		return df_err_usage(r->err, "it has no model");
	if (df_scan_object(r->model, &r->members, r->err) < 0 ||
	    check_model(r) < 0 ||
	    df_own_read_parts(&r->parts, member(&r->top, r->file, "normalizer"),
		member(&r->top, r->file, "pre_tokenizer"), r->err) < 0)
		return -1;
	r->fallback = !r->parts.bytes && is_true(r, "byte_fallback");
	if (read_unknown(r) < 0 || read_model(r) < 0)
		return -1;
	return each_added(r, hide_special) < 0 ||
		each_added(r, read_added) < 0 || each_added(r, check_added) < 0
	    ? -1
	    : 0;
}

int
df_own_read_json(struct df_own_bpe *own, struct df_str file,
    enum df_pretoken_pattern *pattern, struct df_err *err)
{
	struct df_own_reader r = {.own = own, .file = file, .err = err};
	int result;

	df_own_map_bytes(r.byte_of);
	df_fields_init(&r.top);
	df_fields_init(&r.members);
	df_buf_init(&r.bytes, 0);
	df_arena_init(&r.strings, 16 * DF_OWN_TOKEN_MAX);
	result = read_all(&r);
	own->lead = r.parts.lead;
	own->again = r.parts.again;
	own->split = r.parts.split;
	own->nfc = r.parts.nfc;
	own->compatible = r.parts.compatible;
	own->strip = r.parts.lead != DF_LEAD_NONE && !r.parts.bytes;
	*pattern = r.parts.pattern;
	df_added_release(&r.raw);
	df_arena_release(&r.strings);
	df_buf_release(&r.bytes);
	df_fields_release(&r.members);
	df_fields_release(&r.top);
	return result;
}
