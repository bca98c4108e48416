/*
 * globs: fnmatch, twice.
 */
#include "fetch/globs.h"

#include <fnmatch.h>
#include <string.h>

#include "core/opt.h"

static bool
matches(const struct df_strings *globs, const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;

	for (size_t i = 0; i < globs->n; i++) {
		const char *glob = globs->v[i];

		if (fnmatch(glob, path, 0) == 0 ||
		    (!strchr(glob, '/') && fnmatch(glob, name, 0) == 0))
			return true;
	}
	return false;
}

bool
df_globs_want(const struct df_strings *include,
    const struct df_strings *exclude, const char *path)
{
	return (include->n == 0 || matches(include, path)) &&
	    !matches(exclude, path);
}
