/*
 * section: looks at the words of the heading and of the title.
 */
#include "gen/section.h"

#include <stdbool.h>
#include <string.h>

#include "core/arena.h"
#include "core/ascii.h"
#include "core/buf.h"
#include "gen/language.h"
#include "gen/sentence.h"

#define TITLE_WORDS_MIN 2
#define TITLE_WORDS_MAX 14
#define BODY_MIN 30
#define BODY_MAX 1500

/* 12, or a word such as "premier". */
static bool
is_number(const struct df_token *t)
{
	for (size_t i = 0; i < t->bare.len; i++)
		if (!df_ascii_digit(t->bare.s[i]))
			return df_token_in(t, DF_LIST_SECTION_NUMBER);
	return t->bare.len > 0 && t->bare.len < 4;
}

/* "Article 3" and nothing else. */
static bool
is_section(const struct df_sentence *s)
{
	return s->n == 2 && s->plain && !s->v[0].odd && !s->v[0].mark &&
	    df_token_in(&s->v[0], DF_LIST_SECTION) && is_number(&s->v[1]);
}

/* The whole title is one phrase that names a document: no site's name behind
 * a bar or dash. */
static bool
is_document(const struct df_sentence *s)
{
	bool named = false;

	if (!s->plain || s->n < TITLE_WORDS_MIN || s->n > TITLE_WORDS_MAX ||
	    !s->v[0].cap)
		return false;
	for (size_t i = 0; i < s->n; i++) {
		if (s->v[i].odd || (s->v[i].mark && i + 1 < s->n))
			return false;
		named |= df_token_in(&s->v[i], DF_LIST_DOCUMENT);
	}
	return named;
}

/* Text as people wrote it: no links, code, tables or headings. */
static bool
is_plain_body(struct df_str body)
{
	static const char foul[] = "[]{}|<>`\\#";

	if (body.len < BODY_MIN || body.len > BODY_MAX)
		return false;
	for (size_t i = 0; i < body.len; i++)
		if (memchr(foul, body.s[i], sizeof(foul) - 1))
			return false;
	return df_str_ends(body, DF_STR("."));
}

/* The section's name as it stands in the question: where the language writes
 * it so, without its capital. */
static void
add_name(struct df_buf *b, const struct df_sentence *s)
{
	struct df_str form = s->v[0].bare;

	df_wordlist_find(&s->l->lists[DF_LIST_SECTION], s->v[0].low, &form);
	df_buf_add_str(b, form);
	df_buf_addc(b, ' ');
	df_buf_add_str(b, s->v[1].bare);
}

static int
fill_in(struct df_str *out, const struct df_sentence *name, struct df_str title,
    struct df_arena *arena)
{
	struct df_str q = name->l->section;
	struct df_buf b;
	char *copy;

	df_buf_init(&b, 0);
	for (size_t i = 0; i < q.len; i++) {
		if (df_str_starts(df_str_slice(q, i, q.len), DF_STR("{1}"))) {
			add_name(&b, name);
			i += 2;
		} else if (df_str_starts(
			       df_str_slice(q, i, q.len), DF_STR("{2}"))) {
			df_buf_add_str(&b, title);
			i += 2;
		} else
			df_buf_addc(&b, q.s[i]);
	}
	copy = b.failed ? NULL : df_arena_strdup(arena, df_buf_str(&b));
	*out = (struct df_str){copy, b.len};
	df_buf_release(&b);
	return copy ? 1 : -1;
}

int
df_section_ask(struct df_str *question, struct df_str heading,
    struct df_str title, struct df_str body, const struct df_language *l,
    struct df_arena *arena)
{
	struct df_sentence *s = df_arena_alloc(arena, sizeof(*s)), *t;
	int rc;

	if (!s)
		return -1;
	rc = df_sentence_read(s, heading, l, arena);
	if (rc <= 0 || !is_section(s) || !is_plain_body(body))
		return rc < 0 ? -1 : 0;
	t = df_arena_alloc(arena, sizeof(*t));
	if (!t)
		return -1;
	rc = df_sentence_read(t, title, l, arena);
	if (rc <= 0 || !is_document(t))
		return rc < 0 ? -1 : 0;
	/* "the" stands in the question. */
	if (df_token_in(&t->v[0], DF_LIST_DEFINITE) && t->n > 1 &&
	    df_str_is(l->code, "en"))
		title = df_str_slice(
		    title, (size_t)(t->v[1].bare.s - title.s), title.len);
	return fill_in(question, s, title, arena);
}
