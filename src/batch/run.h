/*
 * run.h - a run in the making: what the files of this room that make one share. batch.c is the whole of it.
 */
#ifndef WAYMARK_BATCH_RUN_H
#define WAYMARK_BATCH_RUN_H

#include "base/lock.h"
#include "batch/job.h"
#include "batch/records.h"

struct batch {
	struct arena *arena;
	const struct batch_options *options;
	struct batch_summary *summary;
	struct diags *diags;
	struct job job;
	struct records records;			/* one a school, in input order */
	struct output *outputs;			/* at the top of OUT, once written */
	size_t n_outputs, outputs_capacity;
	size_t n_taken;
	struct lock lock;			/* of OUT */
	bool disk_full;				/* told of some school; the run has failed */
	bool out_refused;			/* a file at the top of OUT is not there, and that is reported */
	bool checks;				/* nothing is written */
	bool records_lost;			/* some could not be set aside, and that is reported */
	struct arena school;			/* reset for each school; each worker has its own */
};

/* ---- run_schools.c ---- */

/* All schools, each in a worker; what they found is in the records then. Whether nobody asked for the end. */
bool run_schools(struct batch *run);

/* ---- run_out.c ---- */

/* Make OUT, see that it takes a file and that no other run uses it, so that whoever cannot write there is told before hours
 * of reading. Nothing in it is changed, and other runs are not kept out yet. False: it has been reported. */
bool run_out_open(struct batch *run);

/* Lock OUT, and remove the manifest of an earlier run. The caller gives the lock back. False: it has been reported. */
bool run_out_begin(struct batch *run);

/* A file at the top of OUT that could not be written, by errno: the run has failed. */
void run_out_refuse(struct batch *run, const char *file, const char *what);

/* ---- run_files.c ---- */

#define RUN_MANIFEST "manifest.json"

/* The files at the top of OUT, the manifest last, if all others are there. */
void run_files_write(struct batch *run);

/* problems.csv alone. */
void run_files_write_problems(struct batch *run);

/* ---- run_sum.c ---- */

/* What became of the schools, for the summary, and their problems. */
void run_sum(struct batch *run);

/* Folders in OUT that an earlier run made for schools that this one is not about. */
void run_count_others(struct batch *run);

#endif
