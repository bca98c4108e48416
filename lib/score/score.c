/*
 * score: from a record to its verdicts, and from those to its fields.
 */
#include "score/score.h"

#include <math.h>
#include <string.h>

#include "core/arena.h"
#include "core/array.h"
#include "core/err.h"
#include "core/json.h"
#include "core/jsonw.h"
#include "core/limits.h"
#include "core/record.h"
#include "score/format.h"
#include "score/grams.h"
#include "score/repetition.h"
#include "score/subject.h"
#include "text/plain.h"

/* Digits after the point of everything that is written. */
#define DIGITS 4
#define SCALE 10000.0

static const char *const names[DF_CHECKS] = {
    [DF_CHECK_FORMAT] = "format",
    [DF_CHECK_LENGTH] = "length",
    [DF_CHECK_REPETITION] = "repetition",
};

const char *
df_check_name(enum df_check check)
{
	return names[check];
}

static int
find_check(struct df_str name)
{
	for (int i = 0; i < DF_CHECKS; i++)
		if (df_str_is(name, names[i]))
			return i;
	return -1;
}

int
df_score_parse_checks(
    struct df_score_plan *plan, const char *list, struct df_err *err)
{
	const char *p = list, *end;
	int check;

	memset(plan->check, 0, sizeof(plan->check));
	for (;; p = end + 1) {
		end = p + strcspn(p, ",");
		check = find_check((struct df_str){p, (size_t)(end - p)});
		if (check < 0)
			return df_err_usage(err,
			    "--checks: no check is called '%.*s', only format, "
			    "length and repetition",
			    (int)(end - p), p);
		plan->check[check] = true;
		if (*end == '\0')
			return 0;
	}
}

/* Take the marks of Markdown inside of lines off all texts: words are counted
 * as readers see them, without the addresses of links. */
static int
take_marks_off(struct df_subject *s, struct df_arena *arena)
{
	struct df_message *v;

	if (!s->example)
		return df_plain(s->text, arena, &s->text);
	v = df_arena_calloc(arena, s->n, sizeof(*v));
	if (!v)
		return -1;
	for (size_t i = 0; i < s->n; i++) {
		v[i] = s->v[i];
		if (df_plain(v[i].content, arena, &v[i].content) < 0)
			return -1;
	}
	s->v = v;
	return 0;
}

/* Split all texts of the subject; NULL when the arena is full. */
static struct df_grams *
split_texts(const struct df_subject *s, struct df_arena *arena)
{
	size_t n = s->example ? s->n : 1;
	struct df_grams *g = df_arena_calloc(arena, n, sizeof(*g));

	if (!g)
		return NULL;
	for (size_t i = 0; i < n; i++) {
		struct df_str text = s->example ? s->v[i].content : s->text;

		if (df_grams_split(&g[i], text, arena) < 0)
			return NULL;
	}
	return g;
}

static int
run_checks(struct df_score_result *result, const struct df_score_plan *plan,
    const struct df_subject *s, struct df_arena *arena)
{
	struct df_subject plain = *s;
	struct df_verdict *v = result->verdict;
	const struct df_grams *g;

	if (take_marks_off(&plain, arena) < 0)
		return -1;
	g = split_texts(&plain, arena);
	if (!g)
		return -1;
	for (int i = 0; i < DF_CHECKS; i++)
		df_verdict_init(&v[i], arena);
	if (plan->check[DF_CHECK_FORMAT] &&
	    df_format_check(&v[DF_CHECK_FORMAT], s, g) < 0)
		return -1;
	if (plan->check[DF_CHECK_LENGTH] &&
	    df_length_check(&v[DF_CHECK_LENGTH], &plain, g, &plan->length) < 0)
		return -1;
	if (plan->check[DF_CHECK_REPETITION] &&
	    df_repetition_check(&v[DF_CHECK_REPETITION], &plain, g, arena) < 0)
		return -1;
	return 0;
}

static bool
is_planned(const struct df_score_plan *plan, struct df_str name)
{
	int check = find_check(name);

	return check >= 0 && plan->check[check];
}

/* Lower *score to an earlier check's, when that is one of ours or on the same
 * scale. */
static void
count_old(double *score, struct df_str value)
{
	struct json_object *v = NULL;
	double x;

	if (df_value_type(value) != DF_NUMBER ||
	    df_json_parse(value, &v, NULL) < 0)
		return;
	if (df_json_num(v, &x) && x >= 0 && x <= 1 && x < *score)
		*score = x;
	df_json_put(v);
}

/* Write the members of the earlier scores again, byte for byte, but for the
 * checks of this run. */
static int
write_old_scores(struct df_scorer *sc, struct df_jsonw *w, struct df_str raw,
    double *score, struct df_err *err)
{
	struct df_fields *f = &sc->fields;

	if (df_value_type(raw) != DF_OBJECT)
		return 0;
	if (df_scan_object(raw, f, err) < 0)
		return -1;
	for (size_t i = 0; i < f->n; i++) {
		const struct df_field *m = &f->v[i];
		size_t end = (size_t)m->value + m->value_len;

		if (is_planned(sc->plan,
			df_str_slice(raw, m->key, (size_t)m->key + m->key_len)))
			continue;
		count_old(score, df_str_slice(raw, m->value, end));
		df_jsonw_raw(w, df_str_slice(raw, m->start, end));
	}
	return 0;
}

static int
write_scores(struct df_scorer *sc, const struct df_record *rec,
    struct df_score_result *result, struct df_err *err)
{
	struct df_jsonw w;
	struct df_str old;

