/*
 * sitename: letters compared, titles cut at marks such as " | ".
 */
#include "clean/meta/sitename.h"

#include "core/ascii.h"
#include "core/count.h"
#include "core/parts.h"
#include "net/url.h"

/* What stands before a site's name is at least so long. */
#define HEAD_MIN 10

/* The letters and digits of s, in lower case, cut at DF_SITENAME_MAX. */
static size_t
squeeze(struct df_str s, char out[DF_SITENAME_MAX])
{
	size_t n = 0;

	for (size_t i = 0; i < s.len && n < DF_SITENAME_MAX; i++) {
		unsigned char c = (unsigned char)s.s[i];

		if (df_ascii_upper(c))
			c += 32;
		if (df_ascii_lower(c) || df_ascii_digit(c) || c >= 0x80)
			out[n++] = (char)c;
	}
	return n;
}

static bool
holds(const char *s, size_t len, const char *part, size_t n)
{
	for (size_t i = 0; n > 0 && i + n <= len; i++)
		if (memcmp(s + i, part, n) == 0)
			return true;
	return false;
}

/* The name under which a host was registered: the last but one of its parts,
 * or the one before if that is as short as co or com. */
static struct df_str
label_of(struct df_str host)
{
	struct df_str part[3] = {{0}};
	size_t start = 0;

	for (size_t i = 0; i <= host.len; i++)
		if (i == host.len || host.s[i] == '.') {
			part[0] = part[1];
			part[1] = part[2];
			part[2] = df_str_slice(host, start, i);
			start = i + 1;
		}
	return part[1].len <= 3 && part[0].len > 3 ? part[0] : part[1];
}

static void
read_path(struct df_sitename *s, const struct df_url *u)
{
	struct df_str path = u->path;
	size_t start;

	while (path.len > 0 && path.s[path.len - 1] == '/')
		path.len--;
	s->home = path.len == 0 && u->rest.len == 0;
	for (start = path.len; start > 0 && path.s[start - 1] != '/';)
		start--;
	s->slug = df_str_slice(path, start, path.len);
}

void
df_sitename_init(struct df_sitename *s, struct df_str site, struct df_str url)
{
	struct df_url u;

	*s = (struct df_sitename){0};
	s->name_len = squeeze(site, s->name);
	if (!df_url_is_http(url) || df_url_parse(url, &u, NULL) < 0)
		return;
	if (df_str_case_starts(u.host, "www."))
		u.host = df_str_slice(u.host, 4, u.host.len);
	s->host_len = squeeze(u.host, s->host);
	s->label = label_of(u.host);
	read_path(s, &u);
}

/* Whether a host is named by the first letters of the words of a text that are
 * written with capitals: www.osha.gov. */
static bool
is_initials(struct df_str text, const char *label, size_t k)
{
	size_t n = 0;
	bool inside = false;

	for (size_t i = 0; i < text.len; i++) {
		bool capital = df_ascii_upper(text.s[i]);

		if (capital && !inside) {
			if (n == k || label[n] != text.s[i] + 32)
				return false;
			n++;
		}
		inside = text.s[i] != ' ';
	}
	return n == k && n > 2;
}

/* What sites call their parts, behind their own name. */
static bool
is_part_name(const char *s, size_t len)
{
	static const char *const parts[] = {
	    "blog", "community", "documentation", "forum", "forums", "wiki"};

	for (size_t i = 0; i < DF_COUNT(parts); i++)
		if (len == strlen(parts[i]) && memcmp(s, parts[i], len) == 0)
			return true;
	return false;
}

bool
df_sitename_is(const struct df_sitename *s, struct df_str text)
{
	char t[DF_SITENAME_MAX], label[DF_SITENAME_MAX];
	size_t n = squeeze(text, t), k = squeeze(s->label, label);

	if (n < 2)
		return false;
	if (n == s->name_len && memcmp(t, s->name, n) == 0)
		return true;
	if (s->name_len > 3 &&
	    (holds(s->name, s->name_len, t, n) ||
		holds(t, n, s->name, s->name_len)))
		return true;
	return (n > 2 && holds(s->host, s->host_len, t, n)) ||
	    (k > 3 && n >= k && memcmp(t, label, k) == 0 &&
		(n == k || is_part_name(t + k, n - k))) ||
	    is_initials(text, label, k);
}

