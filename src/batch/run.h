/*
 * run.h - a run in progress: shared by the files of this room that carry it out. batch.c is the whole
 * of it.
 */
#ifndef WAYMARK_BATCH_RUN_H
#define WAYMARK_BATCH_RUN_H

#include "base/lock.h"
#include "batch/depends.h"
#include "batch/job.h"
#include "batch/kept.h"
#include "batch/parcel.h"
#include "batch/pool.h"
#include "batch/records.h"
#include "batch/run_products.h"

struct merge;

struct batch {
	struct arena *arena;
	const struct batch_options *options;
	struct batch_summary *summary;
	struct diags *diags;
	struct job job;
	struct records records;			/* one per school, in input order */
	struct records compared;		/* of the schools that run_compared was about; those have one more */
	struct records archives;		/* of the schools that got an archive of their documents, its name alone */
	struct run_products products;		/* about all of them */
	struct output *outputs;			/* at the top of the output folder, as far as written */
	size_t n_outputs, outputs_capacity;
	struct inputs_sums inputs;		/* before any evidence was read; "": that cannot be told */
	char made[HASH_HEX_BYTES];		/* the sum of what all schools' files depend on */
	struct parcel parcel;			/* of a run of one shard */
	struct kept kept;			/* files of earlier runs that stay */
	size_t n_taken;
	bool *retried;				/* by school: it was done, by the second worker that had it */
	size_t n_not_done;			/* schools that an interrupted run did not reach */
	struct lock lock;			/* on the output folder */
	bool disk_full;				/* reported for some school; the run has failed */
	bool out_refused;			/* a file at the top of the output folder is missing; this has
						 * been reported */
	struct merge *merge;			/* the shards that are merged (merge.h); NULL: a run of evidence */
	bool checks;				/* a check: nothing is written */
	bool records_lost;			/* some could not be set aside; this has been reported */
	struct arena school;			/* reset for each school; each worker has its own copy */
};

/* ---- run_blank.c ---- */

/* The record of a school of which nothing is made; for its rows of the tables. */
struct record run_blank_record(struct batch *run, size_t index, enum school_status status, struct diags problems);

/* ---- run_schools.c ---- */

/* Run all schools, each in a worker, and fill the records. Returns false if the run was asked to end. */
bool run_schools(struct batch *run);

/* Report what ended a worker as a problem of the school it was working on. what: what it was making, "the reports". hint:
 * what to do, besides that it was tried twice. */
/* Report what ended a worker as a problem of the school it was working on. what: what it was making, "the reports". */
void run_explain(struct batch *run, size_t index, const struct pool_answer *answer, const char *what,
		 struct diags *problems, const char *hint);

/* ---- run_tell.c ---- */

/* Tell whoever wants to know (batch_options.progress) that so many schools are about to be done. */
void run_tell_start(struct batch *run, size_t schools);

/* ... that one is done. at: how many are, and whether its first worker ended. Uses the school's arena. */
void run_tell_school(struct batch *run, const char *id, const struct record *record, const struct batch_step *at);

/* ... how many of those schools that get it have what they get beside all others. files: its names. record:
 * of the last of them; NULL: none has it yet. */
void run_tell_compared(struct batch *run, const char *files, const struct record *record, size_t done, size_t total);

/* ---- run_compared.c ---- */

/* Make what schools get beside all others, each in a worker, once all are scored; a worker that dies costs one school that
 * document. Returns false if the run was asked to end. */
bool run_compared(struct batch *run);

/* Remove what an earlier run made of them. */
void run_compared_remove(struct batch *run);

/* ---- run_archives.c ---- */

/* If the run is asked for it, put the documents of each school into an archive, each in a worker. Returns false if the run
 * was asked to end. */
bool run_archives(struct batch *run);

void run_archives_remove(struct batch *run);

/* ---- run_shard.c ---- */

/* Once all is open, of a run of one shard: keep only its schools, and the files that `merge` needs. */
void run_shard_begin(struct batch *run);

/* Once they are made: leave nothing about all schools in OUT, and write the shard's file. */
void run_shard_end(struct batch *run);

/* ---- run_out.c ---- */

/* Make the output folder, and check that it accepts a file and that no other run uses it, so that users learn this
 * before hours of reading. Changes nothing in it and does not lock it yet. Returns false after reporting a problem. */
bool run_out_open(struct batch *run);

/* Lock the output folder and, unless everything in it may turn out to be as this run would make it, remove the manifest
 * of an earlier run. The caller must release the lock. Returns false after reporting a problem. */
bool run_out_begin(struct batch *run);

/* Remove that manifest, before anything changes; it may be gone. Returns false after reporting a problem. */
bool run_out_change(struct batch *run);

/* ---- run_again.c ---- */

/* Before any evidence is read: whether an earlier run has made all files from the same, and all of them are there. The
 * summary and the problems are then those of that run, and nothing is left to do. */
bool run_again_unread(struct batch *run);

/* Whether an earlier run may have made all that this one would: it is about all schools and need not make all again. */
bool run_again_possible(const struct batch *run);

/* Once all schools are run: whether an earlier run has made all files about them together from the same. Then the same. */
bool run_again_same(struct batch *run);

/* Whether the inputs are still what they were before they were read; false also if that cannot be told. */
bool run_inputs_stayed(const struct batch *run);

/* Once the manifest is written: note what all was made from. */
void run_again_note(struct batch *run, size_t manifest_bytes);

/* Report that a file at the top of the output folder could not be written, by errno; the run has failed. */
void run_out_refuse(struct batch *run, const char *file, const char *what);

/* ---- run_files.c ---- */

/* Write the files at the top of the output folder; the manifest comes last, and only if all others exist. */
void run_files_write(struct batch *run);

/* Remove what an earlier run made of all schools: tables and products. */
void run_files_remove(struct batch *run);

/* Write only problems.csv. */
void run_files_write_problems(struct batch *run);

/* The same where no school could be run; and the manifest if files of earlier runs stay, so that it goes on to say what
 * they are. */
void run_files_write_of_none(struct batch *run);

/* ---- run_whole.c ---- */

/* Make the files that show all that has been made and written so far; in the run's arena. */
void run_whole_make(struct batch *run, struct drafts *drafts);

/* ---- run_sum.c ---- */

/* Count what became of the schools, for the summary, and collect their problems. */
void run_sum(struct batch *run);

/* Count what was made about all schools, and say what was not made because they are many. drafts: the files. */
void run_sum_together(struct batch *run, const struct drafts *drafts);

/* The ids of the schools, in the run's arena. */
const char *const *run_ids(const struct batch *run);

/* Count the folders that an earlier run made for other schools than these, of which this run makes files. */
void run_count_others(struct batch *run, const char *const *ids, size_t n_ids);

#endif
