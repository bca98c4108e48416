/*
 * cld: the only file that knows CLD2, and C++.
 */
#include "text/cld.h"

#include <cstdio>

#include <cld2/public/compact_lang_det.h>

extern "C" const char *
df_cld_find(const char *s, int len, int *percent)
{
	CLD2::Language languages[3];
	int percents[3], bytes;
	bool sure;

	CLD2::DetectLanguageSummary(
	    s, len, true, languages, percents, &bytes, &sure);
	if (languages[0] == CLD2::UNKNOWN_LANGUAGE || !sure)
		return nullptr;
	*percent = percents[0];
	return CLD2::LanguageCode(languages[0]);
}
