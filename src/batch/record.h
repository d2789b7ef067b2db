/*
 * record.h - what a worker tells its parent about one school: small, and no pointer into the
 * worker's memory.
 */
#ifndef WAYMARK_BATCH_RECORD_H
#define WAYMARK_BATCH_RECORD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/hash.h"
#include "score/suppress.h"

enum school_status {
	SCHOOL_NOT_DONE,	/* the run was interrupted before */
	SCHOOL_MADE,
	SCHOOL_DRAFT,		/* made all the same, every page marked */
	SCHOOL_WITHHELD,	/* for what its rows say */
	SCHOOL_FAILED,		/* for what we could not do */
	SCHOOL_NO_ANSWERS,	/* no row to judge it from, so there is nothing to print */
	SCHOOL_STATUS_COUNT
};
extern const char *const school_status_ids[];			/* "not_done"; by the enum, ended by NULL */
const char *school_status_name(enum school_status status);	/* "not done": for people */

/* A file in OUT/SCHOOL_ID. */
struct output {
	const char *name;	/* "report.pdf" */
	enum suppress_profile profile;		/* whom it is for */
	char sha256[HASH_HEX_BYTES];
	char plain_sha256[HASH_HEX_BYTES];	/* of the bytes before encryption; "": there was none */
	size_t size_bytes;
};

struct record {
	enum school_status status;
	/* Its rows of results.csv and actions.csv; never NULL. */
	const char *results, *actions;
	const struct output *outputs;	size_t n_outputs;
	/* What documents about all schools count of it, packed by the shape of its kind's facts (score/kinds.h); at most
	 * RECORD_FACTS_MAX_BYTES. NULL: it is not counted. */
	const char *facts;	size_t facts_bytes;
	bool disk_full;			/* or it takes nothing for another reason, whichever school's */
	struct diags problems;		/* found by the worker */
};

enum { RECORD_FACTS_MAX_BYTES = 1 << 16 };

/* The record as bytes for the same program on the same machine. problems has an arena. */
void record_write(const struct record *record, struct buf *out);

/* Into the arena, but for the facts, which stay where bytes are. False if the bytes are not a record. */
bool record_read(struct arena *arena, const char *bytes, size_t length, struct record *record);

#endif
