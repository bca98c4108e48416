/*
 * jsonld: a list of items, then a table of fields for each.
 */
#include "clean/meta/jsonld.h"

#include <stddef.h>

#include "clean/meta/jsonfix.h"
#include "clean/meta/name.h"
#include "clean/tree/entity.h"
#include "clean/tree/node.h"
#include "core/arena.h"
#include "core/count.h"
#include "core/err.h"
#include "core/json.h"

/* More items, and more names in one list, are passed over. */
#define ITEMS_MAX 400
#define NAMES_MAX 50

struct items {
	struct json_object *v[ITEMS_MAX];
	size_t n;
};

enum rank {
	WORK,
	PAGE,
	ELSE,
	NO_WORK,
};

static const struct {
	const char *type; /* a part of it */
	enum rank rank;
} types[] = {
    {"Article", WORK},
    {"Posting", WORK},
    {"Report", WORK},
    {"Question", WORK},
    {"Recipe", WORK},
    {"Product", WORK},
    {"Course", WORK},
    {"Book", WORK},
    {"Podcast", WORK},
    {"Comment", NO_WORK},
    {"Answer", NO_WORK},
    {"Review", NO_WORK},
    {"ImageObject", NO_WORK},
    {"VideoObject", NO_WORK},
    {"Person", NO_WORK},
    {"Organization", NO_WORK},
    {"WebSite", NO_WORK},
    {"BreadcrumbList", NO_WORK},
    {"Page", PAGE},
};

static struct df_str
text_of(const struct json_object *v)
{
	struct df_str s = {0};

	if (df_json_type(v) == DF_ARRAY && df_json_len(v) > 0)
		v = df_json_at(v, 0);
	if (!df_json_str(v, &s))
		return (struct df_str){0};
	return df_str_trim(s);
}

static struct df_str
type_of(const struct json_object *item)
{
	return text_of(df_json_get(item, "@type"));
}

static enum rank
rank_of(const struct json_object *item)
{
	struct df_str type = type_of(item);

	for (size_t i = 0; i < DF_COUNT(types); i++)
		if (df_str_holds(type, df_str(types[i].type)))
			return types[i].rank;
	return ELSE;
}

static void
add_item(struct items *items, struct json_object *v)
{
	if (df_json_type(v) == DF_OBJECT && items->n < ITEMS_MAX)
		items->v[items->n++] = v;
}

static void
add_list(struct items *items, struct json_object *v)
{
	if (df_json_type(v) != DF_ARRAY)
		add_item(items, v);
	for (size_t i = 0; i < df_json_len(v) && i < ITEMS_MAX; i++)
		add_item(items, df_json_at(v, i));
}

/* A list of lists comes from jsonfix.c. */
static void
add_items(struct items *items, struct json_object *v)
{
	if (df_json_type(v) != DF_ARRAY)
		add_item(items, v);
	for (size_t i = 0; i < df_json_len(v) && i < ITEMS_MAX; i++)
		add_list(items, df_json_at(v, i));
}

/* The site that an item is part of; of other things an item is a chapter or
 * issue. */
static void
add_site(struct items *items, struct json_object *v)
{
	if (df_str_holds(type_of(v), DF_STR("WebSite")))
		add_item(items, v);
}

/* The items of a value and those that they are made of. */
static void
collect(struct items *items, struct json_object *v)
{
	static const char *const inner[] = {
	    "@graph", "mainEntity", "mainEntityOfPage"};
	size_t first = items->n;

	add_items(items, v);
	for (size_t i = first; i < items->n; i++) {
		for (size_t k = 0; k < DF_COUNT(inner); k++)
			add_items(items, df_json_get(items->v[i], inner[k]));
		add_site(items, df_json_get(items->v[i], "isPartOf"));
	}
}

/* The item that v refers to and that has a name, or NULL. */
static const struct json_object *
item_of(const struct items *items, const struct json_object *v)
{
	struct df_str id = text_of(df_json_get(v, "@id"));

	for (size_t i = 0; id.len > 0 && i < items->n; i++)
		if (df_str_eq(text_of(df_json_get(items->v[i], "@id")), id) &&
		    text_of(df_json_get(items->v[i], "name")).len > 0)
			return items->v[i];
	return NULL;
}

/* The name of what v is or refers to. */
static struct df_str
name_of(const struct items *items, const struct json_object *v)
{
	struct df_str s = text_of(v);

	if (s.len > 0)
		return s;
	s = text_of(df_json_get(v, "name"));
	return s.len > 0 ? s : text_of(df_json_get(item_of(items, v), "name"));
}

static bool
names_organization(struct df_str type)
{
	return df_str_holds(type, DF_STR("Organization")) ||
	    df_str_holds(type, DF_STR("Corporation"));
}

