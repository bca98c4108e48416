/*
 * cld: what langid.c asks Compact Language Detector 2, which is C++.
 */
#ifndef DF_TEXT_CLD_H
#define DF_TEXT_CLD_H

#ifdef __cplusplus
extern "C" {
#endif

#define DF_CLD_MAX 3

/* A language of a text, by CLD2's code, and its part of it in percent. */
struct df_cld {
	const char *code;
	int percent;
};

/* The languages of a text, the one with the most of it first; how many. hint
 * may be NULL, or a language code that speaks for some, and so may tld, the
 * last part of a host's name. Whether it is sure of the first one goes to
 * *sure. */
int df_cld_find(const char *s, int len, const char *hint, const char *tld,
    struct df_cld out[DF_CLD_MAX], int *sure);

#ifdef __cplusplus
}
#endif

#endif
