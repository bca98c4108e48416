/*
 * warc_head: what the first lines of a WARC or ARC record say.
 *
 * WARC is ISO 28500. ARC is the Internet Archive's older format: one line of
 * URL, IP address, date, type and length, of which the URL may hold blanks; its
 * second version has five more fields before the length.
 */
#include "fetch/warc_head.h"

#include <stdio.h>

#include "core/ascii.h"
#include "core/count.h"
#include "core/err.h"
#include "fetch/warc_fields.h"

#define ARC_FIELDS 5
#define ARC2_FIELDS 10

static const struct {
	const char *name;
	enum df_warc_kind kind;
} kinds[] = {
    {"response", DF_WARC_RESPONSE},
    {"resource", DF_WARC_RESOURCE},
    {"conversion", DF_WARC_CONVERSION},
};

/* "WARC/1.0" */
bool
df_warc_begins(struct df_str line)
{
	return df_str_starts(line, DF_STR("WARC/")) && line.len >= 8 &&
	    df_ascii_digit(line.s[5]) && line.s[6] == '.' &&
	    df_ascii_digit(line.s[7]);
}

/* Split at the last n - 1 blanks; false when there are not so many. */
static bool
split_last(struct df_str line, size_t n, struct df_str *fields)
{
	while (n > 1) {
		size_t from = line.len;

		while (from > 0 && line.s[from - 1] != ' ')
			from--;
		if (from == 0)
			return false;
		fields[--n] = df_str_slice(line, from, line.len);
		line.len = from - 1;
	}
	fields[0] = line;
	return line.len > 0;
}

static bool
looks_like_address(struct df_str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!memchr("0123456789abcdefABCDEF.:", s.s[i], 24))
			return false;
	return s.len >= 2;
}

static bool
looks_like_date(struct df_str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!df_ascii_digit(s.s[i]))
			return false;
	return s.len >= 8;
}

/* The fields of an ARC line, of its first version or its second. */
static bool
split_arc(struct df_str line, struct df_str *fields)
{
	static const size_t counts[] = {ARC_FIELDS, ARC2_FIELDS};
	struct df_str f[ARC2_FIELDS];

	for (size_t i = 0; i < 2; i++) {
		if (!split_last(line, counts[i], f) ||
		    !memchr(f[0].s, ':', f[0].len) ||
		    !looks_like_address(f[1]) || !looks_like_date(f[2]))
			continue;
		memcpy(fields, f, 4 * sizeof(*f));
		fields[4] = f[counts[i] - 1];
		return true;
	}
	return false;
}

bool
df_warc_begins_arc(struct df_str line)
{
	struct df_str fields[ARC_FIELDS];

	return split_arc(line, fields);
}

/* "20140216050221" as ISO 8601. */
static void
set_arc_date(struct df_warc_head *out, struct df_str s)
{
	if (s.len >= 14)
		snprintf(out->date, sizeof(out->date),
		    "%.4s-%.2s-%.2sT%.2s:%.2s:%.2sZ", s.s, s.s + 4, s.s + 6,
		    s.s + 8, s.s + 10, s.s + 12);
}

static int
parse_arc(struct df_str line, struct df_warc_head *out, struct df_err *err)
{
	struct df_str f[ARC_FIELDS];

	if (!split_arc(line, f))
		return df_err_input(
		    err, "warc_header", "no record begins here");
	if (!df_warc_number(f[4], &out->length))
		return df_err_input(err, "warc_header",
		    "the length of the record is no number");
	out->arc = true;
	out->uri = f[0];
	set_arc_date(out, f[2]);
	out->type = f[3];
	if (df_str_starts(out->uri, DF_STR("http")))
		out->kind = DF_WARC_RESPONSE;
	return 0;
}

/* wget writes <http://...>, as an early draft of the standard did. */
static struct df_str
without_angles(struct df_str s)
{
	if (s.len >= 2 && s.s[0] == '<' && s.s[s.len - 1] == '>')
		return df_str_slice(s, 1, s.len - 1);
	return s;
}

static int
parse_warc(struct df_str block, struct df_warc_head *out, struct df_err *err)
{
	struct df_str type;
	struct df_str length;
	struct df_str truncated;
	struct df_str date;

	if (!df_warc_field(block, "content-length", &length) ||
	    !df_warc_number(length, &out->length))
		return df_err_input(err, "warc_header",
		    "the record has no Content-Length that is a number");
	if (!df_warc_field(block, "warc-type", &type))
		return df_err_input(
		    err, "warc_header", "the record has no WARC-Type");
	for (size_t i = 0; i < DF_COUNT(kinds); i++)
		if (df_str_case_is(type, kinds[i].name))
			out->kind = kinds[i].kind;
	df_warc_field(block, "warc-target-uri", &out->uri);
	out->uri = without_angles(out->uri);
	if (out->kind != DF_WARC_OTHER && out->uri.len == 0)
		return df_err_input(
		    err, "warc_header", "the record has no WARC-Target-URI");
	if (df_warc_field(block, "warc-date", &date) &&
	    date.len < sizeof(out->date))
		memcpy(out->date, date.s, date.len);
	if (out->kind == DF_WARC_RESPONSE &&
	    !df_str_starts(out->uri, DF_STR("http")))
		out->kind = DF_WARC_OTHER; /* dns:, ftp: */
	df_warc_field(block, "content-type", &out->type);
	out->truncated = df_warc_field(block, "warc-truncated", &truncated) ||
	    df_warc_field(block, "warc-segment-number", &truncated);
	return 0;
}

int
df_warc_head_parse(
    struct df_str block, struct df_warc_head *out, struct df_err *err)
{
	struct df_str rest = block;
	struct df_str line = {NULL, 0};

	*out = (struct df_warc_head){0};
	df_warc_line(&rest, &line);
	if (df_warc_begins(line))
		return parse_warc(rest, out, err);
	return parse_arc(line, out, err);
}
