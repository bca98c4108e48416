/*
 * dataset: opens the folder, spreads the lines over the files, counts, and
 * puts everything in its place at the end.
 */
#include "export/dataset.h"

#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/ascii.h"
#include "core/count.h"
#include "core/err.h"
#include "core/jstr.h"
#include "core/limits.h"
#include "export/license.h"

/* How far into a README.md the mark is looked for: behind the YAML. */
#define CARD_SEARCH ((size_t)(64 * DF_KIB))

static const char *const own_files[] = {
    "README.md",
    "dataset_info.json",
    "data/train.jsonl",
    "data/validation.jsonl",
    "data/test.jsonl",
};

void
df_dataset_init(struct df_dataset *d)
{
	*d = (struct df_dataset){0};
	for (int i = 0; i < DF_SPLITS; i++)
		df_outfile_init(&d->file[i]);
	for (int i = 0; i < DF_FACTS; i++)
		df_tally_init(&d->card.fact[i]);
	df_distinct_init(&d->documents);
	df_arena_init(&d->arena, DF_RECORD_MEMORY);
}

static int
join(const struct df_dataset *d, const char *name, char path[DF_PATH_MAX],
    struct df_err *err)
{
	int n = snprintf(path, DF_PATH_MAX, "%s/%s", d->folder, name);

	if (n < 0 || n >= DF_PATH_MAX)
		return df_err_system(
		    err, "%s: the name is too long", d->folder);
	return 0;
}

static int
split_path(const struct df_dataset *d, enum df_split split,
    char path[DF_PATH_MAX], struct df_err *err)
{
	char name[64];

	(void)snprintf(
	    name, sizeof(name), "data/%s.jsonl", df_split_name(split));
	return join(d, name, path, err);
}

/* Whether the folder's README.md holds our mark. */
static bool
has_our_card(const char *path)
{
	struct df_buf b;
	FILE *f = fopen(path, "re");
	bool found = false;
	size_t n;

	if (f == NULL)
		return false;
	df_buf_init(&b, 0);
	if (df_buf_reserve(&b, CARD_SEARCH) == 0) {
		n = fread(b.s, 1, CARD_SEARCH, f);
		b.s[n] = '\0';
		found = strstr(b.s, DF_CARD_MARK) != NULL;
	}
	df_buf_release(&b);
	(void)fclose(f);
	return found;
}

/* Refuse to overwrite files that an earlier run did not write. */
static int
check_folder(const struct df_dataset *d, struct df_err *err)
{
	char path[DF_PATH_MAX];
	struct stat st;

	if (join(d, "README.md", path, err) < 0)
		return -1;
	if (has_our_card(path))
		return 0;
	for (size_t i = 0; i < DF_COUNT(own_files); i++) {
		if (join(d, own_files[i], path, err) < 0)
			return -1;
		if (lstat(path, &st) == 0)
			return df_err_system(err,
			    "%s: not written by df-export; "
			    "give another folder, or --force to replace it",
			    path);
	}
	return 0;
}

/* mkdir that is content with a folder that is there. */
static int
make_folder(const char *path, bool *made, struct df_err *err)
{
	struct stat st;

	*made = mkdir(path, 0777) == 0;
	if (*made)
		return 0;
	if (errno != EEXIST)
		return df_err_errno(err, "%s: cannot make the folder", path);
	if (stat(path, &st) == 0 && S_ISDIR(st.st_mode))
		return 0;
	return df_err_system(err, "%s: is there and is no folder", path);
}

/* Make the folders above path, too. */
static int
make_parents(const char *path, struct df_err *err)
{
	char part[DF_PATH_MAX];
	bool made;

	for (size_t i = 1; i < sizeof(part) && path[i] != '\0'; i++) {
		if (path[i] != '/' || path[i + 1] == '\0')
			continue;
		memcpy(part, path, i);
		part[i] = '\0';
		if (make_folder(part, &made, err) < 0)
			return -1;
	}
	return 0;
}

