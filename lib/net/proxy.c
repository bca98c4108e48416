/*
 * proxy: seven variables.
 */
#include "net/proxy.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <strings.h>

#include "core/ascii.h"
#include "net/url.h"

/* The first of these that says something, or NULL. */
static const char *
first_of(const char *a, const char *b)
{
	const char *s = getenv(a);

	if (!s || !*s)
		s = b ? getenv(b) : NULL;
	return s && *s ? s : NULL;
}

static const char *
named(bool https)
{
	const char *s = https ? first_of("https_proxy", "HTTPS_PROXY")
			      : first_of("http_proxy", NULL);

	return s ? s : first_of("all_proxy", "ALL_PROXY");
}

bool
df_proxy_in_use(void)
{
	return named(false) || named(true);
}

/* Text as the bytes of an address: 4, 16, or 0 if it is none. */
static size_t
address(struct df_str text, uint8_t bytes[16])
{
	char buf[INET6_ADDRSTRLEN];

	if (text.len == 0 || text.len >= sizeof(buf))
		return 0;
	memcpy(buf, text.s, text.len);
	buf[text.len] = '\0';
	if (inet_pton(AF_INET, buf, bytes) == 1)
		return 4;
	return inet_pton(AF_INET6, buf, bytes) == 1 ? 16 : 0;
}

/* The number after a slash; -1 if it is none up to max. */
static int
prefix_length(struct df_str s, unsigned max)
{
	unsigned n = 0;

	if (s.len == 0 || s.len > 3)
		return -1;
	for (size_t i = 0; i < s.len; i++) {
		if (!df_ascii_digit(s.s[i]))
			return -1;
		n = n * 10 + (unsigned)(s.s[i] - '0');
	}
	return n > max ? -1 : (int)n;
}

static struct df_str
without_brackets(struct df_str s)
{
	if (s.len > 1 && s.s[0] == '[' && s.s[s.len - 1] == ']')
		return df_str_slice(s, 1, s.len - 1);
	return s;
}

/* Whether the address, of len bytes, is the one that item names, or one of its
 * network. */
static bool
in_network(struct df_str item, const uint8_t *host, size_t len)
{
	const char *slash = memchr(item.s, '/', item.len);
	size_t end = slash ? (size_t)(slash - item.s) : item.len;
	int bits = (int)len * 8;
	uint8_t net[16], differ;

	if (address(without_brackets(df_str_slice(item, 0, end)), net) != len)
		return false;
	if (slash)
		bits = prefix_length(
		    df_str_slice(item, end + 1, item.len), (unsigned)bits);
	if (bits < 0 || memcmp(net, host, (size_t)bits / 8) != 0)
		return false;
	if (bits % 8 == 0)
		return true;
	differ = net[bits / 8] ^ host[bits / 8];
	return differ >> (8 - bits % 8) == 0;
}

static bool
is_or_ends_in(struct df_str host, struct df_str item)
{
	size_t before;

	while (item.len > 0 && item.s[0] == '.')
		item = df_str_slice(item, 1, item.len);
	while (item.len > 0 && item.s[item.len - 1] == '.')
		item.len--;
	if (item.len == 0 || item.len > host.len)
		return false;
	before = host.len - item.len;
	return strncasecmp(host.s + before, item.s, item.len) == 0 &&
	    (before == 0 || host.s[before - 1] == '.');
}

static bool
is_separator(char c)
{
	return c == ',' || c == ' ' || c == '\t';
}

bool
df_proxy_spares(struct df_str list, struct df_str host)
{
	uint8_t bytes[16];
	size_t len, i = 0;

	host = without_brackets(host);
	while (host.len > 0 && host.s[host.len - 1] == '.')
		host.len--;
	len = address(host, bytes);
	if (df_str_is(df_str_trim(list), "*"))
		return true;
	while (i < list.len) {
		size_t start = i;
		struct df_str item;

		while (i < list.len && !is_separator(list.s[i]))
			i++;
		item = df_str_slice(list, start, i++);
		if (item.len == 0)
			continue;
		if (len > 0 ? in_network(item, bytes, len)
			    : is_or_ends_in(host, item))
			return true;
	}
	return false;
}

const char *
df_proxy_for(bool https, struct df_str host)
{
	const char *proxy = named(https);

	if (proxy &&
	    df_proxy_spares(df_str(first_of("no_proxy", "NO_PROXY")), host))
		return NULL;
	return proxy;
}

const char *
df_proxy_for_url(struct df_str url)
{
	struct df_url u;

	if (!df_proxy_in_use() || df_url_parse(url, &u, NULL) < 0)
		return NULL;
	return df_proxy_for(df_str_case_is(u.scheme, "https"), u.host);
}
