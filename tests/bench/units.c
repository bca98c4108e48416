/*
 * units: what df-clean's model sees of pages, for scripts/train-clean.
 *
 * For each page on standard input, a record as df-clean reads it, one line of
 * JSON is printed:
 *
 *	units             its units, their texts, the names of its elements and
 *	                  its traits: what a model is learned from
 *	units MODEL       the rows of numbers that this model gives its units
 *	units --features  no pages are read; the names of these numbers
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "clean/judge/density.h"
#include "clean/judge/feature.h"
#include "clean/judge/focus.h"
#include "clean/judge/model.h"
#include "clean/judge/page_type.h"
#include "clean/judge/unit.h"
#include "clean/tree/html.h"
#include "clean/tree/names.h"
#include "clean/tree/node.h"
#include "core/arena.h"
#include "core/err.h"
#include "core/jsonw.h"
#include "core/limits.h"
#include "core/record.h"

struct page {
	struct df_str id, url, html;
	struct df_tree tree;
	const struct df_node *top;
	struct df_units units;
	float *rows;
	struct df_traits traits;
};

/* Every text node, with the unit it belongs to. */
static void
write_texts(struct df_jsonw *w, const struct page *p)
{
	df_jsonw_key(w, "texts");
	df_jsonw_open(w, '[');
	for (const struct df_node *n = p->tree.root; n;
	     n = df_node_next(n, p->tree.root)) {
		const struct df_place *place = &p->units.places[n->index];
		const struct df_place *own = !place->owner
		    ? NULL
		    : &p->units.places[place->owner->index];

		if (n->tag != DF_TAG_TEXT || !own || own->unit == DF_NO_UNIT)
			continue;
		df_jsonw_open(w, '[');
		df_jsonw_uint(w, own->unit);
		df_jsonw_str(w, n->text);
		df_jsonw_close(w, ']');
	}
	df_jsonw_close(w, ']');
}

/* The hashes of the first words of each unit. */
static void
write_leads(struct df_jsonw *w, const struct page *p)
{
	df_jsonw_key(w, "leads");
	df_jsonw_open(w, '[');
	for (size_t i = 0; i < p->units.n; i++) {
		const struct df_unit *u = &p->units.v[i];
		uint32_t phrase = DF_LEXICON_SEED ^ '=';

		df_jsonw_open(w, '[');
		for (unsigned k = 0; k < u->nlead; k++) {
			df_jsonw_uint(w, u->lead[k]);
			phrase = (phrase ^ u->lead[k]) * 16777619u;
		}
		if (u->words <= 4)
			df_jsonw_uint(w, phrase);
		df_jsonw_close(w, ']');
	}
	df_jsonw_close(w, ']');
}

/* Of each element with names and text: the hashes, the units in it. */
static void
write_names(struct df_jsonw *w, const struct page *p)
{
	df_jsonw_key(w, "names");
	df_jsonw_open(w, '[');
	for (const struct df_node *n = p->tree.root; n;
	     n = df_node_next(n, p->tree.root)) {
		const struct df_place *place = &p->units.places[n->index];
		struct df_names it;
		uint32_t hash;

		if (n->tag == DF_TAG_TEXT || !n->attrs || place->units == 0)
			continue;
		df_jsonw_open(w, '[');
		df_jsonw_uint(w, place->first);
		df_jsonw_uint(w, place->units);
		df_names_init(&it, n);
		while (df_names_next(&it, &hash))
			df_jsonw_uint(w, hash);
		df_jsonw_close(w, ']');
	}
	df_jsonw_close(w, ']');
}

static void
write_page(struct df_jsonw *w, const struct page *p)
{
	df_jsonw_open(w, '{');
	df_jsonw_key(w, "id");
	df_jsonw_str(w, p->id);
	df_jsonw_key(w, "url");
	df_jsonw_str(w, p->url);
	df_jsonw_key(w, "units");
	df_jsonw_uint(w, p->units.n);
	df_jsonw_key(w, "counts");
	df_jsonw_open(w, '[');
	for (size_t i = 0; i < p->units.n; i++)
		df_jsonw_uint(w, p->units.v[i].words);
	df_jsonw_close(w, ']');
	df_jsonw_key(w, "traits");
	df_jsonw_open(w, '[');
	for (size_t i = 0; i < p->traits.n; i++)
		df_jsonw_uint(w, p->traits.v[i]);
	df_jsonw_close(w, ']');
	write_texts(w, p);
	write_leads(w, p);
	write_names(w, p);
	df_jsonw_close(w, '}');
}

