/*
 * posted: the dates in what readers of a page see.
 *
 * Microdata, <time>, class names such as entry-date, and short texts that hold
 * a date and little else. "Updated" in or before a text makes its date that of
 * the last change; a word of term.h, that of something else. Code holds none.
 * What is near the first h1 counts before what is elsewhere.
 */
#ifndef DF_CLEAN_POSTED_H
#define DF_CLEAN_POSTED_H

#include <stdbool.h>
#include <stddef.h>

#include "clean/meta/date.h"
#include "core/str.h"

struct df_announced;
struct df_arena;
struct df_node;

/* So many nodes before a date may stand what it is the date of. */
#define DF_POSTED_REACH 8

/* A short text, and where in the page it stood. */
struct df_posted_text {
	struct df_str text;
	size_t at;
};

struct df_posted {
	struct df_arena *arena;
	enum df_date_order order;
	struct df_date latest; /* later ones are not of the page */
	struct df_date date;   /* "" when there is none */
	bool named;            /* by microdata or what says published */
	bool near;             /* right before or behind the first h1 */
	bool clear;            /* in an element for it, or alone in one */
	struct df_date modified;
	bool foot; /* that is what the foot of the site says */
	/* The rest is for posted.c. */
	int date_rank, modified_rank;
	struct df_announced *teasers;
	size_t at;      /* where in the page the date stood */
	size_t heading; /* where the first h1 stood */
	struct df_posted_text texts[DF_POSTED_REACH]; /* by place */
};

void df_posted_init(struct df_posted *s, struct df_announced *teasers,
    enum df_date_order order, const struct df_date *latest, struct df_arena *a);

/* Look at the node that is the at-th of the page; headed: the first h1 is
 * before it. 0, or -1 when the arena is full. */
int df_posted_see(
    struct df_posted *s, const struct df_node *n, size_t at, bool headed);

/* The foot of the site tells only of the page's last change. 0, or -1 when the
 * arena is full. */
int df_posted_foot(struct df_posted *s, const struct df_node *foot);

/* The at-th node is the first h1: a date right before it belongs to it. */
void df_posted_heading(struct df_posted *s, size_t at);

#endif