/* Marks between a page's title and the site's name. A bar needs no blanks. */
static const char *const separators[] = {" | ", " - ", " – ", " — ", " · ",
    " :: ", " » ", " « ", " • ", " |", "| ", "|", "｜"};

/* Chinese and Japanese titles, channels and sites: 标题_频道_站名. */
static bool
is_low_line(struct df_str s, size_t i)
{
	return s.s[i] == '_' && (i == 0 || s.s[i - 1] & 0x80) &&
	    i + 1 < s.len && (unsigned char)s.s[i + 1] >= 0xe3;
}

/* The length of the separator at i, or 0. */
static size_t
separator_at(struct df_str s, size_t i)
{
	if (is_low_line(s, i))
		return 1;
	return df_str_starts_any(
	    df_str_slice(s, i, s.len), separators, DF_COUNT(separators));
}

/* A name without such marks at its ends, where a template left nothing. */
static struct df_str
without_marks(struct df_str name)
{
	size_t n;

	do {
		name = df_str_trim(name);
		n = name.len;
		for (size_t k = 0; k < DF_COUNT(separators); k++) {
			struct df_str mark = df_str_trim(df_str(separators[k]));

			if (df_str_ends(name, mark))
				name.len -= mark.len;
			else if (df_str_starts(name, mark))
				name = df_str_slice(name, mark.len, name.len);
		}
	} while (name.len < n);
	return name;
}

/* Whether a text is what templates write for want of a name. */
static bool
is_anything(struct df_str s)
{
	static const char *const words[] = {"home", "homepage", "home page",
	    "blog", "index", "website", "site", "welcome", "my site",
	    "untitled", "startseite", "accueil", "inicio", "página principal",
	    "главная"};
	char letters[DF_SITENAME_MAX];

	return df_parts_is(s, words, DF_COUNT(words)) ||
	    squeeze(s, letters) == 0;
}

struct df_str
df_sitename_given(struct df_str name)
{
	static const char *const heads[] = {"https://", "http://", "www."};
	bool address = false;

	name = without_marks(name);
	for (size_t i = 0; i < DF_COUNT(heads); i++)
		if (df_str_case_starts(name, heads[i])) {
			name = df_str_slice(name, strlen(heads[i]), name.len);
			address = true;
		}
	while (address && df_str_ends(name, DF_STR("/")))
		name.len--;
	return df_str_slice(name, 0, is_anything(name) ? 0 : name.len);
}

bool
df_sitename_parted(struct df_str s)
{
	return s.len > 0 && separator_at(s, 0) > 0;
}

/* Whether the part of s before a colon or the end is the site's whole name, or
 * the name of its host, and not a word of it. */
static bool
is_whole_name(const struct df_sitename *site, struct df_str s)
{
	char t[DF_SITENAME_MAX];
	size_t n = 0;

	while (n < s.len && s.s[n] != ':')
		n++;
	n = squeeze(df_str_slice(s, 0, n), t);
	return n > 3 &&
	    ((n == site->name_len && memcmp(t, site->name, n) == 0) ||
		(n <= site->host_len &&
		    memcmp(t, site->host + site->host_len - n, n) == 0 &&
		    n > site->label.len));
}

bool
df_sitename_trails(const struct df_sitename *site, struct df_str s)
{
	static const char *const weak[] = {" : ", " / ", " ["};

	return df_str_starts_any(s, weak, DF_COUNT(weak)) > 0 ||
	    df_sitename_parted(s) ||
	    (df_str_starts(s, DF_STR(": ")) &&
		is_whole_name(site, df_str_slice(s, 2, s.len)));
}

