/*
 * language: reads a language from its data file.
 */
#include "gen/language.h"

#include <stdio.h>
#include <stdlib.h>

#include "core/err.h"
#include "core/hash.h"
#include "core/limits.h"

static const char *const list_names[DF_LISTS] = {
    [DF_LIST_ABSTRACT_END] = "abstract_end",
    [DF_LIST_ANAPHOR] = "anaphor",
    [DF_LIST_ARTICLE] = "article",
    [DF_LIST_AUX] = "aux",
    [DF_LIST_BARE_QUESTION] = "bare_question",
    [DF_LIST_CLAUSE] = "clause",
    [DF_LIST_COMMON] = "common",
    [DF_LIST_CONJUNCTION] = "conjunction",
    [DF_LIST_DANGLING] = "dangling",
    [DF_LIST_DEFINITE] = "definite",
    [DF_LIST_GAPSTOP] = "gapstop",
    [DF_LIST_GENERAL] = "general",
    [DF_LIST_HOW] = "how",
    [DF_LIST_LISTING] = "listing",
    [DF_LIST_LOOSE] = "loose",
    [DF_LIST_LOOSE_ANSWER] = "loose_answer",
    [DF_LIST_LOOSE_SUMMARY] = "loose_summary",
    [DF_LIST_LY] = "ly",
    [DF_LIST_MONTH] = "month",
    [DF_LIST_NAME_START] = "name_start",
    [DF_LIST_NAMES] = "names",
    [DF_LIST_NOUN_END] = "noun_end",
    [DF_LIST_NUMBER] = "number",
    [DF_LIST_OF] = "of",
    [DF_LIST_OPENER] = "opener",
    [DF_LIST_PARTIAL] = "partial",
    [DF_LIST_PARTICLE] = "particle",
    [DF_LIST_PERSON] = "person",
    [DF_LIST_PHRASE_END] = "phrase_end",
    [DF_LIST_PLURAL_VERB] = "plural_verb",
    [DF_LIST_POINTING] = "pointing",
    [DF_LIST_PREP] = "prep",
    [DF_LIST_PRONOUN] = "pronoun",
    [DF_LIST_QUANTITY] = "quantity",
    [DF_LIST_QUESTION] = "question",
    [DF_LIST_RANGE] = "range",
    [DF_LIST_TO] = "to",
    [DF_LIST_VAGUE] = "vague",
    [DF_LIST_WHAT_IS] = "what_is",
    [DF_LIST_YES_NO] = "yes_no",
};

static int
compare(struct df_str a, struct df_str b)
{
	size_t n = a.len < b.len ? a.len : b.len;
	int c = n > 0 ? memcmp(a.s, b.s, n) : 0;

	return c != 0 ? c : (a.len > b.len) - (a.len < b.len);
}

/* A word and its form, while they are sorted together. */
struct entry {
	struct df_str word, form;
};

static int
compare_entries(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;

	return compare(x->word, y->word);
}

