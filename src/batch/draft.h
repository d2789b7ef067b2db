/*
 * draft.h - a file of the output folder before it is written: all files of a school, or of an edition,
 * are made before the first one is written.
 *
 * A school's drafts are in memory. Those about all schools are set aside (base/spool.h) as they grow, since
 * a table has rows of every school.
 */
#ifndef WAYMARK_BATCH_DRAFT_H
#define WAYMARK_BATCH_DRAFT_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/hash.h"
#include "base/spool.h"
#include "base/writer.h"
#include "batch/record.h"
#include "score/suppress.h"

enum { DRAFT_MAX_BYTES = 1 << 29 };

struct draft {
	const char *name;	/* "report.pdf" */
	enum suppress_profile profile;
	struct buf *bytes;	/* what is not set aside */
	struct spool *spool;	/* what is set aside, one draft after the other; NULL: nothing is */
	size_t spool_at, spooled_bytes;
	bool lost;		/* some bytes could not be set aside, or are too many */
	char plain_sha256[HASH_HEX_BYTES];	/* of the bytes before encryption; "": not encrypted */
};

struct drafts {
	struct draft *items;
	size_t n, capacity;
};

/* Add an empty draft; it and its bytes are in the arena. The pointer is good until the next one is added. */
struct draft *draft_add(struct arena *arena, struct drafts *drafts, const char *name, enum suppress_profile profile);

/* For whoever writes one piece after the other: what is in memory may be set aside. A full disk is seen in the end. */
void draft_spill(struct draft *draft);

/* Set everything aside; the draft is complete. */
void draft_put_away(struct draft *draft);

/* Write all its bytes. Returns false with errno set if they are not all there. */
bool draft_write(const struct draft *draft, struct writer *writer);

/* All of them as a text, in the arena; what could not be set aside is missing. */
const char *draft_bytes(struct arena *arena, const struct draft *draft);

/* What the manifest says about one that is in memory. */
struct output draft_output(const struct draft *draft);

#endif
