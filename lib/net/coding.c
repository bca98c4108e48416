/*
 * coding: stages, each of which hands what it undoes to the next.
 */
#include "net/coding.h"

#include <stdlib.h>

#include "core/count.h"
#include "core/gunzip.h"
#include "net/brotli.h"
#include "net/header.h"

/* More codings one over the other than this are an attack. */
#define STAGES_MAX 3
/* What a stage undoes at a time. */
#define STEP ((size_t)16 * 1024)
/* The first byte of a gzip member. */
#define GZIP_MAGIC 0x1f

enum kind { GZIP, DEFLATE, BROTLI, NO_COMPRESSION };

static const struct {
	const char *name;
	enum kind kind;
} known[] = {
    {"gzip", GZIP},
    {"x-gzip", GZIP},
    {"deflate", DEFLATE},
    {"br", BROTLI},
    {"identity", NO_COMPRESSION},
    {"", NO_COMPRESSION},
    /* Seen in the wild. */
    {"none", NO_COMPRESSION},
    {"utf-8", NO_COMPRESSION},
    {"utf8", NO_COMPRESSION},
    {"binary", NO_COMPRESSION},
    {"8bit", NO_COMPRESSION},
    {"7bit", NO_COMPRESSION},
};

struct stage {
	enum kind kind;
	struct df_inflater *inflater; /* kept for the next answer */
	struct df_brotli *brotli;
	bool begun, ended;
	bool again;   /* a member of gzip that is not the first */
	bool over;    /* what comes does not count */
	size_t bytes; /* undone */
};

struct df_coding {
	bool (*take)(void *arg, struct df_str bytes);
	void *arg;
	size_t max;
	size_t n;
	struct stage stages[STAGES_MAX]; /* in the order of undoing */
};

const char *
df_coding_names(void)
{
	return df_brotli_known() ? "gzip, deflate, br" : "gzip, deflate";
}

struct df_coding *
df_coding_new(bool (*take)(void *arg, struct df_str bytes), void *arg)
{
	struct df_coding *c = calloc(1, sizeof(*c));

	if (!c)
		return NULL;
	c->take = take;
	c->arg = arg;
	return c;
}

void
df_coding_free(struct df_coding *c)
{
	for (size_t i = 0; c && i < STAGES_MAX; i++) {
		df_inflater_free(c->stages[i].inflater);
		df_brotli_free(c->stages[i].brotli);
	}
	free(c);
}

/* A stage for the coding of this name, to be undone before those that are
 * there. */
static enum df_coded
add_stage(struct df_coding *c, struct df_str name)
{
	size_t i = 0;
	enum kind kind;

	while (i < DF_COUNT(known) && !df_str_case_is(name, known[i].name))
		i++;
	if (i == DF_COUNT(known))
		return DF_CODED_UNKNOWN;
	kind = known[i].kind;
	if (kind == NO_COMPRESSION)
		return DF_CODED_OK;
	if (c->n == STAGES_MAX || (kind == BROTLI && !df_brotli_known()))
		return DF_CODED_UNKNOWN;
	for (i = c->n++; i > 0; i--)
		c->stages[i].kind = c->stages[i - 1].kind;
	c->stages[0].kind = kind;
	return DF_CODED_OK;
}

static enum df_coded
add_list(struct df_coding *c, struct df_str list)
{
	size_t i = 0;

	while (i < list.len) {
		const char *comma = memchr(list.s + i, ',', list.len - i);
		size_t end = comma ? (size_t)(comma - list.s) : list.len;
		enum df_coded status =
		    add_stage(c, df_str_trim(df_str_slice(list, i, end)));

		if (status != DF_CODED_OK)
			return status;
		i = end + 1;
	}
	return DF_CODED_OK;
}

/* Make a stage ready for its first bytes. */
static enum df_coded
ready(struct stage *s)
{
	s->begun = s->ended = s->again = s->over = false;
	s->bytes = 0;
	if (s->kind == BROTLI) {
		df_brotli_free(s->brotli);
		s->brotli = df_brotli_new();
		return s->brotli ? DF_CODED_OK : DF_CODED_MEMORY;
	}
	if (!s->inflater)
		s->inflater = df_inflater_new();
	return s->inflater ? DF_CODED_OK : DF_CODED_MEMORY;
}