bool
df_wordlist_find(
    const struct df_wordlist *w, struct df_str word, struct df_str *form)
{
	size_t lo = 0, hi = w->n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		int c = compare(w->words[mid], word);

		if (c == 0) {
			if (form)
				*form = w->forms[mid];
			return true;
		}
		if (c < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return false;
}

const struct df_wordlist *
df_language_list(const struct df_language *l, struct df_str name)
{
	for (size_t i = 0; i < l->nlists; i++)
		if (df_str_eq(l->lists[i].name, name))
			return &l->lists[i];
	return NULL;
}

/* The place of word in the table, or the free one for it. */
static struct df_lexeme *
find_lexeme(const struct df_language *l, struct df_str word)
{
	size_t i = (size_t)df_hash64(word, 0) & l->lexeme_mask;

	while (l->lexemes[i].lists != 0 && !df_str_eq(l->lexemes[i].word, word))
		i = (i + 1) & l->lexeme_mask;
	return &l->lexemes[i];
}

uint64_t
df_language_lists(const struct df_language *l, struct df_str word)
{
	return find_lexeme(l, word)->lists;
}

/* Enter the words of all lists. The table stays less than half full. */
static int
build_lexemes(struct df_language *l)
{
	size_t words = 0, size = 64;

	for (size_t i = 0; i < l->nlists; i++)
		words += l->lists[i].n;
	while (size < words * 2)
		size *= 2;
	l->lexemes = df_arena_calloc(&l->arena, size, sizeof(*l->lexemes));
	if (!l->lexemes)
		return -1;
	l->lexeme_mask = size - 1;
	for (size_t i = 0; i < l->nlists; i++)
		for (size_t k = 0; k < l->lists[i].n; k++) {
			struct df_lexeme *x =
			    find_lexeme(l, l->lists[i].words[k]);

			x->word = l->lists[i].words[k];
			x->lists |= (uint64_t)1 << i;
		}
	return 0;
}

/* Cut the next word, up to the separator, from *s; false at its end. */
static bool
cut(struct df_str *s, char separator, struct df_str *word)
{
	size_t i = 0;

	while (s->len > 0 && s->s[0] == separator)
		*s = df_str_slice(*s, 1, s->len);
	while (i < s->len && s->s[i] != separator)
		i++;
	*word = df_str_slice(*s, 0, i);
	*s = df_str_slice(*s, i, s->len);
	return i > 0;
}

/* What stands before the first c of s, and what behind it. */
static bool
cut_at(struct df_str s, char c, struct df_str *before, struct df_str *behind)
{
	const char *p = s.len > 0 ? memchr(s.s, c, s.len) : NULL;

	if (!p)
		return false;
	*before = df_str_slice(s, 0, (size_t)(p - s.s));
	*behind = df_str_slice(s, before->len + 1, s.len);
	return true;
}

/* The words in text, which are sorted. */
static int
parse_words(struct df_language *l, struct df_wordlist *w, struct df_str text,
    char separator)
{
	struct df_str rest = text, word;
	struct entry *e;
	size_t n = 0;

	while (cut(&rest, separator, &word))
		n++;
	e = df_arena_alloc(&l->arena, n * sizeof(*e));
	w->words = df_arena_alloc(&l->arena, n * sizeof(*w->words));
	w->forms = df_arena_alloc(&l->arena, n * sizeof(*w->forms));
	if (!e || !w->words || !w->forms)
		return -1;
	for (w->n = 0; cut(&text, separator, &word); w->n++)
		if (!cut_at(word, '=', &e[w->n].word, &e[w->n].form))
			e[w->n] = (struct entry){word, word};
	qsort(e, n, sizeof(*e), compare_entries);
	for (size_t i = 0; i < n; i++) {
		w->words[i] = e[i].word;
		w->forms[i] = e[i].form;
	}
	return 0;
}

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
	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
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
	    {"K", {.kind = DF_PART_NOUNS}},
	    {"Y", {.kind = DF_PART_NAME}},
	    {"E", {.kind = DF_PART_END}},
	};

	for (size_t i = 0; i < sizeof(specials) / sizeof(specials[0]); i++)
		if (df_str_is(s, specials[i].name)) {
			*p = specials[i].part;
			return 0;
		}
	if (s.len == 3 && s.s[1] == ':' && s.s[2] >= '0' && s.s[2] <= '9' &&
	    memchr("GOR", s.s[0], 3)) {
		p->kind = s.s[0] == 'R' ? DF_PART_REST : DF_PART_GAP;
		p->least = s.s[0] == 'O';
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
	return parse_words(l, w, word, '|');
}

static int
parse_template(struct df_language *l, struct df_str line)
{
	struct df_template *t = &l->templates[l->ntemplates];
	struct df_str weight, word;

	*t = (struct df_template){0};
	if (!cut(&line, ' ', &weight) || !cut(&line, ' ', &t->name))
		return -1;
	for (size_t i = 0; i < weight.len; i++)
		t->weight = t->weight * 10 + (unsigned)(weight.s[i] - '0');
	while (cut(&line, ' ', &word) && !df_str_is(word, "=>")) {
		if (t->nparts == DF_PARTS_MAX ||
		    parse_part(l, &t->part[t->nparts++], word) < 0)
			return -1;
	}
	t->question = df_str_trim(line);
	l->ntemplates++;
	return t->nparts > 0 && t->question.len > 0 ? 0 : -1;
}

