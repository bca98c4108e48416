/*
 * htmlread: libxml2's htmlReadMemory alone, for bench-clean.
 *
 *	htmlread TIMES <records    print the seconds of processor time that it
 *	                           takes to parse the html of all records, once
 *	                           for each time
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <libxml/HTMLparser.h>

#include "core/arena.h"
#include "core/buf.h"
#include "core/err.h"
#include "core/limits.h"
#include "core/record.h"

struct pages {
	struct df_str *v;
	size_t n, room;
};

static int
add_page(struct pages *p, struct df_str html)
{
	char *copy = malloc(html.len + 1);

	if (p->n == p->room) {
		size_t room = p->room ? p->room * 2 : 1024;
		struct df_str *v = realloc(p->v, room * sizeof(*v));

		if (!v) {
			free(copy);
			return -1;
		}
		p->v = v;
		p->room = room;
	}
	if (!copy)
		return -1;
	if (html.len > 0)
		memcpy(copy, html.s, html.len);
	p->v[p->n++] = (struct df_str){copy, html.len};
	return 0;
}

static int
read_pages(struct pages *p)
{
	struct df_arena arena;
	struct df_record rec;
	struct df_err err = {0};
	struct df_str html;
	char *line = NULL;
	size_t room = 0;
	ssize_t len;
	int rc = 0;

	df_arena_init(&arena, DF_RECORD_MEMORY);
	df_record_init(&rec);
	while (rc == 0 && (len = getline(&line, &room, stdin)) > 0) {
		df_arena_reset(&arena);
		rc = df_record_parse(
		    &rec, (struct df_str){line, (size_t)len}, &arena, &err);
		if (rc == 0 && df_record_str(&rec, "html", &html) > 0)
			rc = add_page(p, html);
	}
	free(line);
	df_record_release(&rec);
	df_arena_release(&arena);
	return rc;
}

static void
parse_all(const struct pages *p)
{
	for (size_t i = 0; i < p->n; i++)
		xmlFreeDoc(
		    htmlReadMemory(p->v[i].s, (int)p->v[i].len, NULL, "UTF-8",
			HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
			    HTML_PARSE_NOWARNING | HTML_PARSE_NONET));
}

int
main(int argc, char *argv[])
{
	struct pages p = {0};
	long times = argc == 2 ? strtol(argv[1], NULL, 10) : 0;

	if (times < 1 || read_pages(&p) < 0) {
		fprintf(stderr, "usage: htmlread times <records\n");
		return 2;
	}
	while (times-- > 0) {
		clock_t begin = clock();

		parse_all(&p);
		printf("%.3f\n", (double)(clock() - begin) / CLOCKS_PER_SEC);
	}
	for (size_t i = 0; i < p.n; i++)
		free((char *)(uintptr_t)p.v[i].s);
	free(p.v);
	xmlCleanupParser();
	return 0;
}
