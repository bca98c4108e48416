/*
 * browser: where Chromium is, and how it is called.
 */
#ifndef DF_FETCH_BROWSER_H
#define DF_FETCH_BROWSER_H

struct df_err;

struct df_browser_call {
	const char *path;
	const char *profile;
	const char *user_agent;
	const char *url;
	long budget_ms;      /* of the page's own time */
	unsigned proxy_port; /* on 127.0.0.1, for all that it loads */
};

/* Find the browser that the user names, or, of NULL, a usual one in PATH: its
 * path into *found, which the caller frees. 0, or -1 with a usage error. */
int df_browser_find(const char *browser, char **found, struct df_err *err);

/* The arguments and environment of the process, each ending in NULL. 0, or -1
 * without memory; df_browser_free in either case. */
int df_browser_args(const struct df_browser_call *call, char ***args);
int df_browser_environment(const struct df_browser_call *call, char ***env);
void df_browser_free(char **list);

#endif
