/*
 * shard_file.h - the file that a run of one shard leaves beside its schools, for `merge`: OUT/shard.waymark.
 *
 * doc/shards.md describes it. It is written last, and removed before anything of OUT changes, so that it never tells of
 * files that are not there. In a restricted run it is for its owner alone, as all files are. What workers told the
 * parent (record.h) stands in it as they did, so only the same program can read it.
 */
#ifndef WAYMARK_BATCH_SHARD_FILE_H
#define WAYMARK_BATCH_SHARD_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/folder.h"
#include "batch/parcel.h"
#include "batch/records.h"
#include "batch/shard.h"

#define SHARD_FILE_NAME "shard.waymark"

/* Write it; records: one per school of `own`. Returns false with errno set. */
bool shard_file_write(struct arena *arena, const struct folder *out, const struct shard_run *run,
		      const struct parcel *parcel, const struct shard_own *own, const struct records *records);

/* Where a school's record is in the file. */
struct shard_record {
	size_t place;			/* of the school, among all of the run */
	size_t at, length;
};

struct shard_file {
	struct shard_run run;
	struct parcel parcel;
	char run_sha256[HASH_HEX_BYTES];	/* of both: of what all shards have */
	struct shard_own own;
	const struct shard_record *records;	/* one per school of `own` */
};

/* Read all but the records: what all shards have into the arena of_run, the shard's own into the other. False: there is no
 * such file (errno is set), it is not whole (errno is 0), or it says what no run does (errno is EBADMSG). */
bool shard_file_open(struct arena *arena, struct arena *of_run, const struct folder *out, struct shard_file *file);

/* The record of a school, in the arena. False: it is not there any more, or says what no run does. */
bool shard_file_record(struct arena *arena, const struct folder *out, const struct shard_record *at,
		       struct record *record);

#endif
