/*
 * brotli: the content encoding br (RFC 7932) undone.
 */
#include "net/brotli.h"

#include "core/err.h"

#ifdef DF_HAVE_BROTLI

#include <brotli/decode.h>

#include "core/buf.h"
#include "core/limits.h"

/* Room that is made at a time. */
#define STEP (64 * DF_KIB)

/* Decompress into the room there is, or make more. */
static BrotliDecoderResult
step(BrotliDecoderState *state, struct df_str *in, struct df_buf *out)
{
	size_t room = out->ceiling - out->len;
	const uint8_t *next = (const uint8_t *)in->s;
	size_t left = in->len;
	uint8_t *to;
	BrotliDecoderResult result;

	if (room > STEP)
		room = STEP;
	if (df_buf_reserve(out, room) < 0)
		return BROTLI_DECODER_RESULT_ERROR;
	to = (uint8_t *)out->s + out->len;
	result = BrotliDecoderDecompressStream(
	    state, &left, &next, &room, &to, NULL);
	out->len = (size_t)((char *)to - out->s);
	out->s[out->len] = '\0';
	*in = df_str_slice(*in, in->len - left, in->len);
	return result;
}

int
df_brotli(struct df_str in, struct df_buf *out, struct df_err *err)
{
	BrotliDecoderState *state =
	    BrotliDecoderCreateInstance(NULL, NULL, NULL);
	BrotliDecoderResult result = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;

	if (!state)
		return df_err_memory(err);
	while (result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT &&
	    out->len < out->ceiling)
		result = step(state, &in, out);
	BrotliDecoderDestroyInstance(state);
	if (result == BROTLI_DECODER_RESULT_SUCCESS)
		return 0;
	if (out->failed)
		return df_err_memory(err);
	if (result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT)
		return df_err_input(err, "too_large",
		    "decompresses to more than %zu bytes", out->ceiling);
	return df_err_input(err, "bad_encoding", "%s",
	    result == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT
		? "compressed data is cut off"
		: "broken compressed data");
}

bool
df_brotli_known(void)
{
	return true;
}

struct df_brotli *
df_brotli_new(void)
{
	return (struct df_brotli *)BrotliDecoderCreateInstance(
	    NULL, NULL, NULL);
}

void
df_brotli_free(struct df_brotli *b)
{
	BrotliDecoderDestroyInstance((BrotliDecoderState *)b);
}

enum df_unbrotlied
df_brotli_step(struct df_brotli *b, struct df_str *in, char *out, size_t *room)
{
	const uint8_t *next = (const uint8_t *)in->s;
	size_t left = in->len, space = *room;
	uint8_t *to = (uint8_t *)out;
	BrotliDecoderResult r = BrotliDecoderDecompressStream(
	    (BrotliDecoderState *)b, &left, &next, &space, &to, NULL);

	*in = df_str_slice(*in, in->len - left, in->len);
	*room -= space;
	if (r == BROTLI_DECODER_RESULT_SUCCESS)
		return DF_BROTLI_ALL;
	return r == BROTLI_DECODER_RESULT_ERROR ? DF_BROTLI_BROKEN
						: DF_BROTLI_SOME;
}

#else

int
df_brotli(struct df_str in, struct df_buf *out, struct df_err *err)
{
	(void)in;
	(void)out;
	return df_err_input(err, "unsupported_encoding",
	    "built without libbrotlidec, cannot undo brotli");
}

bool
df_brotli_known(void)
{
	return false;
}

struct df_brotli *
df_brotli_new(void)
{
	return NULL;
}

void
df_brotli_free(struct df_brotli *b)
{
	(void)b;
}

enum df_unbrotlied
df_brotli_step(struct df_brotli *b, struct df_str *in, char *out, size_t *room)
{
	(void)b;
	(void)in;
	(void)out;
	*room = 0;
	return DF_BROTLI_BROKEN;
}

#endif
