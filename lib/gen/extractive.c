/*
 * extractive: the generator that works offline. It chooses the language and
 * leaves the finding to qa and summary.
 */
#include <stdlib.h>

#include "core/arena.h"
#include "core/count.h"
#include "core/err.h"
#include "gen/generator.h"
#include "gen/language.h"
#include "gen/language_file.h"
#include "gen/qa.h"
#include "gen/sentence.h"
#include "gen/summary.h"

static const char *const languages[] = {
    "en", "de", "es", "fr", "it", "nl", "pt", "sv"};

#define LANGUAGES DF_COUNT(languages)
/* How much of a text is looked at to guess its language. */
#define GUESS_BYTES 4000
/* One word in ten is a stop word of the language at least, and for every
 * eight words, up to so many, there is another one of two letters or more:
 * "e", "i" and "a" are words in half of all languages. Of the Universal
 * Declaration of Human Rights in 377 others, cut into 14,031 pieces, this
 * takes 3 % for one of ours; the share alone took 23 %. */
#define GUESS_SHARE 10
#define GUESS_DIFFERENT 5

struct extractive {
	struct df_language v[LANGUAGES];
	size_t n;
};

/* The stop words of one language in a text. */
struct tally {
	size_t hits;
	size_t different; /* up to GUESS_DIFFERENT */
	const char *seen[GUESS_DIFFERENT];
};

/* The language of the tag's first part; NULL when it is none of ours. */
static const struct df_language *
find_language(const struct extractive *x, struct df_str tag)
{
	size_t n = 0;

	if (tag.len == 0)
		return NULL;
	while (n < tag.len && tag.s[n] != '-' && tag.s[n] != '_')
		n++;
	for (size_t i = 0; i < x->n; i++)
		if (df_str_eq(x->v[i].code, df_str_slice(tag, 0, n)))
			return &x->v[i];
	return NULL;
}

static void
count_stop(struct tally *t, const struct df_language *l, struct df_str word)
{
	struct df_str form;

	if (!df_wordlist_find(&l->stop, word, &form))
		return;
	t->hits++;
	if (word.len < 2 || (word.len == 2 && word.s[0] & 0x80))
		return;
	for (size_t i = 0; i < t->different; i++)
		if (t->seen[i] == form.s)
			return;
	if (t->different < GUESS_DIFFERENT)
		t->seen[t->different++] = form.s;
}

/* Count the stop words of every language. The number of words, or -1. */
static long
count_stops(const struct extractive *x, struct df_str text,
    struct tally tallies[LANGUAGES], struct df_arena *arena)
{
	struct df_sentence *s = df_arena_alloc(arena, sizeof(*s));
	size_t start = 0;
	long words = 0;

	if (!s)
		return -1;
	if (text.len > GUESS_BYTES)
		text.len = GUESS_BYTES;
	for (size_t i = 0; i <= text.len; i++) {
		if (i < text.len && text.s[i] != ' ' && text.s[i] != '\n')
			continue;
		if (df_sentence_read(
			s, df_str_slice(text, start, i), NULL, arena) < 0)
			return -1;
		start = i + 1;
		words += s->n > 0;
		for (size_t k = 0; k < x->n && s->n > 0; k++)
			count_stop(&tallies[k], &x->v[k], s->v[0].low);
	}
	return words;
}

static size_t
least_different(long words)
{
	long n = 1 + words / 8;

	return n < GUESS_DIFFERENT ? (size_t)n : GUESS_DIFFERENT;
}

/* The language of most stop words: 0 and *l, which is NULL when there are too
 * few; -1 when the arena is full. */
static int
guess_language(const struct extractive *x, struct df_str text,
    const struct df_language **l, struct df_arena *arena)
{
	struct tally t[LANGUAGES] = {{0}};
	long words = count_stops(x, text, t, arena);
	size_t best = 0;

	for (size_t k = 1; k < x->n; k++)
		if (t[k].hits > t[best].hits)
			best = k;
	*l = words > 0 && t[best].different >= least_different(words) &&
		t[best].hits * GUESS_SHARE >= (size_t)words
	    ? &x->v[best]
	    : NULL;
	return words < 0 ? -1 : 0;
}

/* "two sentences" of "one sentence|two sentences|three sentences". */
static struct df_str
pick(struct df_str choices, int n)
{
	size_t start = 0, i = 0;

	for (; i < choices.len; i++)
		if (choices.s[i] == '|') {
			if (--n == 0)
				break;
			start = i + 1;
		}
	return df_str_slice(choices, start, i);
}

