/*
 * model: reading the data file, and asking the forests.
 *
 * The file is text: words and whole numbers, parted by white space. Weights,
 * thresholds and leaves stand there times 65536.
 */
#include "clean/judge/model.h"

#include <math.h>
#include <stdlib.h>

#include "clean/judge/context.h"
#include "clean/judge/feature.h"
#include "clean/judge/unit.h"
#include "core/ascii.h"
#include "core/datadir.h"
#include "core/err.h"

#define UNIT 65536.0f
/* Far more than any file of ours has. */
#define COUNT_MOST 4000000

struct source {
	struct df_str rest;
	bool broken;
};

static struct df_str
next_word(struct source *s)
{
	size_t n = 0;
	struct df_str word;

	while (s->rest.len > 0 && (unsigned char)s->rest.s[0] <= ' ')
		s->rest = df_str_slice(s->rest, 1, s->rest.len);
	while (n < s->rest.len && (unsigned char)s->rest.s[n] > ' ')
		n++;
	word = df_str_slice(s->rest, 0, n);
	s->rest = df_str_slice(s->rest, n, s->rest.len);
	return word;
}

static void
expect(struct source *s, const char *word)
{
	if (!df_str_is(next_word(s), word))
		s->broken = true;
}

static int64_t
number(struct source *s, int64_t min, int64_t max)
{
	struct df_str word = next_word(s);
	bool negative = word.len > 0 && word.s[0] == '-';
	int64_t n = 0;

	if (word.len == negative || word.len > 12)
		s->broken = true;
	for (size_t i = negative; i < word.len && !s->broken; i++) {
		if (!df_ascii_digit(word.s[i]))
			s->broken = true;
		else
			n = 10 * n + word.s[i] - '0';
	}
	n = negative ? -n : n;
	if (n < min || n > max)
		s->broken = true;
	return s->broken ? min : n;
}

static float
fraction(struct source *s)
{
	return (float)number(s, -INT64_C(99999999999), INT64_C(99999999999)) /
	    UNIT;
}

static int
read_lexicon(struct source *s, const char *name, struct df_lexicon *l)
{
	size_t n;

	expect(s, name);
	n = (size_t)number(s, 0, COUNT_MOST);
	if (s->broken)
		return 0;
	if (df_lexicon_init(l, n) < 0)
		return -1;
	while (n-- > 0 && !s->broken) {
		uint32_t hash = (uint32_t)number(s, 1, UINT32_MAX);

		df_lexicon_add(l, hash, fraction(s));
	}
	return 0;
}

static int
read_types(struct source *s, struct df_type_weights *t)
{
	size_t n;

	expect(s, "types");
	n = (size_t)number(s, 0, 65536);
	for (size_t k = 0; k < DF_PAGE_TYPES; k++)
		t->base[k] = fraction(s);
	if (s->broken)
		return 0;
	t->v = calloc(n + 1, sizeof(*t->v));
	if (!t->v || df_lexicon_init(&t->rows, n) < 0)
		return -1;
	for (size_t i = 0; i < n && !s->broken; i++) {
		uint32_t hash = (uint32_t)number(s, 1, UINT32_MAX);

		df_lexicon_add(&t->rows, hash, (float)(i + 1));
		for (size_t k = 0; k < DF_PAGE_TYPES; k++)
			t->v[i][k] = fraction(s);
	}
	return 0;
}

/* One tree: its splits, a child being one further on or a leaf. It asks for
 * the first of the features only. */
static void
read_tree(struct source *s, struct df_forest *f, size_t tree, size_t splits,
    size_t features)
{
	struct df_split *split = f->splits + f->first_split[tree];
	struct df_children children[DF_LEAVES_MOST];
	unsigned places[DF_LEAVES_MOST];

	for (size_t i = 0; i < splits && !s->broken; i++) {
		split[i].feature =
		    (uint32_t)number(s, 0, (int64_t)features - 1);
		split[i].threshold = fraction(s);
		children[i].left =
		    (int)number(s, -DF_LEAVES_MOST, DF_LEAVES_MOST);
		children[i].right =
		    (int)number(s, -DF_LEAVES_MOST, DF_LEAVES_MOST);
	}
	if (s->broken || df_forest_order(children, splits, split, places) < 0) {
		s->broken = true;
		return;
	}
	for (size_t i = 0; i <= splits; i++)
		f->leaves[tree][places[i]] = fraction(s);
	f->first_split[tree + 1] = f->first_split[tree] + (uint32_t)splits;
}

