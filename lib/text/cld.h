/*
 * cld: what langid.c asks Compact Language Detector 2, which is C++.
 */
#ifndef DF_TEXT_CLD_H
#define DF_TEXT_CLD_H

#ifdef __cplusplus
extern "C" {
#endif

/* CLD2's code of the language of a text and its part of it in percent; NULL
 * when it is not sure. */
const char *df_cld_find(const char *s, int len, int *percent);

#ifdef __cplusplus
}
#endif

#endif