/* Whether a value is, or all in it are, organisations and not people. */
static bool
is_organization(const struct items *items, const struct json_object *v)
{
	bool list = df_json_type(v) == DF_ARRAY;
	size_t n = list ? df_json_len(v) : 1, count = 0;

	for (size_t i = 0; i < n; i++) {
		const struct json_object *one = list ? df_json_at(v, i) : v;
		struct df_str type = type_of(one);

		if (type.len == 0)
			type = type_of(item_of(items, one));
		count += names_organization(type) ||
		    df_str_holds(type, DF_STR("Brand"));
	}
	return n > 0 && count == n;
}

/* The names in v, one or a list of them, joined; no name twice. */
static int
join(const struct items *items, const struct json_object *v,
    struct df_str between, struct df_arena *a, struct df_str *out)
{
	bool list = df_json_type(v) == DF_ARRAY;
	struct df_str names[NAMES_MAX];
	size_t n = list ? df_json_len(v) : 1, count = 0, len = 0;
	char *s;

	for (size_t i = 0; i < n && count < NAMES_MAX; i++) {
		struct df_str name =
		    name_of(items, list ? df_json_at(v, i) : v);
		bool again = name.len == 0 || df_str_holds(name, DF_STR("://"));

		for (size_t k = 0; k < count; k++)
			again |= df_str_eq(names[k], name);
		if (again)
			continue;
		names[count++] = name;
		len += name.len + between.len;
	}
	*out = (struct df_str){0};
	if (count == 0)
		return 0;
	s = df_arena_alloc(a, len);
	if (!s)
		return -1;
	len = 0;
	for (size_t i = 0; i < count; i++) {
		if (i > 0) {
			memcpy(s + len, between.s, between.len);
			len += between.len;
		}
		memcpy(s + len, names[i].s, names[i].len);
		len += names[i].len;
	}
	*out = (struct df_str){s, len};
	return 0;
}

struct found {
	struct df_jsonld *out;
	enum rank rank[sizeof(struct df_jsonld) / sizeof(struct df_str)];
};

static const struct {
	size_t field;
	const char *key;
	const char *between;
	enum rank worst;
	const char *type; /* only of these; NULL: of any */
} fields[] = {
    {offsetof(struct df_jsonld, title), "headline", " ", WORK, NULL},
    {offsetof(struct df_jsonld, title), "name", " ", WORK, NULL},
    {offsetof(struct df_jsonld, title), "title", " ", WORK, "JobPosting"},
    {offsetof(struct df_jsonld, author), "author", ", ", PAGE, NULL},
    {offsetof(struct df_jsonld, author), "creator", ", ", PAGE, NULL},
    {offsetof(struct df_jsonld, date), "datePublished", " ", ELSE, NULL},
    {offsetof(struct df_jsonld, date), "dateCreated", " ", ELSE, NULL},
    {offsetof(struct df_jsonld, date), "datePosted", " ", ELSE, NULL},
    {offsetof(struct df_jsonld, uploaded), "uploadDate", " ", NO_WORK,
	"VideoObject"},
    {offsetof(struct df_jsonld, modified), "dateModified", " ", ELSE, NULL},
    {offsetof(struct df_jsonld, description), "description", " ", PAGE, NULL},
    {offsetof(struct df_jsonld, site), "publisher", " ", PAGE, NULL},
    {offsetof(struct df_jsonld, website), "name", " ", NO_WORK, "WebSite"},
    {offsetof(struct df_jsonld, tags), "keywords", "\n", PAGE, NULL},
    {offsetof(struct df_jsonld, license), "license", " ", PAGE, NULL},
    {offsetof(struct df_jsonld, license), "license", " ", ELSE, "Dataset"},
    {offsetof(struct df_jsonld, license), "license", " ", NO_WORK, "WebSite"},
    {offsetof(struct df_jsonld, body), "articleBody", " ", ELSE, NULL},
    {offsetof(struct df_jsonld, body), "text", " ", WORK, NULL},
    {offsetof(struct df_jsonld, body), "description", " ", WORK, "Product"},
};

static int
copy_text(const struct json_object *v, struct df_arena *a, struct df_str *out)
{
	*out = text_of(v);
	out->s = df_arena_strdup(a, *out);
	return out->s ? 0 : -1;
}

/* The value of one field: an address or the body as it is, of a list of people
 * the names, else the texts. */
