/*
 * profile: made, filled and removed.
 */
/* For nftw. */
#define _XOPEN_SOURCE 700

#include "fetch/profile.h"

#include <errno.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "core/buf.h"
#include "core/err.h"

/* For how long to try to remove a folder. */
#define TRIES 100
#define TRY_NS 20000000L

/* Preferences by Chromium's own names for them. */
static const char preferences[] =
    "{\"download_restrictions\":3,"
    "\"net\":{\"network_prediction_options\":2},"
    "\"webrtc\":{\"ip_handling_policy\":\"disable_non_proxied_udp\"}}\n";

char *
df_profile_folder(const char *in, struct df_err *err)
{
	const char *dir = in ? in : getenv("TMPDIR");
	struct df_buf b;

	df_buf_init(&b, 0);
	df_buf_printf(&b, "%s/%s.XXXXXX", dir && *dir ? dir : "/tmp",
	    in ? "page" : "df-browser");
	if (b.failed) {
		df_err_system(err, "no memory");
		return NULL;
	}
	if (mkdtemp(b.s))
		return b.s;
	df_err_errno(err, "%s", b.s);
	df_buf_release(&b);
	return NULL;
}

int
df_profile_fill(const char *profile, struct df_err *err)
{
	struct df_buf path;
	FILE *f = NULL;
	int status = -1;

	df_buf_init(&path, 0);
	df_buf_printf(&path, "%s/Default", profile);
	if (!path.failed && mkdir(path.s, 0700) == 0 &&
	    df_buf_add_cstr(&path, "/Preferences") == 0)
		f = fopen(path.s, "we");
	if (f && fputs(preferences, f) >= 0)
		status = 0;
	if (f && fclose(f) != 0)
		status = -1;
	if (status < 0)
		df_err_errno(err, "%s", path.failed ? profile : path.s);
	df_buf_release(&path);
	return status;
}

static int
remove_one(const char *path, const struct stat *st, int type, struct FTW *at)
{
	(void)st;
	(void)type;
	(void)at;
	remove(path);
	return 0;
}

void
df_profile_remove(const char *folder)
{
	for (int i = 0; folder && i < TRIES; i++) {
		nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
		if (access(folder, F_OK) < 0)
			return;
		nanosleep(&(struct timespec){.tv_nsec = TRY_NS}, NULL);
	}
}
