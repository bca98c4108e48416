/*
 * format: whether a text or an example is well formed.
 *
 * Each rule counts a fault that fetching, cleaning, cutting or generating
 * leaves behind: characters that could not be decoded, mark-up that was not
 * removed, an answer that stops in mid-sentence.  Code, between fences or
 * backquotes, may hold any mark-up.
 */
#ifndef DF_SCORE_FORMAT_H
#define DF_SCORE_FORMAT_H

struct df_grams;
struct df_subject;
struct df_verdict;

/* Check a subject whose texts are split in g, in their order. Score: 1 when no
 * rule failed, 1/3 for one, 1/4 for two and so on. 0, or -1 when the verdict's
 * arena is full. */
int df_format_check(
    struct df_verdict *v, const struct df_subject *s, const struct df_grams *g);

#endif
