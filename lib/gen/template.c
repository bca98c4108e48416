/*
 * template: reads patterns, part by part.
 */
#include "gen/template.h"

#include "core/arena.h"
#include "core/ascii.h"
#include "core/count.h"

/* The list that a part such as <+adverb> names. */
static int
parse_list_part(struct df_language *l, struct df_part *p, struct df_str name)
{
	static const struct {
		char mark;
		enum df_part_kind kind;
	} marks[] = {{'+', DF_PART_OPTIONAL}, {'~', DF_PART_WITHIN},
	    {'!', DF_PART_NOT}, {'?', DF_PART_LATER}};

	p->kind = DF_PART_LIST;
	for (size_t i = 0; i < DF_COUNT(marks); i++)
		if (name.s[0] == marks[i].mark) {
			p->kind = marks[i].kind;
			name = df_str_slice(name, 1, name.len);
			break;
		}
	if (p->kind == DF_PART_NOT && name.len > 0 &&
	    (name.s[0] == '~' || name.s[0] == '?')) {
		p->kind =
		    name.s[0] == '~' ? DF_PART_NOT_WITHIN : DF_PART_NOT_LATER;
		name = df_str_slice(name, 1, name.len);
	}
	p->list = df_language_list(l, name);
	if (!p->list)
		return -1;
	if (p->list - l->lists < DF_LISTS_BITS)
		p->bit = (uint64_t)1 << (p->list - l->lists);
	return 0;
}

/* A part in angle brackets, without them. */
static int
parse_special(struct df_language *l, struct df_part *p, struct df_str s)
{
	static const struct {
		const char *name;
		struct df_part part;
	} specials[] = {
	    {"S", {.kind = DF_PART_SUBJECT}},
	    {"S:named", {.kind = DF_PART_SUBJECT, .subject = DF_SUBJECT_NAMED}},
	    {"S:noun", {.kind = DF_PART_SUBJECT, .subject = DF_SUBJECT_NOUN}},
	    {"P", {.kind = DF_PART_SUBJECT, .subject = DF_SUBJECT_PROPER}},
	    {"D", {.kind = DF_PART_DATE}},
	    {"D,", {.kind = DF_PART_DATE, .comma = true}},
	    {"N", {.kind = DF_PART_NUMBER}},
	    {"M", {.kind = DF_PART_MONEY}},
	    {"%", {.kind = DF_PART_PERCENT}},
	    {"K", {.kind = DF_PART_NOUNS}},
	    {"Y", {.kind = DF_PART_NAME}},
	    {"E", {.kind = DF_PART_END}},
	    {"F", {.kind = DF_PART_FINISH}},
	};

	for (size_t i = 0; i < DF_COUNT(specials); i++)
		if (df_str_is(s, specials[i].name)) {
			*p = specials[i].part;
			return 0;
		}
	if (s.len == 3 && s.s[1] == ':' && df_ascii_digit(s.s[2]) &&
	    memchr("BGOR", s.s[0], 4)) {
		p->kind = s.s[0] == 'R' ? DF_PART_REST
		    : s.s[0] == 'B'     ? DF_PART_PERSONS
					: DF_PART_GAP;
		p->least = s.s[0] == 'O' || s.s[0] == 'B';
		p->n = (unsigned)(s.s[2] - '0');
		return 0;
	}
	return s.len > 1 ? parse_list_part(l, p, s) : -1;
}

static int
parse_part(struct df_language *l, struct df_part *p, struct df_str word)
{
	struct df_wordlist *w;

	if (word.s[0] == '<' && word.s[word.len - 1] == '>')
		return parse_special(l, p, df_str_slice(word, 1, word.len - 1));
	w = df_arena_calloc(&l->arena, 1, sizeof(*w));
	if (!w)
		return -1;
	p->kind = DF_PART_WORDS;
	p->list = w;
	return df_wordlist_parse(w, word, '|', &l->arena);
}

/* Whether every {n} of the question is a part of the pattern. */
static bool
refers_to_parts(struct df_str question, size_t nparts)
{
	for (size_t i = 0; i + 1 < question.len; i++)
		if (question.s[i] == '{' &&
		    (question.s[i + 1] < '1' ||
			(size_t)(question.s[i + 1] - '1') >= nparts))
			return false;
	return !df_str_ends(question, DF_STR("{"));
}

static bool
is_fact(struct df_str name)
{
	static const char *const facts[] = {"qa/amount", "qa/how-many",
	    "qa/name", "qa/when", "qa/where", "qa/who"};

	for (size_t i = 0; i < DF_COUNT(facts); i++)
		if (df_str_is(name, facts[i]))
			return true;
	return false;
}

int
df_template_parse(struct df_language *l, struct df_str line)
{
	struct df_template *t = &l->templates[l->ntemplates];
	struct df_str weight, word;

	*t = (struct df_template){0};
	if (!df_words_cut(&line, ' ', &weight) ||
	    !df_words_cut(&line, ' ', &t->name))
		return -1;
	for (size_t i = 0; i < weight.len; i++)
		t->weight = t->weight * 10 + (unsigned)(weight.s[i] - '0');
	t->fact = is_fact(t->name);
	while (df_words_cut(&line, ' ', &word) && !df_str_is(word, "=>")) {
		if (t->nparts == DF_PARTS_MAX ||
		    parse_part(l, &t->part[t->nparts++], word) < 0)
			return -1;
	}
	t->question = df_str_trim(line);
	l->ntemplates++;
	return t->nparts > 0 && t->question.len > 0 &&
		refers_to_parts(t->question, t->nparts)
	    ? 0
	    : -1;
}