/* The words of one list, in the place of its name. */
static int
parse_list(struct df_language *l, struct df_str line)
{
	struct df_str name;
	size_t i = 0;

	if (!cut(&line, ' ', &name))
		return -1;
	while (i < DF_LISTS && !df_str_is(name, list_names[i]))
		i++;
	if (i == DF_LISTS) {
		i = l->nlists++;
		if (i == DF_LISTS_MAX)
			return -1;
	}
	if (l->lists[i].n > 0)
		return -1;
	l->lists[i].name = name;
	return parse_words(l, &l->lists[i], line, ' ');
}

static int
parse_line(struct df_language *l, struct df_str line)
{
	const struct {
		const char *name;
		struct df_str *text;
	} texts[] = {
	    {"language", &l->code},
	    {"abbreviation", &l->abbreviation},
	    {"how_to", &l->how_to},
	    {"elision", &l->elision},
	    {"passage", &l->passage},
	    {"passage_label", &l->passage_label},
	    {"question_label", &l->question_label},
	    {"summarize", &l->summarize},
	    {"sentences", &l->sentences},
	};
	struct df_str key;

	if (!cut(&line, ' ', &key))
		return 0;
	line = df_str_trim(line);
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		if (df_str_is(key, texts[i].name)) {
			*texts[i].text = line;
			return 0;
		}
	if (df_str_is(key, "stop"))
		return parse_words(l, &l->stop, line, ' ');
	if (df_str_is(key, "template"))
		return parse_template(l, line);
	if (df_str_is(key, "capitals")) {
		l->noun_capitals = df_str_is(line, "nouns");
		return 0;
	}
	if (df_str_is(key, "compounds")) {
		l->open_compounds = df_str_is(line, "open");
		return 0;
	}
	return df_str_is(key, "list") ? parse_list(l, line) : -1;
}

static int
parse_file(struct df_language *l, const char *name, struct df_err *err)
{
	struct df_str rest = l->file.bytes, line;
	unsigned number = 0;

	while (rest.len > 0) {
		const char *p = memchr(rest.s, '\n', rest.len);
		size_t len = p ? (size_t)(p - rest.s) : rest.len;

		line = df_str_trim(df_str_slice(rest, 0, len));
		rest = df_str_slice(rest, p ? len + 1 : len, rest.len);
		number++;
		if (line.len > 0 && line.s[0] != '#' && parse_line(l, line) < 0)
			return df_err_system(
			    err, "%s:%u: not understood", name, number);
	}
	return 0;
}

static size_t
count_lines(struct df_str s)
{
	size_t n = 1;

	for (size_t i = 0; i < s.len; i++)
		n += s.s[i] == '\n';
	return n;
}

int
df_language_load(struct df_language *l, const char *name, struct df_err *err)
{
	char path[64];
	size_t lines;

	*l = (struct df_language){0};
	df_arena_init(&l->arena, DF_LANGUAGE_MEMORY);
	snprintf(path, sizeof(path), "gen/%s.txt", name);
	if (df_datadir_map(path, &l->file, err) < 0)
		return -1;
	lines = count_lines(l->file.bytes);
	l->nlists = DF_LISTS;
	l->templates = df_arena_calloc(&l->arena, lines, sizeof(*l->templates));
	if (!l->templates)
		return df_err_system(err, "%s: no memory for it", path);
	if (parse_file(l, path, err) < 0)
		return -1;
	return build_lexemes(l) < 0
	    ? df_err_system(err, "%s: no memory for it", path)
	    : 0;
}

void
df_language_release(struct df_language *l)
{
	df_map_release(&l->file);
	df_arena_release(&l->arena);
}
