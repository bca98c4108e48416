/*
 * wanted: what is owned, packed, and led elsewhere.
 */
#include "fetch/wanted.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "core/arena.h"
#include "core/buf.h"
#include "core/hash.h"
#include "core/limits.h"
#include "net/idn.h"
#include "net/url.h"

#define HASH_DIGITS 16
/* Of df_wanted: those that strings_of gives, in an order that ends in line. */
#define NSTRINGS 7

static void
strings_of(struct df_wanted *w, char **out[NSTRINGS])
{
	out[0] = &w->url;
	out[1] = &w->request;
	out[2] = &w->host;
	out[3] = &w->home;
	out[4] = &w->path;
	out[5] = &w->trail;
	out[6] = &w->line;
}

void
df_wanted_release(struct df_wanted *w)
{
	char **strings[NSTRINGS];

	strings_of(w, strings);
	for (size_t i = 0; i < NSTRINGS; i++)
		free(*strings[i]);
	*w = (struct df_wanted){0};
}

/* The fixed part of what is packed. */
struct packed {
	uint64_t seq, line_no;
	uint32_t depth;
	uint8_t kind;
	bool is_record, operand, found, redirected;
	bool has[NSTRINGS];
	uint32_t len[NSTRINGS];
};

int
df_wanted_pack(const struct df_wanted *w, struct df_buf *out)
{
	struct df_wanted view = *w;
	struct packed p;
	char **strings[NSTRINGS];

	memset(&p, 0, sizeof(p));
	p.seq = w->seq;
	p.line_no = w->line_no;
	p.depth = w->depth;
	p.kind = (uint8_t)w->kind;
	p.is_record = w->is_record;
	p.operand = w->operand;
	p.found = w->found;
	p.redirected = w->redirected;
	strings_of(&view, strings);
	for (size_t i = 0; i < NSTRINGS; i++) {
		p.has[i] = *strings[i] != NULL;
		p.len[i] = (uint32_t)df_str(*strings[i]).len;
	}
	p.len[NSTRINGS - 1] = (uint32_t)w->line_len;
	df_buf_add(out, &p, sizeof(p));
	for (size_t i = 0; i < NSTRINGS; i++)
		df_buf_add(out, *strings[i], p.len[i]);
	return out->failed ? -1 : 0;
}

char *
df_wanted_string(struct df_str s)
{
	char *p = malloc(s.len + 1);

	if (!p)
		return NULL;
	if (s.len > 0)
		memcpy(p, s.s, s.len);
	p[s.len] = 0;
	return p;
}

int
df_wanted_unpack(struct df_wanted *w, struct df_str packed)
{
	struct packed p;
	char **strings[NSTRINGS];
	size_t at = sizeof(p);

	memcpy(&p, packed.s, sizeof(p));
	*w = (struct df_wanted){.seq = p.seq,
	    .line_no = p.line_no,
	    .depth = p.depth,
	    .kind = (enum df_wanted_kind)p.kind,
	    .is_record = p.is_record,
	    .operand = p.operand,
	    .found = p.found,
	    .redirected = p.redirected,
	    .line_len = p.len[NSTRINGS - 1]};
	strings_of(w, strings);
	for (size_t i = 0; i < NSTRINGS; i++) {
		if (!p.has[i])
			continue;
		*strings[i] =
		    df_wanted_string(df_str_slice(packed, at, at + p.len[i]));
		if (!*strings[i]) {
			df_wanted_release(w);
			return -1;
		}
		at += p.len[i];
	}
	return 0;
}

static bool
is_default_port(struct df_str port)
{
	return port.len == 0 || df_str_is(port, "80") || df_str_is(port, "443");
}

/* The name in lower case, and a port that is neither 80 nor 443: http and
 * https are the same machine. */
static char *
host_key(const struct df_url *u)
{
	bool plain = is_default_port(u->port);
	size_t len = u->host.len + (plain ? 0 : 1 + u->port.len), i;
	char *key = malloc(len + 1);

	if (!key)
		return NULL;
	for (i = 0; i < u->host.len; i++)
		key[i] = (char)tolower((unsigned char)u->host.s[i]);
	if (!plain) {
		key[i++] = ':';
		memcpy(key + i, u->port.s, u->port.len);
	}
	key[len] = 0;
	return key;
}

static void
replace(char **p, char *value)
{
	free(*p);
	*p = value;
}

int
df_wanted_aim(struct df_wanted *w, struct df_str url, struct df_arena *a,
    struct df_err *err)
{
	struct df_str request, origin;
	struct df_url u;

