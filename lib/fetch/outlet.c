/*
 * outlet: one producer, one consumer, one lock.
 *
 * The thread is woken for all that is pushed at once, not for each parcel:
 * waking costs more than a page does.
 */
#include "fetch/outlet.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/err.h"
#include "core/limits.h"
#include "core/signals.h"
#include "fetch/parcel.h"
#include "fetch/publish.h"

/* It is full with so many parcels, or so many bytes: enough to keep the thread
 * busy while the network pauses, little enough to stay in the cache. */
#define FULL 64
#define FULL_BYTES (16 * DF_MIB)

struct df_outlet {
	struct df_publisher *publisher;
	pthread_t thread;
	bool running;
	int wake[2]; /* a byte in it tells the engine to look */

	struct df_parcel *held, **held_end; /* put, but not yet pushed */
	size_t nheld, held_bytes;

	pthread_mutex_t lock; /* for what follows */
	pthread_cond_t changed;
	struct df_parcel *first, **end;
	struct df_parcel *idle;
	size_t nidle;
	size_t n, bytes; /* of those that wait or are published */
	bool sleeping;   /* the thread */
	bool closed;     /* nothing more is put */
	bool waited_for; /* room is */
	bool told;       /* a byte is in the pipe */
	int state;
	struct df_err err;
};

static bool
is_full(const struct df_outlet *o)
{
	return o->n + o->nheld >= FULL ||
	    o->bytes + o->held_bytes >= FULL_BYTES;
}

/* Have the engine look up. With the lock. */
static void
tell_engine(struct df_outlet *o)
{
	o->waited_for = false;
	if (!o->told)
		o->told = write(o->wake[1], "", 1) > 0;
}

/* The next parcel, or NULL at the end. With the lock. */
static struct df_parcel *
take(struct df_outlet *o)
{
	struct df_parcel *p;

	o->sleeping = true;
	while (!o->first && !o->closed)
		pthread_cond_wait(&o->changed, &o->lock);
	o->sleeping = false;
	p = o->first;
	if (!p)
		return NULL;
	o->first = p->next;
	if (!o->first)
		o->end = &o->first;
	return p;
}

/* p is published; it may be used again, unless many may be. With the lock. */
static void
give_back(struct df_outlet *o, struct df_parcel *p, size_t size)
{
	o->n--;
	o->bytes -= size;
	if (o->nidle < FULL) {
		p->next = o->idle;
		o->idle = p;
		o->nidle++;
	} else {
		df_parcel_free(p);
	}
	if (o->waited_for && o->n <= FULL / 2 && o->bytes <= FULL_BYTES / 2)
		tell_engine(o);
}

/* What came of publishing. The first error stays. With the lock. */
static void
note(struct df_outlet *o, int state, const struct df_err *err)
{
	if (state == 0 || o->state < 0)
		return;
	if (state < 0)
		o->err = *err;
	if (o->state != state)
		tell_engine(o);
	o->state = state;
}

static void *
work(void *arg)
{
	struct df_outlet *o = arg;
	struct df_parcel *p;
	struct df_err err = {0};

	df_signals_block();
	pthread_mutex_lock(&o->lock);
	while ((p = take(o)) != NULL) {
		size_t size = df_parcel_size(p);
		int state = o->state;

		pthread_mutex_unlock(&o->lock);
		if (state >= 0)
			state = df_publish(o->publisher, p, &err);
		df_parcel_reset(p);
		pthread_mutex_lock(&o->lock);
		note(o, state, &err);
		give_back(o, p, size);
	}
	pthread_mutex_unlock(&o->lock);
	return NULL;
}

static int
set_pipe(struct df_outlet *o)
{
	if (pipe(o->wake) < 0)
		return -1;
	for (int i = 0; i < 2; i++)
		if (fcntl(o->wake[i], F_SETFD, FD_CLOEXEC) < 0 ||
		    fcntl(o->wake[i], F_SETFL, O_NONBLOCK) < 0)
			return -1;
	return 0;
}

