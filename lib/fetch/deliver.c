/*
 * deliver: parcels packed and put into the outlet.
 */
#include "fetch/deliver.h"

#include "core/err.h"
#include "core/run.h"
#include "fetch/document.h"
#include "fetch/engine.h"
#include "fetch/outlet.h"
#include "fetch/parcel.h"
#include "net/robots.h"
#include "net/url.h"

/* Hand over a parcel that was packed well. */
static int
hand_over(struct df_engine *e, struct df_parcel *p, int packed)
{
	if (!p || packed < 0) {
		df_parcel_free(p);
		return df_err_system(&e->task->err, "no memory for the output");
	}
	df_outlet_put(e->outlet, p);
	return 0;
}

int
df_deliver_reject(struct df_engine *e, const struct df_wanted *w,
    struct df_str name, const struct df_err *why)
{
	struct df_parcel *p = df_outlet_parcel(e->outlet);

	if (name.len == 0)
		name = df_str(w->url ? w->url : w->path);
	return hand_over(e, p, p ? df_parcel_reject(p, w, name, why) : -1);
}

int
df_deliver_end(struct df_engine *e, const struct df_wanted *w)
{
	struct df_parcel *p;

	if (!e->options->ordered)
		return 0;
	p = df_outlet_parcel(e->outlet);
	if (p)
		df_parcel_end(p, w);
	return hand_over(e, p, p ? 0 : -1);
}

int
df_deliver(
    struct df_engine *e, const struct df_wanted *w, struct df_document *d)
{
	int64_t now = e->options->now >= 0 ? e->options->now : e->time;
	struct df_parcel *p;
	char stamp[32];

	d->agent = df_robots_product(df_str(e->options->http.user_agent));
	d->respect_noai = e->options->respect_noai;
	d->save_dir = e->options->save_dir;
	if (d->fetched_at.len == 0)
		d->fetched_at = df_time_stamp(now, stamp, sizeof(stamp));
	if (!d->url.s)
		d->url = df_url_of_path(d->path, &e->arena);
	p = d->url.s ? df_outlet_parcel(e->outlet) : NULL;
	return hand_over(e, p, p ? df_parcel_document(p, w, d) : -1);
}
