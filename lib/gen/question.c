/*
 * question: copies what the template says, with the sentence's words in the
 * holes.
 */
#include "gen/question.h"

#include "core/arena.h"
#include "core/buf.h"
#include "gen/sentence.h"

/* {n} and {n:list} of the question. */
static void
add_reference(struct df_buf *b, const struct df_binding *m, size_t part,
    struct df_str list)
{
	const struct df_wordlist *forms = df_language_list(m->l, list);
	struct df_str word;

	for (size_t i = m->at[part].from; i < m->at[part].to; i++) {
		const struct df_token *t = &m->s->v[i];

		word = t->bare;
		if ((m->at[part].lower && i == m->at[part].from) ||
		    m->t->part[part].kind == DF_PART_WORDS)
			word = t->low;
		if (forms)
			df_wordlist_find(forms, t->low, &word);
		if (i > m->at[part].from)
			df_buf_addc(b, ' ');
		df_buf_add_str(b, word);
	}
}

static bool
is_vowel(struct df_str s)
{
	if (s.len == 0)
		return false;
	if (s.len > 1 && s.s[0] == '\xc3')
		return true; /* an accented one, but for a few */
	return memchr("aeiouAEIOU", s.s[0], 10) != NULL;
}

/* Append q with the language's elision: "que un" -> "qu'un". */
static void
add_elided(struct df_buf *b, struct df_str q, struct df_str elision)
{
	const char *gap = memchr(elision.s, ' ', elision.len);
	size_t len = (size_t)(gap - elision.s);
	struct df_str word = df_str_slice(elision, 0, len);
	struct df_str form = df_str_slice(elision, len + 1, elision.len);

	for (size_t i = 0; i < q.len; i++) {
		struct df_str rest = df_str_slice(q, i, q.len);

		if ((i == 0 || q.s[i - 1] == ' ') &&
		    df_str_starts(rest, word) && rest.len > len + 1 &&
		    rest.s[len] == ' ' &&
		    is_vowel(df_str_slice(rest, len + 1, rest.len))) {
			df_buf_add_str(b, form);
			i += len;
		} else
			df_buf_addc(b, q.s[i]);
	}
}

/* The question with its references filled in; what was empty leaves no gap. */
static void
fill_in(struct df_buf *b, const struct df_binding *m)
{
	struct df_str q = m->t->question, list;
	size_t end;

	for (size_t i = 0; i < q.len; i = end) {
		end = i + 1;
		if (q.s[i] == '{') {
			while (end < q.len && q.s[end] != '}')
				end++;
			list = i + 3 < end ? df_str_slice(q, i + 3, end)
					   : (struct df_str){0};
			add_reference(b, m, (size_t)(q.s[i + 1] - '1'), list);
			end++;
			continue;
		}
		if (b->len > 0 && b->s[b->len - 1] == ' ') {
			if (q.s[i] == ' ')
				continue;
			if (q.s[i] == '?' && q.s[i - 1] != ' ')
				df_buf_truncate(b, b->len - 1);
		}
		df_buf_addc(b, q.s[i]);
	}
}

int
df_question_build(
    struct df_str *out, const struct df_binding *m, struct df_arena *arena)
{
	struct df_buf b, elided, *whole = &b;
	char *copy;

	df_buf_init(&b, 0);
	df_buf_init(&elided, 0);
	fill_in(&b, m);
	if (m->l->elision.len > 0) {
		add_elided(&elided, df_buf_str(&b), m->l->elision);
		whole = &elided;
	}
	copy = b.failed || elided.failed
	    ? NULL
	    : df_arena_strdup(arena, df_buf_str(whole));
	*out = (struct df_str){copy, whole->len};
	df_buf_release(&b);
	df_buf_release(&elided);
	return copy ? 0 : -1;
}