/* The last part of the folder's path, of the current folder's for ".". */
static struct df_str
folder_name(const char *folder)
{
	struct df_str s = df_str(folder);
	size_t from;

	while (s.len > 1 && s.s[s.len - 1] == '/')
		s.len--;
	for (from = s.len; from > 0 && s.s[from - 1] != '/';)
		from--;
	s = df_str_slice(s, from, s.len);
	if (s.len == 0 || df_str_is(s, ".") || df_str_is(s, ".."))
		return DF_STR("data set");
	return s;
}

int
df_dataset_open(
    struct df_dataset *d, const char *folder, bool force, struct df_err *err)
{
	char path[DF_PATH_MAX];

	d->folder = folder;
	if (d->card.name.len == 0)
		d->card.name = folder_name(folder);
	if (!force && check_folder(d, err) < 0)
		return -1;
	if (make_parents(folder, err) < 0 ||
	    make_folder(folder, &d->made_folder, err) < 0 ||
	    join(d, "data", path, err) < 0 ||
	    make_folder(path, &d->made_data, err) < 0)
		return -1;
	for (int i = 0; i < DF_SPLITS; i++) {
		if (d->card.shares.share[i] == 0)
			continue;
		if (split_path(d, (enum df_split)i, path, err) < 0 ||
		    df_outfile_open(&d->file[i], path, err) < 0)
			return -1;
	}
	return 0;
}

/* Count one fact, given as a raw JSON string; licences by the Hub's name,
 * where it has one, since pages name the same one in many ways. */
static int
count_fact(struct df_dataset *d, enum df_fact fact, struct df_str raw,
    struct df_err *err)
{
	struct df_str value = {0};

	if (raw.len >= 2 &&
	    df_jstr_decode(
		df_str_slice(raw, 1, raw.len - 1), &d->arena, &value) < 0)
		return df_err_memory(err);
	if (fact == DF_FACT_LICENSE && df_license_id(value) != NULL)
		value = df_str(df_license_id(value));
	return df_tally_add(&d->card.fact[fact], value, err);
}

static int
add_line(struct df_dataset *d, struct df_str text, struct df_err *err)
{
	static const struct df_str lf = {"\n", 1};
	struct df_frame frame;
	struct df_outfile *file;

	if (!df_frame_read(&frame, text))
		return df_err_system(err, "an example lost its frame");
	file = &d->file[frame.split];
	if (df_outfile_write(file, frame.line, err) < 0 ||
	    df_outfile_write(file, lf, err) < 0)
		return -1;
	d->card.examples[frame.split]++;
	d->card.bytes[frame.split] += frame.line.len + lf.len;
	df_arena_reset(&d->arena);
	for (int i = 0; i < DF_FACTS; i++) {
		if (count_fact(d, (enum df_fact)i, frame.fact[i], err) < 0)
			return -1;
	}
	return df_distinct_add(&d->documents, frame.document, err);
}

int
df_dataset_add(struct df_dataset *d, struct df_str lines, struct df_err *err)
{
	struct df_str line;

	while (df_str_cut(&lines, '\n', &line))
		if (add_line(d, line, err) < 0)
			return -1;
	return 0;
}

/* Write a small file at once. */
static int
write_file(const struct df_dataset *d, const char *name,
    const struct df_buf *text, struct df_err *err)
{
	struct df_outfile file;
	char path[DF_PATH_MAX];
	int result = -1;

	df_outfile_init(&file);
	if (text->failed) {
		df_err_system(err, "no memory for %s", name);
		goto out;
	}
	if (join(d, name, path, err) < 0 ||
	    df_outfile_open(&file, path, err) < 0 ||
	    df_outfile_write(&file, df_buf_str(text), err) < 0)
		goto out;
	result = df_outfile_commit(&file, err);
out:
	df_outfile_abort(&file);
	return result;
}

/* The name under which LLaMA-Factory knows a split: letters, digits, _ and -
 * of the data set's name, and the split's. */
