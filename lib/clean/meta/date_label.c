/*
 * date_label: tables of words or their beginnings.
 */
#include "clean/meta/date_label.h"

#include "clean/meta/name_end.h"
#include "core/ascii.h"
#include "core/count.h"
#include "core/parts.h"

/* Words such as "on" are not longer, and so many stand before a day at most,
 * with that of the week. */
#define SMALL 3
#define BETWEEN 2
/* Of a line of place and day: its bytes, the words of a place, and the bytes of
 * a day with that of the week. */
#define LINE_MAX 80
#define PLACE 3
#define DAY_MAX 40
/* How far into a text its words say that it was first published elsewhere. */
#define ORIGIN_MAX 70

static const char *const published[] = {"publish", "posted", "issued",
    "veröffentlich", "erschienen", "erscheinungsdatum", "publié",
    "mise en ligne", "mis en ligne", "publicad", "pubblicat", "gepubliceerd",
    "geplaatst", "publicerad", "publisert", "udgivet", "opublikowan", "опублик",
    "Опублик", "дата публ", "Дата публ", "created", "submitted", "asked",
    "started", "released", "erstellt", "julkaistu", "zveřejn", "megjelent",
    "yayınlan", "yayın tarihi", "δημοσιε", "نشر", "פורסם", "公開", "投稿",
    "发布", "發布", "发表", "發表", "등록", "입력"};

static const char *const modified[] = {"updat", "modif", "edited", "revised",
    "reviewed", "last change", "bearbeitet", "geändert", "änderung", "Änderung",
    "aktualisiert", "stand:", "mis à jour", "mise à jour", "actualiz",
    "atualiz", "aggiorna", "bijgewerkt", "gewijzigd", "uppdaterad", "ändrad",
    "oppdatert", "endret", "opdateret", "ændret", "aktualizacja", "zaktualiz",
    "modyfik", "aktualizov", "změna", "обновл", "Обновл", "изменен", "Изменен",
    "оновлен", "Оновлен", "päivitetty", "muokattu", "frissít", "módosít",
    "güncellen", "değişti", "ενημερώ", "τροποποί", "تحديث", "تعديل", "עודכן",
    "更新", "修改", "修訂", "修订", "改訂", "수정", "갱신", "업데이트",
    "cập nhật", "diperbarui"};

static const char *const personal[] = {"joined", "registered", "member since",
    "born ", "registriert", "mitglied seit", "inscrit", "iscritto", "зарегистр",
    "регистрация", "founded"};

static const char *const last[] = {"last update", "last modified",
    "last edited", "last changed", "last revised", "last reviewed",
    "zuletzt aktualisiert", "zuletzt geändert", "zuletzt bearbeitet",
    "letzte Änderung", "letzte aktualisierung", "seite wurde zuletzt",
    "dernière mise à jour", "dernière modification", "última actualización",
    "Última actualización", "última modificación", "Última modificación",
    "se editó por última vez", "editada pela última vez",
    "modificata per l'ultima volta", "voor het laatst bewerkt",
    "redigerades senast", "ostatnio edytowano", "ultimo aggiornamento",
    "ultima modifica", "última atualização", "Última atualização",
    "laatst bijgewerkt", "laatst gewijzigd", "последнее обновление",
    "Последнее обновление", "последнее изменение", "Последнее изменение",
    "ostatnia aktualizacja", "в последний раз была отредактирована", "最終更新",
    "最后更新", "最後更新", "最后修改", "最後修改"};

static const char *const others[] = {"policy", "terms", "privacy", "price",
    "rates", "datenschutz", "agb", "cookie", "site last", "site was"};

static const struct {
	const char *const *words;
	size_t n;
} labels[] = {
    [DF_DATE_PUBLISHED] = {published, DF_COUNT(published)},
    [DF_DATE_MODIFIED] = {modified, DF_COUNT(modified)},
    [DF_DATE_PERSONAL] = {personal, DF_COUNT(personal)},
    [DF_DATE_LAST] = {last, DF_COUNT(last)},
};

