/*
 * fuzz_json: the scanner and json-c agree about what is JSON; the table of
 * fields and the walk through arrays agree with the tree.
 */
#include <stdint.h>
#include <stdlib.h>

#include "core/bytescan.h"
#include "core/err.h"
#include "core/array.h"
#include "core/fields.h"
#include "core/json.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
demand(bool holds)
{
	if (!holds)
		abort();
}

static void
walk(struct df_str value, const struct json_object *tree)
{
	struct df_array a;
	struct df_str elem;
	size_t n = 0;

	df_array_init(&a, value);
	while (df_array_next(&a, &elem)) {
		enum df_type type;

		demand(df_scan_value(elem, &type, NULL) == 0);
		demand(type == df_json_type(df_json_at(tree, n)));
		n++;
	}
	demand(n == df_json_len(tree));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct df_str s = {(const char *)data, size};
	struct df_err err = {0};
	struct df_fields fields;
	struct json_object *tree;
	enum df_type type;
	int scanned;

	df_bytes_init();
	scanned = df_scan_value(s, &type, &err);
	demand(scanned == 0 || (err.kind == DF_ERR_INPUT && err.code[0]));
	df_fields_init(&fields);
	demand((df_scan_object(s, &fields, NULL) == 0) ==
		(scanned == 0 && type == DF_OBJECT) ||
	    fields.n > 0);
	df_fields_release(&fields);
	if (df_json_parse(s, &tree, &err) == 0) {
		demand(scanned == 0 && type == df_json_type(tree));
		walk(s, tree);
	} else if (scanned == 0) {
		demand(df_str_is(df_str(err.text), "a key holds U+0000"));
	}
	df_json_put(tree);
	return 0;
}