static int
ask_summary(struct df_pair *pair, const struct df_language *l, int n,
    struct df_arena *arena)
{
	struct df_str count = pick(l->sentences, n), q = l->summarize;
	size_t before = df_str_until(q, '%').len;
	size_t behind = before + 2 < q.len ? before + 2 : q.len;
	char *p = df_arena_alloc(arena, q.len + count.len);

	if (!p)
		return -1;
	memcpy(p, q.s, before);
	memcpy(p + before, count.s, count.len);
	memcpy(p + before + count.len, q.s + behind, q.len - behind);
	pair->question =
	    (struct df_str){p, before + count.len + q.len - behind};
	return 0;
}

/* Whether a sentence of Chinese or Japanese ends here: no space follows. */
static bool
ends_without_space(struct df_str s)
{
	return df_str_ends(s, DF_STR("\xe3\x80\x82")) ||
	    df_str_ends(s, DF_STR("\xef\xbc\x81"));
}

/* The sentences with a space between. */
static int
join(struct df_str *out, const struct df_str *v, int n, struct df_arena *arena)
{
	size_t len = 0, at = 0;
	char *p;

	for (int i = 0; i < n; i++)
		len += v[i].len + 1;
	p = df_arena_alloc(arena, len);
	if (!p)
		return -1;
	for (int i = 0; i < n; i++) {
		memcpy(p + at, v[i].s, v[i].len);
		at += v[i].len;
		if (i + 1 < n && !ends_without_space(v[i]))
			p[at++] = ' ';
	}
	*out = (struct df_str){p, at};
	return 0;
}

/* Without patterns for the language the request is in the first one. */
static int
summarize(const struct extractive *x, struct df_pairs *out, struct df_str text,
    const struct df_language *l, struct df_arena *arena, struct df_err *err)
{
	struct df_str v[DF_SUMMARY_MAX];
	int n = df_summary_find(v, text, l, arena);
	struct df_pair *pair = df_arena_calloc(arena, 1, sizeof(*pair));

	if (n < 0 || !pair)
		return df_err_memory(err);
	if (n == 0)
		return 0;
	pair->template = DF_STR("summary/central");
	if (ask_summary(pair, l ? l : &x->v[0], n, arena) < 0 ||
	    join(&pair->answer, v, n, arena) < 0)
		return df_err_memory(err);
	out->v = pair;
	out->n = 1;
	return 0;
}

static int
generate(const struct df_generator *g, const struct df_passage *p,
    enum df_gen_task task, size_t max, struct df_pairs *out,
    struct df_arena *arena, struct df_err *err)
{
	const struct extractive *x = g->state;
	const struct df_language *l, *words;

	*out = (struct df_pairs){0};
	l = find_language(x, p->lang);
	if (p->lang.len == 0 && guess_language(x, p->text, &l, arena) < 0)
		return df_err_memory(err);
	words = l ? l : &x->v[0];
	out->passage = words->passage;
	out->passage_label = words->passage_label;
	out->question_label = words->question_label;
	if (task == DF_TASK_SUMMARY) {
		if (summarize(x, out, p->text, l, arena, err) < 0)
			return -1;
	} else if (!l) {
		df_err_input(err, "no_patterns",
		    "no patterns for language '%.*s'",
		    (int)(p->lang.len < 20 ? p->lang.len : 20),
		    p->lang.len > 0 ? p->lang.s : "");
		return 0;
	} else if (df_qa_find(out, p, l, max, arena) < 0)
		return df_err_memory(err);
	if (out->n == 0)
		df_err_input(err, "no_example",
		    "nothing in the text makes a good example");
	return out->n > 0;
}

static void
release(struct df_generator *g)
{
	struct extractive *x = g->state;

	for (size_t i = 0; i < x->n; i++)
		df_language_release(&x->v[i]);
	free(x);
}

int
df_extractive_init(struct df_generator *g, struct df_err *err)
{
	struct extractive *x = calloc(1, sizeof(*x));

	*g = (struct df_generator){
	    .model = "extractive", .generate = generate, .release = release};
	if (!x)
		return df_err_system(err, "no memory for the languages");
	g->state = x;
	for (size_t i = 0; i < LANGUAGES; i++) {
		x->n++;
		if (df_language_load(&x->v[i], languages[i], err) < 0)
			return -1;
	}
	return 0;
}

const char *
df_gen_task_name(enum df_gen_task task)
{
	static const char *const names[DF_TASKS] = {
	    [DF_TASK_QA] = "qa",
	    [DF_TASK_SUMMARY] = "summary",
	};

	return names[task];
}

void
df_generator_release(struct df_generator *g)
{
	if (g->state)
		g->release(g);
	g->state = NULL;
}
