/*
 * fields: which field is which.
 */
#include "clean/fields.h"

#include <math.h>

#include "clean/page.h"
#include "core/count.h"
#include "core/err.h"
#include "core/record.h"

int
df_clean_fields_read(
    const struct df_record *rec, struct df_raw *page, struct df_err *err)
{
	int html = df_record_str(rec, "html", &page->body);
	int text = html == 0 ? df_record_str(rec, "text", &page->body) : 0;
	struct df_str final = {0};

	if (html < 0 || text < 0 || df_record_str(rec, "url", &page->url) < 0 ||
	    df_record_str(rec, "final_url", &final) < 0 ||
	    df_record_str(rec, "lang", &page->lang) < 0 ||
	    df_record_str(rec, "fetched_at", &page->fetched_at) < 0 ||
	    df_record_str(rec, "content_type", &page->type) < 0)
		return df_err_memory(err);
	df_record_raw(rec, "id", &page->id);
	if (final.len > 0) /* where redirections led to */
		page->url = final;
	page->form = html > 0 ? DF_RAW_HTML
	    : text > 0        ? DF_RAW_TEXT
			      : DF_RAW_BYTES;
	if (page->form == DF_RAW_BYTES && page->type.len == 0)
		return df_err_input(
		    err, "no_text", "there is neither html nor text");
	return 0;
}

static int
set_found(struct df_record *rec, const char *name, struct df_str value)
{
	return value.len == 0 ? 0 : df_record_set_str(rec, name, value);
}

int
df_clean_fields_set(struct df_record *rec, const struct df_page_result *r)
{
	const struct df_meta *m = &r->meta;
	const struct {
		const char *name;
		struct df_str value;
	} found[] = {
	    {"title", m->title},
	    {"author", m->author},
	    {"date", m->date},
	    {"date_modified", m->modified},
	    {"site", m->site},
	    {"description", m->description},
	    {"canonical_url", m->canonical_url},
	    {"license", m->license},
	    {"lang", r->language.lang},
	};

	for (size_t i = 0; i < DF_COUNT(found); i++)
		if (set_found(rec, found[i].name, found[i].value) < 0)
			return -1;
	if (m->tags.len > 0 && df_record_set_raw(rec, "tags", m->tags) < 0)
		return -1;
	if (df_record_set_double(rec, "lang_score", r->language.score) < 0 ||
	    (r->language.langs.len > 0 &&
		df_record_set_raw(rec, "langs", r->language.langs) < 0))
		return -1;
	if (r->page_type &&
	    (df_record_set_str(rec, "kind", df_str(r->page_type)) < 0 ||
		df_record_set_double(rec, "extract_score",
		    floor(r->extract_score * 1000 + 0.5) / 1000) < 0))
		return -1;
	return df_record_set_str(rec, "text", r->text);
}
