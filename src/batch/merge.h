/*
 * merge.h - the shards of a run as one: whether they belong together, the job that they were parts of, and the files of
 * their schools. What is then made of all schools, the code of a run makes, from the records of the shards.
 */
#ifndef WAYMARK_BATCH_MERGE_H
#define WAYMARK_BATCH_MERGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/clone.h"
#include "batch/run.h"
#include "batch/shard_file.h"

/* Where a school of the run comes from. */
struct merge_place {
	size_t folder;				/* of the shards' */
	const struct shard_school *school;	/* NULL: from none of them */
	const struct shard_record *record;
};

struct merge {
	const struct batch_options *given;
	struct batch_options options;		/* those of the shards, and what is given for this merge */
	struct shard_run run;			/* what all shards have */
	struct parcel parcel;
	struct shard_file *shards;		/* one per folder; of each only what is its own */
	struct merge_place *places;		/* one per school of the run */
	struct clone_ways ways;
};

/* Read the files of the shards, and check that they are all of one run. Returns false with problems. */
bool merge_read(struct arena *arena, struct merge *merge, struct diags *diags);

/* Open the job that they were parts of, with all that was found before its first school. Returns false with problems. */
bool merge_open_job(struct batch *run);

/* In a worker: take the files of one school from its shard. The record and everything in it are in the arena of schools. */
struct record merge_school(struct batch *run, size_t index);

#endif
