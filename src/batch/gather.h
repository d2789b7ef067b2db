/* gather.h - what was counted of each school, for whoever puts all schools together. */
#ifndef WAYMARK_BATCH_GATHER_H
#define WAYMARK_BATCH_GATHER_H

#include "batch/job.h"
#include "batch/records.h"

struct gathered_school {
	const struct school *school;
	bool generated;			/* some of its evidence was made up */
	const void *facts;		/* as its kind counts them (batch/kinds.h), until the call ends; NULL: none ... */
	enum school_status status;	/* ... what became of it instead ... */
	const char *why;		/* ... and in words, in the arena: "withheld: CSV012" */
};

/* Call `add` for each school of the job, in their order. The facts of one at a time are in memory. */
void gather_schools(struct arena *arena, const struct job *job, const struct records *records,
		    void (*add)(void *sums, const struct gathered_school *school), void *sums);

#endif