struct df_outlet *
df_outlet_new(const struct df_fetch_options *options,
    const struct df_task *task, struct df_err *err)
{
	struct df_outlet *o = calloc(1, sizeof(*o));

	if (!o) {
		df_err_system(err, "no memory");
		return NULL;
	}
	o->end = &o->first;
	o->held_end = &o->held;
	o->wake[0] = o->wake[1] = -1;
	pthread_mutex_init(&o->lock, NULL);
	pthread_cond_init(&o->changed, NULL);
	o->publisher = df_publisher_new(options, task);
	if (!o->publisher)
		df_err_system(err, "no memory");
	else if (set_pipe(o) < 0)
		df_err_errno(err, "pipe");
	else if ((errno = pthread_create(&o->thread, NULL, work, o)) != 0)
		df_err_errno(err, "cannot start a thread");
	else
		o->running = true;
	if (o->running)
		return o;
	df_outlet_free(o);
	return NULL;
}

static void
stop_thread(struct df_outlet *o)
{
	if (!o->running)
		return;
	pthread_mutex_lock(&o->lock);
	o->closed = true;
	pthread_cond_signal(&o->changed);
	pthread_mutex_unlock(&o->lock);
	pthread_join(o->thread, NULL);
	o->running = false;
}

static void
free_parcels(struct df_parcel *p)
{
	while (p) {
		struct df_parcel *next = p->next;

		df_parcel_free(p);
		p = next;
	}
}

void
df_outlet_free(struct df_outlet *o)
{
	if (!o)
		return;
	stop_thread(o);
	free_parcels(o->held);
	free_parcels(o->first);
	free_parcels(o->idle);
	for (int i = 0; i < 2; i++)
		if (o->wake[i] >= 0)
			close(o->wake[i]);
	df_publisher_free(o->publisher);
	pthread_cond_destroy(&o->changed);
	pthread_mutex_destroy(&o->lock);
	free(o);
}

struct df_parcel *
df_outlet_parcel(struct df_outlet *o)
{
	struct df_parcel *p;

	pthread_mutex_lock(&o->lock);
	p = o->idle;
	if (p) {
		o->idle = p->next;
		o->nidle--;
	}
	pthread_mutex_unlock(&o->lock);
	return p ? p : df_parcel_new();
}

void
df_outlet_put(struct df_outlet *o, struct df_parcel *p)
{
	p->next = NULL;
	*o->held_end = p;
	o->held_end = &p->next;
	o->nheld++;
	o->held_bytes += df_parcel_size(p);
}

void
df_outlet_push(struct df_outlet *o)
{
	if (!o->held)
		return;
	pthread_mutex_lock(&o->lock);
	*o->end = o->held;
	o->end = o->held_end;
	o->n += o->nheld;
	o->bytes += o->held_bytes;
	if (o->sleeping)
		pthread_cond_signal(&o->changed);
	pthread_mutex_unlock(&o->lock);
	o->held = NULL;
	o->held_end = &o->held;
	o->nheld = o->held_bytes = 0;
}

bool
df_outlet_full(struct df_outlet *o)
{
	bool full;

	pthread_mutex_lock(&o->lock);
	full = is_full(o);
	o->waited_for = full;
	pthread_mutex_unlock(&o->lock);
	return full;
}

int
df_outlet_fd(const struct df_outlet *o)
{
	return o->wake[0];
}

int
df_outlet_state(struct df_outlet *o, struct df_err *err)
{
	char byte;
	int state;

	pthread_mutex_lock(&o->lock);
	if (o->told)
		o->told = read(o->wake[0], &byte, 1) < 0;
	state = o->state;
	if (state < 0)
		*err = o->err;
	pthread_mutex_unlock(&o->lock);
	return state;
}

int
df_outlet_close(struct df_outlet *o, struct df_err *err)
{
	stop_thread(o);
	return df_outlet_state(o, err);
}
