/*
 * feed: the links in a sitemap or a news feed.
 *
 * All formats are alike: a root, entries at a certain depth below it, and in
 * each entry an element with the link and one with the date.
 */
#include "fetch/feed.h"

#include "core/ascii.h"
#include "core/buf.h"
#include "core/count.h"
#include "core/err.h"
#include "core/gunzip.h"
#include "fetch/feed_date.h"
#include "net/xml.h"

struct format {
	const char *root;
	const char *entry;
	unsigned depth; /* of an entry; the root's is 1 */
	bool sitemap;   /* the links are those of sitemaps */
};

static const struct format formats[] = {
    {"urlset", "url", 2, false},
    {"sitemapindex", "sitemap", 2, true},
    {"rss", "item", 3, false},
    {"RDF", "item", 2, false},
    {"feed", "entry", 2, false},
};

enum part { NOTHING, LINK, GUID, DATE, PARTS };

/* Elements of an entry; the first of the dates counts, and the last rank of
 * links. Those of the entry's own namespace, Dublin Core's date apart. */
static const struct {
	const char *name;
	const char *space; /* NULL: that of the entry */
	enum part part;
} parts[] = {
    {"loc", NULL, LINK},
    {"lastmod", NULL, DATE},
    {"link", NULL, LINK},
    {"guid", NULL, GUID},
    {"pubDate", NULL, DATE},
    {"updated", NULL, DATE},
    {"published", NULL, DATE},
    {"date", "http://purl.org/dc/elements/1.1/", DATE},
};

struct reader {
	df_feed_link_fn fn;
	struct df_buf bases[DF_FEED_BASES]; /* xml:base, by depth */
	struct df_buf base;                 /* that of the link itself */
	void *arg;
	const struct format *format;
	unsigned depth;
	bool in_entry;
	struct df_buf space; /* of the entry */
	struct df_buf values[PARTS];
	bool full[PARTS]; /* the value is there: what follows is ignored */
	enum part part;   /* whose text is being read */
	bool stopped;
};

static bool
begin_entry(struct reader *r, const struct df_xml_element *e)
{
	r->in_entry = true;
	df_buf_reset(&r->base, DF_FEED_URL_MAX);
	df_buf_reset(&r->space, DF_FEED_URL_MAX);
	df_buf_add_str(&r->space, e->space);
	for (int i = 0; i < PARTS; i++) {
		df_buf_reset(&r->values[i], DF_FEED_URL_MAX);
		r->full[i] = false;
	}
	return true;
}

static enum part
part_of(const struct reader *r, const struct df_xml_element *e)
{
	struct df_str space = df_buf_str(&r->space);

	for (size_t i = 0; i < DF_COUNT(parts); i++)
		if (df_str_is(e->name, parts[i].name) &&
		    df_str_eq(e->space,
			parts[i].space ? df_str(parts[i].space) : space))
			return parts[i].part;
	return NOTHING;
}

/* What relative links in the element are relative to. */
static void
note_base(struct df_buf *b, const struct df_xml_element *e)
{
	struct df_str base;

	df_buf_reset(b, DF_FEED_URL_MAX);
	if (df_xml_attribute(e, "xml:base", &base))
		df_buf_add_str(b, base);
}

/* Atom has its links in an attribute, and other links beside the one to the
 * page; a guid may be no link. */
static void
begin_part(struct reader *r, const struct df_xml_element *e)
{
	enum part part = part_of(r, e);
	struct df_str href;
	struct df_str value;

	if (part == NOTHING || r->full[part])
		return;
	if (part == GUID && df_xml_attribute(e, "isPermaLink", &value) &&
	    df_str_is(value, "false"))
		return;
	if (part == LINK && df_xml_attribute(e, "href", &href)) {
		if (df_xml_attribute(e, "rel", &value) &&
		    !df_str_is(value, "alternate"))
			return;
		df_buf_reset(&r->values[LINK], DF_FEED_URL_MAX);
		df_buf_add_str(&r->values[LINK], href);
		note_base(&r->base, e);
		r->full[LINK] = true;
		return;
	}
	df_buf_reset(&r->values[part], DF_FEED_URL_MAX);
	r->part = part;
}

