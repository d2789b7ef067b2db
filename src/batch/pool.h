/*
 * pool.h - gives the numbers 0 to n - 1, one at a time, to forked workers, and collects their answers
 * as bytes.
 *
 * It does not know what the numbers mean. A worker is a copy of the parent at the time of pool_run; its
 * changes to memory are lost. A worker that dies, or takes too long, costs the number it is working on
 * and is replaced.
 */
#ifndef WAYMARK_BATCH_POOL_H
#define WAYMARK_BATCH_POOL_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"

enum pool_end {
	POOL_ANSWERED,
	POOL_DIED,		/* by a signal, by exiting, or with bytes that are not an answer */
	POOL_TOO_SLOW,
	POOL_NO_WORKER,		/* no process could be started */
	POOL_STOPPED		/* a termination signal came while a worker had it */
};

struct pool_answer {
	enum pool_end end;
	const char *bytes;	size_t length;	/* for POOL_ANSWERED; good during the call */
	int wait_status;	/* for POOL_DIED, from waitpid */
	int error;		/* for POOL_NO_WORKER: an errno */
};

struct pool {
	size_t n;
	int jobs;		/* at least 1; even then the worker is a separate process */
	int time_limit_s;	/* processor time for one number; 0: no limit */
	/* Called in a worker: append the answer. */
	void (*work)(void *context, size_t index, struct buf *answer);
	/* Called in the parent in order of arrival, once for each number that was given out or could not be. */
	void (*take)(void *context, size_t index, const struct pool_answer *answer);
	void *context;
};

/* The signals that ask a run to end: SIGINT, SIGTERM, and SIGHUP (a closed terminal window) unless it is ignored
 * (nohup). */
void pool_end_signals(sigset_t *set);

/*
 * Returns false if one of these came: `take` is then not called for the numbers not yet given out. No worker is left.
 */
bool pool_run(struct arena *arena, const struct pool *pool);

#endif
