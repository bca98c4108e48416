/*
 * Any text as JSON-LD, a date, a name, a licence and a title: what comes out
 * is a day, a part of the text, or valid UTF-8.
 */
#include <stdint.h>
#include <stdlib.h>

#include "clean/meta/date.h"
#include "clean/meta/jsonfix.h"
#include "clean/meta/jsonld.h"
#include "clean/meta/name.h"
#include "clean/meta/rights.h"
#include "clean/meta/sitename.h"
#include "clean/tree/entity.h"
#include "clean/tree/node.h"
#include "core/arena.h"
#include "core/limits.h"
#include "core/repair.h"
#include "core/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check(bool fine)
{
	if (!fine)
		abort();
}

static void
check_part(struct df_str part, struct df_str s)
{
	check(part.len == 0 ||
	    (part.s >= s.s && part.s + part.len <= s.s + s.len));
}

static void
read_values(struct df_str s)
{
	char buf[DF_RIGHTS_MAX];
	struct df_sitename site;
	struct df_date day;

	for (int order = 0; order <= DF_DATE_US; order++)
		if (df_date_find(s, (enum df_date_order)order, &day))
			check(strlen(day.s) == 10 && day.s[4] == '-');
	if (df_date_in_url(s, &day))
		check(strlen(day.s) == 10);
	check_part(df_name_given(s), s);
	check_part(df_name_shown(s), s);
	if (df_rights_name(s, buf))
		check(strlen(df_rights_name(s, buf)) < DF_RIGHTS_MAX);
	df_sitename_init(&site, s, DF_STR("https://www.example.org/a"));
	check_part(df_sitename_cut(&site, s), s);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct df_str s = {(const char *)data, size}, out;
	struct df_script script = {NULL, {NULL, 0}};
	struct df_tree tree = {.scripts = &script};
	struct df_jsonld ld;
	struct df_arena a;

	df_arena_init(&a, 64 * DF_MIB);
	if (df_repair(s, &a, &s) == 0) {
		read_values(s);
		script.text = s;
		if (df_jsonld_read(&tree, &a, &ld) == 0)
			check(df_utf8_check(ld.author) == ld.author.len);
		if (df_entity_decode(s, &a, &out) == 0)
			check(df_utf8_check(out) == out.len);
	}
	df_arena_release(&a);
	return 0;
}