enum df_coded
df_coding_begin(struct df_coding *c, struct df_str headers, size_t max)
{
	enum df_coded status = DF_CODED_OK;
	struct df_str value;

	c->n = 0;
	c->max = max;
	while (status == DF_CODED_OK &&
	    df_header_next(&headers, "content-encoding", &value))
		status = add_list(c, value);
	for (size_t i = 0; status == DF_CODED_OK && i < c->n; i++)
		status = ready(&c->stages[i]);
	if (status != DF_CODED_OK)
		c->n = 0;
	return status;
}

bool
df_coding_is_used(const struct df_coding *c)
{
	return c->n > 0;
}

/* Before the first byte of a stream: how it is framed tells that byte. */
static void
begin_stream(struct stage *s, struct df_str in)
{
	bool zlib = ((unsigned char)in.s[0] & 0x0f) == 8;

	s->begun = true;
	if (s->kind != BROTLI)
		df_inflater_reset(s->inflater,
		    s->kind == DEFLATE && !zlib &&
			(unsigned char)in.s[0] != GZIP_MAGIC);
}

/* Behind the end of a stream: another member of gzip, or nothing that
 * counts. */
static void
go_behind(struct stage *s, struct df_str *in)
{
	if (!s->over && s->kind == GZIP &&
	    (unsigned char)in->s[0] == GZIP_MAGIC) {
		s->ended = false;
		s->again = true;
		df_inflater_reset(s->inflater, false);
	} else {
		s->over = true;
		*in = (struct df_str){in->s, 0};
	}
}

/* One step of a stage, as df_inflater_step. */
static enum df_coded
step(struct stage *s, struct df_str *in, char *out, size_t *room)
{
	bool broken;

	if (s->kind == BROTLI) {
		enum df_unbrotlied r = df_brotli_step(s->brotli, in, out, room);

		s->ended = r == DF_BROTLI_ALL;
		broken = r == DF_BROTLI_BROKEN;
	} else {
		enum df_inflated r =
		    df_inflater_step(s->inflater, in, out, room);

		s->ended = r == DF_INFLATED_ALL;
		broken = r == DF_INFLATED_BROKEN;
	}
	if (broken && s->again && *room == 0) {
		/* It was no member. */
		s->ended = s->over = true;
		in->len = 0;
		return DF_CODED_OK;
	}
	s->again = s->again && *room == 0;
	s->bytes += *room;
	return broken ? DF_CODED_BROKEN : DF_CODED_OK;
}

/* Bytes for the stage i, or for who takes what all stages undid. The depth is
 * that of the stages. */
static enum df_coded
push(struct df_coding *c, size_t i, struct df_str in)
{
	struct stage *s = &c->stages[i];
	char out[STEP];
	size_t room = sizeof(out), before;
	enum df_coded status = DF_CODED_OK;

	if (i == c->n)
		return c->take(c->arg, in) ? DF_CODED_OK : DF_CODED_STOPPED;
	if (in.len > 0 && !s->begun)
		begin_stream(s, in);
	while (status == DF_CODED_OK && (in.len > 0 || room == sizeof(out))) {
		if (s->ended && in.len > 0)
			go_behind(s, &in);
		if (s->ended)
			break;
		room = sizeof(out);
		before = in.len;
		status = step(s, &in, out, &room);
		if (room == 0 && in.len == before && in.len > 0)
			status = DF_CODED_BROKEN;
		if (i + 1 < c->n && s->bytes > c->max)
			status = DF_CODED_TOO_LARGE;
		if (status == DF_CODED_OK && room > 0)
			status = push(c, i + 1, (struct df_str){out, room});
	}
	return status;
}

enum df_coded
df_coding_push(struct df_coding *c, struct df_str bytes)
{
	return push(c, 0, bytes);
}

bool
df_coding_is_whole(const struct df_coding *c)
{
	for (size_t i = 0; i < c->n; i++)
		if (c->stages[i].begun && !c->stages[i].ended)
			return false;
	return true;
}
