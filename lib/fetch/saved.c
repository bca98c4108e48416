/*
 * saved: a hash, a folder and a rename.
 */
#include "fetch/saved.h"

#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/arena.h"
#include "core/count.h"
#include "core/err.h"
#include "core/hash.h"
#include "core/outfile.h"

static const struct {
	const char *type;
	const char *suffix;
} suffixes[] = {
    {"application/epub+zip", ".epub"},
    {"application/gzip", ".gz"},
    {"application/json", ".json"},
    {"application/msword", ".doc"},
    {"application/pdf", ".pdf"},
    {"application/vnd.oasis.opendocument.text", ".odt"},
    {"application/vnd.openxmlformats-officedocument"
     ".wordprocessingml.document",
	".docx"},
    {"application/zip", ".zip"},
    {"audio/mpeg", ".mp3"},
    {"image/gif", ".gif"},
    {"image/jpeg", ".jpg"},
    {"image/png", ".png"},
    {"image/svg+xml", ".svg"},
    {"image/webp", ".webp"},
    {"video/mp4", ".mp4"},
};

static const char *
suffix_of(struct df_str type)
{
	for (size_t i = 0; i < DF_COUNT(suffixes); i++)
		if (df_str_is(type, suffixes[i].type))
			return suffixes[i].suffix;
	return ".bin";
}

static int
write_file(const char *path, struct df_str bytes, struct df_err *err)
{
	struct df_outfile out;
	struct stat st;

	if (stat(path, &st) == 0 && (size_t)st.st_size == bytes.len)
		return 0;
	df_outfile_init(&out);
	if (df_outfile_open(&out, path, err) == 0 &&
	    df_outfile_write(&out, bytes, err) == 0 &&
	    df_outfile_commit(&out, err) == 0)
		return 0;
	df_outfile_abort(&out);
	return -1;
}

int
df_saved_put(const char *dir, struct df_str bytes, struct df_str type,
    struct df_arena *a, struct df_str *path, struct df_err *err)
{
	const char *suffix = suffix_of(type);
	char id[DF_ID_LEN + 1];
	size_t size = strlen(dir) + DF_ID_LEN + 16, folder;
	char *name = df_arena_alloc(a, size);

	if (!name || df_hash_id(&bytes, 1, id) < 0)
		return df_err_memory(err);
	folder = strlen(dir) + 3;
	snprintf(name, size, "%s/%.2s", dir, id);
	if (mkdir(name, 0777) < 0 && errno != EEXIST)
		return df_err_errno(err, "%s", name);
	snprintf(name + folder, size - folder, "/%s%s", id, suffix);
	*path = df_str(name);
	return write_file(name, bytes, err);
}