/* One row behind the other. */
static int
write_rows(struct df_jsonw *w, const struct page *p, struct df_arena *a)
{
	size_t n = p->units.n * DF_FEATURE_COUNT;
	float *all = df_arena_alloc(a, n * sizeof(*all));

	if (!all)
		return -1;
	for (size_t i = 0; i < n; i++) {
		float *row = df_feature_row(p->rows, i / DF_FEATURE_COUNT);

		all[i] = DF_FEATURE_AT(row, i % DF_FEATURE_COUNT);
	}
	df_jsonw_open(w, '{');
	df_jsonw_key(w, "id");
	df_jsonw_str(w, p->id);
	df_jsonw_key(w, "rows");
	df_jsonw_base64(
	    w, (struct df_str){(const char *)all, n * sizeof(*all)});
	df_jsonw_close(w, '}');
	return 0;
}

static int
fill_rows(const struct df_model *m, struct df_arena *a, struct page *p)
{
	float types[DF_PAGE_TYPES], *shares;
	struct df_focus focus;

	df_model_types(m, &p->traits, types);
	if (df_focus_find(&p->tree, &p->units, a, &focus) < 0)
		return -1;
	p->rows = df_features_of(
	    &p->units, p->top, &focus, &m->words, types, a);
	shares = df_arena_alloc(a, (p->units.n + 1) * sizeof(*shares));
	if (!p->rows || !shares)
		return -1;
	return df_model_judge(m, &p->units, p->rows, shares, a);
}

static int
read_page(struct df_str line, const struct df_model *m, struct df_arena *a,
    struct page *p, struct df_err *err)
{
	const struct df_html_limits limits = {DF_HTML_NODES_MAX, 0};
	struct df_record rec;
	int rc = -1;

	df_record_init(&rec);
	if (df_record_parse(&rec, line, a, err) < 0 ||
	    df_record_str(&rec, "id", &p->id) < 1 ||
	    df_record_str(&rec, "url", &p->url) < 0 ||
	    df_record_str(&rec, "html", &p->html) < 1 ||
	    df_html_parse(p->html, &limits, a, &p->tree, err) < 0)
		goto out;
	p->top = df_density_find(&p->tree);
	if (df_units_find(&p->tree, p->top, &m->names, a, &p->units) < 0)
		goto out;
	if (df_traits_find(&p->tree, &p->units, p->url, a, &p->traits) < 0)
		goto out;
	rc = fill_rows(m, a, p);
out:
	df_record_release(&rec);
	return rc;
}

static int
print_pages(const struct df_model *m, bool rows)
{
	struct df_arena arena;
	struct df_buf out;
	struct df_err err = {0};
	char *line = NULL;
	size_t size = 0;
	ssize_t len;

	df_arena_init(&arena, DF_RECORD_MEMORY);
	df_buf_init(&out, 0);
	while ((len = getline(&line, &size, stdin)) > 0) {
		struct page p = {0};
		struct df_jsonw w;
		struct df_str s = {line, (size_t)len};

		df_arena_reset(&arena);
		df_buf_reset(&out, DF_BATCH_KEEP);
		df_jsonw_init(&w, &out);
		if (read_page(df_str_trim(s), m, &arena, &p, &err) < 0)
			continue;
		if (!rows)
			write_page(&w, &p);
		else if (write_rows(&w, &p, &arena) < 0)
			continue;
		fwrite(out.s, 1, out.len, stdout);
		putchar('\n');
	}
	free(line);
	df_buf_release(&out);
	df_arena_release(&arena);
	return fflush(stdout) == 0 ? 0 : 1;
}

int
main(int argc, char *argv[])
{
	struct df_model model = {0};
	struct df_err err = {0};
	int rc;

	if (argc > 1 && strcmp(argv[1], "--features") == 0) {
		for (size_t i = 0; i < DF_FEATURE_COUNT; i++)
			puts(df_feature_names[i]);
		return 0;
	}
	if (argc > 1 && df_model_load(&model, argv[1], &err) < 0) {
		fprintf(stderr, "units: %s\n", err.text);
		df_model_release(&model);
		return 1;
	}
	df_html_global_init();
	rc = print_pages(&model, argc > 1);
	df_model_release(&model);
	return rc;
}
