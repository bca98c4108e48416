/*
 * cld: the only file that knows CLD2, and C++.
 */
#include "text/cld.h"

#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

extern "C" int
df_cld_find(const char *s, int len, const char *hint, const char *tld,
    struct df_cld out[DF_CLD_MAX], int *sure)
{
	const CLD2::CLDHints hints = {
	    hint, tld, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
	CLD2::Language languages[DF_CLD_MAX];
	int percents[DF_CLD_MAX], bytes, n = 0;
	double scores[DF_CLD_MAX];
	bool reliable;

	CLD2::ExtDetectLanguageSummary(s, len, true, &hints, 0, languages,
	    percents, scores, nullptr, &bytes, &reliable);
	*sure = reliable;
	for (int i = 0; i < DF_CLD_MAX; i++) {
		if (languages[i] == CLD2::UNKNOWN_LANGUAGE)
			continue;
		out[n].code = CLD2::LanguageCode(languages[i]);
		out[n++].percent = percents[i];
	}
	*sure = *sure && n > 0 && languages[0] != CLD2::UNKNOWN_LANGUAGE;
	return n;
}
