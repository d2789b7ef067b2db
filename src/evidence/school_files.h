/*
 * school_files.h - which rows of which files are one school's, and a fingerprint of them.
 *
 * A school's report names these, not the sums of whole files: those change with every other school's
 * rows, and stand in the manifest.
 */
#ifndef WAYMARK_EVIDENCE_SCHOOL_FILES_H
#define WAYMARK_EVIDENCE_SCHOOL_FILES_H

#include <stddef.h>

#include "base/arena.h"
#include "base/hash.h"
#include "evidence/evidence.h"

struct school_file {
	const char *name;		/* as in struct input_file */
	const char *table;		/* "responses" */
	size_t n_rows;			/* the school's, of the calendar those that it goes by */
	char sha256[HASH_HEX_BYTES];	/* of what their cells say, wherever in the file they stand */
};

/* The files with at least one of the school's rows, sorted by name; in the arena. */
const struct school_file *school_files(struct arena *arena, const struct school_evidence *school,
				       size_t *n);

#endif
