/*
 * draft.h - a file of the output folder while it is in memory: all files of a school, or of an edition,
 * are made before the first one is written.
 */
#ifndef WAYMARK_BATCH_DRAFT_H
#define WAYMARK_BATCH_DRAFT_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/hash.h"
#include "batch/record.h"
#include "score/suppress.h"

enum { DRAFT_MAX_BYTES = 1 << 29 };

struct draft {
	const char *name;	/* "report.pdf" */
	enum suppress_profile profile;
	struct buf *bytes;
	char plain_sha256[HASH_HEX_BYTES];	/* of the bytes before encryption; "": not encrypted */
};

struct drafts {
	struct draft *items;
	size_t n, capacity;
};

/* Add an empty draft; it and its bytes are in the arena. The pointer is good until the next one is added. */
struct draft *draft_add(struct arena *arena, struct drafts *drafts, const char *name, enum suppress_profile profile);

/* What the manifest says about it. */
struct output draft_output(const struct draft *draft);

#endif