static int
value_of(const struct items *items, const struct json_object *v, size_t i,
    struct df_arena *a, struct df_str *out)
{
	if (fields[i].field == offsetof(struct df_jsonld, body))
		return copy_text(v, a, out);
	if (fields[i].field == offsetof(struct df_jsonld, license)) {
		const struct json_object *url = df_json_get(v, "url");

		if (text_of(v).len > 0)
			return copy_text(v, a, out);
		if (text_of(url).len == 0)
			url = df_json_get(v, "@id");
		if (text_of(url).len == 0)
			url = df_json_get(v, "name");
		return copy_text(url, a, out);
	}
	if (join(items, v, df_str(fields[i].between), a, out) < 0)
		return -1;
	return df_entity_decode(*out, a, out);
}

static bool
is_article(const struct json_object *item)
{
	struct df_str type = type_of(item);

	return df_str_holds(type, DF_STR("Article")) ||
	    (df_str_holds(type, DF_STR("Posting")) &&
		!df_str_holds(type, DF_STR("Discussion")));
}

/* Keep the first organisation with name and address. */
static int
read_organization(
    const struct json_object *item, struct df_arena *a, struct df_jsonld *out)
{
	const struct json_object *name = df_json_get(item, "name");
	const struct json_object *url = df_json_get(item, "url");

	if (out->organization.len > 0 || !names_organization(type_of(item)) ||
	    text_of(name).len == 0 || text_of(url).len == 0)
		return 0;
	return copy_text(name, a, &out->organization) < 0
	    ? -1
	    : copy_text(url, a, &out->organization_url);
}

static int
read_item(const struct items *items, const struct json_object *item,
    struct df_arena *a, struct found *f)
{
	enum rank rank = rank_of(item);

	f->out->article |= is_article(item);
	if (read_organization(item, a, f->out) < 0)
		return -1;
	for (size_t i = 0; i < DF_COUNT(fields); i++) {
		size_t at = fields[i].field / sizeof(struct df_str);
		struct df_str *out =
		    (struct df_str *)(void *)((char *)f->out + fields[i].field);
		struct json_object *v = df_json_get(item, fields[i].key);
		struct df_str value = {0};

		if (!v || rank > fields[i].worst ||
		    (out->len > 0 && rank >= f->rank[at]))
			continue;
		if (fields[i].type &&
		    !df_str_holds(type_of(item), df_str(fields[i].type)))
			continue;
		if (value_of(items, v, i, a, &value) < 0)
			return -1;
		if (fields[i].field == offsetof(struct df_jsonld, author)) {
			value = df_name_given(value);
			if (value.len > 0) {
				f->out->by_organization =
				    is_organization(items, v);
				f->out->of_article = is_article(item);
			}
		}
		if (value.len > 0) {
			*out = value;
			f->rank[at] = rank;
		}
	}
	return 0;
}

/* JSON may hold no control characters in strings; pages do. */
static int
without_controls(struct df_str s, struct df_arena *a, struct df_str *out)
{
	char *copy = df_arena_strdup(a, s);

	if (!copy)
		return -1;
	for (size_t i = 0; i < s.len; i++)
		if ((unsigned char)copy[i] < ' ')
			copy[i] = ' ';
	*out = df_str_trim((struct df_str){copy, s.len});
	return 0;
}

/* Parse a script, mended if need be; *v is NULL when it is no JSON. */
static int
parse(struct df_str script, struct df_arena *a, struct json_object **v)
{
	struct df_err ignored = {0};
	struct df_str json;

	*v = NULL;
	if (without_controls(script, a, &json) < 0)
		return -1;
	if (json.len == 0 || df_json_parse(json, v, &ignored) == 0)
		return 0;
	if (df_jsonfix(script, a, &json) < 0)
		return -1;
	if (df_json_parse(json, v, &ignored) == 0 && df_json_len(*v) > 0)
		return 0;
	df_json_put(*v);
	*v = NULL;
	if (df_entity_decode(script, a, &script) < 0 ||
	    df_jsonfix(script, a, &json) < 0)
		return -1;
	if (df_json_parse(json, v, &ignored) < 0)
		*v = NULL;
	return 0;
}

static int
read_script(struct df_str script, struct df_arena *a, struct found *f)
{
	struct items *items = df_arena_alloc(a, sizeof(*items));
	struct json_object *v = NULL;
	int r = 0;

	if (!items || parse(script, a, &v) < 0)
		return -1;
	items->n = 0;
	collect(items, v);
	for (size_t i = 0; i < items->n && r == 0; i++)
		r = read_item(items, items->v[i], a, f);
	df_json_put(v);
	return r;
}

int
df_jsonld_read(
    const struct df_tree *tree, struct df_arena *a, struct df_jsonld *out)
{
	struct found f = {.out = out};

	*out = (struct df_jsonld){0};
	for (const struct df_script *s = tree->scripts; s; s = s->next)
		if (read_script(s->text, a, &f) < 0)
			return -1;
	return 0;
}