static bool
on_start(void *arg, const struct df_xml_element *e)
{
	struct reader *r = arg;

	r->depth++;
	if (r->depth <= DF_FEED_BASES)
		note_base(&r->bases[r->depth - 1], e);
	if (r->depth == 1) {
		for (size_t i = 0; i < DF_COUNT(formats); i++)
			if (df_str_is(e->name, formats[i].root))
				r->format = &formats[i];
		return r->format != NULL;
	}
	if (r->depth == r->format->depth)
		return !df_str_is(e->name, r->format->entry) ||
		    begin_entry(r, e);
	if (r->in_entry && r->depth == r->format->depth + 1)
		begin_part(r, e);
	return true;
}

/* A value past its ceiling is useless, as is one that is empty. */
static struct df_str
value_of(const struct reader *r, enum part part)
{
	const struct df_buf *b = &r->values[part];

	return b->failed || !r->full[part] ? (struct df_str){NULL, 0}
					   : df_str_trim(df_buf_str(b));
}

static bool
end_entry(struct reader *r)
{
	struct df_feed_link link = {.url = value_of(r, LINK)};

	r->in_entry = false;
	if (link.url.len == 0)
		link.url = value_of(r, GUID);
	if (link.url.len == 0)
		return true;
	for (unsigned i = 0; i < r->format->depth; i++)
		link.bases[i] = df_buf_str(&r->bases[i]);
	link.bases[r->format->depth] = df_buf_str(&r->base);
	link.sitemap = r->format->sitemap;
	link.dated = df_feed_date(value_of(r, DATE), &link.modified);
	r->stopped = !r->fn(r->arg, &link);
	return !r->stopped;
}

static bool
on_end(void *arg)
{
	struct reader *r = arg;
	unsigned depth = r->depth--;

	if (!r->in_entry)
		return true;
	if (depth == r->format->depth)
		return end_entry(r);
	if (depth == r->format->depth + 1 && r->part != NOTHING) {
		r->full[r->part] = true;
		r->part = NOTHING;
	}
	return true;
}

static bool
on_text(void *arg, struct df_str text)
{
	struct reader *r = arg;

	if (r->part != NOTHING && r->depth == r->format->depth + 1)
		df_buf_add_str(&r->values[r->part], text);
	return true;
}

static int
read_xml(struct df_str bytes, df_feed_link_fn fn, void *arg, struct df_err *err)
{
	static const struct df_xml_handler handler = {
	    on_start, on_end, on_text};
	struct reader r = {.fn = fn, .arg = arg};
	int result;

	df_buf_init(&r.space, DF_FEED_URL_MAX);
	df_buf_init(&r.base, DF_FEED_URL_MAX);
	for (int i = 0; i < DF_FEED_BASES; i++)
		df_buf_init(&r.bases[i], DF_FEED_URL_MAX);
	for (int i = 0; i < PARTS; i++)
		df_buf_init(&r.values[i], DF_FEED_URL_MAX);
	result = df_xml_parse(bytes, &handler, &r);
	df_buf_release(&r.space);
	df_buf_release(&r.base);
	for (int i = 0; i < DF_FEED_BASES; i++)
		df_buf_release(&r.bases[i]);
	for (int i = 0; i < PARTS; i++)
		df_buf_release(&r.values[i]);
	if (result < 0)
		return df_err_memory(err);
	if (!r.format)
		return df_err_input(err, "bad_feed",
		    "neither a sitemap nor a feed of RSS or Atom");
	return result;
}

/* Sitemaps may be plain text: a URL on each line. */
static int
read_lines(
    struct df_str bytes, df_feed_link_fn fn, void *arg, struct df_err *err)
{
	struct df_str line;
	size_t n = 0;

