/*
 * manifest.h - manifest.json: what was made from what.
 */
#ifndef WAYMARK_BATCH_MANIFEST_H
#define WAYMARK_BATCH_MANIFEST_H

#include "base/writer.h"
#include "batch/job.h"
#include "batch/kept.h"
#include "batch/records.h"

#define MANIFEST_NAME "manifest.json"

/* What it is about. */
struct manifest {
	const struct job *job;
	const struct records *records;		/* one per school of the job; NULL: no school was run */
	const struct records *compared;		/* of some schools one more (run_compared) */
	const struct records *archives;		/* and of some one with an archive (run_archives) */
	const struct output *tables;	size_t n_tables;	/* files at the top of the output folder */
	const struct kept *kept;		/* files of earlier runs that stay */
};

/* Write it piece by piece; whether that failed is told when the writer is closed. */
void manifest_write(struct writer *writer, const struct manifest *manifest);

#endif
