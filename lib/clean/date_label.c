/*
 * date_label: tables of words or their beginnings.
 */
#include "clean/date_label.h"

#include "core/parts.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const char *const published[] = {"publish", "posted", "issued",
    "veröffentlicht", "erschienen", "publié", "publicad", "pubblicat",
    "gepubliceerd", "geplaatst", "publicerad", "publisert", "udgivet",
    "opublikowan", "опублик", "дата публ", "created", "submitted", "asked",
    "started", "released", "erstellt", "julkaistu", "zveřejn", "megjelent",
    "yayınlan", "yayın tarihi", "δημοσιε", "نشر", "פורסם", "公開", "投稿",
    "发布", "發布", "发表", "發表", "등록", "입력"};

static const char *const modified[] = {"updat", "modif", "edited", "revised",
    "reviewed", "last change", "bearbeitet", "geändert", "änderung", "Änderung",
    "aktualisiert", "stand:", "mis à jour", "mise à jour", "actualiz",
    "atualiz", "aggiorna", "bijgewerkt", "gewijzigd", "uppdaterad", "ändrad",
    "oppdatert", "endret", "opdateret", "ændret", "aktualizacja", "zaktualiz",
    "modyfik", "aktualizov", "změna", "обновл", "изменен", "оновлен",
    "päivitetty", "muokattu", "frissít", "módosít", "güncellen", "değişti",
    "ενημερώ", "τροποποί", "تحديث", "تعديل", "עודכן", "更新", "修改", "修訂",
    "修订", "改訂", "수정", "갱신", "업데이트", "cập nhật", "diperbarui"};

static const char *const personal[] = {"joined", "registered", "member since",
    "born ", "registriert", "mitglied seit", "inscrit", "iscritto", "зарегистр",
    "регистрация", "founded"};

static const char *const last[] = {"last update", "last modified",
    "last edited", "last changed", "last revised", "last reviewed",
    "zuletzt aktualisiert", "zuletzt geändert", "zuletzt bearbeitet",
    "letzte Änderung", "letzte aktualisierung", "dernière mise à jour",
    "dernière modification", "ltima actualización", "ltima modificación",
    "ultimo aggiornamento", "ultima modifica", "ltima atualização",
    "laatst bijgewerkt", "laatst gewijzigd", "оследнее обновление",
    "оследнее изменение", "ostatnia aktualizacja", "最終更新", "最后更新",
    "最後更新", "最后修改", "最後修改"};

static const char *const others[] = {"policy", "terms", "privacy", "price",
    "rates", "datenschutz", "agb", "cookie", "site last", "site was"};

static const struct {
	const char *const *words;
	size_t n;
} labels[] = {
    [DF_DATE_PUBLISHED] = {published, COUNT(published)},
    [DF_DATE_MODIFIED] = {modified, COUNT(modified)},
    [DF_DATE_PERSONAL] = {personal, COUNT(personal)},
    [DF_DATE_LAST] = {last, COUNT(last)},
};

bool
df_date_label_in(const struct df_parts *text, enum df_date_label kind)
{
	return df_parts_have(text, labels[kind].words, labels[kind].n);
}

size_t
df_date_label_at(struct df_str text, enum df_date_label kind)
{
	return df_parts_find(text, labels[kind].words, labels[kind].n);
}

bool
df_date_label_of_other(struct df_str text)
{
	return df_parts_find(text, others, COUNT(others)) < text.len;
}
