/*
 * record.h - what a worker tells its parent about one school: small, without pointers into the worker's
 * memory.
 */
#ifndef WAYMARK_BATCH_RECORD_H
#define WAYMARK_BATCH_RECORD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/hash.h"
#include "batch/batch.h"
#include "earlier/earlier.h"
#include "score/suppress.h"

enum school_status {
	SCHOOL_NOT_DONE,	/* the run was interrupted before */
	SCHOOL_MADE,
	SCHOOL_DRAFT,		/* made although something withholds it, with every page marked */
	SCHOOL_WITHHELD,	/* because of its rows */
	SCHOOL_FAILED,		/* for another reason */
	SCHOOL_NO_ANSWERS,	/* there is no row to judge it from, so nothing to print */
	SCHOOL_STATUS_COUNT
};
extern const char *const school_status_ids[];			/* "not_done"; NULL-terminated */
const char *school_status_name(enum school_status status);	/* "not done", for people */

/* As the bytes that a worker sends. */
enum { RECORD_MAX_BYTES = 1 << 30 };

/* A file in OUT/SCHOOL_ID. */
struct output {
	const char *name;	/* "report.pdf" */
	enum suppress_profile profile;		/* whom it is for */
	char sha256[HASH_HEX_BYTES];
	char plain_sha256[HASH_HEX_BYTES];	/* of the bytes before encryption; "": not encrypted */
	size_t size_bytes;
};

struct record {
	enum school_status status;
	enum made_why why;
	char whole[HASH_HEX_BYTES];	/* what its files depend on (depends.h); "": that is not known */
	/* Its rows of results.csv and actions.csv, and those of entries.csv with all columns that there are; never NULL. */
	const char *results, *actions, *entries;
	const struct output *outputs;	size_t n_outputs;
	const struct earlier_file *previous;	size_t n_previous;	/* results.json of earlier runs that were read */
	/* What documents about all schools count for it, packed according to the shape of its kind's facts
	 * (kinds.h); at most RECORD_FACTS_MAX_BYTES. NULL: it is not counted. */
	const char *facts;	size_t facts_bytes;
	bool disk_full;			/* the disk is full or refuses files for another reason that affects all schools */
	struct diags problems;		/* found by the worker */
};

enum { RECORD_FACTS_MAX_BYTES = 1 << 20 };

/* Write the record as bytes, for the same program on the same machine: first the number of bytes of the facts, a size_t,
 * then the facts, then all else. problems must have an arena. */
void record_write(const struct record *record, struct buf *out);

/* Read it into the arena, except the facts, which stay in `bytes`. Returns false if the bytes are not a record. */
bool record_read(struct arena *arena, const char *bytes, size_t length, struct record *record);

#endif