static int
read_forest(
    struct source *s, const char *name, size_t features, struct df_forest *f)
{
	size_t splits, trees;

	expect(s, name);
	trees = (size_t)number(s, 0, 65536);
	splits = (size_t)number(s, 0, COUNT_MOST);
	f->base = fraction(s);
	if (s->broken)
		return 0;
	f->splits = calloc(splits + 1, sizeof(*f->splits));
	f->leaves = calloc(trees + 1, sizeof(*f->leaves));
	f->first_split = calloc(trees + 1, sizeof(*f->first_split));
	if (!f->splits || !f->leaves || !f->first_split)
		return -1;
	for (; f->ntrees < trees && !s->broken; f->ntrees++) {
		size_t n = (size_t)number(s, 0, DF_LEAVES_MOST - 1);

		if (n > splits - f->first_split[f->ntrees])
			s->broken = true;
		if (!s->broken)
			read_tree(s, f, f->ntrees, n, features);
	}
	return 0;
}

static int
read_model(struct source *s, struct df_model *m)
{
	expect(s, "df-clean-model");
	expect(s, "2");
	expect(s, "features");
	if (number(s, 0, COUNT_MOST) != DF_FEATURE_COUNT)
		s->broken = true;
	for (size_t i = 0; i < DF_FEATURE_COUNT && !s->broken; i++)
		expect(s, df_feature_names[i]);
	if (read_lexicon(s, "names", &m->names) < 0 ||
	    read_lexicon(s, "words", &m->words) < 0 ||
	    read_types(s, &m->types) < 0 ||
	    read_forest(s, "content", DF_OWN_FEATURES, &m->content) < 0 ||
	    read_forest(s, "context", DF_FEATURE_COUNT, &m->context) < 0)
		return -1;
	expect(s, "end");
	return 0;
}

int
df_model_load(struct df_model *m, const char *path, struct df_err *err)
{
	struct df_map map = {0};
	struct source s = {0};
	int rc;

	*m = (struct df_model){0};
	if (strchr(path, '/') && path[0] == '/')
		rc = df_map_file(path, &map, err);
	else
		rc = df_datadir_map(path, &map, err);
	if (rc < 0)
		return -1;
	s.rest = map.bytes;
	rc = read_model(&s, m);
	df_map_release(&map);
	if (rc < 0)
		return df_err_memory(err);
	if (s.broken)
		return df_err_system(
		    err, "%s is no model of this version", path);
	return 0;
}

static void
release_forest(struct df_forest *f)
{
	free(f->splits);
	free(f->leaves);
	free(f->first_split);
}

void
df_model_release(struct df_model *m)
{
	df_lexicon_release(&m->names);
	df_lexicon_release(&m->words);
	df_lexicon_release(&m->types.rows);
	free(m->types.v);
	release_forest(&m->content);
	release_forest(&m->context);
	*m = (struct df_model){0};
}

static void
ask(const struct df_forest *f, const float *rows, size_t n, float *shares)
{
	df_forest_value(f, rows, n, DF_FEATURE_COUNT, shares);
	for (size_t i = 0; i < n; i++)
		shares[i] = 1 / (1 + expf(-shares[i]));
}

int
df_model_judge(const struct df_model *m, const struct df_units *u, float *rows,
    float *shares, struct df_arena *a)
{
	ask(&m->content, rows, u->n, shares);
	if (df_context_fill(u, shares, rows, a) < 0)
		return -1;
	ask(&m->context, rows, u->n, shares);
	return 0;
}

/* Odds to shares, the largest first taken away so that none overflows. */
static void
softmax(float v[DF_PAGE_TYPES])
{
	float most = v[0], sum = 0;

	for (size_t k = 1; k < DF_PAGE_TYPES; k++)
		most = v[k] > most ? v[k] : most;
	for (size_t k = 0; k < DF_PAGE_TYPES; k++)
		sum += v[k] = expf(v[k] - most);
	for (size_t k = 0; k < DF_PAGE_TYPES; k++)
		v[k] /= sum;
}

void
df_model_types(const struct df_model *m, const struct df_traits *t,
    float types[DF_PAGE_TYPES])
{
	for (size_t k = 0; k < DF_PAGE_TYPES; k++)
		types[k] = m->types.base[k];
	for (size_t i = 0; i < t->n; i++) {
		size_t row = (size_t)df_lexicon_weight(&m->types.rows, t->v[i]);

		for (size_t k = 0; row > 0 && k < DF_PAGE_TYPES; k++)
			types[k] += m->types.v[row - 1][k];
	}
	softmax(types);
}
