/*
 * pool: a ring of batches between three kinds of threads.
 *
 * Batches are numbered. Those from `committed` up to `taken` are in work or
 * done, up to `filled` they wait for a worker; `filled` is never more than the
 * ring's size ahead of `committed`. Each kind of thread waits for one thing of
 * its own, so that nobody is woken in vain.
 */
#include "core/pool.h"

#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include "core/batch.h"
#include "core/commit.h"
#include "core/err.h"
#include "core/limits.h"
#include "core/reader.h"
#include "core/signals.h"
#include "core/task.h"

struct slot {
	struct df_batch batch;
	bool done;
};

struct pool {
	pthread_mutex_t lock;
	pthread_cond_t work;  /* a batch waits for a worker, or none will */
	pthread_cond_t ready; /* the next batch in order is done, or none is */
	pthread_cond_t room;  /* half of the ring is free, or commit stopped */
	struct slot *slots;
	size_t nslots;
	uint64_t filled, taken, committed;
	bool closed;  /* nothing more is filled */
	bool stopped; /* commit wants no more */
	struct df_commit *commit;
};

struct worker {
	struct pool *pool;
	struct df_task *task;
	pthread_t thread;
};

static struct slot *
slot_of(struct pool *p, uint64_t number)
{
	return &p->slots[number % p->nslots];
}

/* The next batch to work on; NULL when there will be none. */
static struct slot *
take(struct pool *p)
{
	struct slot *slot = NULL;

	pthread_mutex_lock(&p->lock);
	while (p->taken == p->filled && !p->closed)
		pthread_cond_wait(&p->work, &p->lock);
	if (p->taken < p->filled)
		slot = slot_of(p, p->taken++);
	pthread_mutex_unlock(&p->lock);
	return slot;
}

static void *
work(void *arg)
{
	struct worker *w = arg;
	struct pool *p = w->pool;
	struct slot *slot;

	df_signals_block();
	while ((slot = take(p)) != NULL) {
		df_task_work(w->task, &slot->batch);
		pthread_mutex_lock(&p->lock);
		slot->done = true;
		if (slot == slot_of(p, p->committed))
			pthread_cond_signal(&p->ready);
		pthread_mutex_unlock(&p->lock);
	}
	return NULL;
}

/* The next batch in order, done; NULL when there will be none. */
static struct slot *
next_done(struct pool *p)
{
	struct slot *slot;

	pthread_mutex_lock(&p->lock);
	slot = slot_of(p, p->committed);
	while (!(p->committed < p->filled && slot->done) &&
	    !(p->closed && p->committed == p->filled))
		pthread_cond_wait(&p->ready, &p->lock);
	if (p->committed == p->filled)
		slot = NULL;
	pthread_mutex_unlock(&p->lock);
	return slot;
}

static void *
commit(void *arg)
{
	struct pool *p = arg;
	struct slot *slot;

	df_signals_block();
	while ((slot = next_done(p)) != NULL) {
		bool go = p->commit->stop == DF_GO &&
		    df_commit_batch(p->commit, &slot->batch);

		df_batch_reset(&slot->batch);
		pthread_mutex_lock(&p->lock);
		slot->done = false;
		p->committed++;
		p->stopped = !go;
		if (!go || p->filled - p->committed <= p->nslots / 2)
			pthread_cond_signal(&p->room);
		pthread_mutex_unlock(&p->lock);
		/* The reading thread may be waiting for input. */
		if (!go)
			df_signals_wake();
	}
	return NULL;
}

/* A free batch; NULL when commit has stopped. */
static struct slot *
next_free(struct pool *p)
{
	struct slot *slot = NULL;

	pthread_mutex_lock(&p->lock);
	while (p->filled - p->committed == p->nslots && !p->stopped)
		pthread_cond_wait(&p->room, &p->lock);
	if (!p->stopped)
		slot = slot_of(p, p->filled);
	pthread_mutex_unlock(&p->lock);
	return slot;
}

static void
read_all(struct pool *p, struct df_reader *reader)
{
	struct slot *slot;

	while ((slot = next_free(p)) != NULL &&
	    df_reader_fill(reader, &slot->batch)) {
		pthread_mutex_lock(&p->lock);
		p->filled++;
		pthread_cond_signal(&p->work);
		pthread_mutex_unlock(&p->lock);
	}
}

static void
close_pool(struct pool *p)
{
	pthread_mutex_lock(&p->lock);
	p->closed = true;
	pthread_cond_broadcast(&p->work);
	pthread_cond_signal(&p->ready);
	pthread_mutex_unlock(&p->lock);
}

/* Start a thread; 0 or -1. */
static int
start(pthread_t *thread, void *(*fn)(void *), void *arg, struct df_err *err)
{
	errno = pthread_create(thread, NULL, fn, arg);
	return errno ? df_err_errno(err, "cannot start a thread") : 0;
}

static int
run_threads(struct pool *p, struct worker *workers, size_t jobs,
    struct df_reader *reader, struct df_err *err)
{
	pthread_t committer;
	size_t started = 0;
	int status = start(&committer, commit, p, err);

	if (status < 0)
		return -1;
	while (started < jobs && status == 0) {
		status = start(
		    &workers[started].thread, work, &workers[started], err);
		started += status == 0;
	}
	if (status == 0)
		read_all(p, reader);
	close_pool(p);
	for (size_t i = 0; i < started; i++)
		pthread_join(workers[i].thread, NULL);
	pthread_join(committer, NULL);
	return status;
}

int
df_pool_run(struct df_reader *reader, struct df_task *tasks, size_t jobs,
    struct df_commit *c, struct df_err *err)
{
	struct pool p = {
	    .nslots = jobs * DF_BATCHES_PER_WORKER,
	    .commit = c,
	};
	struct worker *workers = calloc(jobs, sizeof(*workers));
	int status = -1;

	p.slots = calloc(p.nslots, sizeof(*p.slots));
	if (workers == NULL || p.slots == NULL) {
		df_err_system(err, "no memory for %zu workers", jobs);
		goto out;
	}
	pthread_mutex_init(&p.lock, NULL);
	pthread_cond_init(&p.work, NULL);
	pthread_cond_init(&p.ready, NULL);
	pthread_cond_init(&p.room, NULL);
	for (size_t i = 0; i < p.nslots; i++)
		df_batch_init(&p.slots[i].batch);
	for (size_t i = 0; i < jobs; i++)
		workers[i] = (struct worker){.pool = &p, .task = &tasks[i]};
	status = run_threads(&p, workers, jobs, reader, err);
	for (size_t i = 0; i < p.nslots; i++)
		df_batch_release(&p.slots[i].batch);
	pthread_cond_destroy(&p.room);
	pthread_cond_destroy(&p.ready);
	pthread_cond_destroy(&p.work);
	pthread_mutex_destroy(&p.lock);
out:
	free(p.slots);
	free(workers);
	return status;
}
