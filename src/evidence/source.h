/*
 * source.h - the bytes of a file, looked at from start to end without all being in memory.
 *
 * They are a private copy: what another program does to the file while it is read does not matter.
 * They lie in one piece, and whoever goes through them says how far, so that a file costs a few
 * pages of memory whatever its size.
 */
#ifndef WAYMARK_EVIDENCE_SOURCE_H
#define WAYMARK_EVIDENCE_SOURCE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/spool.h"

struct source {
	struct spool *spool;	/* holds them */
	size_t start;		/* of the bytes in the spool: behind a byte order mark */
	const char *bytes;
	size_t length;
};

/* All that is in the spool. False with errno set. */
bool source_open(struct source *source, struct spool *spool);

/* Leave out the first bytes. */
void source_skip(struct source *source, size_t n_bytes);

bool source_starts_with(const struct source *source, const char *start, size_t length);

/* How many bytes to look at next, from offset on: 0 at the end. No piece ends inside a character of
 * UTF-8. What lies before offset counts as passed. */
size_t source_piece(const struct source *source, size_t offset);

/* What lies before offset will hardly be read again. */
void source_passed(const struct source *source, size_t offset);

#endif