/* Whether what follows the first n bytes is a mark and the site's name. */
static bool
ends_with_name(const struct df_sitename *s, struct df_str title, size_t n)
{
	while (n < title.len && title.s[n] == ' ')
		n++;
	for (size_t i = n; i < title.len; i++)
		if (title.s[i] == ' ')
			return df_sitename_is(
			    s, df_str_slice(title, i, title.len));
	return false;
}

/* A title at its first and its last mark. */
struct parts {
	struct df_str first, behind_first;
	struct df_str before_last, last;
};

/* False when there is no mark, or nothing behind the last. */
static bool
part(struct df_str title, struct parts *p)
{
	size_t first = 0, last = 0, first_len = 0, last_len = 0, n;

	for (size_t i = 1; i < title.len; i += n ? n : 1) {
		n = separator_at(title, i);
		if (n > 0 && first_len == 0) {
			first = i;
			first_len = n;
		}
		if (n > 0) {
			last = i;
			last_len = n;
		}
	}
	p->first = df_str_slice(title, 0, first);
	p->behind_first = df_str_slice(title, first + first_len, title.len);
	p->before_last = df_str_trim(df_str_slice(title, 0, last));
	p->last = df_str_slice(title, last + last_len, title.len);
	return last_len > 0 && p->last.len > 0;
}

/* Whether a text is what the host is called, and not a word of that. */
static bool
names_host(const struct df_sitename *s, struct df_str text)
{
	char t[DF_SITENAME_MAX], label[DF_SITENAME_MAX];
	size_t n = squeeze(text, t), k = squeeze(s->label, label);

	if (k < 2 || n < k)
		return false;
	if (memcmp(t, label, k) == 0 && (n == k || is_part_name(t + k, n - k)))
		return true;
	return is_whole_name(s, text) || is_initials(text, label, k);
}

struct df_str
df_sitename_find(const struct df_sitename *s, struct df_str title)
{
	struct parts p;

	if (!part(title, &p))
		return (struct df_str){0};
	if (names_host(s, p.first))
		return df_str_trim(p.first);
	return names_host(s, p.last) ? df_str_trim(p.last)
				     : (struct df_str){0};
}

static struct df_str
cut_once(const struct df_sitename *s, struct df_str title)
{
	struct df_str head, tail;
	struct parts p;

	if (!part(title, &p) || s->home)
		return title;
	head = p.before_last;
	tail = p.last;
	if (df_sitename_is(s, tail))
		return head;
	if (df_sitename_is(s, p.first))
		return p.behind_first;
	return tail.len < head.len && head.len >= HEAD_MIN ? head : title;
}

struct df_str
df_sitename_drop(const struct df_sitename *s, struct df_str title)
{
	struct df_str cut = cut_once(s, title);

	return cut.s == title.s && ends_with_name(s, title, cut.len) ? cut
								     : title;
}

/* Whether a low line follows the part of title that was kept. */
static bool
is_channel(struct df_str title, struct df_str kept)
{
	return kept.s == title.s && kept.len > 0 && kept.len < title.len &&
	    is_low_line(title, kept.len);
}

/* Without what phpBB puts before the title of a thread, in its languages. */
static struct df_str
without_view(struct df_str title)
{
	static const char *const views[] = {"View topic - ",
	    "Thema anzeigen - ", "Voir le sujet - ", "Ver Tema - ",
	    "Ver tópico - ", "Leggi argomento - ", "Bekijk onderwerp - ",
	    "Zobacz temat - ", "Visa tråd - ", "Vis emne - ",
	    "Просмотр темы - "};

	return df_str_slice(
	    title, df_str_starts_any(title, views, DF_COUNT(views)), title.len);
}

/* The name may stand there more than once, or with a part of the site. */
struct df_str
df_sitename_cut(const struct df_sitename *s, struct df_str title)
{
	struct df_str cut = cut_once(s, title);

	while (cut.len < title.len) {
		bool channel = is_channel(title, cut);

		title = cut;
		cut = channel ? cut_once(s, cut) : df_sitename_drop(s, cut);
	}
	return without_view(cut);
}
