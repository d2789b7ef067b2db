/*
 * shard.h - what is known of a run at the end of one of its shards, as it stands in the shard's file (shard_file.h).
 *
 * The part of all shards has the same bytes in each file; that is how `merge` knows that they belong together. Of a
 * school's row it holds what documents and tables about all schools say, and of rows about pupils nothing.
 */
#ifndef WAYMARK_BATCH_SHARD_H
#define WAYMARK_BATCH_SHARD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "batch/batch.h"
#include "batch/job.h"
#include "batch/packed.h"
#include "earlier/tallies.h"
#include "evidence/evidence.h"

/* What all shards of a run share. */
struct shard_run {
	const char *version;			/* of the program */
	char makers[HASH_HEX_BYTES];		/* the sum of the program and the fonts (depends.h) */
	struct batch_options options;		/* those that say what is made and how it looks; no paths */
	bool encrypted;				/* under a passphrase */
	const char *depends;			/* as in struct job */
	const char *audit, *mapping, *brand;	/* names of files; NULL: none */
	char audit_sha256[HASH_HEX_BYTES];
	const struct related *related;		size_t n_related;	/* of the audit, with the titles that were found */
	const struct input_file *inputs;	size_t n_inputs;
	const struct refused_school *refused;	size_t n_refused;
	bool incomplete;			/* as in struct evidence */
	const struct earlier_folder *earlier;	size_t n_earlier;
	const struct earlier_tallies *tallies;	size_t n_tallies;	/* 0 or 1 */
	const struct packed_problem *problems;	size_t n_problems;	/* of no single school */
	size_t n_all_problems;
	size_t n_schools;
	char schools_sha256[HASH_HEX_BYTES];	/* of all ids in their order */
};

/* A school of the shard. */
struct shard_school {
	size_t place;				/* among all schools of the run */
	struct school school;
	bool generated, has_rows;
	size_t calendar;			/* from 1 on; 0: it has none */
};

/* Schools that follow each other mostly have the same half terms, which stand there once. */
struct shard_calendar {
	const struct half_term *half_terms;	size_t n_half_terms;
};

/* What is a shard's own. */
struct shard_own {
	size_t shard;
	char inputs[HASH_HEX_BYTES];		/* the sum of all that its run could read (depends_of_inputs);
						 * "": unknown */
	const struct shard_school *schools;	size_t n_schools;
	const struct shard_calendar *calendars;	size_t n_calendars;
	const struct packed_problem *problems;	size_t n_problems;	/* of its schools */
};

/* Set the options that say what is made and how it looks. */
void shard_options_take(struct batch_options *to, const struct batch_options *from);

/* From the job of a run of one shard, in the arena. */
struct shard_run shard_run_of(struct arena *arena, const struct job *job);
struct shard_own shard_own_of(struct arena *arena, const struct job *job);

/* As bytes, and back. False: the bytes are not such. */
void shard_run_pack(struct buf *out, const struct shard_run *run);
void shard_own_pack(struct buf *out, const struct shard_own *own);
bool shard_run_unpack(struct arena *arena, const char *bytes, size_t length, struct shard_run *run);
bool shard_own_unpack(struct arena *arena, const char *bytes, size_t length, struct shard_own *own);

#endif
