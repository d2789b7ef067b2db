/*
 * kept.h - documents that need all schools and stay in OUT while only some are run: of which run they are.
 *
 * The manifest of each run lists them with their checksums and the report date of the run that made them, so that the
 * next run knows it too.
 */
#ifndef WAYMARK_BATCH_KEPT_H
#define WAYMARK_BATCH_KEPT_H

#include "batch/job.h"
#include "earlier/recorded.h"

struct kept {
	struct recorded before;		/* what the last run's manifest says of such files */
	const struct recorded_file *files;	size_t n_files;	/* those that are still there, unchanged, by name */
	/* For the summary: those at the top of OUT and of the schools of this run, also unrecorded ones, by name. */
	const struct stayed *stayed;	size_t n_stayed;
};

/* Read the manifest in OUT if something may stay; call before it is removed. */
struct kept kept_recall(struct arena *arena, const struct job *job);

/* Find what stayed once all else is written. */
void kept_find(struct arena *arena, const struct job *job, struct kept *kept);

#endif
