/*
 * gate_host: two lists of names, and addresses.
 */
#include "fetch/gate_host.h"

#include "core/ascii.h"
#include "core/buf.h"
#include "core/count.h"
#include "net/address.h"
#include "net/url.h"

/* Where Chromium asks its maker, and what stands for its accounts in
 * browser.c. */
static const char *const makers[] = {"android.clients.google.com",
    "clients2.google.com", "edgedl.me.gvt1.com", "mtalk.google.com",
    "optimizationguide-pa.googleapis.com", "redirector.gvt1.com",
    "safebrowsing.googleapis.com", "update.googleapis.com", ".invalid"};

/* Names that resolvers keep to a machine or network (RFC 6761, RFC 6762, and
 * what ICANN has set aside). */
static const char *const private[] = {".localhost", ".local", ".internal"};

int
df_gate_host_add(struct df_str host, unsigned port, struct df_buf *out)
{
	for (size_t i = 0; i < host.len; i++) {
		char c = host.s[i];

		df_buf_addc(out, df_ascii_fold(c));
	}
	return df_buf_printf(out, ":%u", port);
}

int
df_gate_host_of_url(struct df_str url, struct df_buf *out)
{
	struct df_url u;
	unsigned port = 0;

	if (df_url_parse(url, &u, NULL) < 0)
		return -1;
	/* No more than 65535: that was looked at. */
	for (size_t i = 0; i < u.port.len; i++)
		port = port * 10 + (unsigned)(u.port.s[i] - '0');
	if (u.port.len == 0)
		port = df_str_case_is(u.scheme, "https") ? 443 : 80;
	return df_gate_host_add(u.host, port, out);
}

/* Without the port, and without the dot that a whole name may end in. */
static struct df_str
name_of(const char *host)
{
	const char *colon = strrchr(host, ':');
	struct df_str name = df_str(host);

	if (colon)
		name.len = (size_t)(colon - host);
	if (name.len > 0 && name.s[name.len - 1] == '.')
		name.len--;
	return name;
}

/* Whether the name is one of them; those that begin with a dot stand for all
 * that end so, and for themselves without it. */
static bool
is_among(struct df_str name, const char *const *names, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		bool domain = names[i][0] == '.';

		if (df_str_is(name, names[i] + domain) ||
		    (domain && df_str_ends(name, df_str(names[i]))))
			return true;
	}
	return false;
}

bool
df_gate_host_is_makers(const char *host)
{
	return is_among(name_of(host), makers, DF_COUNT(makers));
}

bool
df_gate_host_is_private(const char *host)
{
	struct df_str name = name_of(host);
	bool numeric = name.len > 0;

	if (is_among(name, private, DF_COUNT(private)))
		return true;
	if (name.len > 1 && name.s[0] == '[')
		name = df_str_slice(name, 1, name.len - 1);
	else
		for (size_t i = 0; numeric && i < name.len; i++)
			numeric = name.s[i] == '.' || df_ascii_digit(name.s[i]);
	return numeric && df_address_of_text(name) != DF_ADDRESS_PUBLIC;
}
