/* limits.h - what one number that a pool gives out, one school of a run, may cost. */
#ifndef WAYMARK_BATCH_LIMITS_H
#define WAYMARK_BATCH_LIMITS_H

#include <stddef.h>

/* 0: no limit. */
struct pool_limits {
	int cpu_s;		/* processor time */
	int wall_s;		/* until the answer, while the parent runs */
	size_t memory_mb;	/* beyond what a worker shares with the parent when it starts */
};

#endif
