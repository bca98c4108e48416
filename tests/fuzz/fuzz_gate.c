/*
 * Any bytes as the head of what a browser asks its proxy for: what is sent on
 * is one head, and has the host that was checked.
 */
#include <stdint.h>
#include <stdlib.h>

#include "core/buf.h"
#include "fetch/gate_request.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check(const struct df_gate_request *r)
{
	struct df_gate_request again;
	struct df_buf out;

	df_gate_request_init(&again);
	df_buf_init(&out, 0);
	if (df_gate_request_write(r, true, (struct df_str){0}, &out) < 0)
		abort();
	if (df_gate_request_parse(&again, df_buf_str(&out)) < 0 ||
	    !df_str_eq(again.host, r->host) || again.port != r->port ||
	    again.length != r->length)
		abort();
	df_buf_release(&out);
	df_gate_request_release(&again);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct df_gate_request r;

	df_gate_request_init(&r);
	if (df_gate_request_parse(
		&r, (struct df_str){(const char *)data, size}) == 0 &&
	    !r.tunnel && r.address.len < 8000)
		check(&r);
	df_gate_request_release(&r);
	return 0;
}
