/*
 * browser: where it is, its arguments and its environment.
 */
#include "fetch/browser.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/buf.h"
#include "core/count.h"
#include "core/err.h"
#include "core/limits.h"

/* Nothing of its own on the network, nothing kept, nothing asked. */
static const char *const flags[] = {
    "--headless=new",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-extensions",
    "--disable-default-apps",
    "--disable-breakpad",
    "--disable-crash-reporter",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--gaia-url=https://accounts.invalid",
    "--disable-domain-reliability",
    "--disable-client-side-phishing-detection",
    "--disable-features=Translate,OptimizationHints,MediaRouter",
    "--deny-permission-prompts",
    "--metrics-recording-only",
    "--mute-audio",
    "--no-first-run",
    "--no-default-browser-check",
    "--password-store=basic",
    "--use-mock-keychain",
    "--hide-scrollbars",
    "--blink-settings=imagesEnabled=false",
    "--js-flags=--max-old-space-size=512",
    "--dump-dom",
    /* All of the network by way of the proxy: loopback addresses, too; no name
     * is resolved, and no UDP sent. */
    "--proxy-bypass-list=<-loopback>",
    "--host-resolver-rules=MAP * ^NOTFOUND, EXCLUDE 127.0.0.1",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
};

static char *
find_in_path(const char *name)
{
	const char *path = getenv("PATH");
	struct df_buf b;

	df_buf_init(&b, 0);
	while (path && *path) {
		size_t len = strcspn(path, ":");

		df_buf_reset(&b, DF_KIB);
		df_buf_add(&b, path, len);
		df_buf_printf(&b, "%s%s", len > 0 ? "/" : "./", name);
		if (!b.failed && access(b.s, X_OK) == 0)
			return b.s;
		path += len + (path[len] == ':');
	}
	df_buf_release(&b);
	return NULL;
}

int
df_browser_find(const char *browser, char **found, struct df_err *err)
{
	static const char *const names[] = {"chromium", "chromium-browser",
	    "google-chrome", "google-chrome-stable"};

	*found = NULL;
	if (browser && access(browser, X_OK) == 0)
		*found = strdup(browser);
	else if (browser)
		*found = find_in_path(browser);
	for (size_t i = 0; !browser && !*found && i < DF_COUNT(names); i++)
		*found = find_in_path(names[i]);
	if (*found)
		return 0;
	return df_err_usage(err, "--render: no browser %s; see --browser",
	    browser ? browser : "chromium");
}

struct list {
	char **v;
	size_t n, cap;
	bool failed;
};

static void
add(struct list *l, const char *name, const char *value)
{
	struct df_buf b;

	if (l->n + 1 >= l->cap) {
		size_t cap = l->cap ? l->cap * 2 : 64;
		char **more = realloc(l->v, cap * sizeof(*more));

		if (!more) {
			l->failed = true;
			return;
		}
		l->v = more;
		l->cap = cap;
	}
	df_buf_init(&b, 0);
	df_buf_add_cstr(&b, name);
	l->failed |= df_buf_add_cstr(&b, value) < 0;
	if (!b.failed)
		l->v[l->n++] = b.s;
	l->v[l->n] = NULL;
}

static void
add_number(struct list *l, const char *name, long n)
{
	struct df_buf b;

	df_buf_init(&b, 0);
	df_buf_add_uint(&b, (uint64_t)n);
	if (b.failed)
		l->failed = true;
	else
		add(l, name, b.s);
	df_buf_release(&b);
}

static int
finish(struct list *l, char ***out)
{
	*out = l->v;
	return l->failed ? -1 : 0;
}

int
df_browser_args(const struct df_browser_call *call, char ***args)
{
	struct list l = {0};

	add(&l, call->path, "");
	for (size_t i = 0; i < DF_COUNT(flags); i++)
		add(&l, flags[i], "");
	/* Chromium refuses to run as root within its own sandbox. */
	if (geteuid() == 0)
		add(&l, "--no-sandbox", "");
	add(&l, "--user-data-dir=", call->profile);
	add(&l, "--user-agent=", call->user_agent);
	add_number(&l, "--virtual-time-budget=", call->budget_ms);
	add_number(&l, "--proxy-server=http://127.0.0.1:", call->proxy_port);
	add(&l, call->url, "");
	return finish(&l, args);
}

int
df_browser_environment(const struct df_browser_call *call, char ***env)
{
	static const char *const kept[] = {"PATH", "LANG", "LC_ALL", "LC_CTYPE",
	    "TZ", "SSL_CERT_FILE", "SSL_CERT_DIR"};
	static const char *const homes[] = {
	    "HOME=", "TMPDIR=", "XDG_CONFIG_HOME=", "XDG_CACHE_HOME=",
	    "XDG_DATA_HOME=", "XDG_RUNTIME_DIR="};
	struct list l = {0};

	for (size_t i = 0; i < DF_COUNT(kept); i++) {
		const char *value = getenv(kept[i]);
		struct df_buf b;

		if (!value)
			continue;
		df_buf_init(&b, 0);
		df_buf_printf(&b, "%s=", kept[i]);
		if (b.failed)
			l.failed = true;
		else
			add(&l, b.s, value);
		df_buf_release(&b);
	}
	for (size_t i = 0; i < DF_COUNT(homes); i++)
		add(&l, homes[i], call->profile);
	return finish(&l, env);
}

void
df_browser_free(char **list)
{
	for (char **p = list; p && *p; p++)
		free(*p);
	free(list);
}
