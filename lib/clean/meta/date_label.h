/*
 * date_label: what the words beside a date say that it is.
 */
#ifndef DF_CLEAN_DATE_LABEL_H
#define DF_CLEAN_DATE_LABEL_H

#include <stdbool.h>
#include <stddef.h>

#include "clean/meta/date.h"
#include "core/str.h"

struct df_parts;

enum df_date_label {
	DF_DATE_PUBLISHED,
	DF_DATE_MODIFIED,
	DF_DATE_PERSONAL, /* of people and not of pages: joined, born */
	DF_DATE_LAST,     /* modified, and clear within a sentence, too */
};

/* Whether a text holds a label of that kind. */
bool df_date_label_in(const struct df_parts *text, enum df_date_label kind);

/* Where its first label of that kind begins; its length when it has none. */
size_t df_date_label_at(struct df_str text, enum df_date_label kind);

/* The first day behind the first label of a kind in a text, and that before
 * it. */
bool df_date_label_behind(struct df_str text, enum df_date_label kind,
    enum df_date_order order, struct df_date *day);
bool df_date_label_before(struct df_str text, enum df_date_label kind,
    enum df_date_order order, struct df_date *day);

/* The day of the last change in a text that may be about anything: behind a
 * label that is clear within a sentence, or right behind a word for a change.
 */
bool df_date_label_changed(
    struct df_str text, enum df_date_order order, struct df_date *day);

/* The day in the line with which a report begins: "Vienna, 31 December 2025 -
 * ", with or without the place. */
bool df_date_label_line(
    struct df_str text, enum df_date_order order, struct df_date *day);

/* Whether a sentence says when the page was published, as systems for
 * publishing end a post, or where it was first. */
bool df_date_label_history(struct df_str text);

/* Whether a text speaks of terms, prices and the like: what the day in it
 * tells is when those were changed. */
bool df_date_label_of_other(struct df_str text);

#endif
