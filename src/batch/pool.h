/*
 * pool.h - gives the numbers 0 to n - 1, one at a time, to forked workers, and collects their answers
 * as bytes.
 *
 * It does not know what the numbers mean. A worker is a copy of the parent at the time of pool_run; its
 * changes to memory are lost. A worker that dies, takes too long or too much memory is replaced, and the number that it
 * was working on is given out once more after all others: what ended it may have had nothing to do with the number.
 */
#ifndef WAYMARK_BATCH_POOL_H
#define WAYMARK_BATCH_POOL_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "batch/limits.h"

enum pool_end {
	POOL_ANSWERED,
	POOL_DIED,		/* by a signal, by exiting, or with bytes that are not an answer */
	POOL_TOO_SLOW,		/* it used more processor time than it may */
	POOL_HUNG,		/* it did not answer in time, whatever it was doing */
	POOL_TOO_LARGE,		/* memory ran out: what it may take, or what there is */
	POOL_NO_WORKER,		/* no process could be started */
	POOL_STOPPED		/* a termination signal came while it was not done */
};

struct pool_answer {
	enum pool_end end;
	const char *bytes;	size_t length;	/* for POOL_ANSWERED; good during the call */
	int wait_status;	/* for POOL_DIED, from waitpid */
	int error;		/* for POOL_NO_WORKER: an errno */
	bool again;		/* the first worker that had it ended without an answer */
};

struct pool {
	size_t n;
	int jobs;		/* at least 1; even then the worker is a separate process */
	struct pool_limits limits;
	/* Called in a worker: append the answer. */
	void (*work)(void *context, size_t index, struct buf *answer);
	/* Called in the parent in order of arrival, once for each number that was given out or could not be: after its
	 * second try, if the first failed. */
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
