/*
 * language_file: line by line.
 */
#include "gen/language_file.h"

#include <stdio.h>

#include "core/count.h"
#include "core/err.h"
#include "core/limits.h"
#include "gen/language.h"
#include "gen/template.h"

static const char *const list_names[DF_LISTS] = {
    [DF_LIST_ABSTRACT_END] = "abstract_end",
    [DF_LIST_ANAPHOR] = "anaphor",
    [DF_LIST_APPROX] = "approx",
    [DF_LIST_ARTICLE] = "article",
    [DF_LIST_AUX] = "aux",
    [DF_LIST_BARE_QUESTION] = "bare_question",
    [DF_LIST_CLAUSE] = "clause",
    [DF_LIST_COMMON] = "common",
    [DF_LIST_CONJUNCTION] = "conjunction",
    [DF_LIST_CURRENCY] = "currency",
    [DF_LIST_DANGLING] = "dangling",
    [DF_LIST_DATE_OF] = "date_of",
    [DF_LIST_DEFINITE] = "definite",
    [DF_LIST_DOCUMENT] = "document",
    [DF_LIST_GAPSTOP] = "gapstop",
    [DF_LIST_GENERAL] = "general",
    [DF_LIST_HOW] = "how",
    [DF_LIST_LISTING] = "listing",
    [DF_LIST_LOOSE] = "loose",
    [DF_LIST_LOOSE_ANSWER] = "loose_answer",
    [DF_LIST_LOOSE_SUMMARY] = "loose_summary",
    [DF_LIST_LY] = "ly",
    [DF_LIST_MONTH] = "month",
    [DF_LIST_NAMES] = "names",
    [DF_LIST_NAME_START] = "name_start",
    [DF_LIST_NOUN_END] = "noun_end",
    [DF_LIST_NUMBER] = "number",
    [DF_LIST_OF] = "of",
    [DF_LIST_OPENER] = "opener",
    [DF_LIST_PARTIAL] = "partial",
    [DF_LIST_PARTICLE] = "particle",
    [DF_LIST_PERCENT] = "percent",
    [DF_LIST_PERSON] = "person",
    [DF_LIST_PHRASE_END] = "phrase_end",
    [DF_LIST_PLURAL_VERB] = "plural_verb",
    [DF_LIST_POINTING] = "pointing",
    [DF_LIST_PREP] = "prep",
    [DF_LIST_PRONOUN] = "pronoun",
    [DF_LIST_QUANTITY] = "quantity",
    [DF_LIST_QUESTION] = "question",
    [DF_LIST_RANGE] = "range",
    [DF_LIST_SCALE] = "scale",
    [DF_LIST_SECTION] = "section",
    [DF_LIST_SECTION_NUMBER] = "section_number",
    [DF_LIST_TO] = "to",
    [DF_LIST_VAGUE] = "vague",
    [DF_LIST_WHAT_IS] = "what_is",
    [DF_LIST_YES_NO] = "yes_no",
};

/* The words of one list, in the place of its name. */
static int
parse_list(struct df_language *l, struct df_str line)
{
	struct df_str name;
	size_t i = 0;

	if (!df_words_cut(&line, ' ', &name))
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
	return df_wordlist_parse(&l->lists[i], line, ' ', &l->arena);
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
	    {"section", &l->section},
	    {"passage", &l->passage},
	    {"passage_label", &l->passage_label},
	    {"question_label", &l->question_label},
	    {"summarize", &l->summarize},
	    {"sentences", &l->sentences},
	};
	struct df_str key;

	if (!df_words_cut(&line, ' ', &key))
		return 0;
	line = df_str_trim(line);
	for (size_t i = 0; i < DF_COUNT(texts); i++)
		if (df_str_is(key, texts[i].name)) {
			*texts[i].text = line;
			return 0;
		}
	if (df_str_is(key, "elision")) {
		l->elision = line;
		return line.len > 2 && memchr(line.s, ' ', line.len) ? 0 : -1;
	}
	if (df_str_is(key, "stop"))
		return df_wordlist_parse(&l->stop, line, ' ', &l->arena);
	if (df_str_is(key, "template"))
		return df_template_parse(l, line);
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

	while (df_str_cut(&rest, '\n', &line)) {
		line = df_str_trim(line);
		number++;
		if (line.len > 0 && line.s[0] != '#' && parse_line(l, line) < 0)
			return df_err_system(
			    err, "%s:%u: not understood", name, number);
	}
	return 0;
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
	lines = 1 + df_str_count(l->file.bytes, '\n');
	l->nlists = DF_LISTS;
	l->templates = df_arena_calloc(&l->arena, lines, sizeof(*l->templates));
	if (!l->templates)
		return df_err_system(err, "%s: no memory for it", path);
	if (parse_file(l, path, err) < 0)
		return -1;
	return df_language_index(l) < 0
	    ? df_err_system(err, "%s: no memory for it", path)
	    : 0;
}