/* Whether a word may begin at i: no letter is before it. Chinese and Japanese
 * have no blanks between theirs, nor are those parts of others. */
static bool
begins_word(struct df_str s, size_t i)
{
	unsigned char lead;

	if (i == 0 || (unsigned char)s.s[i] >= 0xe3)
		return true;
	if (!(s.s[--i] & 0x80))
		return !df_ascii_letter(s.s[i]);
	while (i > 0 && (s.s[i] & 0xc0) == 0x80)
		i--;
	/* Blanks, dots and dashes, and what is written without blanks. */
	lead = (unsigned char)s.s[i];
	return lead == 0xc2 || lead == 0xe2 || lead >= 0xe3;
}

size_t
df_date_label_at(struct df_str text, enum df_date_label kind)
{
	size_t first = text.len;

	/* Most have none at all. */
	if (df_parts_find(text, labels[kind].words, labels[kind].n) == text.len)
		return text.len;
	for (size_t k = 0; k < labels[kind].n; k++) {
		size_t from = 0, at;

		do {
			at = from +
			    df_parts_find(df_str_slice(text, from, first),
				&labels[kind].words[k], 1);
			from = at + 1;
		} while (at < first && !begins_word(text, at));
		first = at < first ? at : first;
	}
	return first;
}

bool
df_date_label_in(const struct df_parts *text, enum df_date_label kind)
{
	return df_parts_have(text, labels[kind].words, labels[kind].n) &&
	    df_date_label_at(text->s, kind) < text->s.len;
}

bool
df_date_label_behind(struct df_str text, enum df_date_label kind,
    enum df_date_order order, struct df_date *day)
{
	size_t at = df_date_label_at(text, kind);

	return at < text.len &&
	    df_date_find(df_str_slice(text, at, text.len), order, day);
}

bool
df_date_label_before(struct df_str text, enum df_date_label kind,
    enum df_date_order order, struct df_date *day)
{
	size_t at = df_date_label_at(text, kind);

	return at < text.len &&
	    df_date_find(df_str_slice(text, 0, at), order, day);
}

/* Where the word at i ends that says that something was changed; 0 when it does
 * not. "Updates" are news. */
static size_t
change_end(struct df_str s, size_t i)
{
	struct df_str rest = df_str_slice(s, i, s.len);
	size_t n = 0;

	for (size_t k = 0; n == 0 && k < DF_COUNT(modified); k++)
		/* Most are told by their first letter. */
		if ((rest.s[0] | 32) == (modified[k][0] | 32) &&
		    df_str_case_starts(rest, modified[k]))
			n = strlen(modified[k]);
	if (n == 0)
		return 0;
	while (n < rest.len && (df_ascii_letter(rest.s[n]) || rest.s[n] & 0x80))
		n++;
	rest.len = n;
	return df_str_case_is(rest, "update") || df_str_case_is(rest, "updates")
	    ? 0
	    : i + n;
}

static struct df_str
without_word(struct df_str s)
{
	size_t i = 0;

	while (i < s.len && s.s[i] != ' ')
		i++;
	return df_str_slice(s, i, s.len);
}

/* Whether s begins with a day: without its first word it has not that one. */
static bool
begins_day(struct df_str s, enum df_date_order order, struct df_date *day)
{
	struct df_date behind;

	return df_date_find(s, order, day) &&
	    !(df_date_find(without_word(s), order, &behind) &&
		strcmp(behind.s, day->s) == 0);
}

/* Whether a word may stand between what was done and the day. */
static bool
is_between(struct df_str word)
{
	size_t i = 0;

	if (df_name_is_calendar(word))
		return true;
	while (i < word.len && df_ascii_lower(word.s[i]))
		i++;
	return i > 0 && i == word.len && i <= SMALL && !df_str_is(word, "by");
}