	while (df_str_cut(&bytes, '\n', &line)) {
		struct df_feed_link link = {.url = df_str_trim(line)};

		if (link.url.len > DF_FEED_URL_MAX ||
		    (!df_str_starts(link.url, DF_STR("http://")) &&
			!df_str_starts(link.url, DF_STR("https://"))))
			continue;
		n++;
		if (!fn(arg, &link))
			return 1;
	}
	if (n > 0)
		return 1;
	return df_err_input(
	    err, "bad_feed", "neither a sitemap nor a feed of RSS or Atom");
}

/* Blanks before the declaration are an error that many make. UTF-16 begins
 * with a byte of zero or of its mark, and must be left alone at its end. */
static bool
looks_like_xml(struct df_str *bytes)
{
	struct df_str s = *bytes;

	if (df_str_starts(s, DF_STR("\xEF\xBB\xBF")))
		s = df_str_slice(s, 3, s.len);
	while (s.len > 0 && memchr(" \t\r\n", s.s[0], 4))
		s = df_str_slice(s, 1, s.len);
	if (s.len == 0 || !memchr("<\0\xFE\xFF", s.s[0], 4))
		return false;
	*bytes = s;
	return true;
}

/* Whether s goes on after an ampersand as a reference does. */
static bool
is_reference(struct df_str s)
{
	size_t i = 0;

	while (i < s.len && (df_ascii_alnum(s.s[i]) || s.s[i] == '#'))
		i++;
	return i > 0 && i < s.len && s.s[i] == ';';
}

/* Addresses whose ampersands are not escaped are an error that many make, too,
 * and a parser that goes on behind it would make others of them. *bytes is
 * mended in `mended` if it must be. 0 or -1. */
static int
mend(struct df_str *bytes, struct df_buf *mended)
{
	struct df_str rest = *bytes, done = {rest.s, 0};
	const struct df_str open = DF_STR("<![CDATA["), shut = DF_STR("]]>");
	bool in_text = false;

	for (; rest.len > 0; rest = df_str_slice(rest, 1, rest.len)) {
		if (df_str_starts(rest, in_text ? shut : open))
			in_text = !in_text;
		if (rest.s[0] != '&' || in_text ||
		    is_reference(df_str_slice(rest, 1, rest.len)))
			continue;
		done.len = (size_t)(rest.s - done.s);
		df_buf_add_str(mended, done);
		df_buf_add_cstr(mended, "&amp;");
		done = (struct df_str){rest.s + 1, 0};
	}
	if (mended->len == 0)
		return mended->failed ? -1 : 0;
	df_buf_add(mended, done.s, (size_t)(rest.s - done.s));
	*bytes = df_buf_str(mended);
	return mended->failed ? -1 : 0;
}

static int
read_mended(
    struct df_str bytes, df_feed_link_fn fn, void *arg, struct df_err *err)
{
	struct df_buf mended;
	int result;

	df_buf_init(&mended, 0);
	if (bytes.s[0] == '<' && mend(&bytes, &mended) < 0)
		result = df_err_memory(err);
	else
		result = read_xml(bytes, fn, arg, err);
	df_buf_release(&mended);
	return result;
}

static int
read_plain(
    struct df_str bytes, df_feed_link_fn fn, void *arg, struct df_err *err)
{
	if (looks_like_xml(&bytes))
		return read_mended(bytes, fn, arg, err);
	if (df_str_starts(bytes, DF_STR("\xEF\xBB\xBF")))
		bytes = df_str_slice(bytes, 3, bytes.len);
	return read_lines(bytes, fn, arg, err);
}

int
df_feed_read(struct df_str bytes, size_t max_size, df_feed_link_fn fn,
    void *arg, struct df_err *err)
{
	struct df_buf plain;
	int result = -1;

	if (!df_str_starts(bytes, DF_STR("\x1F\x8B")))
		return read_plain(bytes, fn, arg, err);
	df_buf_init(&plain, max_size);
	if (df_inflate(bytes, false, &plain, err) == 0)
		result = read_plain(df_buf_str(&plain), fn, arg, err);
	df_buf_release(&plain);
	return result;
}