static void
add_key(struct df_buf *out, struct df_str name, enum df_split split)
{
	df_buf_addc(out, '"');
	for (size_t i = 0; i < name.len; i++) {
		unsigned char c = (unsigned char)name.s[i];
		bool plain = df_ascii_alnum(c) || c == '-';

		df_buf_addc(out, plain ? (char)c : '_');
	}
	df_buf_printf(out, "_%s\"", df_split_name(split));
}

static int
write_dataset_info(const struct df_dataset *d, struct df_err *err)
{
	const struct df_card *card = &d->card;
	const char *columns = df_formats[card->format].columns;
	const char *before = "{\n";
	struct df_buf b;
	int result;

	df_buf_init(&b, 0);
	for (int i = 0; i < DF_SPLITS; i++) {
		if (card->examples[i] == 0)
			continue;
		df_buf_add_cstr(&b, before);
		before = ",\n";
		add_key(&b, card->name, (enum df_split)i);
		df_buf_printf(&b, ": {\"file_name\":\"data/%s.jsonl\",%s}",
		    df_split_name((enum df_split)i), columns);
	}
	df_buf_add_cstr(&b, "\n}\n");
	result = write_file(d, "dataset_info.json", &b, err);
	df_buf_release(&b);
	return result;
}

static int
write_card(struct df_dataset *d, struct df_err *err)
{
	struct df_buf b;
	int result;

	for (int i = 0; i < DF_FACTS; i++)
		df_tally_sort(&d->card.fact[i]);
	d->card.documents =
	    df_distinct_count(&d->documents, &d->card.documents_exact);
	df_buf_init(&b, 0);
	(void)df_card_write(&d->card, &b);
	result = write_file(d, "README.md", &b, err);
	df_buf_release(&b);
	return result;
}

/* Take away what an earlier run left under a name that this run leaves. */
static int
remove_stale(const struct df_dataset *d, const char *name, struct df_err *err)
{
	char path[DF_PATH_MAX];

	if (join(d, name, path, err) < 0)
		return -1;
	if (unlink(path) < 0 && errno != ENOENT)
		return df_err_errno(err, "%s: cannot remove", path);
	return 0;
}

static int
commit_split(struct df_dataset *d, enum df_split split, struct df_err *err)
{
	char name[64];

	if (d->card.examples[split] > 0)
		return df_outfile_commit(&d->file[split], err);
	df_outfile_abort(&d->file[split]);
	(void)snprintf(
	    name, sizeof(name), "data/%s.jsonl", df_split_name(split));
	return remove_stale(d, name, err);
}

uint64_t
df_dataset_examples(const struct df_dataset *d)
{
	return df_card_total(d->card.examples);
}

uint64_t
df_dataset_bytes(const struct df_dataset *d)
{
	return df_card_total(d->card.bytes);
}

int
df_dataset_commit(struct df_dataset *d, struct df_err *err)
{
	for (int i = 0; i < DF_SPLITS; i++) {
		if (commit_split(d, (enum df_split)i, err) < 0)
			return -1;
	}
	if (df_formats[d->card.format].columns != NULL) {
		if (write_dataset_info(d, err) < 0)
			return -1;
	} else if (remove_stale(d, "dataset_info.json", err) < 0) {
		return -1;
	}
	return write_card(d, err);
}

void
df_dataset_release(struct df_dataset *d)
{
	char path[DF_PATH_MAX];

	for (int i = 0; i < DF_SPLITS; i++)
		df_outfile_abort(&d->file[i]);
	/* Both fail, as they should, when something lies in the folder. */
	if (d->made_data && join(d, "data", path, NULL) == 0)
		(void)rmdir(path);
	if (d->made_folder)
		(void)rmdir(d->folder);
	for (int i = 0; i < DF_FACTS; i++)
		df_tally_release(&d->card.fact[i]);
	df_distinct_release(&d->documents);
	df_arena_release(&d->arena);
	*d = (struct df_dataset){0};
	for (int i = 0; i < DF_SPLITS; i++)
		df_outfile_init(&d->file[i]);
}
