/*
 * draft.h - a file of OUT as it lies in memory: all of a school, or of an edition, are made before the first is written.
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
	char plain_sha256[HASH_HEX_BYTES];	/* of the bytes before encryption; "": there was none */
};

struct drafts {
	struct draft *items;
	size_t n, capacity;
};

/* One more, empty; it and its bytes are in the arena. Good until the next is added. */
struct draft *draft_add(struct arena *arena, struct drafts *drafts, const char *name, enum suppress_profile profile);

/* What the manifest says of it. */
struct output draft_output(const struct draft *draft);

#endif