static bool
has_day_next(struct df_str s, enum df_date_order order, struct df_date *day)
{
	for (int k = 0; k <= BETWEEN; k++) {
		struct df_str behind;

		while (s.len > 0 && strchr(" :,-(", s.s[0]))
			s = df_str_slice(s, 1, s.len);
		if (begins_day(s, order, day))
			return true;
		behind = without_word(s);
		if (!is_between(df_str_slice(s, 0, s.len - behind.len)))
			return false;
		s = behind;
	}
	return false;
}

bool
df_date_label_changed(
    struct df_str text, enum df_date_order order, struct df_date *day)
{
	size_t i, end;

	if (!df_date_find(text, order, day))
		return false;
	i = df_date_label_at(text, DF_DATE_LAST);
	if (df_date_find(df_str_slice(text, i, text.len), order, day))
		return true;
	for (i = 0; i < text.len; i++) {
		end = begins_word(text, i) ? change_end(text, i) : 0;
		if (end > 0 &&
		    has_day_next(df_str_slice(text, end, text.len), order, day))
			return true;
	}
	return false;
}

/* Whether a mark that ends the line of place and day is the first of s. */
static bool
is_line_end(struct df_str s)
{
	static const char *const marks[] = {"-", "/", ")", "–", "—"};

	s = df_str_trim(s);
	return df_parts_start(s, marks, DF_COUNT(marks));
}

/* Whether the day that s begins with is followed by such a mark. */
static bool
ends_line(struct df_str s, enum df_date_order order)
{
	struct df_date day;

	for (size_t i = 8; i < s.len && i < DAY_MAX; i++)
		if (df_date_find(df_str_slice(s, 0, i), order, &day) &&
		    !df_ascii_letter(s.s[i]) && !df_ascii_digit(s.s[i]))
			return is_line_end(df_str_slice(s, i, s.len));
	return false;
}

bool
df_date_label_line(
    struct df_str text, enum df_date_order order, struct df_date *day)
{
	struct df_str head =
	    df_str_slice(text, 0, text.len < LINE_MAX ? text.len : LINE_MAX);

	if (!df_date_find(head, order, day))
		return false;
	for (int k = 0; k <= PLACE; k++) {
		while (text.len > 0 && strchr(" ,(", text.s[0]))
			text = df_str_slice(text, 1, text.len);
		if (begins_day(text, order, day))
			return ends_line(text, order);
		if (text.len == 0 || df_ascii_lower(text.s[0]))
			return false;
		text = without_word(text);
	}
	return false;
}

bool
df_date_label_history(struct df_str text)
{
	/* As systems for publishing end a post. */
	static const char *const entries[] = {"this entry was posted",
	    "this entry was published", "this post was posted",
	    "this post was written", "this post was published",
	    "this article was published", "this article was posted",
	    "dieser beitrag wurde", "dieser artikel wurde",
	    "dieser eintrag wurde", "cet article a été publié",
	    "cette entrée a été publiée", "ce billet a été",
	    "esta entrada fue publicada", "este artículo fue publicado",
	    "esta entrada foi publicada", "este artigo foi publicado",
	    "questo articolo è stato pubblicato",
	    "questa voce è stata pubblicata", "dit bericht is geplaatst",
	    "dit bericht werd geplaatst", "ten wpis został opublikowany",
	    "det här inlägget", "detta inlägg", "dette indlæg blev",
	    "dette innlegget ble", "Эта запись была опубликована"};
	static const char *const starts[] = {
	    "originally p", "originally a", "first published", "this "};
	static const char *const words[] = {"originally publish",
	    "originally post", "originally appear", "first published"};
	struct df_str head = df_str_slice(
	    text, 0, text.len < ORIGIN_MAX ? text.len : ORIGIN_MAX);

	if (df_parts_start(text, entries, DF_COUNT(entries)))
		return true;
	for (size_t i = 0; i < DF_COUNT(starts); i++)
		if (df_str_case_starts(text, starts[i]))
			return df_parts_find(head, words, DF_COUNT(words)) <
			    head.len;
	return false;
}

bool
df_date_label_of_other(struct df_str text)
{
	return df_parts_find(text, others, DF_COUNT(others)) < text.len;
}
