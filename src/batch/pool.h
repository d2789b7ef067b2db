/*
 * pool.h - numbers 0 to n - 1 handed one at a time to forked workers, whose answers come back as
 * bytes.
 *
 * Nothing here knows what the numbers stand for. A worker is a copy of the parent as it is when
 * pool_run is called; what it does to memory stays with it. A worker that dies, or takes too long,
 * costs the number it held and is replaced.
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
	POOL_DIED,		/* a signal, an exit, or bytes that are no answer */
	POOL_TOO_SLOW,
	POOL_NO_WORKER,		/* no process could be started */
	POOL_STOPPED		/* a signal to end came while a worker held it */
};

struct pool_answer {
	enum pool_end end;
	const char *bytes;	size_t length;	/* POOL_ANSWERED; good during the call */
	int wait_status;	/* POOL_DIED, as waitpid gives it */
	int error;		/* POOL_NO_WORKER: errno */
};

struct pool {
	size_t n;
	int jobs;		/* at least 1; workers are processes also if it is 1 */
	int time_limit_s;	/* of processor time, for one number; 0: none */
	/* In a worker: append the answer. */
	void (*work)(void *context, size_t index, struct buf *answer);
	/* In the parent, in the order of arrival, once for each number that was handed out or could
	 * not be. */
	void (*take)(void *context, size_t index, const struct pool_answer *answer);
	void *context;
};

/* The signals that ask for the end of a run: SIGINT, SIGTERM, and SIGHUP, as a terminal's window
 * that is closed sends it, unless it is ignored (nohup). */
void pool_end_signals(sigset_t *set);

/* False if one of them came: numbers not yet handed out are not taken then. No worker is
 * left. */
bool pool_run(struct arena *arena, const struct pool *pool);

#endif