	if (df_url_parse(url, &u, err) < 0 || df_idn_apply(&u, a, err) < 0)
		return -1;
	request = df_url_request(&u, a);
	origin = df_url_origin(&u, a);
	if (!request.s || !origin.s)
		return df_err_memory(err);
	replace(&w->request, df_wanted_string(request));
	replace(&w->host, host_key(&u));
	if (!w->home)
		w->home = df_wanted_string(origin);
	if (!w->request || !w->host || !w->home)
		return df_err_system(err, "no memory");
	return 0;
}

/* Whether request is at the origin home; it may hold credentials. */
static bool
is_at(const char *request, const char *home, struct df_arena *a)
{
	struct df_str origin;
	struct df_url u;

	if (!home || df_url_parse(df_str(request), &u, NULL) < 0)
		return false;
	origin = df_url_origin(&u, a);
	return origin.s && df_str_is(origin, home);
}

bool
df_wanted_is_foreign(const struct df_wanted *w)
{
	struct df_arena a;
	bool foreign;

	if (!w->found)
		return false;
	df_arena_init(&a, DF_MIB);
	foreign = !is_at(w->request, w->home, &a);
	df_arena_release(&a);
	return foreign;
}

static void
hash_digits(struct df_str url, char out[HASH_DIGITS + 1])
{
	snprintf(out, HASH_DIGITS + 1, "%016llx",
	    (unsigned long long)df_hash64(url, 0));
}

/* Note that w has been at url. 0 or -1. */
static int
leave_trail(struct df_wanted *w, struct df_str url)
{
	size_t len = df_str(w->trail).len;
	char *longer = realloc(w->trail, len + HASH_DIGITS + 1);

	if (!longer)
		return -1;
	hash_digits(url, longer + len);
	w->trail = longer;
	return 0;
}

static bool
was_at(const struct df_wanted *w, struct df_str url)
{
	size_t len = df_str(w->trail).len;
	char digits[HASH_DIGITS + 1];

	hash_digits(url, digits);
	for (size_t i = 0; i < len; i += HASH_DIGITS)
		if (memcmp(w->trail + i, digits, HASH_DIGITS) == 0)
			return true;
	return false;
}

/* The credentials that the user gave for his host stay with it. */
static struct df_str
with_user(const struct df_url *from, struct df_str to, const char *home,
    struct df_arena *a)
{
	struct df_buf b;
	struct df_str s = to;
	struct df_url u;
	char *copied;

	if (from->user.len == 0 || df_url_parse(to, &u, NULL) < 0 ||
	    !is_at(df_arena_strdup(a, to), home, a))
		return to;
	df_buf_init(&b, 0);
	df_buf_add_str(&b, u.scheme);
	df_buf_add_cstr(&b, "://");
	df_buf_add_str(&b, from->user);
	df_buf_addc(&b, '@');
	df_buf_add(&b, u.host.s, (size_t)(to.s + to.len - u.host.s));
	copied = b.failed ? NULL : df_arena_strdup(a, df_buf_str(&b));
	if (copied)
		s = df_str(copied);
	df_buf_release(&b);
	return s;
}

int
df_wanted_redirect(struct df_wanted *w, struct df_str location, int64_t max,
    struct df_arena *a, struct df_err *err)
{
	struct df_url from;
	struct df_str to;
	int found;

	if (df_url_parse(df_str(w->request), &from, err) < 0)
		return -1;
	found = location.len > 0 ? df_url_resolve(&from, location, a, &to) : 0;
	if (found < 0)
		return df_err_memory(err);
	if (found == 0)
		return df_err_input(err, "bad_redirect",
		    "redirected to what is no http or https url");
	if (leave_trail(w, df_str(w->request)) < 0)
		return df_err_system(err, "no memory");
	if (df_str(w->trail).len / HASH_DIGITS > (size_t)max)
		return df_err_input(err, "redirect_loop",
		    "more than %lld redirects", (long long)max);
	to = with_user(&from, to, w->home, a);
	if (df_wanted_aim(w, to, a, err) < 0)
		return err->kind != DF_ERR_INPUT
		    ? -1
		    : df_err_input(err, "bad_redirect",
			  "redirected to what is "
			  "no valid url");
	if (was_at(w, df_str(w->request)))
		return df_err_input(
		    err, "redirect_loop", "redirects lead in a circle");
	w->found = true;
	w->redirected = true;
	return 0;
}
