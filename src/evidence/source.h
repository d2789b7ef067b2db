/*
 * source.h - a file's bytes, read from start to end without all being in memory.
 *
 * They are a private copy, so it does not matter if another program changes the file meanwhile. They
 * are mapped in one piece; the reader reports how far it has got, so that a file of any size costs only
 * a few pages of memory.
 */
#ifndef WAYMARK_EVIDENCE_SOURCE_H
#define WAYMARK_EVIDENCE_SOURCE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/spool.h"

struct source {
	struct spool *spool;	/* contains the bytes */
	size_t start;		/* where the text starts in the spool: after a byte order mark */
	const char *bytes;
	size_t length;
	bool is_sheet;		/* not text but rows of a workbook's sheet (sheet_rows.h) */
};

/* Open all bytes of the spool. Returns false with errno set. */
bool source_open(struct source *source, struct spool *spool);

/* Leave out the first n_bytes. */
void source_skip(struct source *source, size_t n_bytes);

bool source_starts_with(const struct source *source, const char *start, size_t length);

/* The number of bytes to examine next, from offset on; 0 at the end. A piece never ends inside a UTF-8 character.
 * Bytes before offset count as passed. */
size_t source_piece(const struct source *source, size_t offset);

/* Bytes before offset will probably not be read again. */
void source_passed(const struct source *source, size_t offset);

#endif