	df_buf_reset(&sc->scores, DF_BUF_KEEP);
	df_jsonw_init(&w, &sc->scores);
	df_jsonw_open(&w, '{');
	if (df_record_raw(rec, "scores", &old) &&
	    write_old_scores(sc, &w, old, &result->score, err) < 0)
		return -1;
	for (int i = 0; i < DF_CHECKS; i++) {
		if (!sc->plan->check[i])
			continue;
		df_jsonw_key(&w, names[i]);
		df_jsonw_fixed(&w, result->verdict[i].score, DIGITS);
	}
	df_jsonw_close(&w, '}');
	return sc->scores.failed ? df_err_memory(err) : 0;
}

/* Whether an earlier flag is one of a check that runs now. */
static int
is_stale(struct df_scorer *sc, struct df_str flag, struct df_err *err)
{
	const struct df_field *m;

	if (df_value_type(flag) != DF_OBJECT)
		return 0;
	if (df_scan_object(flag, &sc->fields, err) < 0)
		return -1;
	m = df_fields_find(&sc->fields, flag, DF_STR("check"));
	if (!m || m->type != DF_STRING)
		return 0;
	return is_planned(sc->plan,
	    df_str_slice(flag, (size_t)m->value + 1,
		(size_t)m->value + m->value_len - 1));
}

static int
write_old_flags(struct df_scorer *sc, struct df_jsonw *w, struct df_str raw,
    struct df_err *err)
{
	struct df_array a;
	struct df_str flag;
	int stale;

	df_array_init(&a, raw);
	while (df_array_next(&a, &flag)) {
		stale = is_stale(sc, flag, err);
		if (stale < 0)
			return -1;
		if (!stale)
			df_jsonw_raw(w, flag);
	}
	return 0;
}

static void
write_flag(struct df_jsonw *w, int check, const struct df_finding *f)
{
	df_jsonw_open(w, '{');
	df_jsonw_key(w, "check");
	df_jsonw_cstr(w, names[check]);
	df_jsonw_key(w, "rule");
	df_jsonw_cstr(w, f->rule);
	df_jsonw_key(w, "value");
	df_jsonw_fixed(w, f->value, DIGITS);
	df_jsonw_key(w, "threshold");
	df_jsonw_fixed(w, f->threshold, DIGITS);
	if (f->message >= 0) {
		df_jsonw_key(w, "message");
		df_jsonw_int(w, f->message);
	}
	df_jsonw_close(w, '}');
}

static int
write_flags(struct df_scorer *sc, const struct df_record *rec,
    const struct df_score_result *result, struct df_err *err)
{
	struct df_jsonw w;
	struct df_str old;

	df_buf_reset(&sc->flags, DF_BUF_KEEP);
	df_jsonw_init(&w, &sc->flags);
	df_jsonw_open(&w, '[');
	if (df_record_raw(rec, "flags", &old) &&
	    write_old_flags(sc, &w, old, err) < 0)
		return -1;
	for (int i = 0; i < DF_CHECKS; i++)
		for (size_t k = 0; k < result->verdict[i].n; k++)
			write_flag(&w, i, &result->verdict[i].v[k]);
	df_jsonw_close(&w, ']');
	return sc->flags.failed ? df_err_memory(err) : 0;
}

/* The score of a check as it is written: rounding never lifts one that failed
 * over the line. */
static double
final_score(const struct df_verdict *v)
{
	double x = round(v->score * SCALE) / SCALE;

	if (v->n > 0 && x >= DF_SCORE_PASS)
		return DF_SCORE_PASS - 1 / SCALE;
	return x;
}

static int
set_fields(struct df_scorer *sc, struct df_record *rec,
    const struct df_score_result *result, struct df_err *err)
{
	if (df_record_set_raw(rec, "scores", df_buf_str(&sc->scores)) < 0 ||
	    df_record_set_double(rec, "score", result->score) < 0 ||
	    df_record_set_bool(rec, "passed", result->passed) < 0 ||
	    df_record_set_raw(rec, "flags", df_buf_str(&sc->flags)) < 0)
		return df_err_memory(err);
	return 0;
}

int
df_scorer_run(struct df_scorer *sc, struct df_record *rec,
    struct df_score_result *result, struct df_err *err)
{
	struct df_subject s;
	int rc = df_subject_read(&s, rec, sc->plan->field, rec->arena, err);

	if (rc <= 0)
		return rc;
	if (run_checks(result, sc->plan, &s, rec->arena) < 0)
		return df_err_memory(err);
	result->score = 1;
	for (int i = 0; i < DF_CHECKS; i++) {
		struct df_verdict *v = &result->verdict[i];

		v->score = final_score(v);
		if (v->score < result->score)
			result->score = v->score;
	}
	if (write_scores(sc, rec, result, err) < 0)
		return -1;
	result->passed = result->score >= sc->plan->min_score;
	if (write_flags(sc, rec, result, err) < 0)
		return -1;
	return set_fields(sc, rec, result, err) < 0 ? -1 : 1;
}

const struct df_finding *
df_score_first(const struct df_score_result *result, enum df_check *check)
{
	for (int i = 0; i < DF_CHECKS; i++) {
		if (result->verdict[i].n == 0)
			continue;
		*check = (enum df_check)i;
		return &result->verdict[i].v[0];
	}
	return NULL;
}

void
df_scorer_init(struct df_scorer *sc, const struct df_score_plan *plan)
{
	sc->plan = plan;
	df_buf_init(&sc->scores, 0);
	df_buf_init(&sc->flags, 0);
	df_fields_init(&sc->fields);
}

void
df_scorer_release(struct df_scorer *sc)
{
	df_buf_release(&sc->scores);
	df_buf_release(&sc->flags);
	df_fields_release(&sc->fields);
}
